//! Draws a journey bit by bit, so that a browser may answer its user in between. It does not
//! decide when to go on.

use crate::layout::graph::Graph;
use crate::layout::grid::Grid;
use crate::layout::inputs::Inputs;
use crate::layout::rank::Ranks;
use crate::layout::scene::{RouteKind, Scene};
use crate::layout::stack::Stacks;
use crate::layout::{bands, cycles, order, place, route};

/// A drawing under way. To cancel it, drop it.
pub struct Work {
    graph: Graph,
    kinds: Vec<RouteKind>,
    ranks: Ranks,
    grid: Grid,
    next: Phase,
}

/// What the next step does.
enum Phase {
    Order,
    Place,
}

impl Work {
    /// Begins to draw.
    pub fn new(inputs: &Inputs) -> Self {
        let graph = Graph::of(inputs);
        let kinds = cycles::kinds(&graph);
        let ranks = Ranks::of(&graph, &kinds);
        let stacks = Stacks::of(&graph, &kinds, &ranks);
        let grid = Grid::of(&graph, &kinds, &stacks, &ranks);
        Self { graph, kinds, ranks, grid, next: Phase::Order }
    }

    /// Goes on for a while. After the last step there is the scene.
    pub fn step(&mut self) -> Option<Scene> {
        match self.next {
            Phase::Order => {
                order::arrange(&mut self.grid);
                self.next = Phase::Place;
                None
            }
            Phase::Place => {
                let bands = bands::of(&self.grid);
                let rows = place::rows(&self.grid, &bands);
                Some(route::draw(&self.graph, &self.kinds, &self.ranks, &self.grid, &bands, &rows))
            }
        }
    }
}
