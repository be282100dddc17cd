//! Looks at lines point by point. It knows nothing about how they are drawn.

use journey_map::layout::scene::{Point, Rect, Route, Segment};

/// Points on a route, no two far apart.
pub(crate) fn points(route: &Route) -> Vec<Point> {
    let mut points = Vec::new();
    let mut at = Point::at(f64::NAN, f64::NAN);
    for segment in &route.path {
        match *segment {
            Segment::Move(end) => points.push(end),
            Segment::Line(end) => sample(&mut points, [at, at, end, end]),
            Segment::Curve(first, second, end) => sample(&mut points, [at, first, second, end]),
        }
        at = segment.end();
    }
    points
}

/// How far a point lies outside of a rectangle; negative within.
pub(crate) fn distance(rect: &Rect, point: Point) -> f64 {
    let across = (rect.x - point.x).max(point.x - rect.right());
    let along = (rect.y - point.y).max(point.y - rect.bottom());
    if across > 0.0 && along > 0.0 { across.hypot(along) } else { across.max(along) }
}

fn sample(points: &mut Vec<Point>, [a, b, c, d]: [Point; 4]) {
    let length = (d.x - a.x).abs() + (d.y - a.y).abs();
    let steps = (length / 3.0).ceil().max(8.0);
    for step in 1..=steps as usize {
        let t = step as f64 / steps;
        let u = 1.0 - t;
        let mix = |a: f64, b: f64, c: f64, d: f64| {
            u * u * u * a + 3.0 * u * u * t * b + 3.0 * u * t * t * c + t * t * t * d
        };
        points.push(Point::at(mix(a.x, b.x, c.x, d.x), mix(a.y, b.y, c.y, d.y)));
    }
}
