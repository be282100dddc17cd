//! Draws the transitions of the grid: level past the cards, by curves between the sub-columns.
//! Those that lead back are the same lines, drawn from right to left.

use crate::layout::graph::Graph;
use crate::layout::grid::{Grid, Link};
use crate::layout::metrics::LINE_GAP;
use crate::layout::route::frame::Frame;
use crate::layout::route::labels::{Piece, strip_behind};
use crate::layout::route::line::{Draft, Pen, reversed};
use crate::layout::route::ports::{Fan, ends};
use crate::layout::scene::{Point, Segment};

/// How far a line runs straight from a card, to an arrowhead and past a passage: a steep curve
/// would touch the cards above and below. Everywhere the same, or curves that bend alike would
/// cross.
const LEVEL: f64 = 12.0;

/// How many pieces of a line its label may be on: those near its beginning, since there the ways
/// part.
const PIECES: usize = 2;

/// The lines of all links.
pub(crate) fn lines(graph: &Graph, grid: &Grid, middles: &[f64], frame: &Frame) -> Vec<Draft> {
    let mut drafts = Vec::with_capacity(grid.links.len());
    for (link, fans) in grid.links.iter().zip(ends(grid, middles)) {
        for (place, edge) in link.edges.iter().enumerate() {
            let (path, mut pieces) = trace(grid, middles, frame, link, fans, place);
            let is_back = link.right == graph.edges[*edge].from;
            if is_back {
                pieces.reverse();
            }
            pieces.truncate(PIECES);
            let path = if is_back { reversed(&path) } else { path };
            drafts.push(Draft { edge: *edge, path, pieces });
        }
    }
    drafts
}

/// The line of the edge at a place among its parallels, from left to right, and its pieces.
fn trace(
    grid: &Grid,
    middles: &[f64],
    frame: &Frame,
    link: &Link,
    fans: (Fan, Fan),
    place: usize,
) -> (Vec<Segment>, Vec<Piece>) {
    let passage = Fan::around_middle(link.edges.len(), LINE_GAP);
    let (first, rest) = link.items.split_at(1);
    let first_rank = grid.items[first[0]].rank;
    let depth = |node: usize| grid.seats[node].depth as f64;
    let begin = middles[first[0]] + depth(link.left) + fans.0.offset(place);
    let mut at = Point::at(frame.right(first_rank), begin);
    let mut pen = Pen::new(at);
    let mut pieces = Vec::new();
    for (distance, item) in rest.iter().enumerate() {
        let rank = first_rank + distance + 1;
        let is_end = distance + 1 == rest.len();
        let fan = if is_end { fans.1 } else { passage };
        let middle = middles[*item] + if is_end { depth(link.right) } else { 0.0 };
        let left = Point::at(frame.left[rank], middle + fan.offset(place));
        let swing = (Point::at(at.x + LEVEL, at.y), Point::at(left.x - LEVEL, left.y));
        pen.straight(swing.0.x);
        pen.swing(swing.1);
        at = Point::at(frame.right(rank), left.y);
        pen.straight(if is_end { left.x } else { at.x });
        pieces.push(Piece { strip: strip_behind(rank) - 2, from: swing.0, to: swing.1 });
        pieces.extend((!is_end).then_some(Piece {
            strip: strip_behind(rank) - 1,
            from: left,
            to: at,
        }));
    }
    (pen.lift(), pieces)
}
