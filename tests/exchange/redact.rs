//! Copies with less in them: what goes is found nowhere any more, what stays has its place.

use std::rc::Rc;

use journey_map::exchange::redact::{Part, redact};
use journey_map::format::read::{Repair, read, read_json};
use journey_map::format::write::{to_json, write};
use journey_map::model::document::Document;
use journey_map::model::json::Json;
use journey_map::words::Words;
use proptest::prelude::*;

use crate::generate::documents;

fn document(text: &str) -> Rc<Document> {
    read(text, Repair::Refuse).expect("it opens").document
}

/// The file of a copy without those parts.
fn without(document: &Document, goes: &[Part]) -> String {
    write(&redact(document, goes, &Words::new("en")).expect("there is a copy").document)
}

const SHOP: &str = r#"{
  "format": "journey-map", "version": 1, "title": "Shop of Anna Schmidt",
  "people": [
    { "id": "crm", "name": "CRM", "kind": "team", "function": "marketing" },
    { "id": "anna-schmidt", "name": "Anna Schmidt", "function": "marketing", "title": "Chief Marketing Officer", "team": "crm", "contact": "anna.schmidt@example.org" },
    { "id": "head-of-it", "name": "Head of IT", "kind": "person", "function": "it", "deputy": "anna-schmidt", "contact": "+49 30 1234567" }
  ],
  "systems": [
    { "id": "mailtool", "name": "MailTool", "vendor": "Example Inc.", "status": "sanctioned", "businessOwner": "anna-schmidt",
      "cost": { "annual": 42424, "currency": "EUR" }, "contract": { "renewal": "2027-03-31" }, "x-note": "secret" }
  ],
  "dataCategories": [{ "id": "email", "name": "E-mail", "classification": "confidential" }],
  "journeys": [{
    "id": "buy", "title": "Buy", "owner": "head-of-it",
    "stages": [{ "id": "find", "name": "Find", "aim": "Cheap things" }],
    "touchpoints": [
      { "id": "call-anna-schmidt", "name": "Call ANNA SCHMIDT", "stage": "find", "owner": { "marketing": "anna-schmidt", "it": "head-of-it" },
        "systems": [{ "system": "mailtool" }], "data": [{ "category": "email" }],
        "security": { "classification": "restricted", "notes": [{ "text": "Ask Anna for the key", "by": "anna-schmidt" }], "risks": [{ "text": "Leaks" }] },
        "description": "Anna answers", "value": { "amount": 64 }, "links": [{ "address": "https://example.org/anna" }] },
      { "id": "pay", "name": "Pay: ask annas team, mail to x@example.org", "stage": "find" }
    ],
    "transitions": [{ "id": "t", "from": "call-anna-schmidt", "to": "pay", "share": 0.5, "trigger": "rings" }]
  }],
  "reviews": [{ "id": "r", "name": "October", "attendees": ["anna-schmidt"] }],
  "waivers": [{ "id": "w", "rule": "x", "reason": "Because", "subject": { "journey": "buy", "kind": "touchpoint", "id": "call-anna-schmidt" } }]
}"#;

#[test]
fn what_usually_goes_is_found_nowhere() {
    let copy = without(&document(SHOP), Part::USUAL).to_lowercase();
    for gone in [
        "anna",
        "schmidt",
        "chief",
        "head-of-it",
        "head of it",
        "example.org",
        "1234567",
        "42424",
        "renewal",
        "secret",
        "leaks",
        "key",
        "cheap",
        "answers",
        "amount",
        "october",
        "because",
        "rings",
        "0.5",
    ] {
        assert!(!copy.contains(gone), "{gone} is in {copy}");
    }
    for kept in [
        "person 1 (crm, marketing)",
        "person 2 (it)",
        "\"crm\"",
        "mailtool",
        "example inc.",
        "e-mail",
        "restricted",
        "\"call person 1\"",
        "\"call-person-1\"",
        "pay: ask person 1s team, mail to [taken out]",
        "\"find\"",
        "\"businessowner\": \"person-1\"",
        "\"deputy\": \"person-1\"",
        "\"owner\": \"person-2\"",
        "shop of person 1",
    ] {
        assert!(copy.contains(kept), "{kept} is not in {copy}");
    }
}

