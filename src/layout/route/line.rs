//! Draws lines of straight pieces and curves. It knows nothing about what they connect.

use crate::layout::route::labels::Piece;
use crate::layout::scene::{Point, Segment};

/// How far the control points of a curve lie from the corner of a quarter of a circle, in parts
/// of its radius.
const CORNER_PULL: f64 = 0.4477;

/// A line whose label has no place yet.
pub(crate) struct Draft {
    pub(crate) edge: usize,
    pub(crate) path: Vec<Segment>,
    /// Where the label may be, in the order of preference.
    pub(crate) pieces: Vec<Piece>,
}

/// A line and the place of its label.
#[derive(Clone)]
pub(crate) struct Line {
    pub(crate) path: Vec<Segment>,
    pub(crate) label: Point,
}

/// Begins a line and leads it from left to right.
pub(crate) struct Pen {
    path: Vec<Segment>,
    at: Point,
}

impl Pen {
    /// Puts the pen down.
    pub(crate) fn new(at: Point) -> Self {
        Self { path: vec![Segment::Move(at)], at }
    }

    /// Draws straight to a place in the same height.
    pub(crate) fn straight(&mut self, x: f64) {
        self.at.x = x;
        match self.path.last_mut() {
            Some(Segment::Line(end)) => *end = self.at,
            _ => self.path.push(Segment::Line(self.at)),
        }
    }

    /// Draws a curve that begins and ends level.
    pub(crate) fn swing(&mut self, to: Point) {
        if to.y == self.at.y {
            return self.straight(to.x);
        }
        let half = (self.at.x + to.x) / 2.0;
        let (first, second) = (Point::at(half, self.at.y), Point::at(half, to.y));
        self.path.push(Segment::Curve(first, second, to));
        self.at = to;
    }

    /// The line.
    pub(crate) fn lift(self) -> Vec<Segment> {
        self.path
    }
}

/// The same line from its end to its beginning.
pub(crate) fn reversed(path: &[Segment]) -> Vec<Segment> {
    let Some(last) = path.last() else { return Vec::new() };
    let mut back = vec![Segment::Move(last.end())];
    back.extend(path.windows(2).rev().map(|pair| match pair[1] {
        Segment::Curve(first, second, _) => Segment::Curve(second, first, pair[0].end()),
        Segment::Move(_) => Segment::Move(pair[0].end()),
        Segment::Line(_) => Segment::Line(pair[0].end()),
    }));
    back
}

/// A line through `points` that rounds the corners between them.
pub(crate) fn rounded(points: &[Point], radius: f64) -> Vec<Segment> {
    let Some((first, rest)) = points.split_first() else { return Vec::new() };
    let mut path = vec![Segment::Move(*first)];
    for corner in points.windows(3) {
        let (before, corner, after) = (corner[0], corner[1], corner[2]);
        let radius = radius.min(distance(before, corner) / 2.0).min(distance(corner, after) / 2.0);
        let (begin, end) = (toward(corner, before, radius), toward(corner, after, radius));
        let pull = radius * CORNER_PULL;
        path.push(Segment::Line(begin));
        path.push(Segment::Curve(toward(corner, before, pull), toward(corner, after, pull), end));
    }
    path.extend(rest.last().map(|last| Segment::Line(*last)));
    path
}

/// The distance of two points on one level or plumb line.
fn distance(a: Point, b: Point) -> f64 {
    (a.x - b.x).abs() + (a.y - b.y).abs()
}

fn toward(from: Point, to: Point, length: f64) -> Point {
    let part = length / distance(from, to).max(length).max(1.0);
    Point::at(from.x + (to.x - from.x) * part, from.y + (to.y - from.y) * part)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn level_swings_are_straight() {
        let mut pen = Pen::new(Point::at(0.0, 5.0));
        pen.straight(8.0);
        pen.swing(Point::at(50.0, 5.0));
        pen.straight(60.0);
        let end = Point::at(60.0, 5.0);
        assert_eq!(pen.lift(), [Segment::Move(Point::at(0.0, 5.0)), Segment::Line(end)]);
    }

    #[test]
    fn what_is_reversed_twice_is_the_same() {
        let mut pen = Pen::new(Point::at(0.0, 5.0));
        pen.straight(8.0);
        pen.swing(Point::at(50.0, 9.0));
        pen.straight(60.0);
        let path = pen.lift();
        let back = reversed(&path);
        assert_eq!(back[1], Segment::Line(Point::at(50.0, 9.0)));
        assert_eq!(reversed(&back), path);
    }

    #[test]
    fn corners_are_no_rounder_than_there_is_room() {
        let points = [Point::at(0.0, 0.0), Point::at(8.0, 0.0), Point::at(8.0, 40.0)];
        let path = rounded(&points, 10.0);
        let ends: Vec<_> = path.iter().map(Segment::end).collect();
        assert_eq!(ends, [points[0], Point::at(4.0, 0.0), Point::at(8.0, 4.0), points[2]]);
    }
}
