//! What depends on a touchpoint: which others customers reach through it alone, and how many of them
//! come by. It counts ways as they are drawn; that customers would find another one is nothing it knows.

use petgraph::algo::dominators::simple_fast;
use petgraph::graph::{DiGraph, NodeIndex};

use crate::model::journey::Journey;
use crate::model::json::Number;
use crate::model::touchpoint::TouchpointKind;

/// What depends on a touchpoint.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Dependants {
    /// How many others are reached through it alone, without those where customers leave.
    pub only_through: usize,
    /// How often a customer comes by on the mean, where the map tells shares.
    pub visits: Option<f64>,
}

/// What depends on each touchpoint of a journey, in the journey's order. Dominators: about as many steps
/// as there are transitions.
pub fn dependants(journey: &Journey) -> Vec<Dependants> {
    let ways = Ways::of(journey);
    let mut all = vec![Dependants::default(); ways.starts.len()];
    for (place, only_through) in ways.only_through(journey).into_iter().enumerate() {
        all[place].only_through = only_through;
    }
    for (place, visits) in ways.visits(journey).into_iter().flatten().enumerate() {
        all[place].visits = Some(visits);
    }
    all
}

/// The ways of a journey by the places of its touchpoints.
struct Ways {
    ends: Vec<(usize, usize, Option<f64>)>,
    /// Whether customers begin there.
    starts: Vec<bool>,
}

impl Ways {
    fn of(journey: &Journey) -> Self {
        let mut has_way_in = vec![false; journey.touchpoints().len()];
        let mut ends = Vec::new();
        for way in journey.transitions() {
            let from = journey.touchpoint_place(way.from.as_str());
            let Some((from, to)) = from.zip(journey.touchpoint_place(way.to.as_str())) else {
                continue;
            };
            ends.push((from, to, way.share.as_ref().map(Number::value)));
            has_way_in[to] |= from != to;
        }
        let starts = journey.touchpoints().zip(has_way_in);
        let starts =
            starts.map(|(found, has_way_in)| *found.part() == TouchpointKind::Start || !has_way_in);
        let mut starts: Vec<bool> = starts.collect();
        // Where all ways go round in circles, the first touchpoint is as good a beginning as any.
        if let (false, Some(first)) = (starts.contains(&true), starts.first_mut()) {
            *first = true;
        }
        Self { ends, starts }
    }

    /// How many others are reached through each alone.
    fn only_through(&self, journey: &Journey) -> Vec<usize> {
        let count = self.starts.len();
        let mut graph = DiGraph::<(), (), usize>::with_capacity(count + 1, self.ends.len() + count);
        let nodes: Vec<NodeIndex<usize>> = (0..=count).map(|_| graph.add_node(())).collect();
        let Some(root) = nodes.last().copied() else { return Vec::new() };
        for (from, to, _) in &self.ends {
            graph.add_edge(nodes[*from], nodes[*to], ());
        }
        for (place, _) in self.starts.iter().enumerate().filter(|(_, is_start)| **is_start) {
            graph.add_edge(root, nodes[place], ());
        }
        let dominators = simple_fast(&graph, root);
        let mut only_through = vec![0; count];
        // From the leaves of the tree of dominators up: what depends on one depends on what that depends on.
        let above: Vec<Option<usize>> = (0..count)
            .map(|place| dominators.immediate_dominator(nodes[place]).map(NodeIndex::index))
            .map(|above| above.filter(|above| *above < count))
            .collect();
        let mut waiting = vec![0; count];
        above.iter().flatten().for_each(|above| waiting[*above] += 1);
        let mut ready: Vec<usize> = (0..count).filter(|place| waiting[*place] == 0).collect();
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

    /// How often a customer comes by each on the mean. `None` where no share is known. Ways without a share
    /// take what the others leave, each alike; loops are followed for some rounds.
    fn visits(&self, journey: &Journey) -> Option<Vec<f64>> {
        const ROUNDS: usize = 32;
        if !self.ends.iter().any(|(.., share)| share.is_some()) {
            return None;
        }
        let count = self.starts.len();
        let (mut said, mut silent) = (vec![0.0; count], vec![0.0; count]);
        for (from, _, share) in &self.ends {
            match share {
                Some(share) => said[*from] += share.clamp(0.0, 1.0),
                None => silent[*from] += 1.0,
            }
        }
        let share_of = |(from, to, share): &(usize, usize, Option<f64>)| {
            let rest = (1.0 - said[*from]).max(0.0);
            (*from, *to, share.map_or(rest / silent[*from], |share| share.clamp(0.0, 1.0)))
        };
        let shares: Vec<_> = self.ends.iter().map(share_of).collect();
        let begun = self.begun(journey);
        let mut visits = begun.clone();
        for _ in 0..ROUNDS {
            let mut next = begun.clone();
            for (from, to, share) in &shares {
                next[*to] += visits[*from] * share;
            }
            visits = next;
        }
        Some(visits)
    }

    /// Which part of all customers begins where: by the volumes, or alike where none is known.
    fn begun(&self, journey: &Journey) -> Vec<f64> {
        let volume = |place: usize| {
            let found = journey.touchpoints().nth(place)?;
            found.volume.as_ref()?.starts.as_ref().map(|starts| starts.value().max(0.0))
        };
        let starts: Vec<usize> =
            (0..self.starts.len()).filter(|place| self.starts[*place]).collect();
        let volumes: Vec<Option<f64>> = starts.iter().map(|place| volume(*place)).collect();
        let total: f64 = volumes.iter().flatten().sum();
        let mut begun = vec![0.0; self.starts.len()];
        for (place, volume) in starts.iter().zip(volumes) {
            begun[*place] = if total > 0.0 {
                volume.unwrap_or_default() / total
            } else {
                1.0 / starts.len() as f64
            };
        }
        begun
    }
}
