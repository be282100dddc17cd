//! What outlives an error in the program: a new one goes on with it, and overwrites no other tab's work.

use journey_map::app::event::{Edit, Event, Host, Keep};
use journey_map::app::keeping::Standing;
use journey_map::app::lens::Lens;
use journey_map::app::look::View;
use journey_map::app::rescue::Rescued;
use journey_map::format::parse::parse;
use journey_map::format::read::Access;
use journey_map::format::write::write_json;

use crate::world::{Browser, KEY, Tab};

const STEPS: &str = "Find: See the ad\nFind: Search\nBuy: Checkout";

/// A program that goes on with what another one had committed, by way of a text.
fn restarted(tab: &Tab, is_edit: bool) -> Tab {
    let rescued = Rescued::of(&tab.state).expect("there is something to rescue");
    let text = write_json(&rescued.to_json());
    resumed(&text, is_edit)
}

fn resumed(text: &str, is_edit: bool) -> Tab {
    let mut next = Tab::new();
    next.send(Event::Host(Host::Mode { is_edit }));
    let json = parse(text).expect("it is JSON").json;
    next.send(Event::Host(Host::Resume(Box::new(Rescued::from_json(&json)))));
    next
}

fn restart(browser: &mut Browser, tab: usize) {
    browser.tabs[tab] = restarted(&browser.tabs[tab], true);
}

fn begun() -> Browser {
    let mut browser = Browser::new(None);
    browser.open();
    browser.tabs[0].draw(STEPS);
    browser.settle();
    browser
}

#[test]
fn before_the_first_document_there_is_nothing_to_rescue() {
    let mut tab = Tab::new();
    assert!(Rescued::of(&tab.state).is_none());
    tab.send(Event::Host(Host::Start { source: Some("a.json".into()), storage: None }));
    assert!(Rescued::of(&tab.state).is_none());
}

#[test]
fn what_was_looked_at_is_looked_at_again() {
    let mut tab = Tab::ready();
    tab.draw(STEPS);
    tab.look("search");
    tab.look("+checkout");
    for event in [
        Event::Host(Host::Lens(Lens::Security)),
        Event::Host(Host::View(View::Table)),
        Event::Host(Host::Saved { revision: tab.state.revision }),
    ] {
        tab.send(event);
    }
    let next = restarted(&tab, true);
    let (before, after) = (&tab.state, &next.state);
    assert_eq!(next.text(), tab.text());
    assert_eq!(after.revision, before.revision);
    assert_eq!(after.looking.journey, before.looking.journey);
    assert_eq!(next.selected(), tab.selected());
    assert_eq!((after.looking.view, after.looking.lens), (View::Table, Lens::Security));
    assert_eq!(after.looking.of_journey, View::Table);
    assert!(after.keeping.is_host_keeping && !after.is_unkept());
    assert!(after.loading.is_ready && after.can_edit());
    assert_eq!(next.notices(), ["app-restarted"]);
    assert!(next.told.is_empty(), "it was ready before, and nothing changed");
}

#[test]
fn edits_go_on_and_undo_begins_anew() {
    let mut tab = Tab::ready();
    tab.draw(STEPS);
    tab.describe("search", "by name");
    let mut next = restarted(&tab, true);
    assert!(next.state.is_unkept(), "the host owns it, and has not kept it");
    assert!(next.state.history.undo_label().is_none());
    next.describe("search", "by number");
    assert_eq!(next.state.revision, tab.state.revision + 1);
    next.edit(Edit::Undo);
    assert_eq!(next.description("search").as_deref(), Some("by name"));
}

#[test]
fn what_may_not_be_changed_may_not_be_changed_then() {
    let mut tab = Tab::ready();
    tab.draw(STEPS);
    let newer = tab.text().replace("\"version\": 1", "\"version\": 99");
    tab.send(Event::Host(Host::Load { call: 1, text: newer, repair: false }));
    for (is_edit, notice) in [(true, "app-restarted"), (false, "app-restarted-view")] {
        let next = restarted(&tab, is_edit);
        assert_eq!(next.state.access(), Access::ReadOnly);
        assert!(!next.state.can_edit());
        assert_eq!(next.notices(), [notice]);
    }
}

