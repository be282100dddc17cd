//! History: entries, typing that merges, and the bound in bytes.

use std::rc::Rc;

use journey_map::edit::apply::apply;
use journey_map::edit::command::Command;
use journey_map::edit::history::History;
use journey_map::model::json::Json;
use journey_map::model::subject::Kind;
use journey_map::words::Message;

use crate::drawn::{json, said, said_in_english, subject, written};
use crate::sample::sample;

/// Does a command as an app would; `true` where it is typed.
fn commit(history: &mut History, command: &Command, is_typed: bool) -> bool {
    let applied = apply(history.current(), command).expect("a command that can be done");
    let key = command.merge_key().filter(|_| is_typed);
    history.commit(applied.document, applied.label, key)
}

/// Types a name for a person.
fn name(history: &mut History, person: &str, name: &str) -> bool {
    let command = Command::set(subject(&format!("person:{person}")), "name", Json::text(name));
    commit(history, &command, true)
}

fn said_of(label: Option<&Message>) -> String {
    label.map_or("-".to_owned(), said_in_english)
}

/// How many steps there are to undo.
fn steps(history: &mut History) -> usize {
    let mut steps = 0;
    while history.undo().is_some() {
        steps += 1;
    }
    while history.redo().is_some() {}
    steps
}

#[test]
fn what_was_done_is_undone_and_redone() {
    let mut history = History::new(sample());
    let first = written(history.current());
    assert_eq!((history.undo(), history.redo()), (None, None));
    commit(&mut history, &Command::remove(subject("person:anna")), false);
    let second = written(history.current());
    commit(&mut history, &Command::remove(subject("journey:j")), false);
    let third = written(history.current());
    assert_eq!(said_of(history.undo_label()), "Delete journey “Purchase”");
    assert_eq!(said_of(history.redo_label()), "-");

    assert_eq!(said_of(history.undo().as_ref()), "Delete journey “Purchase”");
    assert_eq!(written(history.current()), second);
    assert_eq!(said_of(history.undo_label()), "Delete person “Anna”");
    assert_eq!(said_of(history.redo_label()), "Delete journey “Purchase”");
    assert_eq!(said_of(history.undo().as_ref()), "Delete person “Anna”");
    assert_eq!(written(history.current()), first);
    assert_eq!(history.undo(), None);

    assert_eq!(said_of(history.redo().as_ref()), "Delete person “Anna”");
    assert_eq!(said_of(history.redo().as_ref()), "Delete journey “Purchase”");
    assert_eq!(written(history.current()), third);
    assert_eq!(history.redo(), None);
}

