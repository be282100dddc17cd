//! What is known of all systems of a document together: what uses them, which are out together, what is at
//! risk with each. It is worked out once, for every question that begins at a system.

use std::rc::Rc;

use crate::analyze::capability::Capabilities;
use crate::analyze::facts::JourneyFacts;
use crate::analyze::outage::{Outage, Spread};
use crate::analyze::overlaps::{Overlap, overlaps};
use crate::analyze::risk::Risk;
use crate::analyze::usage::Usage;
use crate::model::document::Document;
use crate::words::Words;

/// What is known of the systems.
#[derive(Clone, Debug, Default)]
pub struct Estate {
    /// What uses them.
    pub usage: Usage,
    /// Which are out together.
    pub spread: Spread,
    /// What words for capabilities mean.
    pub capabilities: Option<Rc<Capabilities>>,
    risks: Vec<Rc<Risk>>,
}

impl Estate {
    /// Reads a document, with what is known of the version before; the risks are still to come. Linear in
    /// its dependencies and integrations.
    pub fn of(document: &Document, before: &Self) -> Self {
        let known = before.capabilities.clone();
        let capabilities = known.unwrap_or_else(|| Rc::new(Capabilities::new(&Words::new("en"))));
        Self {
            usage: Usage::of(document),
            spread: Spread::of(document),
            capabilities: Some(capabilities),
            risks: Vec::with_capacity(document.systems.len()),
        }
    }

    /// Works out the risk of one more system. Returns whether there was one. Systems that are out together
    /// have one risk.
    pub fn go_on(
        &mut self,
        document: &Document,
        journeys: &[Rc<JourneyFacts>],
        before: &Self,
    ) -> bool {
        let system = self.risks.len();
        if system >= document.systems.len() {
            return false;
        }
        let shared = self.risks.get(self.spread.first(system)).cloned();
        self.risks.push(shared.unwrap_or_else(|| {
            let outage = Outage::of(document, &self.usage, &self.spread, system);
            let before = before.risks.get(system).map(AsRef::as_ref);
            Rc::new(Risk::of(outage, journeys, before))
        }));
        true
    }

    /// What is at risk with the system at a place of the register.
    pub fn risk(&self, system: usize) -> Option<&Rc<Risk>> {
        self.risks.get(system)
    }

    /// Systems that do the same in the same place.
    pub fn overlaps(&self, document: &Document) -> Vec<Overlap> {
        let known = self.capabilities.as_deref();
        known.map_or_else(Vec::new, |known| overlaps(document, &self.usage, known))
    }
}
