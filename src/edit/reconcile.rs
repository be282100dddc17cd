//! Joins two versions of a document that grew from the same one, in two tabs for example. It
//! never chooses between two answers to the same question: then there is no joined version.

use std::rc::Rc;

use crate::edit::apply::apply;
use crate::edit::command::Command;
use crate::edit::diff::{Change, Op, diff};
use crate::model::document::Document;
use crate::model::json::{Json, Object};
use crate::model::names::Names;
use crate::model::subject::{Kind, Subject};

/// What becomes of a question that both answered differently.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Contested {
    /// There is no joined version: somebody has to decide.
    Undecided,
    /// Our answer stays.
    Ours,
    /// Their answer stays.
    Theirs,
}

/// The version that has the changes of both, `theirs` first. `None` when both answered the same
/// question differently and nobody decided, or when the changes of one cannot stand on those of
/// the other.
pub fn reconcile(
    base: &Document,
    ours: &Document,
    theirs: &Rc<Document>,
    contested: Contested,
) -> Option<Rc<Document>> {
    let mine = diff(base, ours);
    let other = diff(base, theirs);
    let mut places = Names::default();
    for (place, change) in other.iter().enumerate() {
        places.set(change.subject.to_string().into(), place);
    }
    let mut pending = Vec::new();
    for change in &mine {
        let answers = commands(change);
        let same = places.get(&change.subject.to_string()).and_then(|place| other.get(place));
        let rival = same.filter(|rival| *rival != change);
        let rivals = rival.map(commands).unwrap_or_default();
        let is_contested = |answer: &Command| rivals.iter().any(|rival| is_rival(answer, rival));
        let (disputed, free): (Vec<_>, Vec<_>) = answers.into_iter().partition(is_contested);
        match contested {
            Contested::Undecided if !disputed.is_empty() => return None,
            Contested::Theirs => {}
            Contested::Ours | Contested::Undecided => pending.extend(disputed),
        }
        // What both did in the same way is there already.
        if rival.is_some() || same.is_none() {
            pending.extend(free);
        }
    }
    replay(theirs.clone(), pending)
}

/// Whether two commands about the same subject answer the same question differently.
fn is_rival(ours: &Command, theirs: &Command) -> bool {
    match (ours, theirs) {
        (Command::Set { field, .. }, Command::Set { field: other, .. }) => {
            field == other && ours != theirs
        }
        _ => ours != theirs,
    }
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
        let joined = reconcile(&base, &ours, &theirs, Contested::Undecided).unwrap();
        let names: Vec<_> = joined.people.iter().map(|person| person.name.as_str()).collect();
        assert_eq!(names, ["Anna", "Rob", "Cem"]);
    }

    #[test]
    fn two_answers_to_one_question_are_not_joined() {
        let base = base();
        let ours = after(&base, &[rename("ann", "Anna")]);
        let theirs = after(&base, &[rename("ann", "Annie")]);
        assert!(reconcile(&base, &ours, &theirs, Contested::Undecided).is_none());
        assert!(
            reconcile(&base, &ours, &ours, Contested::Undecided).is_some(),
            "the same answer twice is one answer"
        );
    }

    #[test]
    fn a_contested_answer_goes_to_whom_it_was_given() {
        let base = base();
        let ours = after(&base, &[rename("ann", "Anna")]);
        let theirs = after(&base, &[rename("ann", "Annie"), rename("bob", "Rob")]);
        for (contested, names) in
            [(Contested::Ours, ["Anna", "Rob"]), (Contested::Theirs, ["Annie", "Rob"])]
        {
            let joined = reconcile(&base, &ours, &theirs, contested).unwrap();
            let joined: Vec<_> = joined.people.iter().map(|person| &*person.name).collect();
            assert_eq!(joined, names);
        }
    }

    #[test]
    fn answers_to_different_questions_about_one_thing_are_joined() {
        let base = base();
        let title = Command::set(Subject::of(Kind::Person, "ann"), "title", Json::text("Head"));
        let ours = after(&base, &[rename("ann", "Anna")]);
        let theirs = after(&base, &[title]);
        let joined = reconcile(&base, &ours, &theirs, Contested::Undecided).unwrap();
        let ann = joined.people.get("ann").unwrap();
        assert_eq!((ann.name.as_str(), ann.title.as_deref()), ("Anna", Some("Head")));
    }

    #[test]
    fn an_answer_about_something_that_is_gone_is_not_joined() {
        let base = base();
        let ours = after(&base, &[rename("ann", "Anna")]);
        let theirs = after(&base, &[Command::remove(Subject::of(Kind::Person, "ann"))]);
        assert!(reconcile(&base, &ours, &theirs, Contested::Undecided).is_none());
    }

    #[test]
    fn entries_that_refer_to_each_other_are_joined() {
        let base = base();
        let deputy = Command::set(Subject::of(Kind::Person, "cem"), "deputy", Json::text("dora"));
        let ours = after(&base, &[person("cem", "Cem"), person("dora", "Dora"), deputy]);
        let theirs = after(&base, &[rename("bob", "Rob")]);
        let joined = reconcile(&base, &ours, &theirs, Contested::Undecided).unwrap();
        assert_eq!(
            joined.people.get("cem").unwrap().write(),
            ours.people.get("cem").unwrap().write()
        );
    }
}
