//! A journey in numbers: touchpoints, transitions and stages count from 0 in the user's order.
//! It carries the ids along for the scene, and nothing else that people wrote.

use std::collections::HashMap;

use crate::model::id::Id;
use crate::model::journey::Journey;
use crate::model::stage::Stage;
use crate::model::touchpoint::Touchpoint;
use crate::model::transition::Transition;

/// What the layout sees of a journey.
#[derive(Debug)]
pub(crate) struct Graph {
    pub(crate) stages: Vec<Id<Stage>>,
    pub(crate) nodes: Vec<Node>,
    pub(crate) edges: Vec<Edge>,
}

/// A touchpoint.
#[derive(Debug)]
pub(crate) struct Node {
    pub(crate) touchpoint: Id<Touchpoint>,
    pub(crate) stage: usize,
    /// Where the user placed it among the touchpoints of its stage.
    pub(crate) hint: Option<f64>,
}

/// A transition.
#[derive(Debug)]
pub(crate) struct Edge {
    pub(crate) transition: Id<Transition>,
    pub(crate) from: usize,
    pub(crate) to: usize,
}

impl Graph {
    /// Counts what is in a journey.
    pub(crate) fn of(journey: &Journey) -> Self {
        let stages: Vec<_> = journey.stages().iter().map(|stage| stage.id.clone()).collect();
        let mut nodes = Vec::new();
        let mut places = HashMap::new();
        for touchpoint in journey.touchpoints() {
            // A journey has the stage of each touchpoint and the ends of each transition.
            let Some(stage) = journey.stages().place(touchpoint.stage.as_str()) else { continue };
            let hint = touchpoint.order.as_ref().map(|order| order.value());
            places.insert(touchpoint.id.as_str(), nodes.len());
            nodes.push(Node { touchpoint: touchpoint.id.clone(), stage, hint });
        }
        let mut edges = Vec::new();
        for transition in journey.transitions() {
            let place = |id: &Id<Touchpoint>| places.get(id.as_str()).copied();
            let ends = place(&transition.from).zip(place(&transition.to));
            let Some((from, to)) = ends else { continue };
            edges.push(Edge { transition: transition.id.clone(), from, to });
        }
        Self { stages, nodes, edges }
    }
}
