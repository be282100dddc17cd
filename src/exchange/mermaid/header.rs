//! Finds the line that says which diagram a Mermaid text is, and refuses other diagrams with a
//! word on what they are.

use crate::exchange::lines::Line;
use crate::exchange::{ImportError, excerpt};
use crate::words::Message;

/// Diagrams whose name nobody writes by chance.
const DIAGRAMS: &[&str] = &[
    "flowchart",
    "flowchart-elk",
    "sequenceDiagram",
    "classDiagram",
    "classDiagram-v2",
    "stateDiagram",
    "stateDiagram-v2",
    "erDiagram",
    "gitGraph",
    "quadrantChart",
    "requirementDiagram",
    "C4Context",
    "C4Container",
    "C4Component",
    "C4Dynamic",
    "C4Deployment",
    "sankey-beta",
    "xychart-beta",
    "xychart",
    "block-beta",
    "packet-beta",
    "architecture-beta",
    "radar-beta",
    "treemap-beta",
    "zenuml",
];

/// Diagrams whose name is an ordinary word, and what may follow it in a header.
const WORDS: &[(&str, &[&str])] = &[
    ("graph", &["TB", "TD", "BT", "LR", "RL"]),
    ("pie", &["title", "showData"]),
    ("gantt", &[]),
    ("mindmap", &[]),
    ("timeline", &[]),
    ("kanban", &[]),
    ("sankey", &[]),
    ("block", &[]),
    ("packet", &[]),
];

/// The words that may follow `journey` on its line.
const STATEMENTS: &[&str] = &["title", "section", "acctitle", "accdescr"];

/// The lines behind the header, the first one with what follows it on its line.
pub(super) fn after(mut lines: Vec<Line<'_>>) -> Result<Vec<Line<'_>>, ImportError> {
    let Some(place) = lines.iter().position(|line| !is_void(line)) else {
        return Err(ImportError { line: None, message: Message::new("exchange-nothing") });
    };
    let header = lines[place];
    match rest_of_journey(header.text) {
        Some(rest) => {
            lines[place].text = rest;
            lines.drain(..place);
            Ok(lines)
        }
        None => {
            let message = match diagram(header.text) {
                Some(name) => Message::new("exchange-other-diagram").with("diagram", name),
                None => Message::new("exchange-no-header").with("text", excerpt(header.text)),
            };
            Err(ImportError { line: Some(header.number), message })
        }
    }
}

/// What follows the word `journey` at the beginning of a line, if that is a header.
pub(in crate::exchange) fn rest_of_journey(line: &str) -> Option<&str> {
    const WORD: &str = "journey";
    let text = line.trim_start();
    let word = text.get(..WORD.len()).filter(|word| word.eq_ignore_ascii_case(WORD))?;
    let rest = &text[word.len()..];
    let next = rest.trim_start();
    let first = next.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    let is_statement = STATEMENTS.contains(&first.to_ascii_lowercase().as_str());
    let is_end = next.is_empty() || next.starts_with([';', '#']) || next.starts_with("%%");
    let is_apart = rest.starts_with(char::is_whitespace) && is_statement;
    (is_end || is_apart).then_some(rest)
}

/// The diagram whose header a line is, journeys aside.
pub(in crate::exchange) fn diagram(line: &str) -> Option<&'static str> {
    let text = line.trim().trim_end_matches(';').trim_end();
    let (word, rest) = text.split_once(char::is_whitespace).unwrap_or((text, ""));
    let next = rest.split_whitespace().next();
    let named = DIAGRAMS.iter().copied().find(|name| *name == word);
    let by_word = || {
        let (name, follow) = WORDS.iter().find(|(name, _)| *name == word)?;
        next.is_none_or(|next| follow.contains(&next)).then_some(*name)
    };
    named.or_else(by_word)
}

/// Whether a line has nothing that could be a header.
fn is_void(line: &Line<'_>) -> bool {
    line.text.trim().trim_matches(';').is_empty()
}
