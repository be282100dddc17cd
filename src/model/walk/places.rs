//! Visits everything that a record refers to by id, with the keys of the fields that lead there.
//! It looks at nothing that has an id of its own inside the record.

use crate::model::shape::{Record, Shape};
use crate::model::value::Reference;

/// Takes the keys that lead to a reference, without places in lists, and the reference.
pub type Visit<'a> = &'a mut dyn FnMut(&[&'static str], Reference<'_>);

/// Calls `visit` for everything that a record itself refers to, in the order of the file.
pub fn visit(record: &dyn Record, visit: Visit<'_>) {
    of_record(record, &mut Vec::new(), visit);
}

fn of_record(record: &dyn Record, way: &mut Vec<&'static str>, visit: Visit<'_>) {
    for (place, key) in record.keys().iter().enumerate() {
        if let Some(field) = record.field(place) {
            way.push(key);
            of_shape(field.shape(), way, visit);
            way.pop();
        }
    }
}

fn of_shape(shape: Shape<'_>, way: &mut Vec<&'static str>, visit: Visit<'_>) {
    match shape {
        Shape::Reference(reference) => visit(way, reference),
        Shape::Mention(mention) => visit(way, mention.subject.reference()),
        Shape::List(list) => {
            for item in (0..list.count()).filter_map(|place| list.item(place)) {
                of_shape(item.shape(), way, visit);
            }
        }
        Shape::Record(record) => of_record(record, way, visit),
        Shape::Unknown
        | Shape::None
        | Shape::Text(_)
        | Shape::Bool(_)
        | Shape::Number(_)
        | Shape::Any(_)
        | Shape::Shelf(_) => {}
    }
}
