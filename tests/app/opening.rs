//! Opening and exporting: what is open is never lost to what is not.

use std::rc::Rc;

use journey_map::app::effect::{Answer, Effect, Origin, Tell};
use journey_map::app::event::{Clip, Edit, Event, Host, Open};
use journey_map::app::look::{Panel, View};
use journey_map::app::snapshot::Snapshot;
use journey_map::app::state::State;
use journey_map::app::update::update;
use journey_map::model::subject::{Kind, Subject};

use crate::world::Tab;

const SHOP: &str = r#"{ "format": "journey-map", "version": 1, "title": "Shop",
  "journeys": [{ "id": "j", "title": "J", "stages": [{ "id": "s", "name": "S" }],
    "touchpoints": [{ "id": "a", "name": "A", "stage": "s" }] }] }"#;
const DANGLING: &str = r#"{ "format": "journey-map", "version": 1, "title": "Hole",
  "people": [{ "id": "p", "name": "P", "deputy": "nobody" }] }"#;

fn open(tab: &mut Tab, text: &str) {
    tab.send(Event::Open(Open::Text { name: Some("map.json".into()), text: Ok(text.into()) }));
}

#[test]
fn every_kind_of_text_opens() {
    for (text, title, count) in [
        (SHOP, "Shop", 1),
        ("journey\n  title Day\n  section Work\n    Tea: 5: Me\n    Code: 3", "Day", 2),
        ("Find: Ad\nBuy: Pay\nBuy: Thank", "map", 3),
    ] {
        let mut tab = Tab::ready();
        open(&mut tab, text);
        assert_eq!(tab.state.document().title, title);
        assert_eq!(tab.state.journey().map(|journey| journey.touchpoints().len()), Some(count));
        assert!(tab.state.drawn.is_some());
    }
}

