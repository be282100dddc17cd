//! Reads records from JSON while collecting every problem, with its place.

use std::rc::Rc;

use crate::model::id::Id;
use crate::model::json::{Extra, Json, Object};
use crate::model::own_ids::OwnIds;
use crate::model::path::{Path, Step};
use crate::model::problem::{Expected, Fault, Problem};
use crate::model::stage::Stage;
use crate::model::subject::Kind;
use crate::model::value::{Entity, Value};

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
    path: Vec<Step>,
    problems: Vec<Problem>,
    dropped_problems: usize,
    journey: Option<Rc<str>>,
    first_stage: Option<Id<Stage>>,
    ids: OwnIds,
    /// Those inside the journey that is being read.
    ids_inside: OwnIds,
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
            self.problems.push(Problem { path: Path(self.path.clone()), fault });
        } else {
            self.dropped_problems += 1;
        }
    }

    /// Reports a value of the wrong type.
    pub fn wrong_type<T>(&mut self, expected: Expected, found: &Json) -> Option<T> {
        self.report(Fault::WrongType { expected, found: found.kind() });
        None
    }

    /// Reads text.
    pub fn text(&mut self, json: Json, expected: Expected) -> Option<String> {
        match json {
            Json::Text(text) => Some(text),
            other => self.wrong_type(expected, &other),
        }
    }

    /// Reads the items of a list.
    pub fn items(&mut self, json: Json) -> Option<Vec<Json>> {
        match json {
            Json::List(items) => Some(items),
            other => self.wrong_type(Expected::List, &other),
        }
    }

    /// Reads the members of an object.
    pub fn fields(&mut self, json: Json) -> Option<Fields> {
        match json {
            Json::Object(members) => Some(Fields(members.into_iter().map(Some).collect())),
            other => self.wrong_type(Expected::Object, &other),
        }
    }

    /// Reads a member. What is wrong with it is reported; `None` when the record cannot stand
    /// without it.
    pub fn field<T: Value>(&mut self, fields: &mut Fields, key: &'static str) -> Option<T> {
        let Some(json) = fields.take(key) else {
            return T::absent().or_else(|| {
                self.report(Fault::Missing(key));
                T::stand_in(self)
            });
        };
        self.at_key(key, |reader| T::read(json, reader))
            .or_else(T::absent)
            .or_else(|| T::stand_in(self))
    }

    /// Reads the id of a record, which comes before its references. A missing, malformed or
    /// doubled one is reported and mended.
    pub fn own_id<T: Entity>(&mut self, fields: &mut Fields) -> Id<T> {
        let id = fields.take("id");
        let name = fields.peek_text("name").or_else(|| fields.peek_text("title"));
        let own = self.journey.as_deref().filter(|_| T::KIND.is_in_journey());
        let is_known = |id: &str| self.lookup.knows(T::KIND, own, id);
        let ids = if own.is_some() { &mut self.ids_inside } else { &mut self.ids };
        let (id, fault) = ids.settle(T::KIND, id, name, is_known);
        match fault {
            Some(Fault::Missing(key)) => self.report(Fault::Missing(key)),
            Some(fault) => self.at_key("id", |reader| reader.report(fault)),
            None => {}
        }
        // Settled ids are well-formed; one made from the kind stands where types can't say so.
        Id::parse(&id).unwrap_or_else(|| Id::from_name(&id, T::KIND.as_str(), |_| false))
    }

    /// Reads at a member of the object in hand.
    pub fn at_key<R>(&mut self, key: &str, read: impl FnOnce(&mut Self) -> R) -> R {
        self.at(Step::Key(key.to_owned()), read)
    }

    /// Reads at an item of the list in hand.
    pub fn at_index<R>(&mut self, index: usize, read: impl FnOnce(&mut Self) -> R) -> R {
        self.at(Step::Index(index), read)
    }

    /// Whether a thing exists. Without a journey, what lives inside a journey is looked for in
    /// the one that is being read.
    pub fn knows(&self, kind: Kind, journey: Option<&str>, id: &str) -> bool {
        let own = self.journey.as_deref().filter(|_| kind.is_in_journey());
        self.lookup.knows(kind, journey.or(own), id)
    }

    /// Reads what lives inside a journey.
    pub fn in_journey<R>(&mut self, id: Rc<str>, read: impl FnOnce(&mut Self) -> R) -> R {
        self.journey = Some(id);
        self.first_stage = None;
        self.ids_inside = OwnIds::default();
        let result = read(self);
        self.journey = None;
        result
    }

    /// The stage that stands in for one that does not exist.
    pub fn first_stage(&self) -> Option<Id<Stage>> {
        self.first_stage.clone()
    }

    /// Says which stage stands in for one that does not exist.
    pub fn set_first_stage(&mut self, stage: Option<Id<Stage>>) {
        self.first_stage = stage;
    }

    fn at<R>(&mut self, step: Step, read: impl FnOnce(&mut Self) -> R) -> R {
        self.path.push(step);
        let result = read(self);
        self.path.pop();
        result
    }
}

/// The members of an object that were not taken yet.
#[derive(Debug)]
pub struct Fields(Vec<Option<(String, Json)>>);

impl Fields {
    /// Takes a member out.
    pub fn take(&mut self, key: &str) -> Option<Json> {
        let is_it =
            |slot: &&mut Option<(String, Json)>| slot.as_ref().is_some_and(|(name, _)| name == key);
        self.0.iter_mut().find(is_it)?.take().map(|(_, value)| value)
    }

    /// What nobody took: the members that this version does not know.
    pub fn rest(self) -> Extra {
        self.0.into_iter().flatten().collect::<Object>()
    }

    fn peek_text(&self, key: &str) -> Option<&str> {
        self.0.iter().flatten().find(|(name, _)| name == key)?.1.as_text()
    }
}
