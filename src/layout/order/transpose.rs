//! Swaps neighbours of a rank as long as that saves crossings.

use crate::layout::grid::{Grid, Item, Tie};

/// How often each rank is gone through at most.
const PASSES: usize = 8;

/// Goes through all ranks, from left to right.
pub(crate) fn transpose(grid: &mut Grid, places: &mut [usize]) {
    for rank in &mut grid.ranks {
        // The neighbouring ranks stand still meanwhile.
        let ends: Vec<_> = rank.iter().map(|item| Ends::of(&grid.items[*item], places)).collect();
        let mut standing: Vec<_> = (0..rank.len()).collect();
        for _ in 0..PASSES {
            let mut is_better = false;
            for upper in 1..standing.len() {
                let (a, b) = (standing[upper - 1], standing[upper]);
                let is_placed = |index: usize| grid.items[rank[index]].hint.is_some();
                let lane = |index: usize| grid.items[rank[index]].lane;
                let is_fixed = lane(a) != lane(b) || is_placed(a) && is_placed(b);
                if !is_fixed && saves_crossings(&ends[a], &ends[b]) {
                    standing.swap(upper - 1, upper);
                    is_better = true;
                }
            }
            if !is_better {
                break;
            }
        }
        *rank = standing.into_iter().map(|index| rank[index]).collect();
        crate::layout::order::sweep::count_places(rank, places);
    }
}

/// Where the ties of an item end in the neighbouring ranks, from top to bottom, and how many
/// edges run there.
struct Ends {
    left: Vec<(usize, usize)>,
    right: Vec<(usize, usize)>,
}

impl Ends {
    fn of(item: &Item, places: &[usize]) -> Self {
        let sorted = |ties: &[Tie]| {
            let mut ends: Vec<_> = ties.iter().map(|tie| (places[tie.item], tie.edges)).collect();
            ends.sort_unstable();
            ends
        };
        Self { left: sorted(&item.left), right: sorted(&item.right) }
    }
}

fn saves_crossings(upper: &Ends, lower: &Ends) -> bool {
    let now = crossings(&upper.left, &lower.left) + crossings(&upper.right, &lower.right);
    now > 0 && crossings(&lower.left, &upper.left) + crossings(&lower.right, &upper.right) < now
}

/// How often the edges of an upper item cross those of a lower one.
fn crossings(upper: &[(usize, usize)], lower: &[(usize, usize)]) -> usize {
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
