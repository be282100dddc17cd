//! Draws transitions between cards of one sub-column: straight down to the next card, else beside
//! the cards, down on their right and up on their left. It knows nothing of other sub-columns.

use std::collections::{BTreeMap, BTreeSet};

use crate::layout::graph::Graph;
use crate::layout::grid::Grid;
use crate::layout::metrics::{ROW_GAP, SHAFT_GAP, STAGE_PADDING};
use crate::layout::route::frame::Frame;
use crate::layout::route::labels::{Piece, strip_behind};
use crate::layout::route::line::{Draft, Line, rounded};
use crate::layout::scene::{Point, Rect, Segment};

const RADIUS: f64 = 10.0;

/// The room between a card and the first shaft beside it: half a label fits in, and an arrowhead. As
/// much is between the shaft and the border of the stage, so that the first needs no more room.
const SHAFT_ROOM: f64 = STAGE_PADDING / 2.0;

/// Where the innermost line meets the side of a card, counted from its upper or lower corner, and
/// the room for all of them.
const FIRST_PORT: f64 = 12.0;
const PORT_ROOM: f64 = 16.0;
const PORT_GAP: f64 = 8.0;

/// What loops take of the upper right corner of their card.
const LOOP_PORTS: f64 = 18.0;

/// On a short arrow the label leaves room for the head.
const ABOVE_HEAD: f64 = 0.4;

/// The transitions within sub-columns.
pub(crate) struct Within {
    straight: Vec<usize>,
    brackets: Vec<Bracket>,
    /// The room that shafts take on the left and on the right of each rank.
    pub(crate) left: Vec<f64>,
    pub(crate) right: Vec<f64>,
    /// How many lines end at each corner of the cards, by node, side and end.
    ends: BTreeMap<(usize, bool, bool), usize>,
    /// The nodes that have loops.
    looped: BTreeSet<usize>,
}

struct Bracket {
    edge: usize,
    rank: usize,
    is_down: bool,
    /// The shaft, and the ports at both ends, all counted from the innermost.
    shaft: usize,
    from: usize,
    to: usize,
}

impl Within {
    /// Gives every edge of `grid.within` its way, where the cards are in `rows`. Of two that span
    /// the same rows, the shorter runs nearer to the cards.
    pub(crate) fn of(graph: &Graph, grid: &Grid, rows: &[i64]) -> Self {
        let mut below = vec![None; graph.nodes.len()];
        for rank in &grid.ranks {
            let cards = rank.iter().flat_map(|item| match grid.items[*item].cards.as_slice() {
                [] => vec![None],
                cards => cards.iter().copied().map(Some).collect(),
            });
            let cards: Vec<_> = cards.collect();
            for pair in cards.windows(2) {
                if let (Some(upper), Some(lower)) = (pair[0], pair[1]) {
                    below[upper] = Some(lower);
                }
            }
        }
        let loops = graph.edges.iter().filter(|edge| edge.from == edge.to);
        let mut within = Self {
            straight: Vec::new(),
            brackets: Vec::new(),
            left: vec![0.0; grid.ranks.len()],
            right: vec![0.0; grid.ranks.len()],
            ends: BTreeMap::new(),
            looped: loops.map(|edge| edge.from).collect(),
        };
        let mut beside = Vec::new();
        for edge in &grid.within {
            let (from, to) = (graph.edges[*edge].from, graph.edges[*edge].to);
            if below[from] == Some(to) {
                // What else leads there runs beside.
                below[from] = None;
                within.straight.push(*edge);
            } else {
                beside.push((rows[from].abs_diff(rows[to]), *edge));
            }
        }
        beside.sort_unstable();
        let mut shafts: BTreeMap<(usize, bool), Shafts> = BTreeMap::new();
        for (_, edge) in beside {
            let (from, to) = (graph.edges[edge].from, graph.edges[edge].to);
            let rank = grid.items[grid.seats[from].item].rank;
            let is_down = rows[from] < rows[to];
            let span = (rows[from].min(rows[to]), rows[from].max(rows[to]));
            let shaft = shafts.entry((rank, is_down)).or_default().take(span);
            let room = if is_down { &mut within.right[rank] } else { &mut within.left[rank] };
            *room = room.max(SHAFT_ROOM + SHAFT_GAP * shaft as f64);
            within.brackets.push(Bracket { edge, rank, is_down, shaft, from: 0, to: 0 });
        }
        within.brackets.sort_by_key(|bracket| (bracket.shaft, bracket.edge));
        for bracket in &mut within.brackets {
            let (from, to) = (graph.edges[bracket.edge].from, graph.edges[bracket.edge].to);
            let mut port = |node: usize, is_lower: bool| {
                let ends = within.ends.entry((node, bracket.is_down, is_lower)).or_default();
                *ends += 1;
                *ends - 1
            };
            // Downward it leaves at the lower corner and arrives at the upper one.
            (bracket.from, bracket.to) = (port(from, bracket.is_down), port(to, !bracket.is_down));
        }
        within
    }

