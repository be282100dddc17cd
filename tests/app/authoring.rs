//! The first minutes of somebody at the screen, without the screen.

use journey_map::app::event::{Edit, Event, Look};
use journey_map::app::face::{Face, faces};
use journey_map::app::look::{Adding, Slot};
use journey_map::edit::command::Command;
use journey_map::edit::history::MergeKey;
use journey_map::model::json::Json;
use journey_map::model::path::Path;
use journey_map::model::subject::{Kind, Subject};

use crate::world::Tab;

fn names(tab: &Tab) -> String {
    let Some(journey) = tab.state.journey() else { return String::new() };
    let stage = |id: &str| journey.stage(id).map(|stage| stage.name.clone()).unwrap_or_default();
    let name = |t: &std::rc::Rc<journey_map::model::touchpoint::Touchpoint>| {
        format!("{}: {}", stage(t.stage.as_str()), t.name)
    };
    journey.touchpoints().map(name).collect::<Vec<_>>().join(", ")
}

fn ways(tab: &Tab) -> String {
    let Some(journey) = tab.state.journey() else { return String::new() };
    let way = |t: &std::rc::Rc<journey_map::model::transition::Transition>| {
        format!("{} -> {}", t.from, t.to)
    };
    journey.transitions().map(way).collect::<Vec<_>>().join(", ")
}

fn add(tab: &mut Tab, adding: Adding, name: &str) {
    tab.send(Event::Look(Look::BeginAdd(adding)));
    tab.edit(Edit::Add { name: name.to_owned(), and_next: false });
}

fn after(id: &str) -> Adding {
    Adding::Touchpoint { stage: None, after: Some(id.into()) }
}

#[test]
fn steps_become_a_map() {
    let mut tab = Tab::ready();
    tab.draw("Find: See the ad\nBuy: Checkout\nBuy: Thank you");
    assert_eq!(names(&tab), "Find: See the ad, Buy: Checkout, Buy: Thank you");
    assert_eq!(ways(&tab), "see-the-ad -> checkout, checkout -> thank-you");
    assert_eq!(tab.state.document().title, "Shop");
    let before = tab.state.revision;
    tab.draw("  \n ");
    assert_eq!((tab.state.revision, tab.notices().last()), (before, Some(&"app-no-steps")));
}

#[test]
fn an_empty_page_can_be_filled_touchpoint_by_touchpoint() {
    let mut tab = Tab::ready();
    add(&mut tab, Adding::Touchpoint { stage: None, after: None }, "Search");
    add(&mut tab, after("search"), "Pay");
    add(&mut tab, Adding::Stage, "Afterwards");
    let stage = Some("afterwards".into());
    add(&mut tab, Adding::Touchpoint { stage, after: None }, "Unpack");
    assert_eq!(names(&tab), "First stage: Search, First stage: Pay, Afterwards: Unpack");
    assert_eq!(ways(&tab), "search -> pay");
    tab.edit(Edit::Connect { from: "pay".into(), to: "unpack".into() });
    tab.edit(Edit::Connect { from: "unpack".into(), to: "search".into() });
    assert_eq!(ways(&tab), "search -> pay, pay -> unpack, unpack -> search");
}

#[test]
fn a_nameless_thing_is_not_added() {
    let mut tab = Tab::ready();
    add(&mut tab, Adding::Touchpoint { stage: None, after: None }, "   ");
    assert_eq!((names(&tab), tab.state.revision), (String::new(), 0));
    tab.send(Event::Look(Look::BeginAdd(Adding::Stage)));
    tab.send(Event::Look(Look::Cancel));
    assert!(tab.state.looking.adding.is_none());
}

#[test]
fn one_after_the_other_without_leaving_the_keys() {
    let mut tab = Tab::ready();
    tab.send(Event::Look(Look::BeginAdd(Adding::Touchpoint { stage: None, after: None })));
    for name in ["A", "B", "C"] {
        tab.edit(Edit::Add { name: name.to_owned(), and_next: true });
    }
    tab.send(Event::Look(Look::Cancel));
    assert_eq!(ways(&tab), "a -> b, b -> c");
}

#[test]
fn a_picked_touchpoint_is_the_target_of_a_connection() {
    let mut tab = Tab::ready();
    tab.draw("S: A\nS: B\nS: C");
    tab.send(Event::Look(Look::BeginConnect("c".into())));
    let target = tab.touchpoint("a");
    tab.send(Event::Look(Look::Select(Some(target))));
    assert_eq!(ways(&tab), "a -> b, b -> c, c -> a");
    let selected = tab.state.looking.selection.clone().map(|subject| subject.kind);
    assert_eq!(selected, Some(Kind::Transition));
}

