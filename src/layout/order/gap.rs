//! What runs between two neighbouring ranks, and how often a further line would cross it. It does
//! not decide where that runs.
//!
//! A slot is where something may be put into a rank: slot 3 is above the item in place 3. What is
//! about to be moved counts for nothing, though it still takes its place.

use std::ops::Range;

use crate::layout::order::net::{Net, Order};

/// The pieces between a rank and the next one.
#[derive(Default)]
pub(crate) struct Gap {
    /// Where each begins on the left, ends on the right, and how many edges run there.
    pieces: Vec<(usize, usize, i64)>,
    /// For each slot on the left and on the right, how many edges run above both.
    above: Vec<i64>,
    /// The slots on the right.
    width: usize,
    /// How much was to do.
    pub(crate) work: usize,
}

/// On which side of a gap something is.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Side {
    Left,
    Right,
}

impl Gap {
    /// Looks at the pieces behind a rank; those at moved items are left out.
    pub(crate) fn gather(&mut self, net: &Net, order: &Order, rank: usize, is_moved: &[bool]) {
        self.pieces.clear();
        self.above.clear();
        for (place, item) in order.rank(rank).iter().enumerate() {
            if is_moved[*item] {
                continue;
            }
            for end in net.right.of_number(*item) {
                if !is_moved[end.item] {
                    self.pieces.push((place, order.places[end.item], end.edges as i64));
                }
            }
        }
        self.width = order.rank(rank + 1).len() + 1;
        self.work += self.pieces.len() + order.rank(rank).len();
    }

    /// Gets ready for [`Gap::cost`].
    pub(crate) fn fill(&mut self, left: usize) {
        if !self.above.is_empty() {
            return;
        }
        let width = self.width;
        self.above.resize((left + 1) * width, 0);
        for (from, to, edges) in &self.pieces {
            self.above[(from + 1) * width + to + 1] += edges;
        }
        for slot in 1..=left {
            let (before, row) = self.above.split_at_mut(slot * width);
            let mut sum = 0;
            for (above, upper) in row[..width].iter_mut().zip(&before[(slot - 1) * width..]) {
                sum += *above;
                *above = sum + upper;
            }
        }
        self.work += self.above.len();
    }

    /// How often a line between two slots crosses the pieces.
    pub(crate) fn cost(&self, left: usize, right: usize) -> i64 {
        let row = &self.above[left * self.width..][..self.width];
        let all = &self.above[self.above.len() - self.width..];
        row[self.width - 1] + all[right] - 2 * row[right]
    }

    /// For each slot on one side, the least that it costs to get there from a slot on the other
    /// side, of which `costs` says what they cost and the first of `choice` the one to prefer;
    /// `choice` becomes the best slots to come from.
    pub(crate) fn advance(
        &mut self,
        from: Side,
        (costs, slots): (&[i64], Range<usize>),
        preferred: usize,
        edges: i64,
        (best, choice): (&mut Vec<i64>, &mut [usize]),
    ) {
        let (width, height) = (self.width, self.above.len() / self.width);
        let all = &self.above[(height - 1) * width..];
        best.clear();
        best.resize(choice.len(), i64::MAX);
        for slot in std::iter::once(preferred).chain(slots) {
            // How many edges begin above the slot, and how many run above both.
            let (begin, step, edges_above) = match from {
                Side::Left => (slot * width, 1, self.above[slot * width + width - 1]),
                Side::Right => (slot, width, all[slot]),
            };
            let cost = costs[slot] + edges * edges_above;
            let above = self.above[begin..].iter().step_by(step);
            for ((best, choice), above) in best.iter_mut().zip(&mut *choice).zip(above) {
                let sum = cost - 2 * edges * above;
                if sum < *best {
                    *best = sum;
                    *choice = slot;
                }
            }
        }
        match from {
            Side::Left => best.iter_mut().zip(all).for_each(|(best, all)| *best += edges * all),
            Side::Right => {
                let all = self.above[width - 1..].iter().step_by(width);
                best.iter_mut().zip(all).for_each(|(best, all)| *best += edges * all);
            }
        }
        self.work += self.above.len();
    }

    /// Adds to `steps` how often lines to some `ends` on the other side (places and edges) cross
    /// the pieces: for the first slot, and for every further slot how much more than before.
    /// `sums` is for scratch.
    pub(crate) fn reach(
        &mut self,
        from: Side,
        ends: &[(usize, i64)],
        sums: &mut Vec<i64>,
        steps: &mut [i64],
    ) {
        // How many of the lines end above each place.
        let last = ends.iter().map(|(place, _)| *place).max().unwrap_or(0);
        sums.clear();
        sums.resize(last + 2, 0);
        ends.iter().for_each(|(place, edges)| sums[place + 1] += edges);
        let mut all = 0;
        for sum in sums.iter_mut() {
            all += *sum;
            *sum = all;
        }
        for (left, right, edges) in &self.pieces {
            let (place, end) = if from == Side::Left { (left, right) } else { (right, left) };
            let above = sums.get(*end).copied().unwrap_or(all);
            let below = all - sums.get(end + 1).copied().unwrap_or(all);
            steps[0] += edges * below;
            steps[place + 1] += edges * (above - below);
        }
        self.work += self.pieces.len() + steps.len();
    }
}
