//! Keeping: what is typed is kept, and no tab overwrites what another one kept.

use std::collections::HashMap;

use journey_map::app::event::{Edit, Event, Keep};
use journey_map::app::keeping::{KeptMap, NotKept, Standing};
use journey_map::format::read::{Repair, read};
use journey_map::words::Message;
use proptest::prelude::*;

use crate::world::{Browser, Tab};

const STEPS: &str = "Find: See the ad\nFind: Search\nBuy: Checkout";
const IDS: [&str; 3] = ["see-the-ad", "search", "checkout"];

fn begun() -> Browser {
    let mut browser = Browser::new(None);
    browser.open();
    browser.tabs[0].draw(STEPS);
    browser.settle();
    browser
}

#[test]
fn what_was_done_is_there_when_the_page_comes_back() {
    let mut browser = begun();
    browser.tabs[0].describe("search", "by name");
    browser.settle();
    let before = browser.tabs[0].text();
    browser.kill(0);
    let tab = browser.open();
    assert_eq!(browser.tabs[tab].text(), before);
    assert_eq!(browser.tabs[tab].state.keeping.standing, Standing::Kept);
    assert_eq!(browser.tabs[tab].told.len(), 1, "it told that it is ready, and of no change");
}

#[test]
fn nothing_is_kept_before_loading_has_ended() {
    let mut browser = begun();
    let kept = browser.kept.clone();
    let mut tab = Tab::new();
    tab.send(Event::Host(journey_map::app::event::Host::Mode { is_edit: true }));
    let storage = Some(crate::world::KEY.into());
    tab.send(Event::Host(journey_map::app::event::Host::Start { source: None, storage }));
    tab.draw("Too: Early");
    tab.send(Event::Keep(Keep::Leaving));
    browser.tabs.push(tab);
    browser.settle();
    assert_eq!(browser.kept, kept);
}

#[test]
fn a_page_that_goes_keeps_what_was_typed_last() {
    let mut browser = begun();
    browser.tabs[0].describe("search", "first");
    browser.tabs[0].describe("search", "second");
    browser.tabs[0].send(Event::Keep(Keep::Leaving));
    // The requests are with the storage; no reply ever reaches the page.
    while browser.answer(0).is_some() {}
    browser.kill(0);
    let tab = browser.open();
    assert_eq!(browser.tabs[tab].description("search").as_deref(), Some("second"));
}

#[test]
fn edits_in_turn_reach_the_other_tab() {
    let mut browser = begun();
    browser.open();
    browser.tabs[0].describe("search", "from the first");
    browser.settle();
    assert_eq!(browser.tabs[1].description("search").as_deref(), Some("from the first"));
    browser.tabs[1].describe("checkout", "from the second");
    browser.settle();
    assert_eq!(browser.tabs[0].text(), browser.tabs[1].text());
    assert_eq!(browser.tabs[0].description("checkout").as_deref(), Some("from the second"));
}

#[test]
fn edits_of_different_things_at_once_are_joined() {
    let mut browser = begun();
    browser.open();
    browser.tabs[0].describe("search", "from the first");
    browser.tabs[1].describe("checkout", "from the second");
    browser.settle();
    for tab in &browser.tabs {
        assert_eq!(tab.description("search").as_deref(), Some("from the first"));
        assert_eq!(tab.description("checkout").as_deref(), Some("from the second"));
    }
    assert!(browser.tabs[1].notices().contains(&"app-joined"));
}

#[test]
fn two_answers_at_once_are_the_users_to_choose() {
    for (choice, chosen, undone) in
        [(Keep::KeepMine, "second", "first"), (Keep::TakeTheirs, "first", "second")]
    {
        let mut browser = begun();
        browser.open();
        browser.tabs[0].describe("search", "first");
        browser.tabs[1].describe("search", "second");
        browser.settle();
        assert_eq!(browser.tabs[1].notices(), ["app-conflict"]);
        assert_eq!(browser.tabs[1].description("search").as_deref(), Some("second"));
        browser.tabs[1].send(Event::Keep(choice));
        browser.settle();
        assert_eq!(browser.tabs[1].notices(), [""; 0]);
        assert_eq!(browser.tabs[0].description("search").as_deref(), Some(chosen));
        assert_eq!(browser.tabs[0].text(), *browser.text());
        browser.tabs[1].edit(Edit::Undo);
        assert_eq!(browser.tabs[1].description("search").as_deref(), Some(undone));
    }
}

#[test]
fn typing_goes_on_while_a_conflict_waits() {
    let mut browser = begun();
    browser.open();
    browser.tabs[0].describe("search", "first");
    browser.tabs[1].describe("search", "second");
    browser.settle();
    let theirs = browser.kept.clone();
    browser.tabs[1].describe("checkout", "meanwhile");
    browser.settle();
    assert_eq!(browser.kept, theirs, "nothing is overwritten before the choice");
    browser.tabs[1].send(Event::Keep(Keep::KeepMine));
    browser.settle();
    assert_eq!(browser.tabs[0].description("checkout").as_deref(), Some("meanwhile"));
}

