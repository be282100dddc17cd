//! Removing and moving: what goes along, what stays, where touchpoints of a stage go.

use journey_map::edit::command::Command;
use journey_map::model::document::Document;
use journey_map::model::subject::Kind;

use crate::drawn::{done, ids, json, refused, said, said_in_english, subject};
use crate::sample::sample;

fn removed(about: &str) -> std::rc::Rc<Document> {
    done(&sample(), &Command::remove(subject(about))).document
}

#[test]
fn something_of_every_kind_is_removed() {
    let table = [
        ("person:anna", "people", "ben crm", "Delete person “Anna”"),
        ("system:web", "systems", "web2 mail", "Delete system “Web shop”"),
        (
            "integration:web-to-mail",
            "integrations",
            "web-to-web2",
            "Delete integration “web-to-mail”",
        ),
        ("dataCategory:email", "dataCategories", "mail", "Delete data category “E-mail”"),
        ("purpose:news", "purposes", "ads", "Delete purpose “News”"),
        ("journey:k", "journeys", "j", "Delete journey “Payment”"),
        ("persona:new", "personas", "old", "Delete persona “New visitor”"),
        ("channel:kiosk", "channels", "web", "Delete channel “Kiosk”"),
        ("metric:sales", "metrics", "nps", "Delete metric “Sales”"),
        ("objective:more", "objectives", "less", "Delete objective “More”"),
        ("guideline:sso", "guidelines", "mfa", "Delete guideline “SSO”"),
        ("term:cta", "glossary", "kpi", "Delete term “CTA”"),
        ("review:may", "reviews", "june", "Delete review “May”"),
        ("waiver:w1", "waivers", "w3", "Delete waiver “later”"),
        ("j/stage:keep", "j/stages", "see buy", "Delete stage “Keep”"),
        ("j/touchpoint:pay", "j/touchpoints", "ad shop pay2", "Delete touchpoint “Pay”"),
        (
            "j/transition:shop-to-pay",
            "j/transitions",
            "ad-to-shop shop-to-shop shop-to-pay2 pay-to-pay2",
            "Disconnect “Shop” from “Pay”",
        ),
    ];
    let kinds: Vec<_> = table.iter().map(|(about, ..)| subject(about).kind).collect();
    assert!(Kind::ALL[1..].iter().all(|kind| kinds.contains(kind)));
    for (about, list, left, label) in table {
        let applied = done(&sample(), &Command::remove(subject(about)));
        assert_eq!(ids(&applied.document, list), left, "{about}");
        assert_eq!(said_in_english(&applied.label), label);
    }
}

