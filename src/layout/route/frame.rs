//! Where the sub-columns stand from left to right. It knows nothing about rows.

use std::ops::Range;

use crate::layout::grid::{Grid, Tie, loop_reach};
use crate::layout::metrics::{CARD_WIDTH, SHAFT_GAP, STAGE_PADDING};
use crate::layout::route::tracks::Tracks;
use crate::layout::route::within::Within;

/// The room between a card and the first shaft: before an arrowhead, and behind a card.
const ARROW_ROOM: f64 = 22.0;
const EXIT_ROOM: f64 = 16.0;

/// The room behind the last shaft within a rank: half a label reaches so far.
const LABEL_ROOM: f64 = STAGE_PADDING / 2.0;

/// Where lines rise or fall far between two ranks, these stand further apart, or the curves would
/// be too steep to follow: how far, and how much room there is beside each rank then. A few steps
/// only, so that small edits move little.
const STEEP: [(f64, f64); 3] = [(160.0, 12.0), (480.0, 24.0), (960.0, 40.0)];

/// The places of the ranks.
pub(crate) struct Frame {
    /// The left side of the cards of each rank.
    pub(crate) left: Vec<f64>,
    /// How wide everything is.
    pub(crate) width: f64,
    /// Where the room of each rank begins, and where that of the last one ends.
    borders: Vec<f64>,
    /// The room that loops take on the right of each rank.
    pub(crate) loops: Vec<f64>,
    /// The room that shafts within each rank take on its left, and on its right beyond loops.
    within: (Vec<f64>, Vec<f64>),
}

impl Frame {
    /// Gives each rank the room that its cards, loops and shafts need.
    pub(crate) fn of(grid: &Grid, middles: &[f64], tracks: &Tracks, within: &Within) -> Self {
        let reach = |rank: &Vec<usize>| {
            loop_reach(rank.iter().map(|item| grid.items[*item].loops).max().unwrap_or(0))
        };
        let loops: Vec<_> = grid.ranks.iter().map(reach).collect();
        let mut left = Vec::with_capacity(loops.len());
        let mut borders = vec![0.0];
        let mut x = 0.0;
        let mut swing_before = 0.0;
        for (rank, loops) in loops.iter().enumerate() {
            let swing = swing_room(grid, middles, rank);
            let inner = (within.left[rank], within.right[rank] + loops);
            let arriving = room(inner.0, ARROW_ROOM, tracks.arriving[rank]);
            let leaving = room(inner.1, EXIT_ROOM, tracks.leaving[rank]);
            x += arriving.max(STAGE_PADDING + swing_before);
            left.push(x);
            x += CARD_WIDTH + leaving.max(STAGE_PADDING + swing);
            borders.push(x);
            swing_before = swing;
        }
        let within = (within.left.clone(), within.right.clone());
        Self { left, width: x, borders, loops, within }
    }

    /// The right side of the cards of a rank.
    pub(crate) fn right(&self, rank: usize) -> f64 {
        self.left[rank] + CARD_WIDTH
    }

    /// Where the band of some ranks begins, and how wide it is.
    pub(crate) fn band(&self, ranks: &Range<usize>) -> (f64, f64) {
        let begin = self.borders[ranks.start];
        (begin, self.borders[ranks.end] - begin)
    }

    /// A shaft on the right of a rank, counted from its cards.
    pub(crate) fn leaving_shaft(&self, rank: usize, shaft: usize) -> f64 {
        let inner = self.loops[rank] + self.within.1[rank];
        self.right(rank) + EXIT_ROOM + inner + SHAFT_GAP * shaft as f64
    }

    /// A shaft on the left of a rank, counted from its cards.
    pub(crate) fn arriving_shaft(&self, rank: usize, shaft: usize) -> f64 {
        self.left[rank] - ARROW_ROOM - self.within.0[rank] - SHAFT_GAP * shaft as f64
    }
}

/// The room that shafts need beside a rank: those within the rank, half a label wide of the border,
/// and those of so many tracks.
fn room(within: f64, before_tracks: f64, tracks: usize) -> f64 {
    let inner = if within > 0.0 { within + LABEL_ROOM } else { 0.0 };
    match tracks {
        0 => inner,
        _ => inner.max(within + before_tracks + SHAFT_GAP * tracks as f64),
    }
}

/// The room beyond the usual that the lines behind a rank need on both sides of the border.
fn swing_room(grid: &Grid, middles: &[f64], rank: usize) -> f64 {
    let pieces = grid.ranks[rank].iter().flat_map(|item| {
        let rise = |tie: &Tie| {
            (middles[*item] + tie.here as f64 - middles[tie.item] - tie.there as f64).abs()
        };
        grid.items[*item].right.iter().map(rise)
    });
    let steepest = pieces.fold(0.0, f64::max);
    let steps = STEEP.iter().rev();
    steps.copied().find(|(rise, _)| steepest >= *rise).map_or(0.0, |(_, room)| room)
}
