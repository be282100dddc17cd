//! Compares values by what they say. What two versions share is told by its place in memory and
//! not looked at.

use std::ptr::addr_eq;
use std::rc::Rc;

use crate::model::shape::{Record, Shape};

/// Whether two values say the same.
pub fn is_same(a: Shape<'_>, b: Shape<'_>) -> bool {
    match (a, b) {
        (Shape::Unknown, Shape::Unknown) | (Shape::None, Shape::None) => true,
        (Shape::Text(a), Shape::Text(b)) => a == b,
        (Shape::Bool(a), Shape::Bool(b)) => a == b,
        (Shape::Number(a), Shape::Number(b)) => a == b,
        (Shape::Any(a), Shape::Any(b)) => Rc::ptr_eq(a, b) || a == b,
        (Shape::Reference(a), Shape::Reference(b)) => a == b,
        (Shape::Mention(a), Shape::Mention(b)) => a == b,
        (Shape::List(a), Shape::List(b)) => {
            let is_same_item = |place| match (a.item(place), b.item(place)) {
                (Some(a), Some(b)) => is_same(a.shape(), b.shape()),
                _ => false,
            };
            a.count() == b.count() && (0..a.count()).all(is_same_item)
        }
        (Shape::Record(a), Shape::Record(b)) => is_same_record(a, b),
        (Shape::Shelf(a), Shape::Shelf(b)) => {
            let is_same_entry = |place| match (a.entry(place), b.entry(place)) {
                (Some(a), Some(b)) => is_same_record(a, b),
                _ => false,
            };
            let length = a.roster().len();
            a.memory() == b.memory()
                || (length == b.roster().len() && (0..length).all(is_same_entry))
        }
        _ => false,
    }
}

/// Whether two records say the same.
pub fn is_same_record(a: &dyn Record, b: &dyn Record) -> bool {
    is_shared(a, b) || is_same_in(a, b, |_| true)
}

/// Whether two records say the same themselves, whatever things with ids they hold.
pub fn is_same_own(a: &dyn Record, b: &dyn Record) -> bool {
    is_shared(a, b) || is_same_in(a, b, |shape| !matches!(shape, Shape::Shelf(_)))
}

/// Whether two records are one in memory.
pub fn is_shared(a: &dyn Record, b: &dyn Record) -> bool {
    addr_eq(a, b)
}

fn is_same_in(a: &dyn Record, b: &dyn Record, counts: fn(&Shape<'_>) -> bool) -> bool {
    let id = |record: &dyn Record| record.identity().map(|identity| identity.id.clone());
    let is_same_field = |place| match (a.field(place), b.field(place)) {
        (Some(a), Some(b)) => !counts(&a.shape()) || is_same(a.shape(), b.shape()),
        _ => false,
    };
    id(a) == id(b) && a.extra() == b.extra() && (0..a.keys().len()).all(is_same_field)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::document::Document;
    use crate::model::json::{Json, Number};
    use crate::model::reader::Reader;
    use crate::model::value::Value;
    use crate::model::walk::write::own;

    fn document(members: &[(&str, Json)]) -> Document {
        let empty = Document::empty();
        let mut reader = Reader::new(&empty);
        let document = Document::read(Json::object(members.to_vec()), &mut reader).unwrap();
        assert_eq!(reader.into_problems().0, []);
        document
    }

    #[test]
    fn every_member_counts_and_lists_do_not() {
        let members = [
            ("title", Json::text("Shop")),
            ("description", Json::text("All of it")),
            ("language", Json::text("de")),
            ("currency", Json::text("EUR")),
            ("reviewEvery", Json::text("P1Y")),
            ("extensions", Json::Number(Number::from(1))),
            ("unknown", Json::Bool(true)),
        ];
        let said = document(&members);
        assert_eq!(own(&said), Json::object(members.clone()));
        assert!(is_same_own(&said, &document(&members)));
        for left_out in 0..members.len() {
            let mut others = members.clone();
            others[left_out] = match left_out {
                0 => ("title", Json::text("another")),
                _ => ("other", Json::Bool(true)),
            };
            assert!(!is_same_own(&said, &document(&others)), "{}", members[left_out].0);
        }

        let person = Json::object([("id", Json::text("ann")), ("name", Json::text("Ann"))]);
        let list = [("people", Json::List(vec![person]))];
        let staffed = document(&[&members[..], &list].concat());
        assert_eq!(own(&staffed), own(&said));
        assert!(is_same_own(&said, &staffed));
        assert!(!is_same_record(&said, &staffed));
        assert!(is_same_record(&staffed, &staffed.clone()));
    }
}
