//! Draws transitions that lead onward: level past the cards, by curves between the sub-columns.

use crate::layout::grid::{Grid, Link};
use crate::layout::metrics::LINE_GAP;
use crate::layout::route::frame::Frame;
use crate::layout::route::line::{Line, Pen};
use crate::layout::route::middle;
use crate::layout::route::ports::{Fan, ends};
use crate::layout::scene::Point;

/// How far a line runs straight from a card, to an arrowhead and past a passage: a steep curve
/// would touch the cards above and below.
const EXIT: f64 = 8.0;
const ARROW: f64 = 12.0;

/// The lines of all links, by their edges.
pub(crate) fn lines(
    grid: &Grid,
    middles: &[f64],
    frame: &Frame,
) -> impl Iterator<Item = (usize, Line)> {
    let fans = ends(grid, middles);
    let links = grid.links.iter().zip(fans);
    links.flat_map(move |(link, fans)| {
        let edges = link.edges.iter().enumerate();
        edges.map(move |(place, edge)| (*edge, line(grid, middles, frame, link, fans, place)))
    })
}

/// The line of the edge at a place among its parallels.
fn line(
    grid: &Grid,
    middles: &[f64],
    frame: &Frame,
    link: &Link,
    fans: (Fan, Fan),
    place: usize,
) -> Line {
    let rank = |item: usize| grid.items[item].rank;
    let passage = Fan::around_middle(link.edges.len(), LINE_GAP);
    let (from, to) = (link.items[0], link.items[link.items.len() - 1]);
    let begin = Point::at(frame.right(rank(from)), middles[from] + fans.0.offset(place));
    let mut pen = Pen::new(begin);
    pen.straight(begin.x + EXIT);
    let mut label = None;
    for item in &link.items[1..] {
        let is_end = *item == to;
        let (offset, room) =
            if is_end { (fans.1.offset(place), ARROW) } else { (passage.offset(place), EXIT) };
        let left = Point::at(frame.left[rank(*item)], middles[*item] + offset);
        label = label.or(Some(middle(begin, left)));
        pen.swing(Point::at(left.x - room, left.y));
        pen.straight(if is_end { left.x } else { frame.right(rank(*item)) + EXIT });
    }
    Line { path: pen.lift(), label: label.unwrap_or(begin) }
}
