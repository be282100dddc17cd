//! Swaps neighbours of a rank as long as that saves crossings.

use crate::layout::order::net::{End, Net, Order};

/// How often each rank is gone through at most.
const PASSES: usize = 8;

/// Goes through all ranks, from left to right.
pub(crate) fn transpose(net: &Net, order: &mut Order) {
    let mut ends = Ends::default();
    let mut standing = Vec::new();
    for rank in 0..order.len() {
        // The neighbouring ranks stand still meanwhile.
        ends.note(net, order, rank);
        standing.clear();
        standing.extend(0..order.rank(rank).len());
        for _ in 0..PASSES {
            let mut is_better = false;
            for upper in 1..standing.len() {
                let (a, b) = (standing[upper - 1], standing[upper]);
                let items = order.rank(rank);
                if ends.saves_crossings(a, b) && !net.is_before(items[a], items[b]) {
                    standing.swap(upper - 1, upper);
                    is_better = true;
                }
            }
            if !is_better {
                break;
            }
        }
        let items = order.rank_mut(rank);
        standing.iter_mut().for_each(|index| *index = items[*index]);
        items.copy_from_slice(&standing);
        order.count_places(rank);
    }
}

/// Where the ties of the items of a rank end in the neighbouring ranks, from top to bottom, and
/// how many edges run there.
#[derive(Default)]
struct Ends {
    all: Vec<(usize, u64)>,
    /// Where in `all` those of an item on the left begin, those on the right, and so on.
    starts: Vec<usize>,
}

impl Ends {
    fn note(&mut self, net: &Net, order: &Order, rank: usize) {
        self.all.clear();
        self.starts.clear();
        for item in order.rank(rank) {
            self.push(net.left.of_number(*item), &order.places);
            self.push(net.right.of_number(*item), &order.places);
        }
        self.starts.push(self.all.len());
    }

    fn push(&mut self, ends: &[End], places: &[usize]) {
        let start = self.all.len();
        self.starts.push(start);
        self.all.extend(ends.iter().map(|end| (places[end.item], end.edges)));
        if ends.len() > 1 {
            self.all[start..].sort_unstable();
        }
    }

    fn saves_crossings(&self, upper: usize, lower: usize) -> bool {
        let side = |index: usize| &self.all[self.starts[index]..self.starts[index + 1]];
        let sides = [0, 1].map(|on_right| (side(2 * upper + on_right), side(2 * lower + on_right)));
        let now: u64 = sides.iter().map(|(upper, lower)| crossings(upper, lower)).sum();
        now > 0 && sides.iter().map(|(upper, lower)| crossings(lower, upper)).sum::<u64>() < now
    }
}

/// How often the edges of an upper item cross those of a lower one.
fn crossings(upper: &[(usize, u64)], lower: &[(usize, u64)]) -> u64 {
    let mut above = 0;
    let mut next = 0;
    let mut count = 0;
    for (place, edges) in upper {
        while let Some((_, more)) = lower.get(next).filter(|(other, _)| other < place) {
            above += more;
            next += 1;
        }
        count += above * edges;
    }
    count
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn crossings_of_two_items_are_counted() {
        for (upper, lower, count) in [
            (&[(0, 1)][..], &[(1, 1)][..], 0),
            (&[(1, 1)], &[(0, 1)], 1),
            (&[(1, 1)], &[(1, 1)], 0),
            (&[(0, 1), (2, 3)], &[(1, 2), (3, 1)], 6),
        ] {
            assert_eq!(crossings(upper, lower), count, "{upper:?} over {lower:?}");
        }
    }
}
