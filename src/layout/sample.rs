//! Random graphs for the tests of the phases. It is no part of the product.

use proptest::strategy::Strategy;
use proptest::{collection, option};

use crate::layout::cycles;
use crate::layout::graph::{Edge, Graph, Node};
use crate::layout::grid::Grid;
use crate::layout::rank::Ranks;
use crate::layout::stack::Stacks;
use crate::model::id::Id;

/// A graph of some stages, some lanes or none, and up to 24 nodes, by chance placed by the user.
pub(crate) fn graph() -> impl Strategy<Value = Graph> {
    let node = (0..4_usize, 0..4_usize, option::weighted(0.2, 0..9_u8));
    let nodes = collection::vec(node, 1..24);
    (0..4_usize, nodes).prop_flat_map(|(lanes, nodes)| {
        let edge = (0..nodes.len(), 0..nodes.len());
        let edges = collection::vec(edge, 0..nodes.len() * 2);
        edges.prop_map(move |edges| Graph {
            stages: (0..4).map(|_| id()).collect(),
            lanes: vec![None; lanes],
            nodes: nodes
                .iter()
                .map(|(stage, lane, hint)| node_of(*stage, lane % lanes.max(1), *hint))
                .collect(),
            edges: edges.iter().map(|(from, to)| edge_of(*from, *to)).collect(),
        })
    })
}

/// The grid of such a graph, in the user's order.
pub(crate) fn grid() -> impl Strategy<Value = Grid> {
    graph().prop_map(|graph| {
        let kinds = cycles::kinds(&graph);
        let ranks = Ranks::of(&graph, &kinds);
        Grid::of(&graph, &kinds, &Stacks::of(&graph, &kinds, &ranks), &ranks)
    })
}

fn node_of(stage: usize, lane: usize, hint: Option<u8>) -> Node {
    Node { touchpoint: id(), stage, lane, hint: hint.map(f64::from) }
}

fn edge_of(from: usize, to: usize) -> Edge {
    Edge { transition: id(), from, to }
}

/// The phases look at numbers only, so one id does for all.
fn id<T>() -> Id<T> {
    Id::from_name("sample", "sample", |_| false)
}
