//! Says what differs between two documents, as data: for events, meetings and tests. What two
//! versions share is told by its pointer and not looked at.

use std::rc::Rc;

use crate::model::document::Document;
use crate::model::journey::Journey;
use crate::model::json::Json;
use crate::model::shape::{Record, Shelf, shelves};
use crate::model::subject::{Kind, Subject};
use crate::model::value::Value;
use crate::model::walk::same::{is_same_own, is_shared};
use crate::model::walk::write::own;

/// What was done to a subject.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Op {
    /// It was added.
    Add,
    /// It says something else, or what it holds is in another order.
    Update,
    /// It was removed.
    Remove,
}

impl Op {
    /// The word for it in events.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Add => "add",
            Self::Update => "update",
            Self::Remove => "remove",
        }
    }
}

/// One difference.
///
/// `before` and `after` are the record; of the document and of journeys without the lists that
/// they hold, whose entries are subjects of their own. Removing and then adding at the end gives
/// the order of most lists; where it does not, an update of the document or journey has nothing
/// but that list's key and ids: `{ "stages": ["a", "b"] }`.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// What was done.
    pub op: Op,
    /// To what.
    pub subject: Subject,
    /// What it said before, unless it was added.
    pub before: Option<Json>,
    /// What it says after, unless it was removed.
    pub after: Option<Json>,
}

impl Change {
    /// The plain object that events have for it.
    pub fn to_json(&self) -> Json {
        Json::object([("op", Json::text(self.op.as_str())), ("subject", self.subject.to_json())])
            .with("before", self.before.clone())
            .with("after", self.after.clone())
    }
}

/// What differs, in a fixed order: the document, the registers, then journey by journey its
/// stages, touchpoints and transitions; in each list what was removed, then the rest. It is empty
/// exactly when the two are equal.
pub fn diff(before: &Document, after: &Document) -> Vec<Change> {
    let mut changes = Vec::new();
    changes.extend(change(Subject::document(), Some(before), Some(after)));
    let registers = Kind::ALL.iter().filter(|kind| !kind.is_in_journey());
    let registers = registers.filter(|kind| **kind != Kind::Journey).chain([&Kind::Journey]);
    for kind in registers {
        if let (Some(before), Some(after)) = (before.shelf(*kind, None), after.shelf(*kind, None)) {
            list(None, before, after, &mut changes);
        }
    }
    changes
}

/// Most edits touch one place of a list: what is shared before and behind it is passed over.
fn list(
    journey: Option<&Rc<str>>,
    before: &dyn Shelf,
    after: &dyn Shelf,
    changes: &mut Vec<Change>,
) {
    if before.memory() == after.memory() {
        return;
    }
    let (old, new) = (before.roster(), after.roster());
    let is_shared_at = |old, new| match (before.entry(old), after.entry(new)) {
        (Some(before), Some(after)) => is_shared(before, after),
        _ => false,
    };
    let shorter = old.len().min(new.len());
    let shared = (0..shorter).take_while(|place| is_shared_at(*place, *place)).count();
    let is_shared_behind = |back: &usize| is_shared_at(old.len() - 1 - back, new.len() - 1 - back);
    let behind = (0..shorter - shared).take_while(is_shared_behind).count();
    let old_ids = &old.ids()[shared..old.len() - behind];
    let new_ids = &new.ids()[shared..new.len() - behind];

    let is_gone = |id: &Rc<str>| new.place(id).is_none();
    let is_added = |id: &Rc<str>| old.place(id).is_none();
    for id in old_ids.iter().filter(|id| is_gone(id)).chain(new_ids) {
        let subject = Subject { journey: journey.cloned(), kind: after.kind(), id: id.clone() };
        let of = |shelf: &'_ dyn Shelf| shelf.roster().place(id);
        let (before, after) = (
            of(before).and_then(|place| before.entry(place)),
            of(after).and_then(|place| after.entry(place)),
        );
        entry(subject, before, after, changes);
    }
    let kept = old_ids.iter().filter(|id| !is_gone(id));
    let added = new_ids.iter().filter(|id| is_added(id));
    let is_inserted = behind > 0 && new_ids.iter().any(is_added);
    // Whether removing and adding at the end gives another order.
    if is_inserted || !kept.chain(added).eq(new_ids) {
        changes.push(order(journey, after.kind(), old.ids(), new.ids()));
    }
}

/// What differs between an entry and itself, and in what it holds.
fn entry(
    subject: Subject,
    before: Option<&dyn Record>,
    after: Option<&dyn Record>,
    changes: &mut Vec<Change>,
) {
    if let (Some(before), Some(after)) = (before, after)
        && is_shared(before, after)
    {
        return;
    }
    let (kind, id) = (subject.kind, subject.id.clone());
    changes.extend(change(subject, before, after));
    if kind == Kind::Journey {
        let nothing = Journey::blank();
        let (before, after) = (before.unwrap_or(&nothing), after.unwrap_or(&nothing));
        for (before, after) in shelves(before).into_iter().zip(shelves(after)) {
            list(Some(&id), before, after, changes);
        }
    }
}

fn change(
    subject: Subject,
    before: Option<&dyn Record>,
    after: Option<&dyn Record>,
) -> Option<Change> {
    let op = match (before, after) {
        (None, _) => Op::Add,
        (_, None) => Op::Remove,
        (Some(before), Some(after)) if is_same_own(before, after) => return None,
        _ => Op::Update,
    };
    Some(Change { op, subject, before: before.map(own), after: after.map(own) })
}

fn order(journey: Option<&Rc<str>>, kind: Kind, before: &[Rc<str>], after: &[Rc<str>]) -> Change {
    let subject = match journey {
        Some(journey) => Subject::of(Kind::Journey, journey.clone()),
        None => Subject::document(),
    };
    let listed = |ids: &[Rc<str>]| {
        Some(Json::object([(kind.list_key(), Json::texts(ids.iter().map(|id| &**id)))]))
    };
    Change { op: Op::Update, subject, before: listed(before), after: listed(after) }
}
