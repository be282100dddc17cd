//! Abbreviations that nobody explained: which, and where.

use std::rc::Rc;

use journey_map::analyze::abbreviations::{Heard, Unexplained, unexplained_in};
use journey_map::analyze::terms::Terms;
use journey_map::format::read::{Repair, read};
use journey_map::model::document::Document;
use journey_map::model::subject::{Kind, Subject};

const MAP: &str = r#"{
  "format": "journey-map", "version": 1, "title": "CDP", "currency": "EUR", "language": "en",
  "people": [{ "id": "a", "name": "CRM team", "function": "it", "contact": "ABC" }],
  "systems": [{ "id": "s", "name": "SAP", "vendor": "IBM", "region": "DE", "description": "Holds the CDP.",
    "controls": { "certifications": ["ISO", "PCI"] } }],
  "journeys": [{
    "id": "j", "title": "NPS", "stages": [{ "id": "x", "name": "KPI" }],
    "touchpoints": [{
      "id": "t", "name": "CDP", "stage": "x", "duration": "PT5M", "description": "The CDP again.",
      "security": { "notes": [{ "text": "DPIA is done" }], "controls": ["WAF"] },
      "experience": { "pains": ["The FTE"] }
    }],
    "transitions": [{ "id": "w", "from": "t", "to": "t", "trigger": "a CTA" }]
  }],
  "glossary": [
    { "id": "k", "name": "Key figure", "abbreviation": "KPI", "definition": "Not an NPS." },
    { "id": "u", "name": "DPIA", "abbreviation": "DPIA" }
  ]
}"#;

fn map(text: &str) -> Rc<Document> {
    read(text, Repair::Refuse).expect("a map").document
}

fn said(found: &[Unexplained]) -> Vec<String> {
    let line = |one: &Unexplained| {
        let places: Vec<_> = one.places.iter().map(Subject::to_string).collect();
        format!("{}: {}", one.word, places.join(", "))
    };
    found.iter().map(line).collect()
}

#[test]
fn what_nobody_explained_is_listed_with_its_places() {
    let document = map(MAP);
    let heard = Heard::of(&document, None);
    assert_eq!(
        said(&heard.unexplained(&Terms::of(&document))),
        [
            "CDP: document document, system s, j touchpoint t",
            "NPS: term k, journey j",
            "CRM: person a",
            "CTA: j transition w",
            "DPIA: j touchpoint t",
            "FTE: j touchpoint t",
            "WAF: j touchpoint t",
        ]
    );
}

#[test]
fn a_version_is_heard_like_a_document_of_its_own() {
    let before = map(MAP);
    let heard = Rc::new(Heard::of(&before, None));
    let mut now = (*before).clone();
    let mut term = (**now.glossary.get("k").unwrap()).clone();
    term.definition = Some("An OKR is none.".to_owned());
    now.glossary.replace(Rc::new(term));
    now.title = "XYZ".to_owned();
    let now = Rc::new(now);
    let terms = Terms::of(&now);
    let followed = Heard::of(&now, Some(heard.clone()));
    assert_eq!(followed.unexplained(&terms), Heard::of(&now, None).unexplained(&terms));
}

#[test]
fn a_thing_is_asked_for_its_own() {
    let document = map(MAP);
    let terms = Terms::of(&document);
    let subject = Subject::inside("j", Kind::Touchpoint, "t");
    let found = unexplained_in(document.record(&subject).unwrap(), &terms);
    assert_eq!(found.join(" "), "CDP WAF DPIA FTE");
    let journey = document.record(&Subject::of(Kind::Journey, "j")).unwrap();
    assert_eq!(unexplained_in(journey, &terms).join(" "), "NPS");
}