#[test]
fn each_part_takes_its_own_and_leaves_the_others() {
    for (part, gone, kept) in [
        (
            Part::People,
            &["anna schmidt", "anna-schmidt", "chief"][..],
            &["42424", "leaks", "cheap"][..],
        ),
        (Part::Contacts, &["+49", "@example"], &["anna schmidt", "https://example.org", "chief"]),
        (Part::Security, &["leaks", "the key"], &["restricted", "answers"]),
        (Part::Costs, &["42424", "renewal"], &["64"]),
        (Part::Values, &["64", "0.5"], &["42424"]),
        (Part::Texts, &["cheap", "answers", "rings"], &["the key"]),
        (Part::Links, &["https"], &["answers"]),
        (Part::Reviews, &["october", "because"], &["leaks"]),
        (Part::Unknown, &["x-note", "secret"], &["leaks"]),
        (Part::Vendors, &["mailtool", "example inc"], &["anna schmidt", "leaks"]),
    ] {
        let copy = without(&document(SHOP), &[part]).to_lowercase();
        for gone in gone {
            assert!(!copy.contains(gone), "{part:?}: {gone} is in {copy}");
        }
        for kept in kept {
            assert!(copy.contains(kept), "{part:?}: {kept} is not in {copy}");
        }
    }
}

#[test]
fn without_nothing_the_copy_is_the_document() {
    assert_eq!(without(&document(SHOP), &[]), write(&document(SHOP)));
}

#[test]
fn a_copy_of_a_newer_version_does_not_pass_for_one_of_this_version() {
    let newer = document(&SHOP.replace("\"version\": 1,", "\"version\": 2, \"moods\": [],"));
    let copy = without(&newer, Part::USUAL);
    assert!(copy.contains("\"version\": 2,") && !copy.contains("moods"), "{copy}");
    let found = redact(&newer, &[], &Words::new("en")).expect("there is a copy").found;
    assert!(found.contains(&(Part::Unknown, 2)), "{found:?}");
}

#[test]
fn it_is_said_before_how_much_would_go() {
    let found = redact(&document(SHOP), &[], &Words::new("en")).expect("there is a copy").found;
    let expected = [
        (Part::People, 3),
        (Part::Contacts, 2),
        (Part::Security, 2),
        (Part::Costs, 2),
        (Part::Values, 2),
        (Part::Texts, 3),
        (Part::Links, 1),
        (Part::Reviews, 2),
        (Part::Unknown, 1),
        (Part::Vendors, 2),
    ];
    assert_eq!(found, expected);
}

#[test]
fn a_name_in_a_word_is_none_and_a_role_has_no_parts() {
    let text = r#"{ "format": "journey-map", "version": 1, "title": "Planning, Ann, ann's, marketing lead",
        "people": [{ "id": "a", "name": "Ann" }, { "id": "b", "name": "Marketing Lead" }, { "id": "c", "name": "Bo" }] }"#;
    let copy = without(&document(text), &[Part::People]);
    assert!(copy.contains("Planning, Person 1, Person 1's, Person 2"), "{copy}");
    let cards = r#"{ "format": "journey-map", "version": 1, "title": "Card by Card Controlling", "people": [{ "id": "a", "name": "Card Keeper" }],
        "dataCategories": [{ "id": "b", "name": "Bank card" }] }"#;
    assert!(without(&document(cards), &[Part::People]).contains("Card by Card Controlling"));
    let text = text.replace("marketing lead", "our marketing and Bo");
    assert!(without(&document(&text), &[Part::People]).contains("our marketing and Bo"));
}

/// Free texts, by their keys.
const FREE: &[&str] = &[
    "name",
    "title",
    "description",
    "contact",
    "vendor",
    "text",
    "reason",
    "aim",
    "trigger",
    "definition",
    "formula",
    "reading",
    "label",
    "belief",
    "source",
    "controller",
    "protocol",
];

/// Gives every free text words of its own, and some of them the names of people. Tells which words are in which field.
fn told_apart(json: &mut Json, way: &str, names: &[String], told: &mut Vec<(String, String)>) {
    match json {
        Json::Object(members) => {
            for (key, value) in members {
                let way = [way, ".", key].concat();
                match value {
                    Json::Text(text) if FREE.contains(&key.as_str()) && !way.contains("x-") => {
                        let number = told.len();
                        let is_person = way == ".people.name";
                        *text = match number % 3 {
                            _ if is_person => format!("Zoe{number} Quax{number}"),
                            0 if !names.is_empty() => format!(
                                "word{number}q about {} too",
                                names[number % names.len()].to_uppercase()
                            ),
                            _ => format!("word{number}q"),
                        };
                        told.push((
                            way,
                            if is_person {
                                format!("quax{number}")
                            } else {
                                format!("word{number}q")
                            },
                        ));
                    }
                    value => told_apart(value, &way, names, told),
                }
            }
        }
        Json::List(items) => items.iter_mut().for_each(|item| told_apart(item, way, names, told)),
        _ => {}
    }
}

