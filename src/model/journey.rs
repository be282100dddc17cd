//! A customer journey: ordered stages, touchpoints and transitions, and the directed graph that
//! the last two make.

mod shape;
mod ways;

use std::rc::Rc;

use petgraph::Direction;

use crate::model::answer::Answer;
use crate::model::channel::Persona;
use crate::model::id::Id;
use crate::model::journey::ways::Ways;
use crate::model::json::Json;
use crate::model::measure::Volume;
use crate::model::person::Person;
use crate::model::reader::Reader;
use crate::model::register::Register;
use crate::model::security::Link;
use crate::model::shape::Shelf;
use crate::model::stage::Stage;
use crate::model::standard::Date;
use crate::model::subject::Kind;
use crate::model::touchpoint::Touchpoint;
use crate::model::transition::Transition;
use crate::model::value::Value;

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
    touchpoints: Register<Touchpoint>,
    transitions: Register<Transition>,
    ways: Rc<Ways>,
}

/// Questions.
impl Journey {
    /// A journey with nothing in it yet.
    pub fn new(id: Id<Self>, title: &str) -> Self {
        let mut journey = Self { id, ..Self::blank() };
        journey.set_head(Head { title: title.to_owned(), ..Head::blank() });
        journey
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
    pub fn touchpoints(&self) -> std::slice::Iter<'_, Rc<Touchpoint>> {
        self.touchpoints.iter()
    }

