//! Finds the best places for a row of things that are pulled here and there and have to stay in
//! their order.

use std::collections::BinaryHeap;

/// What pulls a thing: it costs `weight` for every step that the thing is away from `to`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Pull {
    pub(crate) to: i64,
    pub(crate) weight: u64,
}

/// The cheapest places from 0 on of which none is less than the one before; of several cheapest
/// the least.
///
/// For each thing in turn, the cost of everything so far is a function of the greatest place
/// allowed: it falls, ever less, and is flat from the best place on. The heap holds the places where
/// it bends, with how much. A thing's pulls add bends on both sides; cutting off what rises again
/// leaves its best place at the top of the heap.
pub(crate) fn settle<'a>(things: impl Iterator<Item = &'a [Pull]>) -> Vec<i64> {
    let mut bends: BinaryHeap<(i64, u64)> = BinaryHeap::new();
    let mut places = Vec::new();
    for pulls in things {
        let mut rising = 0;
        for pull in pulls.iter().filter(|pull| pull.weight > 0) {
            bends.push((pull.to, 2 * pull.weight));
            rising += pull.weight;
        }
        while rising > 0
            && let Some((place, bend)) = bends.pop()
        {
            if bend > rising {
                bends.push((place, bend - rising));
            }
            rising = rising.saturating_sub(bend);
        }
        places.push(bends.peek().map_or(0, |(place, _)| *place).max(0));
    }
    let mut limit = i64::MAX;
    for place in places.iter_mut().rev() {
        limit = limit.min(*place);
        *place = limit;
    }
    places
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn cost(things: &[Vec<Pull>], places: &[i64]) -> u64 {
        let costs = things.iter().zip(places).map(|(pulls, place)| {
            pulls.iter().map(|pull| pull.weight * pull.to.abs_diff(*place)).sum::<u64>()
        });
        costs.sum()
    }

    /// The cost of the best of all places from 0 to 6.
    fn least_cost(things: &[Vec<Pull>], from: i64) -> u64 {
        let Some((first, rest)) = things.split_first() else { return 0 };
        let costs = (from..=6)
            .map(|place| cost(std::slice::from_ref(first), &[place]) + least_cost(rest, place));
        costs.min().unwrap()
    }

    #[test]
    fn the_least_of_the_best_places_is_taken() {
        let pull = |to| Pull { to, weight: 1 };
        for (things, places) in [
            (vec![vec![pull(5)]], vec![5]),
            (vec![vec![pull(-5)]], vec![0]),
            (vec![vec![pull(2), pull(8)]], vec![2]),
            (vec![vec![pull(5)], vec![pull(1)]], vec![1, 1]),
            (vec![vec![], vec![pull(4)], vec![]], vec![0, 4, 4]),
            (vec![vec![pull(6)], vec![pull(1)], vec![pull(2)]], vec![1, 1, 2]),
        ] {
            assert_eq!(settle(things.iter().map(Vec::as_slice)), places, "{things:?}");
        }
    }

    proptest! {
        #[test]
        fn no_other_places_are_cheaper(
            things in prop::collection::vec(
                prop::collection::vec(
                    (-1..7_i64, 0..4_u64).prop_map(|(to, weight)| Pull { to, weight }), 0..4),
                0..5)
        ) {
            let places = settle(things.iter().map(Vec::as_slice));
            prop_assert!(places.is_sorted());
            prop_assert!(places.iter().all(|place| *place >= 0));
            prop_assert_eq!(cost(&things, &places), least_cost(&things, 0));
        }
    }
}
