//! What transitions look like: how wide they are, and their arrowheads.

use crate::layout::scene::{Point, Route, Segment};

/// From 1.5 to 7 pixels. An unknown share is drawn thin.
pub fn stroke_width(share: Option<f64>) -> f64 {
    share.map_or(1.75, |share| 1.5 + 5.5 * share.clamp(0.0, 1.0))
}

/// A triangle at the end of a route, in its direction; its tip first.
pub fn arrow_head(route: &Route, width: f64) -> Option<[Point; 3]> {
    let last = route.path.last()?;
    let tip = last.end();
    let before = match last {
        Segment::Curve(_, control, _) => *control,
        _ => route.path.iter().rev().nth(1).map_or(tip, Segment::end),
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
