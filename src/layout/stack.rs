//! Decides which touchpoints stand in a stack: one below the other in one sub-column, each with a
//! transition to the next. It places nothing.

use crate::layout::graph::Graph;
use crate::layout::scene::RouteKind;

/// The stacks. Most have one node; together they have all.
pub(crate) struct Stacks {
    /// The nodes of each stack from top to bottom. A stack of many stands where its first node
    /// would in the user's order.
    pub(crate) nodes: Vec<Vec<usize>>,
    /// The stack of each node.
    pub(crate) of_node: Vec<usize>,
}

impl Stacks {
    /// Every node by itself.
    pub(crate) fn of(graph: &Graph, _kinds: &[RouteKind]) -> Self {
        Self {
            nodes: (0..graph.nodes.len()).map(|node| vec![node]).collect(),
            of_node: (0..graph.nodes.len()).collect(),
        }
    }
}
