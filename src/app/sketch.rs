//! A map seen from across the room: its touchpoints, the ways between them and which of the three
//! questions are answered, as a handful of SVG paths. It says nothing that could be read.

use crate::app::look::Slot;
use crate::layout::lanes::Lanes;
use crate::layout::metrics::HEAD_HEIGHT;
use crate::layout::scene::Rect;
use crate::model::document::Document;
use crate::model::journey::Journey;

/// Of a journey with more touchpoints, nothing could be told apart.
const MOST: usize = 1_500;

/// What is left free around the touchpoints.
const MARGIN: f64 = 24.0;

/// A small drawing of a journey.
#[derive(Clone, Debug, PartialEq)]
pub struct Sketch {
    /// What of the scene it shows.
    pub view: Rect,
    /// The touchpoints, as the `d` of an SVG path.
    pub cards: String,
    /// The ways between them.
    pub ways: String,
    /// The answers that are there to each of the three questions.
    pub answers: [String; Slot::ALL.len()],
}

impl Sketch {
    /// Draws the first journey of a document that has something to show.
    pub fn of(document: &Document) -> Option<Self> {
        document.journeys.iter().find_map(|journey| Self::of_journey(journey))
    }

    /// Draws a journey. Of an empty one, and of a very large one, there is no drawing.
    pub fn of_journey(journey: &Journey) -> Option<Self> {
        let count = journey.touchpoints().len();
        if count == 0 || count > MOST {
            return None;
        }
        let scene = crate::layout::scene(journey, Lanes::None);
        let mut sketch = Self {
            view: Rect { x: 0.0, y: HEAD_HEIGHT, width: scene.width, height: 0.0 },
            cards: String::new(),
            ways: String::new(),
            answers: Default::default(),
        };
        let bottom = scene.cards.iter().map(|card| card.rect.bottom()).fold(0.0, f64::max);
        let top = scene.cards.iter().map(|card| card.rect.y).fold(bottom, f64::min);
        sketch.view.y = top - MARGIN;
        sketch.view.height = bottom - top + 2.0 * MARGIN;
        for route in &scene.routes {
            sketch.ways.push_str(&route.svg_path());
        }
        for card in &scene.cards {
            add(&mut sketch.cards, card.rect);
            let Some(touchpoint) = journey.touchpoint(card.touchpoint.as_str()) else { continue };
            for (place, slot) in Slot::ALL.into_iter().enumerate() {
                if slot.is_answered(touchpoint) {
                    add(&mut sketch.answers[place], mark(card.rect, place));
                }
            }
        }
        Some(sketch)
    }
}

/// Where the answer to a question is marked on a card.
fn mark(card: Rect, place: usize) -> Rect {
    Rect {
        x: card.x + card.width * (0.08 + 0.3 * place as f64),
        y: card.y + card.height * 0.56,
        width: card.width * 0.24,
        height: card.height * 0.26,
    }
}

/// Adds a rectangle to a path, in whole pixels.
fn add(path: &mut String, Rect { x, y, width, height }: Rect) {
    for (letter, number) in [("M", x), (" ", y), ("h", width), ("v", height), ("h", -width)] {
        path.push_str(letter);
        path.push_str(&(number as i64).to_string());
    }
    path.push('z');
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::Defaults;
    use crate::exchange::steps::read_steps;

    fn sketch(steps: &str) -> Option<Sketch> {
        Sketch::of(&read_steps(steps, &Defaults { title: "", stage: "" }).document)
    }

    #[test]
    fn a_map_without_touchpoints_has_no_drawing() {
        assert_eq!(sketch(""), None);
    }

    #[test]
    fn every_touchpoint_and_every_way_is_drawn_and_no_answer_that_nobody_gave() {
        let drawn = sketch("Find: Ad\nSearch\nBuy: Checkout").unwrap();
        assert_eq!(drawn.cards.matches('z').count(), 3);
        assert_eq!(drawn.ways.matches('M').count(), 2);
        assert_eq!(drawn.answers, [const { String::new() }; 3]);
        assert!(drawn.view.width > 0.0 && drawn.view.height > 0.0);
    }
}
