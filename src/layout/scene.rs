//! A drawn journey: rectangles, curves and what they stand for. It knows nothing about how they
//! were found, nor about colours and texts.

use std::rc::Rc;

use crate::model::id::Id;
use crate::model::stage::Stage;
use crate::model::touchpoint::Touchpoint;
use crate::model::transition::Transition;

/// A journey as drawn, in CSS pixels at zoom 1, from the top left corner at 0, 0.
#[derive(Clone, Debug, PartialEq)]
pub struct Scene {
    /// How wide it is.
    pub width: f64,
    /// How high it is.
    pub height: f64,
    /// The stages from left to right, those without touchpoints too.
    pub columns: Vec<Column>,
    /// The lanes from top to bottom, none without lanes.
    pub lanes: Vec<Lane>,
    /// The touchpoints in the user's order.
    pub cards: Vec<Card>,
    /// The transitions in the user's order.
    pub routes: Vec<Route>,
}

/// A stage as drawn: a band from top to bottom.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// The stage.
    pub stage: Id<Stage>,
    /// Where it begins.
    pub x: f64,
    /// How wide it is.
    pub width: f64,
}

/// A lane as drawn: a band from the left to the right of the scene.
#[derive(Clone, Debug, PartialEq)]
pub struct Lane {
    /// The id of what it stands for; none for touchpoints that have no answer, or none.
    pub key: Option<Rc<str>>,
    /// Where it begins.
    pub y: f64,
    /// How high it is.
    pub height: f64,
}

/// A touchpoint as drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct Card {
    /// The touchpoint.
    pub touchpoint: Id<Touchpoint>,
    /// Where it is.
    pub rect: Rect,
}

/// A rectangle.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rect {
    /// Its left side.
    pub x: f64,
    /// Its upper side.
    pub y: f64,
    /// How wide it is.
    pub width: f64,
    /// How high it is.
    pub height: f64,
}

impl Rect {
    /// The right side.
    pub fn right(&self) -> f64 {
        self.x + self.width
    }

    /// The lower side.
    pub fn bottom(&self) -> f64 {
        self.y + self.height
    }
}

/// A transition as drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct Route {
    /// The transition.
    pub transition: Id<Transition>,
    /// The touchpoint where it begins.
    pub from: Id<Touchpoint>,
    /// The touchpoint where it ends.
    pub to: Id<Touchpoint>,
    /// Which way it leads.
    pub kind: RouteKind,
    /// The line, from border to border. It begins with [`Segment::Move`] and ends with a straight
    /// segment in the direction of the arrow.
    pub path: Vec<Segment>,
    /// A place on the line for its label.
    pub label: Point,
}

/// Which way a transition leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RouteKind {
    /// To a later stage, or onward within one: to the right, or within a sub-column.
    Forward,
    /// To an earlier stage, or back within one: to the left, or within a sub-column.
    Backward,
    /// To the touchpoint where it begins.
    Loop,
}

/// A part of a line; it begins where the part before ends.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Segment {
    /// Begins the line at a point.
    Move(Point),
    /// Leads straight to a point.
    Line(Point),
    /// Bends by two control points to a third point, as a cubic Bézier curve.
    Curve(Point, Point, Point),
}

/// A point.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Point {
    /// From the left.
    pub x: f64,
    /// From the top.
    pub y: f64,
}

impl Point {
    /// A point at `x`, `y`.
    pub fn at(x: f64, y: f64) -> Self {
        Self { x, y }
    }
}

impl Segment {
    /// The point where it ends.
    pub fn end(&self) -> Point {
        match *self {
            Self::Move(end) | Self::Line(end) | Self::Curve(_, _, end) => end,
        }
    }
}

impl Route {
    /// The line as the `d` of an SVG path, with two decimals at most.
    pub fn svg_path(&self) -> String {
        svg_path(&self.path)
    }
}

/// A line as the `d` of an SVG path, with two decimals at most.
pub fn svg_path(line: &[Segment]) -> String {
    let mut path = String::new();
    for segment in line {
        let (letter, points) = match segment {
            Segment::Move(end) => ("M", vec![end]),
            Segment::Line(end) => ("L", vec![end]),
            Segment::Curve(first, second, end) => ("C", vec![first, second, end]),
        };
        path.push_str(letter);
        for (place, point) in points.into_iter().enumerate() {
            if place > 0 {
                path.push(' ');
            }
            push_number(&mut path, point.x);
            path.push(' ');
            push_number(&mut path, point.y);
        }
    }
    path
}

/// Writes hundredths as a whole number would be written, so that every machine writes the same.
pub fn push_number(text: &mut String, number: f64) {
    let hundredths = (number * 100.0).round() as i64;
    if hundredths < 0 {
        text.push('-');
    }
    let hundredths = hundredths.unsigned_abs();
    text.push_str(&(hundredths / 100).to_string());
    match hundredths % 100 {
        0 => {}
        part if part % 10 == 0 => text.push_str(&format!(".{}", part / 10)),
        part => text.push_str(&format!(".{part:02}")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_written_short() {
        let path = vec![
            Segment::Move(Point::at(0.0, 10.5)),
            Segment::Line(Point::at(-0.254, 1.05)),
            Segment::Curve(Point::at(1.0, 2.0), Point::at(3.0, 4.0), Point::at(5.999, -6.4)),
        ];
        let id = |text| Id::from_name(text, "", |_| false);
        let route = Route {
            transition: Id::from_name("t", "", |_| false),
            from: id("a"),
            to: id("b"),
            kind: RouteKind::Forward,
            path,
            label: Point::at(0.0, 0.0),
        };
        assert_eq!(route.svg_path(), "M0 10.5L-0.25 1.05C1 2 3 4 6 -6.4");
    }
}
