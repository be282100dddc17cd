//! Adds a record. One that has no id gets one from its name.

use std::rc::Rc;

use crate::edit::field::{DEEPEST_VALUE, is_deeper_than, rounded_share};
use crate::edit::refusal::Refusal;
use crate::edit::revise::said;
use crate::model::document::Document;
use crate::model::id::{fresh, is_id};
use crate::model::json::{Json, Object};
use crate::model::names::Ids;
use crate::model::path::{Path, Step};
use crate::model::problem::{Expected, Fault, Problem};
use crate::model::reader::Lookup;
use crate::model::subject::{Kind, Subject};

/// Adds a record of a kind at a place, at the end without one, and says what it is.
pub(crate) fn add(
    document: &mut Document,
    kind: Kind,
    journey: Option<&str>,
    record: &Json,
    place: Option<usize>,
) -> Result<Subject, Refusal> {
    if kind == Kind::Document {
        return Err(Refusal::DocumentStays);
    }
    let journey: Option<Rc<str>> = journey.filter(|_| kind.is_in_journey()).map(Rc::from);
    if kind.is_in_journey() {
        let id = journey.clone().ok_or(Refusal::NoJourney(kind))?;
        let home = Subject::of(Kind::Journey, id);
        if document.record(&home).is_none() {
            return Err(Refusal::NoSuch(home));
        }
    }
    let Json::Object(record) = record else { return Err(Refusal::NotACommand("record")) };
    if record.iter().any(|(_, value)| is_deeper_than(value, DEEPEST_VALUE)) {
        return Err(Refusal::TooDeep);
    }
    let mut record = record.clone();
    if kind == Kind::Touchpoint && !record.iter().any(|(key, _)| key == "stage") {
        give_stage(document, journey.as_deref(), &mut record)?;
    }
    if let Some((_, share)) = record.iter_mut().find(|(key, _)| key == "share") {
        *share = rounded_share(std::mem::take(share));
    }
    let id = give_id(document, kind, journey.as_deref(), &mut record)?;
    let subject = Subject { journey, kind, id };
    let before = document.clone();
    let coming = Coming::new(&before, &subject, &record);
    let place = place.unwrap_or(usize::MAX);
    let is_in = said(&coming, &subject, |reader| {
        document.insert(&subject, place, Json::Object(record), reader)
    })?;
    if is_in { Ok(subject) } else { Err(Refusal::IdTaken { kind, id: subject.id.to_string() }) }
}

/// A touchpoint that does not say where it belongs begins in the first stage.
fn give_stage(
    document: &Document,
    journey: Option<&str>,
    record: &mut Object,
) -> Result<(), Refusal> {
    let journey = journey.and_then(|id| document.journey(id));
    let stage = journey.and_then(|journey| journey.stages().iter().next());
    let stage = stage.ok_or(Refusal::NoStage)?;
    record.push(("stage".to_owned(), Json::text(stage.id.as_str())));
    Ok(())
}

/// The id that a record has or gets.
fn give_id(
    document: &Document,
    kind: Kind,
    journey: Option<&str>,
    record: &mut Object,
) -> Result<Rc<str>, Refusal> {
    let shelf = document.shelf(kind, journey);
    let is_taken = |id: &str| shelf.is_some_and(|shelf| shelf.roster().place(id).is_some());
    match record.iter().find(|(key, _)| key == "id") {
        Some((_, Json::Text(id))) if is_id(id) && is_taken(id) => {
            Err(Refusal::IdTaken { kind, id: id.clone() })
        }
        Some((_, Json::Text(id))) if is_id(id) => Ok(id.as_str().into()),
        Some((_, Json::Text(id))) => Err(Refusal::BadId(id.clone())),
        Some((_, other)) => {
            let fault = Fault::WrongType { expected: Expected::Text, found: other.kind() };
            let path = Path(vec![Step::Key("id".to_owned())]);
            Err(Refusal::Invalid { kind, problem: Problem { path, fault } })
        }
        None => {
            let id = fresh(&stem(kind, record), kind.as_str(), is_taken);
            record.insert(0, ("id".to_owned(), Json::text(id.as_str())));
            Ok(id.into())
        }
    }
}

/// What an id is made from.
fn stem(kind: Kind, record: &Object) -> String {
    let key = match kind {
        Kind::Journey => "title",
        Kind::Waiver => "rule",
        _ => "name",
    };
    let ends = (text(record, "from"), text(record, "to"));
    match (text(record, key), ends) {
        (Some(name), _) => name.to_owned(),
        (None, (Some(from), Some(to))) => format!("{from}-to-{to}"),
        _ => text(record, "on").map_or(String::new(), |day| format!("{kind}-{day}")),
    }
}

fn text<'a>(record: &'a Object, key: &str) -> Option<&'a str> {
    record.iter().find(|(name, _)| name == key)?.1.as_text()
}

/// What exists once a record is added: a journey may refer to itself and to what it brings.
struct Coming<'a> {
    document: &'a Document,
    subject: &'a Subject,
    brought: Ids,
}

impl<'a> Coming<'a> {
    fn new(document: &'a Document, subject: &'a Subject, record: &Object) -> Self {
        let mut brought = Ids::default();
        let kinds = Kind::ALL.iter().filter(|kind| kind.is_in_journey());
        for kind in kinds.filter(|_| subject.kind == Kind::Journey) {
            let list = record.iter().find(|(key, _)| key == kind.list_key());
            let items = list.and_then(|(_, list)| list.as_list()).unwrap_or_default();
            let ids = items.iter().filter_map(|item| item.member("id")?.as_text());
            ids.for_each(|id| {
                brought.of_mut(*kind).add(id);
            });
        }
        Self { document, subject, brought }
    }
}

impl Lookup for Coming<'_> {
    fn knows(&self, kind: Kind, journey: Option<&str>, id: &str) -> bool {
        let is_here = self.subject.kind == Kind::Journey && journey == Some(&*self.subject.id);
        (kind.is_in_journey() && is_here && self.brought.of(kind).has(id))
            || (kind == self.subject.kind
                && id == &*self.subject.id
                && journey == self.subject.journey.as_deref())
            || self.document.knows(kind, journey, id)
    }
}
