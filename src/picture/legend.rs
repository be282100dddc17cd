//! What shapes and lines mean: samples with a word behind each, in rows.

use crate::layout::scene::{Point, Rect, Segment};
use crate::picture::card::{Chip, Mark, Part, chip, emblem, outline, wanted};
use crate::picture::ink::{SOFT, SURFACE};
use crate::picture::label::label;
use crate::picture::letters::Type;
use crate::picture::node::Node;
use crate::picture::shape::gap;
use crate::picture::way::way;

/// A sample and what it means.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// What is shown.
    pub sample: Sample,
    /// What it means; a chip says it itself.
    pub text: String,
}

/// What is shown in a legend.
#[derive(Clone, Debug, PartialEq)]
pub enum Sample {
    /// A chip.
    Chip(Chip),
    /// The border of a card.
    Card(Part),
    /// A transition with a share.
    Way(Option<f64>),
    /// A transition that leads back.
    Back,
    /// What cards say at first sight.
    Mark(Mark),
    /// A cell that nobody answered.
    Gap,
}

const TEXT: Type = Type::of(12.0);
const ROW: f64 = 32.0;
const BESIDE: f64 = 7.0;
const BETWEEN: f64 = 22.0;

/// Draws a legend at a place with so much room, and tells how high it is.
pub fn legend(entries: &[Entry], at: Point, room: f64) -> (Node, f64) {
    let mut node = Node::new("g");
    let (mut x, mut y) = (0.0, 0.0);
    for entry in entries {
        let wide = width(&entry.sample);
        let text = if entry.text.is_empty() { 0.0 } else { BESIDE + TEXT.most(&entry.text) };
        if x > 0.0 && x + wide + text > room {
            (x, y) = (0.0, y + ROW);
        }
        let place = Point::at(at.x + x, at.y + y);
        node = node.each(sample(&entry.sample, place));
        if !entry.text.is_empty() {
            let beside = Point::at(place.x + wide + BESIDE, place.y + 16.0);
            node = node.with(label(TEXT, &entry.text, beside, SOFT));
        }
        x += wide + text + BETWEEN;
    }
    let height = if entries.is_empty() { 0.0 } else { y + ROW };
    (node, height)
}

fn width(sample: &Sample) -> f64 {
    match sample {
        Sample::Chip(chip) => wanted(chip),
        Sample::Card(_) | Sample::Mark(_) => 36.0,
        Sample::Way(_) | Sample::Back => 44.0,
        Sample::Gap => 22.0,
    }
}

fn sample(sample: &Sample, at: Point) -> Vec<Node> {
    match sample {
        Sample::Chip(shown) => {
            let rect = Rect { x: at.x, y: at.y, width: wanted(shown), height: 23.0 };
            vec![chip(shown, rect)]
        }
        Sample::Card(part) => {
            let rect = Rect { x: at.x + 1.0, y: at.y + 1.0, width: 34.0, height: 22.0 };
            outline(*part, rect, (SURFACE, None))
        }
        Sample::Way(share) => way(&short(at), *share, false),
        Sample::Back => way(&short(at), None, true),
        Sample::Gap => vec![gap(Point::at(at.x, at.y + 12.0))],
        Sample::Mark(mark) => {
            let rect = Rect { x: at.x + 1.0, y: at.y + 1.0, width: 34.0, height: 22.0 };
            let mut nodes = outline(Part::Step, rect, (mark.ground, Some(mark.ink)));
            nodes.extend(emblem(mark, Point::at(at.x + 10.0, at.y + 4.0), 16.0));
            nodes
        }
    }
}

/// A short line from left to right.
fn short(at: Point) -> [Segment; 2] {
    let y = at.y + 12.0;
    [Segment::Move(Point::at(at.x, y)), Segment::Line(Point::at(at.x + 44.0, y))]
}
