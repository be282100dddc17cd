//! A text at its place, as wide as there is room and no wider, whatever font draws it.

use crate::layout::scene::Point;
use crate::picture::letters::Type;
use crate::picture::node::{Node, number};

/// A line of text whose letters stand on a point, in a colour.
pub fn label(kind: Type, text: &str, at: Point, ink: &str) -> Node {
    let node = Node::new("text").at("x", at.x).at("y", at.y).at("font-size", kind.size);
    let node = if kind.is_bold { node.is("font-weight", "600") } else { node };
    node.is("fill", ink).text(text)
}

/// The same with so much room: what may be wider in another font is drawn together.
pub fn fitted(kind: Type, text: &str, at: Point, ink: &str, room: f64) -> Node {
    let text = kind.cut(text, room);
    let node = label(kind, &text, at, ink);
    match together(kind, &text, room) {
        Some(length) => node.has("textLength", length).is("lengthAdjust", "spacingAndGlyphs"),
        None => node,
    }
}

/// Lines of text, one below the other, each with so much room.
pub fn lines(kind: Type, lines: &[String], at: Point, ink: &str, leading: f64, room: f64) -> Node {
    let node = Node::new("text").at("font-size", kind.size).is("fill", ink);
    let mut node = if kind.is_bold { node.is("font-weight", "600") } else { node };
    for (place, line) in lines.iter().enumerate() {
        let y = at.y + place as f64 * leading;
        let mut part = Node::new("tspan").at("x", at.x).at("y", y);
        if let Some(length) = together(kind, line, room) {
            part = part.has("textLength", length).is("lengthAdjust", "spacingAndGlyphs");
        }
        // What comes after it is another word to whoever copies or reads the text.
        let is_open = place + 1 == lines.len() || line.ends_with(['-', '/', '–']);
        node = node.with(part.text(line));
        node = if is_open { node } else { node.text(" ") };
    }
    node
}

/// How wide a text has to be drawn that would not fit in the widest of the usual fonts.
fn together(kind: Type, text: &str, room: f64) -> Option<String> {
    (kind.most(text) > room).then(|| number(kind.width(text).min(room)))
}
