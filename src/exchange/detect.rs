//! Guesses what a text is that somebody pastes, drops or opens. It looks at the beginning only
//! and never says whether the text can be read.

use crate::exchange::lines::lines;
use crate::exchange::mermaid::fence::opens_diagram;
use crate::exchange::mermaid::header::{diagram, rest_of_journey};

/// What a text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// A document in our own format, or other JSON.
    Json,
    /// A Mermaid diagram, not only a journey: its reader says what is wrong with another one.
    Mermaid,
    /// Anything else: steps, one per line.
    Steps,
}

/// Guesses what a text is.
pub fn detect(text: &str) -> Form {
    let start = text.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
    if start.starts_with(['{', '[']) && !starts_with_box(start) {
        return Form::Json;
    }
    if is_mermaid(text) { Form::Mermaid } else { Form::Steps }
}

/// Whether a text begins with the box of a to-do list, which no JSON does.
fn starts_with_box(text: &str) -> bool {
    let boxed = ["[ ] ", "[x] ", "[X] "];
    boxed.iter().any(|mark| text.starts_with(mark))
}

fn is_mermaid(text: &str) -> bool {
    let lines = lines(text, &mut Vec::new());
    if lines.iter().any(|line| opens_diagram(line.text)) {
        return true;
    }
    let mut rest = lines.iter().map(|line| line.text.trim()).filter(|line| !line.is_empty());
    let is_rule = |line: &str| line.len() >= 3 && line.bytes().all(|b| b == b'-');
    let is_fence = |line: &str| line == "```" || line == "~~~";
    let is_comment = |line: &str| line.starts_with("%%");
    let Some(mut line) = rest.by_ref().find(|line| !is_fence(line)) else { return false };
    if is_rule(line) {
        rest.by_ref().find(|line| is_rule(line));
        let Some(next) = rest.next() else { return false };
        line = next;
    }
    // A directive is Mermaid's alone; a comment needs a header behind it.
    line.starts_with("%%{")
        || std::iter::once(line).chain(rest).find(|line| !is_comment(line)).is_some_and(is_header)
}

/// Whether a line is the header of a diagram as people write it: "Journey" is a word, too.
fn is_header(line: &str) -> bool {
    (line.starts_with("journey") && rest_of_journey(line).is_some()) || diagram(line).is_some()
}
