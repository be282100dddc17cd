//! Random journeys, and two ways to build the same one. It knows nothing about layout.

use std::rc::Rc;

use journey_map::model::answer::Answer;
use journey_map::model::journey::Journey;
use journey_map::model::json::Number;
use journey_map::model::stage::Stage;
use journey_map::model::touchpoint::{Dependency, Ownership, Touchpoint};
use journey_map::model::transition::Transition;
use journey_map::model::value::Value;
use proptest::prelude::*;

use crate::drawing::id;

/// A journey in numbers.
#[derive(Clone, Debug)]
pub(crate) struct Plan {
    pub(crate) stages: usize,
    /// The stage of each, where the user placed it, and a number that its answers are made from.
    pub(crate) touchpoints: Vec<(usize, Option<u32>, usize)>,
    /// From and to.
    pub(crate) transitions: Vec<(usize, usize)>,
}

/// Any journey of up to 60 touchpoints: with loops, parallels, circles, empty stages.
pub(crate) fn plan() -> impl Strategy<Value = Plan> {
    let counts = (1..7_usize, prop_oneof![0..10_usize, 10..61_usize]);
    counts.prop_flat_map(|(stages, count)| {
        let touchpoint = (0..stages, prop::option::weighted(0.2, 0..9_u32), 0..256_usize);
        let touchpoints = prop::collection::vec(touchpoint, count);
        let near = (0..count.max(1), 0..9_usize)
            .prop_map(move |(from, step)| (from, (from + step).saturating_sub(2) % count.max(1)));
        let any = (0..count.max(1), 0..count.max(1));
        let transition = prop_oneof![3 => near, 1 => any];
        let most = if count == 0 { 0 } else { count * 2 };
        let transitions = prop::collection::vec(transition, 0..=most);
        (touchpoints, transitions).prop_map(move |(touchpoints, transitions)| Plan {
            stages,
            touchpoints,
            transitions,
        })
    })
}

impl Plan {
    /// The journey, built from beginning to end.
    pub(crate) fn journey(&self) -> Journey {
        let mut journey = self.stage_journey();
        for place in 0..self.touchpoints.len() {
            assert!(journey.insert_touchpoint(place, self.touchpoint(place)));
        }
        for place in 0..self.transitions.len() {
            assert!(journey.insert_transition(place, self.transition(place)));
        }
        journey
    }

    /// The same journey, built from its end with things in between that go again.
    pub(crate) fn journey_by_detours(&self, seed: u64) -> Journey {
        let mut journey = self.stage_journey();
        let strange =
            |number: usize| Touchpoint::new(id(&format!("x{number}")), "Strange", id("s0"));
        for place in (0..self.touchpoints.len()).rev() {
            assert!(journey.insert_touchpoint(0, self.touchpoint(place)));
            if seed >> (place % 64) & 1 == 1 {
                assert!(journey.insert_touchpoint(1, Rc::new(strange(place))));
            }
        }
        for place in (0..self.transitions.len()).rev() {
            let (from, _) = self.transitions[place];
            if seed >> (from % 64) & 1 == 1 {
                let (from, to) = (id(&format!("p{from}")), id(&format!("x{from}")));
                let passing = Transition::new(id(&format!("y{place}")), from, to);
                assert!(journey.insert_transition(0, Rc::new(passing)));
            }
            assert!(journey.insert_transition(0, self.transition(place)));
        }
        for place in 0..self.touchpoints.len() {
            journey.remove_touchpoint(&format!("x{place}"));
        }
        for place in (0..self.transitions.len()).filter(|place| seed >> (place % 64) & 1 == 0) {
            let name = format!("e{place}");
            assert!(journey.remove_transition(&name));
            assert!(journey.insert_transition(usize::MAX, self.transition(place)));
            assert!(journey.relocate_transition(&name, place));
        }
        journey
    }

    fn stage_journey(&self) -> Journey {
        let mut journey = Journey::new(id("journey"), "Random");
        for stage in 0..self.stages {
            let stage = Stage::new(id(&format!("s{stage}")), "Stage");
            assert!(journey.insert_stage(usize::MAX, Rc::new(stage)));
        }
        journey
    }

    fn touchpoint(&self, place: usize) -> Rc<Touchpoint> {
        let (stage, order, answers) = self.touchpoints[place];
        let name = format!("p{place}");
        let touchpoint = Touchpoint::new(id(&name), &name, id(&format!("s{stage}")));
        let order = order.map(Number::from);
        Rc::new(Touchpoint { order, ..answered(touchpoint, answers) })
    }

    fn transition(&self, place: usize) -> Rc<Transition> {
        let (from, to) = self.transitions[place];
        let (from, to) = (id(&format!("p{from}")), id(&format!("p{to}")));
        Rc::new(Transition::new(id(&format!("e{place}")), from, to))
    }
}

/// Answers what lanes may stand for: each with one of three, or not.
fn answered(mut touchpoint: Touchpoint, answers: usize) -> Touchpoint {
    let pick = |question: usize| ["a", "b", "c"].get(answers >> (2 * question) & 3).copied();
    let owner = pick(1).map_or(Answer::Unknown, |owner| Answer::Is(id(owner)));
    touchpoint.channel = pick(0).map(id);
    touchpoint.owner = Some(Ownership { marketing: owner, ..Ownership::blank() });
    if let Some(system) = pick(2) {
        touchpoint.systems =
            Answer::Is(vec![Dependency { system: id(system), ..Dependency::blank() }]);
    }
    if let Some(persona) = pick(3) {
        touchpoint.personas = Answer::Is(vec![id(persona)]);
    }
    touchpoint
}
