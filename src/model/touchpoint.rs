//! Touchpoints: the contacts of the customer with the organisation, nodes of the journey graph.

use crate::model::answer::Answer;
use crate::model::channel::{Channel, Persona};
use crate::model::data::{Consent, DataUse};
use crate::model::experience::Experience;
use crate::model::id::Id;
use crate::model::journey::Journey;
use crate::model::json::Number;
use crate::model::measure::{Experiment, Measurement, Money, Volume};
use crate::model::person::Person;
use crate::model::security::{Link, Note, Security};
use crate::model::stage::Stage;
use crate::model::standard::{Date, Duration};
use crate::model::system::System;
use crate::model::value::Value;

record! {
    /// One contact of the customer with the organisation.
    pub struct Touchpoint: Touchpoint, label name {
        /// The name as people say it.
        name: String = "name",
        /// The stage that it belongs to.
        stage: Id<Stage> = "stage",
        /// Its place among the touchpoints of its stage; there only where the user placed it.
        order: Option<Number> = "order",
        /// Its part in the journey; without it, a step.
        kind: Option<TouchpointKind> = "kind",
        /// The channel over which it happens.
        channel: Option<Id<Channel>> = "channel",
        /// What happens, in a sentence or two.
        description: Option<String> = "description",
        /// Whether it is so today or shall be.
        status: Option<TouchpointStatus> = "status",
        /// Whether it decides what the customer thinks of us.
        moment_of_truth: Option<bool> = "momentOfTruth",
        /// The journey that shows this touchpoint in detail.
        detail: Option<Id<Journey>> = "detail",
        /// The personas that come by; without them, all of the journey.
        personas: Answer<Vec<Id<Persona>>> = "personas",
        /// Who owns it.
        owner: Option<Ownership> = "owner",
        /// The systems that carry it.
        systems: Answer<Vec<Dependency>> = "systems",
        /// The data that it touches.
        data: Answer<Vec<DataUse>> = "data",
        /// Consent that is given or needed here.
        consent: Option<Consent> = "consent",
        /// How it is protected.
        security: Option<Security> = "security",
        /// How many customers begin here.
        volume: Option<Volume> = "volume",
        /// How long the customer spends here, on the mean.
        duration: Option<Duration> = "duration",
        /// What one contact costs us.
        cost: Option<Money> = "cost",
        /// What reaching this goal is worth, once.
        value: Option<Money> = "value",
        /// How it feels to the customer.
        experience: Option<Experience> = "experience",
        /// What was measured here.
        metrics: Answer<Vec<Measurement>> = "metrics",
        /// What was tried out here.
        experiments: Answer<Vec<Experiment>> = "experiments",
        /// Links to more.
        links: Answer<Vec<Link>> = "links",
    }
}

choice! {
    /// The part of a touchpoint in its journey.
    pub enum TouchpointKind {
        /// Customers begin here.
        Start = "start",
        /// Something happens.
        Step = "step",
        /// The way parts.
        Decision = "decision",
        /// What we want the customer to reach.
        Goal = "goal",
        /// Customers leave here.
        DropOff = "drop-off",
    }
}

choice! {
    /// Whether something is so today.
    pub enum TouchpointStatus {
        /// It is so today.
        AsIs = "as-is",
        /// It shall be so.
        ToBe = "to-be",
        /// It is gone.
        Retired = "retired",
    }
}

record! {
    /// Who owns a touchpoint, and who takes part (RACI).
    pub struct Ownership {
        /// The marketing owner: exactly one, accountable.
        marketing: Answer<Id<Person>> = "marketing",
        /// The contact on the IT side.
        it: Answer<Id<Person>> = "it",
        /// Who does the work.
        responsible: Answer<Vec<Id<Person>>> = "responsible",
        /// Who is asked before.
        consulted: Answer<Vec<Id<Person>>> = "consulted",
        /// Who is told after.
        informed: Answer<Vec<Id<Person>>> = "informed",
        /// The day of the last review.
        last_reviewed: Option<Date> = "lastReviewed",
        /// The day by which to review again.
        review_by: Option<Date> = "reviewBy",
    }
}

record! {
    /// A touchpoint's use of a system.
    pub struct Dependency {
        /// The system.
        system: Id<System> = "system",
        /// What it does here.
        role: Option<SystemRole> = "role",
        /// Whether the touchpoint stops with it.
        dependency: Option<DependencyStrength> = "dependency",
        /// The system that takes over.
        fallback: Answer<Id<System>> = "fallback",
    }
}

choice! {
    /// What a system does at a touchpoint.
    pub enum SystemRole {
        /// The customer sees it.
        FrontEnd = "front-end",
        /// It keeps the truth.
        Record = "record",
        /// It decides.
        Decision = "decision",
        /// It delivers.
        Delivery = "delivery",
        /// It measures.
        Analytics = "analytics",
    }
}

choice! {
    /// Whether a touchpoint stops with a system.
    pub enum DependencyStrength {
        /// The touchpoint stops with it.
        Hard = "hard",
        /// The touchpoint goes on, worse.
        Soft = "soft",
    }
}

impl Touchpoint {
    /// A touchpoint of which only the name and the stage are known.
    pub fn new(id: Id<Self>, name: &str, stage: Id<Stage>) -> Self {
        Self { id, name: name.to_owned(), stage, ..Self::blank() }
    }

    /// The marketing owner.
    pub fn marketing_owner(&self) -> &Answer<Id<Person>> {
        self.owner.as_ref().map_or(&Answer::Unknown, |owner| &owner.marketing)
    }

    /// The contact on the IT side.
    pub fn it_contact(&self) -> &Answer<Id<Person>> {
        self.owner.as_ref().map_or(&Answer::Unknown, |owner| &owner.it)
    }

    /// The security notes.
    pub fn notes(&self) -> &Answer<Vec<Note>> {
        self.security.as_ref().map_or(&Answer::Unknown, |security| &security.notes)
    }

    /// Its part in the journey.
    pub fn part(&self) -> &TouchpointKind {
        self.kind.as_ref().unwrap_or(&TouchpointKind::Step)
    }
}
