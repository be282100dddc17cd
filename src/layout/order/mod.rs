//! Orders the items of every sub-column from top to bottom so that few transitions cross, and
//! cards that the user placed keep their order among each other. It computes no coordinates.
//!
//! It begins with the user's order and takes another only when that has fewer crossings: where
//! nothing crosses, nothing moves. How long it tries is counted in work, never in time.

mod crossings;
mod gap;
mod net;
mod polish;
mod reinsert;
mod relax;
mod shake;

use crate::layout::grid::Grid;
use crate::layout::order::crossings::crossings;
use crate::layout::order::net::{Net, Order};
use crate::layout::order::polish::Polish;
use crate::layout::order::relax::relax;
use crate::layout::order::shake::shake;

/// Grids of so many items at most begin with the user's order, others with one that is relaxed so
/// often: without that they would have to be shaken longer than there is time.
const SMALL: usize = 1_000;
const RELAXATIONS: usize = 16;

/// How often all moves are tried at most, and how much work everything may be: for each item and
/// piece, and besides.
const ROUNDS: usize = 16;
const MOST_WORK: usize = 600;
const MOST_FIRST_WORK: usize = 6_000_000;

/// How many ranks are shaken: each so often at most, and in all fewer the more there are, but four
/// fifths of them at least.
const SHAKES: usize = 8;
const MOST_SHAKES: usize = 270;

/// After so many shakes in vain for each rank there are no more.
const PATIENCE: usize = 1;

/// How much work a step is, roughly, and a relaxation for each item and piece.
const STEP: usize = 500_000;
const RELAXATION: usize = 10;

/// How many moves are tried before the work is counted again.
const FEW: usize = 32;

/// An order under way.
pub(crate) struct Ordering {
    net: Net,
    /// The user's order and its crossings.
    first: Order,
    crossings: u64,
    order: Order,
    polish: Polish,
    phase: Phase,
}

const POLISH: Phase = Phase::Polish { round: 0, next: 0, is_better: false };

/// What the next step does.
enum Phase {
    /// Relaxes every second rank: how often that has been done.
    Relax { round: usize },
    /// Tries moves: in which round, which is next, and whether one was made in this round.
    Polish { round: usize, next: usize, is_better: bool },
    /// Shakes the ranks one after the other, several times: how often that has been done, and how
    /// often in vain since it last helped.
    Shake { trial: usize, failures: usize },
    /// Nothing.
    Done,
}

impl Ordering {
    /// Begins with the order of the grid.
    pub(crate) fn new(grid: &Grid) -> Self {
        let net = Net::of(grid);
        let mut order = Order::of(grid);
        (0..order.len()).for_each(|rank| order.obey(rank, &net));
        let crossings = crossings(&net, &order);
        let phase = match crossings {
            0 => Phase::Done,
            _ if net.rank.len() <= SMALL => POLISH,
            _ => Phase::Relax { round: 0 },
        };
        let polish = Polish::new(&net, order.len());
        Self { net, first: order.clone(), crossings, order, polish, phase }
    }

    /// Goes on for a while. Says whether there is more to do.
    pub(crate) fn step(&mut self) -> bool {
        match self.phase {
            Phase::Relax { round } => self.relax(round),
            Phase::Polish { round, next, is_better } => self.polish(round, next, is_better),
            Phase::Shake { trial, failures } => self.shake(trial, failures),
            Phase::Done => {}
        }
        !matches!(self.phase, Phase::Done)
    }

    /// Puts the ranks of the grid in the order found, or in the user's if that is as good.
    pub(crate) fn finish(&self, grid: &mut Grid) {
        let is_better = crossings(&self.net, &self.order) < self.crossings;
        let best = if is_better { &self.order } else { &self.first };
        for (rank, items) in grid.ranks.iter_mut().enumerate() {
            items.copy_from_slice(best.rank(rank));
        }
    }

    fn relax(&mut self, mut round: usize) {
        let mut work = 0;
        while work < STEP {
            if round == RELAXATIONS {
                self.phase = POLISH;
                return;
            }
            relax(&self.net, &mut self.order, round % 2);
            round += 1;
            work += RELAXATION * self.net.size();
        }
        self.phase = Phase::Relax { round };
    }

    fn polish(&mut self, mut round: usize, mut next: usize, mut is_better: bool) {
        let begin = self.polish.work();
        while self.polish.work() < begin + STEP {
            if next == self.polish.len() {
                round += 1;
                if !is_better || round == ROUNDS {
                    self.phase = Phase::Shake { trial: 0, failures: 0 };
                    return;
                }
                (next, is_better) = (0, false);
            }
            if self.polish.work() > self.most_work() {
                self.phase = Phase::Done;
                return;
            }
            let end = self.polish.len().min(next + FEW);
            is_better |= self.polish.go_through(next..end, &self.net, &mut self.order);
            next = end;
        }
        self.phase = Phase::Polish { round, next, is_better };
    }

    fn most_work(&self) -> usize {
        MOST_FIRST_WORK + MOST_WORK * self.net.size()
    }

    fn shake(&mut self, mut trial: usize, mut failures: usize) {
        let ranks = self.order.len();
        let trials = (ranks * 4 / 5).max(MOST_SHAKES.saturating_sub(ranks)).min(SHAKES * ranks);
        let round = trials.min(ranks).max(1);
        let begin = self.polish.work();
        while self.polish.work() < begin + STEP {
            let is_vain = failures > PATIENCE * ranks;
            if trial == trials || is_vain || self.polish.work() > self.most_work() {
                self.phase = Phase::Done;
                return;
            }
            // Evenly from left to right, several times.
            let rank = trial % round * ranks / round;
            let is_better = shake(&self.net, &mut self.order, &mut self.polish, rank, trial);
            failures = if is_better { 0 } else { failures + 1 };
            trial += 1;
        }
        self.phase = Phase::Shake { trial, failures };
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout::sample;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn the_order_is_the_users_or_better(mut grid in sample::grid()) {
            let net = Net::of(&grid);
            let mut order = Order::of(&grid);
            (0..order.len()).for_each(|rank| order.obey(rank, &net));
            let before = crossings(&net, &order);
            let mut ordering = Ordering::new(&grid);
            let mut steps = 0;
            while ordering.step() {
                steps += 1;
                prop_assert!(steps < 100);
            }
            ordering.finish(&mut grid);
            let after = Order::of(&grid);
            prop_assert!(crossings(&net, &after) < before || after.places == order.places);
            for (rank, items) in grid.ranks.iter().enumerate() {
                prop_assert!(items.iter().all(|item| grid.items[*item].rank == rank));
                let place = |item: &usize| (grid.items[*item].lane, grid.items[*item].hint);
                prop_assert!(items.iter().map(|item| place(item).0).is_sorted());
                let placed = items.iter().map(place).filter(|(_, hint)| hint.is_some());
                prop_assert!(placed.is_sorted());
            }
            prop_assert_eq!(grid.ranks.concat().len(), grid.items.len());
        }
    }
}
