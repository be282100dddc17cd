//! Finds the chains of a stage: touchpoints that follow each other without a choice. It places
//! nothing.

use crate::layout::graph::Graph;
use crate::layout::scene::RouteKind;

/// How many cards a sub-column has at most where that can be chosen: about so many that a journey
/// of as many touchpoints has the shape of a screen. In few steps, so that it seldom changes.
const ROWS: [usize; 8] = [5, 6, 8, 11, 16, 22, 32, 45];

/// The chains. Most have one node; together they have all.
pub(crate) struct Chains {
    /// The nodes of each chain from its beginning to its end.
    pub(crate) nodes: Vec<Vec<usize>>,
    /// The chain of each node.
    pub(crate) of_node: Vec<usize>,
}

impl Chains {
    /// A node goes on with the chain of the one before when that leads nowhere else within the
    /// stage, and nothing else there leads to it. Chains of more than `rows` nodes are cut into
    /// equal parts.
    pub(crate) fn of(graph: &Graph, kinds: &[RouteKind], rows: usize) -> Self {
        let neighbours = Neighbours::of(graph, kinds);
        let mut chains = Self { nodes: Vec::new(), of_node: vec![usize::MAX; graph.nodes.len()] };
        for first in 0..graph.nodes.len() {
            if neighbours.before(first).is_some() {
                continue;
            }
            let chain: Vec<_> =
                std::iter::successors(Some(first), |node| neighbours.behind(*node)).collect();
            let parts = chain.len().div_ceil(rows);
            let mut rest = chain.as_slice();
            for part in (1..=parts).rev() {
                let (head, tail) = rest.split_at(rest.len().div_ceil(part));
                head.iter().for_each(|node| chains.of_node[*node] = chains.nodes.len());
                chains.nodes.push(head.to_vec());
                rest = tail;
            }
        }
        chains
    }
}

/// How many cards a sub-column has at most, in a journey of so many touchpoints.
pub(crate) fn rows(touchpoints: usize) -> usize {
    let fits = |rows: &&usize| 16 * **rows * **rows <= 25 * touchpoints;
    ROWS.iter().rev().find(fits).copied().unwrap_or(ROWS[0])
}

/// What a node leads onward to within its stage, and what leads to it.
struct Neighbours {
    behind: Vec<Neighbour>,
    before: Vec<Neighbour>,
}

#[derive(Clone, Copy, PartialEq)]
enum Neighbour {
    None,
    One(usize),
    Many,
}

impl Neighbours {
    fn of(graph: &Graph, kinds: &[RouteKind]) -> Self {
        let nobody = vec![Neighbour::None; graph.nodes.len()];
        let mut neighbours = Self { behind: nobody.clone(), before: nobody };
        for (edge, kind) in graph.edges.iter().zip(kinds) {
            let is_within = graph.nodes[edge.from].stage == graph.nodes[edge.to].stage;
            if is_within && *kind == RouteKind::Forward {
                neighbours.behind[edge.from].add(edge.to);
                neighbours.before[edge.to].add(edge.from);
            }
        }
        neighbours
    }

    /// The next of a chain.
    fn behind(&self, node: usize) -> Option<usize> {
        match self.behind[node] {
            Neighbour::One(next) if self.before[next] == Neighbour::One(node) => Some(next),
            _ => None,
        }
    }

    /// The one before in a chain.
    fn before(&self, node: usize) -> Option<usize> {
        match self.before[node] {
            Neighbour::One(before) if self.behind[before] == Neighbour::One(node) => Some(before),
            _ => None,
        }
    }
}

impl Neighbour {
    fn add(&mut self, node: usize) {
        *self = match *self {
            Self::None => Self::One(node),
            Self::One(other) if other == node => Self::One(node),
            _ => Self::Many,
        };
    }
}
