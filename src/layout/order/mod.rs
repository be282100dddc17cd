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
mod sweep;
mod transpose;

use crate::layout::grid::Grid;
use crate::layout::order::crossings::crossings;
use crate::layout::order::net::{Net, Order};
use crate::layout::order::polish::Polish;
use crate::layout::order::sweep::Direction;

/// How many sweeps there are at most, and how many in a row may fail to improve anything.
const SWEEPS: usize = 24;
const PATIENCE: usize = 6;

/// How often all moves are tried at most, and how much work that may be for each item and piece.
const ROUNDS: usize = 16;
const MOST_WORK: usize = 2_000;

/// How much work a step is, roughly.
const STEP: usize = 500_000;

/// How much work a sweep is for each item and piece.
const SWEEP_WORK: usize = 30;

/// How many moves are tried before the work is counted again.
const FEW: usize = 32;

/// An order under way.
pub(crate) struct Ordering {
    net: Net,
    order: Order,
    best: Order,
    fewest: u64,
    polish: Polish,
    phase: Phase,
}

/// What the next step does.
enum Phase {
    /// Sweeps: how many there were, and how many in a row improved nothing.
    Sweep { round: usize, failures: usize },
    /// Tries moves: in which round, which is next, and whether one was made in this round.
    Polish { round: usize, next: usize, is_better: bool },
    /// Nothing.
    Done,
}

impl Ordering {
    /// Begins with the order of the grid.
    pub(crate) fn new(grid: &Grid) -> Self {
        let net = Net::of(grid);
        let mut order = Order::of(grid);
        (0..order.len()).for_each(|rank| order.obey(rank, &net));
        let fewest = crossings(&net, &order);
        let phase = match fewest {
            0 => Phase::Done,
            _ => Phase::Sweep { round: 0, failures: 0 },
        };
        let polish = Polish::new(&net, order.len());
        Self { net, best: order.clone(), order, fewest, polish, phase }
    }

    /// Goes on for a while. Says whether there is more to do.
    pub(crate) fn step(&mut self) -> bool {
        match self.phase {
            Phase::Sweep { round, failures } => self.sweep(round, failures),
            Phase::Polish { round, next, is_better } => self.polish(round, next, is_better),
            Phase::Done => {}
        }
        !matches!(self.phase, Phase::Done)
    }

    /// Puts the ranks of the grid in the best order so far.
    pub(crate) fn finish(&mut self, grid: &mut Grid) {
        self.keep_better();
        for (rank, items) in grid.ranks.iter_mut().enumerate() {
            items.copy_from_slice(self.best.rank(rank));
        }
    }

    fn sweep(&mut self, mut round: usize, mut failures: usize) {
        let mut work = 0;
        while work < STEP {
            if self.fewest == 0 || round == SWEEPS || failures == PATIENCE {
                self.order.copy_from(&self.best);
                self.phase = match self.fewest {
                    0 => Phase::Done,
                    _ => Phase::Polish { round: 0, next: 0, is_better: false },
                };
                return;
            }
            let direction =
                if round.is_multiple_of(2) { Direction::Rightward } else { Direction::Leftward };
            sweep::sweep(&self.net, &mut self.order, direction, round % 4 >= 2);
            transpose::transpose(&self.net, &mut self.order);
            round += 1;
            failures = if self.keep_better() { 0 } else { failures + 1 };
            work += SWEEP_WORK * self.net.size();
        }
        self.phase = Phase::Sweep { round, failures };
    }

    fn polish(&mut self, mut round: usize, mut next: usize, mut is_better: bool) {
        let begin = self.polish.work();
        let most = MOST_WORK * self.net.size();
        while self.polish.work() < begin + STEP {
            if next == self.polish.len() {
                round += 1;
                if !is_better || round == ROUNDS {
                    self.phase = Phase::Done;
                    return;
                }
                (next, is_better) = (0, false);
            }
            if self.polish.work() > most {
                self.phase = Phase::Done;
                return;
            }
            let end = self.polish.len().min(next + FEW);
            is_better |= self.polish.go_through(next..end, &self.net, &mut self.order);
            next = end;
        }
        self.phase = Phase::Polish { round, next, is_better };
    }

    /// Takes note of the order if it is the best so far.
    fn keep_better(&mut self) -> bool {
        let count = crossings(&self.net, &self.order);
        let is_better = count < self.fewest;
        if is_better {
            self.fewest = count;
            self.best.copy_from(&self.order);
        }
        is_better
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
