//! Writes values as JSON: known members in their order, then what this version does not know.

use crate::model::answer::NONE;
use crate::model::json::{Json, Object};
use crate::model::shape::{Record, Shape};

/// A value as JSON; `None` when it is not answered.
pub fn write(shape: Shape<'_>) -> Option<Json> {
    Some(match shape {
        Shape::Unknown => return None,
        Shape::None => Json::text(NONE),
        Shape::Text(text) => Json::text(text),
        Shape::Bool(truth) => Json::Bool(truth),
        Shape::Number(number) => Json::Number(number.clone()),
        Shape::Any(json) => Json::clone(json),
        Shape::Reference(reference) => Json::text(reference.id),
        Shape::Mention(mention) => mention.to_json(),
        Shape::List(list) => {
            let items = (0..list.count()).filter_map(|place| list.item(place));
            Json::List(items.filter_map(|item| write(item.shape())).collect())
        }
        Shape::Record(record) => Json::Object(members(record, Part::Whole)),
        Shape::Shelf(shelf) => {
            if !shelf.is_written() {
                return None;
            }
            let entries = (0..shelf.roster().len()).filter_map(|place| shelf.entry(place));
            let entries = entries.map(|entry| Json::Object(members(entry, Part::Whole)));
            Json::List(entries.collect())
        }
    })
}

/// What a record says itself, without the things with ids that it holds.
pub fn own(record: &dyn Record) -> Json {
    Json::Object(members(record, Part::Own))
}

#[derive(Clone, Copy, PartialEq)]
enum Part {
    Whole,
    Own,
}

fn members(record: &dyn Record, part: Part) -> Object {
    let mut members = Object::new();
    if let Some(identity) = record.identity() {
        members.push(("id".to_owned(), Json::text(&**identity.id)));
    }
    for (place, key) in record.keys().iter().enumerate() {
        let Some(field) = record.field(place) else { continue };
        let shape = field.shape();
        if part == Part::Own && matches!(shape, Shape::Shelf(_)) {
            continue;
        }
        if let Some(value) = write(shape) {
            members.push(((*key).to_owned(), value));
        }
    }
    members.extend_from_slice(record.extra());
    members
}
