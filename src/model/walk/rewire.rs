//! Points references elsewhere or drops them, and with them what cannot stand without. What is
//! not touched stays shared between versions.

use std::rc::Rc;

use crate::model::json::Json;
use crate::model::shape::{List, Record, ShapeMut, Shelf, Slot};
use crate::model::subject::Kind;
use crate::model::value::{Reference, Value, Verdict};
use crate::model::walk::references::{here, of_record};
use crate::model::walk::write::write;

type Judge<'a> = &'a mut dyn FnMut(Reference<'_>) -> Verdict;

/// Rewires a value. Returns whether it can stand without what was dropped.
pub fn rewire(value: &mut dyn Value, verdict: Judge<'_>) -> bool {
    match value.shape_mut() {
        ShapeMut::Reference(kind, id) => {
            let said = verdict(Reference { journey: None, kind, id });
            point(id, said)
        }
        ShapeMut::Mention(mention) => {
            let said = verdict(mention.subject.reference());
            point(&mut mention.subject.id, said)
        }
        ShapeMut::Slot(slot) => {
            slot_of(slot, verdict);
            true
        }
        ShapeMut::List(list) => list_of(list, verdict),
        ShapeMut::Record(record) => record_of(record, verdict),
        ShapeMut::Shelf(shelf) => {
            shelf_of(shelf, verdict);
            true
        }
        ShapeMut::Text(_)
        | ShapeMut::Word(_)
        | ShapeMut::Bool(_)
        | ShapeMut::Number(_)
        | ShapeMut::Any(_) => true,
    }
}

fn point(id: &mut Rc<str>, said: Verdict) -> bool {
    match said {
        Verdict::Keep => true,
        Verdict::Drop => false,
        Verdict::To(other) => {
            *id = other;
            true
        }
    }
}

fn slot_of(slot: &mut dyn Slot, verdict: Judge<'_>) {
    let Some(value) = slot.inner() else { return };
    let mut is_cut = false;
    let stands = rewire(value, &mut |reference| {
        let said = verdict(reference);
        is_cut |= said == Verdict::Drop;
        said
    });
    // A record that lost all that it said says nothing any more.
    if !stands || (is_cut && write(value.shape()) == Some(Json::Object(Vec::new()))) {
        slot.close();
    }
}

/// A list that loses its last entry to a dropped reference is not answered any more.
fn list_of(list: &mut dyn List, verdict: Judge<'_>) -> bool {
    let was_empty = list.count() == 0;
    let mut is_redirected = false;
    let mut place = 0;
    while let Some(item) = list.item_mut(place) {
        let stands = rewire(item, &mut |reference| {
            let said = verdict(reference);
            is_redirected |= matches!(said, Verdict::To(_));
            said
        });
        if stands {
            place += 1;
        } else {
            list.remove(place);
        }
    }
    // A reference that was pointed elsewhere may now say no more than another entry says.
    if is_redirected {
        drop_repeated(list);
    }
    was_empty || list.count() > 0
}

fn drop_repeated(list: &mut dyn List) {
    let items = (0..list.count()).filter_map(|place| list.item(place));
    let mut said: Vec<Option<Json>> = items.map(|item| write(item.shape())).collect();
    let mut place = 0;
    while place < said.len() {
        let is_repeated = said.iter().enumerate().any(|(other, more)| {
            // Of two that say the same, the first one stays.
            other != place
                && says_no_more(said[place].as_ref(), more.as_ref())
                && (other < place || said[place] != *more)
        });
        if is_repeated {
            list.remove(place);
            said.remove(place);
        } else {
            place += 1;
        }
    }
}

/// Whether everything that one entry says is said by another one.
fn says_no_more(one: Option<&Json>, other: Option<&Json>) -> bool {
    match (one, other) {
        (Some(Json::Object(one)), Some(Json::Object(other))) => {
            one.iter().all(|member| other.contains(member))
        }
        (one, other) => one == other,
    }
}

fn record_of(record: &mut dyn Record, verdict: Judge<'_>) -> bool {
    let journey = match record.identity() {
        Some(journey) if journey.kind == Kind::Journey => journey.id.clone(),
        _ => return fields_of(record, verdict),
    };
    let stands = fields_of(record, &mut |reference| verdict(here(reference, &journey)));
    record.settle();
    stands
}

fn fields_of(record: &mut dyn Record, verdict: Judge<'_>) -> bool {
    let mut stands = true;
    for place in 0..record.keys().len() {
        if let Some(field) = record.field_mut(place) {
            stands &= rewire(field, verdict);
        }
    }
    stands
}

fn shelf_of(shelf: &mut dyn Shelf, verdict: Judge<'_>) {
    let mut lost = Vec::new();
    for place in 0..shelf.roster().len() {
        let mut is_touched = false;
        if let Some(entry) = shelf.entry(place) {
            of_record(entry, &mut |reference| is_touched |= verdict(reference) != Verdict::Keep);
        }
        if is_touched
            && let Some(entry) = shelf.entry_mut(place)
            && !record_of(entry, verdict)
        {
            lost.extend(shelf.roster().id(place).cloned());
        }
    }
    lost.iter().for_each(|id| {
        shelf.remove(id);
    });
}
