//! The whole: registers that journeys share, and the journeys.

use std::rc::Rc;

use crate::model::channel::{Channel, Persona, STANDARD_CHANNELS};
use crate::model::data::{DataCategory, Purpose};
use crate::model::guideline::{Guideline, Term};
use crate::model::journey::Journey;
use crate::model::json::Json;
use crate::model::measure::{Metric, Objective};
use crate::model::meeting::{Review, Waiver};
use crate::model::person::Person;
use crate::model::reader::{Lookup, Reader};
use crate::model::register::Register;
use crate::model::security::Classification;
use crate::model::shape::{Record, Shape, ShapeMut, Shelf, shelves};
use crate::model::standard::{Currency, Duration, Language};
use crate::model::subject::{Kind, Subject};
use crate::model::system::{Integration, System};
use crate::model::value::Value;

record! {
    #[derive(Clone, Debug)]
    /// A document: registers that journeys share by id, and the journeys.
    pub struct Document {
        /// What the document is called.
        title: String = "title",
        /// What it is about.
        description: Option<String> = "description",
        /// How confidential the whole of it is.
        classification: Option<Classification> = "classification",
        /// The language of its texts.
        language: Option<Language> = "language",
        /// The currency of amounts that don't name one.
        currency: Option<Currency> = "currency",
        /// The longest time between two reviews of a touchpoint, as agreed.
        review_every: Option<Duration> = "reviewEvery",
        /// People and teams.
        people: Register<Person> = "people",
        /// IT systems and SaaS tools.
        systems: Register<System> = "systems",
        /// Connections of systems.
        integrations: Register<Integration> = "integrations",
        /// Categories of data.
        data_categories: Register<DataCategory> = "dataCategories",
        /// Purposes of processing.
        purposes: Register<Purpose> = "purposes",
        /// The journeys.
        journeys: Register<Journey> = "journeys",
        /// Kinds of customers.
        personas: Register<Persona> = "personas",
        /// Channels beside the standard ones.
        channels: Register<Channel> = "channels",
        /// Metrics.
        metrics: Register<Metric> = "metrics",
        /// Objectives.
        objectives: Register<Objective> = "objectives",
        /// Guidelines.
        guidelines: Register<Guideline> = "guidelines",
        /// Terms.
        glossary: Register<Term> = "glossary",
        /// Meetings that reviewed the map.
        reviews: Register<Review> = "reviews",
        /// Findings that are left as they are for a while.
        waivers: Register<Waiver> = "waivers",
        /// Whatever other tools keep here; it is carried as it is.
        extensions: Option<Rc<Json>> = "extensions",
    }
}

impl Document {
    /// A document with nothing in it yet.
    pub fn empty() -> Self {
        Self::blank()
    }

    /// Whether nobody would miss anything: no journey, and no entry in any register.
    pub fn is_empty(&self) -> bool {
        shelves(self).iter().all(|shelf| shelf.roster().is_empty())
    }

    /// How many touchpoints there are in all journeys.
    pub fn touchpoint_count(&self) -> usize {
        self.journeys.iter().map(|journey| journey.touchpoints().len()).sum()
    }

    /// The journey with that id.
    pub fn journey(&self, id: &str) -> Option<&Journey> {
        self.journeys.get(id).map(AsRef::as_ref)
    }

    /// The journey with that id, to change it. One that is shared with another version of the
    /// document is copied first.
    pub fn journey_mut(&mut self, id: &str) -> Option<&mut Journey> {
        self.journeys.entry_mut(id)
    }

    /// The list of things of a kind; of a journey, for what lives inside journeys.
    pub fn shelf(&self, kind: Kind, journey: Option<&str>) -> Option<&dyn Shelf> {
        if kind.is_in_journey() {
            return self.journey(journey?)?.shelf(kind);
        }
        match self.field(place(kind)?)?.shape() {
            Shape::Shelf(shelf) => Some(shelf),
            _ => None,
        }
    }

    /// A thing, or the document itself.
    pub fn record(&self, subject: &Subject) -> Option<&dyn Record> {
        if subject.kind == Kind::Document {
            return Some(self);
        }
        let shelf = self.shelf(subject.kind, subject.journey.as_deref())?;
        shelf.entry(shelf.roster().place(&subject.id)?)
    }
}

/// Changes of the lists, whatever their kind. Each keeps journeys well-formed, and returns
/// whether it could be made.
impl Document {
    /// Reads a thing and puts it in at a place of its list, at the end when there is no such place.
    pub fn insert(
        &mut self,
        subject: &Subject,
        place: usize,
        json: Json,
        reader: &mut Reader<'_>,
    ) -> bool {
        match self.home(subject) {
            Some(Home::Journey(journey)) => journey.insert(subject.kind, place, json, reader),
            Some(Home::Shelf(shelf)) => shelf.insert(place, json, reader),
            None => false,
        }
    }

    /// Reads a thing and puts it in the place of the one with the same id.
    pub fn replace(&mut self, subject: &Subject, json: Json, reader: &mut Reader<'_>) -> bool {
        match self.home(subject) {
            Some(Home::Journey(journey)) => journey.replace(subject.kind, json, reader),
            Some(Home::Shelf(shelf)) => shelf.replace(json, reader),
            None => false,
        }
    }

    /// Takes a thing out.
    pub fn remove(&mut self, subject: &Subject) -> bool {
        match self.home(subject) {
            Some(Home::Journey(journey)) => journey.remove(subject.kind, &subject.id),
            Some(Home::Shelf(shelf)) => shelf.remove(&subject.id),
            None => false,
        }
    }

    /// Moves a thing to another place of its list, the last when there is no such place.
    pub fn relocate(&mut self, subject: &Subject, place: usize) -> bool {
        match self.home(subject) {
            Some(Home::Journey(journey)) => journey.relocate(subject.kind, &subject.id, place),
            Some(Home::Shelf(shelf)) => shelf.relocate(&subject.id, place),
            None => false,
        }
    }

    fn home(&mut self, subject: &Subject) -> Option<Home<'_>> {
        if subject.kind.is_in_journey() {
            return self.journey_mut(subject.journey.as_deref()?).map(Home::Journey);
        }
        match self.field_mut(place(subject.kind)?)?.shape_mut() {
            ShapeMut::Shelf(shelf) => Some(Home::Shelf(shelf)),
            _ => None,
        }
    }
}

/// What keeps the list that a thing is in.
enum Home<'a> {
    Journey(&'a mut Journey),
    Shelf(&'a mut dyn Shelf),
}

/// Where among the fields the list of a kind stands.
fn place(kind: Kind) -> Option<usize> {
    Document::KEYS.iter().position(|key| *key == kind.list_key())
}

impl Lookup for Document {
    fn knows(&self, kind: Kind, journey: Option<&str>, id: &str) -> bool {
        match kind {
            Kind::Document => id == kind.as_str(),
            Kind::Channel if STANDARD_CHANNELS.contains(&id) => true,
            _ => self.shelf(kind, journey).is_some_and(|shelf| shelf.roster().place(id).is_some()),
        }
    }
}
