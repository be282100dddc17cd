//! Moves one stack after the other, and the passages of one link after the other, to where they
//! cross least, until nothing moves any more. It does not decide how far to go.

use std::cmp::Reverse;
use std::ops::{Range, RangeInclusive};

use crate::layout::order::net::{Net, Order, Rows};
use crate::layout::order::reinsert::Reinsertion;

/// What may move, and which ranks have changed since it was last looked at.
pub(crate) struct Polish {
    moves: Vec<Move>,
    /// The moves by the rank of their stack or of the beginning of their link.
    by_rank: Rows<usize>,
    /// When each of `moves` was last tried, and when each rank last changed.
    tried: Vec<usize>,
    changed: Vec<usize>,
    clock: usize,
    reinsertion: Reinsertion,
}

/// Something to be taken out and put back, and the ranks that bear on where it goes.
struct Move {
    what: What,
    ranks: RangeInclusive<usize>,
}

#[derive(Clone, Copy)]
enum What {
    /// A stack with the passages of its links.
    Stack(usize),
    /// The passages of a link.
    Passages(usize),
}

impl Polish {
    /// Everything is to be tried, from right to left, so that rather the beginnings of journeys stay
    /// as they are; stacks before passages.
    pub(crate) fn new(net: &Net, ranks: usize) -> Self {
        let span = |link: &usize| {
            let items = net.links.of_number(*link);
            (net.rank[items[0]], net.rank[items[items.len() - 1]])
        };
        let mut stacks: Vec<_> =
            (0..net.stars.len()).filter(|item| !net.stars.of_number(*item).is_empty()).collect();
        stacks.sort_by_key(|stack| Reverse(net.rank[*stack]));
        let stacks = stacks.into_iter().map(|stack| {
            let spans = || net.stars.of_number(stack).iter().map(span);
            let first = spans().map(|(first, _)| first).min().unwrap_or(0);
            let last = spans().map(|(_, last)| last).max().unwrap_or(0);
            Move { what: What::Stack(stack), ranks: first..=last }
        });
        let links = (0..net.links.len()).filter(|link| net.links.of_number(*link).len() > 2);
        let links = links.map(|link| {
            let (first, last) = span(&link);
            Move { what: What::Passages(link), ranks: first..=last }
        });
        let moves: Vec<_> = stacks.chain(links).collect();
        let mut by_rank = vec![Vec::new(); ranks];
        for (number, Move { what, ranks }) in moves.iter().enumerate() {
            let rank = match what {
                What::Stack(stack) => net.rank[*stack],
                What::Passages(_) => *ranks.start(),
            };
            by_rank[rank].push(number);
        }
        Self {
            by_rank: Rows::of(by_rank.into_iter().map(Vec::into_iter)),
            tried: vec![0; moves.len()],
            moves,
            changed: vec![1; ranks],
            clock: 1,
            reinsertion: Reinsertion::new(net, ranks),
        }
    }

    /// How many moves there are.
    pub(crate) fn len(&self) -> usize {
        self.moves.len()
    }

    /// How much there was to do so far.
    pub(crate) fn work(&self) -> usize {
        self.reinsertion.work
    }

    /// Takes note that ranks have changed otherwise.
    pub(crate) fn note_change(&mut self, ranks: Range<usize>) {
        self.clock += 1;
        self.changed[ranks].fill(self.clock);
    }

    /// Tries some of the moves, unless nothing has changed around them. Says whether one was made.
    pub(crate) fn go_through(&mut self, some: Range<usize>, net: &Net, order: &mut Order) -> bool {
        let mut is_better = false;
        some.for_each(|number| is_better |= self.go(number, net, order));
        is_better
    }

    /// Tries all moves that concern some ranks only.
    pub(crate) fn go_around(&mut self, ranks: Range<usize>, net: &Net, order: &mut Order) -> bool {
        let mut is_better = false;
        for rank in ranks.clone() {
            for place in 0..self.by_rank.of_number(rank).len() {
                let number = self.by_rank.of_number(rank)[place];
                let concerned = &self.moves[number].ranks;
                if ranks.start <= *concerned.start() && *concerned.end() < ranks.end {
                    is_better |= self.go(number, net, order);
                }
            }
        }
        is_better
    }

    fn go(&mut self, number: usize, net: &Net, order: &mut Order) -> bool {
        let Move { what, ranks } = &self.moves[number];
        if self.changed[ranks.clone()].iter().all(|changed| *changed <= self.tried[number]) {
            return false;
        }
        self.clock += 1;
        self.tried[number] = self.clock;
        let moved = match what {
            What::Stack(stack) => self.reinsertion.move_stack(net, order, *stack),
            What::Passages(link) => self.reinsertion.move_passages(net, order, *link),
        };
        let is_better = moved.is_some();
        moved.into_iter().for_each(|ranks| self.note_change(ranks));
        is_better
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout::order::crossings::crossings;
    use crate::layout::sample;
    use proptest::prelude::*;

    /// The fewest crossings with an item in any other place that it may take.
    fn fewest(net: &Net, order: &Order, item: usize) -> u64 {
        let rank = net.rank[item];
        let all = (0..order.rank(rank).len()).filter_map(|place| {
            let mut items: Vec<_> = order.rank(rank).to_vec();
            items.remove(order.places[item]);
            items.insert(place, item);
            let is_sorted = items.iter().enumerate().all(|(place, upper)| {
                items[place + 1..].iter().all(|lower| !net.is_before(*lower, *upper))
            });
            let mut other = order.clone();
            other.rank_mut(rank).copy_from_slice(&items);
            other.count_places(rank);
            is_sorted.then(|| crossings(net, &other))
        });
        all.min().unwrap()
    }

    proptest! {
        #[test]
        fn what_moves_alone_goes_to_the_best_place(grid in sample::grid()) {
            let (net, mut order) = (Net::of(&grid), Order::of(&grid));
            (0..order.len()).for_each(|rank| order.obey(rank, &net));
            let mut polish = Polish::new(&net, order.len());
            for number in 0..polish.len() {
                let item = match polish.moves[number].what {
                    What::Stack(stack) => stack,
                    What::Passages(link) => net.links.of_number(link)[1],
                };
                let is_alone = match polish.moves[number].what {
                    What::Stack(stack) => {
                        let mut links = net.stars.of_number(stack).iter();
                        links.all(|link| net.links.of_number(*link).len() == 2)
                    }
                    What::Passages(link) => net.links.of_number(link).len() == 3,
                };
                let (before, expected) = (crossings(&net, &order), fewest(&net, &order, item));
                let is_better = polish.go_through(number..number + 1, &net, &mut order);
                let after = crossings(&net, &order);
                prop_assert!(!is_alone || after == expected, "{after} instead of {expected}");
                prop_assert!(!is_alone || is_better == (after < before));
                for item in 0..net.rank.len() {
                    prop_assert_eq!(order.rank(net.rank[item])[order.places[item]], item);
                }
            }
        }

        #[test]
        fn passages_move_together_for_the_better(grid in sample::grid()) {
            let (net, mut order) = (Net::of(&grid), Order::of(&grid));
            (0..order.len()).for_each(|rank| order.obey(rank, &net));
            let mut polish = Polish::new(&net, order.len());
            for number in 0..polish.len() {
                if matches!(polish.moves[number].what, What::Passages(_)) {
                    let before = crossings(&net, &order);
                    let is_better = polish.go_through(number..number + 1, &net, &mut order);
                    let after = crossings(&net, &order);
                    prop_assert_eq!(after.cmp(&before).is_lt(), is_better);
                    prop_assert!(after <= before);
                }
            }
        }
    }
}
