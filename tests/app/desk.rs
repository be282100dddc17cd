//! Before the desk is there: what waits for it, what does not, and what becomes of it when it does not come.

use journey_map::app::desk::Desk;
use journey_map::app::effect::Answer;
use journey_map::app::event::{Edit, Event, Host, Look, Open};
use journey_map::app::look::{Camera, Panel};
use journey_map::app::state::State;
use journey_map::app::waiting::News;

use crate::world::Tab;

const MAP: &str = r#"{ "format": "journey-map", "version": 1, "title": "Shop", "journeys": [{
    "id": "j", "title": "Buy", "stages": [{ "id": "s", "name": "Find" }],
    "touchpoints": [{ "id": "a", "name": "A", "stage": "s" }, { "id": "b", "name": "B", "stage": "s" }]
}] }"#;

/// A tab that shows a map and has no desk yet.
fn shown() -> Tab {
    let mut tab = Tab::with(State::without_desk());
    tab.send(Event::Host(Host::Mode { is_edit: true }));
    tab.send(Event::Host(Host::Start { source: Some("map.json".to_owned()), storage: None }));
    tab.send(Event::Open(Open::Fetched { address: "map.json".into(), text: Ok(MAP.to_owned()) }));
    assert!(tab.state.drawn.is_some());
    tab
}

fn touchpoints(tab: &Tab) -> Vec<String> {
    let journey = tab.state.journey().expect("a journey is shown");
    journey.touchpoints().map(|touchpoint| touchpoint.id.to_string()).collect()
}

fn came() -> Event {
    Event::Desk(News::Came(Desk::arrived()))
}

#[test]
fn a_map_is_shown_without_the_desk_and_asks_for_it_when_it_is_needed() {
    let mut tab = shown();
    tab.send(Event::Look(Look::Camera(Camera::Fit)));
    assert_eq!(tab.desks, 0);
    tab.look("a");
    assert_eq!((tab.desks, &*tab.selected()), (1, "a"));
    // It is asked for once.
    tab.look("b");
    tab.send(Event::Desk(News::Wanted));
    assert_eq!(tab.desks, 1);
}

#[test]
fn what_is_done_meanwhile_is_done_in_its_turn() {
    let mut tab = shown();
    tab.look("a");
    tab.edit(Edit::RemoveSelected);
    tab.look("b");
    assert_eq!((touchpoints(&tab), &*tab.selected()), (vec!["a".to_owned(), "b".to_owned()], "a"));
    tab.send(came());
    assert_eq!((touchpoints(&tab), &*tab.selected()), (vec!["b".to_owned()], "b"));
    tab.edit(Edit::Undo);
    assert_eq!(touchpoints(&tab).len(), 2);
}

#[test]
fn a_field_that_is_left_as_it_was_holds_nothing_up() {
    let mut tab = shown();
    tab.edit(Edit::Leave);
    tab.look("b");
    assert_eq!((tab.desks, &*tab.selected()), (1, "b"));
}

#[test]
fn a_desk_that_does_not_come_is_told_to_those_who_need_it() {
    let mut tab = shown();
    tab.send(Event::Desk(News::Wanted));
    tab.send(Event::Desk(News::Missing));
    assert!(tab.state.notices.is_empty(), "nobody needs it");
    tab.look("a");
    tab.edit(Edit::RemoveSelected);
    tab.look("b");
    let text = r#"{ "do": "batch", "commands": [] }"#.to_owned();
    tab.send(Event::Host(Host::Apply { call: 1, text }));
    assert_eq!(tab.desks, 2);
    tab.send(Event::Desk(News::Missing));
    // Looking needs no desk; what was to be changed is not.
    assert_eq!((touchpoints(&tab).len(), &*tab.selected()), (2, "b"));
    assert!(matches!(tab.answers[..], [Answer::Refused { .. }]));
    let [notice] = &tab.state.notices[..] else { panic!("{:?}", tab.state.notices) };
    assert_eq!(notice.message.id, "app-desk-missing");
    tab.look("a");
    assert_eq!((tab.desks, &*tab.selected()), (3, "a"));
    tab.send(Event::Desk(News::Missing));
    tab.send(Event::Desk(News::Wanted));
    tab.send(came());
    tab.edit(Edit::RemoveSelected);
    assert_eq!((tab.desks, touchpoints(&tab)), (4, vec!["b".to_owned()]));
}

#[test]
fn the_texts_of_the_desk_come_with_it() {
    let mut tab = shown();
    tab.send(Event::Look(Look::Show(Some(Panel::Help))));
    assert!(tab.state.words.has("app-desk-missing") && !tab.state.words.has("help-title"));
    tab.send(came());
    assert!(tab.state.words.has("app-desk-missing") && tab.state.words.has("help-title"));
}
