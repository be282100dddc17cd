//! Copies records. It copies no lists of things with ids: what holds some shares them.

use std::rc::Rc;

use crate::model::shape::{Record, Shape, ShapeMut};
use crate::model::value::Value;

/// Makes a blank record say what another one of its type says.
pub fn copy(from: &dyn Record, to: &mut dyn Record) {
    if let (Some(identity), Some(id)) = (from.identity(), to.id_mut()) {
        *id = identity.id.clone();
    }
    for place in 0..from.keys().len() {
        if let (Some(from), Some(to)) = (from.field(place), to.field_mut(place)) {
            copy_value(from.shape(), to);
        }
    }
    to.extra_mut().clone_from(from.extra());
}

fn copy_value(from: Shape<'_>, to: &mut dyn Value) {
    match (from, to.shape_mut()) {
        (Shape::Unknown, _) => {}
        (Shape::None, ShapeMut::Slot(slot)) => {
            slot.deny();
        }
        (from, ShapeMut::Slot(slot)) => {
            if let Some(to) = slot.open() {
                copy_value(from, to);
            }
        }
        (Shape::Text(from), ShapeMut::Text(to)) => from.clone_into(to),
        // It was taken before, so it is again.
        (Shape::Text(from), ShapeMut::Word(to)) => drop(to.take(from.to_owned())),
        (Shape::Bool(from), ShapeMut::Bool(to)) => *to = from,
        (Shape::Number(from), ShapeMut::Number(to)) => *to = from.clone(),
        (Shape::Any(from), ShapeMut::Any(to)) => *to = from.clone(),
        (Shape::Reference(from), ShapeMut::Reference(_, to)) => *to = Rc::from(from.id),
        (Shape::Mention(from), ShapeMut::Mention(to)) => *to = from.clone(),
        (Shape::List(from), ShapeMut::List(to)) => {
            for item in (0..from.count()).filter_map(|place| from.item(place)) {
                if let Some(to) = to.push() {
                    copy_value(item.shape(), to);
                }
            }
        }
        (Shape::Record(from), ShapeMut::Record(to)) => copy(from, to),
        // Values of one type have one shape.
        _ => {}
    }
}
