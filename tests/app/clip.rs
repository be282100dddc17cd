//! Touchpoints copied, cut, pasted and duplicated, in one map and from one into another.

use journey_map::app::event::{Clip, Edit, Event, Host, Look};
use journey_map::app::look::View;
use journey_map::app::state::State;
use journey_map::model::subject::{Kind, Subject};

use crate::world::Tab;

/// Two stages, four touchpoints one after the other.
fn tab() -> Tab {
    let mut tab = Tab::ready();
    tab.draw("One: A\nB\nTwo: C\nD");
    tab
}

fn clip(tab: &mut Tab, clip: Clip) {
    tab.send(Event::Clip(clip));
}

/// Copies what is selected, and hands it to somebody.
fn copied(tab: &mut Tab) -> String {
    clip(tab, Clip::Copy);
    tab.copied.pop().expect("it is copied")
}

/// The touchpoints with their stages, and the transitions.
fn drawn(tab: &Tab) -> String {
    let journey = tab.state.journey().expect("one is shown");
    let touchpoints = journey.touchpoints();
    let touchpoints = touchpoints.map(|it| format!("{}:{}", it.stage.as_str(), it.name));
    let ways = journey.transitions();
    let ways = ways.map(|way| format!("{}>{}", way.from.as_str(), way.to.as_str()));
    touchpoints.chain(ways).collect::<Vec<_>>().join(" ")
}

fn undo_label(tab: &Tab) -> String {
    tab.state.history.undo_label().map_or_else(String::new, |label| tab.state.words.say(label))
}

fn last_notice(state: &State) -> String {
    let said = state.notices.last().map(|notice| state.words.say(&notice.message));
    said.unwrap_or_default()
}

const BEFORE: &str = "one:A one:B two:C two:D a>b b>c c>d";

#[test]
fn what_is_copied_is_pasted_behind_the_selection_and_selected() {
    let mut tab = tab();
    assert_eq!(drawn(&tab), BEFORE);
    tab.look("a");
    tab.look("+b");
    let text = copied(&mut tab);
    assert_eq!((drawn(&tab), tab.state.revision), (BEFORE.to_owned(), 1));
    clip(&mut tab, Clip::Paste(text));
    let after = "one:A one:B one:A (2) one:B (2) two:C two:D a>b b>c c>d a-2>b-2";
    assert_eq!(drawn(&tab), after);
    assert_eq!(tab.selected(), "a-2 b-2");
    assert_eq!(undo_label(&tab), "Paste 2 touchpoints, 1 transition");
    assert_eq!(last_notice(&tab.state), "Pasted 2 touchpoints, 1 transition");
    tab.edit(Edit::Undo);
    assert_eq!(drawn(&tab), BEFORE);
}

#[test]
fn what_is_cut_is_gone_until_it_is_pasted() {
    let mut tab = tab();
    tab.look("b");
    tab.look("+c");
    clip(&mut tab, Clip::Cut);
    assert_eq!(drawn(&tab), "one:A two:D");
    assert_eq!(undo_label(&tab), "Cut 2 touchpoints, 1 transition");
    let text = tab.copied.pop().expect("it is copied");
    clip(&mut tab, Clip::Paste(text));
    assert_eq!(drawn(&tab), "one:A two:D one:B two:C b>c");
    tab.edit(Edit::Undo);
    tab.edit(Edit::Undo);
    assert_eq!(drawn(&tab), BEFORE);
}

#[test]
fn a_selected_stage_takes_what_is_pasted() {
    let mut tab = tab();
    tab.look("a");
    let text = copied(&mut tab);
    let journey = tab.state.looking.journey.clone().expect("one is shown");
    let stage = Subject::inside(journey, Kind::Stage, "two");
    tab.send(Event::Look(Look::Select(Some(stage))));
    clip(&mut tab, Clip::Paste(text));
    assert_eq!(drawn(&tab), "one:A one:B two:C two:D two:A (2) a>b b>c c>d");
}

#[test]
fn an_empty_map_becomes_what_is_pasted() {
    let mut tab = tab();
    tab.look("*");
    let text = copied(&mut tab);
    let mut other = Tab::ready();
    clip(&mut other, Clip::Paste(text));
    assert_eq!(drawn(&other), BEFORE);
    assert_eq!(other.state.document().title, "");
    other.edit(Edit::Undo);
    assert!(other.state.document().is_empty());
}

#[test]
fn a_duplicate_stands_beside_and_is_one_step() {
    let mut tab = tab();
    tab.look("b");
    tab.look("+c");
    tab.edit(Edit::Duplicate);
    let after = "one:A one:B two:C one:B (2) two:C (2) two:D a>b b>c c>d b-2>c-2";
    assert_eq!(drawn(&tab), after);
    assert_eq!(tab.selected(), "b-2 c-2");
    assert_eq!(tab.announced(), "Done: Duplicate 2 touchpoints, 1 transition");
    tab.edit(Edit::Duplicate);
    assert_eq!(tab.selected(), "b-3 c-3");
    tab.edit(Edit::Undo);
    tab.edit(Edit::Undo);
    assert_eq!(drawn(&tab), BEFORE);
}

#[test]
fn every_view_of_the_journey_copies_and_registers_do_not() {
    for (view, is_copied) in [
        (View::Map, true),
        (View::Table, true),
        (View::Blueprint, true),
        (View::Register(Kind::System), false),
        (View::Insights, false),
    ] {
        let mut tab = tab();
        tab.look("*");
        tab.send(Event::Look(Look::View(view)));
        clip(&mut tab, Clip::Copy);
        assert_eq!(tab.copied.len(), usize::from(is_copied), "{}", view.as_str());
    }
}

#[test]
fn who_only_looks_copies_and_changes_nothing() {
    let mut tab = tab();
    tab.look("*");
    let text = copied(&mut tab);
    tab.send(Event::Host(Host::Mode { is_edit: false }));
    assert_eq!(copied(&mut tab), text);
    let before = tab.text();
    for event in [Clip::Cut, Clip::Paste(text)] {
        clip(&mut tab, event);
    }
    tab.edit(Edit::Duplicate);
    assert_eq!((tab.text(), tab.copied.len()), (before, 0));
}

#[test]
fn what_is_no_excerpt_is_opened_or_said_to_be_of_no_use() {
    let mut tab = tab();
    for (text, notice) in [("", "clip-nothing"), ("word", "clip-nothing")] {
        clip(&mut tab, Clip::Paste(text.to_owned()));
        assert_eq!((tab.notices(), drawn(&tab)), (vec![notice], BEFORE.to_owned()), "{text}");
    }
    clip(&mut tab, Clip::Barred);
    assert_eq!(tab.notices(), ["clip-barred"]);
    clip(&mut tab, Clip::Paste("Find: Search\nPay: Checkout".to_owned()));
    assert_eq!(drawn(&tab), "find:Search pay:Checkout search>checkout");
    tab.edit(Edit::Undo);
    assert_eq!(drawn(&tab), BEFORE);
}
