//! Draws a journey bit by bit, so that a browser may answer its user in between. It does not
//! decide when to go on.

use crate::layout::bands::{self, Band};
use crate::layout::graph::Graph;
use crate::layout::grid::Grid;
use crate::layout::inputs::Inputs;
use crate::layout::order::Ordering;
use crate::layout::place::Placing;
use crate::layout::rank::Ranks;
use crate::layout::scene::{RouteKind, Scene};
use crate::layout::stack::Stacks;
use crate::layout::{cycles, route};

/// A drawing under way. To cancel it, drop it.
pub struct Work(Phase);

/// What the next step does, with what the steps before have found.
enum Phase {
    Count(Inputs),
    Plan(Graph),
    Arrange(Box<Plan>),
    Order(Box<Plan>, Box<Ordering>),
    Place(Box<Plan>, Placing),
    Route(Box<Plan>, Vec<Band>, Vec<i64>),
    Done,
}

/// What stands where, but for coordinates.
struct Plan {
    graph: Graph,
    kinds: Vec<RouteKind>,
    ranks: Ranks,
    grid: Grid,
}

impl Work {
    /// Begins to draw. It does nothing yet.
    pub fn new(inputs: &Inputs) -> Self {
        Self(Phase::Count(inputs.clone()))
    }

    /// Goes on for a while. After the last step there is the scene.
    pub fn step(&mut self) -> Option<Scene> {
        self.0 = match std::mem::replace(&mut self.0, Phase::Done) {
            Phase::Count(inputs) => Phase::Plan(Graph::of(&inputs)),
            Phase::Plan(graph) => Phase::Arrange(Box::new(Plan::of(graph))),
            Phase::Arrange(plan) => {
                let ordering = Ordering::new(&plan.grid);
                Phase::Order(plan, Box::new(ordering))
            }
            Phase::Order(mut plan, mut ordering) => {
                if ordering.step() {
                    Phase::Order(plan, ordering)
                } else {
                    ordering.finish(&mut plan.grid);
                    let placing = Placing::new(&plan.grid, bands::of(&plan.grid));
                    Phase::Place(plan, placing)
                }
            }
            Phase::Place(plan, mut placing) => {
                if placing.step(&plan.grid) {
                    Phase::Place(plan, placing)
                } else {
                    let (bands, rows) = placing.finish(&plan.grid);
                    Phase::Route(plan, bands, rows)
                }
            }
            Phase::Route(plan, bands, rows) => {
                let Plan { graph, kinds, ranks, grid } = &*plan;
                return Some(route::draw(graph, kinds, ranks, grid, &bands, &rows));
            }
            Phase::Done => return None,
        };
        None
    }
}

impl Plan {
    fn of(graph: Graph) -> Self {
        let kinds = cycles::kinds(&graph);
        let ranks = Ranks::of(&graph, &kinds);
        let stacks = Stacks::of(&graph, &kinds, &ranks);
        let grid = Grid::of(&graph, &kinds, &stacks, &ranks);
        Self { graph, kinds, ranks, grid }
    }
}
