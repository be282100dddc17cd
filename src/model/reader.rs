//! Where the reading of records stands: the place, what exists, what was wrong so far. How values
//! are read is not known here.

use std::rc::Rc;

use crate::model::json::{Extra, Json, Object};
use crate::model::own_ids::OwnIds;
use crate::model::path::{Path, Step};
use crate::model::problem::{Expected, Fault, Problem};
use crate::model::stage::STAND_IN_STAGE;
use crate::model::subject::Kind;

/// More problems than anybody reads are counted, not kept.
pub const MOST_PROBLEMS: usize = 1_000;

/// Says which ids exist, so that references can be checked while they are read.
pub trait Lookup {
    /// Whether there is a thing of that kind with that id. `journey` is there for what lives
    /// inside a journey.
    fn knows(&self, kind: Kind, journey: Option<&str>, id: &str) -> bool;
}

/// Where the reading stands: the place, what exists, what was wrong so far.
pub struct Reader<'a> {
    lookup: &'a dyn Lookup,
    path: Vec<Place>,
    problems: Vec<Problem>,
    dropped_problems: usize,
    journey: Option<Rc<str>>,
    first_stage: Option<Rc<str>>,
    ids: OwnIds,
    /// Those inside the journey that is being read.
    ids_inside: OwnIds,
}

/// A step on the way to where the reading stands.
#[derive(Clone, Copy)]
pub(in crate::model) enum Place {
    Key(&'static str),
    Index(usize),
}

impl<'a> Reader<'a> {
    /// Begins to read where `lookup` knows what exists.
    pub fn new(lookup: &'a dyn Lookup) -> Self {
        Self {
            lookup,
            path: Vec::new(),
            problems: Vec::new(),
            dropped_problems: 0,
            journey: None,
            first_stage: None,
            ids: OwnIds::default(),
            ids_inside: OwnIds::default(),
        }
    }

    /// Begins to read something inside a journey.
    pub fn inside(lookup: &'a dyn Lookup, journey: &str) -> Self {
        Self { journey: Some(journey.into()), ..Self::new(lookup) }
    }

    /// Every problem found, in reading order, and how many more there were.
    pub fn into_problems(self) -> (Vec<Problem>, usize) {
        (self.problems, self.dropped_problems)
    }

    /// Reports a problem at this place.
    pub fn report(&mut self, fault: Fault) {
        if self.problems.len() < MOST_PROBLEMS {
            let step = |place: &Place| match place {
                Place::Key(key) => Step::Key((*key).to_owned()),
                Place::Index(index) => Step::Index(*index),
            };
            let path = Path(self.path.iter().map(step).collect());
            self.problems.push(Problem { path, fault });
        } else {
            self.dropped_problems += 1;
        }
    }

    /// Whether a thing exists. Without a journey, what lives inside a journey is looked for in
    /// the one that is being read.
    pub fn knows(&self, kind: Kind, journey: Option<&str>, id: &str) -> bool {
        self.lookup.knows(kind, journey.or(self.journey_of(kind)), id)
    }

    /// Goes on to a member of the object in hand, or to an item of the list in hand.
    pub(in crate::model) fn enter(&mut self, place: Place) {
        self.path.push(place);
    }

    /// Comes back from there.
    pub(in crate::model) fn leave(&mut self) {
        self.path.pop();
    }

    /// Reports that a value is of the wrong type; so it was not read.
    pub(in crate::model) fn refuse(&mut self, expected: Expected, found: &Json) -> bool {
        self.report(Fault::WrongType { expected, found: found.kind() });
        false
    }

    /// Reads text.
    pub(in crate::model) fn text(&mut self, json: Json, expected: Expected) -> Option<String> {
        if let Json::Text(text) = json {
            return Some(text);
        }
        self.refuse(expected, &json);
        None
    }

    /// Reads the items of a list.
    pub(in crate::model) fn items(&mut self, json: Json) -> Option<Vec<Json>> {
        if let Json::List(items) = json {
            return Some(items);
        }
        self.refuse(Expected::List, &json);
        None
    }

    /// Reads the members of an object.
    pub(in crate::model) fn fields(&mut self, json: Json) -> Option<Fields> {
        if let Json::Object(mut members) = json {
            members.reverse();
            return Some(Fields { members });
        }
        self.refuse(Expected::Object, &json);
        None
    }

    /// Reads the id of a record, which comes before its references. A missing, malformed or
    /// doubled one is reported and mended.
    pub(in crate::model) fn own_id(&mut self, kind: Kind, fields: &mut Fields) -> Rc<str> {
        let id = fields.take("id");
        let name = fields.text("name").or_else(|| fields.text("title"));
        let (lookup, own) = (self.lookup, self.journey_of(kind));
        let own: Option<Rc<str>> = own.map(Rc::from);
        let is_known = |id: &str| lookup.knows(kind, own.as_deref(), id);
        let ids = if own.is_some() { &mut self.ids_inside } else { &mut self.ids };
        let (id, fault) = ids.settle(kind, id, name, &is_known);
        match fault {
            Some(Fault::Missing(key)) => self.report(Fault::Missing(key)),
            Some(fault) => {
                self.enter(Place::Key("id"));
                self.report(fault);
                self.leave();
            }
            None => {}
        }
        id.into()
    }

    /// Begins to read what lives inside a journey. Until it is known which stage is its first,
    /// touchpoints without one go to the one that every journey can have.
    pub(in crate::model) fn enter_journey(&mut self, id: Rc<str>) {
        self.journey = Some(id);
        self.first_stage = Some(STAND_IN_STAGE.into());
        self.ids_inside = OwnIds::default();
    }

    /// Comes back from inside a journey.
    pub(in crate::model) fn leave_journey(&mut self) {
        self.journey = None;
        self.first_stage = None;
    }

    /// The stage that stands in for one that does not exist.
    pub(in crate::model) fn first_stage(&self) -> Option<Rc<str>> {
        self.first_stage.clone()
    }

    /// Says which stage stands in for one that does not exist.
    pub(in crate::model) fn set_first_stage(&mut self, stage: Rc<str>) {
        self.first_stage = Some(stage);
    }

    fn journey_of(&self, kind: Kind) -> Option<&str> {
        self.journey.as_deref().filter(|_| kind.is_in_journey())
    }
}

/// The members of an object that were not taken yet.
pub(in crate::model) struct Fields {
    /// The last one first: files have members in order, so the next one is at the end.
    members: Object,
}

impl Fields {
    /// Takes a member out.
    pub(in crate::model) fn take(&mut self, key: &str) -> Option<Json> {
        let place = self.members.iter().rposition(|(name, _)| name == key)?;
        Some(self.members.remove(place).1)
    }

    /// What nobody took: the members that this version does not know.
    pub(in crate::model) fn rest(mut self) -> Extra {
        self.members.reverse();
        self.members.shrink_to_fit();
        self.members
    }

    /// A text that is a member.
    fn text(&self, key: &str) -> Option<&str> {
        self.members.iter().find(|(name, _)| name == key)?.1.as_text()
    }
}
