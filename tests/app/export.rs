//! Taking the map along: what goes out at once, what is asked about first, and what a copy with less in it has.

use journey_map::app::event::{Event, Open};
use journey_map::app::export::{Export, Form, Wish};
use journey_map::app::listing::List;
use journey_map::app::look::Panel;
use journey_map::exchange::redact::Part;
use journey_map::model::subject::Kind;

use crate::world::Tab;

const MAP: &str = r#"{ "format": "journey-map", "version": 1, "title": "Shop", "people": [{ "id": "zoe", "name": "Zoe Quax" }],
    "dataCategories": [{ "id": "card", "name": "Card", "classification": "restricted" }],
    "journeys": [{ "id": "buy", "title": "Buy", "stages": [{ "id": "find", "name": "Find" }],
    "touchpoints": [{ "id": "a", "name": "Ask Zoe Quax", "stage": "find", "owner": { "marketing": "zoe" } }] }] }"#;

fn tab(text: &str) -> Tab {
    let mut tab = Tab::ready();
    tab.send(Event::Open(Open::Text { name: None, text: Ok(text.to_owned()) }));
    tab
}

fn send(tab: &mut Tab, export: Export) {
    tab.send(Event::Export(export));
}

fn asked(tab: &Tab) -> Option<Option<Form>> {
    match &tab.state.looking.panel {
        Some(Panel::Export(taking)) => Some(taking.asked),
        _ => None,
    }
}

#[test]
fn what_anybody_may_know_goes_at_once() {
    let mut tab = tab(MAP);
    tab.send(Event::List(List::Export(Kind::Person)));
    assert_eq!(tab.files.pop().map(|(name, _)| name).as_deref(), Some("shop-people.csv"));
    send(&mut tab, Export::Show(None));
    assert_eq!(asked(&tab), Some(None));
    send(&mut tab, Export::Take(Form::Svg));
    let (name, picture) = tab.files.pop().expect("there is a picture");
    assert_eq!((name.as_str(), asked(&tab)), ("shop.svg", None));
    assert!(picture.contains("Ask Zoe Quax"), "{picture}");
}

#[test]
fn what_is_confidential_is_asked_about_first() {
    let marked = MAP.replace(
        "\"title\": \"Shop\"",
        "\"title\": \"Shop\", \"classification\": \"confidential\"",
    );
    // Marked, or not marked but with something in it that should be.
    let used = MAP.replace("\"owner\"", "\"data\": [{ \"category\": \"card\" }], \"owner\"");
    for text in [marked, used] {
        let mut tab = tab(&text);
        for form in [Form::List(Kind::Person), Form::Print] {
            send(&mut tab, Export::Ask(form));
            assert_eq!(asked(&tab), Some(Some(form)));
            assert!(tab.files.is_empty());
        }
        send(&mut tab, Export::Take(Form::List(Kind::Person)));
        assert_eq!(tab.files.len(), 1, "whoever was told may take it");
    }
}

#[test]
fn a_copy_has_less_in_it_whatever_its_form_and_the_map_stays_as_it_is() {
    let mut tab = tab(MAP);
    let before = tab.text();
    for form in [Form::Json, Form::Svg, Form::List(Kind::Touchpoint), Form::List(Kind::Person)] {
        send(&mut tab, Export::Show(None));
        send(&mut tab, Export::Wish(Wish::Less(true)));
        send(&mut tab, Export::Take(form));
        let (name, text) = tab.files.pop().expect("there is a copy");
        assert!(name.starts_with("shop-redacted"), "{name}");
        assert!(!text.to_lowercase().contains("quax"), "{form:?}: {text}");
        assert!(text.contains("Person 1"), "{form:?}: {text}");
    }
    send(&mut tab, Export::Show(None));
    send(&mut tab, Export::Wish(Wish::Less(true)));
    send(&mut tab, Export::Wish(Wish::Goes(Part::People, false)));
    send(&mut tab, Export::Take(Form::Json));
    assert!(tab.files.pop().is_some_and(|(_, text)| text.contains("Zoe Quax")));
    assert_eq!(tab.text(), before);
}
