//! Gives things other ids where an id was made from a name that is gone, and points whatever refers to them there.

use std::collections::BTreeMap;
use std::rc::Rc;

use crate::exchange::redact::needles::Needles;
use crate::model::document::Document;
use crate::model::id::{LONGEST_ID, is_id, numbered};
use crate::model::json::Json;
use crate::model::shape::{Record, Shelf};
use crate::model::subject::Kind;
use crate::model::value::Entity;
use crate::model::walk::places;

/// The new ids, by journey, kind and old id.
type Renames = BTreeMap<(Option<Rc<str>>, Kind, Rc<str>), String>;

/// Renames in the file of a document.
pub(super) fn rename(json: &mut Json, document: &Document, needles: &Needles) {
    let renames = renames(document, needles);
    if renames.is_empty() {
        return;
    }
    for kind in Kind::ALL.iter().filter(|kind| !kind.is_in_journey()) {
        let Some(shelf) = document.shelf(*kind, None) else { continue };
        each(json, shelf, None, &renames);
    }
    let Some(Json::List(journeys)) = member_mut(json, Kind::Journey.list_key()) else { return };
    for (written, journey) in journeys.iter_mut().zip(document.journeys.iter()) {
        let id = journey.id().shared();
        for kind in [Kind::Stage, Kind::Touchpoint, Kind::Transition] {
            let Some(shelf) = document.shelf(kind, Some(&id)) else { continue };
            each(written, shelf, Some(&id), &renames);
        }
    }
}

fn renames(document: &Document, needles: &Needles) -> Renames {
    let mut renames = Renames::new();
    let mut look = |shelf: &dyn Shelf, journey: Option<&Rc<str>>| {
        let kind = shelf.kind();
        let old: Vec<Rc<str>> =
            (0..shelf.roster().len()).filter_map(|at| shelf.roster().id(at).cloned()).collect();
        let mut taken: Vec<String> = Vec::new();
        let mut changed = Vec::new();
        for id in &old {
            let told = needles.ids.iter().find(|(of, known, _)| *of == kind && known == id);
            let new = told.map(|(.., new)| new.clone()).or_else(|| without(id, needles));
            match new {
                Some(new) => changed.push((id.clone(), new)),
                None => taken.push(id.to_string()),
            }
        }
        for (id, new) in changed {
            let new = if is_id(&new) { new } else { kind.as_str().to_owned() };
            let (new, _) = numbered(&new, None, &|id| taken.iter().any(|taken| taken == id));
            taken.push(new.clone());
            renames.insert((journey.cloned(), kind, id), new);
        }
    };
    for kind in Kind::ALL.iter().filter(|kind| !kind.is_in_journey()) {
        document.shelf(*kind, None).into_iter().for_each(|shelf| look(shelf, None));
    }
    for journey in document.journeys.iter() {
        let id = journey.id().shared();
        for kind in [Kind::Stage, Kind::Touchpoint, Kind::Transition] {
            let shelf = document.shelf(kind, Some(&id));
            shelf.into_iter().for_each(|shelf| look(shelf, Some(&id)));
        }
    }
    renames
}

/// An id without names; `None` where it has none.
fn without(id: &str, needles: &Needles) -> Option<String> {
    let mut changed = id.to_owned();
    for (slug, instead) in &needles.slugs {
        let mut from = 0;
        while let Some(at) = changed[from..].to_ascii_lowercase().find(&**slug).map(|at| from + at)
        {
            let end = at + slug.len();
            let is_free =
                |letter: Option<char>| letter.is_none_or(|letter| !letter.is_ascii_alphanumeric());
            if is_free(changed[..at].chars().next_back()) && is_free(changed[end..].chars().next())
            {
                changed.replace_range(at..end, instead);
                from = at + instead.len();
            } else {
                from = end;
            }
        }
    }
    changed.truncate(LONGEST_ID);
    (changed != id).then_some(changed)
}

fn each(json: &mut Json, shelf: &dyn Shelf, journey: Option<&Rc<str>>, renames: &Renames) {
    let Some(Json::List(items)) = member_mut(json, shelf.kind().list_key()) else { return };
    for (place, item) in items.iter_mut().enumerate() {
        if let Some(entry) = shelf.entry(place) {
            record(item, entry, shelf.kind(), journey, renames);
        }
    }
}

fn record(
    json: &mut Json,
    record: &dyn Record,
    kind: Kind,
    journey: Option<&Rc<str>>,
    renames: &Renames,
) {
    let own = record.identity().map(|identity| identity.id.clone());
    let new = own.and_then(|id| renames.get(&(journey.cloned(), kind, id)));
    if let Some((Json::Text(id), new)) = member_mut(json, "id").zip(new) {
        id.clone_from(new);
    }
    let mut ways: Vec<(Vec<&'static str>, Kind)> = Vec::new();
    places::visit(record, &mut |way, reference| {
        let found = (way.to_vec(), reference.kind);
        if !ways.contains(&found) {
            ways.push(found);
        }
    });
    for (way, kind) in ways {
        follow(json, &way, &mut |found| point(found, kind, journey, renames));
    }
}

/// Comes to whatever lies at the end of a way, through lists.
fn follow(json: &mut Json, way: &[&'static str], act: &mut dyn FnMut(&mut Json)) {
    if let Json::List(items) = json {
        return items.iter_mut().for_each(|item| follow(item, way, act));
    }
    match way.split_first() {
        Some((key, rest)) => {
            if let Some(found) = member_mut(json, key) {
                follow(found, rest, act);
            }
        }
        None => act(json),
    }
}

/// Points a reference to the new id.
fn point(json: &mut Json, kind: Kind, journey: Option<&Rc<str>>, renames: &Renames) {
    let home = |kind: Kind, journey: Option<Rc<str>>| journey.filter(|_| kind.is_in_journey());
    match json {
        Json::Text(id) => {
            let key = (home(kind, journey.cloned()), kind, Rc::from(&**id));
            if let Some(new) = renames.get(&key) {
                id.clone_from(new);
            }
        }
        Json::Object(_) => {
            let text = |key| json.member(key).and_then(Json::as_text).map(Rc::<str>::from);
            let (Some(id), Some(word)) = (text("id"), text("kind")) else { return };
            let Some(named) = Kind::parse(&word).filter(|named| *named == kind) else { return };
            let of = text("journey");
            let new = renames.get(&(home(named, of.clone()), named, id)).cloned();
            let new_home = of.and_then(|of| renames.get(&(None, Kind::Journey, of))).cloned();
            for (key, new) in [("id", new), ("journey", new_home)] {
                if let Some((Json::Text(text), new)) = member_mut(json, key).zip(new) {
                    *text = new;
                }
            }
        }
        _ => {}
    }
}

fn member_mut<'a>(json: &'a mut Json, key: &str) -> Option<&'a mut Json> {
    let Json::Object(members) = json else { return None };
    members.iter_mut().find(|(name, _)| name == key).map(|(_, value)| value)
}
