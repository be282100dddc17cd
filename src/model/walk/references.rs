//! Visits everything that a value refers to by id, in the order of the file.

use crate::model::shape::{Record, Shape};
use crate::model::subject::Kind;
use crate::model::value::Reference;

/// Calls `visit` for everything that a value refers to.
pub fn visit(shape: Shape<'_>, visit: &mut dyn FnMut(Reference<'_>)) {
    match shape {
        Shape::Reference(reference) => visit(reference),
        Shape::Mention(mention) => visit(mention.subject.reference()),
        Shape::List(list) => {
            let items = (0..list.count()).filter_map(|place| list.item(place));
            items.for_each(|item| self::visit(item.shape(), visit));
        }
        Shape::Record(record) => of_record(record, visit),
        Shape::Shelf(shelf) => {
            let entries = (0..shelf.roster().len()).filter_map(|place| shelf.entry(place));
            entries.for_each(|entry| of_record(entry, visit));
        }
        Shape::Unknown
        | Shape::None
        | Shape::Text(_)
        | Shape::Bool(_)
        | Shape::Number(_)
        | Shape::Any(_) => {}
    }
}

/// Calls `visit` for everything that a record refers to. What a journey refers to inside of
/// journeys is in that journey.
pub fn of_record(record: &dyn Record, visit: &mut dyn FnMut(Reference<'_>)) {
    match record.identity() {
        Some(journey) if journey.kind == Kind::Journey => {
            of_fields(record, &mut |reference| visit(here(reference, journey.id)));
        }
        _ => of_fields(record, visit),
    }
}

/// A reference found inside a journey, saying so.
pub(super) fn here<'a>(reference: Reference<'a>, journey: &'a str) -> Reference<'a> {
    if reference.journey.is_none() && reference.kind.is_in_journey() {
        Reference { journey: Some(journey), ..reference }
    } else {
        reference
    }
}

fn of_fields(record: &dyn Record, visit: &mut dyn FnMut(Reference<'_>)) {
    let fields = (0..record.keys().len()).filter_map(|place| record.field(place));
    fields.for_each(|field| self::visit(field.shape(), visit));
}