#[test]
fn what_cannot_be_opened_leaves_what_was_open() {
    for text in
        ["{", "{}", "[]", r#"{"format":"journey-map","version":1}"#, DANGLING, "graph TD\n A-->B"]
    {
        let mut tab = Tab::ready();
        open(&mut tab, SHOP);
        let (before, revision) = (tab.text(), tab.state.revision);
        open(&mut tab, text);
        assert_eq!((tab.text(), tab.state.revision), (before, revision), "{text}");
        let Some(Panel::Problems(problems)) = &tab.state.looking.panel else {
            panic!("{text}: no reason was given")
        };
        assert!(!problems.complaints.is_empty());
        assert!(matches!(tab.told.last(), Some(Tell::Failed { .. })));
    }
}

#[test]
fn what_can_be_mended_is_mended_when_asked() {
    let mut tab = Tab::ready();
    open(&mut tab, DANGLING);
    tab.send(Event::Open(Open::Mend));
    assert_eq!(tab.state.document().title, "Hole");
    assert!(tab.state.looking.panel.is_none());
    assert_eq!(tab.notices(), ["app-mended"]);
}

#[test]
fn what_takes_the_place_of_a_map_is_said_with_a_way_back() {
    let mut tab = Tab::ready();
    open(&mut tab, SHOP);
    assert_eq!(tab.notices(), [""; 0], "there was nothing in its place");
    let before = tab.text();
    let other = SHOP.replace("Shop", "Bank");
    tab.send(Event::Clip(Clip::Paste(other.clone())));
    assert_eq!((tab.state.document().title.as_str(), tab.notices()), ("Bank", vec!["clip-opened"]));
    let said = tab.state.words.say(&tab.state.notices[0].message);
    assert_eq!(said, "Opened “Bank” in place of “Shop”.");
    let (_, undo) = tab.state.notices[0].offers[0].clone();
    tab.send(undo);
    assert_eq!(tab.text(), before);
    open(&mut tab, &other);
    assert_eq!(tab.notices(), ["clip-opened"], "a file that was dropped");
}

#[test]
fn opening_is_an_undo_away() {
    let mut tab = Tab::ready();
    open(&mut tab, SHOP);
    let before = tab.text();
    open(&mut tab, "Other: Map");
    open(&mut tab, "Third: Map");
    tab.edit(Edit::Undo);
    tab.edit(Edit::Undo);
    assert_eq!(tab.text(), before);
}

#[test]
fn an_export_opens_again_exactly() {
    let mut tab = Tab::ready();
    open(&mut tab, SHOP);
    tab.send(Event::Open(Open::Export));
    let (name, text) = tab.files.pop().expect("a file was downloaded");
    assert_eq!(name, "shop.journey.json");
    open(&mut tab, &text);
    tab.send(Event::Open(Open::Export));
    assert_eq!(tab.files.pop(), Some((name, text)));
}

#[test]
fn a_newer_version_is_shown_and_not_changed() {
    let mut tab = Tab::ready();
    open(&mut tab, SHOP);
    let newer = tab.text().replace("\"version\": 1", "\"version\": 99");
    open(&mut tab, &newer);
    tab.draw("No: Way");
    assert_eq!(tab.text(), newer);
    assert_eq!(tab.notices(), ["app-newer-version"]);
    open(&mut tab, SHOP);
    tab.describe("a", "again");
    assert_eq!(tab.description("a").as_deref(), Some("again"));
}

#[test]
fn a_way_back_to_a_newer_version_is_none_to_an_edit_of_it() {
    let mut tab = Tab::ready();
    open(&mut tab, SHOP);
    let newer = tab.text().replace("\"version\": 1", "\"version\": 99");
    open(&mut tab, &newer);
    open(&mut tab, SHOP);
    tab.describe("a", "mine");
    for _ in 0..2 {
        tab.edit(Edit::Undo);
    }
    assert_eq!(tab.text(), newer);
    tab.describe("a", "theirs");
    assert_eq!(tab.text(), newer);
    // The way on is still there, and so is what was made.
    for _ in 0..2 {
        tab.edit(Edit::Redo);
    }
    assert_eq!(tab.description("a").as_deref(), Some("mine"));
    tab.describe("a", "again");
    assert_eq!(tab.description("a").as_deref(), Some("again"));
}

#[test]
fn a_draft_wins_over_the_source_and_a_changed_source_is_offered() {
    let source = |text: &str| {
        Event::Open(Open::Fetched { address: "a.json".into(), text: Ok(text.to_owned()) })
    };
    let mut browser = crate::world::Browser::new(None);
    let start = |browser: &mut crate::world::Browser, text: &str| {
        let mut tab = Tab::new();
        tab.send(Event::Host(Host::Mode { is_edit: true }));
        let storage = Some(crate::world::KEY.into());
        tab.send(Event::Host(Host::Start { source: Some("a.json".into()), storage }));
        assert_eq!(tab.fetched, ["a.json"]);
        tab.send(source(text));
        browser.tabs = vec![tab];
        browser.settle();
    };
    start(&mut browser, SHOP);
    browser.tabs[0].describe("a", "my draft");
    browser.settle();
    start(&mut browser, SHOP);
    assert_eq!(browser.tabs[0].description("a").as_deref(), Some("my draft"));
    assert_eq!(browser.tabs[0].notices(), [""; 0]);
    let newer = SHOP.replace("\"name\": \"A\"", "\"name\": \"A2\"");
    start(&mut browser, &newer);
    assert_eq!(browser.tabs[0].notices(), ["app-source-changed"]);
    browser.tabs[0].send(Event::Keep(journey_map::app::event::Keep::TakeSource));
    assert_eq!(browser.tabs[0].state.journey().unwrap().touchpoint("a").unwrap().name, "A2");
    browser.tabs[0].edit(Edit::Undo);
    assert_eq!(browser.tabs[0].description("a").as_deref(), Some("my draft"));
}

#[test]
fn the_host_loads_without_hearing_of_a_change() {
    let mut tab = Tab::ready();
    tab.told.clear();
    tab.send(Event::Host(Host::Load { call: 1, text: SHOP.into(), repair: false }));
    assert!(matches!(tab.answers.pop(), Some(Answer::Loaded(warnings)) if warnings.is_empty()));
    assert!(tab.told.iter().all(|tell| !matches!(tell, Tell::Changed { .. })));
    tab.send(Event::Host(Host::Load { call: 2, text: DANGLING.into(), repair: false }));
    assert!(
        matches!(tab.answers.pop(), Some(Answer::Refused { problems, .. }) if problems.len() == 1)
    );
    assert_eq!(tab.state.document().title, "Shop");
    tab.send(Event::Host(Host::Load { call: 3, text: DANGLING.into(), repair: true }));
    assert!(matches!(tab.answers.pop(), Some(Answer::Loaded(warnings)) if warnings.len() == 1));
}

#[test]
fn a_link_to_a_map_that_is_elsewhere_says_so() {
    let followed = |kept: &str| {
        let mut browser = crate::world::Browser::new(None);
        let tab = browser.open();
        if !kept.is_empty() {
            browser.tabs[tab].draw(kept);
            browser.settle();
        }
        let touchpoint = Subject::inside("theirs", Kind::Touchpoint, "pay");
        browser.tabs[tab].send(Event::Host(Host::Journey("theirs".into())));
        browser.tabs[tab].send(Event::Host(Host::Select(Some(touchpoint))));
        browser.tabs[tab].send(Event::Host(Host::View(View::Table)));
        browser.tabs[tab].notices()
    };
    assert_eq!(followed(""), ["app-not-in-this-browser"]);
    assert_eq!(followed("Find: Search"), ["app-not-on-this-map"]);
    // It goes when there is another map, and is not said of one that was here.
    let mut tab = Tab::ready();
    tab.state.is_alone = true;
    tab.send(Event::Host(Host::Journey("theirs".into())));
    assert_eq!(tab.notices(), ["app-not-in-this-browser"]);
    open(&mut tab, SHOP);
    assert_eq!(tab.notices(), [""; 0]);
    tab.edit(Edit::Undo);
    tab.send(Event::Host(Host::Journey("j".into())));
    assert_eq!(tab.notices(), [""; 0]);
}

#[test]
fn the_host_applies_commands_and_hears_of_them() {
    let mut state = State::new();
    update(&mut state, Event::Host(Host::Start { source: None, storage: None }));
    update(&mut state, Event::Host(Host::Load { call: 0, text: SHOP.into(), repair: false }));
    let text = r#"{ "do": "set", "subject": { "journey": "j", "kind": "touchpoint", "id": "a" },
        "field": "name", "value": "B" }"#;
    let before: Rc<_> = state.document().clone();
    let effects = update(&mut state, Event::Host(Host::Apply { call: 5, text: text.into() }));
    let changes = effects.iter().find_map(|effect| match effect {
        Effect::Tell(Tell::Changed { origin: Origin::Host, changes, .. }) => Some(changes.len()),
        _ => None,
    });
    assert_eq!(changes, Some(1));
    assert!(!Rc::ptr_eq(&before, state.document()));
    for broken in ["", "{}", r#"{ "do": "fly" }"#, r#"{ "do": "remove", "subject": 3 }"#] {
        let revision = state.revision;
        let effects = update(&mut state, Event::Host(Host::Apply { call: 6, text: broken.into() }));
        assert!(matches!(
            &effects[..],
            [Effect::Answer { call: 6, answer: Answer::Refused { .. } }]
        ));
        assert_eq!(state.revision, revision);
    }
}

#[test]
fn the_day_is_the_one_that_was_told_last() {
    let mut tab = Tab::ready();
    assert_eq!(Snapshot::of(&tab.state).today, None);
    for (month, day, said) in [(3, 31, Some("2027-03-31")), (4, 1, Some("2027-04-01"))] {
        let revision = tab.state.revision;
        tab.send(Event::Host(Host::Today(2027, month, day)));
        let today = Snapshot::of(&tab.state).today.map(|day| day.to_string());
        assert_eq!(today.as_deref(), said);
        assert_eq!(tab.state.revision, revision, "looking at the clock changes nothing");
    }
}
