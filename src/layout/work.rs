//! Draws a journey bit by bit, so that a browser may answer its user in between. It does not
//! decide when to go on.

use crate::layout::graph::Graph;
use crate::layout::grid::Grid;
use crate::layout::inputs::Inputs;
use crate::layout::order::Ordering;
use crate::layout::rank::Ranks;
use crate::layout::scene::{RouteKind, Scene};
use crate::layout::stack::Stacks;
use crate::layout::{bands, cycles, place, route};

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
    Order(Box<Ordering>),
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
        let next = Phase::Order(Box::new(Ordering::new(&grid)));
        Self { graph, kinds, ranks, grid, next }
    }

    /// Goes on for a while. After the last step there is the scene.
    pub fn step(&mut self) -> Option<Scene> {
        match &mut self.next {
            Phase::Order(ordering) => {
                if !ordering.step() {
                    ordering.finish(&mut self.grid);
                    self.next = Phase::Place;
                }
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