#[test]
fn a_failure_is_said_and_tried_again() {
    let mut browser = begun();
    browser.tabs[0].describe("search", "kept later");
    browser.tabs[0].requests.clear();
    let why = NotKept::Refused(Message::new("app-keep-refused"));
    browser.tabs[0].send(Event::Keep(Keep::NotKept { key: crate::world::KEY.into(), why }));
    assert!(matches!(browser.tabs[0].state.keeping.standing, Standing::Refused(_)));
    assert_eq!(browser.tabs[0].notices().last(), Some(&"app-keep-refused"));
    browser.tabs[0].describe("checkout", "the next change");
    browser.settle();
    assert_eq!(browser.tabs[0].state.keeping.standing, Standing::Kept);
    assert_eq!(*browser.text(), browser.tabs[0].text());
}

#[test]
fn what_cannot_be_read_is_left_alone() {
    for text in ["{ broken", r#"{ "format": "journey-map", "version": 999, "title": "x" }"#] {
        let kept = Some(KeptMap { revision: 7, text: text.into(), source: None });
        let mut browser = Browser::new(kept.clone());
        let tab = browser.open();
        assert_eq!(browser.tabs[tab].notices(), ["app-kept-unreadable"]);
        browser.tabs[tab].draw(STEPS);
        browser.tabs[tab].send(Event::Keep(Keep::Leaving));
        browser.settle();
        assert_eq!(browser.kept, kept);
    }
}

#[test]
fn a_cleared_storage_is_filled_again() {
    let mut browser = begun();
    browser.kept = None;
    browser.tabs[0].describe("search", "after the clearing");
    browser.settle();
    assert_eq!(*browser.text(), browser.tabs[0].text());
}

#[derive(Clone, Debug)]
enum Move {
    Describe { tab: usize, touchpoint: usize },
    Answer(usize),
    Deliver(usize),
    Leave(usize),
    Choose { tab: usize, mine: bool },
}

fn moves() -> impl Strategy<Value = Vec<Move>> {
    let one = prop_oneof![
        3 => (0..3usize, 0..3usize).prop_map(|(tab, touchpoint)| Move::Describe { tab, touchpoint }),
        4 => (0..3usize).prop_map(Move::Answer),
        4 => (0..3usize).prop_map(Move::Deliver),
        1 => (0..3usize).prop_map(Move::Leave),
        1 => (0..3usize, any::<bool>()).prop_map(|(tab, mine)| Move::Choose { tab, mine }),
    ];
    proptest::collection::vec(one, 0..80)
}

/// What a kept text says about each touchpoint.
fn answers(text: &str) -> HashMap<String, Option<String>> {
    let document = read(text, Repair::Refuse).expect("what is kept can be read").document;
    let journey = document.journeys.iter().next().expect("there is a journey");
    journey.touchpoints().map(|t| (t.id.to_string(), t.description.clone())).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    /// However three tabs and the storage interleave, a tab takes another tab's answer away only
    /// for an answer that its own user gave; and in the end all tabs show what is kept.
    #[test]
    fn no_tab_takes_away_what_it_has_not_seen(moves in moves()) {
        let mut browser = begun();
        browser.open();
        browser.open();
        let mut given = 0;
        for next in moves {
            match next {
                Move::Describe { tab, touchpoint } => {
                    given += 1;
                    browser.tabs[tab].describe(IDS[touchpoint], &format!("{tab}:{given}"));
                }
                Move::Answer(tab) => {
                    if let Some((Some(before), save)) = browser.answer(tab) {
                        let (before, after) = (answers(&before.text), answers(&browser.text()));
                        for (id, answer) in after {
                            let is_own = answer.as_deref().is_some_and(|text| {
                                text.starts_with(&format!("{tab}:"))
                            });
                            prop_assert!(before[&id] == answer || is_own, "{id}: {answer:?}");
                        }
                        prop_assert_eq!(save.expected + 1, browser.kept.as_ref().map_or(0, |k| k.revision));
                    }
                }
                Move::Deliver(tab) => browser.deliver(tab),
                Move::Leave(tab) => browser.tabs[tab].send(Event::Keep(Keep::Leaving)),
                Move::Choose { tab, mine } => {
                    let choice = if mine { Keep::KeepMine } else { Keep::TakeTheirs };
                    browser.tabs[tab].send(Event::Keep(choice));
                }
            }
        }
        for _ in 0..8 {
            browser.settle();
            for tab in &mut browser.tabs {
                tab.send(Event::Keep(Keep::TakeTheirs));
            }
        }
        for tab in &browser.tabs {
            prop_assert_eq!(tab.text(), browser.text().to_string());
            prop_assert_eq!(&tab.state.keeping.standing, &Standing::Kept);
        }
    }
}

#[test]
fn a_page_that_keeps_the_document_says_up_to_where() {
    let mut tab = Tab::ready();
    tab.draw(STEPS);
    let kept = tab.state.revision;
    tab.describe("search", "by name");
    let saved = |revision| Event::Host(journey_map::app::event::Host::Saved { revision });
    tab.send(saved(kept));
    let keeping = |tab: &Tab| (tab.state.keeping.is_host_keeping, tab.state.keeping.is_edited);
    assert_eq!(keeping(&tab), (true, true), "a change came after what was kept");
    tab.send(saved(kept + 1));
    assert_eq!(keeping(&tab), (true, false));
    tab.describe("search", "by number");
    assert_eq!(keeping(&tab), (true, true));
}
