//! Takes items out of the order and puts them back where they cross least: a stack together with
//! the passages of its links, or the passages of a link by themselves. Everything else keeps its
//! order. It judges crossings with what stays, not those of what moves with each other.

use std::ops::Range;

use crate::layout::order::gap::{Gap, Side};
use crate::layout::order::net::{Net, Order};

/// Passages move with their stack only between ranks with so many pairs of slots at most: of
/// fuller ones the work would grow with the square.
const MOST_PAIRS: usize = 1 << 13;

/// Scratch for moves.
pub(crate) struct Reinsertion {
    is_moved: Vec<bool>,
    /// What runs behind each rank, and for which ranks that is known.
    gaps: Vec<Gap>,
    gathered: Vec<usize>,
    /// The trails, one behind the other.
    items: Vec<usize>,
    trails: Vec<Trail>,
    /// For the items of the trails, from the second moved on, the best slot of the item before, by
    /// their own slots.
    choices: Vec<usize>,
    /// What the slots of an item cost on a trail, and in total.
    costs: Vec<i64>,
    next: Vec<i64>,
    total: Vec<i64>,
    sums: Vec<i64>,
    puts: Vec<Put>,
    rank: Vec<usize>,
    /// How much was to do.
    pub(crate) work: usize,
}

/// A way from an item that stays to the last one that is moved: passages, or passages and a stack.
struct Trail {
    items: Range<usize>,
    choices: Range<usize>,
    edges: i64,
}

/// An item on its way into a slot of a rank. Of several in a slot those go first of which the lane
/// comes first, then those that come from further above.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Put {
    rank: usize,
    slot: usize,
    lane: usize,
    from: usize,
    item: usize,
}

impl Put {
    fn of(net: &Net, item: usize, slot: usize) -> Self {
        Self { rank: net.rank[item], slot, lane: net.lane[item], from: 0, item }
    }
}

impl Reinsertion {
    /// Nothing moves yet.
    pub(crate) fn new(net: &Net, ranks: usize) -> Self {
        Self {
            is_moved: vec![false; net.rank.len()],
            gaps: (0..ranks).map(|_| Gap::default()).collect(),
            gathered: Vec::new(),
            items: Vec::new(),
            trails: Vec::new(),
            choices: Vec::new(),
            costs: Vec::new(),
            next: Vec::new(),
            total: Vec::new(),
            sums: Vec::new(),
            puts: Vec::new(),
            rank: Vec::new(),
            work: 0,
        }
    }

    /// Moves a stack and the passages of its links. Returns the ranks in which something has
    /// moved: that saves crossings.
    pub(crate) fn move_stack(
        &mut self,
        net: &Net,
        order: &mut Order,
        stack: usize,
    ) -> Option<Range<usize>> {
        self.clear();
        let rank = net.rank[stack];
        let mut ends = [Vec::new(), Vec::new()];
        for link in net.stars.of_number(stack) {
            let items = net.links.of_number(*link);
            let is_behind = items[0] == stack;
            let along = |step: usize| items[if is_behind { step } else { items.len() - 1 - step }];
            let steps = movable(net, order, items.len() - 1, along);
            if steps == 1 {
                let end = (order.places[along(1)], net.edges[*link]);
                ends[usize::from(is_behind)].push(end);
            } else {
                self.add_trail(net.edges[*link], (0..=steps).rev().map(along));
            }
        }
        self.mark(true);
        self.is_moved[stack] = true;
        self.begin(order, rank);
        for (is_behind, ends) in ends.iter().enumerate().filter(|(_, ends)| !ends.is_empty()) {
            let (gap, side) =
                if is_behind == 1 { (rank, Side::Left) } else { (rank - 1, Side::Right) };
            self.gap(net, order, gap);
            self.gaps[gap].reach(side, ends, &mut self.sums, &mut self.total);
        }
        sum_up(&mut self.total);
        let mut now = self.total[order.places[stack]];
        for trail in 0..self.trails.len() {
            now += self.follow(net, order, trail);
            let costs = self.total.iter_mut().zip(&self.costs);
            costs.for_each(|(sum, cost)| *sum = sum.saturating_add(*cost));
        }
        let moved = self.settle(net, order, stack, now);
        self.is_moved[stack] = false;
        moved
    }

