//! Sheets of paper, and how a drawing is laid on as few of them as it can be read on. Measures are pixels of 1/96 inch.

use crate::layout::metrics::HEAD_HEIGHT;
use crate::layout::scene::{Rect, Scene};

/// The usual sizes of paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Paper {
    /// 210 × 297 mm.
    #[default]
    A4,
    /// 297 × 420 mm.
    A3,
    /// 8.5 × 11 inches.
    Letter,
}

impl Paper {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::A4, Self::A3, Self::Letter];

    /// Its name, as printers have it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::A4 => "A4",
            Self::A3 => "A3",
            Self::Letter => "Letter",
        }
    }

    /// Its shorter and its longer side.
    pub fn sides(self) -> (f64, f64) {
        match self {
            Self::A4 => (793.7, 1122.5),
            Self::A3 => (1122.5, 1587.4),
            Self::Letter => (816.0, 1056.0),
        }
    }
}

/// A sheet of paper that lies or stands.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Sheet {
    /// Its size.
    pub paper: Paper,
    /// Whether it lies.
    pub is_landscape: bool,
}

impl Sheet {
    /// Width and height.
    pub fn size(self) -> (f64, f64) {
        let (short, long) = self.paper.sides();
        if self.is_landscape { (long, short) } else { (short, long) }
    }
}

/// The parts of a scene that pages show.
#[derive(Clone, Debug, PartialEq)]
pub struct Slices {
    /// How large a pixel of the scene is.
    pub scale: f64,
    /// The windows, row by row.
    pub windows: Vec<Rect>,
    /// How many there are in a row.
    pub across: usize,
}

/// The scales that are tried. At the smallest one, the smallest letters of a map are still 6 points high.
const SCALES: [f64; 7] = [1.0, 0.95, 0.9, 0.85, 0.8, 0.77, 0.74];

/// Lays a scene on pages with so much room each: as few as it can be read on, and as large as it can be on these.
pub fn slices(scene: &Scene, (width, height): (f64, f64)) -> Slices {
    let tried = SCALES.map(|scale| slices_at(scene, (width / scale, height / scale), scale));
    let least = tried.iter().map(|slices| slices.windows.len()).min().unwrap_or_default();
    let best = tried.into_iter().find(|slices| slices.windows.len() == least);
    best.unwrap_or(Slices { scale: 1.0, windows: Vec::new(), across: 0 })
}

fn slices_at(scene: &Scene, (width, height): (f64, f64), scale: f64) -> Slices {
    let borders = scene.columns.iter().map(|column| column.x + column.width).collect();
    let spans = scene.cards.iter().map(|card| (card.rect.x, card.rect.right())).collect();
    let across = cut(0.0, scene.width, width, borders, spans);
    let borders = scene.lanes.iter().map(|lane| lane.y).collect();
    let spans = scene.cards.iter().map(|card| (card.rect.y, card.rect.bottom())).collect();
    let down = cut(HEAD_HEIGHT, scene.height, height - HEAD_HEIGHT, borders, spans);
    let mut windows = Vec::new();
    for (top, bottom) in &down {
        for (left, right) in &across {
            // The heads of the stages stand above each.
            let y = top - HEAD_HEIGHT;
            windows.push(Rect { x: *left, y, width: right - left, height: bottom - y });
        }
    }
    Slices { scale, windows, across: across.len() }
}

/// How much of a page is filled at least before it ends at a border rather than between cards.
const FILLED: f64 = 0.55;

/// The room that a card has around it.
const AROUND: f64 = 14.0;

/// Cuts a length into parts of at most that size: at borders, else between `spans`, which are not to be cut. Where that
/// can't be, what is cut is whole in the next part.
fn cut(
    from: f64,
    to: f64,
    most: f64,
    borders: Vec<f64>,
    spans: Vec<(f64, f64)>,
) -> Vec<(f64, f64)> {
    let is_free = |at: &f64| !spans.iter().any(|(begin, end)| begin - 1.0 < *at && *at < end + 1.0);
    let gaps: Vec<f64> = spans
        .iter()
        .flat_map(|(begin, end)| [begin - AROUND, end + AROUND])
        .filter(is_free)
        .collect();
    let mut parts = Vec::new();
    let mut at = from;
    while to - at > most {
        let furthest = |places: &[f64], least: f64| {
            let fits =
                places.iter().copied().filter(|place| at + least < *place && *place <= at + most);
            fits.fold(None, |best: Option<f64>, place| {
                Some(best.map_or(place, |best| best.max(place)))
            })
        };
        let free: Vec<f64> = borders.iter().copied().filter(is_free).collect();
        let end = furthest(&free, most * FILLED).or_else(|| furthest(&gaps, most * 0.2));
        let (end, next) = match end {
            Some(end) => (end, end),
            None => {
                let end = at + most;
                let whole = spans.iter().filter(|(begin, other)| *begin < end && end < *other);
                let begins = whole.map(|(begin, _)| begin - AROUND).fold(end, f64::min);
                // It has to go on, whatever lies there.
                (end, if begins > at + most * 0.2 { begins } else { end })
            }
        };
        parts.push((at, end));
        at = next;
    }
    parts.push((at, to));
    parts
}

/// The longest side of a picture of dots that browsers hold, and the most dots.
const LONGEST: f64 = 16_000.0;
const MOST_DOTS: f64 = 64e6;

/// How many dots a picture of that size has for each of its pixels, where so many are asked for: fewer where browsers
/// could not hold it.
pub fn dots((width, height): (f64, f64), asked: f64) -> f64 {
    let longest = LONGEST / width.max(height).max(1.0);
    let most = (MOST_DOTS / (width * height).max(1.0)).sqrt();
    asked.min(longest).min(most)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_length_is_cut_at_borders_then_between_then_anywhere() {
        let spans = || vec![(0.0, 10.0), (100.0, 110.0), (150.0, 160.0), (180.0, 400.0)];
        for (most, borders, parts) in [
            (500.0, vec![], &[(0.0, 400.0)][..]),
            (300.0, vec![170.0], &[(0.0, 170.0), (170.0, 400.0)]),
            (300.0, vec![60.0], &[(0.0, 174.0), (174.0, 400.0)]),
            (220.0, vec![170.0, 175.0], &[(0.0, 175.0), (175.0, 395.0), (395.0, 400.0)]),
        ] {
            assert_eq!(cut(0.0, 400.0, most, borders, spans()), parts);
        }
    }

    #[test]
    fn pictures_are_no_larger_than_browsers_hold() {
        for (size, asked, given) in [
            ((800.0, 600.0), 2.0, 2.0),
            ((16_000.0, 600.0), 2.0, 1.0),
            ((32_000.0, 32_000.0), 1.0, 0.25),
        ] {
            assert_eq!(dots(size, asked), given);
        }
    }

    #[test]
    fn cutting_ends_whatever_lies_there() {
        let parts = cut(0.0, 1000.0, 10.0, vec![], vec![(0.0, 1000.0)]);
        assert!(parts.len() >= 100 && parts.last().is_some_and(|(_, end)| *end == 1000.0));
    }
}
