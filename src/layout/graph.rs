//! A journey in numbers: touchpoints, transitions, stages and lanes count from 0, the first two in
//! the user's order. It carries ids along for the scene, and nothing else that people wrote.

use std::collections::{HashMap, HashSet};
use std::rc::Rc;

use crate::layout::inputs::Inputs;
use crate::layout::lanes::Lanes;
use crate::model::id::Id;
use crate::model::stage::Stage;
use crate::model::touchpoint::Touchpoint;
use crate::model::transition::Transition;

/// What the layout sees of a journey.
#[derive(Debug)]
pub(crate) struct Graph {
    pub(crate) stages: Vec<Id<Stage>>,
    /// What each lane stands for, from top to bottom. Without lanes there are none, and all
    /// nodes are in lane 0.
    pub(crate) lanes: Vec<Option<Rc<str>>>,
    pub(crate) nodes: Vec<Node>,
    pub(crate) edges: Vec<Edge>,
}

/// A touchpoint.
#[derive(Debug)]
pub(crate) struct Node {
    pub(crate) touchpoint: Id<Touchpoint>,
    pub(crate) stage: usize,
    pub(crate) lane: usize,
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
    pub(crate) fn of(inputs: &Inputs) -> Self {
        let journey = &inputs.journey;
        let stages: Vec<_> = journey.stages().iter().map(|stage| stage.id.clone()).collect();
        let mut keys = Vec::new();
        let mut nodes = Vec::new();
        let mut places = HashMap::new();
        for touchpoint in journey.touchpoints() {
            // A journey has the stage of each touchpoint and the ends of each transition.
            let Some(stage) = journey.stages().place(touchpoint.stage.as_str()) else { continue };
            let hint = touchpoint.order.as_ref().map(|order| order.value());
            keys.push(inputs.lanes.key(journey, touchpoint));
            places.insert(touchpoint.id.as_str(), nodes.len());
            nodes.push(Node { touchpoint: touchpoint.id.clone(), stage, lane: 0, hint });
        }
        let mut edges = Vec::new();
        for transition in journey.transitions() {
            let place = |id: &Id<Touchpoint>| places.get(id.as_str()).copied();
            let ends = place(&transition.from).zip(place(&transition.to));
            let Some((from, to)) = ends else { continue };
            edges.push(Edge { transition: transition.id.clone(), from, to });
        }
        let mut graph = Self { stages, lanes: Vec::new(), nodes, edges };
        if inputs.lanes != Lanes::None {
            graph.count_lanes(keys, inputs);
        }
        graph
    }

    /// Numbers the lanes, the one without a key last.
    fn count_lanes(&mut self, keys: Vec<Option<Rc<str>>>, inputs: &Inputs) {
        let mut known = HashSet::new();
        self.lanes = keys.iter().filter(|key| known.insert(*key)).cloned().collect();
        // The sort is stable: what no register knows stays as it was brought up.
        self.lanes.sort_by_cached_key(|key| {
            key.as_ref().map_or((3, 0), |key| inputs.lanes.place(key, &inputs.roster))
        });
        let lanes = self.lanes.iter().enumerate();
        let lane_of: HashMap<_, _> = lanes.map(|(lane, key)| (key, lane)).collect();
        for (node, key) in self.nodes.iter_mut().zip(&keys) {
            node.lane = lane_of.get(key).copied().unwrap_or_default();
        }
    }
}
