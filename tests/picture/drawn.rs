//! What a picture shows, against files that were looked at.

use std::path::Path;

use journey_map::layout::lanes::Lanes;

use crate::{document, example, picture};

/// Compares a picture with the file that was looked at; `UPDATE_GOLDENS=1` writes it anew.
fn golden(name: &str, found: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/picture/golden").join(name);
    let lines = found.replace("><", ">\n<");
    if std::env::var_os("UPDATE_GOLDENS").is_some() {
        std::fs::write(&path, &lines).expect(name);
    }
    let expected = std::fs::read_to_string(&path).unwrap_or_default();
    for (line, (expected, found)) in (1..).zip(expected.lines().zip(lines.lines())) {
        assert_eq!(expected, found, "{name}, line {line}");
    }
    assert_eq!(expected.len(), lines.len(), "{name} has another end");
}

/// One of everything that a picture shows.
const SMALL: &str = r#"{
  "format": "journey-map", "version": 1, "title": "Shop", "classification": "confidential",
  "people": [{ "id": "anna", "name": "Anna" }], "systems": [{ "id": "shop", "name": "Shop" }, { "id": "mail", "name": "Mail" }],
  "dataCategories": [{ "id": "order", "name": "Order", "classification": "restricted" }],
  "journeys": [{
    "id": "buy", "title": "Buy", "owner": "anna",
    "stages": [{ "id": "find", "name": "Find", "aim": "See what there is" }, { "id": "pay", "name": "Pay" }],
    "touchpoints": [
      { "id": "search", "name": "Search for a present for somebody", "stage": "find", "kind": "start", "channel": "web",
        "owner": { "marketing": "anna" }, "systems": [{ "system": "shop" }, { "system": "mail" }], "data": "none" },
      { "id": "which", "name": "Which one?", "stage": "find", "kind": "decision" },
      { "id": "left", "name": "Left", "stage": "find", "kind": "drop-off" },
      { "id": "paid", "name": "Paid", "stage": "pay", "kind": "goal", "channel": "app",
        "owner": { "marketing": "none" }, "systems": "none", "data": [{ "category": "order" }] }
    ],
    "transitions": [
      { "id": "a", "from": "search", "to": "which" },
      { "id": "b", "from": "which", "to": "paid", "share": 0.305, "trigger": "chooses" },
      { "id": "c", "from": "which", "to": "left", "share": 0.6 },
      { "id": "d", "from": "which", "to": "search" }
    ]
  }]
}"#;

#[test]
fn a_small_journey_is_drawn_whole() {
    golden("small.svg", &picture(&document(SMALL), Lanes::None));
}

#[test]
fn lanes_are_drawn_with_their_names() {
    golden("small-lanes.svg", &picture(&document(SMALL), Lanes::Channel));
}

#[test]
fn every_name_of_an_example_is_in_its_picture() {
    let document = example("online-shop.journey.json");
    let drawn = picture(&document, Lanes::None);
    let journey = document.journeys.iter().next().expect("there is a journey");
    let texts = texts(&drawn);
    for touchpoint in journey.touchpoints() {
        assert!(texts.iter().any(|text| *text == touchpoint.name), "{}", touchpoint.name);
    }
    for stage in journey.stages().iter() {
        assert!(texts.iter().any(|text| *text == stage.name), "{}", stage.name);
    }
}

/// What stands in the texts of a picture, each as one line.
fn texts(picture: &str) -> Vec<String> {
    let texts = picture.split("<text ").skip(1).filter_map(|rest| rest.split("</text>").next());
    let plain = |text: &str| {
        let parts = text.split('>').skip(1).filter_map(|part| part.split('<').next());
        parts.collect::<String>().replace("&amp;", "&").replace("&quot;", "\"")
    };
    texts.map(plain).collect()
}
