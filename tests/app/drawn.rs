//! When the map is drawn anew: when its drawing differs, and else never.

use std::rc::Rc;

use journey_map::app::event::{Edit, Event, Look};
use journey_map::app::look::Camera;
use journey_map::edit::command::Command;
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
