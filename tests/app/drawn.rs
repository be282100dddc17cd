//! When the map is drawn anew: when its drawing differs, and else never.

use std::rc::Rc;

use journey_map::app::event::{Edit, Event, Host, Look};
use journey_map::app::look::Camera;
use journey_map::app::snapshot::Snapshot;
use journey_map::edit::command::Command;
use journey_map::layout;
use journey_map::layout::lanes::Lanes;
use journey_map::layout::scene::Scene;
use journey_map::model::json::Json;

use crate::world::Tab;

fn scene(tab: &Tab) -> Rc<Scene> {
    tab.state.drawn.as_ref().expect("a drawing").scene.clone()
}

#[test]
fn a_new_name_draws_nothing_anew() {
    let mut tab = Tab::ready();
    tab.draw("S: A\nS: B\nT: C");
    let before = scene(&tab);
    let subject = tab.touchpoint("a");
    tab.edit(Edit::Do(Command::set(subject.clone(), "name", Json::text("Another"))));
    tab.edit(Edit::Do(Command::set(subject.clone(), "channel", Json::text("web"))));
    assert!(Rc::ptr_eq(&before, &scene(&tab)));
    tab.edit(Edit::Do(Command::set(subject, "stage", Json::text("t"))));
    assert!(!Rc::ptr_eq(&before, &scene(&tab)));
}

#[test]
fn other_lanes_are_drawn_and_shown_as_a_whole() {
    let mut tab = Tab::ready();
    tab.draw("S: A\nS: B");
    let subject = tab.touchpoint("a");
    tab.edit(Edit::Do(Command::set(subject.clone(), "channel", Json::text("web"))));
    assert_eq!(scene(&tab).lanes, []);
    tab.send(Event::Look(Look::Lanes(Lanes::Channel)));
    let keys: Vec<_> = scene(&tab).lanes.iter().map(|lane| lane.key.as_deref().is_some()).collect();
    assert_eq!(keys, [true, false]);
    let camera = tab.state.looking.camera.clone();
    assert_eq!(camera.0, Camera::Fit);
    tab.send(Event::Look(Look::Lanes(Lanes::Channel)));
    assert_eq!(tab.state.looking.camera, camera);
    let before = scene(&tab);
    tab.edit(Edit::Do(Command::set(subject, "channel", Json::text("app"))));
    assert_ne!(before.lanes, scene(&tab).lanes);
}

/// A document of one journey of so many touchpoints, each leading to the next.
fn long(count: usize) -> String {
    let touchpoints =
        (0..count).map(|n| format!(r#"{{ "id": "t{n}", "name": "{n}", "stage": "s" }}"#));
    let transitions =
        (1..count).map(|n| format!(r#"{{ "id": "w{n}", "from": "t{}", "to": "t{n}" }}"#, n - 1));
    let list = |items: Vec<String>| items.join(",");
    format!(
        r#"{{ "format": "journey-map", "version": 1, "title": "Long", "journeys": [{{ "id": "j", "title": "Long",
            "stages": [{{ "id": "s", "name": "S" }}, {{ "id": "t", "name": "T" }}],
            "touchpoints": [{}], "transitions": [{}] }}] }}"#,
        list(touchpoints.collect()),
        list(transitions.collect())
    )
}

/// A tab that loads a large map, which takes its time.
fn loading() -> Tab {
    let mut tab = Tab::ready();
    tab.send(Event::Host(Host::Load { call: 1, text: long(1600), repair: false }));
    tab
}

fn whole(tab: &Tab) -> Scene {
    layout::scene(tab.state.journey().expect("a journey"), Lanes::None)
}

#[test]
fn a_large_map_is_drawn_bit_by_bit_and_then_told_of() {
    let mut tab = loading();
    assert!(tab.state.drawn.is_none() && tab.answers.is_empty());
    let waiting = Snapshot::of(&tab.state);
    let mut slices = 0;
    while tab.gives_time() {
        slices += 1;
    }
    assert!(waiting != Snapshot::of(&tab.state), "the screen learns of it");
    assert!(slices > 3, "{slices}");
    assert_eq!(*scene(&tab), whole(&tab));
    assert_eq!(tab.answers.len(), 1);
}

#[test]
fn what_was_drawn_stays_until_the_change_is_drawn() {
    let mut tab = loading();
    while tab.gives_time() {}
    let before = scene(&tab);
    let subject = tab.touchpoint("t9");
    tab.edit(Edit::Do(Command::set(subject.clone(), "stage", Json::text("t"))));
    assert!(tab.gives_time());
    assert!(Rc::ptr_eq(&before, &scene(&tab)));
    // The next change begins anew, and the one that ends up where it began draws nothing.
    tab.edit(Edit::Do(Command::set(tab.touchpoint("t8"), "stage", Json::text("t"))));
    while tab.gives_time() {}
    assert_eq!(*scene(&tab), whole(&tab));
    let last = scene(&tab);
    tab.edit(Edit::Do(Command::set(subject, "stage", Json::text("s"))));
    assert!(tab.gives_time());
    tab.edit(Edit::Undo);
    while tab.gives_time() {}
    assert!(Rc::ptr_eq(&last, &scene(&tab)));
}

#[test]
fn what_is_moved_on_a_large_map_is_brought_into_view_where_it_comes_to_stand() {
    let mut tab = loading();
    while tab.gives_time() {}
    let subject = tab.touchpoint("t7");
    tab.send(Event::Look(Look::Select(Some(subject))));
    tab.edit(Edit::Restage("t".into()));
    let (wish, count) = tab.state.looking.camera.clone();
    assert_eq!(wish, Camera::Reveal);
    while tab.gives_time() {}
    assert_eq!(tab.state.looking.camera, (Camera::Reveal, count + 1));
    let subject = tab.touchpoint("t8");
    tab.edit(Edit::Do(Command::set(subject, "stage", Json::text("t"))));
    while tab.gives_time() {}
    assert_eq!(tab.state.looking.camera, (Camera::Reveal, count + 1), "nobody asked");
}
