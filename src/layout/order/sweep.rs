//! Goes through the ranks in one direction and puts every item where the items to which it is
//! tied in the rank before are on the mean (its barycentre).

use crate::layout::order::net::{End, Net, Order};

/// Which way a sweep goes.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Direction {
    Rightward,
    Leftward,
}

/// Sweeps once. Items with the same barycentre keep their order, or turn it round when
/// `is_restless`: some crossings are only found out that way.
pub(crate) fn sweep(net: &Net, order: &mut Order, direction: Direction, is_restless: bool) {
    let last = order.len().saturating_sub(1);
    let mut tied = Vec::new();
    let mut slots = Vec::new();
    for step in 1..=last {
        let (rank, ties) = match direction {
            Direction::Rightward => (step, &net.left),
            Direction::Leftward => (last - step, &net.right),
        };
        // Items without a mean stay; the others are sorted in the places that they take together.
        tied.clear();
        slots.clear();
        for (place, item) in order.rank(rank).iter().enumerate() {
            if let Some(mean) = barycentre(ties.of_number(*item), &order.places) {
                tied.push((mean, *item));
                slots.push(place);
            }
        }
        if is_restless {
            tied.reverse();
        }
        tied.sort_by(|a, b| a.0.total_cmp(&b.0));
        let items = order.rank_mut(rank);
        slots.iter().zip(&tied).for_each(|(slot, (_, item))| items[*slot] = *item);
        order.obey(rank, net);
    }
}

fn barycentre(ends: &[End], places: &[usize]) -> Option<f64> {
    let mut edges = 0;
    let mut sum = 0;
    for end in ends {
        edges += end.edges;
        sum += end.edges * places[end.item] as u64;
    }
    (edges > 0).then(|| sum as f64 / edges as f64)
}
