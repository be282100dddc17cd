//! Taking the map along: what goes out at once, what is asked about first, and what a copy with less in it has.

use journey_map::app::event::{Event, Look, Open};
use journey_map::app::export::{Drawing, Export, Form, Wish};
use journey_map::app::lens::Lens;
use journey_map::app::listing::List;
use journey_map::app::look::Panel;
use journey_map::exchange::redact::Part;
use journey_map::model::subject::Kind;
use journey_map::words::Message;

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
    assert_eq!((name.as_str(), asked(&tab)), ("shop.svg", Some(None)));
    assert_eq!(went(&tab), None, "it is on its way");
    send(&mut tab, Export::Went { name });
    assert_eq!(went(&tab).as_deref(), Some("Downloaded: shop.svg"));
    assert!(picture.contains("Ask Zoe Quax"), "{picture}");
}

/// What the sheet says that went out.
fn went(tab: &Tab) -> Option<String> {
    match &tab.state.looking.panel {
        Some(Panel::Export(taking)) => taking.went.as_ref().map(|said| tab.state.words.say(said)),
        _ => None,
    }
}

#[test]
fn the_sheet_stays_with_what_was_chosen_until_somebody_closes_it() {
    let mut tab = tab(MAP);
    send(&mut tab, Export::Show(None));
    send(&mut tab, Export::Wish(Wish::Less(true)));
    for (form, name) in
        [(Form::Json, "shop-redacted.journey.json"), (Form::Svg, "shop-redacted.svg")]
    {
        send(&mut tab, Export::Take(form));
        assert_eq!(tab.files.pop().map(|(name, _)| name).as_deref(), Some(name));
        send(&mut tab, Export::Went { name: name.to_owned() });
        assert_eq!(went(&tab), Some(format!("Downloaded: {name}")));
    }
    // Where nothing may be downloaded, the sheet says where it is instead.
    send(&mut tab, Export::Copied { ending: ".svg".to_owned() });
    let said = went(&tab).unwrap_or_default();
    assert!(said.contains("in the clipboard") && said.ends_with("the ending .svg."), "{said}");
    send(&mut tab, Export::Wish(Wish::Less(false)));
    assert_eq!(went(&tab), None, "what is said is of what was chosen");
}

#[test]
fn what_is_taken_in_place_of_a_picture_that_failed_has_as_little_in_it() {
    let mut tab = tab(MAP);
    send(&mut tab, Export::Show(None));
    send(&mut tab, Export::Wish(Wish::Less(true)));
    send(&mut tab, Export::Take(Form::Png(1)));
    tab.send(Event::Look(Look::Show(None)));
    send(&mut tab, Export::Failed { call: None, message: Message::new("platform-no-picture") });
    let offers = tab.state.notices.last().map(|notice| notice.offers.clone());
    let (_, instead) = offers.expect("a notice").pop().expect("an offer");
    tab.send(instead);
    let (name, picture) = tab.files.pop().expect("there is a picture");
    assert_eq!(name, "shop-redacted.svg");
    assert!(!picture.contains("Quax"), "{picture}");
}

#[test]
fn of_what_went_a_picture_does_not_say_that_nobody_answered() {
    let told = MAP.replace("\"owner\"", r#""experience": { "pains": ["Waits"] }, "owner""#);
    let mut tab = tab(&told);
    send(&mut tab, Export::Show(None));
    send(&mut tab, Export::Wish(Wish::Drawing(Drawing::Blueprint)));
    let drawn = |tab: &mut Tab| {
        send(tab, Export::Take(Form::Svg));
        tab.files.pop().expect("there is a picture").1
    };
    let whole = drawn(&mut tab);
    send(&mut tab, Export::Wish(Wish::Less(true)));
    let less = drawn(&mut tab);
    for row in ["Pains", "Opportunities", "Security notes", "Risks"] {
        assert!(whole.contains(row), "{row} is not in {whole}");
        assert!(!less.contains(row), "{row} is in {less}");
    }
    assert!(less.contains("Channel") && less.contains("Data"), "{less}");
}

#[test]
fn a_picture_shows_what_the_lens_shows() {
    let felt = MAP.replace("\"owner\"", r#""experience": { "emotion": -2 }, "owner""#);
    let mut tab = tab(&felt);
    tab.send(Event::Look(Look::Lens(Lens::Experience)));
    for drawing in [Drawing::Map, Drawing::Blueprint] {
        send(&mut tab, Export::Show(None));
        send(&mut tab, Export::Wish(Wish::Drawing(drawing)));
        send(&mut tab, Export::Take(Form::Svg));
        let (_, picture) = tab.files.pop().expect("there is a picture");
        let mouth = "M8 17c1.500-3.500 6.500-3.500 8 0";
        assert!(picture.matches(mouth).count() >= 2, "on the card and in the legend: {picture}");
        for said in ["Very bad", "Lens: Experience", "#fbe9e8"] {
            assert!(picture.contains(said), "{said} is not in {picture}");
        }
        for wrong in ["+ pains", "IT system<", "textLength"] {
            assert!(!picture.contains(wrong), "{wrong} is in {picture}");
        }
    }
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
