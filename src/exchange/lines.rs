//! Takes a text apart into numbered lines and brings names into one shape. It never looks at
//! what the lines say.

use crate::exchange::ImportNote;
use crate::words::Message;

/// The most lines that are read; a map of so many touchpoints helps nobody.
pub(super) const MOST_LINES: usize = 20_000;

/// The most bytes that are read; a line can be long.
const MOST_BYTES: usize = 2_000_000;

/// A line of a text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Line<'a> {
    /// Its number, from 1.
    pub(super) number: u32,
    /// What it says, without its end.
    pub(super) text: &'a str,
}

impl Line<'_> {
    pub(super) fn is_blank(&self) -> bool {
        self.text.trim().is_empty()
    }
}

/// The lines of a text with Unix, Windows or old Mac line ends, and a note when there are too many.
pub(super) fn lines<'a>(text: &'a str, notes: &mut Vec<ImportNote>) -> Vec<Line<'a>> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let (mut lines, mut bytes) = (Vec::new(), 0);
    let (mut left, mut first_left) = (0_usize, None);
    for (text, number) in split(text).zip(1..) {
        bytes += text.len();
        let line = Line { number, text };
        if lines.len() < MOST_LINES && bytes <= MOST_BYTES && first_left.is_none() {
            lines.push(line);
        } else if !line.is_blank() {
            // What is left out is counted, not gathered: it may be very much.
            first_left.get_or_insert(number);
            left += 1;
        }
    }
    if let Some(first) = first_left {
        let message =
            Message::new("exchange-too-many-lines").with("most", MOST_LINES).with("count", left);
        notes.push(ImportNote::new(first, message));
    }
    lines
}

fn split(text: &str) -> impl Iterator<Item = &str> {
    text.split('\n')
        .map(|line| line.strip_suffix('\r').unwrap_or(line))
        .flat_map(|line| line.split('\r'))
}

/// A text on one line: blanks and control characters become single spaces.
pub(super) fn one_line(text: &str) -> String {
    let is_gap = |c: char| c.is_whitespace() || c.is_control() || c == '\u{feff}';
    let words: Vec<_> = text.split(is_gap).filter(|word| !word.is_empty()).collect();
    words.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_end_is_known() {
        let mut notes = Vec::new();
        let found = lines("\u{feff}a\r\nb\rc\n\nd", &mut notes);
        let found: Vec<_> = found.iter().map(|line| (line.number, line.text)).collect();
        assert_eq!(found, [(1, "a"), (2, "b"), (3, "c"), (4, ""), (5, "d")]);
        assert!(notes.is_empty());
    }

    #[test]
    fn lines_beyond_the_limit_are_noted() {
        let mut notes = Vec::new();
        let text = "x\n".repeat(MOST_LINES + 2);
        assert_eq!(lines(&text, &mut notes).len(), MOST_LINES);
        assert_eq!(notes[0].line as usize, MOST_LINES + 1);

        let text = format!("a\n{}\nb", "x".repeat(MOST_BYTES));
        assert_eq!(lines(&text, &mut notes).len(), 1);
        assert_eq!(notes[1].line, 2);
    }

    #[test]
    fn names_fit_on_a_line() {
        assert_eq!(one_line(" a\t b\u{0}c\u{a0}d "), "a b c d");
    }
}
