//! Goes through the ranks in one direction and puts every item where the items to which it is
//! tied in the rank before are on the mean (its barycentre).

use crate::layout::grid::{Grid, Item, Tie};

/// Which way a sweep goes.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Direction {
    Rightward,
    Leftward,
}

/// Sweeps once. Items with the same barycentre keep their order, or turn it round when
/// `is_restless`: some crossings are only found out that way.
pub(crate) fn sweep(
    grid: &mut Grid,
    places: &mut [usize],
    direction: Direction,
    is_restless: bool,
) {
    let last = grid.ranks.len().saturating_sub(1);
    for step in 1..=last {
        let rank = match direction {
            Direction::Rightward => &mut grid.ranks[step],
            Direction::Leftward => &mut grid.ranks[last - step],
        };
        let ties = |item: usize| match direction {
            Direction::Rightward => &grid.items[item].left,
            Direction::Leftward => &grid.items[item].right,
        };
        let means: Vec<_> = rank.iter().map(|item| barycentre(ties(*item), places)).collect();
        sort_tied(rank, &means, is_restless);
        rank.sort_by_key(|item| grid.items[*item].lane);
        keep_hints(rank, &grid.items);
        count_places(rank, places);
    }
}

/// Puts the cards that the user placed in the user's order, in the places that they take together
/// in their lane.
pub(crate) fn keep_hints(rank: &mut [usize], items: &[Item]) {
    let is_placed = |place: &usize| items[rank[*place]].hint.is_some();
    let slots: Vec<_> = (0..rank.len()).filter(is_placed).collect();
    let mut placed: Vec<_> = slots.iter().map(|slot| rank[*slot]).collect();
    let hint = |item: usize| items[item].hint.unwrap_or_default();
    let lane = |item: usize| items[item].lane;
    placed
        .sort_by(|a, b| lane(*a).cmp(&lane(*b)).then(hint(*a).total_cmp(&hint(*b))).then(a.cmp(b)));
    for (slot, item) in slots.into_iter().zip(placed) {
        rank[slot] = item;
    }
}

/// Notes where the items of a rank stand.
pub(crate) fn count_places(rank: &[usize], places: &mut [usize]) {
    for (place, item) in rank.iter().enumerate() {
        places[*item] = place;
    }
}

fn barycentre(ties: &[Tie], places: &[usize]) -> Option<f64> {
    let edges: usize = ties.iter().map(|tie| tie.edges).sum();
    let sum: usize = ties.iter().map(|tie| tie.edges * places[tie.item]).sum();
    (edges > 0).then(|| sum as f64 / edges as f64)
}

/// Sorts the items that have a mean in the places that they take together; the others stay.
fn sort_tied(rank: &mut [usize], means: &[Option<f64>], is_restless: bool) {
    let mut tied: Vec<(f64, usize)> = Vec::new();
    let mut slots = Vec::new();
    for (place, mean) in means.iter().enumerate() {
        if let Some(mean) = mean {
            tied.push((*mean, rank[place]));
            slots.push(place);
        }
    }
    if is_restless {
        tied.reverse();
    }
    tied.sort_by(|a, b| a.0.total_cmp(&b.0));
    for (slot, (_, item)) in slots.into_iter().zip(tied) {
        rank[slot] = item;
    }
}
