//! Decides what the core must have at once: everything that can be reached from outside without going through a door.
//! All else can wait, by construction: whatever the first part can call or read lies in it.

use std::collections::VecDeque;

use super::graph::Graph;

/// What was reached, and from where.
pub(crate) struct Reached {
    /// For each node whether it was reached, and from which; roots from themselves.
    from: Vec<Option<usize>>,
    /// Doors that were come to.
    pub(crate) doors: Vec<usize>,
}

impl Reached {
    /// Walks from the roots to everything but doors.
    pub(crate) fn walk(
        graph: &Graph,
        roots: impl IntoIterator<Item = usize>,
        is_door: impl Fn(usize) -> bool,
    ) -> Self {
        let mut reached = Self { from: vec![None; graph.nodes.len()], doors: Vec::new() };
        let mut waiting = VecDeque::new();
        for root in roots {
            reached.come(root, root, &is_door, &mut waiting);
        }
        while let Some(next) = waiting.pop_front() {
            for to in &graph.nodes[next].refers {
                reached.come(next, *to, &is_door, &mut waiting);
            }
        }
        reached.doors.sort_unstable();
        reached.doors.dedup();
        reached
    }

    fn come(
        &mut self,
        from: usize,
        to: usize,
        is_door: &impl Fn(usize) -> bool,
        waiting: &mut VecDeque<usize>,
    ) {
        if is_door(to) {
            self.doors.push(to);
        } else if self.from[to].is_none() {
            self.from[to] = Some(from);
            waiting.push_back(to);
        }
    }

    /// Whether a node was reached.
    pub(crate) fn has(&self, node: usize) -> bool {
        self.from[node].is_some()
    }

    /// The shortest way by which a node was reached, beginning at a root.
    pub(crate) fn way(&self, node: usize) -> Vec<usize> {
        let mut way = vec![node];
        let mut here = node;
        while let Some(before) = self.from[here].filter(|before| *before != here) {
            way.push(before);
            here = before;
        }
        way.reverse();
        way
    }
}
