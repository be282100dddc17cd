//! A customer journey: ordered stages, and a directed graph of touchpoints and transitions.
//! Graph indices never leave this file: `petgraph` gives a removed index to the next node, so an
//! index is not an identity.

use std::collections::HashMap;
use std::rc::Rc;

use petgraph::Direction;
use petgraph::stable_graph::{EdgeIndex, NodeIndex, StableDiGraph};
use petgraph::visit::EdgeRef;

use crate::model::answer::Answer;
use crate::model::channel::Persona;
use crate::model::id::Id;
use crate::model::json::{Json, Object};
use crate::model::measure::Volume;
use crate::model::person::Person;
use crate::model::reader::{Fields, Reader};
use crate::model::register::Register;
use crate::model::schema::{Schemas, object_schema};
use crate::model::security::Link;
use crate::model::stage::Stage;
use crate::model::standard::Date;
use crate::model::subject::Kind;
use crate::model::touchpoint::Touchpoint;
use crate::model::transition::Transition;
use crate::model::value::{Entity, Reference, Value, Verdict};

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

const LISTS: [&str; 3] = ["stages", "touchpoints", "transitions"];

impl Value for Journey {
    fn read(json: Json, reader: &mut Reader<'_>) -> Option<Self> {
        let mut fields = reader.fields(json)?;
        let id = reader.own_id::<Self>(&mut fields);
        reader.in_journey(id.shared(), |reader| Self::read_inside(id, fields, reader))
    }

    fn write(&self) -> Option<Json> {
        let mut members = Object::from([("id".to_owned(), Json::text(self.id.as_str()))]);
        members.extend(self.head.write_known());
        let lists = [
            self.stages.write(),
            self.touchpoints.is_written().then(|| list(self.touchpoints())),
            self.transitions.is_written().then(|| list(self.transitions())),
        ];
        for (key, list) in LISTS.into_iter().zip(lists) {
            members.extend(list.map(|list| (key.to_owned(), list)));
        }
        members.extend(self.head.extra.iter().cloned());
        Some(Json::Object(members))
    }

