//! Mixes up one rank, lets everything around it find its best place again, and keeps what comes of
//! that when it has fewer crossings: so the order leaves places where no single move helps. It
//! looks no further than a few ranks, so that what is far away stays as it is.

use crate::layout::order::crossings::crossings_among;
use crate::layout::order::net::{Net, Order};
use crate::layout::order::polish::Polish;

/// How many ranks on each side of the mixed one may change.
const REACH: usize = 4;

/// How often the moves around are tried.
const ROUNDS: usize = 2;

/// Tries it with a rank, differently for every `seed`. Says whether it helped.
pub(crate) fn shake(
    net: &Net,
    order: &mut Order,
    polish: &mut Polish,
    rank: usize,
    seed: usize,
) -> bool {
    let len = order.rank(rank).len();
    if len < 2 {
        return false;
    }
    let window = rank.saturating_sub(REACH)..(rank + REACH + 1).min(order.len());
    let crossings = |order: &Order| {
        crossings_among(net, order, window.start.saturating_sub(1), window.end.min(order.len() - 1))
    };
    let before = crossings(order);
    if before == 0 {
        return false;
    }
    let items = order.ranks(window.clone()).to_vec();
    let mut random = Random((seed as u64 + 1).wrapping_mul(0x9E37_79B9_7F4A_7C15));
    for place in (1..len).rev() {
        order.rank_mut(rank).swap(place, random.below(place + 1));
    }
    order.obey(rank, net);
    polish.note_change(rank..rank + 1);
    for _ in 0..ROUNDS {
        if !polish.go_around(window.clone(), net, order) {
            break;
        }
    }
    let is_better = crossings(order) < before;
    if !is_better {
        order.restore(window, &items);
    }
    is_better
}

/// Numbers that look random and are the same everywhere (xorshift).
struct Random(u64);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        ((self.0 >> 11) % limit as u64) as usize
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout::order::crossings::crossings;
    use crate::layout::sample;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_shake_is_for_the_better_or_undone(grid in sample::grid(), seed in any::<usize>()) {
            let (net, mut order) = (Net::of(&grid), Order::of(&grid));
            (0..order.len()).for_each(|rank| order.obey(rank, &net));
            let mut polish = Polish::new(&net, order.len());
            for rank in 0..order.len() {
                let (items, before) = (order.ranks(0..order.len()).to_vec(), crossings(&net, &order));
                let is_better = shake(&net, &mut order, &mut polish, rank, seed);
                let after = crossings(&net, &order);
                prop_assert_eq!(after < before, is_better);
                prop_assert!(is_better || items == order.ranks(0..order.len()));
            }
        }
    }

    #[test]
    fn every_number_below_the_limit_comes_up() {
        let mut random = Random(7);
        let mut counts = [0; 5];
        (0..1_000).for_each(|_| counts[random.below(5)] += 1);
        assert!(counts.iter().all(|count| (100..300).contains(count)), "{counts:?}");
    }
}
