//! Makes any document that the format allows: from its schema, so that a new field is tried
//! without anybody thinking of it. Unknown members, unknown words and odd spellings included.

pub(crate) mod tape;
pub(crate) mod values;

use std::rc::Rc;

use journey_map::format::schema::schema;
use journey_map::model::document::Document;
use journey_map::model::json::{Json, Object};
use journey_map::model::reader::{Lookup, Reader};
use journey_map::model::subject::Kind;
use journey_map::model::value::{Reference, Value, Verdict};
use proptest::prelude::*;

use tape::Tape;

/// Any document.
pub(crate) fn documents() -> impl Strategy<Value = Document> {
    tapes().prop_map(|(seed, length)| document(&mut Tape::new(seed, length)))
}

/// What a tape is made from.
pub(crate) fn tapes() -> impl Strategy<Value = (u64, usize)> {
    (any::<u64>(), 0..1_500usize)
}

/// The document that a tape makes.
pub(crate) fn document(tape: &mut Tape) -> Document {
    thread_local! {
        static SCHEMA: Json = schema();
    }
    let mut json = SCHEMA.with(|schema| values::root(schema, tape));
    if let Some(Json::List(journeys)) = member_mut(&mut json, "journeys") {
        journeys.iter_mut().for_each(connect);
    }
    let mut reader = Reader::new(&Anything);
    let document = Document::read(json, &mut reader);
    let (problems, _) = reader.into_problems();
    assert!(problems.is_empty(), "{problems:?}");
    let mut document = document.unwrap();
    // What refers to a dropped entry is dropped in the next round.
    while rewire(&mut document) {}
    document
}

/// For ids that are chosen before anything exists.
struct Anything;

impl Lookup for Anything {
    fn knows(&self, _: Kind, _: Option<&str>, _: &str) -> bool {
        true
    }
}

/// Puts touchpoints into stages that exist, and transitions between touchpoints that do.
fn connect(journey: &mut Json) {
    let ids = |journey: &Json, list: &str| -> Vec<String> {
        let items = journey.member(list).and_then(Json::as_list).unwrap_or_default();
        items.iter().filter_map(|item| Some(item.member("id")?.as_text()?.to_owned())).collect()
    };
    for (list, targets, keys) in
        [("touchpoints", "stages", &["stage"][..]), ("transitions", "touchpoints", &["from", "to"])]
    {
        let targets = ids(journey, targets);
        let Some(Json::List(items)) = member_mut(journey, list) else { continue };
        if targets.is_empty() {
            items.clear();
        }
        for item in items {
            for key in keys {
                let Some(Json::Text(id)) = member_mut(item, key) else { continue };
                *id = targets[values::number(id) % targets.len()].clone();
            }
        }
    }
}

fn member_mut<'a>(json: &'a mut Json, key: &str) -> Option<&'a mut Json> {
    let Json::Object(members) = json else { return None };
    members.iter_mut().find(|(name, _)| name == key).map(|(_, value)| value)
}

/// Points references to something that exists; drops those for which there is nothing.
/// Returns whether there was anything to do.
fn rewire(document: &mut Document) -> bool {
    let before = document.clone();
    let written = before.write().unwrap();
    let mut is_changed = false;
    document.rewire(&mut |reference| {
        if before.knows(reference.kind, reference.journey, reference.id) {
            return Verdict::Keep;
        }
        is_changed = true;
        let ids = ids(&written, reference);
        if ids.is_empty() {
            return Verdict::Drop;
        }
        Verdict::To(Rc::from(ids[values::number(reference.id) % ids.len()]))
    });
    is_changed
}

fn ids<'a>(document: &'a Json, reference: Reference<'_>) -> Vec<&'a str> {
    let list = |json: &'a Json, key| json.member(key).and_then(Json::as_list).unwrap_or_default();
    let id = |item: &'a Json| item.member("id").and_then(Json::as_text);
    if reference.kind == Kind::Document {
        return vec!["document"];
    }
    let home = match reference.journey.filter(|_| reference.kind.is_in_journey()) {
        None if reference.kind.is_in_journey() => return Vec::new(),
        None => Some(document),
        Some(journey) => list(document, "journeys").iter().find(|item| id(item) == Some(journey)),
    };
    let list = home.map(|home| list(home, reference.kind.list_key()));
    list.unwrap_or_default().iter().filter_map(id).collect()
}

/// The members of an object in another order.
pub(crate) fn shuffled(mut members: Object, tape: &mut Tape) -> Object {
    for place in (1..members.len()).rev() {
        members.swap(place, tape.below(place + 1));
    }
    members
}
