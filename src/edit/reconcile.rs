//! Joins two versions of a document that grew from the same one, in two tabs for example. It
//! never chooses between two answers to the same question: then there is no joined version.

use std::collections::HashMap;
use std::rc::Rc;

use crate::edit::apply::apply;
use crate::edit::command::Command;
use crate::edit::diff::{Change, Op, diff};
use crate::model::document::Document;
use crate::model::json::{Json, Object};
use crate::model::subject::{Kind, Subject};

/// The version that has the changes of both, `theirs` first; `None` when both changed the same
/// thing in different ways, or when the changes of one cannot stand on those of the other.
pub fn reconcile(base: &Document, ours: &Document, theirs: &Rc<Document>) -> Option<Rc<Document>> {
    let mine = diff(base, ours);
    let other = diff(base, theirs);
    let other: HashMap<&Subject, &Change> =
        other.iter().map(|change| (&change.subject, change)).collect();
    let mut pending = Vec::new();
    for change in &mine {
        match other.get(&change.subject) {
            Some(same) if *same == change => {}
            Some(_) => return None,
            None => pending.extend(commands(change)),
        }
    }
    replay(theirs.clone(), pending)
}

/// Applies commands in any order that works: an entry may refer to one that is added after it.
fn replay(mut document: Rc<Document>, mut pending: Vec<Command>) -> Option<Rc<Document>> {
    while !pending.is_empty() {
        let before = pending.len();
        pending.retain(|command| match apply(&document, command) {
            Ok(applied) => {
                document = applied.document;
                false
            }
            Err(_) => true,
        });
        if pending.len() == before {
            return None;
        }
    }
    Some(document)
}

fn commands(change: &Change) -> Vec<Command> {
    let subject = &change.subject;
    match (change.op, &change.before, &change.after) {
        (Op::Add, _, Some(record)) => {
            vec![Command::add(subject.kind, subject.journey.as_deref(), record.clone())]
        }
        (Op::Remove, _, _) => vec![Command::remove(subject.clone())],
        (Op::Update, Some(Json::Object(before)), Some(Json::Object(after))) => {
            fields(subject, before, after)
        }
        _ => Vec::new(),
    }
}

/// One command for each field that differs. The order of a list is the one thing that is left as
/// the other version has it.
fn fields(subject: &Subject, before: &Object, after: &Object) -> Vec<Command> {
    let value = |object: &Object, key: &str| {
        object.iter().find(|(name, _)| name == key).map(|(_, value)| value.clone())
    };
    let keys = before.iter().chain(after.iter().filter(|(key, _)| value(before, key).is_none()));
    let is_list = |key: &str| Kind::ALL.iter().any(|kind| kind.list_key() == key);
    let is_parent = matches!(subject.kind, Kind::Document | Kind::Journey);
    keys.filter(|(key, _)| value(before, key) != value(after, key))
        .filter(|(key, _)| !(is_parent && is_list(key)))
        .map(|(key, _)| Command::set(subject.clone(), key, value(after, key)))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::value::Value;

    fn after(document: &Document, commands: &[Command]) -> Rc<Document> {
        let mut document = Rc::new(document.clone());
        for command in commands {
            document = apply(&document, command).unwrap().document;
        }
        document
    }

    fn person(id: &str, name: &str) -> Command {
        let record = Json::object([("id", Json::text(id)), ("name", Json::text(name))]);
        Command::add(Kind::Person, None, record)
    }

    fn rename(id: &str, name: &str) -> Command {
        Command::set(Subject::of(Kind::Person, id), "name", Json::text(name))
    }

    fn base() -> Rc<Document> {
        after(&Document::empty(), &[person("ann", "Ann"), person("bob", "Bob")])
    }

    #[test]
    fn changes_of_different_things_are_joined() {
        let base = base();
        let ours = after(&base, &[rename("ann", "Anna"), person("cem", "Cem")]);
        let theirs = after(&base, &[rename("bob", "Rob")]);
        let joined = reconcile(&base, &ours, &theirs).unwrap();
        let names: Vec<_> = joined.people.iter().map(|person| person.name.as_str()).collect();
        assert_eq!(names, ["Anna", "Rob", "Cem"]);
    }

    #[test]
    fn two_answers_to_one_question_are_not_joined() {
        let base = base();
        let ours = after(&base, &[rename("ann", "Anna")]);
        let theirs = after(&base, &[rename("ann", "Annie")]);
        assert!(reconcile(&base, &ours, &theirs).is_none());
        assert!(reconcile(&base, &ours, &ours).is_some(), "the same answer twice is one answer");
    }

    #[test]
    fn an_answer_about_something_that_is_gone_is_not_joined() {
        let base = base();
        let ours = after(&base, &[rename("ann", "Anna")]);
        let theirs = after(&base, &[Command::remove(Subject::of(Kind::Person, "ann"))]);
        assert!(reconcile(&base, &ours, &theirs).is_none());
    }

    #[test]
    fn entries_that_refer_to_each_other_are_joined() {
        let base = base();
        let deputy = Command::set(Subject::of(Kind::Person, "cem"), "deputy", Json::text("dora"));
        let ours = after(&base, &[person("cem", "Cem"), person("dora", "Dora"), deputy]);
        let theirs = after(&base, &[rename("bob", "Rob")]);
        let joined = reconcile(&base, &ours, &theirs).unwrap();
        assert_eq!(
            joined.people.get("cem").unwrap().write(),
            ours.people.get("cem").unwrap().write()
        );
    }
}
