//! Documents and commands from text, and text from what became of them.

use std::rc::Rc;

use journey_map::edit::apply::{Applied, apply};
use journey_map::edit::command::Command;
use journey_map::edit::refusal::Refusal;
use journey_map::format::parse::parse;
use journey_map::format::write::write_json;
use journey_map::model::document::Document;
use journey_map::model::json::Json;
use journey_map::model::path::{Path, Step};
use journey_map::model::reader::{Lookup, Reader};
use journey_map::model::subject::{Kind, Subject};
use journey_map::model::value::Value;
use journey_map::words::{Message, Words};

/// Reads JSON text.
pub(crate) fn json(text: &str) -> Json {
    parse(text).unwrap_or_else(|error| panic!("{error:?}: {text}")).json
}

/// Writes JSON text without any blanks between its parts.
pub(crate) fn text(json: &Json) -> String {
    write_json(json).lines().map(str::trim_start).collect()
}

/// Takes every reference for good; a document that is read with it has to be looked at after.
struct Anything;

impl Lookup for Anything {
    fn knows(&self, _: Kind, _: Option<&str>, _: &str) -> bool {
        true
    }
}

/// Reads a document in which every reference leads somewhere.
pub(crate) fn document(json: Json) -> Rc<Document> {
    let mut reader = Reader::new(&Anything);
    let document = Document::read(json.clone(), &mut reader).expect("a document");
    assert_eq!(reader.into_problems().0, []);
    let (read, given) = (written(&document), text(&json));
    let differs = read.bytes().zip(given.bytes()).position(|(a, b)| a != b);
    assert!(
        read == given,
        "in the order of the file, from here: {:?}",
        differs.map(|at| &read[at..])
    );
    assert_well_formed(&document);
    Rc::new(document)
}

/// Every reference leads somewhere, every id is there once, and the document reads back as it is.
pub(crate) fn assert_well_formed(document: &Document) {
    document.references(&mut |reference| {
        assert!(document.knows(reference.kind, reference.journey, reference.id), "{reference:?}");
    });
    let json = whole(document);
    let mut reader = Reader::new(document);
    let again = Document::read(json, &mut reader);
    assert_eq!(reader.into_problems().0, []);
    assert!(again.as_ref() == Some(document), "the document reads back");
}

/// What a document says, as JSON.
fn whole(document: &Document) -> Json {
    document.write().unwrap_or_default()
}

/// What a document says.
pub(crate) fn written(document: &Document) -> String {
    text(&whole(document))
}

/// A subject, written `person:anna`, `document` or, inside the journey `j`, `j/touchpoint:pay`.
pub(crate) fn subject(text: &str) -> Subject {
    if text == "document" {
        return Subject::document();
    }
    let (journey, rest) = match text.split_once('/') {
        Some((journey, rest)) => (Some(Rc::from(journey)), rest),
        None => (None, text),
    };
    let (kind, id) = rest.split_once(':').expect(text);
    Subject { journey, kind: Kind::parse(kind).expect(kind), id: id.into() }
}

/// What a subject says at a path, as JSON text; `-` when it says nothing there.
pub(crate) fn said(document: &Document, about: &str, field: &str) -> String {
    let Subject { journey, kind, id } = subject(about);
    let whole = whole(document);
    let home = match &journey {
        Some(journey) => entry(&whole, "journeys", journey),
        None => Some(&whole),
    };
    let record = match kind {
        Kind::Document => home,
        kind => home.and_then(|home| entry(home, kind.list_key(), &id)),
    };
    let path = Path::parse(field).expect(field);
    let found = record.and_then(|record| {
        path.0.iter().try_fold(record, |json, step| match step {
            Step::Key(key) => json.member(key),
            Step::Index(index) => json.as_list()?.get(*index),
        })
    });
    found.map_or_else(|| "-".to_owned(), text)
}

fn entry<'a>(home: &'a Json, list: &str, id: &str) -> Option<&'a Json> {
    let is_it = |item: &&Json| item.member("id").and_then(Json::as_text) == Some(id);
    home.member(list)?.as_list()?.iter().find(is_it)
}

/// The ids of a list, joined by blanks: of `people`, or of `j/touchpoints`.
pub(crate) fn ids(document: &Document, list: &str) -> String {
    let whole = whole(document);
    let (home, list) = match list.split_once('/') {
        Some((journey, list)) => (entry(&whole, "journeys", journey).cloned(), list),
        None => (Some(whole), list),
    };
    let items = home.as_ref().and_then(|home| home.member(list)).and_then(Json::as_list);
    let ids = items.unwrap_or_default().iter().filter_map(|item| item.member("id")?.as_text());
    ids.collect::<Vec<_>>().join(" ")
}

/// Applies a command that is not refused; the document before stays as it was.
pub(crate) fn done(document: &Document, command: &Command) -> Applied {
    let before = written(document);
    let applied = apply(document, command)
        .unwrap_or_else(|refusal| panic!("{command:?}: {}", said_in_english(&refusal.message())));
    assert_eq!(written(document), before);
    assert_well_formed(&applied.document);
    applied
}

/// Applies a command that is refused.
pub(crate) fn refused(document: &Document, command: &Command) -> Refusal {
    let before = written(document);
    let refusal = match apply(document, command) {
        Err(refusal) => refusal,
        Ok(applied) => panic!("done: {}", said_in_english(&applied.label)),
    };
    assert_eq!(written(document), before);
    refusal
}

thread_local! {
    /// Reading the message files takes longer than most edits.
    static WORDS: Words = Words::new("en");
}

/// A message in English; it has to have a text, and every argument has to find its place.
pub(crate) fn said_in_english(message: &Message) -> String {
    WORDS.with(|words| {
        assert!(words.has(message.id), "no text for {}", message.id);
        let said = words.say(message);
        assert!(!said.contains("{$"), "{said}");
        said
    })
}