#[test]
fn references_go_and_take_along_what_cannot_stand_without_them() {
    for (gone, about, field, left) in [
        ("person:anna", "j/touchpoint:shop", "owner", r#"{"consulted": ["ben"]}"#),
        ("person:anna", "j/touchpoint:pay", "owner", "-"),
        ("person:anna", "system:mail", "decision", "-"),
        ("person:anna", "journey:j", "owner", "-"),
        ("person:anna", "review:may", "attendees", "-"),
        ("person:anna", "purpose:news", "dpo", "-"),
        ("person:anna", "purpose:news", "measures", r#"["a","a"]"#),
        (
            "system:web2",
            "j/touchpoint:shop",
            "systems",
            r#"[{"system": "web","dependency": "hard"}]"#,
        ),
        ("system:web2", "system:web", "successor", "-"),
        ("dataCategory:email", "j/touchpoint:shop", "data", "-"),
        ("dataCategory:email", "integration:web-to-web2", "data", "-"),
        ("purpose:news", "j/touchpoint:pay", "consent", "-"),
        ("journey:k", "j/touchpoint:pay", "detail", "-"),
        (
            "journey:k",
            "objective:more",
            "touchpoints",
            r#"[{"journey": "j","kind": "touchpoint","id": "pay"}]"#,
        ),
        ("metric:sales", "j/touchpoint:pay", "metrics", "-"),
        ("channel:kiosk", "j/touchpoint:ad", "channel", "-"),
        ("persona:new", "journey:j", "personas", "-"),
        ("integration:web-to-mail", "review:may", "decisions[1]", r#"{"text": "Drop"}"#),
    ] {
        assert_eq!(said(&removed(gone), about, field), left, "{gone}: {about} {field}");
    }
}

#[test]
fn what_goes_takes_its_own_references_along() {
    let document = removed("system:web");
    assert_eq!(ids(&document, "integrations"), "");
    assert_eq!(said(&document, "review:may", "decisions[1]"), r#"{"text": "Drop"}"#);

    let document = removed("j/touchpoint:pay");
    assert_eq!(ids(&document, "j/transitions"), "ad-to-shop shop-to-shop shop-to-pay2");
    assert_eq!(ids(&document, "waivers"), "w3", "each waives something that went before it");
    assert_eq!(said(&document, "review:may", "decisions[0]"), r#"{"text": "Keep"}"#);

    let document = removed("journey:j");
    assert_eq!(ids(&document, "waivers"), "w3");
    let left = r#"[{"journey": "k","kind": "touchpoint","id": "ad"}]"#;
    assert_eq!(said(&document, "objective:more", "touchpoints"), left);
}

#[test]
fn a_standard_channel_outlives_its_name_in_the_house() {
    let document = removed("channel:web");
    assert_eq!(ids(&document, "channels"), "kiosk");
    assert_eq!(said(&document, "j/touchpoint:shop", "channel"), r#""web""#);
}

#[test]
fn touchpoints_go_to_the_stage_before_or_else_to_the_next() {
    let buy = removed("j/stage:buy");
    assert_eq!(ids(&buy, "j/stages"), "see keep");
    assert_eq!(said(&buy, "j/touchpoint:pay", "stage"), r#""see""#);
    assert_eq!(ids(&buy, "j/touchpoints"), "ad shop pay pay2");
    let see = removed("j/stage:see");
    assert_eq!(said(&see, "j/touchpoint:ad", "stage"), r#""buy""#);
    assert_eq!(said(&see, "k/touchpoint:ad", "stage"), r#""see""#);
}

#[test]
fn several_go_at_once_even_when_one_takes_another_along() {
    let remove = |about: &&str| Command::remove(subject(about));
    for (gone, stages, touchpoints, label) in [
        (
            &["j/touchpoint:pay", "j/transition:pay-to-pay2"][..],
            "see buy keep",
            "ad shop pay2",
            "Delete 2 things",
        ),
        (
            &["j/touchpoint:pay", "j/touchpoint:pay"],
            "see buy keep",
            "ad shop pay2",
            "Delete 2 things",
        ),
        (&["j/stage:see", "j/stage:buy"], "keep", "ad shop pay pay2", "Delete 2 things"),
        (&["journey:j", "j/stage:see", "j/touchpoint:ad"], "", "", "Delete 3 things"),
        (&["j/stage:see"], "buy keep", "ad shop pay pay2", "Delete stage “See”"),
    ] {
        let command = Command::Batch(gone.iter().map(remove).collect());
        let applied = done(&sample(), &command);
        assert_eq!(ids(&applied.document, "j/stages"), stages, "{gone:?}");
        assert_eq!(ids(&applied.document, "j/touchpoints"), touchpoints, "{gone:?}");
        assert_eq!(said_in_english(&applied.label), label);
    }
    let only = ["k/stage:see", "k/touchpoint:ad"];
    let applied = done(&sample(), &Command::Batch(only.iter().map(remove).collect()));
    assert_eq!(ids(&applied.document, "k/stages"), "");
}

#[test]
fn a_batch_is_all_or_nothing() {
    let rename = Command::set(subject("person:anna"), "name", json(r#""Ann""#));
    let remove = Command::remove(subject("person:nobody"));
    refused(&sample(), &Command::Batch(vec![rename.clone(), remove]));
    let merge = Command::merge(subject("person:ben"), "anna");
    let applied = done(&sample(), &Command::Batch(vec![rename, merge]));
    assert_eq!(said(&applied.document, "person:anna", "name"), r#""Ann""#);
    assert_eq!(said_in_english(&applied.label), "Merge “Ben” into “Ann”");
}

#[test]
fn something_of_every_list_is_moved() {
    for (about, place, list, expected) in [
        ("person:crm", 0, "people", "crm anna ben"),
        ("system:web", 1, "systems", "web2 web mail"),
        ("journey:j", 9, "journeys", "k j"),
        ("j/stage:see", 2, "j/stages", "buy keep see"),
        ("j/touchpoint:pay2", 1, "j/touchpoints", "ad pay2 shop pay"),
        (
            "j/transition:pay-to-pay2",
            0,
            "j/transitions",
            "pay-to-pay2 ad-to-shop shop-to-shop shop-to-pay shop-to-pay2",
        ),
    ] {
        let applied = done(&sample(), &Command::relocate(subject(about), place));
        assert_eq!(ids(&applied.document, list), expected);
        said_in_english(&applied.label);
    }
}
