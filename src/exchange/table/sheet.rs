//! Takes the text of a list apart into rows of cells, each with the line that it begins on. What
//! separates the cells is found out; what they mean is not known here.

use std::borrow::Cow;

use csv_core::{ReadRecordResult, Reader, ReaderBuilder};

use crate::exchange::ImportNote;
use crate::exchange::table::bytes::Encoding;
use crate::words::Message;

/// The most rows that are read; a register of so many entries helps nobody.
pub const MOST_ROWS: usize = 20_000;

/// What may separate cells, the likeliest first where nothing tells.
const SEPARATORS: [u8; 4] = [b',', b';', b'\t', b'|'];

/// How much of a text tells what separates its cells.
const SAMPLE: usize = 60;

/// A list as rows of cells.
#[derive(Clone, Debug, PartialEq)]
pub struct Sheet {
    /// How it was written.
    pub encoding: Encoding,
    /// What separates the cells.
    pub separator: char,
    /// The rows that have something in them.
    pub rows: Vec<Row>,
    /// What could not be taken as it was.
    pub notes: Vec<ImportNote>,
}

/// A row of a list.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// The line that it begins on, from 1.
    pub line: u32,
    /// Its cells, without quotes and without blanks around them.
    pub cells: Vec<String>,
    /// Whether a quote that opens in it is never closed: the rest of the text is in its last cell.
    pub is_open: bool,
}

impl Row {
    /// A cell; empty where the row has no such cell.
    pub fn cell(&self, place: usize) -> &str {
        self.cells.get(place).map_or("", String::as_str)
    }

    /// How many cells it has, without the empty ones at its end.
    pub fn width(&self) -> usize {
        self.cells.iter().rposition(|cell| !cell.is_empty()).map_or(0, |last| last + 1)
    }
}

impl Sheet {
    /// Takes a text apart.
    pub fn read(text: &str, encoding: Encoding) -> Self {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let (declared, start) = declared(text);
        let separator = declared.unwrap_or_else(|| likeliest(&text[start..]));
        let mut sheet = Self {
            encoding,
            separator: char::from(separator),
            rows: Vec::new(),
            notes: Vec::new(),
        };
        let (mut first_hidden, mut left, mut first_left) = (None, 0, 1);
        let mut rows = Rows::new(text, start, separator);
        while let Some(mut row) = rows.next_row() {
            for cell in &mut row.cells {
                if cell.contains(is_hidden) {
                    first_hidden.get_or_insert(row.line);
                }
                let shown = shown(cell);
                if shown.len() != cell.len() {
                    *cell = shown.into_owned();
                }
            }
            match row.width() {
                0 => {}
                _ if sheet.rows.len() < MOST_ROWS => sheet.rows.push(row),
                _ => {
                    left += 1;
                    first_left = if left == 1 { row.line } else { first_left };
                }
            }
        }
        if let Some(line) = first_hidden {
            sheet.notes.push(ImportNote::new(line, Message::new("table-hidden-letters")));
        }
        if left > 0 {
            let message =
                Message::new("table-too-many").with("most", MOST_ROWS).with("count", left);
            sheet.notes.push(ImportNote::new(first_left, message));
        }
        sheet
    }

    /// How many columns there are.
    pub fn width(&self) -> usize {
        self.rows.iter().map(Row::width).max().unwrap_or_default()
    }
}

/// The separator that a first line `sep=;` declares, and where the text begins behind it.
fn declared(text: &str) -> (Option<u8>, usize) {
    let Some(rest) = text.get(..4).filter(|start| start.eq_ignore_ascii_case("sep=")) else {
        return (None, 0);
    };
    let after = &text.as_bytes()[rest.len()..];
    match after {
        [separator, b'\r' | b'\n', ..] if separator.is_ascii() => (Some(*separator), 5),
        _ => (None, 0),
    }
}

/// The separator by which the first rows have the same number of cells, and more than one.
fn likeliest(text: &str) -> u8 {
    let evenness = |separator: u8| {
        let mut rows = Rows::new(text, 0, separator);
        let mut widths = Vec::new();
        while let Some(row) = rows.next_row().filter(|_| widths.len() < SAMPLE) {
            if row.cells.iter().any(|cell| !cell.trim().is_empty()) {
                widths.push(row.cells.len());
            }
        }
        let equal = |width: usize| widths.iter().filter(|other| **other == width).count();
        let most = widths.iter().copied().max_by_key(|width| (equal(*width), *width));
        let most = most.filter(|width| *width > 1)?;
        // In thousandths of the rows; of two that are as even, the one that makes more cells.
        Some((equal(most) * 1000 / widths.len(), most))
    };
    let best = SEPARATORS.into_iter().rev().max_by_key(|separator| evenness(*separator));
    best.unwrap_or(b',')
}

/// A cell without blanks around it and without what cannot be seen.
pub(super) fn shown(cell: &str) -> Cow<'_, str> {
    let trimmed = cell.trim_matches(|c: char| c.is_whitespace() || is_hidden(c));
    if trimmed.contains(is_hidden) {
        Cow::Owned(trimmed.replace(is_hidden, ""))
    } else {
        Cow::Borrowed(trimmed)
    }
}

fn is_hidden(c: char) -> bool {
    (c.is_control() && !matches!(c, '\n' | '\r' | '\t')) || matches!(c, '\u{feff}' | '\u{200b}')
}

