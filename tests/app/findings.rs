//! What there is to object to follows the document, a moment later and never in the way.

use std::rc::Rc;

use proptest::prelude::*;

use journey_map::app::event::{Edit, Event, Host};
use journey_map::app::snapshot::Snapshot;
use journey_map::check::checking::Report;
use journey_map::edit::command::Command;
use journey_map::model::json::Json;
use journey_map::model::subject::Kind;

use crate::world::Tab;

/// A journey of six steps that nobody owns.
fn shop() -> Tab {
    let mut tab = Tab::ready();
    tab.draw("Find: See ad\nFind: Search\nBuy: Compare\nBuy: Pay\nGet: Receive\nGet: Unpack");
    tab
}

fn settle(tab: &mut Tab) {
    while tab.gives_time() {}
}

fn report(tab: &Tab) -> Rc<Report> {
    Snapshot::of(&tab.state).findings.expect("something was looked for")
}

/// The rules and subjects of what is found.
fn found(tab: &Tab) -> Vec<String> {
    let findings = &report(tab).findings;
    findings.iter().map(|one| format!("{} {}", one.rule.id, one.subject)).collect()
}

fn own(tab: &mut Tab, touchpoint: &str) {
    let subject = tab.touchpoint(touchpoint);
    tab.edit(Edit::Do(Command::set(subject, "owner.marketing", Json::text("none"))));
}

#[test]
fn an_edit_waits_for_nothing_and_what_was_found_stays_until_there_is_more() {
    let mut tab = shop();
    settle(&mut tab);
    let (before, of) = (report(&tab), tab.state.document().clone());
    let count = before.findings.len();
    own(&mut tab, "pay");
    assert!(!Rc::ptr_eq(&of, tab.state.document()), "it is done before anything is looked for");
    assert!(Rc::ptr_eq(&before, &report(&tab)));
    let shown = Snapshot::of(&tab.state);
    assert!(Rc::ptr_eq(&of, shown.found_in.as_ref().expect("a document")));
    settle(&mut tab);
    assert_eq!(report(&tab).findings.len(), count - 1);
    assert!(shown != Snapshot::of(&tab.state), "the screen learns of it");
}

#[test]
fn an_edit_under_way_begins_anew_and_the_last_one_counts() {
    let mut tab = shop();
    settle(&mut tab);
    for touchpoint in ["pay", "search", "see-ad"] {
        own(&mut tab, touchpoint);
        assert!(tab.gives_time());
    }
    settle(&mut tab);
    let left = found(&tab).into_iter().filter(|found| found.starts_with("owner-missing")).count();
    assert_eq!(left, 3);
    let document = tab.state.document().clone();
    assert!(Rc::ptr_eq(&document, &Snapshot::of(&tab.state).found_in.expect("a document")));
}

#[test]
fn what_is_found_again_is_the_same_in_memory() {
    let mut tab = shop();
    settle(&mut tab);
    let before = report(&tab);
    tab.describe("pay", "by card");
    settle(&mut tab);
    assert!(Rc::ptr_eq(&before, &report(&tab)));
}

#[test]
fn a_new_day_is_looked_at_anew() {
    let mut tab = shop();
    settle(&mut tab);
    let waiver = [
        ("rule", Json::text("owner-missing")),
        ("subject", tab.touchpoint("pay").to_json()),
        ("reason", Json::text("in March")),
        ("until", Json::text("2026-03-31")),
    ];
    tab.edit(Edit::Do(Command::add(Kind::Waiver, None, Json::object(waiver))));
    tab.send(Event::Host(Host::Today(2026, 3, 31)));
    settle(&mut tab);
    assert_eq!(report(&tab).waived.len(), 1, "{:?}", tab.answers);
    tab.send(Event::Host(Host::Today(2026, 4, 1)));
    settle(&mut tab);
    assert_eq!(report(&tab).waived.len(), 0);
}

#[test]
fn a_map_that_is_only_read_has_findings_too() {
    let mut tab = shop();
    tab.send(Event::Host(Host::Mode { is_edit: false }));
    settle(&mut tab);
    assert!(!report(&tab).findings.is_empty());
}

#[derive(Clone, Debug)]
enum Step {
    Own(usize),
    Ask(usize),
    Rename(usize),
    Undo,
    Redo,
    Time,
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let step = prop_oneof![
        (0..6_usize).prop_map(Step::Own),
        (0..6_usize).prop_map(Step::Ask),
        (0..6_usize).prop_map(Step::Rename),
        Just(Step::Undo),
        Just(Step::Redo),
        Just(Step::Time),
    ];
    prop::collection::vec(step, 1..30)
}

fn step(tab: &mut Tab, step: &Step) {
    if tab.state.journey().is_none() && !matches!(step, Step::Redo) {
        return;
    }
    let ids = ["see-ad", "search", "compare", "pay", "receive", "unpack"];
    let set = |tab: &mut Tab, place: usize, field: &str, value: Json| {
        let subject = tab.touchpoint(ids[place]);
        tab.edit(Edit::Do(Command::set(subject, field, value)));
    };
    match step {
        Step::Own(place) => set(tab, *place, "owner.marketing", Json::text("none")),
        Step::Ask(place) => set(tab, *place, "owner.marketing", Json::Null),
        Step::Rename(place) => set(tab, *place, "name", Json::text("Again")),
        Step::Undo => tab.edit(Edit::Undo),
        Step::Redo => tab.edit(Edit::Redo),
        Step::Time => {
            tab.gives_time();
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn what_is_found_after_edits_is_what_is_found_at_once(steps in steps()) {
        let mut tab = shop();
        for one in &steps {
            step(&mut tab, one);
        }
        settle(&mut tab);
        let mut fresh = Tab::ready();
        fresh.send(Event::Open(journey_map::app::event::Open::Text {
            name: None,
            text: Ok(tab.text()),
        }));
        fresh.state.find_out();
        prop_assert_eq!(&*report(&tab), &*report(&fresh));
    }
}