#[test]
fn without_a_whole_rescue_it_says_so_and_the_revision_never_falls() {
    let mut tab = Tab::ready();
    tab.draw(STEPS);
    let document = write_json(&journey_map::model::json::Json::text(tab.text()));
    let older = format!("{{\"revision\": 7, \"document\": {}}}", document.trim_end());
    let next = resumed(&older, true);
    assert_eq!((next.text(), next.state.revision), (tab.text(), 8));
    assert_eq!(next.notices(), ["app-restarted-older"]);
    // Not even a document: it begins as a page does.
    let mut next = resumed("{\"revision\": 7}", true);
    assert!(!next.state.loading.is_ready);
    next.send(Event::Host(Host::Start { source: None, storage: None }));
    assert!(next.state.loading.is_ready && next.state.revision >= 7);
    assert_eq!(next.notices(), ["app-restarted-older"]);
}

#[test]
fn what_was_on_its_way_becomes_the_newest_revision() {
    let mut browser = begun();
    browser.tabs[0].describe("search", "not kept yet");
    restart(&mut browser, 0);
    assert!(browser.tabs[0].state.is_unkept(), "nothing is known to be kept yet");
    browser.settle();
    assert!(browser.text().contains("not kept yet"));
    assert_eq!(browser.tabs[0].state.keeping.standing, Standing::Kept);
    browser.tabs[0].describe("checkout", "goes on");
    browser.settle();
    assert!(browser.text().contains("goes on"));
}

#[test]
fn a_save_that_the_storage_had_begun_is_no_conflict() {
    let mut browser = begun();
    browser.tabs[0].describe("search", "begun");
    assert!(browser.answer(0).is_some());
    restart(&mut browser, 0);
    browser.settle();
    assert_eq!(browser.tabs[0].description("search").as_deref(), Some("begun"));
    assert_eq!(browser.tabs[0].state.keeping.standing, Standing::Kept);
    assert_eq!(browser.tabs[0].text(), *browser.text());
}

#[test]
fn another_tabs_work_is_joined_and_not_overwritten() {
    let mut browser = begun();
    browser.open();
    browser.tabs[1].describe("checkout", "from the other");
    browser.answer(1);
    browser.tabs[0].describe("search", "from here");
    restart(&mut browser, 0);
    browser.settle();
    for tab in &browser.tabs {
        assert_eq!(tab.description("search").as_deref(), Some("from here"));
        assert_eq!(tab.description("checkout").as_deref(), Some("from the other"));
    }
}

#[test]
fn two_answers_are_the_users_to_choose_then_as_well() {
    let mut browser = begun();
    browser.open();
    browser.tabs[1].describe("search", "theirs");
    browser.answer(1);
    browser.tabs[0].describe("search", "ours");
    restart(&mut browser, 0);
    browser.settle();
    assert!(browser.tabs[0].notices().contains(&"app-conflict"));
    assert!(browser.text().contains("theirs"));
    browser.tabs[0].send(Event::Keep(Keep::KeepMine));
    browser.settle();
    assert!(browser.text().contains("ours"));
}

#[test]
fn a_storage_that_was_cleared_gets_what_is_open() {
    let mut browser = begun();
    browser.tabs[0].describe("search", "still here");
    browser.kept = None;
    restart(&mut browser, 0);
    browser.settle();
    assert!(browser.text().contains("still here"));
}

#[test]
fn a_shelf_goes_on_with_the_same_keys() {
    let mut tab = Tab::new();
    tab.send(Event::Host(Host::Mode { is_edit: true }));
    tab.send(Event::Host(Host::Start { source: None, storage: Some("shelf".into()) }));
    let found = Ok(None);
    tab.send(Event::Keep(Keep::Last { key: KEY.into(), word: "tab".into(), found }));
    tab.draw(STEPS);
    let mut next = restarted(&tab, true);
    assert_eq!(next.state.keeping.key.as_deref(), Some(KEY));
    assert!(next.state.is_alone);
    // Both make the same key for the map that is opened next.
    let mut keys = Vec::new();
    for tab in [&mut tab, &mut next] {
        let text = tab.text();
        tab.send(Event::Host(Host::Load { call: 1, text, repair: false }));
        keys.push(tab.state.keeping.key.clone());
    }
    assert!(keys[0].is_some() && keys[0] == keys[1], "{keys:?}");
}
