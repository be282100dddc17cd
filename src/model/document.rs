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
use crate::model::reader::Lookup;
use crate::model::register::Register;
use crate::model::standard::{Currency, Duration, Language};
use crate::model::subject::Kind;
use crate::model::system::{Integration, System};

record! {
    /// A document: registers that journeys share by id, and the journeys.
    pub struct Document {
        /// What the document is called.
        title: String = "title",
        /// What it is about.
        description: Option<String> = "description",
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
        Self {
            title: String::new(),
            description: None,
            language: None,
            currency: None,
            review_every: None,
            people: Register::default(),
            systems: Register::default(),
            integrations: Register::default(),
            data_categories: Register::default(),
            purposes: Register::default(),
            journeys: Register::default(),
            personas: Register::default(),
            channels: Register::default(),
            metrics: Register::default(),
            objectives: Register::default(),
            guidelines: Register::default(),
            glossary: Register::default(),
            reviews: Register::default(),
            waivers: Register::default(),
            extensions: None,
            extra: Vec::new(),
        }
    }

    /// Whether nobody would miss anything: no journey, and no entry in any register.
    pub fn is_empty(&self) -> bool {
        self.journeys.is_empty()
            && self.people.is_empty()
            && self.systems.is_empty()
            && self.integrations.is_empty()
            && self.data_categories.is_empty()
            && self.purposes.is_empty()
            && self.personas.is_empty()
            && self.channels.is_empty()
            && self.metrics.is_empty()
            && self.objectives.is_empty()
            && self.guidelines.is_empty()
            && self.glossary.is_empty()
            && self.reviews.is_empty()
            && self.waivers.is_empty()
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
}

impl Lookup for Document {
    fn knows(&self, kind: Kind, journey: Option<&str>, id: &str) -> bool {
        let journey = || self.journey(journey?);
        match kind {
            Kind::Document => id == Kind::Document.as_str(),
            Kind::Person => self.people.get(id).is_some(),
            Kind::System => self.systems.get(id).is_some(),
            Kind::Integration => self.integrations.get(id).is_some(),
            Kind::DataCategory => self.data_categories.get(id).is_some(),
            Kind::Purpose => self.purposes.get(id).is_some(),
            Kind::Journey => self.journeys.get(id).is_some(),
            Kind::Persona => self.personas.get(id).is_some(),
            Kind::Channel => STANDARD_CHANNELS.contains(&id) || self.channels.get(id).is_some(),
            Kind::Metric => self.metrics.get(id).is_some(),
            Kind::Objective => self.objectives.get(id).is_some(),
            Kind::Guideline => self.guidelines.get(id).is_some(),
            Kind::Term => self.glossary.get(id).is_some(),
            Kind::Review => self.reviews.get(id).is_some(),
            Kind::Waiver => self.waivers.get(id).is_some(),
            Kind::Stage => journey().is_some_and(|journey| journey.stage(id).is_some()),
            Kind::Touchpoint => journey().is_some_and(|journey| journey.touchpoint(id).is_some()),
            Kind::Transition => journey().is_some_and(|journey| journey.transition(id).is_some()),
        }
    }
}
