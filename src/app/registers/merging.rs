//! What merging two entries does: what moves to the one that stays, and where both answered
//! differently. Also which entries may be the same. It merges nothing itself.

use std::rc::Rc;

use crate::app::fields::field::Place;
use crate::app::fields::groups;
use crate::app::registers::say::Teller;
use crate::app::registers::uses::{Group, grouped, uses};
use crate::edit::command::Command;
use crate::edit::merge::differences;
use crate::model::document::Document;
use crate::model::json::Json;
use crate::model::path::{Path, Step};
use crate::model::person::PersonKind;
use crate::model::shape::{Record, Shape, shelves};
use crate::model::subject::{Kind, Subject};
use crate::words::Words;
use crate::words::letters::fold;

/// What merging two entries does.
#[derive(Clone, Debug, PartialEq)]
pub struct Merging {
    /// What refers to the one that goes, and to the other one then.
    pub moves: Vec<Group>,
    /// What both answered differently.
    pub questions: Vec<Question>,
}

/// Something that both answered differently.
#[derive(Clone, Debug, PartialEq)]
pub struct Question {
    /// The field.
    pub field: Path,
    /// What the field is called.
    pub name: String,
    /// What the one that stays says.
    pub stays: String,
    /// What the one that goes says.
    pub goes: String,
    /// Whether both can be said: they are lists.
    pub has_both: bool,
}

/// Whose answer counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Whose {
    /// That of the one that stays.
    #[default]
    Stays,
    /// That of the one that goes.
    Goes,
    /// Both.
    Both,
}

/// What merging one entry into another one does.
pub fn merging(document: &Document, goes: &Subject, stays: &Subject, words: &Words) -> Merging {
    let teller = Teller { document, words };
    let said = |subject: &Subject, field: &Path| {
        let record = document.record(subject);
        record.map_or_else(String::new, |record| said_at(&teller, record, &field.0))
    };
    let differing = differences(document, goes, stays).into_iter();
    // What both are called is asked before: by which of them stays.
    let differing = differing.filter(|question| !is_label(document, stays, &question.field));
    let questions = differing.map(|question| Question {
        name: called(stays.kind, &question.field.to_string(), words),
        stays: said(stays, &question.field),
        goes: said(goes, &question.field),
        has_both: matches!((&question.stays, &question.goes), (Json::List(a), Json::List(b)) if !a.is_empty() && !b.is_empty()),
        field: question.field,
    });
    Merging { questions: questions.collect(), moves: grouped(&uses(document, goes)) }
}

/// The command that merges, with the answers that count where both said something else.
pub fn merge(
    document: &Document,
    goes: &Subject,
    stays: &Subject,
    whose: &[(Path, Whose)],
) -> Command {
    let differing = differences(document, goes, stays);
    let mut commands = Vec::new();
    for (field, whose) in whose {
        let Some(question) = differing.iter().find(|question| question.field == *field) else {
            continue;
        };
        let value = match (whose, &question.stays, &question.goes) {
            (Whose::Stays, ..) => continue,
            (Whose::Both, Json::List(stays), Json::List(goes)) => {
                let more = goes.iter().filter(|item| !stays.contains(item));
                Json::List(stays.iter().chain(more).cloned().collect())
            }
            (_, _, goes) => goes.clone(),
        };
        let (subject, field) = (stays.clone(), field.clone());
        commands.push(Command::Set { subject, field, value: Some(value) });
    }
    let merge = Command::merge(goes.clone(), stays.id.clone());
    if commands.is_empty() {
        return merge;
    }
    commands.push(merge);
    Command::Batch(commands)
}

/// Entries of the same kind that may be the same: their names are alike. A person is never a team. The
/// most likely first.
pub fn alike(document: &Document, subject: &Subject) -> Vec<(Rc<str>, String)> {
    const MOST: usize = 3;
    let label = |subject: &Subject| {
        let identity = document.record(subject).and_then(|record| record.identity());
        identity.map_or_else(String::new, |identity| identity.label.to_owned())
    };
    let own = plain(&label(subject));
    let is_team = |id: &str| match document.people.get(id)?.kind {
        Some(PersonKind::Team) => Some(true),
        Some(PersonKind::Person) => Some(false),
        _ => None,
    };
    let is_other_kind = |id: &str| match (is_team(&subject.id), is_team(id)) {
        (Some(own), Some(other)) => subject.kind == Kind::Person && own != other,
        _ => false,
    };
    let mut alike = Vec::new();
    for shelf in shelves(document).into_iter().filter(|shelf| shelf.kind() == subject.kind) {
        let entries = (0..shelf.roster().len()).filter_map(|place| shelf.entry(place));
        for identity in entries.filter_map(|entry| entry.identity()) {
            let other = plain(identity.label);
            if *identity.id == subject.id || own.is_empty() || other.is_empty() {
                continue;
            }
            if is_other_kind(identity.id) {
                continue;
            }
            let is_within = own.contains(&other) || other.contains(&own);
            if is_within && own.len().min(other.len()) >= SHORTEST || own == other {
                let distance = own.len().abs_diff(other.len());
                alike.push((distance, identity.id.clone(), identity.label.to_owned()));
            }
        }
    }
    alike.sort_by_key(|(distance, ..)| *distance);
    alike.into_iter().take(MOST).map(|(_, id, label)| (id, label)).collect()
}

/// Shorter names are in others by chance.
const SHORTEST: usize = 3;

fn plain(name: &str) -> String {
    let mut plain = fold(name);
    plain.retain(char::is_alphanumeric);
    plain
}

/// What a field is called in the inspector: itself, or the group that it stands for.
fn called(kind: Kind, key: &str, words: &Words) -> String {
    let mut part = None;
    for group in groups(kind) {
        for field in group.fields {
            if field.key == key {
                return words.text(field.label);
            }
            let is_part = field.key.strip_prefix(key).is_some_and(|rest| rest.starts_with('.'));
            part = part.or(match group.place {
                Place::Fold(head) if is_part => Some(head),
                _ if is_part => Some(field.label),
                _ => None,
            });
        }
    }
    part.map_or_else(|| key.to_owned(), |id| words.text(id))
}

fn is_label(document: &Document, subject: &Subject, field: &Path) -> bool {
    let key = if subject.kind == Kind::Waiver { "reason" } else { "name" };
    let is_named = document.record(subject).and_then(|record| record.identity());
    let is_named = is_named.is_some_and(|identity| !identity.label.trim().is_empty());
    is_named && matches!(&field.0[..], [Step::Key(own)] if own == key)
}

/// What a record says at the end of a path of keys.
fn said_at(teller: &Teller<'_>, record: &dyn Record, way: &[Step]) -> String {
    let Some((Step::Key(key), rest)) = way.split_first() else { return String::new() };
    let place = record.keys().iter().position(|known| known == key);
    let Some(field) = place.and_then(|place| record.field(place)) else {
        let extra = record.extra().iter().find(|(known, _)| known == key);
        return extra.map_or_else(String::new, |_| "…".to_owned());
    };
    match (field.shape(), rest.is_empty()) {
        (Shape::Record(inner), false) => said_at(teller, inner, rest),
        (shape, _) => teller.field(key, shape),
    }
}