/// Rows, one after the other.
struct Rows<'a> {
    text: &'a [u8],
    at: usize,
    line: u32,
    reader: Reader,
    cells: Vec<u8>,
    ends: Vec<usize>,
}

impl<'a> Rows<'a> {
    fn new(text: &'a str, start: usize, separator: u8) -> Self {
        Self {
            text: text.as_bytes(),
            at: start,
            line: 1 + breaks(text.as_bytes(), 0, start),
            reader: ReaderBuilder::new().delimiter(separator).build(),
            cells: vec![0; 1024],
            ends: vec![0; 64],
        }
    }

    fn next_row(&mut self) -> Option<Row> {
        while matches!(self.text.get(self.at), Some(b'\r' | b'\n')) {
            self.line += breaks(self.text, self.at, self.at + 1);
            self.at += 1;
        }
        let (start, line) = (self.at, self.line);
        let (mut length, mut count) = (0, 0);
        loop {
            let rest = &self.text[self.at..];
            let (result, read, written, ended) =
                self.reader.read_record(rest, &mut self.cells[length..], &mut self.ends[count..]);
            self.at += read;
            length += written;
            count += ended;
            match result {
                // Asked again with nothing left, the reader hands out what it has.
                ReadRecordResult::InputEmpty => {}
                ReadRecordResult::OutputFull => self.cells.resize(2 * self.cells.len(), 0),
                ReadRecordResult::OutputEndsFull => self.ends.resize(2 * self.ends.len(), 0),
                ReadRecordResult::Record => break,
                ReadRecordResult::End => return None,
            }
        }
        self.line += breaks(self.text, start, self.at);
        let mut from = 0;
        let cells = self.ends[..count].iter().map(|end| {
            // Separators are ASCII, so cells are cut between letters.
            let cell = String::from_utf8_lossy(&self.cells[from..*end]).into_owned();
            from = *end;
            cell
        });
        let cells = cells.collect();
        let raw = &self.text[start..self.at];
        let has_quote = self.at == self.text.len() && breaks(raw, 0, raw.len()) > 1;
        let quotes = || raw.iter().filter(|byte| **byte == b'"').count();
        Some(Row { line, cells, is_open: has_quote && quotes() % 2 == 1 })
    }
}

/// How many lines end between two places. `\r\n` is one end.
fn breaks(text: &[u8], from: usize, to: usize) -> u32 {
    let ends = (from..to).filter(|place| match text[*place] {
        b'\n' => true,
        b'\r' => text.get(place + 1) != Some(&b'\n'),
        _ => false,
    });
    ends.count() as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(text: &str) -> String {
        let sheet = Sheet::read(text, Encoding::Utf8);
        let rows = sheet.rows.iter().map(|row| format!("{}:{}", row.line, row.cells.join("/")));
        rows.collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn cells_are_found_whatever_separates_them() {
        for (text, expected) in [
            ("a,b\n1,2\n", "1:a/b 2:1/2"),
            ("a;b\r\n1,5;2\r\n", "1:a/b 2:1,5/2"),
            ("a\tb\r1\t2", "1:a/b 2:1/2"),
            ("a|b\n1|2", "1:a/b 2:1/2"),
            ("sep=;\na,x;b\n1,2;3", "2:a,x/b 3:1,2/3"),
            ("SEP=\t\r\na\tb", "2:a/b"),
            ("\u{feff}\"a;1\",b\n\"c;2\",d", "1:a;1/b 2:c;2/d"),
            ("name\nMail, fast\nShop", "1:name 2:Mail/fast 3:Shop"),
            ("only a title", "1:only a title"),
            ("", ""),
            ("\n\n , \n", ""),
        ] {
            assert_eq!(rows(text), expected, "{text:?}");
        }
    }

    #[test]
    fn lines_are_those_of_the_file() {
        for (text, expected) in [
            ("a,b\n\n\n1,2", "1:a/b 4:1/2"),
            ("a,b\r\n\"1\r\n1\",2\r\n3,4", "1:a/b 2:1\r\n1/2 4:3/4"),
            ("a,b\r\"1\r1\",2\r3,4", "1:a/b 2:1\r1/2 4:3/4"),
            (" a ,\"b \"\"x\"\"\"\n1,2,3\n4", "1:a/b \"x\" 2:1/2/3 3:4"),
        ] {
            assert_eq!(rows(text), expected, "{text:?}");
        }
    }

    #[test]
    fn a_quote_that_is_never_closed_is_seen() {
        let open = |text| Sheet::read(text, Encoding::Utf8).rows.iter().any(|row| row.is_open);
        assert!(open("a,b\n1,\"2\n3,4\n"));
        assert!(!open("a,b\n1,\"2\n3\",4\n"));
        assert!(!open("a,b\n5\" screen,4\n"));
    }

    #[test]
    fn what_cannot_be_seen_goes_and_is_told() {
        let sheet = Sheet::read("a,b\n1\0,\u{feff}2", Encoding::Utf8);
        assert_eq!(sheet.rows[1].cells, ["1", "2"]);
        assert_eq!(sheet.notes.len(), 1);
        assert_eq!(sheet.notes[0].line, 2);
    }

    #[test]
    fn too_many_rows_are_counted() {
        let sheet = Sheet::read(&"x\n".repeat(MOST_ROWS + 3), Encoding::Utf8);
        assert_eq!(sheet.rows.len(), MOST_ROWS);
        assert_eq!(sheet.notes[0].line as usize, MOST_ROWS + 1);
    }
}