#[test]
fn moving_by_keys_stops_at_the_last_stage() {
    let mut tab = Tab::ready();
    tab.draw("One: A\nTwo: B");
    tab.send(Event::Look(Look::Select(Some(tab.touchpoint("a")))));
    tab.edit(Edit::Nudge(1));
    assert_eq!(names(&tab), "Two: A, Two: B");
    let revision = tab.state.revision;
    tab.edit(Edit::Nudge(1));
    assert_eq!(tab.state.revision, revision);
    let journey = tab.state.looking.journey.clone().unwrap();
    tab.send(Event::Look(Look::Select(Some(Subject::inside(journey, Kind::Stage, "two")))));
    tab.edit(Edit::Nudge(-1));
    let stages = tab.state.journey().unwrap().stages().iter().map(|s| s.name.clone());
    assert_eq!(stages.collect::<Vec<_>>(), ["Two", "One"]);
}

#[test]
fn deleting_selects_the_neighbour_and_undo_brings_it_back() {
    let mut tab = Tab::ready();
    tab.draw("S: A\nS: B\nS: C");
    let before = tab.text();
    tab.send(Event::Look(Look::Select(Some(tab.touchpoint("b")))));
    tab.edit(Edit::RemoveSelected);
    assert_eq!((names(&tab), ways(&tab)), ("S: A, S: C".to_owned(), String::new()));
    assert_eq!(tab.state.looking.selected_touchpoint().map(|id| &**id), Some("a"));
    tab.edit(Edit::Undo);
    assert_eq!(tab.text(), before);
    tab.edit(Edit::Redo);
    assert_eq!(names(&tab), "S: A, S: C");
}

#[test]
fn typing_into_a_field_is_one_undo() {
    let mut tab = Tab::ready();
    tab.draw("S: A");
    let subject = tab.touchpoint("a");
    let field = Path::parse("description").unwrap();
    let key = MergeKey { subject: subject.clone(), field };
    for text in ["h", "ho", "how"] {
        let command = Command::set(subject.clone(), "description", Json::text(text));
        tab.edit(Edit::Type(command, key.clone()));
    }
    assert_eq!(tab.description("a").as_deref(), Some("how"));
    tab.edit(Edit::TakeBack(key.clone()));
    assert_eq!(tab.description("a"), None);
    tab.edit(Edit::Leave);
    tab.edit(Edit::TakeBack(key));
    assert_eq!(names(&tab), "S: A", "nothing else is taken back");
}

#[test]
fn the_three_questions_are_answered_with_something_new() {
    let mut tab = Tab::ready();
    tab.draw("S: A");
    let subject = tab.touchpoint("a");
    for (kind, field) in [
        (Kind::Person, "owner.marketing"),
        (Kind::System, "systems[0]"),
        (Kind::DataCategory, "data[0]"),
    ] {
        let entry = Command::add(kind, None, Json::object([("name", Json::text("New one"))]));
        let (subject, field) = (subject.clone(), field.to_owned());
        tab.edit(Edit::Create { entry, answers: vec![(subject, field)] });
    }
    let journey = tab.state.journey().unwrap().clone();
    let touchpoint = journey.touchpoint("a").unwrap();
    let shown = faces(tab.state.document(), touchpoint);
    let is_filled = |face: &Face| matches!(face, Face::Filled { name, .. } if name == "New one");
    assert!(shown.iter().all(is_filled), "{shown:?}");
    for _ in 0..3 {
        tab.edit(Edit::Undo);
    }
    assert!(tab.state.document().people.is_empty());
    tab.send(Event::Look(Look::Ask(subject, Slot::System)));
    assert_eq!(tab.state.looking.question, Some((Slot::System, 1)));
}

#[test]
fn a_question_ends_with_what_it_was_about() {
    let ways_away = [
        Event::Look(Look::Cancel),
        Event::Look(Look::Select(None)),
        Event::Look(Look::Rename(Subject::inside("journey", Kind::Touchpoint, "pay"))),
        Event::Edit(Edit::RemoveSelected),
    ];
    for away in ways_away {
        let mut tab = Tab::ready();
        tab.draw("Buy: Search\nPay");
        let search = tab.touchpoint("search");
        tab.send(Event::Look(Look::Ask(search.clone(), Slot::Owner)));
        assert_eq!(tab.state.looking.question, Some((Slot::Owner, 1)));
        // Asked once more it is louder, and it outlives what does not leave the touchpoint.
        tab.send(Event::Look(Look::Ask(search.clone(), Slot::Owner)));
        tab.send(Event::Look(Look::Select(Some(search))));
        assert_eq!(tab.state.looking.question, Some((Slot::Owner, 2)));
        let told = format!("{away:?}");
        tab.send(away);
        assert_eq!(tab.state.looking.question, None, "{told}");
    }
}
