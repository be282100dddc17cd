//! Counts the crossings of an order.

use crate::layout::order::net::{Net, Order};

/// How often edges cross between neighbouring ranks.
pub(crate) fn crossings(net: &Net, order: &Order) -> u64 {
    crossings_among(net, order, 0, order.len().saturating_sub(1))
}

/// The same between some ranks only.
pub(crate) fn crossings_among(net: &Net, order: &Order, first: usize, last: usize) -> u64 {
    let mut ends = Sums::default();
    (first..last).map(|rank| crossings_behind(net, order, rank, &mut ends)).sum()
}

/// Goes down a rank and counts for each piece behind it those above it in this rank that end below
/// it in the next one.
fn crossings_behind(net: &Net, order: &Order, rank: usize, ends: &mut Sums) -> u64 {
    ends.clear(order.rank(rank + 1).len());
    let mut total = 0;
    let mut count = 0;
    for item in order.rank(rank) {
        let pieces = net.right.of_number(*item);
        for piece in pieces {
            count += (total - ends.up_to(order.places[piece.item])) * piece.edges;
        }
        for piece in pieces {
            ends.add(order.places[piece.item], piece.edges);
            total += piece.edges;
        }
    }
    count
}

/// Sums over the beginning of a list that changes (a Fenwick tree).
#[derive(Default)]
struct Sums(Vec<u64>);

impl Sums {
    fn clear(&mut self, len: usize) {
        self.0.clear();
        self.0.resize(len + 1, 0);
    }

    fn add(&mut self, place: usize, amount: u64) {
        let mut node = place + 1;
        while node < self.0.len() {
            self.0[node] += amount;
            node += node & node.wrapping_neg();
        }
    }

    /// The sum of all up to `place`, itself included.
    fn up_to(&self, place: usize) -> u64 {
        let mut sum = 0;
        let mut node = place + 1;
        while node > 0 {
            sum += self.0[node];
            node -= node & node.wrapping_neg();
        }
        sum
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout::sample;
    use proptest::prelude::*;

    /// Each piece of a link against each other.
    fn counted_one_by_one(net: &Net, order: &Order) -> u64 {
        let mut pieces = Vec::new();
        for (item, rank) in net.rank.iter().enumerate() {
            let ends = |other: usize| (*rank, order.places[item], order.places[other]);
            pieces.extend(net.right.of_number(item).iter().map(|end| (ends(end.item), end.edges)));
        }
        let mut count = 0;
        for ((rank, left, right), edges) in &pieces {
            for ((other_rank, other_left, other_right), other_edges) in &pieces {
                if rank == other_rank && left < other_left && right > other_right {
                    count += edges * other_edges;
                }
            }
        }
        count
    }

    proptest! {
        #[test]
        fn every_crossing_is_counted_once(grid in sample::grid()) {
            let (net, order) = (Net::of(&grid), Order::of(&grid));
            prop_assert_eq!(crossings(&net, &order), counted_one_by_one(&net, &order));
        }
    }

    #[test]
    fn sums_are_those_of_the_beginning() {
        let mut sums = Sums::default();
        sums.clear(5);
        for (place, amount) in [(0, 1), (3, 10), (4, 100), (3, 10)] {
            sums.add(place, amount);
        }
        let all: Vec<_> = (0..5).map(|place| sums.up_to(place)).collect();
        assert_eq!(all, [1, 1, 1, 21, 121]);
    }
}
