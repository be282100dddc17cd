//! Gives every touchpoint its sub-column. It knows no order from top to bottom.

use std::ops::Range;

use crate::layout::graph::Graph;
use crate::layout::scene::RouteKind;
use crate::layout::stack::Stacks;

/// The sub-columns of all stages, counted from left to right: the ranks.
pub(crate) struct Ranks {
    /// The rank of each node.
    pub(crate) of_node: Vec<usize>,
    /// The ranks of each stage: one at least, so that an empty stage has room for a card.
    pub(crate) of_stage: Vec<Range<usize>>,
}

impl Ranks {
    /// Within its stage a stack stands behind all from which edges lead onward to it: its rank is
    /// the length of the longest such way.
    pub(crate) fn of(graph: &Graph, kinds: &[RouteKind], stacks: &Stacks) -> Self {
        let longest = longest_ways(graph, kinds, stacks);
        let local: Vec<_> = stacks.of_node.iter().map(|stack| longest[*stack]).collect();
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

fn longest_ways(graph: &Graph, kinds: &[RouteKind], stacks: &Stacks) -> Vec<usize> {
    let mut onward = vec![Vec::new(); stacks.nodes.len()];
    let mut waiting = vec![0_usize; stacks.nodes.len()];
    for (edge, kind) in graph.edges.iter().zip(kinds) {
        let is_within = graph.nodes[edge.from].stage == graph.nodes[edge.to].stage;
        let (from, to) = (stacks.of_node[edge.from], stacks.of_node[edge.to]);
        if is_within && *kind == RouteKind::Forward && from != to {
            onward[from].push(to);
            waiting[to] += 1;
        }
    }
    let mut longest = vec![0; stacks.nodes.len()];
    let mut ready: Vec<_> = (0..longest.len()).filter(|stack| waiting[*stack] == 0).collect();
    while let Some(stack) = ready.pop() {
        for to in &onward[stack] {
            longest[*to] = longest[*to].max(longest[stack] + 1);
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
        fn forward_leads_to_the_right_or_down_a_stack(graph in sample::graph()) {
            let kinds = cycles::kinds(&graph);
            let stacks = Stacks::of(&graph, &kinds);
            let ranks = Ranks::of(&graph, &kinds, &stacks);
            let place = |node: usize| {
                let stack = &stacks.nodes[stacks.of_node[node]];
                (ranks.of_node[node], stack.iter().position(|other| *other == node))
            };
            for (edge, kind) in graph.edges.iter().zip(&kinds) {
                let way = match place(edge.from).cmp(&place(edge.to)) {
                    _ if edge.from == edge.to => RouteKind::Loop,
                    std::cmp::Ordering::Less => RouteKind::Forward,
                    _ => RouteKind::Backward,
                };
                prop_assert_eq!(*kind, way);
            }
            for (node, rank) in graph.nodes.iter().zip(&ranks.of_node) {
                prop_assert!(ranks.of_stage[node.stage].contains(rank));
            }
        }
    }
}
