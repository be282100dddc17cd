//! Which ways lead from where to where, as a graph of ids. It knows nothing else about
//! touchpoints and transitions. Graph indices never leave this file: `petgraph` gives a removed
//! index to the next node, so an index is not an identity.

use std::rc::Rc;

use petgraph::Direction;
use petgraph::graph::NodeIndex;
use petgraph::stable_graph::StableDiGraph;
use petgraph::visit::EdgeRef;

use crate::model::names::Names;
use crate::model::transition::Transition;

/// The graph of a journey: ids of touchpoints, and between them ids of transitions.
#[derive(Clone, Debug, Default)]
pub(super) struct Ways {
    graph: StableDiGraph<Rc<str>, Rc<str>>,
    nodes: Names,
}

impl Ways {
    /// Adds a touchpoint.
    pub(super) fn add(&mut self, touchpoint: &Rc<str>) {
        let node = self.graph.add_node(touchpoint.clone());
        self.nodes.set(touchpoint.clone(), node.index());
    }

    /// Takes a touchpoint out, and all that leads there or away.
    pub(super) fn remove(&mut self, touchpoint: &str) {
        if let Some(node) = self.nodes.remove(touchpoint) {
            self.graph.remove_node(NodeIndex::new(node));
        }
    }

    /// Adds a transition between two touchpoints. Returns whether both are there.
    pub(super) fn connect(&mut self, transition: &Transition) -> bool {
        let Some((from, to)) = self.ends(transition) else { return false };
        self.graph.add_edge(from, to, transition.id.shared());
        true
    }

    /// Takes a transition out.
    pub(super) fn disconnect(&mut self, transition: &Transition) {
        let Some((from, to)) = self.ends(transition) else { return };
        let mut between = self.graph.edges_connecting(from, to);
        let edge = between.find(|edge| **edge.weight() == *transition.id.as_str());
        if let Some(edge) = edge.map(|edge| edge.id()) {
            self.graph.remove_edge(edge);
        }
    }

    /// Whether both ends of a transition are there.
    pub(super) fn has_ends(&self, transition: &Transition) -> bool {
        self.ends(transition).is_some()
    }

    /// The transitions that begin at a touchpoint, or that lead to it, by id. Graph order depends
    /// on the history of edits; the order of ids does not.
    pub(super) fn at(&self, touchpoint: &str, direction: Direction) -> Vec<&Rc<str>> {
        let Some(node) = self.nodes.get(touchpoint) else { return Vec::new() };
        let edges = self.graph.edges_directed(NodeIndex::new(node), direction);
        let mut ids: Vec<&Rc<str>> = edges.map(|edge| edge.weight()).collect();
        ids.sort_unstable();
        ids
    }

    fn ends(&self, transition: &Transition) -> Option<(NodeIndex, NodeIndex)> {
        let node = |id: &str| self.nodes.get(id).map(NodeIndex::new);
        Some((node(transition.from.as_str())?, node(transition.to.as_str())?))
    }
}
