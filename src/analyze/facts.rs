//! What several questions have in common, worked out once for each version of a document: bit by bit,
//! so that a browser may answer its user in between, and only for what changed since the version before.
//! It decides neither when to go on nor what the facts mean.

use std::rc::Rc;

use crate::analyze::abbreviations::{Heard, Hearing, Unexplained};
use crate::analyze::estate::Estate;
use crate::analyze::flow::Flow;
use crate::analyze::handling::Handling;
use crate::analyze::structure::Structure;
use crate::analyze::terms::Terms;
use crate::model::document::Document;
use crate::model::journey::Journey;
use crate::model::standard::Currency;
use crate::model::value::Entity;

/// What is known of one version of a document.
#[derive(Clone, Debug, Default)]
pub struct Facts {
    journeys: Vec<Rc<JourneyFacts>>,
    estate: Rc<Estate>,
    handling: Rc<Handling>,
    /// What is said where, of abbreviations.
    heard: Option<Rc<Heard>>,
    unexplained: Rc<Vec<Unexplained>>,
}

/// What is known of one journey.
#[derive(Debug)]
pub struct JourneyFacts {
    /// The journey.
    pub journey: Rc<Journey>,
    /// What the drawing of it says about itself.
    pub structure: Structure,
    /// How customers flow through it.
    pub flow: Rc<Flow>,
    /// The currency of the amounts in it that don't name one.
    currency: Option<Currency>,
}

impl Facts {
    /// All facts of a document at once.
    pub fn of(document: &Rc<Document>) -> Self {
        let mut gathering = Gathering::new(document.clone(), &Self::default());
        loop {
            if let Some(facts) = gathering.step() {
                return facts;
            }
        }
    }

    /// What is known of the journeys, in the order of the document.
    pub fn journeys(&self) -> &[Rc<JourneyFacts>] {
        &self.journeys
    }

    /// What is known of the systems.
    pub fn estate(&self) -> &Rc<Estate> {
        &self.estate
    }

    /// How data is handled.
    pub fn handling(&self) -> &Rc<Handling> {
        &self.handling
    }

    /// Abbreviations that no term of the glossary explains, the most frequent first.
    pub fn unexplained(&self) -> &[Unexplained] {
        &self.unexplained
    }

    /// What is known of the journey with that id. Linear in the journeys.
    pub fn journey(&self, id: &str) -> Option<&JourneyFacts> {
        let is_it = |facts: &&Rc<JourneyFacts>| facts.journey.id().as_str() == id;
        self.journeys.iter().find(is_it).map(AsRef::as_ref)
    }
}

impl JourneyFacts {
    /// The facts of a journey, with those of the version before.
    fn of(journey: &Rc<Journey>, currency: Option<&Currency>, before: Option<&Self>) -> Self {
        let flow = match before {
            Some(before) => Flow::follow(&before.flow, journey, currency),
            None => Rc::new(Flow::of(journey, currency)),
        };
        let structure = Structure::of(journey);
        Self { journey: journey.clone(), structure, flow, currency: currency.cloned() }
    }
}

/// Facts that are being gathered. To cancel it, drop it.
#[derive(Debug)]
pub struct Gathering {
    document: Rc<Document>,
    /// What was known of the version before.
    before: Facts,
    facts: Facts,
    /// What is known of the systems, once the journeys are done.
    estate: Option<Estate>,
    /// Whether it is known how data is handled.
    is_handled: bool,
    /// The words that were read, once all of that is done.
    hearing: Option<Hearing>,
}

impl Gathering {
    /// Begins to gather, with what is known of the version before. It does nothing yet.
    pub fn new(document: Rc<Document>, before: &Facts) -> Self {
        Self {
            document,
            before: before.clone(),
            facts: Facts::default(),
            estate: None,
            is_handled: false,
            hearing: None,
        }
    }

    /// Goes on with one journey, then with one system, at last with some of the words. After the last step there are the
    /// facts.
    pub fn step(&mut self) -> Option<Facts> {
        let journey = self.document.journeys.iter().nth(self.facts.journeys.len()).cloned();
        match journey {
            Some(journey) => self.look_at_journey(&journey),
            None if self.look_at_system() => {}
            None if !self.is_handled => {
                self.facts.handling = Rc::new(Handling::of(&self.document));
                self.is_handled = true;
            }
            None if self.facts.heard.is_none() => self.hear(),
            None => {
                let terms = Terms::of(&self.document);
                let unexplained = self.facts.heard.as_ref().map(|heard| heard.unexplained(&terms));
                self.facts.unexplained = Rc::new(unexplained.unwrap_or_default());
                self.facts.estate = self.estate.take().map(Rc::new).unwrap_or_default();
                return Some(std::mem::take(&mut self.facts));
            }
        }
        None
    }

    fn look_at_journey(&mut self, journey: &Rc<Journey>) {
        let currency = self.document.currency.as_ref();
        let before = self.before.journeys.iter().find(|old| old.journey.id() == journey.id());
        let is_same = |old: &&Rc<JourneyFacts>| {
            Rc::ptr_eq(&old.journey, journey) && old.currency.as_ref() == currency
        };
        let known = before.filter(is_same).cloned().unwrap_or_else(|| {
            Rc::new(JourneyFacts::of(journey, currency, before.map(AsRef::as_ref)))
        });
        self.facts.journeys.push(known);
    }

    /// Looks at one more system. Returns whether there was one.
    fn look_at_system(&mut self) -> bool {
        let (document, before) = (&self.document, &self.before.estate);
        let estate = self.estate.get_or_insert_with(|| Estate::of(document, before));
        estate.go_on(document, &self.facts.journeys, before)
    }

    /// Reads some of the words.
    fn hear(&mut self) {
        let (document, before) = (&self.document, &self.before.heard);
        let hearing =
            self.hearing.get_or_insert_with(|| Hearing::new(document.clone(), before.clone()));
        self.facts.heard = hearing.step().map(Rc::new);
    }
}
