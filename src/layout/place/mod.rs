//! Gives every item its row: as straight as the order allows, as high as possible, nothing too
//! close. It changes no order and knows no columns.

mod settle;

use crate::layout::grid::{Grid, Tie};
use crate::layout::place::settle::{Pull, settle};

/// How often the ranks are gone through at most, until nothing moves any more.
const ROUNDS: usize = 16;

/// The middle of every item, from the highest upper side of all.
///
/// Two drafts, one drawn from the left and one from the right; the one with the shorter
/// transitions is kept, with long transitions counting more so that they are straight.
pub(crate) fn rows(grid: &Grid) -> Vec<i64> {
    let ascending: Vec<_> = (0..grid.ranks.len()).collect();
    let descending: Vec<_> = ascending.iter().rev().copied().collect();
    let draft = |ways: [&[usize]; 2], side: Side| {
        let mut rows = vec![0; grid.items.len()];
        ways[0].iter().for_each(|rank| settle_rank(grid, *rank, side, &mut rows));
        for round in 1..=ROUNDS {
            let before = rows.clone();
            ways[round % 2].iter().for_each(|rank| settle_rank(grid, *rank, Side::Both, &mut rows));
            if rows == before {
                break;
            }
        }
        rows
    };
    let from_left = draft([&ascending, &descending], Side::Left);
    let from_right = draft([&descending, &ascending], Side::Right);
    let mut rows =
        if cost(grid, &from_right) < cost(grid, &from_left) { from_right } else { from_left };
    let uppermost = grid.items.iter().zip(&rows).map(|(item, row)| row - item.above).min();
    rows.iter_mut().for_each(|row| *row -= uppermost.unwrap_or(0));
    rows
}

/// The ties by which an item is pulled.
#[derive(Clone, Copy, PartialEq)]
enum Side {
    Left,
    Right,
    Both,
}

fn settle_rank(grid: &Grid, rank: usize, side: Side, rows: &mut [i64]) {
    let items = &grid.ranks[rank];
    let mut least = 0;
    let mut above = None;
    let mut places = Vec::with_capacity(items.len());
    for item in items {
        let this = &grid.items[*item];
        least += above.map_or(this.above, |above: usize| grid.items[above].distance(this));
        above = Some(*item);
        let left = this.left.iter().filter(|_| side != Side::Right);
        let right = this.right.iter().filter(|_| side != Side::Left);
        let pulls = left
            .chain(right)
            .map(|tie| Pull { to: rows[tie.item] - least, weight: weight(grid, *item, tie) });
        places.push((least, pulls.collect()));
    }
    let slacks = settle(places.iter().map(|(_, pulls): &(i64, Vec<Pull>)| pulls.as_slice()));
    for ((item, (least, _)), slack) in items.iter().zip(&places).zip(slacks) {
        rows[*item] = least + slack;
    }
}

/// Bends between passages disturb most: a long transition shall run level up to the card where it
/// ends. There it may bend, so that cards that follow each other stand in one row.
fn weight(grid: &Grid, item: usize, tie: &Tie) -> u64 {
    let straightness = match (grid.items[item].is_card, grid.items[tie.item].is_card) {
        (true, true) => 4,
        (false, false) => 8,
        _ => 1,
    };
    straightness * tie.edges as u64
}

fn cost(grid: &Grid, rows: &[i64]) -> u64 {
    let bends = grid.items.iter().enumerate().flat_map(|(item, this)| {
        let bend = move |tie: &Tie| weight(grid, item, tie) * rows[item].abs_diff(rows[tie.item]);
        this.right.iter().map(bend)
    });
    bends.sum()
}
