//! Finds abbreviations that nobody explained: which words of the document look like one, where they are said, and
//! which of them no term of the glossary explains. It reads what is written for people, never ids or standards.

mod heard;

use std::rc::Rc;

pub use crate::analyze::abbreviations::heard::{Heard, Hearing};
use crate::analyze::terms::{Terms, words};
use crate::model::shape::{Record, Shape};
use crate::model::subject::{Kind, Subject};

/// Abbreviations that need no explanation, as people say them and nothing else: everyday ones, the units of
/// politics, numbers in Roman letters, and what the product itself says on every screen (IT, SMS, PDF, URL).
const EVERYDAY: &[&str] = &[
    "AM", "CSV", "EU", "FAQ", "HTML", "ID", "II", "III", "IT", "IV", "JSON", "OK", "PC", "PDF",
    "PM", "SMS", "TV", "UK", "UN", "URL", "US", "USA", "VI",
];

/// The fields that hold what is written for people. Notations (currency, country, language, lengths of time, codes,
/// addresses), words of a list, vendors and certificates are names, which nobody explains.
const PROSE: &[&str] = &[
    "aim",
    "belief",
    "controls",
    "definition",
    "description",
    "formula",
    "label",
    "measures",
    "mitigation",
    "name",
    "notes",
    "opportunities",
    "outcome",
    "pains",
    "reading",
    "reason",
    "safeguard",
    "source",
    "subjects",
    "text",
    "title",
    "trigger",
    "unit",
];

/// An abbreviation that no term explains.
#[derive(Clone, Debug, PartialEq)]
pub struct Unexplained {
    /// The abbreviation.
    pub word: Rc<str>,
    /// Where it is said, in the order of the file, each place once.
    pub places: Vec<Subject>,
}

/// The abbreviations that a thing itself says and no term explains, each once.
pub fn unexplained_in(record: &dyn Record, terms: &Terms) -> Vec<Rc<str>> {
    let mut found = said_in(record);
    found.retain(|word| !terms.explain(word));
    found
}

/// The abbreviations that a thing itself says, each once.
fn said_in(record: &dyn Record) -> Vec<Rc<str>> {
    let mut said = Vec::new();
    texts(record, &mut |text| {
        for word in abbreviations(text) {
            if !said.iter().any(|known: &Rc<str>| **known == *word) {
                said.push(word.into());
            }
        }
    });
    said
}

/// Calls `hear` for every text of a record that is written for people, without the things with ids inside.
fn texts(record: &dyn Record, hear: &mut dyn FnMut(&str)) {
    // What a system or a recipient is called is a name, and a term is not said by its own entry.
    let is_named = |kind| matches!(kind, Kind::System | Kind::Term);
    let is_named = record.identity().is_none_or(|identity| is_named(identity.kind));
    for (place, key) in record.keys().iter().enumerate() {
        if let Some(field) = record.field(place).filter(|_| !(is_named && *key == "name")) {
            texts_in(field.shape(), PROSE.contains(key), hear);
        }
    }
}

fn texts_in(shape: Shape<'_>, is_prose: bool, hear: &mut dyn FnMut(&str)) {
    match shape {
        Shape::Text(text) if is_prose => hear(text),
        Shape::Record(record) => texts(record, hear),
        Shape::List(list) => {
            let items = (0..list.count()).filter_map(|place| list.item(place));
            items.for_each(|item| texts_in(item.shape(), is_prose, hear));
        }
        _ => {}
    }
}

/// The words of a text that look like an abbreviation and are not an everyday one, in the text's order.
///
/// What stands next to a number is a unit, a currency or a norm (“5 EUR”, “ISO 27001”); three words in capitals in a
/// row, or two of which one is long, are shouting (“SALE ENDS NOW”).
pub fn abbreviations(text: &str) -> Vec<&str> {
    let words = whole_words(text);
    let is_gap = |at: usize| text[words[at].1..words[at + 1].0].chars().all(char::is_whitespace);
    let word = |at: usize| &text[words[at].0..words[at].1];
    let is_number = |at: usize| word(at).starts_with(|letter: char| letter.is_ascii_digit());
    let mut found = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let mut behind = at + 1;
        while is_in_capitals(word(at))
            && behind < words.len()
            && is_in_capitals(word(behind))
            && is_gap(behind - 1)
        {
            behind += 1;
        }
        const LONG: usize = 5;
        let is_long = (at..behind).any(|at| word(at).chars().count() >= LONG);
        if behind - at < if is_long { 2 } else { 3 } {
            found.extend((at..behind).filter_map(|at| {
                let is_figure = at > 0 && is_number(at - 1) && is_gap(at - 1)
                    || at + 1 < words.len() && is_number(at + 1) && is_gap(at);
                let said = word(at);
                let said =
                    said.strip_suffix('s').filter(|said| is_abbreviation(said)).unwrap_or(said);
                Some(said)
                    .filter(|said| !is_figure && is_abbreviation(said) && !EVERYDAY.contains(said))
            }));
        }
        at = behind;
    }
    found
}

/// Whether a word looks like an abbreviation: two to six capitals, with digits, & and hyphens among them.
pub fn is_abbreviation(word: &str) -> bool {
    let capitals = word.chars().filter(|letter| letter.is_uppercase()).count();
    let is_fit = |letter: char| {
        letter.is_uppercase() || letter.is_ascii_digit() || matches!(letter, '&' | '-')
    };
    (2..=6).contains(&capitals)
        && word.chars().all(is_fit)
        && word.starts_with(char::is_uppercase)
        && !word.ends_with(['&', '-'])
}

/// Words, joined where an abbreviation is: at &, and at a hyphen where one side is a single letter (“T-SQL”).
fn whole_words(text: &str) -> Vec<(usize, usize)> {
    let mut joined: Vec<(usize, usize)> = Vec::new();
    for (start, end) in words(text) {
        let is_single = |start: usize, end: usize| text[start..end].chars().nth(1).is_none();
        match joined.last_mut() {
            Some(last)
                if &text[last.1..start] == "&"
                    || &text[last.1..start] == "-"
                        && (is_single(last.0, last.1) || is_single(start, end)) =>
            {
                last.1 = end;
            }
            _ => joined.push((start, end)),
        }
    }
    joined
}

fn is_in_capitals(word: &str) -> bool {
    word.chars().any(char::is_uppercase)
        && !word.chars().any(|letter| letter.is_alphabetic() && !letter.is_uppercase())
}

#[cfg(test)]
mod tests;
