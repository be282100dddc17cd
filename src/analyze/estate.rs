//! What is known of all systems of a document together: what uses them, and which are out together. It
//! is worked out once, for every question that begins at a system.

use std::rc::Rc;

use crate::analyze::capability::Capabilities;
use crate::analyze::outage::{Outage, Spread};
use crate::analyze::overlaps::{Overlap, overlaps};
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
}

impl Estate {
    /// Reads a document, with what is known of the version before. Linear in its dependencies and
    /// integrations.
    pub fn of(document: &Document, before: &Self) -> Self {
        let known = before.capabilities.clone();
        let capabilities = known.unwrap_or_else(|| Rc::new(Capabilities::new(&Words::new("en"))));
        Self {
            usage: Usage::of(document),
            spread: Spread::of(document),
            capabilities: Some(capabilities),
        }
    }

    /// What happens when the system at that place of the register is out.
    pub fn outage(&self, document: &Document, system: usize) -> Outage {
        Outage::of(document, &self.usage, &self.spread, system)
    }

    /// Systems that do the same in the same place.
    pub fn overlaps(&self, document: &Document) -> Vec<Overlap> {
        let known = self.capabilities.as_deref();
        known.map_or_else(Vec::new, |known| overlaps(document, &self.usage, known))
    }
}
