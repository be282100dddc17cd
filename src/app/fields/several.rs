//! Several touchpoints at once: which fields can be answered for all of them, what they say alike, and one
//! change for all.

use crate::app::aspect::aspect;
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
use crate::words::Message;

/// The fields that make sense for several touchpoints.
const KEYS: [&str; 13] = [
    "owner.marketing",
    "owner.it",
    "security.classification",
    "stage",
    "channel",
    "kind",
    "status",
    "personas",
    "momentOfTruth",
    "security.controls",
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

/// What several things say alike, as one record, and the keys of the fields in which they differ, each with how many of
/// them answered it.
pub fn merged(document: &Document, subjects: &[Subject]) -> (Json, Vec<(&'static str, usize)>) {
    let fields = fields();
    let mut said: Vec<(Option<Json>, bool, usize)> = vec![(None, true, 0); fields.len()];
    for (number, subject) in subjects.iter().enumerate() {
        let own = document.record(subject).map(own).unwrap_or_default();
        for (field, (first, is_alike, count)) in fields.iter().zip(&mut said) {
            let answer = at(&own, field.key);
            *count += usize::from(answer.is_some());
            if number == 0 {
                *first = answer.cloned();
            }
            *is_alike &= first.as_ref() == answer;
        }
    }
    let (mut record, mut mixed) = (Json::Object(Vec::new()), Vec::new());
    for (field, (first, is_alike, count)) in fields.iter().zip(said) {
        match first {
            _ if !is_alike => mixed.push((field.key, count)),
            Some(answer) => {
                put(&mut record, &Path::parse(field.key).unwrap_or_default().0, answer);
            }
            None => {}
        }
    }
    (record, mixed)
}

/// How many of several things have an answer to a field, with none or else.
pub fn answered_already(document: &Document, subjects: &[Subject], key: &str) -> usize {
    let is_answered = |subject: &&Subject| {
        let own = document.record(subject).map(own);
        own.is_some_and(|own| at(&own, key).is_some())
    };
    subjects.iter().filter(is_answered).count()
}

/// The short title of a field of touchpoints.
pub fn title(key: &str) -> Option<&'static str> {
    aspect(key).map(|aspect| aspect.head)
}

/// What answers a field of one, for all of them, as one step. What is put behind a list is put behind that
/// of each, where it is not in it.
pub fn spread(event: Event, document: &Document, subjects: &[Subject]) -> Event {
    let Event::Edit(edit) = event else { return event };
    let about = About::of(&edit, document, subjects).filter(|_| subjects.len() > 1);
    let edit = match edit {
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
    };
    Event::Edit(match about {
        Some(about) => Edit::ForAll(Box::new(edit), about),
        None => edit,
    })
}

/// What an answer for several touchpoints is about.
#[derive(Clone, Debug, PartialEq)]
pub struct About {
    /// The short title of the question.
    pub title: &'static str,
    /// How many are answered for.
    pub count: usize,
    /// How many of them said something else before.
    pub over: usize,
}

impl About {
    /// What a change is about that is made at one go; typing tells of itself.
    fn of(edit: &Edit, document: &Document, subjects: &[Subject]) -> Option<Self> {
        let (field, value) = match edit {
            Edit::Do(Command::Set { field, value, .. }) => (field.clone(), value.as_ref()),
            Edit::Create { answers, .. } => (Path::parse(&answers.first()?.1)?, None),
            _ => return None,
        };
        let is_added = matches!(field.0.last(), Some(Step::Index(_)));
        let steps = field.0.iter().take_while(|step| matches!(step, Step::Key(_)));
        let key = Path(steps.cloned().collect()).to_string();
        let says_else = |subject: &&Subject| {
            let own = document.record(subject).map(own);
            own.is_some_and(|own| at(&own, &key).is_some_and(|said| Some(said) != value))
        };
        // What is put behind other answers takes none away, but that there is none.
        let over = subjects.iter().filter(says_else).count();
        let over = if is_added { 0 } else { over };
        Some(Self { title: title(&key)?, count: subjects.len(), over })
    }

    /// What the change is called.
    pub(crate) fn label(&self) -> Message {
        Message::new("several-label")
            .with("what", Message::new(self.title))
            .with("count", self.count)
    }

    /// What is said once it is made.
    pub(crate) fn told(&self) -> Message {
        let id = if self.over > 0 { "several-told-over" } else { "several-told" };
        let told = Message::new(id).with("what", Message::new(self.title));
        told.with("count", self.count).with("over", self.over)
    }
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
