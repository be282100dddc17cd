//! Shortest ways through a directed graph, counted in steps, from several beginnings at once. It knows nothing about
//! what the nodes are; those that are out are neither begun at nor passed.

use std::collections::VecDeque;

use petgraph::graph::{DiGraph, NodeIndex};
use petgraph::visit::{Bfs, EdgeRef, NodeFiltered, VisitMap, Visitable};

/// A graph of so many nodes, with edges from where to where; each is told from others by its number among them. An
/// edge without two ends keeps its number and is left out.
pub fn graph(
    nodes: usize,
    edges: impl IntoIterator<Item = Option<(usize, usize)>>,
) -> DiGraph<(), usize, usize> {
    let mut graph = DiGraph::with_capacity(nodes, 0);
    for _ in 0..nodes {
        graph.add_node(());
    }
    for (number, ends) in edges.into_iter().enumerate() {
        if let Some((from, to)) = ends.filter(|(from, to)| *from < nodes && *to < nodes) {
            graph.add_edge(NodeIndex::new(from), NodeIndex::new(to), number);
        }
    }
    graph
}

/// How each node is reached first. Nodes are numbers, and every edge carries one that tells it from others.
#[derive(Clone, Debug)]
pub struct Tree {
    reached: Vec<Option<Reached>>,
}

/// How a node is reached: where a way begins, or from another node by an edge.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Reached {
    Begin,
    By { from: usize, edge: usize },
}

impl Tree {
    /// Searches in breadth from all beginnings at once: nodes + edges.
    pub fn of(
        graph: &DiGraph<(), usize, usize>,
        begin: impl IntoIterator<Item = usize>,
        is_in: impl Fn(usize) -> bool,
    ) -> Self {
        let left = NodeFiltered::from_fn(graph, |node: NodeIndex<usize>| is_in(node.index()));
        let mut reached = vec![None; graph.node_count()];
        let mut search = Bfs { stack: VecDeque::new(), discovered: graph.visit_map() };
        for place in begin.into_iter().filter(|place| is_in(*place)) {
            if search.discovered.visit(NodeIndex::<usize>::new(place)) {
                reached[place] = Some(Reached::Begin);
                search.stack.push_back(NodeIndex::new(place));
            }
        }
        while let Some(node) = search.next(&left) {
            // What follows a node for the first time here is what the search finds next.
            for way in graph.edges(node).filter(|way| is_in(way.target().index())) {
                let by = Reached::By { from: node.index(), edge: *way.weight() };
                reached[way.target().index()].get_or_insert(by);
            }
        }
        Self { reached }
    }

    /// Whether a node is reached.
    pub fn reaches(&self, node: usize) -> bool {
        self.reached.get(node).is_some_and(Option::is_some)
    }

    /// The nodes of a shortest way to one, itself included, and the edges between them. `None` where it is not
    /// reached. As long as the way.
    pub fn path(&self, to: usize) -> Option<(Vec<usize>, Vec<usize>)> {
        let (mut nodes, mut edges) = (vec![to], Vec::new());
        let mut here = to;
        while let Reached::By { from, edge } = (*self.reached.get(here)?)? {
            nodes.push(from);
            edges.push(edge);
            here = from;
        }
        nodes.reverse();
        edges.reverse();
        Some((nodes, edges))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The ways to every node, as the nodes on them.
    fn ways(edges: &[(usize, usize)], begin: &[usize], out: &[usize]) -> String {
        let nodes = edges.iter().map(|(from, to)| from.max(to) + 1).max().unwrap_or(1);
        let graph = graph(nodes, edges.iter().copied().map(Some));
        let tree = Tree::of(&graph, begin.iter().copied(), |node| !out.contains(&node));
        let told = |node| match tree.path(node) {
            Some((path, _)) => path.iter().map(ToString::to_string).collect::<String>(),
            None => "-".to_owned(),
        };
        (0..nodes).map(told).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn ways_are_as_short_as_they_can_be() {
        for (edges, begin, out, expected) in [
            (&[(0, 1), (1, 2), (0, 2)][..], &[0][..], &[][..], "0 01 02"),
            (&[(0, 1), (1, 2), (2, 0)], &[0], &[], "0 01 012"),
            (&[(0, 1), (1, 2), (0, 3), (3, 2)], &[0], &[1], "0 - 032 03"),
            (&[(0, 2), (1, 2), (2, 3)], &[0, 1], &[0], "- 1 12 123"),
            (&[(0, 0), (0, 1), (0, 1)], &[0], &[], "0 01"),
            (&[(0, 1)], &[1], &[], "- 1"),
            (&[(0, 1)], &[], &[], "- -"),
        ] {
            assert_eq!(ways(edges, begin, out), expected, "{edges:?}");
        }
    }
}
