//! Gives every touchpoint its sub-column. It knows no order from top to bottom.

use std::ops::Range;

use crate::layout::graph::Graph;
use crate::layout::scene::RouteKind;

/// The sub-columns of all stages, counted from left to right: the ranks.
pub(crate) struct Ranks {
    /// The rank of each node.
    pub(crate) of_node: Vec<usize>,
    /// The ranks of each stage: one at least, so that an empty stage has room for a card.
    pub(crate) of_stage: Vec<Range<usize>>,
}

impl Ranks {
    /// Within its stage a node stands behind all from which edges lead onward to it: its rank is
    /// the length of the longest such way.
    pub(crate) fn of(graph: &Graph, kinds: &[RouteKind]) -> Self {
        let local = longest_ways(graph, kinds);
        let mut widths = vec![1; graph.stages.len()];
        for (node, rank) in graph.nodes.iter().zip(&local) {
            widths[node.stage] = widths[node.stage].max(rank + 1);
        }
        let mut next = 0;
        let mut of_stage = Vec::with_capacity(widths.len());
        for width in widths {
            of_stage.push(next..next + width);
            next += width;
        }
        let nodes = graph.nodes.iter().zip(local);
        let of_node = nodes.map(|(node, rank)| of_stage[node.stage].start + rank).collect();
        Self { of_node, of_stage }
    }

    /// How many ranks a node stands behind another.
    pub(crate) fn distance(&self, left: usize, right: usize) -> usize {
        self.of_node[right] - self.of_node[left]
    }

    /// How many ranks there are.
    pub(crate) fn len(&self) -> usize {
        self.of_stage.last().map_or(0, |ranks| ranks.end)
    }
}

fn longest_ways(graph: &Graph, kinds: &[RouteKind]) -> Vec<usize> {
    let mut onward = vec![Vec::new(); graph.nodes.len()];
    let mut waiting = vec![0_usize; graph.nodes.len()];
    for (edge, kind) in graph.edges.iter().zip(kinds) {
        let is_within = graph.nodes[edge.from].stage == graph.nodes[edge.to].stage;
        if is_within && *kind == RouteKind::Forward {
            onward[edge.from].push(edge.to);
            waiting[edge.to] += 1;
        }
    }
    let mut longest = vec![0; graph.nodes.len()];
    let mut ready: Vec<_> = (0..graph.nodes.len()).filter(|node| waiting[*node] == 0).collect();
    while let Some(node) = ready.pop() {
        for to in &onward[node] {
            longest[*to] = longest[*to].max(longest[node] + 1);
            waiting[*to] -= 1;
            if waiting[*to] == 0 {
                ready.push(*to);
            }
        }
    }
    longest
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout::cycles;
    use crate::layout::sample;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn forward_leads_to_the_right_and_backward_to_the_left(graph in sample::graph()) {
            let kinds = cycles::kinds(&graph);
            let ranks = Ranks::of(&graph, &kinds);
            for (edge, kind) in graph.edges.iter().zip(&kinds) {
                let (from, to) = (ranks.of_node[edge.from], ranks.of_node[edge.to]);
                let way = match from.cmp(&to) {
                    std::cmp::Ordering::Less => RouteKind::Forward,
                    std::cmp::Ordering::Equal => RouteKind::Loop,
                    std::cmp::Ordering::Greater => RouteKind::Backward,
                };
                prop_assert_eq!(*kind, way);
                prop_assert_eq!(*kind == RouteKind::Loop, edge.from == edge.to);
            }
            for (node, rank) in graph.nodes.iter().zip(&ranks.of_node) {
                prop_assert!(ranks.of_stage[node.stage].contains(rank));
            }
        }
    }
}
