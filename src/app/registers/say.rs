//! What a field of an entry says, as people read it in a line: names in place of ids, words in
//! place of codes. It never says what is not there.

use crate::model::document::Document;
use crate::model::length::say_length;
use crate::model::shape::{Record, Shape};
use crate::model::spoken::date::say_date;
use crate::model::spoken::names::say_name;
use crate::model::spoken::number::say_number;
use crate::model::standard::{Date, Duration};
use crate::model::subject::{Kind, Subject};
use crate::words::Words;

/// The texts of words that stand in the file, by the key of their field.
const FAMILIES: &[(&str, &str)] = &[
    ("function", "function"),
    ("status", "system-status"),
    ("personal", "personal"),
    ("classification", "class"),
    ("lawfulBasis", "lawful-basis"),
    ("category", "metric-category"),
    ("mode", "integration-mode"),
    ("side", "side"),
    ("severity", "severity"),
    ("criticality", "criticality"),
    ("better", "better"),
    ("kind", "person-kind"),
];

/// Says what entries say.
#[derive(Clone, Copy)]
pub(super) struct Teller<'a> {
    pub(super) document: &'a Document,
    pub(super) words: &'a Words,
}

impl Teller<'_> {
    /// What people call a thing outside of journeys; its id where they don't.
    pub(super) fn name(&self, kind: Kind, id: &str) -> String {
        let subject = Subject::of(kind, id);
        let identity = self.document.record(&subject).and_then(|record| record.identity());
        let label = identity.map_or("", |identity| identity.label.trim());
        match (label, kind) {
            ("", Kind::Channel) => self.words.word("channel", id),
            ("", _) => id.to_owned(),
            (label, _) => label.to_owned(),
        }
    }

    /// The text of a word of the file.
    pub(super) fn word(&self, key: &str, word: &str) -> String {
        let family = FAMILIES.iter().find(|(of, _)| *of == key);
        family.map_or_else(|| word.to_owned(), |(_, family)| self.words.word(family, word))
    }

    /// A length of time.
    pub(super) fn length(&self, length: &Duration) -> String {
        say_length(length, self.words)
    }

    /// What a field says; empty when nobody answered it.
    pub(super) fn field(&self, key: &str, shape: Shape<'_>) -> String {
        match shape {
            Shape::Unknown => String::new(),
            Shape::None => self.words.text("register-none"),
            Shape::Text(text) => self.text(key, text),
            Shape::Bool(is_so) => {
                self.words.text(if is_so { "register-yes" } else { "register-no" })
            }
            Shape::Number(number) => say_number(number),
            Shape::Reference(reference) => self.name(reference.kind, reference.id),
            Shape::Mention(mention) => self.mention(&mention.subject),
            Shape::List(list) if list.count() == 0 => self.words.text("register-none"),
            Shape::List(list) => {
                let items = (0..list.count()).filter_map(|place| list.item(place));
                joined(items.map(|item| self.field(key, item.shape())), ", ")
            }
            Shape::Record(record) => self.record(record),
            Shape::Any(_) | Shape::Shelf(_) => "…".to_owned(),
        }
    }

    /// A text as people read it, where the file has it in the notation of a standard.
    fn text(&self, key: &str, text: &str) -> String {
        match key {
            "region" | "country" => say_name("names-countries", text, self.words),
            "retention" | "recoveryTime" | "reviewEvery" | "period" => {
                Duration::parse(text).map_or_else(|| text.to_owned(), |length| self.length(&length))
            }
            _ => match Date::parse(text) {
                Some(day) => say_date(&day, self.words),
                None => self.word(key, text),
            },
        }
    }

    /// What a subject is called.
    pub(super) fn mention(&self, subject: &Subject) -> String {
        let identity = self.document.record(subject).and_then(|record| record.identity());
        let label = identity.map_or("", |identity| identity.label.trim());
        if label.is_empty() { subject.id.to_string() } else { label.to_owned() }
    }

    fn record(&self, record: &dyn Record) -> String {
        let fields = record.keys().iter().enumerate();
        let fields =
            fields.filter_map(|(place, key)| Some(self.field(key, record.field(place)?.shape())));
        joined(fields, " · ")
    }
}

/// The texts that say something, with a sign between them.
pub(super) fn joined(texts: impl Iterator<Item = String>, sign: &str) -> String {
    let mut joined = String::new();
    for text in texts.filter(|text| !text.is_empty()) {
        if !joined.is_empty() {
            joined.push_str(sign);
        }
        joined.push_str(&text);
    }
    joined
}
