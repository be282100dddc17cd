//! Reads what may stand before and between the lines of a diagram: front matter, directives,
//! comments. Of all that only the title is kept; the rest is noted.

use crate::exchange::lines::Line;
use crate::exchange::mermaid::decode::decode;
use crate::exchange::{ImportError, ImportNote, excerpt};
use crate::words::Message;

/// A title and the line that it stands on.
pub(super) type Title = (u32, String);

/// The title of the front matter, and the lines without front matter, directives and comments.
pub(super) fn after<'a>(
    lines: Vec<Line<'a>>,
    notes: &mut Vec<ImportNote>,
) -> Result<(Option<Title>, Vec<Line<'a>>), ImportError> {
    let first = lines.iter().position(|line| !line.is_blank()).unwrap_or(lines.len());
    let Some(open) = lines.get(first).filter(|line| is_rule(line)) else {
        return Ok((None, without_comments(&lines, notes)));
    };
    let inner = &lines[first + 1..];
    let Some(length) = inner.iter().position(is_rule) else {
        let message = Message::new("exchange-front-matter-open");
        return Err(ImportError { line: Some(open.number), message });
    };
    let title = front_matter(&inner[..length], notes);
    Ok((title, without_comments(&inner[length + 1..], notes)))
}

fn is_rule(line: &Line<'_>) -> bool {
    let text = line.text.trim();
    text.len() >= 3 && text.bytes().all(|b| b == b'-')
}

/// Reads the outermost entries; of them `title` is kept.
fn front_matter(lines: &[Line<'_>], notes: &mut Vec<ImportNote>) -> Option<Title> {
    let lines: Vec<_> = lines.iter().filter(|line| !line.is_blank()).collect();
    let indent = |line: &Line<'_>| line.text.len() - line.text.trim_start().len();
    let base = lines.iter().map(|line| indent(line)).min().unwrap_or(0);
    let mut title = None;
    for (place, line) in lines.iter().enumerate().filter(|(_, line)| indent(line) == base) {
        let text = line.text.trim();
        match text.split_once(':') {
            Some((key, value)) if key.trim() == "title" => {
                let below = lines[place + 1..].iter().take_while(|line| indent(line) > base);
                let below: Vec<_> = below.map(|line| line.text.trim()).collect();
                let value = value.trim().trim_start_matches(['>', '|', '-', '+']);
                let value = decode(unquoted(&format!("{value} {}", below.join(" "))));
                title = (!value.is_empty()).then_some((line.number, value)).or(title);
            }
            _ => {
                let message = Message::new("exchange-front-matter").with("text", excerpt(text));
                notes.push(ImportNote::new(line.number, message));
            }
        }
    }
    title
}

fn unquoted(value: &str) -> &str {
    let value = value.trim();
    let strip = |quote: char| value.strip_prefix(quote)?.strip_suffix(quote);
    strip('"').or_else(|| strip('\'')).unwrap_or(value)
}

/// Lines without those that are comments or directives as a whole.
fn without_comments<'a>(lines: &[Line<'a>], notes: &mut Vec<ImportNote>) -> Vec<Line<'a>> {
    let last_end = lines.iter().rposition(|line| line.text.contains(DIRECTIVE_END));
    let mut kept = Vec::with_capacity(lines.len());
    let mut is_in_directive = false;
    for (place, line) in lines.iter().enumerate() {
        let text = line.text.trim_start();
        let is_directive = text.starts_with("%%{") && last_end.is_some_and(|last| last >= place);
        if is_directive && !is_in_directive {
            let message = Message::new("exchange-directive").with("text", excerpt(text));
            notes.push(ImportNote::new(line.number, message));
        }
        if is_directive || is_in_directive {
            let end = text.find(DIRECTIVE_END);
            is_in_directive = end.is_none();
            let rest = end.map_or("", |end| &text[end + DIRECTIVE_END.len()..]);
            kept.push(Line { text: rest, ..*line });
        } else if text.starts_with("%%") {
            let message = Message::new("exchange-comment").with("text", excerpt(text));
            notes.push(ImportNote::new(line.number, message));
        } else {
            kept.push(*line);
        }
    }
    kept
}

const DIRECTIVE_END: &str = "}%%";
