//! How much a small edit moves: on journeys as people draw them, over many random edits. What it
//! finds is printed (`cargo test --test layout stability -- --nocapture`) and kept within bounds.

use std::rc::Rc;

use journey_map::layout::lanes::Lanes;
use journey_map::layout::scene;
use journey_map::layout::scene::{Card, Scene};
use journey_map::model::journey::Journey;
use journey_map::model::touchpoint::Touchpoint;
use journey_map::model::transition::Transition;

use crate::drawing::id;
use crate::random::Plan;

/// Numbers that look random and are the same everywhere (splitmix64).
struct Dice(u64);

impl Dice {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        ((mixed ^ (mixed >> 31)) % end.max(1) as u64) as usize
    }
}

/// Stages of about six touchpoints; most are followed by the next one of the stage, some by one of
/// the next stage, and a few lead back.
fn journey(touchpoints: usize, dice: &mut Dice) -> Journey {
    let stages = touchpoints.div_ceil(6);
    let stage = |place: usize| place * stages / touchpoints;
    let mut transitions = Vec::new();
    for place in 0..touchpoints {
        let is_last = stage(place) != stage(place + 1);
        if !is_last && dice.below(10) < 7 {
            transitions.push((place, place + 1));
        }
        if is_last || dice.below(10) < 3 {
            transitions.push((place, (place + 3 + dice.below(7)).min(touchpoints - 1)));
        }
        if dice.below(20) == 0 {
            transitions.push((place, dice.below(place + 1)));
        }
    }
    let touchpoints = (0..touchpoints).map(|place| (stage(place), None, place * 37 % 256));
    Plan { stages, touchpoints: touchpoints.collect(), transitions }.journey()
}

#[derive(Clone, Copy, Debug)]
enum Edit {
    Leaf,
    Transition,
    Removal,
}

impl Edit {
    fn apply(self, journey: &mut Journey, dice: &mut Dice) {
        let count = journey.touchpoints().len();
        let mut any = || format!("p{}", dice.below(count));
        match self {
            Self::Leaf => {
                let from = any();
                let stage = journey.touchpoint(&from).expect("a touchpoint").stage.clone();
                let leaf = Touchpoint::new(id("leaf"), "Leaf", stage);
                assert!(journey.insert_touchpoint(usize::MAX, Rc::new(leaf)));
                connect(journey, &from, "leaf");
            }
            Self::Transition => {
                let (from, to) = (any(), any());
                connect(journey, &from, &to);
            }
            Self::Removal => {
                let place = dice.below(journey.transitions().len());
                let transition = journey.transitions().nth(place).expect("a transition");
                let gone = transition.id.clone();
                assert!(journey.remove_transition(gone.as_str()));
            }
        }
    }
}

fn connect(journey: &mut Journey, from: &str, to: &str) {
    let transition = Transition::new(id("new"), id(from), id(to));
    assert!(journey.insert_transition(usize::MAX, Rc::new(transition)));
}

/// Of the cards that were there, how many in hundredths stand elsewhere in their stage, and how many
/// have another card above them in their sub-column. That a stage moves as a whole counts as
/// nothing: something before it grew.
fn moved(before: &Scene, after: &Scene) -> (usize, usize) {
    let count = before.cards.len();
    let places = |scene: &Scene| -> Vec<_> {
        let place = |card: &Card| {
            let column = scene.columns.iter().rfind(|column| column.x <= card.rect.x);
            let x = card.rect.x - column.expect("a stage").x;
            (card.rect.x as i64, x as i64, card.rect.y as i64)
        };
        scene.cards.iter().take(count).map(place).collect()
    };
    let above = |places: &[(i64, i64, i64)], card: usize| {
        let (x, _, y) = places[card];
        let others = (0..count).filter(|other| places[*other].0 == x && places[*other].2 < y);
        others.max_by_key(|other| places[*other].2)
    };
    let (one, two) = (places(before), places(after));
    let share = |differs: &dyn Fn(usize) -> bool| {
        100 * (0..count).filter(|card| differs(*card)).count() / count
    };
    let is_elsewhere = |card: usize| (one[card].1, one[card].2) != (two[card].1, two[card].2);
    (share(&is_elsewhere), share(&|card| above(&one, card) != above(&two, card)))
}

/// Median and 95th percentile.
fn percentiles(numbers: impl Iterator<Item = usize>) -> (usize, usize) {
    let mut numbers: Vec<_> = numbers.collect();
    numbers.sort_unstable();
    (numbers[numbers.len() / 2], numbers[numbers.len() * 95 / 100])
}

/// Moved cards and cards out of order, each median and 95th percentile, of many edits.
fn measure(touchpoints: usize, lanes: Lanes, edit: Edit) -> [(usize, usize); 2] {
    let (journeys, edits) = if touchpoints < 100 { (10, 20) } else { (2, 20) };
    let mut shares = Vec::new();
    for seed in 0..journeys {
        let mut dice = Dice(seed);
        let journey = journey(touchpoints, &mut dice);
        let before = scene(&journey, lanes);
        for _ in 0..edits {
            let mut edited = journey.clone();
            edit.apply(&mut edited, &mut dice);
            shares.push(moved(&before, &scene(&edited, lanes)));
        }
    }
    let moved = percentiles(shares.iter().map(|(moved, _)| *moved));
    [moved, percentiles(shares.iter().map(|(_, order)| *order))]
}

#[test]
fn small_edits_move_little() {
    for touchpoints in [30, 300] {
        for lanes in [Lanes::None, Lanes::Channel] {
            for edit in [Edit::Leaf, Edit::Transition, Edit::Removal] {
                let [moved, order] = measure(touchpoints, lanes, edit);
                let what = format!("{touchpoints} touchpoints, {lanes:?}, {edit:?}");
                println!("{what}: {} % moved, 95th {} %", moved.0, moved.1);
                println!("{what}: {} % out of order, 95th {} %", order.0, order.1);
                assert!(moved.0 <= 50 && order.0 <= 10 && order.1 <= 30, "{what}");
            }
        }
    }
}
