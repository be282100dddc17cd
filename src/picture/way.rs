//! What transitions look like: how wide they are, and their arrowheads.

use crate::layout::scene::{Point, Segment, svg_path};
use crate::picture::ink::WAY;
use crate::picture::node::{Node, number};

/// From 1.5 to 7 pixels. An unknown share is drawn thin.
pub fn stroke_width(share: Option<f64>) -> f64 {
    share.map_or(1.75, |share| 1.5 + 5.5 * share.clamp(0.0, 1.0))
}

/// A triangle at the end of a line, in its direction; its tip first.
pub fn arrow_head(line: &[Segment], width: f64) -> Option<[Point; 3]> {
    let last = line.last()?;
    let tip = last.end();
    let before = match last {
        Segment::Curve(_, control, _) => *control,
        _ => line.iter().rev().nth(1).map_or(tip, Segment::end),
    };
    let (dx, dy) = (tip.x - before.x, tip.y - before.y);
    let length = (dx * dx + dy * dy).sqrt();
    if length < 1e-6 {
        return None;
    }
    let (ux, uy) = (dx / length, dy / length);
    let (long, half) = (7.0 + width, 3.5 + 0.6 * width);
    let (bx, by) = (tip.x - ux * long, tip.y - uy * long);
    let side = |half: f64| Point::at(bx - uy * half, by + ux * half);
    Some([tip, side(half), side(-half)])
}

/// A transition with its arrowhead.
pub fn way(line: &[Segment], share: Option<f64>, is_back: bool) -> Vec<Node> {
    let width = stroke_width(share);
    let path = Node::new("path").has("d", svg_path(line)).is("fill", "none").is("stroke", WAY);
    let path = path.at("stroke-width", width);
    let mut nodes = vec![if is_back { path.is("stroke-dasharray", "7 5") } else { path }];
    if let Some(points) = arrow_head(line, width) {
        let mut head = String::new();
        for (place, point) in points.into_iter().enumerate() {
            head.push(if place == 0 { 'M' } else { 'L' });
            head.push_str(&number(point.x));
            head.push(' ');
            head.push_str(&number(point.y));
        }
        head.push('z');
        nodes.push(Node::new("path").has("d", head).is("fill", WAY));
    }
    nodes
}
