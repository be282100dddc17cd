//! Places the touchpoints of a journey and routes its transitions, the same way on every machine,
//! into a [`Scene`] from which screen, image and print are drawn.
//! It keeps no state and knows nothing about names, colours or screens: a journey that differs
//! only in words has the same scene.
//!
//! The work goes through phases, each in the file or folder of its name, in the order of the list
//! below. They pass numbers: touchpoints and transitions count from 0 in the user's order
//! ([`graph`]), and nothing depends on the order of a hash map or on how the journey was edited.

pub mod metrics;
pub mod scene;

mod graph;

mod cycles;
mod rank;

mod grid;

mod order;
mod place;
mod route;

#[cfg(test)]
mod sample;

use crate::layout::graph::Graph;
use crate::layout::grid::Grid;
use crate::layout::rank::Ranks;
use crate::layout::scene::Scene;
use crate::model::journey::Journey;

/// Draws a journey.
pub fn scene(journey: &Journey) -> Scene {
    let graph = Graph::of(journey);
    let kinds = cycles::kinds(&graph);
    let ranks = Ranks::of(&graph, &kinds);
    let mut grid = Grid::of(&graph, &kinds, &ranks);
    order::arrange(&mut grid);
    let rows = place::rows(&grid);
    route::draw(&graph, &kinds, &ranks, &grid, &rows)
}
