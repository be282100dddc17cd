//! Places the touchpoints of a journey and routes its transitions, the same way on every machine,
//! into a [`Scene`] from which screen, image and print are drawn.
//! It keeps no state and knows nothing about names, colours or screens: a journey that differs
//! only in words has the same scene.
//!
//! The work goes through phases, each in the file or folder of its name, in the order of the list
//! below. They pass numbers: touchpoints and transitions count from 0 in the user's order
//! ([`graph`]), and nothing depends on the order of a hash map or on how the journey was edited.

pub mod index;
pub mod inputs;
pub mod lanes;
pub mod metrics;
pub mod scene;
pub mod work;

mod graph;

mod cycles;

mod chain;
mod fold;
mod rank;
mod stack;

mod crowds;
mod grid;

mod order;

mod bands;
mod place;

mod route;

#[cfg(test)]
mod sample;

use crate::layout::graph::Graph;
use crate::layout::inputs::Inputs;
use crate::layout::lanes::Lanes;
use crate::layout::rank::Ranks;
use crate::layout::scene::Scene;
use crate::layout::work::Work;
use crate::model::journey::Journey;

/// Draws a journey at one go.
pub fn scene(journey: &Journey, lanes: Lanes) -> Scene {
    draw(&Inputs::of(journey, lanes, None))
}

/// The same with everything that bears on it.
pub fn draw(inputs: &Inputs) -> Scene {
    let mut work = Work::new(inputs);
    loop {
        if let Some(scene) = work.step() {
            return scene;
        }
    }
}

/// The sub-column of each touchpoint, in the user's order, counted from the left of the journey.
pub fn ranks(inputs: &Inputs) -> Vec<usize> {
    let graph = Graph::of(inputs);
    let kinds = cycles::kinds(&graph);
    Ranks::of(&graph, &kinds).of_node
}
