//! What the sights of a journey are worked out of, and what several of them ask. It is read, never changed.

use std::collections::HashMap;
use std::rc::Rc;

use crate::analyze::facts::{Facts, JourneyFacts};
use crate::analyze::flow::Flow;
use crate::analyze::outage::Harm;
use crate::app::findings::marks::Marks;
use crate::app::lens::sight::{Chip, Fill, Way};
use crate::app::look::Slot;
use crate::model::answer::Answer;
use crate::model::document::Document;
use crate::model::journey::Journey;
use crate::model::standard::Date;
use crate::model::touchpoint::Touchpoint;
use crate::model::value::Entity;
use crate::words::{Argument, Message, Words};

/// What a document, what is known of it and the day tell.
#[derive(Clone)]
pub struct Ground {
    /// The document.
    pub document: Rc<Document>,
    /// The shown journey.
    pub journey: Rc<Journey>,
    /// What was found in the document, or in the one a moment before.
    pub known: Option<Known>,
    /// The day that it is.
    pub today: Option<Date>,
    /// The texts.
    pub words: Rc<Words>,
}

/// What was found.
#[derive(Clone)]
pub struct Known {
    /// The document in which.
    pub document: Rc<Document>,
    /// What is known of it.
    pub facts: Rc<Facts>,
    /// What is marked.
    pub marks: Rc<Marks>,
}

/// A ground with what follows from it for the journey as a whole.
pub(super) struct View<'a> {
    pub(super) ground: &'a Ground,
    /// By touchpoint, as the facts know it: the system without which it stops, and customers reach no goal.
    narrow: HashMap<usize, usize>,
    /// The part of those at each place who drop off there.
    dropping: Vec<f64>,
    /// Where most customers are lost.
    pub(super) biggest: Option<usize>,
}

impl<'a> View<'a> {
    pub(super) fn of(ground: &'a Ground) -> Self {
        let mut view = Self { ground, narrow: HashMap::new(), dropping: Vec::new(), biggest: None };
        view.narrow = view.narrow();
        if let Some(flow) = view.flow() {
            let dropping = flow.dropping();
            let lost = |place: &usize| flow.visits[*place] * dropping[*place];
            let some =
                (0..dropping.len()).filter(|place| lost(place) > 0.0 && lost(place).is_finite());
            let biggest =
                some.max_by(|one, other| lost(one).total_cmp(&lost(other)).then(other.cmp(one)));
            (view.dropping, view.biggest) = (dropping, biggest);
        }
        view
    }

    pub(super) fn words(&self) -> &'a Words {
        &self.ground.words
    }

    pub(super) fn document(&self) -> &'a Document {
        &self.ground.document
    }

    /// What is known of the journey.
    pub(super) fn facts(&self) -> Option<&'a JourneyFacts> {
        self.ground.known.as_ref()?.facts.journey(self.ground.journey.id().as_str())
    }

    /// Its flow, where it is not withheld.
    pub(super) fn flow(&self) -> Option<&'a Flow> {
        self.facts().map(|facts| &*facts.flow).filter(|flow| flow.withheld.is_none())
    }

    /// Where what is known has a touchpoint.
    pub(super) fn place(&self, touchpoint: &Touchpoint) -> Option<usize> {
        self.facts()?.journey.touchpoint_place(touchpoint.id.as_str())
    }

    /// How often a customer comes by, and the part of them who drop off there.
    pub(super) fn passing(&self, place: usize) -> Option<(f64, f64)> {
        Some((*self.flow()?.visits.get(place)?, *self.dropping.get(place)?))
    }

    /// The name of the system that a touchpoint hangs on: it stops with it, and then nobody reaches some goal.
    pub(super) fn hangs_on(&self, touchpoint: &Touchpoint) -> Option<&'a str> {
        let system = self.narrow.get(&self.place(touchpoint)?)?;
        let systems = self.ground.known.as_ref()?.document.systems.iter().as_slice();
        Some(&systems.get(*system)?.name)
    }

    fn narrow(&self) -> HashMap<usize, usize> {
        let mut narrow = HashMap::new();
        let Some(known) = &self.ground.known else { return narrow };
        let is_it = |facts: &Rc<JourneyFacts>| facts.journey.id() == self.ground.journey.id();
        let Some(journey) = known.facts.journeys().iter().position(is_it) else { return narrow };
        for system in 0..known.document.systems.len() {
            let Some(risk) = known.facts.estate().risk(system) else { continue };
            if risk.loss(journey).is_none_or(|loss| loss.cut.is_empty()) {
                continue;
            }
            let stops = risk.outage.hits.iter();
            for hit in stops.filter(|hit| hit.journey == journey && hit.harm == Harm::Stops) {
                narrow.entry(hit.touchpoint).or_insert(hit.by);
            }
        }
        narrow
    }

    /// One of the texts.
    pub(super) fn text(&self, id: &'static str) -> String {
        self.words().text(id)
    }

    /// One of the texts with something in it.
    pub(super) fn say(
        &self,
        id: &'static str,
        name: &'static str,
        value: impl Into<Argument>,
    ) -> String {
        self.words().say(&Message::new(id).with(name, value))
    }

    /// A chip that says what is computed, or what a field answers.
    pub(super) fn chip(&self, way: Way, text: String, head: &'static str) -> Chip {
        let label = self.words().say(
            &Message::new("sight-is").with("what", Message::new(head)).with("value", text.as_str()),
        );
        Chip::filled(way, text, label)
    }

    /// A chip for what nobody answered: what it invites to, and what it asks.
    pub(super) fn hollow(
        &self,
        key: &'static str,
        invitation: &'static str,
        head: &'static str,
    ) -> Chip {
        let label = self.say("sight-open", "what", Message::new(head));
        Chip::filled(Way::Field(key), self.text(invitation), label).but(Fill::Hollow)
    }

    /// A chip for what was answered with none.
    pub(super) fn struck(&self, key: &'static str, none: &'static str, head: &'static str) -> Chip {
        self.chip(Way::Field(key), self.text(none), head).but(Fill::Struck)
    }

    /// Who in marketing owns it: whom to call, in every lens.
    pub(super) fn owner(&self, touchpoint: &Touchpoint) -> Chip {
        const KEY: &str = "owner.marketing";
        let chip = match touchpoint.marketing_owner() {
            Answer::Unknown => self.hollow(KEY, "slot-owner-add", "slot-owner"),
            Answer::None => self.struck(KEY, "slot-none-owner", "slot-owner"),
            Answer::Is(id) => {
                let person = self.document().people.get(id.as_str());
                let name = person.map_or(id.as_str(), |person| &person.name).to_owned();
                self.chip(Way::Field(KEY), name, "slot-owner")
            }
        };
        chip.of(Slot::Owner)
    }
}
