//! Finds places on the lines between sub-columns where their labels do not cover each other.

use crate::layout::metrics::LABEL_HEIGHT;
use crate::layout::route::line::{Draft, Line};
use crate::layout::scene::Point;

/// Parts of a curve, in the order in which they are tried: its middle first.
const PARTS: [f64; 7] = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8];

/// The strip between a rank and the next; the one before it is that of the rank itself.
pub(crate) fn strip_behind(rank: usize) -> usize {
    2 * rank + 2
}

/// A piece of a line between two ranks, or level past a rank.
#[derive(Clone, Copy)]
pub(crate) struct Piece {
    /// The strip in which it runs; only labels of one strip can meet.
    pub(crate) strip: usize,
    pub(crate) from: Point,
    pub(crate) to: Point,
}

/// Lines with the places of their labels, by their edges.
pub(crate) fn placed(drafts: Vec<Draft>) -> impl Iterator<Item = (usize, Line)> {
    let pieces: Vec<_> = drafts.iter().map(|draft| draft.pieces.as_slice()).collect();
    let labels = places(&pieces).into_iter();
    drafts.into_iter().zip(labels).filter_map(|(draft, label)| {
        // Every line has a piece, and so a label.
        label.map(|label| (draft.edge, Line { path: draft.path, label }))
    })
}

/// A place for the label of each line, of which the pieces are given in the order of preference.
/// Those have the first choice whose first piece leaves the least.
fn places(lines: &[&[Piece]]) -> Vec<Option<Point>> {
    let rise =
        |line: usize| lines[line].first().map_or(0.0, |piece| (piece.to.y - piece.from.y).abs());
    let mut order: Vec<_> = (0..lines.len()).collect();
    order.sort_by(|a, b| rise(*a).total_cmp(&rise(*b)));
    let strips = lines
        .iter()
        .flat_map(|pieces| pieces.iter())
        .map(|piece| piece.strip + 1)
        .max()
        .unwrap_or_default();
    // The heights of the labels in each strip, the lowest first.
    let mut taken: Vec<Vec<i64>> = vec![Vec::new(); strips];
    let mut places = vec![None; lines.len()];
    for line in order {
        let pieces = lines[line].iter();
        let choices = pieces.flat_map(|piece| PARTS.map(|part| (piece.strip, piece.at(part))));
        let is_free = |(strip, place): &(usize, Point)| {
            let y = place.y.round() as i64;
            let room = LABEL_HEIGHT as i64 - 1;
            let above = taken[*strip].partition_point(|other| *other < y - room);
            taken[*strip].get(above).is_none_or(|other| *other > y + room)
        };
        let choice = choices.clone().find(is_free).or_else(|| choices.clone().next());
        places[line] = choice.map(|(strip, place)| {
            let y = place.y.round() as i64;
            let above = taken[strip].partition_point(|other| *other < y);
            taken[strip].insert(above, y);
            place
        });
    }
    places
}

impl Piece {
    /// A point of the curve that begins and ends level, as a pen swings it.
    fn at(&self, part: f64) -> Point {
        let rest = 1.0 - part;
        let ends = part * part * part;
        let controls = 3.0 * part * rest;
        let x = controls * 0.5 + ends;
        let y = controls * part + ends;
        let between = |from: f64, to: f64, share: f64| from + (to - from) * share;
        Point::at(between(self.from.x, self.to.x, x), between(self.from.y, self.to.y, y))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn heights(lines: &[&[(usize, f64, f64)]]) -> Vec<f64> {
        let piece = |(strip, from, to): &(usize, f64, f64)| Piece {
            strip: *strip,
            from: Point::at(0.0, *from),
            to: Point::at(100.0, *to),
        };
        let lines: Vec<Vec<_>> =
            lines.iter().map(|pieces| pieces.iter().map(piece).collect()).collect();
        let lines: Vec<_> = lines.iter().map(Vec::as_slice).collect();
        places(&lines).into_iter().map(|place| place.unwrap().y.round()).collect()
    }

    #[test]
    fn labels_make_way() {
        for (lines, expected) in [
            (&[&[(0, 0.0, 100.0)][..]][..], &[50.0][..]),
            (&[&[(0, 0.0, 100.0)], &[(0, 0.0, 100.0)]], &[50.0, 22.0]),
            (&[&[(0, 0.0, 100.0)], &[(1, 0.0, 100.0)]], &[50.0, 50.0]),
            (&[&[(0, 0.0, 100.0)], &[(0, 50.0, 50.0)]], &[22.0, 50.0]),
            (&[&[(0, 8.0, 8.0)], &[(0, 9.0, 9.0), (1, 90.0, 90.0)]], &[8.0, 90.0]),
            (&[&[(0, 8.0, 8.0)], &[(0, 9.0, 9.0)]], &[8.0, 9.0]),
        ] {
            assert_eq!(heights(lines), expected);
        }
    }
}
