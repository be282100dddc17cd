//! Orders the items of every sub-column from top to bottom so that few transitions cross, and
//! cards that the user placed keep their order among each other. It computes no coordinates.
//!
//! It begins with the user's order and takes another only when that has fewer crossings: where
//! nothing crosses, nothing moves.

mod crossings;
mod sweep;
mod transpose;

use crate::layout::grid::Grid;
use crate::layout::order::crossings::crossings;
use crate::layout::order::sweep::Direction;

/// How many sweeps there are at most, and how many in a row may fail to improve anything.
const SWEEPS: usize = 24;
const PATIENCE: usize = 6;

/// Orders every rank.
pub(crate) fn arrange(grid: &mut Grid) {
    let mut places = vec![0; grid.items.len()];
    for rank in &mut grid.ranks {
        sweep::keep_hints(rank, &grid.items);
        sweep::count_places(rank, &mut places);
    }
    let mut fewest = crossings(grid, &places);
    let mut best = grid.ranks.clone();
    let mut failures = 0;
    for round in 0..SWEEPS {
        if fewest == 0 || failures == PATIENCE {
            break;
        }
        let direction = if round % 2 == 0 { Direction::Rightward } else { Direction::Leftward };
        sweep::sweep(grid, &mut places, direction, round % 4 >= 2);
        transpose::transpose(grid, &mut places);
        let count = crossings(grid, &places);
        failures += 1;
        if count < fewest {
            fewest = count;
            failures = 0;
            best.clone_from(&grid.ranks);
        }
    }
    grid.ranks = best;
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout::sample;
    use proptest::prelude::*;

    fn count(grid: &Grid) -> u64 {
        let mut places = vec![0; grid.items.len()];
        grid.ranks.iter().for_each(|rank| sweep::count_places(rank, &mut places));
        crossings(grid, &places)
    }

    proptest! {
        #[test]
        fn the_order_is_the_users_or_better(mut grid in sample::grid()) {
            for rank in &mut grid.ranks {
                sweep::keep_hints(rank, &grid.items);
            }
            let (ranks, before) = (grid.ranks.clone(), count(&grid));
            arrange(&mut grid);
            prop_assert!(count(&grid) < before || grid.ranks == ranks);
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
