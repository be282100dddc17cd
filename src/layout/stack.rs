//! Decides which touchpoints stand in a stack: below each other in one sub-column, in an order that
//! no other phase changes. They are those that transitions connect there. It places nothing.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use crate::layout::graph::Graph;
use crate::layout::rank::Ranks;
use crate::layout::scene::RouteKind;

/// The nodes of each stack from top to bottom. Most have one; together they have all. The stacks
/// come in the order of the first of their nodes in the user's order.
pub(crate) struct Stacks(pub(crate) Vec<Vec<usize>>);

impl Stacks {
    /// Stacks what is connected within a sub-column, lane by lane.
    pub(crate) fn of(graph: &Graph, kinds: &[RouteKind], ranks: &Ranks) -> Self {
        let mut ways = Ways::of(graph, kinds, ranks);
        let mut stacks: BTreeMap<(usize, usize), Vec<usize>> = BTreeMap::new();
        for (group, nodes) in ways.groups().iter().enumerate() {
            for node in ways.downward(nodes) {
                stacks.entry((group, graph.nodes[node].lane)).or_default().push(node);
            }
        }
        let mut stacks: Vec<_> = stacks.into_values().collect();
        join_placed(&mut stacks, graph, ranks);
        stacks.iter_mut().for_each(|stack| keep_hints(stack, graph));
        stacks.sort_by_key(|stack| stack.iter().copied().min());
        Self(stacks)
    }
}

/// The edges within sub-columns.
struct Ways<'a> {
    /// What each node leads onward to in its sub-column, and how many lead onward to it there.
    onward: Vec<Vec<usize>>,
    entering: Vec<usize>,
    /// What each node is connected with there.
    connected: Vec<Vec<usize>>,
    /// Whether each node leads onward at all.
    goes_on: Vec<bool>,
    /// How far each node stands behind the beginning of its stage.
    depths: &'a [usize],
}

impl<'a> Ways<'a> {
    fn of(graph: &Graph, kinds: &[RouteKind], ranks: &'a Ranks) -> Self {
        let nodes = graph.nodes.len();
        let mut ways = Self {
            onward: vec![Vec::new(); nodes],
            entering: vec![0; nodes],
            connected: vec![Vec::new(); nodes],
            goes_on: vec![false; nodes],
            depths: &ranks.depths,
        };
        for (edge, kind) in graph.edges.iter().zip(kinds) {
            let (from, to) = (edge.from, edge.to);
            let is_onward = *kind == RouteKind::Forward;
            ways.goes_on[from] |= is_onward;
            if ranks.of_node[from] != ranks.of_node[to] || from == to {
                continue;
            }
            ways.connected[from].push(to);
            ways.connected[to].push(from);
            if is_onward {
                ways.onward[from].push(to);
                ways.entering[to] += 1;
            }
        }
        ways
    }

    /// The nodes that are connected, in the user's order.
    fn groups(&self) -> Vec<Vec<usize>> {
        let mut is_in = vec![false; self.connected.len()];
        let mut groups = Vec::new();
        for first in 0..is_in.len() {
            if std::mem::replace(&mut is_in[first], true) {
                continue;
            }
            let mut group = vec![first];
            let mut next = 0;
            while let Some(node) = group.get(next) {
                next += 1;
                let found = self.connected[*node].iter();
                let found: Vec<_> =
                    found.filter(|node| !std::mem::replace(&mut is_in[**node], true)).collect();
                group.extend(found);
            }
            group.sort_unstable();
            groups.push(group);
        }
        groups
    }

