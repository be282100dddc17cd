//! Differences: what is said about each command, in which order, and in which shape.

use std::rc::Rc;

use journey_map::edit::command::Command;
use journey_map::edit::diff::{Change, diff};
use journey_map::model::document::Document;
use journey_map::model::json::Json;
use journey_map::model::subject::Kind;

use crate::drawn::{done, json, subject, text};
use crate::sample::sample;

/// What a change is about: `+ j/touchpoint:pay`; for the order of a list, its key and ids too.
fn line(change: &Change) -> String {
    let journey = change.subject.journey.iter().map(|journey| format!("{journey}/"));
    let about = match change.subject.kind {
        Kind::Document => "document".to_owned(),
        kind => format!("{}{kind}:{}", journey.collect::<String>(), change.subject.id),
    };
    let op = match change.op.as_str() {
        "add" => "+",
        "update" => "~",
        _ => "-",
    };
    let order = change.after.as_ref().and_then(|after| match after {
        Json::Object(members) if members.len() == 1 => Some(text(&members[0].1)),
        _ => None,
    });
    order.map_or(format!("{op} {about}"), |ids| format!("{op} {about} {}", ids.replace('"', "")))
}

fn lines(before: &Document, after: &Document) -> String {
    diff(before, after).iter().map(line).collect::<Vec<_>>().join("; ")
}

fn after(commands: Vec<Command>) -> Rc<Document> {
    done(&sample(), &Command::Batch(commands)).document
}

fn check(command: Command, expected: &str) {
    let after = done(&sample(), &command).document;
    assert_eq!(lines(&sample(), &after), expected);
    assert_eq!(diff(&after, &after), []);
}

#[test]
fn each_command_is_told_by_its_difference() {
    let set =
        |about: &str, field: &str, value: &str| Command::set(subject(about), field, json(value));
    check(set("person:anna", "name", r#""Ann""#), "~ person:anna");
    check(set("document", "title", r#""Ann""#), "~ document");
    check(set("journey:j", "title", r#""Ann""#), "~ journey:j");
    check(set("j/touchpoint:ad", "stage", r#""buy""#), "~ j/touchpoint:ad");
    check(set("person:anna", "name", r#""Anna""#), "");
    check(Command::relocate(subject("person:crm"), 0), "~ document [crm,anna,ben]");
    check(Command::relocate(subject("journey:k"), 0), "~ document [k,j]");
    check(Command::relocate(subject("j/stage:keep"), 0), "~ journey:j [keep,see,buy]");
    check(Command::remove(subject("j/transition:shop-to-pay2")), "- j/transition:shop-to-pay2");
    let person = || json(r#"{"name":"Cleo"}"#);
    check(Command::add(Kind::Person, None, person()), "+ person:cleo");
    check(
        Command::add_at(Kind::Person, None, person(), 0),
        "+ person:cleo; ~ document [cleo,anna,ben,crm]",
    );
    check(
        Command::Batch(vec![
            Command::relocate(subject("person:crm"), 0),
            Command::remove(subject("person:ben")),
            Command::add_at(Kind::Person, None, person(), 1),
        ]),
        "- person:ben; + person:cleo; ~ person:anna; ~ document [crm,cleo,anna]; ~ j/touchpoint:shop",
    );
    check(
        Command::merge(subject("person:crm"), "ben"),
        "- person:crm; ~ person:anna; ~ person:ben",
    );
}

#[test]
fn what_comes_along_is_told_in_a_fixed_order() {
    let before = sample();
    let gone = after(vec![Command::remove(subject("j/touchpoint:pay"))]);
    assert_eq!(
        lines(&before, &gone),
        "~ objective:more; ~ review:may; - waiver:w1; - waiver:w2; - j/touchpoint:pay; \
         - j/transition:shop-to-pay; - j/transition:pay-to-pay2"
    );
    assert_eq!(
        lines(&gone, &before),
        "~ objective:more; ~ review:may; + waiver:w1; + waiver:w2; ~ document [w1,w2,w3]; \
         + j/touchpoint:pay; ~ journey:j [ad,shop,pay,pay2]; + j/transition:shop-to-pay; \
         + j/transition:pay-to-pay2; \
         ~ journey:j [ad-to-shop,shop-to-shop,shop-to-pay,shop-to-pay2,pay-to-pay2]"
    );
}

#[test]
fn a_journey_comes_and_goes_with_what_is_in_it() {
    let without = after(vec![Command::remove(subject("journey:k"))]);
    let parts = "journey:k; {} k/stage:see; {} k/touchpoint:ad";
    let told = |op: &str| format!("{op} {}", parts.replace("{}", op));
    let touched = "~ objective:more";
    assert_eq!(lines(&sample(), &without), format!("{touched}; {}; ~ j/touchpoint:pay", told("-")));
    assert_eq!(lines(&without, &sample()), format!("{touched}; ~ j/touchpoint:pay; {}", told("+")));
}

#[test]
fn a_change_is_a_plain_object() {
    let renamed = after(vec![Command::set(subject("k/stage:see"), "name", Json::text("All"))]);
    let changes = diff(&sample(), &renamed);
    let expected = r#"{"op":"update","subject":{"journey":"k","kind":"stage","id":"see"},
        "before":{"id":"see","name":"Only"},"after":{"id":"see","name":"All"}}"#;
    assert_eq!(changes.iter().map(Change::to_json).collect::<Vec<_>>(), [json(expected)]);

    let changes = diff(&sample(), &after(vec![Command::remove(subject("term:cta"))]));
    let expected = r#"{"op":"remove","subject":{"kind":"term","id":"cta"},"before":{"id":"cta","name":"CTA"}}"#;
    assert_eq!(changes.iter().map(Change::to_json).collect::<Vec<_>>(), [json(expected)]);
}

#[test]
fn wholes_are_told_without_what_they_hold() {
    let renamed = after(vec![
        Command::set(subject("document"), "title", Json::text("Store")),
        Command::set(subject("journey:k"), "title", Json::text("Paying")),
    ]);
    let after: Vec<_> = diff(&sample(), &renamed).into_iter().filter_map(|c| c.after).collect();
    let expected = [
        r#"{"title":"Store","language":"en","currency":"EUR","extensions":{"tool":{"a":[1,null]}},"x-later":"kept"}"#,
        r#"{"id":"k","title":"Paying"}"#,
    ];
    assert_eq!(after, expected.map(json));
}
