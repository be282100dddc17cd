//! What pages say on the console, and what of it makes a test fail.

use std::fmt;

use thirtyfour::BrowserLogEntry;

/// One message of the console, of the browser, or of the content security policy.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// `SEVERE`, `WARNING`, `INFO` or `DEBUG`.
    pub level: String,
    /// The address, the place in it, and the text.
    pub message: String,
}

impl From<BrowserLogEntry> for Entry {
    fn from(entry: BrowserLogEntry) -> Self {
        Self { level: entry.level, message: entry.message }
    }
}

impl fmt::Display for Entry {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{} {}", self.level, self.message)
    }
}

/// Errors that nobody expected, and expected ones that did not come.
pub(crate) fn objections(said: &[Entry], expected: &[String]) -> Vec<String> {
    let is_expected = |entry: &&Entry| expected.iter().any(|text| entry.message.contains(text));
    let is_error = |entry: &&Entry| entry.level == "SEVERE";
    let surprises = said.iter().filter(is_error).filter(|entry| !is_expected(entry));
    let missing =
        expected.iter().filter(|text| !said.iter().any(|entry| entry.message.contains(*text)));
    let surprises = surprises.map(|entry| format!("the console received {entry}"));
    surprises.chain(missing.map(|text| format!("the console did not receive {text:?}"))).collect()
}
