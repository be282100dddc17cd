//! Shifts whole runs: items that are tied to each other and stand level. What is best for each
//! item alone can keep a run bent at its end, since no item of it may leave the line first.

use crate::layout::bands::Band;
use crate::layout::grid::{Grid, Tie};
use crate::layout::place::{rise, weight};

/// Shifts every run once to where it costs least, as far as its neighbours leave room. Says
/// whether anything moved; then the whole costs less than before.
pub(crate) fn shift(grid: &Grid, bands: &[Band], rows: &mut [i64]) -> bool {
    let mut above = vec![None; grid.items.len()];
    let mut below = vec![None; grid.items.len()];
    let lane = |item: usize| grid.items[item].lane;
    let pairs = grid.ranks.iter().flat_map(|rank| rank.windows(2));
    for pair in pairs.filter(|pair| lane(pair[0]) == lane(pair[1])) {
        above[pair[1]] = Some(pair[0]);
        below[pair[0]] = Some(pair[1]);
    }
    let mut run_of = vec![None; grid.items.len()];
    let mut is_better = false;
    for item in grid.ranks.iter().flatten() {
        if run_of[*item].is_some() {
            continue;
        }
        let run = run_from(*item, grid, rows, &mut run_of);
        let slack = |upper: usize, lower: usize| {
            rows[lower] - rows[upper] - grid.items[upper].distance(&grid.items[lower])
        };
        let up = run.iter().map(|item| match above[*item] {
            Some(upper) => slack(upper, *item),
            None => rows[*item] - grid.items[*item].above - bands[lane(*item)].top,
        });
        let down = run.iter().map(|item| match below[*item] {
            Some(lower) => slack(*item, lower),
            None => bands[lane(*item)].bottom - rows[*item] - grid.items[*item].below,
        });
        let (up, down) = (up.min().unwrap_or(0), down.min().unwrap_or(0));
        let way = best_way(&run, grid, rows, &run_of).clamp(-up, down);
        run.iter().for_each(|item| rows[*item] += way);
        is_better |= way != 0;
    }
    is_better
}

/// All items that are tied to `first` without a bend; `run_of` gets the first of the run of each.
fn run_from(first: usize, grid: &Grid, rows: &[i64], run_of: &mut [Option<usize>]) -> Vec<usize> {
    let mut run = vec![first];
    run_of[first] = Some(first);
    let mut next = 0;
    while let Some(item) = run.get(next).copied() {
        next += 1;
        for tie in ties(grid, item) {
            if rise(rows, item, tie) == 0 && run_of[tie.item].is_none() {
                run_of[tie.item] = Some(first);
                run.push(tie.item);
            }
        }
    }
    run
}

/// The weighted median of the ways to what the run is tied to; none where staying costs as little.
fn best_way(run: &[usize], grid: &Grid, rows: &[i64], run_of: &[Option<usize>]) -> i64 {
    let mut ways = Vec::new();
    for item in run {
        for tie in ties(grid, *item).filter(|tie| run_of[tie.item] != run_of[*item]) {
            ways.push((rise(rows, *item, tie), weight(grid, *item, tie)));
        }
    }
    ways.sort_unstable();
    let weigh = |ways: &[(i64, u64)]| ways.iter().map(|(_, weight)| weight).sum::<u64>();
    let all = weigh(&ways);
    let upward = weigh(&ways[..ways.partition_point(|(way, _)| *way < 0)]);
    let downward = weigh(&ways[ways.partition_point(|(way, _)| *way <= 0)..]);
    if 2 * upward <= all && 2 * downward <= all {
        return 0;
    }
    let mut sum = 0;
    let median = ways.iter().find(|(_, weight)| {
        sum += weight;
        2 * sum >= all
    });
    median.map_or(0, |(way, _)| *way)
}

fn ties(grid: &Grid, item: usize) -> impl Iterator<Item = &Tie> {
    grid.items[item].left.iter().chain(&grid.items[item].right)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout::bands;
    use crate::layout::place::cost;
    use crate::layout::sample;
    use proptest::prelude::*;

    /// As high as possible, whatever the ties.
    fn highest(grid: &Grid, bands: &[Band]) -> Vec<i64> {
        let mut rows = vec![0; grid.items.len()];
        for rank in &grid.ranks {
            let mut above: Option<usize> = None;
            for item in rank {
                let this = &grid.items[*item];
                let neighbour = above.filter(|above| grid.items[*above].lane == this.lane);
                rows[*item] = match neighbour {
                    Some(above) => rows[above] + grid.items[above].distance(this),
                    None => bands[this.lane].top + this.above,
                };
                above = Some(*item);
            }
        }
        rows
    }

    proptest! {
        #[test]
        fn shifts_make_it_cheaper_and_nothing_too_close(grid in sample::grid()) {
            let bands = bands::of(&grid);
            let mut rows = highest(&grid, &bands);
            let mut before = cost(&grid, &rows);
            while shift(&grid, &bands, &mut rows) {
                let after = cost(&grid, &rows);
                prop_assert!(after < before);
                before = after;
            }
            for (item, row) in grid.items.iter().zip(&rows) {
                prop_assert!(*row >= bands[item.lane].top + item.above);
                prop_assert!(*row <= bands[item.lane].bottom - item.below);
            }
            for pair in grid.ranks.iter().flat_map(|rank| rank.windows(2)) {
                let distance = grid.items[pair[0]].distance(&grid.items[pair[1]]);
                prop_assert!(rows[pair[1]] - rows[pair[0]] >= distance);
            }
        }
    }
}
