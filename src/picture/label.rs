//! A text at its place, as wide as there is room and no wider, whatever font draws it.

use crate::layout::scene::Point;
use crate::picture::letters::Type;
use crate::picture::node::Node;

/// A line of text whose letters stand on a point, in a colour.
pub fn label(kind: Type, text: &str, at: Point, ink: &str) -> Node {
    let node = Node::new("text").at("x", at.x).at("y", at.y).at("font-size", kind.size);
    let node = if kind.is_bold { node.is("font-weight", "600") } else { node };
    node.is("fill", ink).text(text)
}

/// The same with so much room: what may be wider in another font ends with `…`.
pub fn fitted(kind: Type, text: &str, at: Point, ink: &str, room: f64) -> Node {
    label(kind, &kind.cut(text, room), at, ink)
}

/// Lines of text, one below the other, as they were broken.
pub fn lines(kind: Type, lines: &[String], at: Point, ink: &str, leading: f64) -> Node {
    let node = Node::new("text").at("font-size", kind.size).is("fill", ink);
    let mut node = if kind.is_bold { node.is("font-weight", "600") } else { node };
    for (place, line) in lines.iter().enumerate() {
        let y = at.y + place as f64 * leading;
        let part = Node::new("tspan").at("x", at.x).at("y", y);
        // What comes after it is another word to whoever copies or reads the text.
        let is_open = place + 1 == lines.len() || line.ends_with(['-', '/', '–']);
        node = node.with(part.text(line));
        node = if is_open { node } else { node.text(" ") };
    }
    node
}
