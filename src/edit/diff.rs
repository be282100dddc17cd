//! Says what differs between two documents, as data: for events, meetings and tests. What two
//! versions share is told by its pointer and not looked at.

use std::collections::{HashMap, HashSet};
use std::rc::Rc;

use crate::edit::head::{head_json, is_same_head};
use crate::edit::kept::Kept;
use crate::model::document::Document;
use crate::model::journey::Journey;
use crate::model::json::Json;
use crate::model::register::Register;
use crate::model::subject::{Kind, Subject};
use crate::model::value::Entity;

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
        let head = [("op", Json::text(self.op.as_str())), ("subject", self.subject.to_json())];
        let before = self.before.iter().map(|json| ("before", json.clone()));
        let after = self.after.iter().map(|json| ("after", json.clone()));
        Json::object(head.into_iter().chain(before).chain(after))
    }
}

/// What differs, in a fixed order: the document, the registers, then journey by journey its
/// stages, touchpoints and transitions; in each list what was removed, then the rest. It is empty
/// exactly when the two are equal.
pub fn diff(before: &Document, after: &Document) -> Vec<Change> {
    let mut changes = Vec::new();
    if !is_same_head(before, after) {
        let (before, after) = (Some(head_json(before)), Some(head_json(after)));
        changes.push(Change { op: Op::Update, subject: Subject::document(), before, after });
    }
    let registers = Kind::ALL.iter().filter(|kind| !kind.is_in_journey());
    for kind in registers.filter(|kind| **kind != Kind::Journey) {
        of_kind!(*kind, T => register::<T>(before, after, &mut changes), document => ());
    }
    journeys(&before.journeys, &after.journeys, &mut changes);
    changes
}

fn register<T: Kept>(before: &Document, after: &Document, changes: &mut Vec<Change>) {
    let (Some(before), Some(after)) = (T::register(before), T::register(after)) else { return };
    // Two versions that share the list share its memory.
    if !std::ptr::eq(before.iter().as_slice(), after.iter().as_slice()) {
        list(None, before.iter(), after.iter(), changes);
    }
}

fn journeys(before: &Register<Journey>, after: &Register<Journey>, changes: &mut Vec<Change>) {
    if std::ptr::eq(before.iter().as_slice(), after.iter().as_slice()) {
        return;
    }
    for gone in before.iter().filter(|journey| after.get(journey.id().as_str()).is_none()) {
        journey(Some(gone), None, changes);
    }
    for now in after.iter() {
        journey(before.get(now.id().as_str()), Some(now), changes);
    }
    let (before, after): (Vec<_>, Vec<_>) = (before.iter().collect(), after.iter().collect());
    let (before, after) = (ids(&before), ids(&after));
    if is_reordered(&before, &after) {
        changes.push(order(None, Kind::Journey, &before, &after));
    }
}

fn journey(before: Option<&Rc<Journey>>, after: Option<&Rc<Journey>>, changes: &mut Vec<Change>) {
    if let (Some(before), Some(after)) = (before, after)
        && Rc::ptr_eq(before, after)
    {
        return;
    }
    let Some(journey) = after.or(before) else { return };
    changes.extend(change(None, before, after));
    let nothing = Journey::new(journey.id().clone(), "");
    let before = before.map_or(&nothing, AsRef::as_ref);
    let after = after.map_or(&nothing, AsRef::as_ref);
    let id = journey.id().shared();
    list(Some(&id), before.stages().iter(), after.stages().iter(), changes);
    list(Some(&id), before.touchpoints(), after.touchpoints(), changes);
    list(Some(&id), before.transitions(), after.transitions(), changes);
}

/// Most edits touch one place of a list: what is shared before and behind it is passed over.
fn list<'a, T: Kept + 'a>(
    journey: Option<&Rc<str>>,
    before: impl Iterator<Item = &'a Rc<T>>,
    after: impl Iterator<Item = &'a Rc<T>>,
    changes: &mut Vec<Change>,
) {
    let (before, after): (Vec<_>, Vec<_>) = (before.collect(), after.collect());
    let is_same = |(a, b): &(&&Rc<T>, &&Rc<T>)| Rc::ptr_eq(a, b);
    let shared = before.iter().zip(&after).take_while(is_same).count();
    let (old, new) = (&before[shared..], &after[shared..]);
    let behind = old.iter().rev().zip(new.iter().rev()).take_while(is_same).count();
    let (old, new) = (&old[..old.len() - behind], &new[..new.len() - behind]);

    let by_id = |entries: &[&'a Rc<T>]| -> HashMap<&'a str, &'a Rc<T>> {
        entries.iter().map(|entry| (entry.id().as_str(), *entry)).collect()
    };
    let (old_by_id, new_by_id) = (by_id(old), by_id(new));
    let gone = old.iter().filter(|entry| !new_by_id.contains_key(entry.id().as_str()));
    changes.extend(gone.filter_map(|entry| change(journey, Some(*entry), None)));
    for entry in new {
        let old = old_by_id.get(entry.id().as_str()).copied();
        changes.extend(change(journey, old, Some(*entry)));
    }
    let is_added = |entry: &&&Rc<T>| !old_by_id.contains_key(entry.id().as_str());
    let is_inserted = behind > 0 && new.iter().any(|entry| is_added(&entry));
    if is_inserted || is_reordered(&ids(old), &ids(new)) {
        changes.push(order(journey, T::KIND, &ids(&before), &ids(&after)));
    }
}

fn change<T: Kept>(
    journey: Option<&Rc<str>>,
    before: Option<&Rc<T>>,
    after: Option<&Rc<T>>,
) -> Option<Change> {
    let op = match (before, after) {
        (None, _) => Op::Add,
        (_, None) => Op::Remove,
        (Some(before), Some(after)) if Rc::ptr_eq(before, after) => return None,
        _ => Op::Update,
    };
    let id = after.or(before)?.id().shared();
    let (before, after) = (before.map(|entry| entry.own()), after.map(|entry| entry.own()));
    let subject = Subject { journey: journey.cloned(), kind: T::KIND, id };
    (before != after).then_some(Change { op, subject, before, after })
}

fn ids<'a, T: Entity>(entries: &[&'a Rc<T>]) -> Vec<&'a str> {
    entries.iter().map(|entry| entry.id().as_str()).collect()
}

/// Whether removing and adding at the end gives another order.
fn is_reordered(before: &[&str], after: &[&str]) -> bool {
    let (old, new): (HashSet<_>, HashSet<_>) = (before.iter().collect(), after.iter().collect());
    let kept = before.iter().filter(|id| new.contains(id));
    let added = after.iter().filter(|id| !old.contains(id));
    !kept.chain(added).eq(after)
}

fn order(journey: Option<&Rc<str>>, kind: Kind, before: &[&str], after: &[&str]) -> Change {
    let subject = match journey {
        Some(journey) => Subject::of(Kind::Journey, journey.clone()),
        None => Subject::document(),
    };
    let listed =
        |ids: &[&str]| Some(Json::object([(kind.list_key(), Json::texts(ids.iter().copied()))]));
    Change { op: Op::Update, subject, before: listed(before), after: listed(after) }
}