    /// Moves the passages of a link, or a part of them.
    pub(crate) fn move_passages(
        &mut self,
        net: &Net,
        order: &mut Order,
        link: usize,
    ) -> Option<Range<usize>> {
        self.clear();
        let items = net.links.of_number(link);
        let end = items.len().checked_sub(2).filter(|end| *end > 0)?;
        if movable(net, order, end + 1, |step| items[step]) < end + 1 {
            return None;
        }
        let (last, far) = (items[end], items[end + 1]);
        let edges = net.edges[link];
        self.add_trail(edges, items[..=end].iter().copied());
        self.mark(true);
        let rank = net.rank[last];
        self.begin(order, rank);
        self.gap(net, order, rank);
        let ends = [(order.places[far], edges)];
        self.gaps[rank].reach(Side::Left, &ends, &mut self.sums, &mut self.total);
        sum_up(&mut self.total);
        let now = self.total[order.places[last]] + self.follow(net, order, 0);
        let costs = self.total.iter_mut().zip(&self.costs);
        costs.for_each(|(sum, cost)| *sum = sum.saturating_add(*cost));
        self.settle(net, order, last, now)
    }

    fn clear(&mut self) {
        self.items.clear();
        self.trails.clear();
        self.choices.clear();
    }

    fn add_trail(&mut self, edges: i64, items: impl Iterator<Item = usize>) {
        let start = self.items.len();
        self.items.extend(items);
        self.trails.push(Trail { items: start..self.items.len(), choices: 0..0, edges });
    }

    /// Marks everything on the trails but their beginnings as moved, or as at rest again.
    fn mark(&mut self, is_moved: bool) {
        for trail in &self.trails {
            for item in &self.items[trail.items.start + 1..trail.items.end] {
                self.is_moved[*item] = is_moved;
            }
        }
    }

    fn begin(&mut self, order: &Order, rank: usize) {
        self.total.clear();
        self.total.resize(order.rank(rank).len() + 1, 0);
    }

    /// Looks at what runs behind a rank, once for every move.
    fn gap(&mut self, net: &Net, order: &Order, rank: usize) {
        if !self.gathered.contains(&rank) {
            self.gathered.push(rank);
            self.gaps[rank].gather(net, order, rank, &self.is_moved);
        }
    }

    /// Finds the cheapest ways along a trail to each slot of its last item. Returns what it costs
    /// as it runs now.
    fn follow(&mut self, net: &Net, order: &Order, trail: usize) -> i64 {
        let Trail { items, edges, .. } = &self.trails[trail];
        let (items, edges) = (items.clone(), *edges);
        let first_choice = self.choices.len();
        let (far, first) = (self.items[items.start], self.items[items.start + 1]);
        let (behind, side) = side_of(net, first, far);
        self.gap(net, order, behind);
        self.costs.clear();
        self.costs.resize(order.rank(net.rank[first]).len() + 1, 0);
        let ends = [(order.places[far], edges)];
        self.gaps[behind].reach(side, &ends, &mut self.sums, &mut self.costs);
        sum_up(&mut self.costs);
        let mut now = self.costs[order.places[first]];
        for step in items.start + 1..items.end - 1 {
            let (from, to) = (self.items[step], self.items[step + 1]);
            let (behind, side) = side_of(net, from, to);
            self.gap(net, order, behind);
            let gap = &mut self.gaps[behind];
            gap.fill(order.rank(behind).len());
            let places = (order.places[from], order.places[to]);
            now += edges
                * if side == Side::Left {
                    gap.cost(places.0, places.1)
                } else {
                    gap.cost(places.1, places.0)
                };
            let slots = slots(net, order, from);
            let start = self.choices.len();
            self.choices.resize(start + order.rank(net.rank[to]).len() + 1, 0);
            let choice = &mut self.choices[start..];
            gap.advance(side, (&self.costs, slots), places.0, edges, (&mut self.next, choice));
            std::mem::swap(&mut self.costs, &mut self.next);
        }
        self.trails[trail].choices = first_choice..self.choices.len();
        now
    }

