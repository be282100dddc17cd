//! A customer journey: ordered stages, and a directed graph of touchpoints and transitions.
//! Graph indices never leave this room: `petgraph` gives a removed index to the next node, so an
//! index is not an identity.

mod roster;
mod value;

use std::rc::Rc;

use petgraph::Direction;
use petgraph::stable_graph::{EdgeIndex, NodeIndex, StableDiGraph};
use petgraph::visit::EdgeRef;

use crate::model::answer::Answer;
use crate::model::channel::Persona;
use crate::model::id::Id;
use crate::model::journey::roster::Roster;
use crate::model::measure::Volume;
use crate::model::person::Person;
use crate::model::register::Register;
use crate::model::security::Link;
use crate::model::stage::Stage;
use crate::model::standard::Date;
use crate::model::subject::Kind;
use crate::model::touchpoint::Touchpoint;
use crate::model::transition::Transition;
use crate::model::value::Entity;

record! {
    /// What is said about a journey as a whole.
    pub struct Head {
        /// What it is called.
        title: String = "title",
        /// What it is about.
        description: Option<String> = "description",
        /// Who takes it; without them, everybody.
        personas: Answer<Vec<Id<Persona>>> = "personas",
        /// Who keeps the map of it true.
        owner: Answer<Id<Person>> = "owner",
        /// How many customers begin it.
        volume: Option<Volume> = "volume",
        /// The day by which to review it again.
        review_by: Option<Date> = "reviewBy",
        /// Links to more.
        links: Answer<Vec<Link>> = "links",
    }
}

/// One customer journey. Stage, touchpoint and transition ids are unique within it, and every
/// touchpoint and transition leads somewhere that exists.
#[derive(Clone, Debug)]
pub struct Journey {
    id: Id<Journey>,
    head: Rc<Head>,
    stages: Register<Stage>,
    graph: StableDiGraph<Rc<Touchpoint>, Rc<Transition>>,
    touchpoints: Roster<NodeIndex>,
    transitions: Roster<EdgeIndex>,
}

/// Questions.
impl Journey {
    /// A journey with nothing in it yet.
    pub fn new(id: Id<Self>, title: &str) -> Self {
        let head = Head {
            title: title.to_owned(),
            description: None,
            personas: Answer::Unknown,
            owner: Answer::Unknown,
            volume: None,
            review_by: None,
            links: Answer::Unknown,
            extra: Vec::new(),
        };
        Self {
            id,
            head: Rc::new(head),
            stages: Register::default(),
            graph: StableDiGraph::default(),
            touchpoints: Roster::default(),
            transitions: Roster::default(),
        }
    }

    /// What is said about it as a whole.
    pub fn head(&self) -> &Head {
        &self.head
    }

    /// The stages in their order.
    pub fn stages(&self) -> &Register<Stage> {
        &self.stages
    }

    /// The stage with that id.
    pub fn stage(&self, id: &str) -> Option<&Rc<Stage>> {
        self.stages.get(id)
    }

    /// The touchpoints in the user's order.
    pub fn touchpoints(
        &self,
    ) -> impl DoubleEndedIterator<Item = &Rc<Touchpoint>> + ExactSizeIterator {
        self.touchpoints.order.iter().map(|node| &self.graph[*node])
    }

    /// The transitions in the user's order.
    pub fn transitions(
        &self,
    ) -> impl DoubleEndedIterator<Item = &Rc<Transition>> + ExactSizeIterator {
        self.transitions.order.iter().map(|edge| &self.graph[*edge])
    }

    /// The touchpoint with that id.
    pub fn touchpoint(&self, id: &str) -> Option<&Rc<Touchpoint>> {
        self.touchpoints.by_id.get(id).map(|node| &self.graph[*node])
    }

    /// The transition with that id.
    pub fn transition(&self, id: &str) -> Option<&Rc<Transition>> {
        self.transitions.by_id.get(id).map(|edge| &self.graph[*edge])
    }

    /// The transitions that begin at a touchpoint, by id.
    pub fn outgoing(&self, touchpoint: &str) -> Vec<&Rc<Transition>> {
        self.adjacent(touchpoint, Direction::Outgoing)
    }

    /// The transitions that lead to a touchpoint, by id.
    pub fn incoming(&self, touchpoint: &str) -> Vec<&Rc<Transition>> {
        self.adjacent(touchpoint, Direction::Incoming)
    }

    /// Where in the list of touchpoints one stands, from 0.
    pub fn touchpoint_place(&self, id: &str) -> Option<usize> {
        self.touchpoints.place(id)
    }

    /// Where in the list of transitions one stands, from 0.
    pub fn transition_place(&self, id: &str) -> Option<usize> {
        self.transitions.place(id)
    }

    /// Graph order depends on the history of edits; the order of ids does not.
    fn adjacent(&self, touchpoint: &str, direction: Direction) -> Vec<&Rc<Transition>> {
        let Some(node) = self.touchpoints.by_id.get(touchpoint) else { return Vec::new() };
        let edges = self.graph.edges_directed(*node, direction);
        let mut transitions: Vec<_> = edges.map(|edge| &self.graph[edge.id()]).collect();
        transitions.sort_by(|a, b| a.id.cmp(&b.id));
        transitions
    }
}

/// Changes. Each keeps the journey well-formed, and returns whether it could be made.
impl Journey {
    /// Says something else about the journey as a whole.
    pub fn set_head(&mut self, head: Head) {
        self.head = Rc::new(head);
    }