    /// Nodes in an order in which all edges that lead onward lead down, and if it can be to the
    /// next: best to one from where it goes on.
    fn downward(&mut self, nodes: &[usize]) -> Vec<usize> {
        let begins = nodes.iter().filter(|node| self.entering[**node] == 0);
        let mut ready: BTreeSet<_> = begins.map(|node| (self.depths[*node], *node)).collect();
        let mut order: Vec<usize> = Vec::with_capacity(nodes.len());
        while let Some(first) = ready.first().map(|(_, node)| *node) {
            let last = order.last().map_or(&[][..], |last| &self.onward[*last]);
            let behind = last.iter().filter(|node| ready.contains(&(self.depths[**node], **node)));
            let best = behind.max_by_key(|node| {
                (!self.onward[**node].is_empty(), self.goes_on[**node], Reverse(**node))
            });
            let node = best.copied().unwrap_or(first);
            ready.remove(&(self.depths[node], node));
            order.push(node);
            for to in &self.onward[node] {
                self.entering[*to] -= 1;
                if self.entering[*to] == 0 {
                    ready.insert((self.depths[*to], *to));
                }
            }
        }
        order
    }
}

/// Makes one stack of those of a sub-column and lane in which the user placed cards, where one of
/// them has several cards: else cards that were placed between them could not stand there.
fn join_placed(stacks: &mut Vec<Vec<usize>>, graph: &Graph, ranks: &Ranks) {
    let cell = |stack: &[usize]| {
        let is_placed = stack.iter().any(|node| graph.nodes[*node].hint.is_some());
        let first = stack.first().filter(|_| is_placed)?;
        Some((ranks.of_node[*first], graph.nodes[*first].lane))
    };
    let tall = stacks.iter().filter(|stack| stack.len() > 1);
    let cells: BTreeSet<_> = tall.filter_map(|stack| cell(stack)).collect();
    let mut joined: BTreeMap<_, Vec<usize>> = BTreeMap::new();
    stacks.retain_mut(|stack| match cell(stack).filter(|cell| cells.contains(cell)) {
        Some(cell) => {
            joined.entry(cell).or_default().append(stack);
            false
        }
        None => true,
    });
    stacks.extend(joined.into_values());
}

/// Puts the cards of a stack that the user placed in the user's order, in the places that they
/// take together.
fn keep_hints(stack: &mut [usize], graph: &Graph) {
    let hint = |node: usize| graph.nodes[node].hint;
    let slots: Vec<_> = (0..stack.len()).filter(|slot| hint(stack[*slot]).is_some()).collect();
    let mut placed: Vec<_> = slots.iter().map(|slot| stack[*slot]).collect();
    let place = |node: usize| hint(node).unwrap_or_default();
    placed.sort_by(|a, b| place(*a).total_cmp(&place(*b)));
    for (slot, node) in slots.into_iter().zip(placed) {
        stack[slot] = node;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout::cycles;
    use crate::layout::sample;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_stack_is_of_one_cell_and_leads_down(graph in sample::graph()) {
            let kinds = cycles::kinds(&graph);
            let ranks = Ranks::of(&graph, &kinds);
            let stacks = Stacks::of(&graph, &kinds, &ranks).0;
            let mut all = stacks.concat();
            all.sort_unstable();
            prop_assert_eq!(all, (0..graph.nodes.len()).collect::<Vec<_>>());
            let mut place = vec![(0, 0); graph.nodes.len()];
            for (stack, nodes) in stacks.iter().enumerate() {
                let cell = |node: usize| (ranks.of_node[node], graph.nodes[node].lane);
                prop_assert!(nodes.iter().all(|node| cell(*node) == cell(nodes[0])));
                nodes.iter().enumerate().for_each(|(at, node)| place[*node] = (stack, at));
                let hints: Vec<_> = nodes.iter().filter_map(|n| graph.nodes[*n].hint).collect();
                prop_assert!(hints.is_sorted());
            }
            for (edge, kind) in graph.edges.iter().zip(&kinds) {
                let (from, to) = (place[edge.from], place[edge.to]);
                let is_placed = stacks[from.0].iter().any(|node| graph.nodes[*node].hint.is_some());
                if from.0 == to.0 && *kind == RouteKind::Forward && !is_placed {
                    prop_assert!(from.1 < to.1);
                }
            }
        }
    }
}
