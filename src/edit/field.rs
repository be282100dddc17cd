//! Puts an answer into the JSON of a record, or takes it back. It knows nothing about records;
//! what comes out is read like a file.

use crate::model::answer::NONE;
use crate::model::json::{Json, Number};
use crate::model::path::Step;

/// The most steps that a path may have.
pub(crate) const LONGEST_PATH: usize = 32;

/// The most levels that a value may have. Together with the longest path this stays below the
/// nesting that a file may have.
pub(crate) const DEEPEST_VALUE: usize = 100;

/// Whether a value has more than `most` levels of lists and objects.
pub(crate) fn is_deeper_than(json: &Json, most: usize) -> bool {
    let is_deeper = |inner: &Json| most == 0 || is_deeper_than(inner, most - 1);
    match json {
        Json::List(items) => items.iter().any(is_deeper),
        Json::Object(members) => members.iter().any(|(_, value)| is_deeper(value)),
        _ => false,
    }
}

/// Puts a value at the end of a path; what is missing on the way is made. Returns whether it
/// could: not beyond the end of a list, and not inside of text or numbers. An answer of none
/// gives way to an entry.
pub(crate) fn put(target: &mut Json, steps: &[Step], value: Json) -> bool {
    let Some((step, rest)) = steps.split_first() else {
        *target = value;
        return true;
    };
    if target.as_text() == Some(NONE) {
        *target = blank(steps);
    }
    match (step, target) {
        (Step::Key(key), Json::Object(members)) => {
            let found = members.iter().position(|(name, _)| name == key);
            let place = found.unwrap_or_else(|| {
                members.push((key.clone(), blank(rest)));
                members.len() - 1
            });
            put(&mut members[place].1, rest, value)
        }
        (Step::Index(index), Json::List(items)) => {
            if *index == items.len() {
                items.push(blank(rest));
            }
            items.get_mut(*index).is_some_and(|item| put(item, rest, value))
        }
        _ => false,
    }
}

/// Takes the value at the end of a path away, and the list or object that held nothing else.
/// Returns whether there was one.
pub(crate) fn take(target: &mut Json, steps: &[Step]) -> bool {
    let Some((step, rest)) = steps.split_first() else { return false };
    match (step, target) {
        (Step::Key(key), Json::Object(members)) => {
            let Some(place) = members.iter().position(|(name, _)| name == key) else {
                return false;
            };
            let is_taken = rest.is_empty() || take(&mut members[place].1, rest);
            if is_taken && (rest.is_empty() || is_bare(&members[place].1)) {
                members.remove(place);
            }
            is_taken
        }
        (Step::Index(index), Json::List(items)) => {
            let Some(item) = items.get_mut(*index) else { return false };
            let is_taken = rest.is_empty() || take(item, rest);
            if is_taken && (rest.is_empty() || is_bare(item)) {
                items.remove(*index);
            }
            is_taken
        }
        _ => false,
    }
}

/// A share with six decimals at the most; one that is as short already keeps its digits.
pub(crate) fn rounded_share(json: Json) -> Json {
    const SCALE: f64 = 1e6;
    let Json::Number(number) = &json else { return json };
    let rounded = (number.value() * SCALE).round() / SCALE;
    if rounded == number.value() {
        return json;
    }
    Number::try_from(rounded).map_or(json, Json::Number)
}

fn blank(steps: &[Step]) -> Json {
    match steps.first() {
        Some(Step::Key(_)) => Json::Object(Vec::new()),
        Some(Step::Index(_)) => Json::List(Vec::new()),
        None => Json::Null,
    }
}

fn is_bare(json: &Json) -> bool {
    match json {
        Json::List(items) => items.is_empty(),
        Json::Object(members) => members.is_empty(),
        _ => false,
    }
}
