//! Several touchpoints at once: which fields can be answered for all of them, what they say alike, and one
//! change for all.

use crate::app::event::{Edit, Event};
use crate::app::fields::field::{Field, Place};
use crate::app::fields::groups;
use crate::app::fields::notation::is_none;
use crate::app::fields::value::{at, count, entry};
use crate::edit::command::Command;
use crate::edit::field::put;
use crate::model::document::Document;
use crate::model::json::Json;
use crate::model::path::{Path, Step};
use crate::model::subject::{Kind, Subject};
use crate::model::walk::write::own;

/// The fields that make sense for several touchpoints.
const KEYS: [&str; 12] = [
    "owner.marketing",
    "owner.it",
    "security.classification",
    "stage",
    "channel",
    "kind",
    "status",
    "personas",
    "momentOfTruth",
    "owner.lastReviewed",
    "owner.reviewBy",
    "experience.evidence",
];

/// The fields that make sense for several touchpoints.
pub fn fields() -> Vec<&'static Field> {
    let all = || groups(Kind::Touchpoint).iter().filter(|group| group.place != Place::Head);
    let find = |key: &&str| all().flat_map(|group| group.fields).find(|field| field.key == *key);
    KEYS.iter().filter_map(find).collect()
}

/// What several touchpoints say in a field.
#[derive(Clone, Debug, PartialEq)]
enum Common {
    /// All of them the same, or none of them anything.
    Alike(Option<Json>),
    /// Not all of them the same.
    Mixed,
}

/// What several things say alike, as one record, and the keys of the fields in which they differ.
pub fn merged(document: &Document, subjects: &[Subject]) -> (Json, Vec<&'static str>) {
    let (mut record, mut mixed) = (Json::Object(Vec::new()), Vec::new());
    for field in fields() {
        match common(document, subjects, field.key) {
            Common::Alike(Some(answer)) => {
                put(&mut record, &Path::parse(field.key).unwrap_or_default().0, answer);
            }
            Common::Alike(None) => {}
            Common::Mixed => mixed.push(field.key),
        }
    }
    (record, mixed)
}

/// What several things say in a field.
fn common(document: &Document, subjects: &[Subject], key: &str) -> Common {
    let mut answers = subjects.iter().map(|subject| {
        let own = document.record(subject).map(own);
        own.and_then(|own| at(&own, key).cloned())
    });
    let first = answers.next().flatten();
    if answers.all(|answer| answer == first) { Common::Alike(first) } else { Common::Mixed }
}

/// What answers a field of one, for all of them, as one step. What is put behind a list is put behind that
/// of each, where it is not in it.
pub fn spread(event: Event, document: &Document, subjects: &[Subject]) -> Event {
    let Event::Edit(edit) = event else { return event };
    Event::Edit(match edit {
        Edit::Do(command) => Edit::Do(for_all(command, document, subjects)),
        Edit::Type(command, key) => Edit::Type(for_all(command, document, subjects), key),
        Edit::Create { entry, answers } => {
            let answers = answers.iter().flat_map(|(_, field)| {
                let path = Path::parse(field).unwrap_or_default();
                let each = subjects.iter().map(move |subject| {
                    (subject.clone(), placed(&path, document, subject).to_string())
                });
                each.collect::<Vec<_>>()
            });
            Edit::Create { entry, answers: answers.collect() }
        }
        other => other,
    })
}

fn for_all(command: Command, document: &Document, subjects: &[Subject]) -> Command {
    let Command::Set { field, value, .. } = command else { return command };
    let each = subjects.iter().filter_map(|subject| {
        // What is taken out of a list stands at that place in all of them: only then it is shown.
        let path = match value {
            Some(_) => placed(&field, document, subject),
            None => field.clone(),
        };
        let has_it = path != field && has(document, subject, &path, value.as_ref());
        let set = Command::Set { subject: subject.clone(), field: path, value: value.clone() };
        (!has_it).then_some(set)
    });
    Command::Batch(each.collect())
}

/// A path that ends at an entry of a list, behind the last one of the subject's own list.
fn placed(path: &Path, document: &Document, subject: &Subject) -> Path {
    let Some((Step::Index(_), list)) = path.0.split_last() else { return path.clone() };
    let list = Path(list.to_vec()).to_string();
    let own = document.record(subject).map(own).unwrap_or_default();
    Path::parse(&entry(&list, count(&own, &list))).unwrap_or_default()
}

/// Whether the list that a path leads into has an entry about the same already.
fn has(document: &Document, subject: &Subject, path: &Path, value: Option<&Json>) -> bool {
    let list = Path(path.0[..path.0.len().saturating_sub(1)].to_vec()).to_string();
    let own = document.record(subject).map(own).unwrap_or_default();
    let about = |json: &Json| match json {
        Json::Object(members) => members.first().map(|(_, first)| first.clone()),
        json => Some(json.clone()),
    };
    let list = at(&own, &list).filter(|list| !is_none(list)).and_then(Json::as_list);
    let about_value = value.and_then(about);
    list.unwrap_or_default().iter().any(|item| about(item) == about_value)
}
