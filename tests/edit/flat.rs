//! A document as lists of records by where they are, and differences applied to that. It is made
//! from the JSON alone, so that it shares nothing with what it checks.

use std::collections::BTreeMap;

use journey_map::edit::diff::{Change, Op};
use journey_map::model::document::Document;
use journey_map::model::json::{Json, Object};
use journey_map::model::subject::{Kind, Subject};
use journey_map::model::value::Value;

/// Where a list is: the journey, and the kind of what is in it.
pub(crate) type Place = (Option<String>, Kind);

/// A document as its head and its lists; there are no empty lists.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Flat {
    head: Json,
    lists: BTreeMap<Place, Vec<(String, Json)>>,
}

impl Flat {
    /// Takes a document apart.
    pub(crate) fn new(document: &Document) -> Self {
        let mut flat = Self { head: Json::Null, lists: BTreeMap::new() };
        flat.head = flat.split(document.write().unwrap_or_default(), None);
        flat
    }

    /// Everything of a kind.
    pub(crate) fn subjects(&self, kind: Kind) -> Vec<Subject> {
        if kind == Kind::Document {
            return vec![Subject::document()];
        }
        let lists = self.lists.iter().filter(|((_, of), _)| *of == kind);
        let subjects = lists.flat_map(|((journey, kind), entries)| {
            entries.iter().map(|(id, _)| Subject {
                journey: journey.as_deref().map(Into::into),
                kind: *kind,
                id: id.as_str().into(),
            })
        });
        subjects.collect()
    }

    /// Every subject there is, sorted.
    pub(crate) fn all(&self) -> Vec<Subject> {
        let mut all: Vec<_> = Kind::ALL.iter().flat_map(|kind| self.subjects(*kind)).collect();
        all.sort();
        all
    }

    /// Does what the changes say, one after the other.
    pub(crate) fn patched(mut self, changes: &[Change]) -> Self {
        changes.iter().for_each(|change| self.patch(change));
        self.lists.retain(|_, entries| !entries.is_empty());
        self
    }

    fn patch(&mut self, change: &Change) {
        let Change { op, subject, before, after } = change;
        if let Some((kind, ids)) = order(after.as_ref()) {
            let journey = (subject.kind == Kind::Journey).then(|| subject.id.to_string());
            let list = self.lists.get_mut(&(journey, kind)).expect("a list to put in order");
            list.sort_by_key(|(id, _)| ids.iter().position(|other| other == id));
            return;
        }
        if subject.kind == Kind::Document {
            assert_eq!(Some(&self.head), before.as_ref());
            self.head = after.clone().expect("what the document says");
            return;
        }
        let place = (subject.journey.as_deref().map(str::to_owned), subject.kind);
        let list = self.lists.entry(place).or_default();
        let found = list.iter().position(|(id, _)| **id == *subject.id);
        assert_eq!(found.map(|at| &list[at].1), before.as_ref(), "{op:?} {subject:?}");
        match (op, found, after) {
            (Op::Add, None, Some(after)) => list.push((subject.id.to_string(), after.clone())),
            (Op::Update, Some(at), Some(after)) => list[at].1 = after.clone(),
            (Op::Remove, Some(at), None) => {
                list.remove(at);
            }
            _ => panic!("{change:?}"),
        }
    }

    /// Puts the lists of a record away and returns the rest of it.
    fn split(&mut self, json: Json, journey: Option<&str>) -> Json {
        let Json::Object(members) = json else { return json };
        let mut rest = Object::new();
        for (key, value) in members {
            let is_here =
                |kind: &&Kind| kind.list_key() == key && kind.is_in_journey() == journey.is_some();
            match (Kind::ALL.iter().find(is_here), value) {
                (Some(kind), Json::List(items)) => {
                    self.put_away((journey.map(str::to_owned), *kind), items);
                }
                (_, value) => rest.push((key, value)),
            }
        }
        Json::Object(rest)
    }

    fn put_away(&mut self, place: Place, items: Vec<Json>) {
        for item in items {
            let id = item.member("id").and_then(Json::as_text).expect("an id").to_owned();
            let item = if place.1 == Kind::Journey { self.split(item, Some(&id)) } else { item };
            self.lists.entry(place.clone()).or_default().push((id, item));
        }
    }
}

/// The order of a list, if that is what a change says.
fn order(after: Option<&Json>) -> Option<(Kind, Vec<String>)> {
    let Json::Object(members) = after? else { return None };
    let [(key, Json::List(ids))] = &members[..] else { return None };
    let kind = Kind::ALL.iter().find(|kind| kind.list_key() == key)?;
    Some((*kind, ids.iter().filter_map(Json::as_text).map(str::to_owned).collect()))
}
