//! Counts the crossings of an order.

use crate::layout::grid::Grid;

/// How often edges cross between neighbouring ranks, where `places` says where each item stands
/// in its rank.
pub(crate) fn crossings(grid: &Grid, places: &[usize]) -> u64 {
    let pairs = grid.ranks.windows(2);
    pairs.map(|pair| crossings_between(grid, places, &pair[0], pair[1].len())).sum()
}

/// Goes down the left rank and counts for each piece those above it in the left rank that end
/// below it in the right one.
fn crossings_between(grid: &Grid, places: &[usize], left: &[usize], right: usize) -> u64 {
    let mut ends = Sums::new(right);
    let mut total = 0;
    let mut count = 0;
    for item in left {
        let ties = &grid.items[*item].right;
        for tie in ties {
            let above_or_same = ends.up_to(places[tie.item]);
            count += (total - above_or_same) * tie.edges as u64;
        }
        for tie in ties {
            ends.add(places[tie.item], tie.edges as u64);
            total += tie.edges as u64;
        }
    }
    count
}

/// Sums over the beginning of a list that changes (a Fenwick tree).
struct Sums(Vec<u64>);

impl Sums {
    fn new(len: usize) -> Self {
        Self(vec![0; len + 1])
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
    use crate::layout::order::sweep::count_places;
    use crate::layout::sample;
    use proptest::prelude::*;

    /// Each piece of a link against each other.
    fn counted_one_by_one(grid: &Grid, places: &[usize]) -> u64 {
        let mut pieces = Vec::new();
        for (item, this) in grid.items.iter().enumerate() {
            let ends = |other: usize| (this.rank, places[item], places[other]);
            pieces.extend(this.right.iter().map(|tie| (ends(tie.item), tie.edges as u64)));
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
            let mut places = vec![0; grid.items.len()];
            grid.ranks.iter().for_each(|rank| count_places(rank, &mut places));
            prop_assert_eq!(crossings(&grid, &places), counted_one_by_one(&grid, &places));
        }
    }

    #[test]
    fn sums_are_those_of_the_beginning() {
        let mut sums = Sums::new(5);
        for (place, amount) in [(0, 1), (3, 10), (4, 100), (3, 10)] {
            sums.add(place, amount);
        }
        let all: Vec<_> = (0..5).map(|place| sums.up_to(place)).collect();
        assert_eq!(all, [1, 1, 1, 21, 121]);
    }
}
