//! Touchpoints that are carried or sent into another lane: what that answers.

use journey_map::app::event::{Edit, Event, Host, Look};
use journey_map::app::landing::{Around, Carried};
use journey_map::app::walk::Step;
use journey_map::layout::lanes::Lanes;
use journey_map::layout::scene::Point;
use journey_map::model::json::Json;
use journey_map::model::value::Value;

use crate::world::Tab;

const DOCUMENT: &str = r#"{
    "format": "journey-map", "version": 1, "title": "Shop",
    "people": [{ "id": "ann", "name": "Ann" }, { "id": "bob", "name": "Bob" }],
    "systems": [{ "id": "shop", "name": "Shop" }, { "id": "mail", "name": "Mail" }, { "id": "crm", "name": "CRM" }],
    "personas": [{ "id": "new", "name": "New" }, { "id": "old", "name": "Old" }],
    "journeys": [{
        "id": "j", "title": "J", "stages": [{ "id": "s", "name": "S" }, { "id": "t", "name": "T" }],
        "touchpoints": [
            { "id": "a", "name": "A", "stage": "s", "channel": "web", "owner": { "marketing": "ann" },
              "systems": [{ "system": "shop", "dependency": "soft" }, { "system": "mail", "dependency": "hard", "role": "decision" }],
              "personas": ["new"] },
            { "id": "b", "name": "B", "stage": "s", "channel": "app", "owner": { "marketing": "bob" },
              "systems": [{ "system": "crm" }], "personas": ["old"] },
            { "id": "c", "name": "C", "stage": "t" },
            { "id": "d", "name": "D", "stage": "t", "systems": [{ "system": "shop" }], "personas": ["old", "new"] }
        ]
    }]
}"#;

fn tab(lanes: Lanes) -> Tab {
    let mut tab = Tab::ready();
    tab.send(Event::Host(Host::Load { call: 1, text: DOCUMENT.to_owned(), repair: false }));
    tab.send(Event::Look(Look::Lanes(lanes)));
    tab
}

/// A touchpoint sent to a lane: what it says about that then.
fn check(lanes: Lanes, id: &str, key: Option<&str>, field: &str, expected: &str) {
    let mut tab = tab(lanes);
    tab.look(id);
    tab.edit(Edit::Relane(key.map(Into::into)));
    let journey = tab.state.journey().expect("a journey is shown");
    let touchpoint = journey.touchpoint(id).expect("it is there");
    let said = touchpoint.write().and_then(|record| record.member(field).cloned());
    let said = said.map_or_else(String::new, |said| short(&said));
    assert_eq!(said, expected, "{id} to {key:?}");
}

fn short(json: &Json) -> String {
    let texts = |list: &[Json]| list.iter().map(short).collect::<Vec<_>>().join(", ");
    match json {
        Json::Object(members) => {
            texts(&members.iter().map(|(_, json)| json.clone()).collect::<Vec<_>>())
        }
        Json::List(list) => texts(list),
        other => other.as_text().unwrap_or("?").to_owned(),
    }
}

#[test]
fn a_lane_answers_what_it_stands_for() {
    check(Lanes::Channel, "a", Some("app"), "channel", "app");
    check(Lanes::Channel, "a", None, "channel", "");
    check(Lanes::Owner, "a", Some("bob"), "owner", "bob");
    check(Lanes::Owner, "c", Some("bob"), "owner", "bob");
    check(Lanes::Owner, "a", None, "owner", "");
    check(Lanes::Persona, "a", Some("old"), "personas", "old");
    check(Lanes::Persona, "d", Some("old"), "personas", "old");
    check(Lanes::Persona, "b", None, "personas", "");
    check(Lanes::None, "b", Some("web"), "channel", "app");
    check(Lanes::Owner, "a", Some("nobody"), "owner", "ann");
}

#[test]
fn another_system_takes_the_place_of_the_one_that_carries() {
    check(Lanes::System, "c", Some("crm"), "systems", "crm, hard");
    check(Lanes::System, "b", Some("mail"), "systems", "mail");
    check(Lanes::System, "b", None, "systems", "");
    check(Lanes::System, "a", Some("crm"), "systems", "shop, soft, crm, decision, hard");
    // One that is used already is what it stops with from now on.
    check(Lanes::System, "a", Some("shop"), "systems", "shop, hard, mail, decision, hard");
    // Which of several would go is not for a lane to say.
    check(Lanes::System, "a", None, "systems", "shop, soft, mail, decision, hard");
}

#[test]
fn what_is_carried_into_a_lane_is_in_it_then() {
    for lanes in Lanes::ALL {
        for id in ["a", "b", "c", "d"] {
            let count = tab(lanes).state.drawn.unwrap().scene.lanes.len();
            for target in 0..count {
                let mut tab = tab(lanes);
                let scene = tab.state.drawn.clone().unwrap().scene;
                let lane = &scene.lanes[target];
                let at = Point::at(scene.columns[1].x + 50.0, lane.y + lane.height / 2.0);
                let mut carried = Carried::new(vec![id.into()]);
                let (document, journey) = (tab.state.document(), tab.state.journey().unwrap());
                let around = Around { document, journey, lanes, scene: &scene };
                let landing = carried.over(around, at);
                let before = tab.state.revision;
                let lands = landing.is_some();
                landing.into_iter().for_each(|landing| tab.edit(Edit::Land(landing)));
                assert_eq!(tab.state.revision, before + u64::from(lands));
                let journey = tab.state.journey().unwrap();
                let touchpoint = journey.touchpoint(id).unwrap();
                if lands {
                    assert_eq!(lanes.key(journey, touchpoint), lane.key, "{id} {lanes:?}");
                    assert_eq!(touchpoint.stage.as_str(), "t");
                    tab.edit(Edit::Undo);
                    assert!(tab.state.journey().unwrap().touchpoint(id).is_some());
                }
            }
        }
    }
}

#[test]
fn steps_lead_from_lane_to_lane() {
    let mut tab = tab(Lanes::Channel);
    tab.look("a");
    for (step, expected) in [
        (Step::LaneBelow, "b"),
        (Step::LaneBelow, "c"),
        (Step::LaneBelow, "c"),
        (Step::LaneAbove, "b"),
        (Step::LaneAbove, "a"),
        (Step::LaneAbove, "a"),
    ] {
        tab.send(Event::Look(Look::Walk(step)));
        assert_eq!(tab.selected(), expected, "{step:?}");
    }
}
