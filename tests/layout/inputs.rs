//! What a drawing is made from: equal means drawn alike, and words make no difference.

use std::rc::Rc;

use journey_map::layout::draw;
use journey_map::layout::inputs::Inputs;
use journey_map::layout::lanes::Lanes;
use journey_map::model::answer::Answer;
use journey_map::model::document::Document;
use journey_map::model::journey::{Head, Journey};
use journey_map::model::person::Person;
use journey_map::model::system::System;
use journey_map::model::touchpoint::{Dependency, DependencyStrength, Touchpoint};
use journey_map::model::value::Value;
use proptest::prelude::*;

use crate::drawing::{id, journey};
use crate::random::plan;

/// The journey with another version of touchpoint `a`.
fn changed(journey: &Journey, change: impl Fn(&mut Touchpoint)) -> Journey {
    let mut journey = journey.clone();
    let mut touchpoint = Touchpoint::clone(journey.touchpoint("a").expect("a touchpoint"));
    change(&mut touchpoint);
    assert!(journey.replace_touchpoint(Rc::new(touchpoint)));
    journey
}

fn uses(system: &str, strength: Option<DependencyStrength>) -> Dependency {
    Dependency { system: id(system), dependency: strength, ..Dependency::blank() }
}

/// The lanes with which two journeys are drawn from different inputs.
fn differing(one: &Journey, two: &Journey) -> Vec<&'static str> {
    let differs = |lanes: &Lanes| Inputs::of(one, *lanes, None) != Inputs::of(two, *lanes, None);
    Lanes::ALL.iter().filter(|lanes| differs(lanes)).map(|lanes| lanes.as_str()).collect()
}

#[test]
fn only_what_is_drawn_makes_a_difference() {
    let journey = journey("x: a b; y: c; a -> b -> c");
    let all: Vec<_> = Lanes::ALL.iter().map(|lanes| lanes.as_str()).collect();
    type Change = fn(&mut Touchpoint);
    for (name, change, expected) in [
        ("nothing", (|_| {}) as Change, vec![]),
        ("name", |a| a.name = "Another".to_owned(), vec![]),
        ("data", |a| a.data = Answer::None, vec![]),
        ("no owner", |a| a.owner = None, vec![]),
        ("stage", |a| a.stage = id("y"), all.clone()),
        ("place", |a| a.order = Some(2_u32.into()), all),
        ("channel", |a| a.channel = Some(id("web")), vec!["channel"]),
        ("system", |a| a.systems = Answer::Is(vec![uses("crm", None)]), vec!["system"]),
        ("persona", |a| a.personas = Answer::Is(vec![id("b2b")]), vec!["persona"]),
        ("two personas", |a| a.personas = Answer::Is(vec![id("x"), id("y")]), vec![]),
    ] {
        assert_eq!(differing(&journey, &changed(&journey, change)), expected, "{name}");
    }
    let mut other = journey.clone();
    assert!(other.remove_transition("t1"));
    assert_eq!(differing(&journey, &other).len(), 5);
    let mut other = journey.clone();
    assert!(other.relocate_stage("y", 0));
    assert_eq!(differing(&journey, &other).len(), 5);
    let mut other = journey.clone();
    other.set_head(Head { personas: Answer::Is(vec![id("b2b")]), ..journey.head().clone() });
    assert_eq!(differing(&journey, &other), ["persona"]);
}

#[test]
fn a_touchpoint_is_in_the_lane_of_what_it_stops_with() {
    let journey = journey("x: a");
    let key = |change: &dyn Fn(&mut Touchpoint), lanes: Lanes| {
        let journey = changed(&journey, change);
        lanes.key(&journey, journey.touchpoint("a").expect("a touchpoint"))
    };
    let of = |systems: &[Dependency]| {
        let systems = Answer::Is(systems.to_vec());
        key(&|a| a.systems = systems.clone(), Lanes::System).as_deref().map(str::to_owned)
    };
    let (hard, soft) = (Some(DependencyStrength::Hard), Some(DependencyStrength::Soft));
    assert_eq!(of(&[]), None);
    assert_eq!(of(&[uses("crm", None), uses("shop", None)]).as_deref(), Some("crm"));
    assert_eq!(of(&[uses("crm", soft), uses("shop", hard)]).as_deref(), Some("shop"));
}

#[test]
fn lanes_come_in_the_order_of_the_registers() {
    let mut journey = journey("x: a b c d");
    let channels = [("a", "store"), ("b", "kiosk"), ("c", "web")];
    for (name, channel) in channels {
        let mut touchpoint = Touchpoint::clone(journey.touchpoint(name).expect("a touchpoint"));
        touchpoint.channel = Some(id(channel));
        touchpoint.systems = Answer::Is(vec![uses(channel, None)]);
        assert!(journey.replace_touchpoint(Rc::new(touchpoint)));
    }
    let mut document = Document::empty();
    for name in ["web", "kiosk"] {
        document.systems.insert(usize::MAX, Rc::new(System { id: id(name), ..System::blank() }));
    }
    document.people.insert(0, Rc::new(Person { id: id("web"), ..Person::blank() }));
    let keys = |lanes: Lanes, document: Option<&Document>| {
        let scene = draw(&Inputs::of(&journey, lanes, document));
        let keys =
            scene.lanes.into_iter().map(|lane| lane.key.as_deref().unwrap_or("-").to_owned());
        keys.collect::<Vec<_>>().join(" ")
    };
    // Standard channels come first, what no register knows last, then what is not answered.
    assert_eq!(keys(Lanes::Channel, Some(&document)), "web store kiosk -");
    assert_eq!(keys(Lanes::System, Some(&document)), "web kiosk store -");
    assert_eq!(keys(Lanes::System, None), "store kiosk web -");
    assert_eq!(keys(Lanes::Owner, Some(&document)), "-");
    assert_eq!(keys(Lanes::None, Some(&document)), "");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn what_is_equal_is_drawn_alike(plan in plan(), place in 0..60_usize, answers in 0..256_usize) {
        let mut other = plan.clone();
        if let Some(touchpoint) = other.touchpoints.get_mut(place) {
            touchpoint.2 = answers;
        }
        let (one, two) = (plan.journey(), other.journey());
        for lanes in Lanes::ALL {
            let (one, two) = (Inputs::of(&one, lanes, None), Inputs::of(&two, lanes, None));
            prop_assert!(one != two || draw(&one) == draw(&two));
            prop_assert!(one == one.clone());
        }
    }
}
