//! What is carried over any map lands where it was shown to land, in every choice of lanes.

use std::fmt::Write;
use std::rc::Rc;

use journey_map::app::event::{Edit, Event, Host, Look};
use journey_map::app::landing::{Around, Carried, Landing};
use journey_map::layout::lanes::Lanes;
use journey_map::layout::scene::Point;
use proptest::prelude::*;

use crate::world::Tab;

/// A journey in numbers: of each touchpoint its stage, where somebody placed it, and its channel;
/// of each transition where it begins and how far on it leads.
#[derive(Clone, Debug)]
struct Plan {
    touchpoints: Vec<(usize, Option<u32>, usize)>,
    transitions: Vec<(usize, usize)>,
}

const STAGES: usize = 3;
const CHANNELS: [&str; 3] = ["web", "app", ""];

fn plan() -> impl Strategy<Value = Plan> {
    let touchpoint = (0..STAGES, prop::option::weighted(0.2, 0..9_u32), 0..CHANNELS.len());
    let touchpoints = prop::collection::vec(touchpoint, 1..25);
    let transitions = prop::collection::vec((0..25_usize, 0..6_usize), 0..40);
    (touchpoints, transitions)
        .prop_map(|(touchpoints, transitions)| Plan { touchpoints, transitions })
}

impl Plan {
    fn text(&self) -> String {
        let mut text = r#"{"format":"journey-map","version":1,"title":"T","journeys":[{"id":"j","title":"J","stages":["#.to_owned();
        let comma = |place: usize| if place == 0 { "" } else { "," };
        for stage in 0..STAGES {
            let _ = write!(text, r#"{}{{"id":"s{stage}","name":"S"}}"#, comma(stage));
        }
        text.push_str(r#"],"touchpoints":["#);
        for (place, (stage, order, channel)) in self.touchpoints.iter().enumerate() {
            let _ =
                write!(text, r#"{}{{"id":"t{place}","name":"T","stage":"s{stage}""#, comma(place));
            if let Some(order) = order {
                let _ = write!(text, r#","order":{order}"#);
            }
            match CHANNELS[*channel] {
                "" => {}
                channel => {
                    let _ = write!(text, r#","channel":"{channel}""#);
                }
            }
            text.push('}');
        }
        text.push_str(r#"],"transitions":["#);
        let count = self.touchpoints.len();
        for (place, (from, step)) in self.transitions.iter().enumerate() {
            let (from, to) = (from % count, (from + step).saturating_sub(1) % count);
            let _ = write!(
                text,
                r#"{}{{"id":"w{place}","from":"t{from}","to":"t{to}"}}"#,
                comma(place)
            );
        }
        text.push_str("]}]}");
        text
    }

    fn tab(&self, lanes: Lanes) -> Tab {
        let mut tab = Tab::ready();
        tab.send(Event::Host(Host::Load { call: 1, text: self.text(), repair: false }));
        tab.send(Event::Look(Look::Lanes(lanes)));
        tab
    }
}

fn landing(tab: &Tab, carried: &[Rc<str>], at: (f64, f64)) -> Option<Landing> {
    let scene = tab.state.drawn.as_ref()?.scene.clone();
    let at = Point::at(at.0 * scene.width, at.1 * scene.height);
    let lanes = tab.state.looking.lanes;
    let (document, journey) = (tab.state.document(), tab.state.journey()?);
    Carried::new(carried.to_vec()).over(Around { document, journey, lanes, scene: &scene }, at)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn what_is_carried_lands_where_it_was_shown(
        plan in plan(),
        is_laned: bool,
        carries in prop::collection::vec((0..25_usize, 0..25_usize, 0.0..1.0, 0.0..1.0), 1..5),
    ) {
        let lanes = if is_laned { Lanes::Channel } else { Lanes::None };
        let mut tab = plan.tab(lanes);
        for (first, second, x, y) in carries {
            let count = plan.touchpoints.len();
            let mut carried: Vec<Rc<str>> =
                [first, second].map(|card| format!("t{}", card % count).into()).to_vec();
            carried.dedup();
            let Some(landing) = landing(&tab, &carried, (x, y)) else { continue };
            let before = tab.text();
            tab.edit(Edit::Land(landing.clone()));
            let (journey, drawn) = (tab.state.journey().unwrap(), tab.state.drawn.as_ref().unwrap());
            for id in &carried {
                let touchpoint = journey.touchpoint(id).unwrap();
                prop_assert_eq!(touchpoint.stage.as_str(), &*landing.stage);
            }
            let rects: Vec<_> = landing
                .column
                .iter()
                .map(|id| drawn.scene.cards[journey.touchpoint_place(id).unwrap()].rect)
                .collect();
            prop_assert!(rects.windows(2).all(|pair| pair[0].x == pair[1].x), "one column");
            prop_assert!(rects.is_sorted_by(|a, b| a.y < b.y), "{:?} {:?}", landing, rects);
            tab.edit(Edit::Undo);
            prop_assert_eq!(tab.text(), before);
            tab.edit(Edit::Redo);
        }
    }

    #[test]
    fn keys_push_past_exactly_one(plan in plan(), card in 0..25_usize, is_laned: bool, is_down: bool) {
        let lanes = if is_laned { Lanes::Channel } else { Lanes::None };
        let mut tab = plan.tab(lanes);
        let id = format!("t{}", card % plan.touchpoints.len());
        tab.look(&id);
        let before = neighbours(&tab, &id);
        let revision = tab.state.revision;
        tab.edit(Edit::Shift(if is_down { 1 } else { -1 }));
        let place = before.iter().position(|other| *other == id).unwrap();
        let target = if is_down { place + 1 } else { place.wrapping_sub(1) };
        let mut wanted = before.clone();
        if target < wanted.len() {
            wanted.swap(place, target);
        } else {
            prop_assert_eq!(tab.state.revision, revision);
        }
        prop_assert_eq!(neighbours(&tab, &id), wanted);
    }
}

/// The touchpoints that stand in the column and the lane of one, from top to bottom.
fn neighbours(tab: &Tab, id: &str) -> Vec<String> {
    let (Some(journey), Some(drawn)) = (tab.state.journey(), tab.state.drawn.as_ref()) else {
        return Vec::new();
    };
    let lanes = tab.state.looking.lanes;
    let here = journey.touchpoint_place(id).map(|place| drawn.scene.cards[place].rect.x);
    let lane = journey.touchpoint(id).map(|touchpoint| lanes.key(journey, touchpoint));
    let cards = drawn.scene.cards.iter().zip(journey.touchpoints());
    let mut beside: Vec<_> = cards
        .filter(|(card, found)| {
            Some(card.rect.x) == here && Some(lanes.key(journey, found)) == lane
        })
        .collect();
    beside.sort_by(|a, b| a.0.rect.y.total_cmp(&b.0.rect.y));
    beside.into_iter().map(|(card, _)| card.touchpoint.to_string()).collect()
}