    /// The transitions in the user's order.
    pub fn transitions(&self) -> std::slice::Iter<'_, Rc<Transition>> {
        self.transitions.iter()
    }

    /// The touchpoint with that id.
    pub fn touchpoint(&self, id: &str) -> Option<&Rc<Touchpoint>> {
        self.touchpoints.get(id)
    }

    /// The transition with that id.
    pub fn transition(&self, id: &str) -> Option<&Rc<Transition>> {
        self.transitions.get(id)
    }

    /// The transitions that begin at a touchpoint, by id.
    pub fn outgoing(&self, touchpoint: &str) -> Vec<&Rc<Transition>> {
        self.at(touchpoint, Direction::Outgoing)
    }

    /// The transitions that lead to a touchpoint, by id.
    pub fn incoming(&self, touchpoint: &str) -> Vec<&Rc<Transition>> {
        self.at(touchpoint, Direction::Incoming)
    }

    /// Where in the list of touchpoints one stands, from 0.
    pub fn touchpoint_place(&self, id: &str) -> Option<usize> {
        self.touchpoints.place(id)
    }

    /// Where in the list of transitions one stands, from 0.
    pub fn transition_place(&self, id: &str) -> Option<usize> {
        self.transitions.place(id)
    }

    /// The list of things of a kind that lives inside journeys.
    pub fn shelf(&self, kind: Kind) -> Option<&dyn Shelf> {
        match kind {
            Kind::Stage => Some(&self.stages),
            Kind::Touchpoint => Some(&self.touchpoints),
            Kind::Transition => Some(&self.transitions),
            _ => None,
        }
    }

    fn at(&self, touchpoint: &str, direction: Direction) -> Vec<&Rc<Transition>> {
        let ids = self.ways.at(touchpoint, direction).into_iter();
        ids.filter_map(|id| self.transitions.get(id)).collect()
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
        let id = touchpoint.id.shared();
        let is_in = self.stage(touchpoint.stage.as_str()).is_some()
            && self.touchpoints.insert(place, touchpoint);
        if is_in {
            Rc::make_mut(&mut self.ways).add(&id);
        }
        is_in
    }

    /// Puts a touchpoint in the place of the one with the same id.
    pub fn replace_touchpoint(&mut self, touchpoint: Rc<Touchpoint>) -> bool {
        self.stage(touchpoint.stage.as_str()).is_some() && self.touchpoints.replace(touchpoint)
    }

    /// Moves a touchpoint to another place of the list.
    pub fn relocate_touchpoint(&mut self, id: &str, place: usize) -> bool {
        self.touchpoints.relocate(id, place)
    }

    /// Takes a touchpoint out, and the transitions that begin or end at it.
    pub fn remove_touchpoint(&mut self, id: &str) -> bool {
        let mut ways = self.ways.at(id, Direction::Outgoing);
        ways.extend(self.ways.at(id, Direction::Incoming));
        let ways: Vec<Rc<str>> = ways.into_iter().cloned().collect();
        if self.touchpoints.remove(id).is_none() {
            return false;
        }
        // A transition from a touchpoint to itself is found twice and removed once.
        ways.iter().for_each(|way| {
            self.transitions.remove(way);
        });
        Rc::make_mut(&mut self.ways).remove(id);
        true
    }

    /// Puts a transition in at a place of the list, at the end when there is no such place.
    pub fn insert_transition(&mut self, place: usize, transition: Rc<Transition>) -> bool {
        self.ways.has_ends(&transition)
            && self.transitions.insert(place, transition.clone())
            && Rc::make_mut(&mut self.ways).connect(&transition)
    }

    /// Puts a transition in the place of the one with the same id; its ends may differ.
    pub fn replace_transition(&mut self, transition: Rc<Transition>) -> bool {
        let Some(before) = self.transition(transition.id.as_str()).cloned() else { return false };
        if !self.ways.has_ends(&transition) {
            return false;
        }
        if (&before.from, &before.to) != (&transition.from, &transition.to) {
            let ways = Rc::make_mut(&mut self.ways);
            ways.disconnect(&before);
            ways.connect(&transition);
        }
        self.transitions.replace(transition)
    }

    /// Moves a transition to another place of the list.
    pub fn relocate_transition(&mut self, id: &str, place: usize) -> bool {
        self.transitions.relocate(id, place)
    }

    /// Takes a transition out.
    pub fn remove_transition(&mut self, id: &str) -> bool {
        let Some(transition) = self.transitions.remove(id) else { return false };
        Rc::make_mut(&mut self.ways).disconnect(&transition);
        true
    }

    /// Reads something and puts it in at a place of its list, at the end when there is no such
    /// place.
    pub fn insert(
        &mut self,
        kind: Kind,
        place: usize,
        json: Json,
        reader: &mut Reader<'_>,
    ) -> bool {
        match kind {
            Kind::Stage => read(json, reader).is_some_and(|read| self.insert_stage(place, read)),
            Kind::Touchpoint => {
                read(json, reader).is_some_and(|read| self.insert_touchpoint(place, read))
            }
            Kind::Transition => {
                read(json, reader).is_some_and(|read| self.insert_transition(place, read))
            }
            _ => false,
        }
    }

    /// Reads something and puts it in the place of the one of its kind with the same id.
    pub fn replace(&mut self, kind: Kind, json: Json, reader: &mut Reader<'_>) -> bool {
        match kind {
            Kind::Stage => read(json, reader).is_some_and(|read| self.replace_stage(read)),
            Kind::Touchpoint => {
                read(json, reader).is_some_and(|read| self.replace_touchpoint(read))
            }
            Kind::Transition => {
                read(json, reader).is_some_and(|read| self.replace_transition(read))
            }
            _ => false,
        }
    }

    /// Takes something out; see the kinds.
    pub fn remove(&mut self, kind: Kind, id: &str) -> bool {
        match kind {
            Kind::Stage => self.remove_stage(id),
            Kind::Touchpoint => self.remove_touchpoint(id),
            Kind::Transition => self.remove_transition(id),
            _ => false,
        }
    }

    /// Moves something to another place of its list.
    pub fn relocate(&mut self, kind: Kind, id: &str, place: usize) -> bool {
        match kind {
            Kind::Stage => self.relocate_stage(id, place),
            Kind::Touchpoint => self.relocate_touchpoint(id, place),
            Kind::Transition => self.relocate_transition(id, place),
            _ => false,
        }
    }
}

fn read<T: Value>(json: Json, reader: &mut Reader<'_>) -> Option<Rc<T>> {
    T::read(json, reader).map(Rc::new)
}
