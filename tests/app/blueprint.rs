//! The blueprint: which columns it has in which order, what stands in its cells, how its curve runs.

use std::rc::Rc;

use journey_map::app::aspect::{Said, aspect};
use journey_map::app::blueprint::Blueprint;
use journey_map::app::blueprint::curve::{LEVELS, depth};
use journey_map::app::blueprint::showing::arrangement;
use journey_map::app::blueprint::strips::{Arrange, Row, Strip};
use journey_map::app::event::{Edit, Event, Look};
use journey_map::app::lens::Lens;
use journey_map::app::look::View;
use journey_map::app::offer::Known;
use journey_map::edit::command::Command;
use journey_map::layout::scene::Segment;
use journey_map::model::json::{Json, Number};

use crate::world::Tab;

/// A tab that looks at the blueprint of what is drawn.
fn tab(steps: &str) -> Tab {
    let mut tab = Tab::ready();
    tab.draw(steps);
    tab.send(Event::Look(Look::View(View::Blueprint)));
    tab
}

fn shown(tab: &Tab) -> Rc<Blueprint> {
    tab.state.blueprint.as_ref().expect("it is looked at").blueprint.clone()
}

/// The columns, stage by stage: `a b | c | -`.
fn columns(blueprint: &Blueprint) -> String {
    let stages = blueprint.stages.iter().map(|group| {
        let names = group.columns.clone().map(|column| {
            let touchpoint = blueprint.touchpoint(column);
            touchpoint.map_or("-", |touchpoint| touchpoint.id.as_str())
        });
        names.collect::<Vec<_>>().join(" ")
    });
    stages.collect::<Vec<_>>().join(" | ")
}

fn set(tab: &mut Tab, touchpoint: &str, field: &str, value: Json) {
    let subject = tab.touchpoint(touchpoint);
    tab.edit(Edit::Do(Command::set(subject, field, value)));
}

fn number(digits: &str) -> Json {
    Json::Number(Number::from_digits(digits).expect("digits"))
}

fn said(tab: &Tab, key: &str, role: Option<&'static str>, touchpoint: &str) -> Option<Said> {
    let known =
        Known { document: tab.state.document(), uses: &tab.state.uses.1, words: &tab.state.words };
    let blueprint = shown(tab);
    let row = Row { aspect: aspect(key)?, role };
    blueprint.said(known, row, blueprint.column_of(touchpoint)?)
}

#[test]
fn columns_stand_as_on_the_map() {
    let check = |steps: &str, expected: &str| assert_eq!(columns(&shown(&tab(steps))), expected);
    check("One: A\nB\nTwo: C\nD", "a b | c d");
    check("One: A\nTwo: B\nOne: C", "a c | b");
}

#[test]
fn a_stage_without_touchpoints_has_a_column_that_waits() {
    let mut tab = tab("One: A\nTwo: B\nThree: C");
    tab.look("b");
    tab.edit(Edit::RemoveSelected);
    let blueprint = shown(&tab);
    assert_eq!(columns(&blueprint), "a | - | c");
    assert!(!blueprint.is_empty());
    assert_eq!((blueprint.subject(1), blueprint.emotion(1)), (None, None));
    assert_eq!(blueprint.column_of("c"), Some(2));
}

#[test]
fn what_moves_on_the_map_moves_in_the_blueprint() {
    let mut tab = tab("One: A\nB\nTwo: C");
    tab.look("b");
    tab.edit(Edit::Nudge(1));
    assert_eq!(columns(&shown(&tab)), "a | b c");
    tab.edit(Edit::Undo);
    assert_eq!(columns(&shown(&tab)), "a b | c");
}

#[test]
fn a_drawing_of_a_moment_before_will_do() {
    let mut tab = tab("One: A\nB\nTwo: C");
    let scene = tab.state.drawn.clone().unwrap().scene;
    tab.add_after("a", "one", "New");
    let journey = tab.state.journey().unwrap().clone();
    assert_eq!(columns(&Blueprint::of(&journey, &scene)), "a b new | c");
}

#[test]
fn it_is_read_once_and_only_while_it_is_looked_at() {
    let mut tab = tab("One: A\nB");
    let before = shown(&tab);
    tab.look("a");
    assert!(Rc::ptr_eq(&before, &shown(&tab)));
    tab.describe("a", "Sees it");
    assert!(!Rc::ptr_eq(&before, &shown(&tab)));
    tab.send(Event::Look(Look::View(View::Map)));
    assert!(tab.state.blueprint.is_none());
}

