//! A change as data: what the interface, an import or the page around the component wants to
//! have done. A command knows nothing about whether it can be done.

use std::rc::Rc;

use crate::edit::history::MergeKey;
use crate::model::json::Json;
use crate::model::path::{Path, Step};
use crate::model::subject::{Kind, Subject};

/// A change as data. As JSON: `{"do":"add","kind":"touchpoint","journey":"j","record":{…},"place":3}`.
#[derive(Clone, Debug, PartialEq)]
pub enum Command {
    /// Adds a record.
    Add {
        /// The journey that it belongs to, for a stage, a touchpoint or a transition.
        journey: Option<Rc<str>>,
        /// Its kind.
        kind: Kind,
        /// What it says, as in the file. Without `id`, one is made from the name.
        record: Json,
        /// Where in its list, from 0; at the end when there is no such place.
        place: Option<usize>,
    },
    /// Sets one field.
    Set {
        /// Whose field.
        subject: Subject,
        /// Which field: `name`, `owner.marketing`, `systems[0].role`.
        field: Path,
        /// The answer; `None`, or `null`, takes it back.
        value: Option<Json>,
    },
    /// Moves something to another place of its list.
    Move {
        /// What.
        subject: Subject,
        /// Where it stands then, from 0; at the end when there is no such place.
        place: usize,
    },
    /// Removes something, what cannot stand without it, and every reference to it.
    Remove {
        /// What.
        subject: Subject,
    },
    /// Points every reference to one thing at another of its kind, and removes it.
    Merge {
        /// What goes.
        subject: Subject,
        /// The id of what stays.
        into: Rc<str>,
    },
    /// Does several things at once: all of them or none, and one step to undo.
    Batch(Vec<Command>),
}

impl Command {
    /// Adds a record at the end of its list.
    pub fn add(kind: Kind, journey: Option<&str>, record: Json) -> Self {
        Self::Add { journey: journey.map(Rc::from), kind, record, place: None }
    }

    /// Adds a record at a place of its list.
    pub fn add_at(kind: Kind, journey: Option<&str>, record: Json, place: usize) -> Self {
        Self::Add { journey: journey.map(Rc::from), kind, record, place: Some(place) }
    }

    /// Sets a field, written `owner.marketing`, to an answer.
    pub fn set(subject: Subject, field: &str, value: impl Into<Option<Json>>) -> Self {
        Self::Set { subject, field: path(field), value: value.into() }
    }

    /// Takes the answer of a field back.
    pub fn clear(subject: Subject, field: &str) -> Self {
        Self::Set { subject, field: path(field), value: None }
    }

    /// Moves something to another place of its list.
    pub fn relocate(subject: Subject, place: usize) -> Self {
        Self::Move { subject, place }
    }

    /// Removes something.
    pub fn remove(subject: Subject) -> Self {
        Self::Remove { subject }
    }

    /// Merges one thing into another.
    pub fn merge(subject: Subject, into: impl Into<Rc<str>>) -> Self {
        Self::Merge { subject, into: into.into() }
    }

    /// What typing is merged by in history: one field of one subject. `None` for everything that
    /// is a step of its own.
    pub fn merge_key(&self) -> Option<MergeKey> {
        match self {
            Self::Set { subject, field, .. } => {
                Some(MergeKey { subject: subject.clone(), field: field.clone() })
            }
            _ => None,
        }
    }
}

/// What cannot be read as a path is a name that no field has, and is refused as such.
fn path(field: &str) -> Path {
    Path::parse(field).unwrap_or_else(|| Path(vec![Step::Key(field.to_owned())]))
}
