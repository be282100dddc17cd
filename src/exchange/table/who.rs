//! Of whom a row of a list speaks: of an entry that the map has, or of a new one. It looks at ids
//! first, then at names; ways are told by what they connect.

use crate::exchange::excerpt;
use crate::exchange::table::cell::shape_at;
use crate::exchange::table::column::{is_way, label_key};
use crate::exchange::table::directory::Found;
use crate::exchange::table::said::Record;
use crate::exchange::table::target::Target;
use crate::model::names::Names;
use crate::model::shape::Shape;
use crate::model::subject::Kind;
use crate::words::Message;
use crate::words::letters::fold;

/// What is known of the other rows.
pub(super) struct Rows<'a> {
    /// The ids that they have.
    pub(super) ids: &'a Names,
    /// What those before this one spoke of.
    pub(super) lines: &'a Names,
}

/// What a row is told by where it has no id: its name, or what it connects.
pub(super) fn key_of(kind: Kind, said: &Record) -> Result<String, Message> {
    let text = |key: &str| said.text(key).unwrap_or_default();
    let name = fold(text(label_key(kind)).trim());
    if is_way(kind) {
        let (from, to) = (text("from"), text("to"));
        let is_open = (from.is_empty() || to.is_empty()) && said.id.is_none();
        return if is_open {
            Err(Message::new("table-no-ends"))
        } else {
            Ok(format!("{from}\n{to}\n{name}"))
        };
    }
    if name.is_empty() && said.id.is_none() {
        return Err(Message::new("table-no-name"));
    }
    Ok(if kind == Kind::Touchpoint { format!("{name}\n{}", text("stage")) } else { name })
}

/// The id of the entry that a row with that key speaks of, if the map has it.
pub(super) fn entry_of(
    target: &Target,
    kind: Kind,
    (said, key): (&Record, &str),
    rows: &Rows<'_>,
) -> Result<Option<String>, Message> {
    let is_there = |id: &str| {
        let subject = target.subject(kind, id.into());
        !target.is_new(id) && target.document.record(&subject).is_some()
    };
    if let Some(id) = said.id.as_deref().filter(|id| is_there(id)) {
        return Ok(Some(id.to_owned()));
    }
    let name = said.text(label_key(kind)).unwrap_or_default();
    let keyed = target.keyed(key);
    let found = match &keyed {
        Found::Nobody if is_way(kind) => way(target, kind, said, key),
        Found::Nobody => target.directory(kind).map_or(Found::Nobody, |entries| entries.find(name)),
        found => found.clone(),
    };
    match found {
        // Another row of the list is about that one.
        Found::One(id) if rows.ids.has(&id) || !is_there(&id) => Ok(None),
        // So is it with a touchpoint of the same name in another stage.
        Found::One(id)
            if keyed == Found::Nobody
                && kind == Kind::Touchpoint
                && rows.lines.has(&format!("id {id}")) =>
        {
            Ok(None)
        }
        Found::One(id) => Ok(Some(id.to_string())),
        Found::Several if said.id.is_none() => {
            Err(Message::new("table-several").with("name", excerpt(name)))
        }
        Found::Several | Found::Nobody => Ok(None),
    }
}

/// The only way between two ends, unless it and the row are called differently.
fn way(target: &Target, kind: Kind, said: &Record, key: &str) -> Found {
    let ends = key.rsplit_once('\n').map_or(key, |(ends, _)| ends);
    let label = label_key(kind);
    match target.keyed(ends) {
        Found::One(id) => {
            let record = target.document.record(&target.subject(kind, id.clone()));
            let is_nameless =
                record.is_some_and(|record| matches!(shape_at(record, &[label]), Shape::Unknown));
            if is_nameless || said.text(label).is_none() { Found::One(id) } else { Found::Nobody }
        }
        Found::Several if said.text(label).is_none() => Found::Several,
        _ => Found::Nobody,
    }
}
