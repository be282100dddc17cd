//! Gives a drawing more or less room between its columns, within them and from top to bottom than a map has, as what is
//! drawn needs it. Nothing changes its side of anything else.

use crate::layout::metrics::{CARD_WIDTH, HEAD_HEIGHT};
use crate::layout::scene::{Point, Rect, Route, Scene, Segment};

/// How much wider the room between columns becomes, a column itself, and how much higher everything.
#[derive(Clone, Copy, Debug)]
pub(in crate::app) struct Factors {
    pub(in crate::app) between: f64,
    pub(in crate::app) within: f64,
    pub(in crate::app) down: f64,
}

/// Where things of a scene are drawn.
pub(in crate::app) struct Stretch {
    /// Where columns of cards begin, from left to right.
    columns: Vec<f64>,
    by: Factors,
}

impl Stretch {
    pub(in crate::app) fn of(scene: &Scene, by: Factors) -> Self {
        let mut columns: Vec<f64> = scene.cards.iter().map(|card| card.rect.x).collect();
        columns.sort_by(f64::total_cmp);
        columns.dedup_by(|a, b| (*a - *b).abs() < 1.0);
        Self { columns, by }
    }

    /// Where a distance from the left is: what lies before it, piece by piece.
    fn x(&self, x: f64) -> f64 {
        let within: f64 = self.columns.iter().map(|left| (x - left).clamp(0.0, CARD_WIDTH)).sum();
        // Before the first column and behind the last one there is nothing to be named.
        let first = self.columns.first().map_or(0.0, |first| x.min(*first));
        let last = self.columns.last().map_or(0.0, |last| (x - last - CARD_WIDTH).max(0.0));
        let between = (x - within - first - last).max(0.0);
        first + last + within * self.by.within + between * self.by.between
    }

    fn point(&self, at: Point) -> Point {
        Point::at(self.x(at.x), (at.y - HEAD_HEIGHT) * self.by.down)
    }

    /// Where a rectangle is. There is no head above the drawing.
    pub(in crate::app) fn rect(&self, rect: Rect) -> Rect {
        let Point { x, y } = self.point(Point::at(rect.x, rect.y));
        Rect { x, y, width: self.x(rect.right()) - x, height: rect.height * self.by.down }
    }

    /// Where a line is, and what lies around it.
    pub(in crate::app) fn route(&self, route: &Route) -> (Route, Rect) {
        let (mut low, mut high) = (Point::at(f64::MAX, f64::MAX), Point::at(f64::MIN, f64::MIN));
        let mut at = |place: Point| {
            let place = self.point(place);
            low = Point::at(low.x.min(place.x), low.y.min(place.y));
            high = Point::at(high.x.max(place.x), high.y.max(place.y));
            place
        };
        let path = route.path.iter().map(|segment| match *segment {
            Segment::Move(end) => Segment::Move(at(end)),
            Segment::Line(end) => Segment::Line(at(end)),
            Segment::Curve(first, second, end) => Segment::Curve(at(first), at(second), at(end)),
        });
        let path = path.collect();
        let label = at(route.label);
        let bounds = Rect { x: low.x, y: low.y, width: high.x - low.x, height: high.y - low.y };
        (Route { path, label, ..route.clone() }, bounds)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_shrink_and_the_room_between_them_grows() {
        let by = Factors { between: 2.6, within: 0.75, down: 1.0 };
        let stretch = Stretch { columns: vec![36.0, 356.0], by };
        let within = CARD_WIDTH * by.within;
        for (x, there) in [
            (0.0, 0.0),
            (36.0, 36.0),
            (36.0 + CARD_WIDTH, 36.0 + within),
            (356.0, 36.0 + within + 72.0 * by.between),
            (356.0 + CARD_WIDTH + 10.0, 46.0 + 2.0 * within + 72.0 * by.between),
        ] {
            assert!((stretch.x(x) - there).abs() < 0.001, "{x}: {}", stretch.x(x));
        }
    }
}