    /// Puts the last item of all trails where the total is least, and the others along the way
    /// there, if that is better than now.
    fn settle(
        &mut self,
        net: &Net,
        order: &mut Order,
        last: usize,
        now: i64,
    ) -> Option<Range<usize>> {
        let mut best = order.places[last];
        for slot in slots(net, order, last) {
            if self.total[slot] < self.total[best] {
                best = slot;
            }
        }
        let is_better = self.total[best] < now;
        let mut moved = None;
        if is_better {
            self.trace(net, order, last, best);
            moved = Some(self.put(order));
        }
        self.mark(false);
        self.work += self
            .gathered
            .drain(..)
            .map(|gap| std::mem::take(&mut self.gaps[gap].work))
            .sum::<usize>();
        moved
    }

    /// Notes the slots of all that moves when the last item gets `slot`.
    fn trace(&mut self, net: &Net, order: &Order, last: usize, slot: usize) {
        self.puts.clear();
        self.puts.push(Put::of(net, last, slot));
        for trail in &self.trails {
            let mut slot = slot;
            let mut end = trail.choices.end;
            for step in (trail.items.start + 1..trail.items.end - 1).rev() {
                let (item, next) = (self.items[step], self.items[step + 1]);
                end -= order.rank(net.rank[next]).len() + 1;
                slot = self.choices[end + slot];
                let inner = self.puts.last_mut().filter(|put| put.item == next);
                inner.into_iter().for_each(|put| put.from = 2 * slot);
                self.puts.push(Put::of(net, item, slot));
            }
            let far = order.places[self.items[trail.items.start]];
            self.puts.last_mut().into_iter().for_each(|put| put.from = 2 * far + 1);
        }
    }

    /// Carries out what is noted. Returns the ranks that it concerns.
    fn put(&mut self, order: &mut Order) -> Range<usize> {
        self.puts.sort_unstable();
        for puts in self.puts.chunk_by(|a, b| a.rank == b.rank) {
            let rank = puts[0].rank;
            let mut puts = puts.iter().peekable();
            self.rank.clear();
            for (place, item) in order.rank(rank).iter().enumerate() {
                while let Some(put) = puts.next_if(|put| put.slot <= place) {
                    self.rank.push(put.item);
                }
                if !self.is_moved[*item] {
                    self.rank.push(*item);
                }
            }
            self.rank.extend(puts.map(|put| put.item));
            order.rank_mut(rank).copy_from_slice(&self.rank);
            order.count_places(rank);
        }
        let last = self.puts.last().map_or(0, |put| put.rank + 1);
        self.puts.first().map_or(0, |put| put.rank)..last
    }
}

/// On how many of so many steps from an end of a link the next item may move; at least the first
/// leads to one that stays.
fn movable(net: &Net, order: &Order, steps: usize, along: impl Fn(usize) -> usize) -> usize {
    let is_clear = |step: usize| {
        let slots = |step: usize| order.rank(net.rank[along(step)]).len() + 1;
        slots(step) * slots(step + 1) <= MOST_PAIRS
    };
    let clear = (0..steps).take_while(|step| is_clear(*step)).count();
    // A passage moves with clear gaps on both sides.
    if clear == steps { steps } else { clear.max(1) }
}

/// The gap between two items of neighbouring ranks, by the rank before it, and the side of `from`.
fn side_of(net: &Net, from: usize, to: usize) -> (usize, Side) {
    let (from, to) = (net.rank[from], net.rank[to]);
    if from < to { (from, Side::Left) } else { (to, Side::Right) }
}

/// Where an item may stand so that lanes stay together and placed items in their order.
fn slots(net: &Net, order: &Order, item: usize) -> Range<usize> {
    let items = order.rank(net.rank[item]);
    if !net.has_lanes && net.pin[item] == 0 {
        return 0..items.len() + 1;
    }
    let above = items.iter().rposition(|other| net.is_before(*other, item));
    let below = items.iter().position(|other| net.is_before(item, *other));
    above.map_or(0, |place| place + 1)..below.unwrap_or(items.len()) + 1
}

/// Turns differences into sums.
fn sum_up(steps: &mut [i64]) {
    let mut sum = 0;
    for step in steps {
        sum += *step;
        *step = sum;
    }
}