#[test]
fn unknown_is_not_none_in_a_cell() {
    let mut tab = tab("One: A\nB");
    assert_eq!(said(&tab, "systems", None, "a"), Some(Said::Hollow));
    set(&mut tab, "a", "systems", Json::text("none"));
    assert!(matches!(said(&tab, "systems", None, "a"), Some(Said::Struck(_))));
    assert!(matches!(said(&tab, "systems", Some("record"), "a"), Some(Said::Struck(_))));
    assert_eq!(said(&tab, "systems", Some("record"), "b"), Some(Said::Hollow));
}

#[test]
fn systems_are_told_apart_by_what_they_do() {
    let mut tab = tab("One: A\nB");
    for (place, (name, role)) in
        [("Shop", Some("front-end")), ("Erp", Some("record")), ("Log", None)]
            .into_iter()
            .enumerate()
    {
        let id = name.to_lowercase();
        let record = Json::object([("id", Json::text(&id)), ("name", Json::text(name))]);
        tab.edit(Edit::Do(Command::add(journey_map::model::subject::Kind::System, None, record)));
        let used = Json::object([("system", Json::text(&id))]);
        let used = used.with("role", role.map(Json::text));
        let field = ["systems[", &place.to_string(), "]"].concat();
        assert!(shown(&tab).has_roles() == (place > 0));
        set(&mut tab, "a", &field, used);
    }
    let text = |role| said(&tab, "systems", role, "a").unwrap().text();
    assert_eq!(text(None), "Shop, Erp, Log");
    assert_eq!(text(Some("front-end")), "Shop");
    assert_eq!(text(Some("record")), "Erp");
    assert_eq!(text(Some("")), "Log");
    assert_eq!(said(&tab, "systems", Some("decision"), "a"), Some(Said::Filled(Vec::new())));
}

/// The curve over all columns, each 100 wide, 50 high: `M50 5C…`, its turns only.
fn turns(blueprint: &Blueprint) -> String {
    let turns = blueprint.curve(0..blueprint.columns.len(), 100.0, 50.0).into_iter().map(|part| {
        let letter = if matches!(part, Segment::Move(_)) { "M" } else { "C" };
        let end = part.end();
        [letter, &end.x.to_string(), ",", &end.y.to_string()].concat()
    });
    turns.collect::<Vec<_>>().join(" ")
}

#[test]
fn the_curve_leaves_gaps_where_nobody_said() {
    let mut tab = tab("One: A\nB\nC\nTwo: D\nE");
    assert_eq!(turns(&shown(&tab)), "");
    for (id, emotion) in [("a", "2"), ("b", "-1"), ("d", "-2"), ("e", "0")] {
        set(&mut tab, id, "experience.emotion", number(emotion));
    }
    let blueprint = shown(&tab);
    assert_eq!(turns(&blueprint), "M50,5 C150,35 M350,45 C450,25");
    // A part of it leads on to its neighbours.
    let part = blueprint.curve(1..2, 100.0, 50.0);
    assert_eq!(part.first().map(|part| part.end().x), Some(-50.0));
    let depths = LEVELS.map(|emotion| depth(emotion, 50.0));
    assert_eq!(depths, [5.0, 15.0, 25.0, 35.0, 45.0]);
}

/// The first rows that are shown.
fn rows(tab: &Tab, count: usize) -> String {
    let shown = arrangement(&tab.state.looking).shown();
    shown.iter().take(count).map(Strip::key).collect::<Vec<_>>().join(" ")
}

#[test]
fn rows_are_arranged_without_changing_the_document() {
    let mut tab = tab("One: A");
    let revision = tab.state.revision;
    let arrange = |tab: &mut Tab, arrange| tab.send(Event::Look(Look::Blueprint(arrange)));
    arrange(&mut tab, Arrange::Show("channel".to_owned(), false));
    assert_eq!(rows(&tab, 2), "description experience.emotion");
    arrange(&mut tab, Arrange::Reset);
    assert_eq!(rows(&tab, 2), "description channel");
    assert_eq!(tab.state.revision, revision);
}

#[test]
fn a_lens_says_which_rows_stand_first_and_has_an_order_of_its_own() {
    let mut tab = tab("One: A");
    let look = |tab: &mut Tab, look| tab.send(Event::Look(look));
    look(&mut tab, Look::Lens(Lens::Experience));
    assert_eq!(rows(&tab, 2), "experience.emotion experience.pains");
    let down = Arrange::Move("experience.emotion".to_owned(), 1);
    look(&mut tab, Look::Blueprint(down));
    assert_eq!(rows(&tab, 2), "experience.pains experience.emotion");
    look(&mut tab, Look::Lens(Lens::Overview));
    assert_eq!(rows(&tab, 2), "description channel");
    look(&mut tab, Look::Lens(Lens::Experience));
    assert_eq!(rows(&tab, 2), "experience.pains experience.emotion");
}
