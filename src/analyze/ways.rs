//! The ways of a journey as a graph of places: which touchpoints lead to which. A place is where a
//! touchpoint stands in the journey's list. It knows nothing about shares, kinds or names.

use std::collections::VecDeque;

use petgraph::Direction;
use petgraph::algo::dominators::simple_fast;
use petgraph::algo::kosaraju_scc;
use petgraph::graph::{DiGraph, NodeIndex};

use crate::model::journey::Journey;

type Graph = DiGraph<(), (), usize>;

/// The ways of a journey, by the places of its touchpoints.
#[derive(Clone, Debug)]
pub struct Ways {
    graph: Graph,
}

/// Nothing is closed: for searches that may go everywhere.
pub fn everywhere(_: usize) -> bool {
    false
}

impl Ways {
    /// The ways of a journey, in its order.
    pub fn of(journey: &Journey) -> Self {
        let place = |id: &str| journey.touchpoint_place(id);
        let ends = journey
            .transitions()
            .filter_map(|way| place(way.from.as_str()).zip(place(way.to.as_str())));
        Self::between(journey.touchpoints().len(), ends)
    }

    /// Ways between so many places. Ends that are no such place are left out.
    pub fn between(count: usize, ends: impl IntoIterator<Item = (usize, usize)>) -> Self {
        let ends = ends.into_iter().filter(|(from, to)| *from < count && *to < count);
        let mut graph = Graph::with_capacity(count, ends.size_hint().1.unwrap_or_default());
        for _ in 0..count {
            graph.add_node(());
        }
        for (from, to) in ends {
            graph.add_edge(NodeIndex::new(from), NodeIndex::new(to), ());
        }
        Self { graph }
    }

    /// How many places there are.
    pub fn count(&self) -> usize {
        self.graph.node_count()
    }

    /// Where the ways from a place lead, one entry for each way.
    pub fn from(&self, place: usize) -> impl Iterator<Item = usize> + '_ {
        self.graph.neighbors(NodeIndex::new(place)).map(NodeIndex::index)
    }

    /// Where the ways to a place begin, one entry for each way.
    pub fn to(&self, place: usize) -> impl Iterator<Item = usize> + '_ {
        let into = self.graph.neighbors_directed(NodeIndex::new(place), Direction::Incoming);
        into.map(NodeIndex::index)
    }

    /// Which places can be reached from some of these, these included, without entering one that
    /// is closed. O(V + E).
    pub fn reached(&self, from: &[usize], is_closed: &dyn Fn(usize) -> bool) -> Vec<bool> {
        let found = self.search(from, is_closed, Direction::Outgoing);
        found.into_iter().map(|step| step.is_some()).collect()
    }

    /// From which places some of these can be reached, these included, without passing one that is
    /// closed. O(V + E).
    pub fn leading_to(&self, to: &[usize], is_closed: &dyn Fn(usize) -> bool) -> Vec<bool> {
        let found = self.search(to, is_closed, Direction::Incoming);
        found.into_iter().map(|step| step.is_some()).collect()
    }

    /// A path with as few steps as can be from one of some places to another, both included,
    /// that enters nothing closed. `None` when there is none. O(V + E).
    pub fn path(
        &self,
        from: &[usize],
        to: usize,
        is_closed: &dyn Fn(usize) -> bool,
    ) -> Option<Vec<usize>> {
        let steps = self.search(from, is_closed, Direction::Outgoing);
        let mut path = vec![to];
        let mut at = to;
        loop {
            let before = (*steps.get(at)?)?;
            if before == at {
                path.reverse();
                return Some(path);
            }
            path.push(before);
            at = before;
        }
    }

    /// For each place that is found, the one before it; a place where the search begins is before
    /// itself.
    fn search(
        &self,
        from: &[usize],
        is_closed: &dyn Fn(usize) -> bool,
        direction: Direction,
    ) -> Vec<Option<usize>> {
        let mut before = vec![None; self.count()];
        let mut waiting = VecDeque::new();
        for place in from {
            if before.get(*place) == Some(&None) && !is_closed(*place) {
                before[*place] = Some(*place);
                waiting.push_back(*place);
            }
        }
        while let Some(place) = waiting.pop_front() {
            let next = self.graph.neighbors_directed(NodeIndex::new(place), direction);
            for next in next.map(NodeIndex::index) {
                if before[next].is_none() && !is_closed(next) {
                    before[next] = Some(place);
                    waiting.push_back(next);
                }
            }
        }
        before
    }

    /// The strongly connected components: those that lead on come after those that they lead to.
    /// Kosaraju's algorithm and not Tarjan's, as the latter calls itself once for each step of the
    /// longest path, and a browser's stack is short. O(V + E).
    pub fn components(&self) -> Vec<Vec<usize>> {
        let found = kosaraju_scc(&self.graph).into_iter();
        let sorted = found.map(|component| {
            let mut places: Vec<usize> = component.into_iter().map(NodeIndex::index).collect();
            places.sort_unstable();
            places
        });
        sorted.collect()
    }

    /// Whether one can come back to the place in one step.
    pub fn is_own_next(&self, place: usize) -> bool {
        self.from(place).any(|next| next == place)
    }

    /// The immediate dominator of each place, seen from a virtual source before some places: the
    /// last one that every path to it passes before it. `None` where there is no such place, and
    /// for what is not reached. Cooper, Harvey, Kennedy, "A Simple, Fast Dominance Algorithm",
    /// 2001; O(V²) at worst, about O(V + E) on graphs as people draw them.
    pub fn dominators(&self, roots: &[usize]) -> Vec<Option<usize>> {
        let mut graph = self.graph.clone();
        let source = graph.add_node(());
        for root in roots.iter().filter(|root| **root < self.count()) {
            graph.add_edge(source, NodeIndex::new(*root), ());
        }
        let found = simple_fast(&graph, source);
        let above = |place| found.immediate_dominator(NodeIndex::new(place));
        (0..self.count())
            .map(|place| above(place).filter(|above| *above != source).map(NodeIndex::index))
            .collect()
    }
}
