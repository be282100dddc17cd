//! What a record says in a field: its answer, found by the field's key. It changes nothing.

use crate::app::fields::field::{Field, Group};
use crate::app::fields::notation::is_none;
use crate::model::json::Json;
use crate::model::path::{Path, Step};

/// What stands at the end of a path.
pub fn at<'a>(record: &'a Json, path: &str) -> Option<&'a Json> {
    let mut found = record;
    for step in Path::parse(path)?.0 {
        found = match step {
            Step::Key(key) => found.member(&key)?,
            Step::Index(place) => found.as_list()?.get(place)?,
        };
    }
    Some(found)
}

/// The way to a field of a record inside of another one.
pub fn within(prefix: &str, key: &str) -> String {
    if prefix.is_empty() {
        return key.to_owned();
    }
    let mut path = prefix.to_owned();
    path.push('.');
    path.push_str(key);
    path
}

/// The way to an entry of a list.
pub fn entry(list: &str, place: usize) -> String {
    let mut path = list.to_owned();
    path.push('[');
    path.push_str(&place.to_string());
    path.push(']');
    path
}

/// Whether a field of a record is answered, with none or else.
pub fn is_answered(record: &Json, field: &Field) -> bool {
    at(record, field.key).is_some()
}

/// Whether anything in a group is answered that may be left open.
pub fn has_content(record: &Json, group: &Group) -> bool {
    group.fields.iter().any(|field| !field.is_required && is_answered(record, field))
}

/// How many entries a list has.
pub fn count(record: &Json, path: &str) -> usize {
    let list = at(record, path).filter(|list| !is_none(list));
    list.and_then(Json::as_list).map_or(0, <[Json]>::len)
}
