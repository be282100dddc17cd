//! Walks over a JSON text (RFC 8259) and says what comes next. It keeps a stack of open brackets
//! and never recurses; it builds nothing.

use crate::format::limits::{MOST_LEVELS, MOST_VALUES};
use crate::format::syntax::{SyntaxError, SyntaxFault};
use crate::format::token::{Raw, is_number, raw};

/// What comes next.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Event<'a> {
    /// An object begins.
    Object,
    /// A list begins.
    List,
    /// The innermost object or list ends.
    End,
    /// The key of a member; its value is next.
    Key(Raw<'a>),
    /// A text.
    Text(Raw<'a>),
    /// The digits of a number.
    Number(&'a str),
    /// `true` or `false`
    Bool(bool),
    /// `null`
    Null,
}

/// Stands somewhere in a text.
pub(crate) struct Scanner<'a> {
    text: &'a str,
    at: usize,
    line: u32,
    line_start: usize,
    open: Vec<Bracket>,
    next: Next,
    values: usize,
}

#[derive(Clone, Copy)]
struct Bracket {
    is_object: bool,
    line: u32,
}

/// What may come next.
#[derive(Clone, Copy, PartialEq)]
enum Next {
    Value,
    Item,
    FirstItem,
    Key,
    FirstKey,
    Colon,
    Comma,
    Nothing,
}

impl<'a> Scanner<'a> {
    /// Stands at the beginning of a text.
    pub(crate) fn new(text: &'a str) -> Self {
        Self { text, at: 0, line: 1, line_start: 0, open: Vec::new(), next: Next::Value, values: 0 }
    }

    /// The line of the last event, from 1.
    pub(crate) fn line(&self) -> u32 {
        self.line
    }

    /// A fault at this place.
    pub(crate) fn here(&self, fault: SyntaxFault) -> SyntaxError {
        self.fault(self.at, fault)
    }

    /// What comes next; `None` at the end.
    pub(crate) fn event(&mut self) -> Result<Option<Event<'a>>, SyntaxError> {
        loop {
            self.skip_space();
            let byte = self.text.as_bytes().get(self.at);
            match (self.next, byte) {
                (Next::Nothing, None) => return Ok(None),
                (Next::Nothing, Some(_)) => return Err(self.odd(|_| SyntaxFault::AfterEnd)),
                (Next::FirstItem, Some(b']')) | (Next::FirstKey, Some(b'}')) => {
                    return Ok(Some(self.close()));
                }
                (Next::Value | Next::Item | Next::FirstItem, _) => return self.value().map(Some),
                (Next::Key | Next::FirstKey, _) => return self.key().map(Some),
                (Next::Colon, Some(b':')) => {
                    self.at += 1;
                    self.next = Next::Value;
                }
                (Next::Colon, _) => return Err(self.odd(SyntaxFault::ExpectedColon)),
                (Next::Comma, byte) => {
                    let is_object = self.open.last().is_some_and(|bracket| bracket.is_object);
                    match byte {
                        Some(b'}') if is_object => return Ok(Some(self.close())),
                        Some(b']') if !is_object => return Ok(Some(self.close())),
                        Some(b',') => {
                            self.at += 1;
                            self.next = if is_object { Next::Key } else { Next::Item };
                        }
                        _ => {
                            let close = if is_object { '}' } else { ']' };
                            return Err(self.odd(|_| SyntaxFault::ExpectedComma(close)));
                        }
                    }
                }
            }
        }
    }

    fn value(&mut self) -> Result<Event<'a>, SyntaxError> {
        self.values += 1;
        if self.values > MOST_VALUES {
            return Err(self.here(SyntaxFault::TooMany));
        }
        match self.text.as_bytes().get(self.at) {
            Some(b'{') => self.open(true),
            Some(b'[') => self.open(false),
            Some(b'"') => {
                let raw = self.raw()?;
                self.next = self.after_value();
                Ok(Event::Text(raw))
            }
            Some(b'-' | b'+' | b'.' | b'0'..=b'9') => self.number(),
            Some(b']') if self.next == Next::Item => Err(self.here(SyntaxFault::TrailingComma)),
            Some(byte) if byte.is_ascii_alphabetic() => self.word(),
            _ => Err(self.odd(SyntaxFault::ExpectedValue)),
        }
    }

    fn key(&mut self) -> Result<Event<'a>, SyntaxError> {
        match self.text.as_bytes().get(self.at) {
            Some(b'"') => {
                let raw = self.raw()?;
                self.next = Next::Colon;
                Ok(Event::Key(raw))
            }
            Some(b'}') => Err(self.here(SyntaxFault::TrailingComma)),
            Some(byte) if byte.is_ascii_alphabetic() || matches!(byte, b'_' | b'$') => {
                Err(self.here(SyntaxFault::BareKey(self.run(is_word).to_owned())))
            }
            _ => Err(self.odd(SyntaxFault::ExpectedKey)),
        }
    }

    fn open(&mut self, is_object: bool) -> Result<Event<'a>, SyntaxError> {
        if self.open.len() == MOST_LEVELS {
            return Err(self.here(SyntaxFault::TooDeep));
        }
        self.at += 1;
        self.open.push(Bracket { is_object, line: self.line });
        self.next = if is_object { Next::FirstKey } else { Next::FirstItem };
        Ok(if is_object { Event::Object } else { Event::List })
    }

    fn close(&mut self) -> Event<'a> {
        self.at += 1;
        self.open.pop();
        self.next = self.after_value();
        Event::End
    }

    fn after_value(&self) -> Next {
        if self.open.is_empty() { Next::Nothing } else { Next::Comma }
    }

    fn raw(&mut self) -> Result<Raw<'a>, SyntaxError> {
        let (raw, end) = raw(self.text, self.at).map_err(|(at, fault)| match fault {
            Some(fault) => self.fault(at, fault),
            None => self.ends_early(),
        })?;
        self.at = end;
        Ok(raw)
    }

    fn number(&mut self) -> Result<Event<'a>, SyntaxError> {
        let is_part = |c: char| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.');
        let digits = self.run(is_part);
        if !is_number(digits) {
            let is_cut = self.at + digits.len() == self.text.len() && !self.open.is_empty();
            return Err(if is_cut {
                self.ends_early()
            } else {
                self.here(SyntaxFault::BadNumber(digits.to_owned()))
            });
        }
        self.at += digits.len();
        self.next = self.after_value();
        Ok(Event::Number(digits))
    }

    fn word(&mut self) -> Result<Event<'a>, SyntaxError> {
        let word = self.run(is_word);
        let event = match word {
            "true" => Event::Bool(true),
            "false" => Event::Bool(false),
            "null" => Event::Null,
            _ => {
                let is_begun = ["true", "false", "null"].iter().any(|full| full.starts_with(word));
                let is_cut = is_begun && self.at + word.len() == self.text.len();
                return Err(if is_cut {
                    self.ends_early()
                } else {
                    self.here(SyntaxFault::BadWord(word.to_owned()))
                });
            }
        };
        self.at += word.len();
        self.next = self.after_value();
        Ok(event)
    }

    /// The characters from here on for which `is_part` holds.
    fn run(&self, is_part: impl Fn(char) -> bool) -> &'a str {
        let rest = &self.text[self.at..];
        &rest[..rest.find(|c| !is_part(c)).unwrap_or(rest.len())]
    }

    fn skip_space(&mut self) {
        let bytes = self.text.as_bytes();
        while let Some(byte) = bytes.get(self.at) {
            match byte {
                b' ' | b'\t' => {}
                b'\r' if bytes.get(self.at + 1) == Some(&b'\n') => {}
                b'\n' | b'\r' => {
                    self.line = self.line.saturating_add(1);
                    self.line_start = self.at + 1;
                }
                _ => break,
            }
            self.at += 1;
        }
    }

    /// The fault at this place: one of those that people make often, or `expected`.
    fn odd(&self, expected: impl FnOnce(char) -> SyntaxFault) -> SyntaxError {
        let fault = match self.text[self.at..].chars().next() {
            None => return self.ends_early(),
            Some('\'') => SyntaxFault::SingleQuotes,
            Some('“' | '”' | '„' | '‘' | '’' | '«' | '»') => SyntaxFault::CurlyQuotes,
            Some('/' | '#') => SyntaxFault::Comment,
            Some(found) => expected(found),
        };
        self.here(fault)
    }

    fn ends_early(&self) -> SyntaxError {
        let innermost = self.open.last().map(|bracket| {
            let symbol = if bracket.is_object { '{' } else { '[' };
            (symbol, bracket.line)
        });
        self.fault(self.text.len(), SyntaxFault::EndsEarly(innermost))
    }

    fn fault(&self, at: usize, fault: SyntaxFault) -> SyntaxError {
        let before = self.text.get(self.line_start..at).unwrap_or_default();
        let column = u32::try_from(before.chars().count()).unwrap_or(u32::MAX).saturating_add(1);
        SyntaxError { line: self.line, column, fault }
    }
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '_' | '$' | '-')
}
