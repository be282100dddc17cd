//! Merging: what stays, what is taken over, where references and transitions lead then.

use std::rc::Rc;

use journey_map::edit::command::Command;
use journey_map::edit::merge::differences;
use journey_map::model::document::Document;

use crate::drawn::{done, ids, json, said, said_in_english, subject};
use crate::sample::sample;

fn merged(document: &Document, about: &str, into: &str) -> Rc<Document> {
    done(document, &Command::merge(subject(about), into)).document
}

fn set(document: &Document, about: &str, field: &str, value: &str) -> Rc<Document> {
    done(document, &Command::set(subject(about), field, json(value))).document
}

#[test]
fn something_of_every_kind_is_merged() {
    for (about, into, list, left, label) in [
        ("person:ben", "anna", "people", "anna crm", "Merge “Ben” into “Anna”"),
        ("system:web2", "web", "systems", "web mail", "Merge “New shop” into “Web shop”"),
        ("integration:web-to-mail", "web-to-web2", "integrations", "web-to-web2", ""),
        ("dataCategory:email", "mail", "dataCategories", "mail", ""),
        ("purpose:ads", "news", "purposes", "news", ""),
        ("persona:new", "old", "personas", "old", ""),
        ("channel:kiosk", "web", "channels", "web", ""),
        ("channel:kiosk", "store", "channels", "web", "Merge “Kiosk” into “store”"),
        ("metric:sales", "nps", "metrics", "nps", ""),
        ("objective:more", "less", "objectives", "less", ""),
        ("guideline:sso", "mfa", "guidelines", "mfa", ""),
        ("term:cta", "kpi", "glossary", "kpi", ""),
        ("review:may", "june", "reviews", "june", ""),
        ("waiver:w1", "w2", "waivers", "w2 w3", ""),
        ("j/stage:buy", "keep", "j/stages", "see keep", ""),
        ("j/touchpoint:pay2", "pay", "j/touchpoints", "ad shop pay", ""),
        (
            "j/transition:shop-to-pay2",
            "shop-to-pay",
            "j/transitions",
            "ad-to-shop shop-to-shop shop-to-pay pay-to-pay2",
            "",
        ),
    ] {
        let applied = done(&sample(), &Command::merge(subject(about), into));
        assert_eq!(ids(&applied.document, list), left, "{about}");
        let said = said_in_english(&applied.label);
        assert!(label.is_empty() || said == label, "{said}");
    }
}

