//! What would come of steps while they are being typed.

use crate::app::sketch::Sketch;
use crate::exchange::Defaults;
use crate::exchange::detect::{Form, detect};
use crate::exchange::steps::read_steps;

/// What would come of steps.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Preview {
    /// How many steps there are.
    pub steps: usize,
    /// How many stages they are in.
    pub stages: usize,
}

/// Counts the steps and stages of a text with one step per line.
pub fn preview(text: &str) -> Preview {
    let document = read_steps(text, &Defaults { title: "", stage: "" }).document;
    let first = document.journeys.iter().next();
    first.map_or(Preview::default(), |journey| Preview {
        steps: journey.touchpoints().len(),
        stages: journey.stages().len(),
    })
}

/// What would be drawn of them.
pub fn drawn(text: &str) -> Option<Sketch> {
    Sketch::of(&read_steps(text, &Defaults { title: "", stage: "" }).document)
}

/// Whether a text is a whole map rather than steps: a document, or a diagram.
pub fn is_map(text: &str) -> bool {
    detect(text) != Form::Steps
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_and_stages_are_counted() {
        for (text, steps, stages) in
            [("", 0, 0), ("Checkout", 1, 1), ("Awareness: Ad\nSearch\nPurchase: Checkout", 3, 2)]
        {
            assert_eq!(preview(text), Preview { steps, stages }, "{text}");
        }
    }
}
