//! Journeys in journeys: the way in, the way back, and the map of all of them.

use journey_map::app::atlas::Atlas;
use journey_map::app::event::{Edit, Event, Host, Look, Open};
use journey_map::app::look::View;
use journey_map::edit::command::Command;
use journey_map::format::write::write_json;
use journey_map::model::json::Json;
use journey_map::model::subject::{Kind, Subject};
use journey_map::model::value::Entity;

use crate::world::Tab;

/// Journeys with a touchpoint each for every journey that they lead into: `"a > b c; b > a; c; d"`.
fn tab(drawn: &str) -> Tab {
    let mut journeys = Vec::new();
    for line in drawn.split("; ") {
        let (id, details) = line.split_once(" > ").unwrap_or((line, ""));
        let mut touchpoints = vec![touchpoint("plain", None)];
        let into = details.split_whitespace();
        touchpoints.extend(into.map(|to| touchpoint(&format!("into-{to}"), Some(to))));
        journeys.push(Json::object([
            ("id", Json::text(id)),
            ("title", Json::text(id.to_uppercase())),
            ("stages", Json::List(vec![named("s", "S")])),
            ("touchpoints", Json::List(touchpoints)),
        ]));
    }
    let text = Json::object([
        ("format", Json::text("journey-map")),
        ("version", Json::Number(1.into())),
        ("title", Json::text("All")),
        ("journeys", Json::List(journeys)),
    ]);
    let mut tab = Tab::ready();
    tab.send(Event::Open(Open::Text { name: None, text: Ok(write_json(&text)) }));
    assert_eq!(tab.state.document().title, "All");
    tab
}

fn named(id: &str, name: &str) -> Json {
    Json::object([("id", Json::text(id)), ("name", Json::text(name))])
}

fn touchpoint(id: &str, detail: Option<&str>) -> Json {
    named(id, id).with("stage", Json::text("s")).with("detail", detail.map(Json::text))
}

fn enter(tab: &mut Tab, touchpoint: &str) {
    tab.send(Event::Look(Look::Enter(touchpoint.into())));
}

/// The way by which one came and what is shown: `* › a › b`.
fn way(tab: &Tab) -> String {
    let looking = &tab.state.looking;
    let name = |journey: &Option<_>| journey.as_deref().unwrap_or("*").to_owned();
    let mut way: Vec<_> = looking.trail.iter().map(|crumb| name(&crumb.journey)).collect();
    way.push(match looking.view {
        View::Map | View::Blueprint | View::Table => name(&looking.journey),
        View::Journeys => name(&None),
        View::Register(_) => "register".into(),
        View::Insights => "insights".into(),
    });
    way.join(" › ")
}

#[test]
fn a_detail_leads_in_and_the_way_leads_back() {
    let mut tab = tab("a > b; b > c; c");
    enter(&mut tab, "into-b");
    enter(&mut tab, "into-c");
    assert_eq!(way(&tab), "a › b › c");
    enter(&mut tab, "plain");
    enter(&mut tab, "nothing");
    assert_eq!(way(&tab), "a › b › c");
    tab.send(Event::Look(Look::GoBack(7)));
    tab.send(Event::Look(Look::GoBack(0)));
    assert_eq!(way(&tab), "a");
    let selected = tab.state.looking.selection.clone();
    assert_eq!(selected, Some(Subject::inside("a", Kind::Touchpoint, "into-b")));
}

#[test]
fn circles_do_not_make_the_way_longer() {
    let mut tab = tab("a > a b; b > c a; c > a b");
    for (into, path) in [
        ("into-a", "a"),
        ("into-b", "a › b"),
        ("into-c", "a › b › c"),
        ("into-b", "a › b"),
        ("into-a", "a"),
        ("into-b", "a › b"),
        ("into-c", "a › b › c"),
        ("into-a", "a"),
    ] {
        enter(&mut tab, into);
        assert_eq!(way(&tab), path);
    }
}

#[test]
fn a_journey_that_goes_leaves_one_where_one_came_from() {
    let mut tab = tab("a > b; b > c; c");
    enter(&mut tab, "into-b");
    enter(&mut tab, "into-c");
    tab.edit(Edit::Do(Command::remove(Subject::of(Kind::Journey, "c"))));
    assert_eq!(way(&tab), "a › b");
    let details = || {
        let journeys = tab.state.document().journeys.iter();
        journeys.flat_map(|journey| journey.touchpoints()).filter(|found| found.detail.is_some())
    };
    assert_eq!(details().map(|found| found.id.to_string()).collect::<Vec<_>>(), ["into-b"]);
    tab.edit(Edit::Do(Command::remove(Subject::of(Kind::Journey, "a"))));
    assert_eq!(way(&tab), "b");
    tab.edit(Edit::Undo);
    tab.edit(Edit::Undo);
    enter(&mut tab, "into-c");
    assert_eq!(way(&tab), "b › c");
}