    fn references(&self, visit: &mut dyn FnMut(Reference<'_>)) {
        self.head.references(visit);
        let mut visit = |reference: Reference<'_>| visit(self.here(reference));
        self.touchpoints().for_each(|touchpoint| touchpoint.references(&mut visit));
        self.transitions().for_each(|transition| transition.references(&mut visit));
    }

    fn rewire(&mut self, verdict: &mut dyn FnMut(Reference<'_>) -> Verdict) -> bool {
        self.head.rewire(verdict);
        let touchpoints: Vec<_> = self.touchpoints().cloned().collect();
        let transitions: Vec<_> = self.transitions().cloned().collect();
        for mut touchpoint in touchpoints {
            let before = touchpoint.clone();
            let stands = touchpoint.rewire(&mut |reference| verdict(self.here(reference)));
            if !stands {
                self.remove_touchpoint(before.id.as_str());
            } else if !Rc::ptr_eq(&before, &touchpoint) {
                self.replace_touchpoint(touchpoint);
            }
        }
        for mut transition in transitions {
            let before = transition.clone();
            let stands = transition.rewire(&mut |reference| verdict(self.here(reference)));
            if !stands {
                self.remove_transition(before.id.as_str());
            } else if !Rc::ptr_eq(&before, &transition) {
                self.replace_transition(transition);
            }
        }
        true
    }

    fn schema(schemas: &mut Schemas) -> Json {
        schemas.define("Journey", |schemas| {
            let mut members = vec![("id", Id::<Self>::schema(schemas), true)];
            members.extend(Head::schema_members(schemas));
            let lists = [
                Vec::<Stage>::schema(schemas),
                Vec::<Touchpoint>::schema(schemas),
                Vec::<Transition>::schema(schemas),
            ];
            members.extend(LISTS.into_iter().zip(lists).map(|(key, list)| (key, list, false)));
            object_schema("One customer journey.", members)
        })
    }
}

impl Journey {
    fn read_inside(id: Id<Self>, mut fields: Fields, reader: &mut Reader<'_>) -> Option<Self> {
        let [stages, touchpoints, transitions] = LISTS.map(|key| fields.take(key));
        let head = Head::read_fields(fields, reader)?;
        let mut journey = Self { head: Rc::new(head), ..Self::new(id, "") };

        if let Some(json) = stages {
            let stages = reader.at_key(LISTS[0], |reader| Register::read(json, reader));
            journey.stages = stages.unwrap_or_default();
        }
        let is_without_stages = journey.stages.is_empty();
        if is_without_stages
            && touchpoints.as_ref().and_then(Json::as_list).is_some_and(|list| !list.is_empty())
        {
            // Every touchpoint reports that its stage is missing; this is where they go.
            journey.stages.insert(0, Rc::new(stand_in_stage()));
        }
        reader.set_first_stage(journey.stages.iter().next().map(|stage| stage.id.clone()));

        if let Some(json) = touchpoints {
            let list: Option<Vec<Rc<Touchpoint>>> =
                reader.at_key(LISTS[1], |reader| Value::read(json, reader));
            journey.touchpoints.is_listed = true;
            for touchpoint in list.unwrap_or_default() {
                journey.insert_touchpoint(usize::MAX, touchpoint);
            }
        }
        if let Some(json) = transitions {
            let list: Option<Vec<Rc<Transition>>> =
                reader.at_key(LISTS[2], |reader| Value::read(json, reader));
            journey.transitions.is_listed = true;
            for transition in list.unwrap_or_default() {
                journey.insert_transition(usize::MAX, transition);
            }
        }
        Some(journey)
    }

    /// Says of a reference found inside this journey that it is of this journey.
    fn here<'a>(&'a self, reference: Reference<'a>) -> Reference<'a> {
        if reference.journey.is_none() && reference.kind.is_in_journey() {
            Reference { journey: Some(self.id.as_str()), ..reference }
        } else {
            reference
        }
    }
}

fn stand_in_stage() -> Stage {
    Stage::new(Id::from_name("stage-1", Kind::Stage.as_str(), |_| false), "")
}

fn list<'a, T: Value + 'a>(items: impl Iterator<Item = &'a Rc<T>>) -> Json {
    Json::List(items.filter_map(Value::write).collect())
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

/// Where in the graph the things of a list are, in the user's order and by id.
#[derive(Clone, Debug)]
struct Roster<I> {
    order: Rc<Vec<I>>,
    by_id: Rc<HashMap<Rc<str>, I>>,
    /// Whether an empty list is written: a file that had one keeps it.
    is_listed: bool,
}

impl<I: Copy + PartialEq> Roster<I> {
    fn place(&self, id: &str) -> Option<usize> {
        let index = self.by_id.get(id)?;
        self.order.iter().position(|other| other == index)
    }

    fn insert(&mut self, place: usize, id: Rc<str>, index: I) {
        let order = Rc::make_mut(&mut self.order);
        order.insert(place.min(order.len()), index);
        Rc::make_mut(&mut self.by_id).insert(id, index);
    }

    fn remove(&mut self, id: &str) -> Option<I> {
        let place = self.place(id)?;
        Rc::make_mut(&mut self.order).remove(place);
        Rc::make_mut(&mut self.by_id).remove(id)
    }

    fn relocate(&mut self, id: &str, place: usize) -> bool {
        let Some(from) = self.place(id) else { return false };
        let order = Rc::make_mut(&mut self.order);
        let index = order.remove(from);
        order.insert(place.min(order.len()), index);
        true
    }

    fn is_written(&self) -> bool {
        self.is_listed || !self.order.is_empty()
    }
}

impl<I> Default for Roster<I> {
    fn default() -> Self {
        Self { order: Rc::default(), by_id: Rc::default(), is_listed: false }
    }
}
