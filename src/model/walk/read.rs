//! Reads values from JSON, field by field. What is wrong is reported and mended where it can be.

use std::rc::Rc;

use crate::model::answer::NONE;
use crate::model::id::{is_id, slug};
use crate::model::json::Json;
use crate::model::own_ids::from_number;
use crate::model::problem::{Expected, Fault};
use crate::model::reader::{Fields, Place, Reader};
use crate::model::shape::{List, Record, ShapeMut, Shelf, Slot};
use crate::model::subject::Kind;
use crate::model::value::Value;

/// Reads into a value. Returns whether it could; when not, a problem was reported.
pub fn read(value: &mut dyn Value, json: Json, reader: &mut Reader<'_>) -> bool {
    match value.shape_mut() {
        ShapeMut::Text(text) => {
            let found = reader.text(json, Expected::Text);
            found.map(|found| *text = found).is_some()
        }
        ShapeMut::Word(word) => {
            let expected = word.expected();
            let Some(text) = reader.text(json, expected) else { return false };
            let taken = word.take(text);
            taken.map_err(|found| reader.report(Fault::BadText { expected, found })).is_ok()
        }
        ShapeMut::Bool(truth) => match json {
            Json::Bool(found) => {
                *truth = found;
                true
            }
            other => reader.refuse(Expected::Bool, &other),
        },
        ShapeMut::Number(number) => match json {
            Json::Number(found) if found.value().is_finite() => {
                *number = found;
                true
            }
            Json::Number(found) => {
                reader.report(Fault::NumberRange(found.digits().to_owned()));
                false
            }
            other => reader.refuse(Expected::Number, &other),
        },
        ShapeMut::Any(any) => {
            *any = Rc::new(json);
            true
        }
        ShapeMut::Reference(kind, id) => reference(kind, id, json, reader),
        ShapeMut::Mention(mention) => mention.read_into(json, reader),
        ShapeMut::Slot(slot) => slot_of(slot, json, reader),
        ShapeMut::List(list) => list_of(list, json, reader),
        ShapeMut::Record(record) => record_of(record, json, reader),
        ShapeMut::Shelf(shelf) => shelf_of(shelf, json, reader),
    }
}

/// Reads a record with all that it holds. Returns whether it can stand.
pub fn record_of(record: &mut dyn Record, json: Json, reader: &mut Reader<'_>) -> bool {
    let stands = own(record, json, reader);
    if stands {
        record.settle();
    }
    stands
}

/// Reads what a record says itself. Things with ids that it holds and that `json` does not speak
/// of stay as they are. Returns whether it can stand.
pub fn own(record: &mut dyn Record, json: Json, reader: &mut Reader<'_>) -> bool {
    let Some(mut members) = reader.fields(json) else { return false };
    let Some(kind) = record.identity().map(|identity| identity.kind) else {
        return fields_of(record, members, reader);
    };
    let id = reader.own_id(kind, &mut members);
    if let Some(own) = record.id_mut() {
        *own = id.clone();
    }
    if kind != Kind::Journey {
        return fields_of(record, members, reader);
    }
    reader.enter_journey(id);
    let stands = fields_of(record, members, reader);
    reader.leave_journey();
    stands
}

fn fields_of(record: &mut dyn Record, mut members: Fields, reader: &mut Reader<'_>) -> bool {
    let mut stands = true;
    for (place, key) in record.keys().iter().enumerate() {
        if let Some(value) = record.field_mut(place) {
            stands &= field(value, key, &mut members, reader);
        }
    }
    *record.extra_mut() = members.rest();
    stands
}

/// Reads a member. What is wrong with it is reported. Returns whether the record can stand.
pub(in crate::model) fn field(
    value: &mut dyn Value,
    key: &'static str,
    members: &mut Fields,
    reader: &mut Reader<'_>,
) -> bool {
    if let Some(json) = members.take(key) {
        reader.enter(Place::Key(key));
        let is_read = read(value, json, reader);
        reader.leave();
        return is_read || stand_in(value, reader);
    }
    if !matches!(value.shape_mut(), ShapeMut::Slot(_) | ShapeMut::Shelf(_)) {
        reader.report(Fault::Missing(key));
    }
    stand_in(value, reader)
}

/// What stands in for what is missing or wrong: no answer, no text, the first stage. Returns
/// whether there is such a thing.
fn stand_in(value: &mut dyn Value, reader: &Reader<'_>) -> bool {
    match value.shape_mut() {
        ShapeMut::Slot(slot) => {
            slot.close();
            true
        }
        ShapeMut::Shelf(_) => true,
        ShapeMut::Text(text) => {
            text.clear();
            true
        }
        ShapeMut::Reference(Kind::Stage, id) => match reader.first_stage() {
            Some(stage) => {
                *id = stage;
                true
            }
            None => false,
        },
        _ => false,
    }
}

/// Reads a reference. An id that was mended where it is defined is mended here in the same way,
/// so the two still meet.
fn reference(kind: Kind, id: &mut Rc<str>, json: Json, reader: &mut Reader<'_>) -> bool {
    let number = from_number(&json);
    let (meant, fault) = match reader.text(json, Expected::Text) {
        None => (number, None),
        Some(text) if is_id(&text) => {
            (Some(text.clone()), Some(Fault::Dangling { kind, id: text }))
        }
        Some(text) => (Some(slug(&text)).filter(|id| is_id(id)), Some(Fault::BadId(text))),
    };
    let meant = meant.filter(|id| reader.knows(kind, None, id));
    match (&meant, fault) {
        (None, Some(fault)) | (Some(_), Some(fault @ Fault::BadId(_))) => reader.report(fault),
        _ => {}
    }
    if let Some(meant) = meant {
        *id = meant.into();
        return true;
    }
    false
}

fn slot_of(slot: &mut dyn Slot, json: Json, reader: &mut Reader<'_>) -> bool {
    if json.as_text() == Some(NONE) && slot.deny() {
        return true;
    }
    let is_read = slot.open().is_some_and(|value| read(value, json, reader));
    if !is_read {
        slot.close();
    }
    is_read
}

/// Entries that cannot be read are reported and left out.
fn list_of(list: &mut dyn List, json: Json, reader: &mut Reader<'_>) -> bool {
    let Some(items) = reader.items(json) else { return false };
    let was_empty = items.is_empty();
    for (index, json) in items.into_iter().enumerate() {
        reader.enter(Place::Index(index));
        if list.push().is_some_and(|item| !read(item, json, reader)) {
            list.remove(list.count() - 1);
        }
        reader.leave();
    }
    // A list that lost all its entries would say that there are none.
    was_empty || list.count() > 0
}

fn shelf_of(shelf: &mut dyn Shelf, json: Json, reader: &mut Reader<'_>) -> bool {
    let Some(items) = reader.items(json) else { return false };
    let was_empty = items.is_empty();
    for (index, json) in items.into_iter().enumerate() {
        reader.enter(Place::Index(index));
        shelf.insert(usize::MAX, json, reader);
        reader.leave();
    }
    if shelf.kind() == Kind::Stage
        && let Some(first) = shelf.roster().id(0)
    {
        reader.set_first_stage(first.clone());
    }
    // A list that lost all its entries was not meant to be empty.
    if was_empty || !shelf.roster().is_empty() {
        shelf.set_listed();
    }
    true
}
