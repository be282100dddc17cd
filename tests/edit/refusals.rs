//! Refusals: each once, with its message, and nothing changed by any.

use std::rc::Rc;

use journey_map::edit::command::Command;
use journey_map::edit::refusal::Refusal;
use journey_map::model::document::Document;
use journey_map::model::json::Json;
use journey_map::model::path::{Path, Step};
use journey_map::model::subject::Kind;

use crate::drawn::{document, json, refused, said_in_english, subject};
use crate::sample::sample;

/// Refuses a command, and holds the message with its text.
fn check(document: &Document, command: &Command, id: &str) -> String {
    let message = refused(document, command).message();
    assert_eq!(message.id, id, "{command:?}");
    said_in_english(&message)
}

fn set(about: &str, field: &str, value: &str) -> Command {
    Command::set(subject(about), field, json(value))
}

#[test]
fn what_cannot_be_set_is_refused() {
    let table = [
        ("person:nobody", "name", r#""x""#, "edit-refused-no-such"),
        ("x/touchpoint:ad", "name", r#""x""#, "edit-refused-no-such"),
        ("person:anna", "nmae", r#""x""#, "edit-refused-field"),
        ("person:anna", "a..b", r#""x""#, "edit-refused-field"),
        ("journey:j", "x-later", r#""x""#, "edit-refused-field"),
        ("journey:j", "touchpoints", "[]", "edit-refused-list"),
        ("journey:j", "stages[0].name", r#""x""#, "edit-refused-list"),
        ("document", "people", "[]", "edit-refused-list"),
        ("document", "format", r#""x""#, "edit-refused-field"),
        ("person:anna", "id", r#""x""#, "edit-refused-fixed-id"),
        ("document", "id", r#""x""#, "edit-refused-fixed-id"),
        ("j/touchpoint:ad", "id", r#""x""#, "edit-refused-fixed-id"),
        ("j/touchpoint:shop", "systems[4].role", r#""x""#, "edit-refused-no-place"),
        ("j/touchpoint:shop", "name.first", r#""x""#, "edit-refused-no-place"),
        ("j/touchpoint:shop", "systems.role", r#""x""#, "edit-refused-no-place"),
        ("j/touchpoint:ad", "owner[0]", r#""x""#, "edit-refused-type"),
        ("j/touchpoint:ad", "name", "1", "edit-refused-type"),
        ("j/touchpoint:ad", "name", "null", "edit-refused-required"),
        ("j/touchpoint:ad", "momentOfTruth", r#""yes""#, "edit-refused-type"),
        ("j/touchpoint:ad", "systems", r#""web""#, "edit-refused-type"),
        ("j/touchpoint:ad", "owner", r#""anna""#, "edit-refused-type"),
        ("j/touchpoint:ad", "order", r#""1""#, "edit-refused-type"),
        ("j/touchpoint:ad", "duration", r#""1 day""#, "edit-refused-type"),
        ("j/touchpoint:ad", "links[0].address", r#""javascript:x""#, "edit-refused-type"),
        ("journey:j", "reviewBy", r#""2026-02-30""#, "edit-refused-type"),
        ("document", "currency", r#""euro""#, "edit-refused-type"),
        ("document", "language", r#""e""#, "edit-refused-type"),
        ("system:web", "region", r#""Ireland""#, "edit-refused-type"),
        ("waiver:w1", "subject.kind", r#""thing""#, "edit-refused-type"),
        ("j/touchpoint:ad", "order", "1e999", "edit-refused-range"),
        ("j/touchpoint:ad", "systems[0].role", r#""record""#, "edit-refused-required"),
        ("j/touchpoint:ad", "owner.marketing", r#""nobody""#, "edit-refused-no-such"),
        ("j/touchpoint:ad", "owner.marketing", r#""no body""#, "edit-refused-bad-id"),
        ("j/touchpoint:ad", "stage", r#""nowhere""#, "edit-refused-no-such"),
        ("k/touchpoint:ad", "stage", r#""buy""#, "edit-refused-no-such"),
        ("j/transition:ad-to-shop", "to", r#""nowhere""#, "edit-refused-no-such"),
        ("objective:more", "touchpoints[0].journey", r#""k""#, "edit-refused-no-such"),
    ];
    for (about, field, value, id) in table {
        check(&sample(), &set(about, field, value), id);
    }
}

#[test]
fn what_is_needed_cannot_be_taken_back() {
    for (about, field) in [
        ("document", "title"),
        ("person:anna", "name"),
        ("journey:j", "title"),
        ("j/touchpoint:ad", "stage"),
        ("j/transition:ad-to-shop", "from"),
        ("j/touchpoint:shop", "data[0].category"),
        ("waiver:w1", "subject"),
    ] {
        check(&sample(), &Command::clear(subject(about), field), "edit-refused-required");
    }
}

#[test]
fn refusals_name_the_field_and_the_mend() {
    for (about, field, value, expected) in [
        (
            "j/touchpoint:ad",
            "systems[0].role",
            r#""record""#,
            "“systems[0].system” can't be left open here. Fill it in.",
        ),
        (
            "journey:j",
            "reviewBy",
            r#""soon""#,
            "“reviewBy” takes a day that exists, such as 2027-03-31. Enter that, or leave it open.",
        ),
        (
            "person:anna",
            "deputy",
            r#""p9""#,
            "There is no person “p9” here. Choose another one, or add it first.",
        ),
    ] {
        let said = said_in_english(&refused(&sample(), &set(about, field, value)).message());
        assert_eq!(said, expected);
    }
}

#[test]
fn what_cannot_be_added_is_refused() {
    for (kind, journey, record, id) in [
        (Kind::Document, None, "{}", "edit-refused-document"),
        (Kind::Touchpoint, None, r#"{"name":"x"}"#, "edit-refused-no-journey"),
        (Kind::Touchpoint, Some("x"), r#"{"name":"x"}"#, "edit-refused-no-such"),
        (Kind::Touchpoint, Some("j"), "{}", "edit-refused-required"),
        (Kind::Touchpoint, Some("j"), r#"{"name":"x","stage":"y"}"#, "edit-refused-no-such"),
        (Kind::Person, None, r#"{"id":"anna","name":"x"}"#, "edit-refused-id-taken"),
        (Kind::Person, None, r#"{"id":"none","name":"x"}"#, "edit-refused-bad-id"),
        (Kind::Person, None, r#"{"id":7,"name":"x"}"#, "edit-refused-type"),
        (Kind::Person, None, r#"{"name":null}"#, "edit-refused-type"),
        (Kind::Person, None, "[]", "edit-refused-command"),
        (Kind::Transition, Some("j"), r#"{"from":"ad","to":"x"}"#, "edit-refused-no-such"),
        (Kind::Transition, Some("j"), r#"{"from":"ad"}"#, "edit-refused-required"),
        (Kind::Waiver, None, r#"{"rule":"x","reason":"y"}"#, "edit-refused-required"),
        (
            Kind::Journey,
            None,
            r#"{"title":"x","stages":[{"id":"s","name":"S"},{"id":"s","name":"T"}]}"#,
            "edit-refused-id-taken",
        ),
        (
            Kind::Journey,
            None,
            r#"{"title":"x","touchpoints":[{"id":"a","name":"A","stage":"see"}]}"#,
            "edit-refused-no-such",
        ),
    ] {
        check(&sample(), &Command::add(kind, journey, json(record)), id);
    }
}

#[test]
fn stages_are_needed_by_touchpoints() {
    let bare = document(json(r#"{"title":"","journeys":[{"id":"j","title":""}]}"#));
    let add = Command::add(Kind::Touchpoint, Some("j"), json(r#"{"name":"x"}"#));
    check(&bare, &add, "edit-refused-no-stage");
    let said =
        check(&sample(), &Command::remove(subject("k/stage:see")), "edit-refused-last-stage");
    let expected = "“Only” is the only stage, and a touchpoint is in it. Add another stage first, or delete the touchpoints.";
    assert_eq!(said, expected);
}

#[test]
fn what_cannot_be_moved_removed_or_merged_is_refused() {
    let nobody = || subject("person:nobody");
    for (command, id) in [
        (Command::relocate(nobody(), 0), "edit-refused-no-such"),
        (Command::relocate(subject("document"), 0), "edit-refused-document"),
        (Command::remove(nobody()), "edit-refused-no-such"),
        (Command::remove(subject("document")), "edit-refused-document"),
        (Command::remove(subject("channel:store")), "edit-refused-no-such"),
        (Command::merge(nobody(), "anna"), "edit-refused-no-such"),
        (Command::merge(subject("person:anna"), "nobody"), "edit-refused-no-such"),
        (Command::merge(subject("person:anna"), "anna"), "edit-refused-merge-self"),
        (Command::merge(subject("journey:j"), "k"), "edit-refused-merge-journeys"),
        (Command::merge(subject("document"), "document"), "edit-refused-document"),
        (Command::merge(subject("channel:store"), "web"), "edit-refused-no-such"),
    ] {
        check(&sample(), &command, id);
    }
}

#[test]
fn what_is_nested_too_deeply_is_refused() {
    let nested = |levels| (0..levels).fold(Json::Bool(true), |inner, _| Json::List(vec![inner]));
    let at = |value| Command::set(subject("document"), "extensions.x", value);
    check(&sample(), &at(nested(101)), "edit-refused-depth");
    crate::drawn::done(&sample(), &at(nested(100)));

    let long = Path(vec![Step::Key("extensions".to_owned()); 33]);
    let value = Some(Json::Bool(true));
    let command = Command::Set { subject: subject("document"), field: long, value };
    check(&sample(), &command, "edit-refused-depth");

    let record = Json::object([("name", Json::text("x")), ("x", nested(101))]);
    check(&sample(), &Command::add(Kind::Person, None, record), "edit-refused-depth");
    let batch = (0..200).fold(json("{}"), |inner, _| {
        Json::object([("do", Json::text("batch")), ("commands", Json::List(vec![inner]))])
    });
    assert_eq!(Command::from_json(&batch), Err(Refusal::TooDeep));
    said_in_english(&Refusal::TooDeep.message());
}

#[test]
fn a_path_that_names_nothing_is_refused() {
    for steps in [vec![], vec![Step::Index(0)]] {
        let command =
            Command::Set { subject: subject("document"), field: Path(steps), value: None };
        check(&sample(), &command, "edit-refused-field");
    }
}

#[test]
fn a_subject_without_its_journey_is_not_found() {
    let mut lost = subject("j/touchpoint:ad");
    lost.journey = None;
    check(&sample(), &Command::remove(lost.clone()), "edit-refused-no-such");
    lost.journey = Some(Rc::from("k"));
    crate::drawn::done(&sample(), &Command::remove(lost));
}
