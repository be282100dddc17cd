//! The grid as the ordering sees it: flat lists of numbers, and what stands where at the moment.
//! It decides nothing.

use std::ops::Range;

use crate::layout::grid::{Grid, Item, Tie};

/// What does not change while items are put in order.
pub(crate) struct Net {
    /// The rank and the lane of each item.
    pub(crate) rank: Vec<usize>,
    pub(crate) lane: Vec<usize>,
    /// For items that the user placed, numbers from 1 on that rise from top to bottom; otherwise 0.
    pub(crate) pin: Vec<usize>,
    /// What each item is tied to before and behind.
    pub(crate) left: Rows<End>,
    pub(crate) right: Rows<End>,
    /// The items of each link, from left to right.
    pub(crate) links: Rows<usize>,
    /// How many edges each link has.
    pub(crate) edges: Vec<i64>,
    /// The links of each stack.
    pub(crate) stars: Rows<usize>,
    /// Whether there are several lanes, and whether the user placed anything.
    pub(crate) has_lanes: bool,
    pub(crate) has_pins: bool,
}

/// Where a piece of a link ends, and how many edges run there.
#[derive(Clone, Copy)]
pub(crate) struct End {
    pub(crate) item: usize,
    pub(crate) edges: u64,
}

/// Lists one behind the other.
pub(crate) struct Rows<T> {
    starts: Vec<usize>,
    all: Vec<T>,
}

impl<T> Rows<T> {
    pub(crate) fn of(lists: impl Iterator<Item = impl Iterator<Item = T>>) -> Self {
        let mut rows = Self { starts: vec![0], all: Vec::new() };
        for list in lists {
            rows.all.extend(list);
            rows.starts.push(rows.all.len());
        }
        rows
    }

    /// One of the lists.
    pub(crate) fn of_number(&self, number: usize) -> &[T] {
        &self.all[self.starts[number]..self.starts[number + 1]]
    }

    /// How many lists there are.
    pub(crate) fn len(&self) -> usize {
        self.starts.len() - 1
    }
}

impl Net {
    /// Takes from the grid what matters.
    pub(crate) fn of(grid: &Grid) -> Self {
        let end = |tie: &Tie| End { item: tie.item, edges: tie.edges as u64 };
        let items = || grid.items.iter();
        let mut stars = vec![Vec::new(); grid.items.len()];
        for (link, items) in grid.links.iter().map(|link| &link.items).enumerate() {
            let ends = [items.first(), items.last()];
            ends.into_iter().flatten().for_each(|item| stars[*item].push(link));
        }
        let pin = pins(&grid.items);
        Self {
            rank: items().map(|item| item.rank).collect(),
            lane: items().map(|item| item.lane).collect(),
            left: Rows::of(items().map(|item| item.left.iter().map(end))),
            right: Rows::of(items().map(|item| item.right.iter().map(end))),
            links: Rows::of(grid.links.iter().map(|link| link.items.iter().copied())),
            edges: grid.links.iter().map(|link| link.edges.len() as i64).collect(),
            stars: Rows::of(stars.into_iter().map(Vec::into_iter)),
            has_lanes: grid.lanes > 1,
            has_pins: pin.iter().any(|pin| *pin > 0),
            pin,
        }
    }

    /// How many items and pieces there are.
    pub(crate) fn size(&self) -> usize {
        self.rank.len() + self.right.all.len()
    }

    /// Whether one item has to stay above another of its rank.
    pub(crate) fn is_before(&self, upper: usize, lower: usize) -> bool {
        self.lane[upper] < self.lane[lower]
            || self.lane[upper] == self.lane[lower]
                && self.pin[upper] > 0
                && self.pin[upper] < self.pin[lower]
    }
}

fn pins(items: &[Item]) -> Vec<usize> {
    let hint = |item: usize| items[item].hint.unwrap_or_default();
    let mut placed: Vec<_> = (0..items.len()).filter(|item| items[*item].hint.is_some()).collect();
    placed.sort_by(|a, b| hint(*a).total_cmp(&hint(*b)));
    let mut pins = vec![0; items.len()];
    placed.iter().enumerate().for_each(|(place, item)| pins[*item] = place + 1);
    pins
}

/// Who stands where.
#[derive(Clone)]
pub(crate) struct Order {
    starts: Vec<usize>,
    items: Vec<usize>,
    /// Where each item stands in its rank.
    pub(crate) places: Vec<usize>,
}

impl Order {
    /// The order of the grid.
    pub(crate) fn of(grid: &Grid) -> Self {
        let mut starts = vec![0];
        let mut items = Vec::with_capacity(grid.items.len());
        for rank in &grid.ranks {
            items.extend(rank);
            starts.push(items.len());
        }
        let mut order = Self { starts, places: vec![0; items.len()], items };
        (0..order.len()).for_each(|rank| order.count_places(rank));
        order
    }

    /// How many ranks there are.
    pub(crate) fn len(&self) -> usize {
        self.starts.len() - 1
    }

    /// The items of a rank from top to bottom.
    pub(crate) fn rank(&self, rank: usize) -> &[usize] {
        &self.items[self.starts[rank]..self.starts[rank + 1]]
    }

    /// The same to be put in another order; then the places have to be counted.
    pub(crate) fn rank_mut(&mut self, rank: usize) -> &mut [usize] {
        &mut self.items[self.starts[rank]..self.starts[rank + 1]]
    }

    /// Notes where the items of a rank stand.
    pub(crate) fn count_places(&mut self, rank: usize) {
        for place in self.starts[rank]..self.starts[rank + 1] {
            self.places[self.items[place]] = place - self.starts[rank];
        }
    }

    /// The items of some ranks, and how to put them back as they were.
    pub(crate) fn ranks(&self, ranks: Range<usize>) -> &[usize] {
        &self.items[self.starts[ranks.start]..self.starts[ranks.end]]
    }

    pub(crate) fn restore(&mut self, ranks: Range<usize>, items: &[usize]) {
        self.items[self.starts[ranks.start]..self.starts[ranks.end]].copy_from_slice(items);
        ranks.for_each(|rank| self.count_places(rank));
    }

    /// Sorts a rank so that lanes stay together and what the user placed keeps the user's order,
    /// in the places that it takes together in its lane.
    pub(crate) fn obey(&mut self, rank: usize, net: &Net) {
        let items = self.rank_mut(rank);
        if net.has_lanes {
            items.sort_by_key(|item| net.lane[*item]);
        }
        if net.has_pins {
            let is_placed = |place: &usize| net.pin[items[*place]] > 0;
            let slots: Vec<_> = (0..items.len()).filter(is_placed).collect();
            let mut placed: Vec<_> = slots.iter().map(|slot| items[*slot]).collect();
            placed.sort_by_key(|item| (net.lane[*item], net.pin[*item]));
            slots.iter().zip(placed).for_each(|(slot, item)| items[*slot] = item);
        }
        self.count_places(rank);
    }
}