#[test]
fn a_journey_is_made_inside_and_taken_back() {
    let mut tab = Tab::ready();
    tab.draw("Buy: Pay\nBuy: Thank you");
    tab.edit(Edit::MakeInside("pay".into()));
    let shown = tab.state.journey().expect("a journey is shown").clone();
    assert_eq!((shown.label(), shown.stages().len()), ("Pay", 1));
    assert!(tab.state.looking.adding.is_some(), "the first touchpoint is being named");
    tab.edit(Edit::Add { name: "Card".to_owned(), and_next: false });
    assert_eq!(tab.state.journey().map(|journey| journey.touchpoints().len()), Some(1));
    tab.send(Event::Look(Look::GoBack(0)));
    let detail = |tab: &Tab| {
        let journey = tab.state.journey()?;
        journey.touchpoint("pay")?.detail.as_ref().map(|id| id.to_string())
    };
    assert_eq!(detail(&tab).as_deref(), Some(shown.id().as_str()));
    enter(&mut tab, "pay");
    tab.edit(Edit::Undo);
    tab.edit(Edit::Undo);
    assert_eq!((tab.state.document().journeys.len(), detail(&tab)), (1, None));
    assert!(tab.state.looking.trail.is_empty());
}

#[test]
fn lists_begin_a_way_of_their_own() {
    let mut tab = tab("a > b; b; c");
    enter(&mut tab, "into-b");
    tab.send(Event::Look(Look::Journey("c".into())));
    assert_eq!(way(&tab), "c");
    tab.send(Event::Look(Look::View(View::Journeys)));
    assert_eq!(way(&tab), "*");
    tab.send(Event::Look(Look::Journey("a".into())));
    enter(&mut tab, "into-b");
    assert_eq!(way(&tab), "* › a › b");
    tab.send(Event::Look(Look::GoBack(0)));
    assert_eq!((way(&tab).as_str(), tab.state.atlas.is_some()), ("*", true));
    tab.send(Event::Look(Look::Cancel));
    assert_eq!((way(&tab).as_str(), tab.state.atlas.is_some()), ("b", false));
}

#[test]
fn the_page_may_show_all_journeys() {
    let mut tab = tab("a > b; b");
    tab.send(Event::Host(Host::View(View::Journeys)));
    tab.send(Event::Host(Host::Journey("b".into())));
    assert_eq!(way(&tab), "*");
    tab.send(Event::Host(Host::View(View::Map)));
    assert_eq!(way(&tab), "b");
}

#[test]
fn of_one_journey_there_is_no_map_of_maps() {
    let mut tab = tab("a");
    tab.send(Event::Look(Look::View(View::Journeys)));
    assert!(tab.state.atlas.is_none());
}

#[test]
fn every_journey_has_its_place_on_the_map_of_maps() {
    for drawn in
        ["a; b", "a > b; b > a", "a > a b; b; c", "a > b c; b > d; c > d; d; e; f; g; h; i"]
    {
        let tab = tab(drawn);
        let atlas = Atlas::of(tab.state.document(), None);
        assert_eq!(atlas.nodes.len(), tab.state.document().journeys.len(), "{drawn}");
        for (place, node) in atlas.nodes.iter().enumerate() {
            let a = node.rect;
            assert!(a.x >= 0.0 && a.y >= 0.0, "{drawn}");
            assert!(a.right() <= atlas.width && a.bottom() <= atlas.height, "{drawn}");
            for other in &atlas.nodes[..place] {
                let b = other.rect;
                let is_apart =
                    a.right() <= b.x || b.right() <= a.x || a.bottom() <= b.y || b.bottom() <= a.y;
                assert!(is_apart, "{drawn}: {a:?} {b:?}");
            }
            assert!(node.thumb.path.starts_with('M'));
        }
        let ways = atlas.ways.iter().map(|way| format!("{} > {}", way.from, way.to));
        let ways: Vec<_> = ways.collect();
        let told = drawn.split("; ").filter_map(|line| line.split_once(" > "));
        let told = told
            .flat_map(|(from, into)| into.split(' ').map(move |into| format!("{from} > {into}")));
        assert_eq!(ways, told.collect::<Vec<_>>(), "{drawn}");
    }
}

#[test]
fn the_map_of_maps_says_how_complete_journeys_are() {
    let mut tab = tab("a; b");
    let plain = tab.touchpoint("plain");
    for (field, answer) in [("systems", "none"), ("owner.marketing", "none")] {
        tab.edit(Edit::Do(Command::set(plain.clone(), field, Json::text(answer))));
    }
    tab.send(Event::Look(Look::View(View::Journeys)));
    let atlas = tab.state.atlas.clone().map(|(_, atlas)| atlas).expect("it is looked at");
    assert_eq!([atlas.nodes[0].answered, atlas.nodes[1].answered], [[1, 1, 0], [0, 0, 0]]);
    // What did not change is not drawn again.
    tab.edit(Edit::Do(Command::clear(plain, "systems")));
    let later = tab.state.atlas.clone().map(|(_, atlas)| atlas).expect("it is looked at");
    assert!(std::rc::Rc::ptr_eq(&atlas.nodes[1].thumb, &later.nodes[1].thumb));
}
