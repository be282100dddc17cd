//! A journey as a record: what is said of it as a whole, then its three lists.

use std::rc::Rc;

use crate::model::id::Id;
use crate::model::journey::ways::Ways;
use crate::model::journey::{Head, Journey};
use crate::model::json::{Extra, Json};
use crate::model::register::Register;
use crate::model::schema::{Schemas, object_schema};
use crate::model::shape::{Identity, Record, Shape, ShapeMut};
use crate::model::stage::{STAND_IN_STAGE, Stage};
use crate::model::subject::Kind;
use crate::model::touchpoint::Touchpoint;
use crate::model::transition::Transition;
use crate::model::value::{Entity, Value};
use crate::model::walk::same::is_same_record;

const LISTS: [&str; 3] = ["stages", "touchpoints", "transitions"];

const KEYS: [&str; Head::KEYS.len() + LISTS.len()] = {
    let mut keys = [""; Head::KEYS.len() + LISTS.len()];
    let mut place = 0;
    while place < keys.len() {
        keys[place] = match place.checked_sub(Head::KEYS.len()) {
            Some(list) => LISTS[list],
            None => Head::KEYS[place],
        };
        place += 1;
    }
    keys
};

impl Record for Journey {
    fn keys(&self) -> &'static [&'static str] {
        &KEYS
    }

    fn field(&self, place: usize) -> Option<&dyn Value> {
        match place.checked_sub(Head::KEYS.len()) {
            None => self.head.field(place),
            Some(0) => Some(&self.stages),
            Some(1) => Some(&self.touchpoints),
            Some(2) => Some(&self.transitions),
            Some(_) => None,
        }
    }

    fn field_mut(&mut self, place: usize) -> Option<&mut dyn Value> {
        match place.checked_sub(Head::KEYS.len()) {
            None => Rc::make_mut(&mut self.head).field_mut(place),
            Some(0) => Some(&mut self.stages),
            Some(1) => Some(&mut self.touchpoints),
            Some(2) => Some(&mut self.transitions),
            Some(_) => None,
        }
    }

    fn extra(&self) -> &Extra {
        &self.head.extra
    }

    fn extra_mut(&mut self) -> &mut Extra {
        &mut Rc::make_mut(&mut self.head).extra
    }

    fn identity(&self) -> Option<Identity<'_>> {
        Some(Identity { kind: Kind::Journey, id: self.id.as_rc(), label: self.label() })
    }

    fn id_mut(&mut self) -> Option<&mut Rc<str>> {
        Some(self.id.as_rc_mut())
    }

    /// Touchpoints need a stage, transitions two ends.
    fn settle(&mut self) {
        if self.stages.is_empty() && !self.touchpoints.is_empty() {
            // Whatever they said, reading let all of them go here.
            let id = Id::from_name(STAND_IN_STAGE, Kind::Stage.as_str(), |_| false);
            self.stages.insert(0, Rc::new(Stage::new(id, "")));
        }
        let is_homeless =
            |touchpoint: &&Rc<Touchpoint>| self.stages.place(touchpoint.stage.as_str()).is_none();
        let homeless = self.touchpoints.iter().filter(is_homeless);
        let homeless: Vec<Rc<str>> = homeless.map(|touchpoint| touchpoint.id.shared()).collect();
        homeless.iter().for_each(|id| drop(self.touchpoints.remove(id)));

        let mut ways = Ways::default();
        self.touchpoints.iter().for_each(|touchpoint| ways.add(touchpoint.id.as_rc()));
        let loose = self.transitions.iter().filter(|transition| !ways.connect(transition));
        let loose: Vec<Rc<str>> = loose.map(|transition| transition.id.shared()).collect();
        loose.iter().for_each(|id| drop(self.transitions.remove(id)));
        self.ways = Rc::new(ways);
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
        is_same_record(self, other)
    }
}

impl Value for Journey {
    fn blank() -> Self {
        Self {
            id: Id::blank(),
            head: Rc::new(Head::blank()),
            stages: Register::default(),
            touchpoints: Register::default(),
            transitions: Register::default(),
            ways: Rc::default(),
        }
    }

    fn shape(&self) -> Shape<'_> {
        Shape::Record(self)
    }

    fn shape_mut(&mut self) -> ShapeMut<'_> {
        ShapeMut::Record(self)
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
