//! Puts every item where the items to which it is tied on both sides are on the mean (its
//! barycentre). What is far away has no influence: an edit changes little.

use crate::layout::order::net::{Net, Order};

/// Does so in every second rank, from `first` on, while the others stand still. Items with the same
/// barycentre keep their order; those that are tied to nothing stay.
pub(crate) fn relax(net: &Net, order: &mut Order, first: usize) {
    let mut tied = Vec::new();
    let mut slots = Vec::new();
    for rank in (first..order.len()).step_by(2) {
        tied.clear();
        slots.clear();
        for (place, item) in order.rank(rank).iter().enumerate() {
            if let Some(mean) = barycentre(net, order, *item) {
                tied.push((mean, *item));
                slots.push(place);
            }
        }
        tied.sort_by(|a, b| a.0.total_cmp(&b.0));
        let items = order.rank_mut(rank);
        slots.iter().zip(&tied).for_each(|(slot, (_, item))| items[*slot] = *item);
        order.obey(rank, net);
    }
}

/// The mean place, from 0 at the top of a rank to 1 at its end.
fn barycentre(net: &Net, order: &Order, item: usize) -> Option<f64> {
    let mut edges = 0;
    let mut sum = 0.0;
    for ends in [net.left.of_number(item), net.right.of_number(item)] {
        let Some(first) = ends.first() else { continue };
        let mut places = 0.0;
        for end in ends {
            edges += end.edges;
            places += end.edges as f64 * (order.places[end.item] as f64 + 0.5);
        }
        sum += places / order.rank(net.rank[first.item]).len() as f64;
    }
    (edges > 0).then(|| sum / edges as f64)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout::sample;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn tied_items_stand_by_their_means(grid in sample::grid(), first in 0..2_usize) {
            let (net, mut order) = (Net::of(&grid), Order::of(&grid));
            let before = order.clone();
            relax(&net, &mut order, first);
            for rank in 0..order.len() {
                if rank % 2 == first % 2 && !net.has_lanes && !net.has_pins {
                    let means = order.rank(rank).iter();
                    let means: Vec<_> =
                        means.filter_map(|item| barycentre(&net, &before, *item)).collect();
                    prop_assert!(means.is_sorted());
                } else if rank % 2 != first % 2 {
                    prop_assert_eq!(order.rank(rank), before.rank(rank));
                }
            }
        }
    }
}
