//! Shapes that pictures are made of. They stand for nothing.

use crate::layout::scene::{Point, Rect};
use crate::picture::icon::Icon;
use crate::picture::ink::STRONG;
use crate::picture::node::{Node, number};

/// A rectangle.
pub fn boxed(rect: Rect) -> Node {
    Node::new("rect")
        .at("x", rect.x)
        .at("y", rect.y)
        .at("width", rect.width)
        .at("height", rect.height)
}

/// A line to the right.
pub fn level(at: Point, length: f64, ink: &str) -> Node {
    let path = ["M", &number(at.x), " ", &number(at.y), "h", &number(length)].concat();
    Node::new("path").has("d", path).is("stroke", ink)
}

/// A line down.
pub fn upright(at: Point, length: f64, ink: &str) -> Node {
    let path = ["M", &number(at.x), " ", &number(at.y), "v", &number(length)].concat();
    Node::new("path").has("d", path).is("stroke", ink)
}

/// A short line where something could stand and nothing does.
pub fn gap(at: Point) -> Node {
    level(at, 22.0, STRONG).is("stroke-dasharray", "3 2.5")
}

/// A rectangle with corners that are round: from the left upper one on, clockwise.
pub fn rounded(rect: Rect, corners: [f64; 4]) -> String {
    let [a, b, c, d] = corners;
    let mut path = String::new();
    let mut put = |letter: &str, numbers: &[f64]| {
        path.push_str(letter);
        for (place, measure) in numbers.iter().enumerate() {
            path.push_str(if place > 0 { " " } else { "" });
            path.push_str(&number(*measure));
        }
    };
    put("M", &[rect.x + a, rect.y]);
    put("H", &[rect.right() - b]);
    put("a", &[b, b, 0.0, 0.0, 1.0, b, b]);
    put("V", &[rect.bottom() - c]);
    put("a", &[c, c, 0.0, 0.0, 1.0, -c, c]);
    put("H", &[rect.x + d]);
    put("a", &[d, d, 0.0, 0.0, 1.0, -d, -d]);
    put("V", &[rect.y + a]);
    put("a", &[a, a, 0.0, 0.0, 1.0, a, -a]);
    path.push('z');
    path
}

/// An icon in a square of that size.
pub fn icon(icon: Icon, at: Point, size: f64, ink: &str) -> Node {
    drawn(icon.path(), at, size, ink, 1.75)
}

/// What is filled of a shape on a grid of 24, in a square of that size.
pub fn filled(path: &str, at: Point, size: f64, ink: &str) -> Node {
    let path = Node::new("path").is("d", path);
    path.has("transform", placed(at, size)).is("fill", ink)
}

fn placed(at: Point, size: f64) -> String {
    let (x, y, scale) = (number(at.x), number(at.y), number(size / 24.0));
    ["translate(", &x, " ", &y, ") scale(", &scale, ")"].concat()
}

/// Lines on a grid of 24, in a square of that size.
pub fn drawn(path: &str, at: Point, size: f64, ink: &str, width: f64) -> Node {
    Node::new("path")
        .has("transform", placed(at, size))
        .is("fill", "none")
        .is("stroke", ink)
        .at("stroke-width", width)
        .is("stroke-linecap", "round")
        .is("stroke-linejoin", "round")
        .is("d", path)
}
