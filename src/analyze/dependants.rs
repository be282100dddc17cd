//! What depends on a touchpoint: which others customers reach through it alone, and how many of them
//! come by. It counts ways as they are drawn; that customers would find another one is nothing it knows.
//! On a map on which nobody marked a beginning, it takes what looks like one.

use crate::analyze::chain::{Chain, Shares};
use crate::analyze::flow::solver::Solver;
use crate::analyze::structure::is_start;
use crate::analyze::ways::Ways;
use crate::model::journey::Journey;
use crate::model::touchpoint::TouchpointKind;

/// What depends on a touchpoint.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Dependants {
    /// How many others are reached through it alone, without those where customers leave.
    pub only_through: usize,
    /// How often a customer comes by on the mean, where the map tells shares; infinite where they
    /// never leave.
    pub visits: Option<f64>,
}

/// What depends on each touchpoint of a journey, in the journey's order. See [`Ways::dominators`]
/// and [`Chain`] for what it takes.
pub fn dependants(journey: &Journey) -> Vec<Dependants> {
    let ways = Ways::of(journey);
    let starts = beginnings(journey, &ways);
    let only_through = only_through(journey, &ways.dominators(&starts));
    let shares = Shares::of(journey);
    let is_told = shares.said.iter().any(|said| *said > 0);
    let visits = is_told.then(|| {
        let is_told =
            |place: &usize| journey.touchpoints().nth(*place).is_some_and(|at| is_start(at));
        let told: Vec<usize> = starts.iter().copied().filter(is_told).collect();
        let starts = if told.is_empty() { starts } else { told };
        let chain = Chain::begun_at(journey, &shares, &starts);
        Solver::of(&chain, &|_| false).visits(&chain.begun)
    });
    let visits_at = |place: usize| visits.as_ref().map(|visits| visits[place]);
    let all = only_through.into_iter().enumerate();
    all.map(|(place, only_through)| Dependants { only_through, visits: visits_at(place) }).collect()
}

/// Where customers begin, or seem to: what is marked, and what no other touchpoint leads to. Where
/// all ways go round in circles, the first touchpoint is as good a beginning as any.
fn beginnings(journey: &Journey, ways: &Ways) -> Vec<usize> {
    let has_way_in = |place: usize| ways.to(place).any(|from| from != place);
    let all = journey.touchpoints().enumerate();
    let starts = all.filter(|(place, found)| is_start(found) || !has_way_in(*place));
    let starts: Vec<usize> = starts.map(|(place, _)| place).collect();
    if starts.is_empty() && ways.count() > 0 { vec![0] } else { starts }
}

/// How many others are reached through each alone, without drop-offs. From the leaves of the tree of
/// dominators up: what depends on one depends on what that depends on.
fn only_through(journey: &Journey, above: &[Option<usize>]) -> Vec<usize> {
    let mut only_through = vec![0; above.len()];
    let mut waiting = vec![0; above.len()];
    above.iter().flatten().for_each(|above| waiting[*above] += 1);
    let mut ready: Vec<usize> = (0..above.len()).filter(|place| waiting[*place] == 0).collect();
    let counts: Vec<bool> =
        journey.touchpoints().map(|found| *found.part() != TouchpointKind::DropOff).collect();
    while let Some(place) = ready.pop() {
        if let Some(above) = above[place] {
            only_through[above] += only_through[place] + usize::from(counts[place]);
            waiting[above] -= 1;
            if waiting[above] == 0 {
                ready.push(above);
            }
        }
    }
    only_through
}