    /// Puts a stage in at a place, at the end when there is no such place.
    pub fn insert_stage(&mut self, place: usize, stage: Rc<Stage>) -> bool {
        self.stages.insert(place, stage)
    }

    /// Puts a stage in the place of the one with the same id.
    pub fn replace_stage(&mut self, stage: Rc<Stage>) -> bool {
        self.stages.replace(stage)
    }

    /// Moves a stage to another place.
    pub fn relocate_stage(&mut self, id: &str, place: usize) -> bool {
        self.stages.relocate(id, place)
    }

    /// Takes a stage out; not while a touchpoint belongs to it.
    pub fn remove_stage(&mut self, id: &str) -> bool {
        let is_used = self.touchpoints().any(|touchpoint| touchpoint.stage.as_str() == id);
        !is_used && self.stages.remove(id).is_some()
    }

    /// Puts a touchpoint in at a place of the list, at the end when there is no such place.
    pub fn insert_touchpoint(&mut self, place: usize, touchpoint: Rc<Touchpoint>) -> bool {
        let is_new = self.touchpoint(touchpoint.id.as_str()).is_none();
        if !is_new || self.stage(touchpoint.stage.as_str()).is_none() {
            return false;
        }
        let id = touchpoint.id.shared();
        let node = self.graph.add_node(touchpoint);
        self.touchpoints.insert(place, id, node);
        true
    }

    /// Puts a touchpoint in the place of the one with the same id.
    pub fn replace_touchpoint(&mut self, touchpoint: Rc<Touchpoint>) -> bool {
        if self.stage(touchpoint.stage.as_str()).is_none() {
            return false;
        }
        let Some(node) = self.touchpoints.by_id.get(touchpoint.id.as_str()) else { return false };
        self.graph[*node] = touchpoint;
        true
    }

    /// Moves a touchpoint to another place of the list.
    pub fn relocate_touchpoint(&mut self, id: &str, place: usize) -> bool {
        self.touchpoints.relocate(id, place)
    }

    /// Takes a touchpoint out, and the transitions that begin or end at it.
    pub fn remove_touchpoint(&mut self, id: &str) -> bool {
        let Some(node) = self.touchpoints.remove(id) else { return false };
        let mut edges: Vec<_> = self.graph.edges(node).map(|edge| edge.id()).collect();
        edges.extend(self.graph.edges_directed(node, Direction::Incoming).map(|edge| edge.id()));
        for edge in edges {
            // A transition from a touchpoint to itself is found twice and removed once.
            if let Some(transition) = self.graph.remove_edge(edge) {
                self.transitions.remove(transition.id.as_str());
            }
        }
        self.graph.remove_node(node);
        true
    }

    /// Puts a transition in at a place of the list, at the end when there is no such place.
    pub fn insert_transition(&mut self, place: usize, transition: Rc<Transition>) -> bool {
        let is_new = self.transition(transition.id.as_str()).is_none();
        let Some((from, to)) = self.ends(&transition).filter(|_| is_new) else { return false };
        let id = transition.id.shared();
        let edge = self.graph.add_edge(from, to, transition);
        self.transitions.insert(place, id, edge);
        true
    }

    /// Puts a transition in the place of the one with the same id; its ends may differ.
    pub fn replace_transition(&mut self, transition: Rc<Transition>) -> bool {
        let Some(edge) = self.transitions.by_id.get(transition.id.as_str()).copied() else {
            return false;
        };
        let Some((from, to)) = self.ends(&transition) else { return false };
        if self.graph.edge_endpoints(edge) == Some((from, to)) {
            self.graph[edge] = transition;
            return true;
        }
        let id = transition.id.shared();
        let Some(place) = self.transitions.place(&id) else { return false };
        self.transitions.remove(&id);
        self.graph.remove_edge(edge);
        let edge = self.graph.add_edge(from, to, transition);
        self.transitions.insert(place, id, edge);
        true
    }

    /// Moves a transition to another place of the list.
    pub fn relocate_transition(&mut self, id: &str, place: usize) -> bool {
        self.transitions.relocate(id, place)
    }

    /// Takes a transition out.
    pub fn remove_transition(&mut self, id: &str) -> bool {
        let edge = self.transitions.remove(id);
        edge.is_some_and(|edge| self.graph.remove_edge(edge).is_some())
    }

    fn ends(&self, transition: &Transition) -> Option<(NodeIndex, NodeIndex)> {
        let node = |id: &Id<Touchpoint>| self.touchpoints.by_id.get(id.as_str()).copied();
        Some((node(&transition.from)?, node(&transition.to)?))
    }
}

impl Entity for Journey {
    const KIND: Kind = Kind::Journey;

    fn id(&self) -> &Id<Self> {
        &self.id
    }

    fn label(&self) -> &str {
        &self.head.title
    }
}

impl PartialEq for Journey {
    fn eq(&self, other: &Self) -> bool {
        let is_same = |(a, b): (&Rc<Touchpoint>, &Rc<Touchpoint>)| Rc::ptr_eq(a, b) || a == b;
        let is_same_way = |(a, b): (&Rc<Transition>, &Rc<Transition>)| Rc::ptr_eq(a, b) || a == b;
        self.id == other.id
            && self.head == other.head
            && self.stages == other.stages
            && self.touchpoints().len() == other.touchpoints().len()
            && self.transitions().len() == other.transitions().len()
            && self.touchpoints().zip(other.touchpoints()).all(is_same)
            && self.transitions().zip(other.transitions()).all(is_same_way)
    }
}
