//! What is objected to in a file: where, what, how to mend it, and whether the product can.

use std::fmt::Write;

use crate::model::path::{Path, Step};
use crate::words::Message;

/// One objection to a file.
#[derive(Clone, Debug, PartialEq)]
pub struct Complaint {
    /// Where in the document: `journeys[0].touchpoints[3].owner`; empty for the whole.
    pub path: String,
    /// The line, from 1, where there are lines.
    pub line: Option<u32>,
    /// The character in the line, from 1, where the notation itself is wrong.
    pub column: Option<u32>,
    /// What is wrong and how to mend it.
    pub message: Message,
    /// Whether opening with repair mends it.
    pub is_repairable: bool,
}

impl Complaint {
    /// The complaint with its place in front, as one sentence.
    pub fn placed(&self) -> Message {
        let line = self.line.map(f64::from);
        let column = self.column.map(f64::from);
        let message = match (self.path.as_str(), line, column) {
            ("", None, _) => return self.message.clone(),
            ("", Some(line), None) => Message::new("format-at-line").with("line", line),
            ("", Some(line), Some(column)) => {
                Message::new("format-at-column").with("line", line).with("column", column)
            }
            (path, None, _) => Message::new("format-at-path").with("path", path),
            (path, Some(line), _) => {
                Message::new("format-at-path-line").with("path", path).with("line", line)
            }
        };
        message.with("message", self.message.clone())
    }
}

/// A complaint that still needs its line.
#[derive(Clone, Debug)]
pub(crate) struct Objection {
    pub(crate) path: Path,
    pub(crate) message: Message,
    pub(crate) is_repairable: bool,
}

impl Objection {
    /// An objection that repair can mend.
    pub(crate) fn repairable(path: Path, message: Message) -> Self {
        Self { path, message, is_repairable: true }
    }

    /// The complaint that it becomes.
    pub(crate) fn at(self, line: Option<u32>) -> Complaint {
        let Self { path, message, is_repairable } = self;
        Complaint { path: shown_path(&path), line, column: None, message, is_repairable }
    }
}

/// The most characters of a file's own text in a message.
const LONGEST_QUOTE: usize = 60;

/// A file's own text as a message can show it: short, and without characters that are not seen or
/// that turn the direction of what follows.
pub fn shown(text: &str) -> String {
    let mut shown = String::new();
    for (place, c) in text.chars().enumerate() {
        if place == LONGEST_QUOTE {
            shown.push('…');
            break;
        }
        if is_unseen(c) {
            // Writing to a string cannot fail.
            let _ = write!(shown, "[U+{:04X}]", u32::from(c));
        } else {
            shown.push(c);
        }
    }
    shown
}

fn is_unseen(c: char) -> bool {
    let is_format = matches!(
        c,
        '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}'
            | '\u{e0000}'..='\u{e007f}'
    );
    c.is_control() || is_format
}

/// A path as people read it; keys that are no plain words are in quotation marks.
fn shown_path(path: &Path) -> String {
    let mut text = String::new();
    for step in &path.0 {
        let is_word = |key: &str| {
            !key.is_empty() && key.chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | '-'))
        };
        // Writing to a string cannot fail.
        let _ = match step {
            Step::Index(index) => write!(text, "[{index}]"),
            Step::Key(key) if !is_word(key) => write!(text, "[\"{}\"]", shown(key)),
            Step::Key(key) if text.is_empty() => write!(text, "{}", shown(key)),
            Step::Key(key) => write!(text, ".{}", shown(key)),
        };
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_readable() {
        let key = |key: &str| Step::Key(key.to_owned());
        for (steps, text) in [
            (vec![], ""),
            (vec![key("people"), Step::Index(0), key("name")], "people[0].name"),
            (vec![key("extensions"), key("a.b"), key("")], "extensions[\"a.b\"][\"\"]"),
            (vec![key("\u{202e}x")], "[\"[U+202E]x\"]"),
        ] {
            assert_eq!(shown_path(&Path(steps)), text);
        }
    }

    #[test]
    fn quotes_are_short_and_show_what_is_unseen() {
        assert_eq!(shown("a\u{202e}b\nc"), "a[U+202E]b[U+000A]c");
        assert_eq!(shown(&"x".repeat(61)).chars().count(), 61);
    }
}
