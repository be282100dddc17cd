//! Takes the lines of a Mermaid journey apart into statements. Comments and lines that say
//! nothing become notes.

use crate::exchange::lines::Line;
use crate::exchange::mermaid::decode::{code, decode};
use crate::exchange::mermaid::task::{Task, task};
use crate::exchange::{ImportNote, excerpt};
use crate::words::Message;

/// Something that a Mermaid journey says.
#[derive(Debug, PartialEq)]
pub(super) enum Statement {
    /// `title …`
    Title(String),
    /// `accTitle: …`
    AccessibleTitle(String),
    /// `accDescr: …` or `accDescr { … }`
    Description(String),
    /// `section …`
    Section(String),
    /// `name: score: actors`
    Task(Task),
}

/// The statements of a journey's lines, each with the number of its line.
pub(super) fn statements(lines: &[Line<'_>], notes: &mut Vec<ImportNote>) -> Vec<(u32, Statement)> {
    let last_brace = lines.iter().rposition(|line| line.text.contains('}'));
    let mut statements = Vec::new();
    let mut place = 0;
    while let Some(line) = lines.get(place) {
        place += 1;
        let text = line.text.trim();
        let mut say = |text: &str, of: fn(String) -> Statement| {
            let text = decode(text);
            if text.is_empty() {
                notes.push(note(line.number, "exchange-blank", line.text));
            } else {
                statements.push((line.number, of(text)));
            }
        };
        if let Some(title) = after_colon(text, "accTitle") {
            say(title, Statement::AccessibleTitle);
        } else if let Some(description) = after_colon(text, "accDescr") {
            say(description, Statement::Description);
        } else if let Some(begin) = after_mark(text, "accDescr", '{') {
            match begin.split_once('}') {
                Some((description, rest)) => {
                    say(description, Statement::Description);
                    read_line(line.number, rest, &mut statements, notes);
                }
                None if last_brace.is_some_and(|last| last >= place) => {
                    let (description, next, rest) = block(begin, lines, place);
                    say(&description, Statement::Description);
                    if let Some(end) = lines.get(next) {
                        read_line(end.number, rest, &mut statements, notes);
                    }
                    place = next + 1;
                }
                None => {
                    if !begin.trim().is_empty() {
                        say(begin, Statement::Description);
                    }
                    notes.push(note(line.number, "exchange-description-open", line.text));
                }
            }
        } else {
            read_line(line.number, text, &mut statements, notes);
        }
    }
    statements
}

/// The description that began on the line before `place`, the place of the line that ends it, and
/// what follows there.
fn block<'a>(begin: &str, lines: &[Line<'a>], place: usize) -> (String, usize, &'a str) {
    let mut parts = vec![begin.trim()];
    for (next, line) in lines.iter().enumerate().skip(place) {
        if let Some((end, rest)) = line.text.split_once('}') {
            parts.push(end.trim());
            return (parts.join(" "), next, rest);
        }
        parts.push(line.text.trim());
    }
    (parts.join(" "), lines.len(), "")
}

/// Reads a line with no, one or several statements.
fn read_line(
    line: u32,
    text: &str,
    statements: &mut Vec<(u32, Statement)>,
    notes: &mut Vec<ImportNote>,
) {
    let (text, comment) = text.split_at(comment_start(text));
    if !comment.is_empty() {
        notes.push(note(line, "exchange-comment", comment));
    }
    for text in split(text) {
        match statement(text) {
            Some(statement) => statements.push((line, statement)),
            None => notes.push(note(line, "exchange-unreadable", text)),
        }
    }
}

fn statement(text: &str) -> Option<Statement> {
    let said = |text: &str| Some(decode(text)).filter(|text| !text.is_empty());
    if let Some(title) = after_word(text, "title") {
        return said(title).map(Statement::Title);
    }
    if let Some(name) = after_word(text, "section") {
        return said(name).map(Statement::Section);
    }
    text.contains(char::is_alphanumeric).then(|| task(text).map(Statement::Task)).flatten()
}

/// Where a comment begins; the end of the text when there is none. A `#` within a word, as in
/// "Child#1", is part of the word.
fn comment_start(text: &str) -> usize {
    let is_start = |(at, _): &(usize, &str)| {
        let (before, rest) = text.split_at(*at);
        let is_apart = before.trim().is_empty() || before.ends_with(char::is_whitespace);
        let is_hash = rest.starts_with('#') && code(rest).is_none();
        let ends_word = rest[1..].is_empty() || rest[1..].starts_with(char::is_whitespace);
        let is_comment =
            if is_hash { before.trim().is_empty() || ends_word } else { rest.starts_with("%%") };
        is_apart && is_comment
    };
    let marks = text.match_indices(['#', '%']);
    marks.into_iter().find(is_start).map_or(text.len(), |(at, _)| at)
}

/// The parts between semicolons that don't end a code like `#quot;`; blank ones are left out.
fn split(text: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let (mut start, mut code_end) = (0, 0);
    for (at, mark) in text.match_indices(['#', '&', ';']) {
        if mark != ";" {
            code_end = code_end.max(code(&text[at..]).map_or(0, |(_, length)| at + length));
        } else if at >= code_end {
            parts.push(&text[start..at]);
            start = at + 1;
        }
    }
    parts.push(&text[start..]);
    parts.into_iter().map(str::trim).filter(|part| !part.is_empty()).collect()
}

/// What follows a word that begins a statement: `title Tea`, also the frequent slip `title: Tea`.
fn after_word<'a>(text: &'a str, word: &str) -> Option<&'a str> {
    let rest = after(text, word)?;
    if rest.is_empty() || rest.starts_with(char::is_whitespace) {
        return Some(rest).filter(|rest| !rest.trim_start().starts_with(':'));
    }
    // A score makes it a task of that name.
    let rest = rest.strip_prefix(':')?;
    rest.trim_start().starts_with(|c: char| c.is_alphabetic()).then_some(rest)
}

fn after_colon<'a>(text: &'a str, word: &str) -> Option<&'a str> {
    after_mark(text, word, ':')
}

fn after_mark<'a>(text: &'a str, word: &str, mark: char) -> Option<&'a str> {
    after(text, word)?.trim_start().strip_prefix(mark)
}

fn after<'a>(text: &'a str, word: &str) -> Option<&'a str> {
    let start = text.get(..word.len()).filter(|start| start.eq_ignore_ascii_case(word))?;
    Some(&text[start.len()..])
}

fn note(line: u32, id: &'static str, text: &str) -> ImportNote {
    ImportNote::new(line, Message::new(id).with("text", excerpt(text)))
}