#[test]
fn references_lead_to_what_stays_and_answers_are_taken_over() {
    for (goes, into, about, field, expected) in [
        ("person:anna", "ben", "journey:j", "owner", r#""ben""#),
        (
            "person:anna",
            "ben",
            "j/touchpoint:shop",
            "owner",
            r#"{"marketing": "ben","consulted": ["ben"]}"#,
        ),
        ("person:anna", "ben", "person:ben", "name", r#""Ben""#),
        ("person:anna", "ben", "person:ben", "team", r#""crm""#),
        ("person:anna", "ben", "person:ben", "deputy", "-"),
        ("person:anna", "crm", "person:crm", "team", "-"),
        ("person:anna", "crm", "person:ben", "deputy", r#""crm""#),
        ("system:web2", "web", "system:web", "vendor", r#""Example Inc.""#),
        ("system:web2", "web", "system:web", "successor", "-"),
        ("system:web2", "web", "system:web", "businessOwner", r#""anna""#),
        ("system:web", "web2", "system:web2", "businessOwner", r#""none""#),
        (
            "system:web2",
            "web",
            "j/touchpoint:shop",
            "systems",
            r#"[{"system": "web","dependency": "hard"}]"#,
        ),
        ("dataCategory:email", "mail", "j/touchpoint:shop", "data[0].category", r#""mail""#),
        ("j/stage:buy", "keep", "j/stage:keep", "aim", r#""Own it""#),
        ("j/stage:buy", "keep", "j/touchpoint:pay", "stage", r#""keep""#),
        ("j/touchpoint:pay2", "pay", "j/touchpoint:pay", "description", r#""The other one""#),
        ("j/touchpoint:pay2", "ad", "j/touchpoint:ad", "order", "-"),
        ("j/touchpoint:pay", "pay2", "objective:more", "touchpoints[0].id", r#""pay2""#),
        ("j/touchpoint:pay", "pay2", "j/touchpoint:pay2", "x-later", r#"{"a": 1}"#),
        ("waiver:w1", "w3", "waiver:w2", "subject.id", r#""w3""#),
        ("channel:kiosk", "store", "j/touchpoint:ad", "channel", r#""store""#),
    ] {
        assert_eq!(said(&merged(&sample(), goes, into), about, field), expected, "{goes} {field}");
    }
}

#[test]
fn only_what_the_merge_made_its_own_fallback_is_mended() {
    let own = r#"[{"system": "mail","fallback": "mail"},{"system": "web","fallback": "web2"}]"#;
    let document = set(&sample(), "j/touchpoint:ad", "systems", own);
    let document = merged(&document, "system:web2", "web");
    let left = r#"[{"system": "mail","fallback": "mail"},{"system": "web"}]"#;
    assert_eq!(said(&document, "j/touchpoint:ad", "systems"), left);
}

#[test]
fn what_leads_from_one_to_the_other_goes() {
    let document = merged(&sample(), "system:web2", "web");
    assert_eq!(ids(&document, "integrations"), "web-to-mail");
    let document = merged(&sample(), "j/touchpoint:pay2", "pay");
    assert_eq!(ids(&document, "j/transitions"), "ad-to-shop shop-to-shop shop-to-pay");
    let loops = merged(&sample(), "j/touchpoint:shop", "ad");
    assert_eq!(ids(&loops, "j/transitions"), "shop-to-shop shop-to-pay shop-to-pay2 pay-to-pay2");
    assert_eq!(said(&loops, "j/transition:shop-to-shop", "to"), r#""ad""#);
}

#[test]
fn a_double_way_that_says_nothing_goes_and_its_twin_takes_its_place() {
    let waived = set(&sample(), "waiver:w1", "subject.id", r#""shop-to-pay2""#);
    let document = merged(&waived, "j/touchpoint:pay2", "pay");
    assert_eq!(said(&document, "waiver:w1", "subject.id"), r#""shop-to-pay""#);

    let says = set(&sample(), "j/transition:shop-to-pay2", "share", "0.2");
    let document = merged(&says, "j/touchpoint:pay2", "pay");
    assert_eq!(ids(&document, "j/transitions"), "ad-to-shop shop-to-shop shop-to-pay shop-to-pay2");
    assert_eq!(said(&document, "j/transition:shop-to-pay2", "to"), r#""pay""#);
}

#[test]
fn a_touchpoint_of_the_same_id_in_another_journey_stays() {
    let document = merged(&sample(), "j/touchpoint:ad", "shop");
    assert_eq!(ids(&document, "k/touchpoints"), "ad");
    assert_eq!(said(&document, "objective:more", "touchpoints[1].id"), r#""ad""#);
    let document = merged(&sample(), "j/stage:see", "buy");
    assert_eq!(said(&document, "k/touchpoint:ad", "stage"), r#""see""#);
}

#[test]
fn inside_of_a_record_every_field_is_an_answer_of_its_own_unless_they_are_one() {
    let controls = r#"{"sso": true}"#;
    let document = set(&sample(), "system:web", "controls", controls);
    let document = set(&document, "system:web2", "controls", r#"{"sso": false,"mfa": true}"#);
    let document = set(&document, "system:web", "cost", r#"{"annual": 10}"#);
    let document = set(&document, "system:web2", "cost", r#"{"annual": 20,"currency": "USD"}"#);
    let (goes, stays) = (subject("system:web2"), subject("system:web"));
    let differing = differences(&document, &goes, &stays);
    let differing = differing.iter().map(|differing| differing.field.to_string());
    let differing: Vec<_> = differing.collect();
    assert_eq!(differing, ["name", "businessOwner", "cost", "controls.sso"]);
    let merged = merged(&document, "system:web2", "web");
    assert_eq!(said(&merged, "system:web", "controls"), r#"{"sso": true,"mfa": true}"#);
    assert_eq!(said(&merged, "system:web", "cost"), r#"{"annual": 10}"#);
}
