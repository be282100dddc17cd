//! Draws transitions that lead to the touchpoint where they begin: around the upper right corner of
//! its card, one around the other.

use crate::layout::graph::Graph;
use crate::layout::grid::loop_reach;
use crate::layout::metrics::{CARD_WIDTH, LOOP_GAP};
use crate::layout::route::line::{Line, rounded};
use crate::layout::route::middle;
use crate::layout::scene::{Point, Rect, RouteKind};

const RADIUS: f64 = 10.0;

/// Where the innermost loop meets the card, counted from the corner, and the outermost at most.
const FIRST_END: f64 = 12.0;
const END_ROOM: f64 = 12.0;
const FIRST_BEGIN: f64 = 20.0;
const BEGIN_ROOM: f64 = CARD_WIDTH / 2.0 - 40.0;

/// The lines of all loops, by their edges.
pub(crate) fn lines(
    graph: &Graph,
    kinds: &[RouteKind],
    rects: &[Rect],
) -> impl Iterator<Item = (usize, Line)> {
    let loops = || (0..kinds.len()).filter(|edge| kinds[*edge] == RouteKind::Loop);
    let mut all = vec![0; graph.nodes.len()];
    loops().for_each(|edge| all[graph.edges[edge].from] += 1);
    let mut drawn = vec![0; graph.nodes.len()];
    loops().map(move |edge| {
        let node = graph.edges[edge].from;
        let inner = drawn[node];
        drawn[node] += 1;
        (edge, line(&rects[node], inner, all[node]))
    })
}

/// The loop with so many others inside, of so many in all.
fn line(card: &Rect, inner: usize, all: usize) -> Line {
    let reach = loop_reach(inner + 1);
    let share = |room: f64| inner as f64 * LOOP_GAP.min(room / all as f64);
    let begin = card.right() - FIRST_BEGIN - share(BEGIN_ROOM);
    let end = card.y + FIRST_END + share(END_ROOM);
    let (top, right) = (card.y - reach, card.right() + reach);
    let points = [
        Point::at(begin, card.y),
        Point::at(begin, top),
        Point::at(right, top),
        Point::at(right, end),
        Point::at(card.right(), end),
    ];
    Line { path: rounded(&points, RADIUS), label: middle(points[1], points[2]) }
}
