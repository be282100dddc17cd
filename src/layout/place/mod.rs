//! Gives every item its row: as straight as the order allows, as high as possible, nothing too
//! close. It changes no order and knows no columns.

mod runs;
mod settle;

use crate::layout::bands::Band;
use crate::layout::grid::{Grid, Tie};
use crate::layout::place::settle::{Pull, settle};

/// How often the ranks are gone through at most, and how often whole runs are shifted.
const ROUNDS: usize = 32;
const SHIFTS: usize = 6;

/// Rows under way.
///
/// Two drafts, one drawn from the left and one from the right; the one with the shorter
/// transitions is kept, with long transitions counting more so that they are straight.
pub(crate) struct Placing {
    bands: Vec<Band>,
    drafts: [Draft; 2],
}

impl Placing {
    /// Begins to place what keeps to `bands`.
    pub(crate) fn new(grid: &Grid, bands: Vec<Band>) -> Self {
        let drafts = [Side::Left, Side::Right].map(|side| Draft::new(grid, side));
        Self { bands, drafts }
    }

    /// Goes on for a while. Says whether there is more to do.
    pub(crate) fn step(&mut self, grid: &Grid) -> bool {
        let open = self.drafts.iter_mut().find(|draft| !draft.is_done);
        open.into_iter().for_each(|draft| draft.step(grid, &self.bands));
        self.drafts.iter().any(|draft| !draft.is_done)
    }

    /// The bands and the row of every item. Those of a lane keep to its band; without lanes, the
    /// rows count from the highest upper side of all.
    pub(crate) fn finish(self, grid: &Grid) -> (Vec<Band>, Vec<i64>) {
        let [from_left, from_right] = self.drafts.map(|draft| draft.rows);
        let mut rows =
            if cost(grid, &from_right) < cost(grid, &from_left) { from_right } else { from_left };
        if grid.lanes == 0 {
            let uppermost = grid.items.iter().zip(&rows).map(|(item, row)| row - item.above).min();
            rows.iter_mut().for_each(|row| *row -= uppermost.unwrap_or(0));
        }
        (self.bands, rows)
    }
}

/// The ties by which an item is pulled.
#[derive(Clone, Copy, PartialEq)]
enum Side {
    Left,
    Right,
    Both,
}

/// Goes through the ranks one way, looking back only, then there and back until nothing moves.
struct Draft {
    side: Side,
    rows: Vec<i64>,
    /// Ranks whose neighbours have moved since they settled.
    is_stale: Vec<bool>,
    round: usize,
    shifts: usize,
    is_done: bool,
}

impl Draft {
    fn new(grid: &Grid, side: Side) -> Self {
        Self {
            side,
            rows: vec![0; grid.items.len()],
            is_stale: vec![true; grid.ranks.len()],
            round: 0,
            shifts: 0,
            is_done: false,
        }
    }

    /// Goes through all ranks once.
    fn step(&mut self, grid: &Grid, bands: &[Band]) {
        let is_rightward = self.round.is_multiple_of(2) == (self.side == Side::Left);
        let last = grid.ranks.len();
        for step in 0..last {
            self.settle(grid, bands, if is_rightward { step } else { last - 1 - step });
        }
        self.round += 1;
        if self.round > ROUNDS {
            self.is_done = true;
        } else if self.round > 1 && !self.is_stale.contains(&true) {
            self.shifts += 1;
            self.is_done = self.shifts > SHIFTS || !runs::shift(grid, bands, &mut self.rows);
            self.is_stale.fill(true);
        }
    }

    fn settle(&mut self, grid: &Grid, bands: &[Band], rank: usize) {
        if self.round == 0 {
            settle_rank(grid, bands, rank, self.side, &mut self.rows);
        } else if std::mem::take(&mut self.is_stale[rank])
            && settle_rank(grid, bands, rank, Side::Both, &mut self.rows)
        {
            let neighbours = [rank.checked_sub(1), Some(rank + 1)];
            for neighbour in neighbours.into_iter().flatten() {
                self.is_stale.get_mut(neighbour).into_iter().for_each(|stale| *stale = true);
            }
        }
    }
}

/// Puts the items of a rank where their ties pull them, lane by lane; says whether one moved.
fn settle_rank(grid: &Grid, bands: &[Band], rank: usize, side: Side, rows: &mut [i64]) -> bool {
    let mut is_moved = false;
    for items in grid.ranks[rank].chunk_by(|a, b| grid.items[*a].lane == grid.items[*b].lane) {
        is_moved |= settle_items(grid, bands, items, side, rows);
    }
    is_moved
}

/// The same for items of one lane.
fn settle_items(
    grid: &Grid,
    bands: &[Band],
    items: &[usize],
    side: Side,
    rows: &mut [i64],
) -> bool {
    let (Some(first), Some(last)) = (items.first(), items.last()) else { return false };
    let band = bands[grid.items[*first].lane];
    let mut least = band.top;
    let mut above = None;
    let mut places = Vec::with_capacity(items.len());
    for item in items {
        let this = &grid.items[*item];
        least += above.map_or(this.above, |above: usize| grid.items[above].distance(this));
        above = Some(*item);
        let left = this.left.iter().filter(|_| side != Side::Right);
        let right = this.right.iter().filter(|_| side != Side::Left);
        let pulls = left.chain(right).map(|tie| Pull {
            to: rows[tie.item] - tie.drop - least,
            weight: weight(grid, *item, tie),
        });
        places.push((least, pulls.collect()));
    }
    // What is best without an end is best before an end, too, once it stops there.
    let most = band.bottom - least - grid.items[*last].below;
    let slacks = settle(places.iter().map(|(_, pulls): &(i64, Vec<Pull>)| pulls.as_slice()));
    let mut is_moved = false;
    for ((item, (least, _)), slack) in items.iter().zip(&places).zip(slacks) {
        let row = least + slack.min(most);
        is_moved |= rows[*item] != row;
        rows[*item] = row;
    }
    is_moved
}

/// Bends between passages disturb most: a long transition shall run level up to the card where it
/// ends. There it may bend, so that cards that follow each other stand in one row.
fn weight(grid: &Grid, item: usize, tie: &Tie) -> u64 {
    let straightness = match (grid.items[item].is_stack(), grid.items[tie.item].is_stack()) {
        (true, true) => 4,
        (false, false) => 8,
        _ => 1,
    };
    let lines = if tie.onward > 0 { 2 * tie.onward } else { tie.edges };
    straightness * lines as u64
}

fn cost(grid: &Grid, rows: &[i64]) -> u64 {
    let bends = grid.items.iter().enumerate().flat_map(|(item, this)| {
        let bend = move |tie: &Tie| weight(grid, item, tie) * rise(rows, item, tie).unsigned_abs();
        this.right.iter().map(bend)
    });
    bends.sum()
}

/// How far the other end of a tie lies below where it should.
fn rise(rows: &[i64], item: usize, tie: &Tie) -> i64 {
    rows[tie.item] - rows[item] - tie.drop
}
