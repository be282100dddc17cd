//! The emotion curve of a blueprint: a point for each touchpoint of which somebody said how it feels, a line from each to
//! the next, and a gap where nobody said. It knows no colours.

use std::ops::Range;

use crate::app::blueprint::Blueprint;
use crate::layout::scene::{Point, Segment};
use crate::model::touchpoint::Touchpoint;

/// The emotions from the top of the curve to its foot.
pub const LEVELS: [i8; 5] = [2, 1, 0, -1, -2];

/// How it feels, from -2 to 2; `None` where nobody said.
pub fn emotion(touchpoint: &Touchpoint) -> Option<i8> {
    let emotion = touchpoint.experience.as_ref()?.emotion.as_ref()?;
    Some(emotion.value().round().clamp(-2.0, 2.0) as i8)
}

/// How far from the top an emotion stands, of a row of that height.
pub fn depth(emotion: i8, height: f64) -> f64 {
    height * (f64::from(2 - emotion) + 0.5) / LEVELS.len() as f64
}

impl Blueprint {
    /// How it feels in a column.
    pub fn emotion(&self, column: usize) -> Option<i8> {
        self.touchpoint(column).and_then(|touchpoint| emotion(touchpoint))
    }

    /// The curve over some columns, of that width each, in a row of that height. It begins at the left side of the
    /// first of them; what leads to the next columns on either side is part of it.
    pub fn curve(&self, columns: Range<usize>, width: f64, height: f64) -> Vec<Segment> {
        let first = columns.start;
        let around = first.saturating_sub(1)..(columns.end + 1).min(self.columns.len());
        let mut line = Vec::new();
        let mut before: Option<Point> = None;
        for column in around {
            let x = (column as f64 - first as f64 + 0.5) * width;
            let here = self.emotion(column).map(|emotion| Point::at(x, depth(emotion, height)));
            match (before, here) {
                (None, Some(here)) => line.push(Segment::Move(here)),
                (Some(before), Some(here)) => {
                    // Level at both ends, so that a point is where it turns.
                    let middle = f64::midpoint(before.x, here.x);
                    let (a, b) = (Point::at(middle, before.y), Point::at(middle, here.y));
                    line.push(Segment::Curve(a, b, here));
                }
                (_, None) => {}
            }
            before = here;
        }
        line
    }
}
