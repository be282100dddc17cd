//! Sets one field: the record is written, changed, and read back like a file. What reading
//! objects to is refused. Everything but the one record stays shared.

use crate::edit::field::{DEEPEST_VALUE, LONGEST_PATH, is_deeper_than, put, rounded_share, take};
use crate::edit::refusal::Refusal;
use crate::edit::revise::revise;
use crate::model::document::Document;
use crate::model::json::Json;
use crate::model::path::{Path, Step};
use crate::model::subject::{Kind, Subject};
use crate::model::walk::write::own;

/// Sets a field of a subject, or takes its answer back.
pub(crate) fn set(
    document: &mut Document,
    subject: &Subject,
    field: &Path,
    value: Option<&Json>,
) -> Result<(), Refusal> {
    // `null` is never written: it says nothing.
    let value = value.filter(|value| **value != Json::Null);
    let before = document.record(subject).ok_or_else(|| Refusal::NoSuch(subject.clone()))?;
    match changed(&own(before), subject.kind, before.keys(), field, value)? {
        Some(next) => revise(document, subject, next),
        None => Ok(()),
    }
}

/// What a record says after the change; `None` when it says the same.
fn changed(
    own: &Json,
    kind: Kind,
    keys: &[&str],
    field: &Path,
    value: Option<&Json>,
) -> Result<Option<Json>, Refusal> {
    let steps = &field.0[..];
    let unknown = || Refusal::UnknownField { kind, field: field.to_string() };
    let Some(Step::Key(key)) = steps.first() else { return Err(unknown()) };
    if steps.len() > LONGEST_PATH || value.is_some_and(|json| is_deeper_than(json, DEEPEST_VALUE)) {
        return Err(Refusal::TooDeep);
    }
    if key == "id" {
        return Err(Refusal::FixedId);
    }
    if is_list_key(kind, key) && own.member(key).is_none() {
        return Err(Refusal::ListField(key.clone()));
    }
    let mut next = own.clone();
    match value {
        Some(_) if !keys.contains(&key.as_str()) && own.member(key).is_none() => {
            return Err(unknown());
        }
        Some(value) => {
            let is_share = steps.len() == 1 && key == "share";
            let value = if is_share { rounded_share(value.clone()) } else { value.clone() };
            if !put(&mut next, steps, value) {
                return Err(Refusal::NoPlace(field.to_string()));
            }
        }
        None => {
            take(&mut next, steps);
        }
    }
    Ok((next != *own).then_some(next))
}

/// Whether a key of a document or a journey holds a list of things with ids. The personas of a journey are a list
/// of references.
fn is_list_key(owner: Kind, key: &str) -> bool {
    let holds = |kind: &Kind| match owner {
        Kind::Document => !kind.is_in_journey() && *kind != Kind::Document,
        Kind::Journey => kind.is_in_journey(),
        _ => false,
    };
    Kind::ALL.iter().any(|kind| holds(kind) && kind.list_key() == key)
}