    /// How many lines leave a card at its lower right corner.
    pub(crate) fn leaving(&self, node: usize) -> usize {
        self.ends.get(&(node, true, true)).copied().unwrap_or(0)
    }

    /// How many lines arrive at a card at its lower left corner.
    pub(crate) fn arriving(&self, node: usize) -> usize {
        self.ends.get(&(node, false, true)).copied().unwrap_or(0)
    }

    /// The straight lines, by their edges.
    pub(crate) fn straight(
        &self,
        graph: &Graph,
        rects: &[Rect],
    ) -> impl Iterator<Item = (usize, Line)> {
        self.straight.iter().map(|edge| {
            let (from, to) = (graph.edges[*edge].from, graph.edges[*edge].to);
            (*edge, arrow(&rects[from], &rects[to]))
        })
    }

    /// The lines of those that run beside the cards.
    pub(crate) fn beside(&self, graph: &Graph, rects: &[Rect], frame: &Frame) -> Vec<Draft> {
        let mut drafts = Vec::with_capacity(self.brackets.len());
        for bracket in &self.brackets {
            let (from, to) = (graph.edges[bracket.edge].from, graph.edges[bracket.edge].to);
            let port = |node: usize, port: usize, is_lower: bool| {
                self.port(&rects[node], (node, bracket.is_down, is_lower), port)
            };
            let begin = port(from, bracket.from, bracket.is_down);
            let end = port(to, bracket.to, !bracket.is_down);
            let away = SHAFT_ROOM + SHAFT_GAP * bracket.shaft as f64;
            let card = &rects[from];
            let (side, shaft) = match bracket.is_down {
                true => (card.right(), card.right() + away + frame.loops[bracket.rank]),
                false => (card.x, card.x - away),
            };
            let points = [
                Point::at(side, begin),
                Point::at(shaft, begin),
                Point::at(shaft, end),
                Point::at(side, end),
            ];
            let strip = strip_behind(bracket.rank) - if bracket.is_down { 0 } else { 2 };
            let all = Piece { strip, from: points[1], to: points[2] };
            // Between two rows nothing leaves a card.
            let gap = match bracket.is_down {
                true => Point::at(shaft, card.bottom() + ROW_GAP / 2.0),
                false => Point::at(shaft, card.y - ROW_GAP / 2.0),
            };
            let pieces = vec![Piece { strip, from: gap, to: gap }, all];
            let path = rounded(&points, RADIUS);
            drafts.push(Draft { edge: bracket.edge, path, pieces });
        }
        drafts
    }

    /// The height of a port at a corner of a card.
    fn port(&self, card: &Rect, corner: (usize, bool, bool), port: usize) -> f64 {
        let all = self.ends.get(&corner).copied().unwrap_or(1);
        let inset = FIRST_PORT + PORT_GAP.min(PORT_ROOM / all as f64) * port as f64;
        match corner {
            (_, _, true) => card.bottom() - inset,
            (node, true, false) if self.looped.contains(&node) => card.y + inset + LOOP_PORTS,
            _ => card.y + inset,
        }
    }
}

fn arrow(from: &Rect, to: &Rect) -> Line {
    let x = from.x + from.width / 2.0;
    let (begin, end) = (Point::at(x, from.bottom()), Point::at(x, to.y));
    let label = Point::at(x, begin.y + (end.y - begin.y) * ABOVE_HEAD);
    Line { path: vec![Segment::Move(begin), Segment::Line(end)], label }
}

/// Shafts on one side of a rank, each with the spans that are taken.
#[derive(Default)]
struct Shafts(Vec<Vec<(i64, i64)>>);

impl Shafts {
    /// The innermost that is free all along a span.
    fn take(&mut self, span: (i64, i64)) -> usize {
        let is_free = |shaft: &Vec<(i64, i64)>| {
            shaft.iter().all(|(first, last)| *last <= span.0 || span.1 <= *first)
        };
        let free = self.0.iter().position(is_free);
        let place = free.unwrap_or(self.0.len());
        if free.is_none() {
            self.0.push(Vec::new());
        }
        self.0[place].push(span);
        place
    }
}