/// What fields go with the usual parts, by how their ways end.
fn is_to_go(way: &str) -> bool {
    let ends = |end: &str| way.ends_with(end);
    ends(".description")
        || ends(".contact")
        || ends(".aim")
        || ends(".trigger")
        || ends("definition")
        || ends(".formula")
        || ends(".reading")
        || ends(".belief")
        || ends(".reason")
        || way.contains(".notes.")
        || way.contains(".risks.")
        || way.contains(".links.")
        || way.contains(".reviews.")
        || way.contains(".metrics.source")
        || way == ".people.title"
}

fn sizes(document: &Document) -> Vec<usize> {
    let of = |journey: &journey_map::model::journey::Journey| {
        [
            journey.stages().iter().count(),
            journey.touchpoints().len(),
            journey.transitions().count(),
        ]
    };
    let mut sizes =
        vec![document.people.len(), document.systems.len(), document.integrations.len()];
    sizes.extend(document.journeys.iter().flat_map(|journey| of(journey)));
    sizes
}

/// Which touchpoints lead where, by their places.
fn ways(document: &Document) -> Vec<(usize, usize)> {
    let mut ways = Vec::new();
    for journey in document.journeys.iter() {
        let place = |id: &str| {
            journey.touchpoints().position(|it| it.id.as_str() == id).unwrap_or(usize::MAX)
        };
        ways.extend(
            journey.transitions().map(|way| (place(way.from.as_str()), place(way.to.as_str()))),
        );
    }
    ways
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]
    #[test]
    fn of_any_document_nothing_is_found_that_went(document in documents()) {
        let mut json = to_json(&document);
        let mut told = Vec::new();
        told_apart(&mut json, "", &[], &mut told);
        // Once more, with the names that are known now.
        let names: Vec<String> = read_json(json.clone(), Repair::Refuse).expect("it opens").document
            .people.iter().map(|person| person.name.clone()).collect();
        let mut again = Vec::new();
        let mut json = to_json(&document);
        told_apart(&mut json, "", &names, &mut again);
        let document = read_json(json, Repair::Refuse).expect("it opens").document;

        let copy = redact(&document, Part::USUAL, &Words::new("en")).expect("there is a copy").document;
        let text = write(&copy);
        prop_assert!(read(&text, Repair::Refuse).is_ok_and(|opened| opened.warnings.is_empty()));
        prop_assert_eq!(sizes(&copy), sizes(&document));
        prop_assert_eq!(ways(&copy), ways(&document));
        let lower = text.to_lowercase();
        let teams = document.people.iter().filter(|it| it.kind.as_ref().is_some_and(|kind| kind.as_str() == "team"));
        let teams: Vec<String> = teams.map(|team| team.name.to_lowercase()).collect();
        for (way, word) in &again {
            let is_team = teams.iter().any(|team| team.contains(&**word));
            if is_to_go(way) || (way == ".people.name" && !is_team) {
                prop_assert!(!lower.contains(&**word), "{way}: {word} is in {text}");
            }
            if way.ends_with("touchpoints.name") || way.ends_with("systems.name") || way.ends_with("stages.name") {
                prop_assert!(lower.contains(&**word), "{way}: {word} is not in {text}");
            }
        }
        for person in document.people.iter().filter(|it| it.kind.as_ref().is_none_or(|kind| kind.as_str() != "team")) {
            let own = ["\"", person.id.as_str(), "\""].concat();
            let is_new = person.id.as_str().starts_with("person-") || person.id.as_str().len() < 3;
            prop_assert!(is_new || !text.contains(&own), "{own} is in {text}");
        }
    }

    #[test]
    fn whatever_goes_the_copy_opens(document in documents(), chosen in proptest::collection::vec(any::<bool>(), Part::ALL.len())) {
        let goes: Vec<Part> = Part::ALL.into_iter().zip(chosen).filter(|(_, goes)| *goes).map(|(part, _)| part).collect();
        let copy = redact(&document, &goes, &Words::new("en")).expect("there is a copy").document;
        prop_assert!(read(&write(&copy), Repair::Refuse).is_ok_and(|opened| opened.warnings.is_empty()));
        prop_assert_eq!(sizes(&copy), sizes(&document));
        prop_assert_eq!(ways(&copy), ways(&document));
    }
}
