//! Gives every touchpoint its sub-column. It knows no order from top to bottom.

use std::ops::Range;

use crate::layout::chain::{Chains, rows};
use crate::layout::fold;
use crate::layout::graph::Graph;
use crate::layout::scene::RouteKind;

/// The sub-columns of all stages, counted from left to right: the ranks.
pub(crate) struct Ranks {
    /// The rank of each node.
    pub(crate) of_node: Vec<usize>,
    /// The ranks of each stage: one at least, so that an empty stage has room for a card.
    pub(crate) of_stage: Vec<Range<usize>>,
    /// How far each node stands behind the beginning of its stage.
    pub(crate) depths: Vec<usize>,
}

impl Ranks {
    /// Within its stage a chain stands behind all from which edges lead onward to it: by the length
    /// of the longest such way. A stage with too many such distances has several in one
    /// sub-column.
    pub(crate) fn of(graph: &Graph, kinds: &[RouteKind]) -> Self {
        let rows = rows(graph.nodes.len());
        let chains = Chains::of(graph, kinds, rows);
        let longest = longest_ways(graph, kinds, &chains);
        let depths: Vec<_> = chains.of_node.iter().map(|chain| longest[*chain]).collect();
        let mut heights = vec![Vec::new(); graph.stages.len()];
        for (node, depth) in graph.nodes.iter().zip(&depths) {
            let heights = &mut heights[node.stage];
            if heights.len() <= *depth {
                heights.resize(depth + 1, 0);
            }
            heights[*depth] += 1;
        }
        let stages = graph.stages.len();
        let columns: Vec<_> =
            heights.iter().map(|heights| fold::columns(heights, rows, stages)).collect();
        let mut next = 0;
        let mut of_stage = Vec::with_capacity(stages);
        for columns in &columns {
            let width = columns.last().map_or(1, |last| last + 1);
            of_stage.push(next..next + width);
            next += width;
        }
        let nodes = graph.nodes.iter().zip(&depths);
        let of_node =
            nodes.map(|(node, depth)| of_stage[node.stage].start + columns[node.stage][*depth]);
        Self { of_node: of_node.collect(), of_stage, depths }
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

fn longest_ways(graph: &Graph, kinds: &[RouteKind], chains: &Chains) -> Vec<usize> {
    let mut onward = vec![Vec::new(); chains.nodes.len()];
    let mut waiting = vec![0_usize; chains.nodes.len()];
    for (edge, kind) in graph.edges.iter().zip(kinds) {
        let is_within = graph.nodes[edge.from].stage == graph.nodes[edge.to].stage;
        let (from, to) = (chains.of_node[edge.from], chains.of_node[edge.to]);
        if is_within && *kind == RouteKind::Forward && from != to {
            onward[from].push(to);
            waiting[to] += 1;
        }
    }
    let mut longest = vec![0; chains.nodes.len()];
    let mut ready: Vec<_> = (0..longest.len()).filter(|chain| waiting[*chain] == 0).collect();
    while let Some(chain) = ready.pop() {
        for to in &onward[chain] {
            longest[*to] = longest[*to].max(longest[chain] + 1);
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
                match kind {
                    RouteKind::Loop => prop_assert_eq!(edge.from, edge.to),
                    RouteKind::Forward => prop_assert!(from <= to),
                    RouteKind::Backward => prop_assert!(from >= to),
                }
            }
            for (node, rank) in graph.nodes.iter().zip(&ranks.of_node) {
                prop_assert!(ranks.of_stage[node.stage].contains(rank));
            }
        }
    }
}
