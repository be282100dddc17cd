//! What can be wrong with a text that should be JSON, and how it is said. The first fault ends
//! the reading: behind it nothing is certain.

use crate::format::complaint::{Complaint, shown};
use crate::format::limits::{MOST_LEVELS, MOST_VALUES};
use crate::words::Message;

/// A fault and where it is.
#[derive(Clone, Debug, PartialEq)]
pub struct SyntaxError {
    /// The line, from 1.
    pub line: u32,
    /// The character in the line, from 1.
    pub column: u32,
    /// What is wrong.
    pub fault: SyntaxFault,
}

/// What is wrong with a text that should be JSON.
#[derive(Clone, Debug, PartialEq)]
pub enum SyntaxFault {
    /// The text ends while something is open: the bracket, and the line that it is on.
    EndsEarly(Option<(char, u32)>),
    /// A value should be here.
    ExpectedValue(char),
    /// A field name in quotation marks should be here.
    ExpectedKey(char),
    /// A colon should be here.
    ExpectedColon(char),
    /// A comma or this closing bracket should be here.
    ExpectedComma(char),
    /// There is a comma before a closing bracket.
    TrailingComma,
    /// There is more behind the end.
    AfterEnd,
    /// A word that is not `true`, `false` or `null`.
    BadWord(String),
    /// A field name without quotation marks.
    BareKey(String),
    /// Something like a number that JSON has no such notation for.
    BadNumber(String),
    /// A text in `'` instead of `"`.
    SingleQuotes,
    /// A text in typographic quotation marks.
    CurlyQuotes,
    /// A comment.
    Comment,
    /// A text that is not closed on its line.
    OpenText,
    /// A control character in a text.
    Control(char),
    /// A backslash that begins no known escape.
    BadEscape,
    /// Half of a character that takes two escapes.
    LoneSurrogate,
    /// Too many levels.
    TooDeep,
    /// Too many values.
    TooMany,
}

impl SyntaxFault {
    /// What is said about it.
    pub fn message(&self) -> Message {
        let found = |id, found: char| Message::new(id).with("found", shown_char(found));
        let word = |id, word: &str| Message::new(id).with("found", shown(word));
        match self {
            Self::EndsEarly(None) => Message::new("format-ends-early"),
            Self::EndsEarly(Some((bracket, line))) => Message::new("format-ends-inside")
                .with("bracket", bracket.to_string())
                .with("line", f64::from(*line)),
            Self::ExpectedValue(char) => found("format-expected-value", *char),
            Self::ExpectedKey(char) => found("format-expected-key", *char),
            Self::ExpectedColon(char) => found("format-expected-colon", *char),
            Self::ExpectedComma(close) => {
                Message::new("format-expected-comma").with("close", close.to_string())
            }
            Self::TrailingComma => Message::new("format-trailing-comma"),
            Self::AfterEnd => Message::new("format-after-end"),
            Self::BadWord(text) => word("format-bad-word", text),
            Self::BareKey(text) => word("format-bare-key", text),
            Self::BadNumber(text) => word("format-bad-number", text),
            Self::SingleQuotes => Message::new("format-single-quotes"),
            Self::CurlyQuotes => Message::new("format-curly-quotes"),
            Self::Comment => Message::new("format-comment"),
            Self::OpenText => Message::new("format-open-text"),
            Self::Control(char) => Message::new("format-control")
                .with("found", code(*char))
                .with("escape", escape(*char)),
            Self::BadEscape => Message::new("format-bad-escape"),
            Self::LoneSurrogate => Message::new("format-lone-surrogate"),
            Self::TooDeep => Message::new("format-too-deep").with("most", MOST_LEVELS),
            Self::TooMany => Message::new("format-too-many-values").with("most", MOST_VALUES),
        }
    }
}

impl SyntaxError {
    /// The complaint that it becomes.
    pub fn complaint(&self) -> Complaint {
        Complaint {
            path: String::new(),
            line: Some(self.line),
            column: Some(self.column),
            message: self.fault.message(),
            is_repairable: false,
        }
    }
}

fn shown_char(found: char) -> String {
    if found.is_alphanumeric() || found.is_ascii_punctuation() {
        found.to_string()
    } else {
        code(found)
    }
}

fn escape(found: char) -> String {
    match found {
        '\t' => "\\t".to_owned(),
        other => format!("\\u{:04x}", u32::from(other)),
    }
}

fn code(found: char) -> String {
    format!("U+{:04X}", u32::from(found))
}