#[test]
fn something_new_ends_what_could_be_redone() {
    let mut history = History::new(sample());
    commit(&mut history, &Command::remove(subject("person:anna")), false);
    history.undo();
    commit(&mut history, &Command::remove(subject("person:ben")), false);
    assert_eq!(history.redo(), None);
    assert_eq!(said(history.current(), "person:anna", "name"), r#""Anna""#);
    assert_eq!(steps(&mut history), 1);
}

#[test]
fn typing_into_one_field_is_one_entry() {
    let mut history = History::new(sample());
    let first = written(history.current());
    for typed in ["A", "An", "Ann"] {
        assert!(name(&mut history, "anna", typed));
    }
    assert_eq!(said_of(history.undo_label()), "Rename “Ann”");
    history.undo();
    assert_eq!(written(history.current()), first);
    history.redo();
    assert_eq!(said(history.current(), "person:anna", "name"), r#""Ann""#);
}

#[test]
fn typing_ends_with_the_field() {
    type Act = fn(&mut History);
    let table: [(&str, Act, usize); 6] = [
        ("nothing between", |_| {}, 1),
        ("the field was left", History::seal, 2),
        ("another field", |history| assert!(name(history, "ben", "B")), 3),
        (
            "an edit of another kind",
            |history| {
                commit(history, &Command::remove(subject("person:crm")), false);
            },
            3,
        ),
        (
            "undo and redo",
            |history| {
                history.undo();
                history.redo();
            },
            2,
        ),
        ("an edit that changes nothing", |history| assert!(!name(history, "anna", "A")), 1),
    ];
    for (what, between, expected) in table {
        let mut history = History::new(sample());
        name(&mut history, "anna", "A");
        between(&mut history);
        name(&mut history, "anna", "An");
        assert_eq!(steps(&mut history), expected, "{what}");
    }
}

#[test]
fn what_changes_nothing_makes_no_entry() {
    let mut history = History::new(sample());
    assert!(!name(&mut history, "anna", "Anna"));
    assert!(!commit(&mut history, &Command::clear(subject("person:anna"), "title"), false));
    assert!(!commit(&mut history, &Command::relocate(subject("person:anna"), 0), false));
    assert!(!commit(&mut history, &Command::Batch(Vec::new()), false));
    let copy = Rc::new(history.current().as_ref().clone());
    assert!(!history.commit(copy, Message::new("edit-document"), None));
    assert_eq!((history.undo(), history.bytes()), (None, 0));
}

#[test]
fn what_was_typed_and_typed_back_leaves_nothing_to_undo() {
    let mut history = History::new(sample());
    assert!(name(&mut history, "anna", "Ann"));
    assert!(name(&mut history, "anna", "Anna"));
    assert_eq!((history.undo_label(), history.bytes()), (None, 0));
    assert_eq!(written(history.current()), written(&sample()));

    commit(&mut history, &Command::remove(subject("person:ben")), false);
    for typed in ["Ann", "Anna", "Ann"] {
        assert!(name(&mut history, "anna", typed));
    }
    assert_eq!(steps(&mut history), 2, "what was done before stays a step of its own");
}

#[test]
fn typing_after_an_undo_is_an_entry_of_its_own() {
    let mut history = History::new(sample());
    name(&mut history, "anna", "A");
    history.seal();
    name(&mut history, "anna", "An");
    history.undo();
    name(&mut history, "anna", "Ann");
    assert_eq!(steps(&mut history), 2);
}

#[test]
fn history_is_bounded_by_bytes() {
    const BUDGET: usize = 100_000;
    let text = Json::text("x".repeat(10_000));
    let mut history = History::with_budget(sample(), BUDGET);
    let mut most = 0;
    for at in 0..30 {
        let field = ["description", "contact"][at % 2];
        let person = ["person:anna", "person:ben", "person:crm"][at / 10];
        let value = if at % 4 < 2 { text.clone() } else { Json::text("y") };
        commit(&mut history, &Command::set(subject(person), field, value), false);
        assert!(history.bytes() <= BUDGET);
        most = most.max(history.bytes());
    }
    assert!(most > BUDGET / 2, "{most}");
    let left = steps(&mut history);
    assert!((2..15).contains(&left), "{left}");
}

#[test]
fn the_last_edit_can_be_undone_whatever_it_costs() {
    let mut history = History::with_budget(sample(), 1);
    for person in ["anna", "ben"] {
        commit(&mut history, &Command::remove(subject(&format!("person:{person}"))), false);
    }
    assert_eq!(steps(&mut history), 1);
    history.undo();
    assert_eq!(said(history.current(), "person:ben", "name"), r#""Ben""#);
}

#[test]
fn an_edit_in_a_big_journey_costs_its_arrays() {
    let touchpoint = |at: usize| {
        Command::add(Kind::Touchpoint, Some("j"), json(&format!(r#"{{"name":"t{at}"}}"#)))
    };
    let big = Command::Batch((0..1_000).map(touchpoint).collect());
    let big = apply(&sample(), &big).expect("a big journey").document;
    let bytes = |command: &Command| {
        let mut history = History::new(big.clone());
        commit(&mut history, command, false);
        history.bytes()
    };
    let rename = |about: &str| Command::set(subject(about), "name", Json::text("x"));
    let (outside, inside) = (bytes(&rename("person:anna")), bytes(&rename("j/touchpoint:ad")));
    let listed = bytes(&touchpoint(1_001));
    assert!(outside < 20_000, "{outside}");
    assert!(inside > outside + 20_000, "{inside}");
    assert!(listed > inside + 60_000, "{listed}");
}
