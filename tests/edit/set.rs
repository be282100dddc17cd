//! Setting: one field of each kind, what is made on the way, what goes back to not answered.

use std::rc::Rc;

use journey_map::edit::command::Command;
use journey_map::model::document::Document;
use journey_map::model::path::Path;
use journey_map::model::subject::Kind;

use crate::drawn::{done, json, said, said_in_english, subject, text};
use crate::sample::sample;

/// Sets a field; `-` takes the answer back.
fn set(document: &Document, about: &str, field: &str, value: &str) -> Rc<Document> {
    let command = match value {
        "-" => Command::clear(subject(about), field),
        value => Command::set(subject(about), field, json(value)),
    };
    done(document, &command).document
}

/// Sets a field of the sample, and says what the record says there.
fn check(about: &str, field: &str, value: &str, at: &str, expected: &str) {
    let document = set(&sample(), about, field, value);
    assert_eq!(said(&document, about, at), expected, "{about} {field} {value}");
}

#[test]
fn a_field_of_every_kind_is_set() {
    let table = [
        ("document", "reviewEvery", r#""P6M""#),
        ("person:anna", "function", r#""marketing""#),
        ("system:web", "cost", r#"{"annual":1200.50,"currency":"EUR"}"#),
        ("integration:web-to-mail", "mode", r#""batch""#),
        ("dataCategory:email", "personal", r#""personal""#),
        ("purpose:news", "retention", r#""P24M""#),
        ("journey:j", "volume", r#"{"starts":100}"#),
        ("persona:new", "share", "0.3"),
        ("channel:kiosk", "description", r#""In the store""#),
        ("metric:sales", "unit", r#""pieces""#),
        ("objective:more", "due", r#""2027-01-01""#),
        ("guideline:sso", "applies", r#"{"outside":["DE"]}"#),
        ("term:cta", "definition", r#""What to do""#),
        ("review:may", "notes", r#""Short""#),
        ("waiver:w1", "until", r#""2027-01-01""#),
        ("j/stage:see", "aim", r#""Know it""#),
        ("j/touchpoint:ad", "momentOfTruth", "true"),
        ("j/transition:ad-to-shop", "delay", r#""PT30M""#),
    ];
    let kinds: Vec<_> = table.iter().map(|(about, ..)| subject(about).kind).collect();
    assert!(Kind::ALL.iter().all(|kind| kinds.contains(kind)));
    for (about, field, value) in table {
        check(about, field, value, field, &text(&json(value)));
    }
}

#[test]
fn the_personas_of_a_journey_are_no_register() {
    check("journey:j", "personas", r#"["new"]"#, "personas", r#"["new"]"#);
}

#[test]
fn what_is_missing_on_the_way_is_made() {
    for (field, value, at, expected) in [
        ("owner.marketing", r#""anna""#, "owner", r#"{"marketing": "anna"}"#),
        ("systems[0].system", r#""web""#, "systems", r#"[{"system": "web"}]"#),
        ("security.risks[0].text", r#""Fraud""#, "security", r#"{"risks": [{"text": "Fraud"}]}"#),
        ("consent.grants[0]", r#""news""#, "consent", r#"{"grants": ["news"]}"#),
    ] {
        check("j/touchpoint:ad", field, value, at, expected);
    }
}

#[test]
fn lists_grow_at_their_end_and_change_inside() {
    for (field, value, at, expected) in [
        ("owner.consulted[1]", r#""crm""#, "owner.consulted", r#"["anna","crm"]"#),
        ("owner.consulted[2]", r#""crm""#, "owner.consulted", r#"["anna","ben","crm"]"#),
        ("owner.consulted", r#"["crm"]"#, "owner.consulted", r#"["crm"]"#),
        ("systems[1].role", r#""record""#, "systems[1]", r#"{"system": "web2","role": "record"}"#),
        ("systems[2].system", r#""mail""#, "systems[2]", r#"{"system": "mail"}"#),
        ("security.risks[0].text", r#""Fraud""#, "security.risks", r#"[{"text": "Fraud"}]"#),
        ("security.risks", r#""none""#, "security.risks", r#""none""#),
        ("systems", "[]", "systems", "[]"),
    ] {
        check("j/touchpoint:shop", field, value, at, expected);
    }
}

#[test]
fn an_answer_of_none_gives_way_to_an_entry() {
    for (none, field) in [(r#""none""#, "systems[0].system"), ("[]", "systems[0].system")] {
        let document = set(&sample(), "j/touchpoint:ad", "systems", none);
        assert_eq!(said(&document, "j/touchpoint:ad", "systems"), none);
        let document = set(&document, "j/touchpoint:ad", field, r#""web""#);
        assert_eq!(said(&document, "j/touchpoint:ad", field), r#""web""#);
    }
}

#[test]
fn removing_the_last_goes_back_to_not_answered() {
    for (field, at, expected) in [
        ("owner.consulted[0]", "owner.consulted", r#"["ben"]"#),
        ("owner.consulted", "owner", r#"{"marketing": "anna"}"#),
        ("systems[1]", "systems[0].system", r#""web""#),
        ("systems[1].system", "systems[1]", "-"),
        ("data[0]", "data", "-"),
        ("security.risks", "security", "-"),
        ("channel", "channel", "-"),
        ("security.dpia", "security", r#"{"risks": "none"}"#),
        ("data[7].purpose", "data[1]", "-"),
    ] {
        check("j/touchpoint:shop", field, "-", at, expected);
    }
    let alone = set(&sample(), "j/touchpoint:shop", "owner.consulted[1]", "-");
    let alone = set(&alone, "j/touchpoint:shop", "owner.consulted[0]", "-");
    assert_eq!(said(&alone, "j/touchpoint:shop", "owner"), r#"{"marketing": "anna"}"#);
    let alone = set(&alone, "j/touchpoint:shop", "owner.marketing", "-");
    assert_eq!(said(&alone, "j/touchpoint:shop", "owner"), "-");
}

#[test]
fn none_that_was_said_on_purpose_stays() {
    let document = set(&sample(), "j/touchpoint:ad", "systems", "[]");
    let document = set(&document, "j/touchpoint:ad", "systems[0]", "-");
    assert_eq!(said(&document, "j/touchpoint:ad", "systems"), "[]");
    let document = set(&document, "j/touchpoint:ad", "owner", "{}");
    let document = set(&document, "j/touchpoint:ad", "owner.marketing", "-");
    assert_eq!(said(&document, "j/touchpoint:ad", "owner"), "{}");
}

#[test]
fn what_this_version_does_not_know_can_be_changed_where_it_is() {
    check("j/touchpoint:pay", "x-later.a", "2", "x-later", r#"{"a": 2}"#);
    check("j/touchpoint:pay", "x-later.a", "-", "x-later", "-");
    check("document", "x-later", r#""new""#, "x-later", r#""new""#);
    check("document", "extensions.tool.a[1]", "-", "extensions.tool", r#"{"a": [1]}"#);
    check("document", "extensions.other.b", "true", "extensions.other", r#"{"b": true}"#);
    check("person:anna", "unknown", "-", "unknown", "-");
}

#[test]
fn a_transition_gets_other_ends() {
    let document = set(&sample(), "j/transition:ad-to-shop", "to", r#""pay""#);
    let journey = document.journey("j").expect("the journey");
    let outgoing: Vec<_> = journey.outgoing("ad").iter().map(|way| way.to.to_string()).collect();
    assert_eq!(outgoing, ["pay"]);
    assert_eq!(journey.transition_place("ad-to-shop"), Some(0));
    assert_eq!(journey.incoming("shop").len(), 1);
}

#[test]
fn only_the_record_at_hand_is_new() {
    let before = sample();
    let after = set(&before, "j/touchpoint:ad", "name", r#""Advert""#);
    let journeys = (before.journey("j").expect("j"), after.journey("j").expect("j"));
    let same = |id: &str| {
        Rc::ptr_eq(journeys.0.touchpoint(id).expect(id), journeys.1.touchpoint(id).expect(id))
    };
    assert!(!same("ad"));
    assert!(same("shop") && same("pay"));
    let other = |document: &Document| document.journeys.get("k").cloned();
    assert!(Rc::ptr_eq(&other(&before).expect("k"), &other(&after).expect("k")));
    assert!(std::ptr::eq(before.people.iter().as_slice(), after.people.iter().as_slice()));
}

#[test]
fn edits_have_names() {
    for (about, field, value, expected) in [
        ("j/touchpoint:ad", "name", r#""Advert""#, "Rename “Advert”"),
        ("j/touchpoint:ad", "name", r#""""#, "Rename “ad”"),
        ("journey:j", "title", r#""Buying""#, "Rename “Buying”"),
        ("person:anna", "title", r#""Lead""#, "Edit “Anna”"),
        ("document", "title", r#""Store""#, "Edit the document"),
        ("j/touchpoint:ad", "stage", r#""keep""#, "Move “Ad” to stage “Keep”"),
        ("j/transition:ad-to-shop", "share", "1", "Edit the way from “Ad” to “Shop”"),
        ("waiver:w1", "until", r#""2027-01-01""#, "Edit “later”"),
        (
            "person:anna",
            "name",
            r#""A name\nthat is much \u202elonger than what anybody wants to see in a menu of edits""#,
            "Rename “A name that is much longer than what anybody wants to see in…”",
        ),
    ] {
        let command = Command::set(subject(about), field, json(value));
        assert_eq!(said_in_english(&done(&sample(), &command).label), expected);
    }
}

#[test]
fn typing_is_merged_by_field() {
    let command = Command::set(subject("person:anna"), "owner.x[0]", json("1"));
    let key = command.merge_key().expect("a key");
    assert_eq!((key.subject, Some(key.field)), (subject("person:anna"), Path::parse("owner.x[0]")));
    assert_eq!(Command::remove(subject("person:anna")).merge_key(), None);
}
