//! Which touchpoints use which system, and how: one list for every question that begins at a system. It
//! counts what the map says, never what might be meant. A touchpoint that is gone uses nothing.

use std::rc::Rc;

use crate::model::document::Document;
use crate::model::journey::Journey;
use crate::model::touchpoint::{Dependency, DependencyStrength, Touchpoint, TouchpointStatus};

/// What uses each system, by the places of systems in the register, of journeys in the document and of
/// touchpoints in their journey.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Usage {
    of: Vec<Vec<Use>>,
}

/// A touchpoint's use of a system. One that uses it for two things has two of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Use {
    /// The journey.
    pub journey: usize,
    /// The touchpoint.
    pub touchpoint: usize,
    /// Which of its dependencies.
    pub dependency: usize,
}

impl Usage {
    /// All uses of a document, in the order of journeys and touchpoints. Linear in the dependencies.
    pub fn of(document: &Document) -> Self {
        let mut of = vec![Vec::new(); document.systems.len()];
        for (journey, found) in document.journeys.iter().enumerate() {
            let all = found.touchpoints().enumerate();
            for (touchpoint, found) in all.filter(|(_, found)| !is_gone(found)) {
                for (dependency, used) in found.systems.entries().iter().enumerate() {
                    if let Some(system) = document.systems.place(used.system.as_str()) {
                        of[system].push(Use { journey, touchpoint, dependency });
                    }
                }
            }
        }
        Self { of }
    }

    /// The uses of the system at that place of the register.
    pub fn at(&self, system: usize) -> &[Use] {
        self.of.get(system).map_or(&[], Vec::as_slice)
    }

    /// Whether any touchpoint uses a system.
    pub fn is_used(&self, system: usize) -> bool {
        !self.at(system).is_empty()
    }

    /// The touchpoints that use a system, as places of journey and touchpoint, each once.
    pub fn touchpoints(&self, system: usize) -> Vec<(usize, usize)> {
        let mut places: Vec<_> =
            self.at(system).iter().map(|used| (used.journey, used.touchpoint)).collect();
        places.dedup();
        places
    }

    /// How many touchpoints use each system. One that uses it twice counts once.
    pub fn counts(&self) -> Vec<usize> {
        (0..self.of.len()).map(|system| self.touchpoints(system).len()).collect()
    }
}

impl Use {
    /// What the map says of it; nothing where the document is not the one it was read from.
    pub fn found(
        self,
        document: &Document,
    ) -> Option<(&Rc<Journey>, &Rc<Touchpoint>, &Dependency)> {
        let (journey, touchpoint) = touchpoint(document, (self.journey, self.touchpoint))?;
        Some((journey, touchpoint, touchpoint.systems.entries().get(self.dependency)?))
    }

    /// Whether the touchpoint stops with the system, as far as that was said.
    pub fn strength(self, document: &Document) -> Option<&DependencyStrength> {
        self.found(document)?.2.dependency.as_ref()
    }
}

/// Whether a touchpoint is gone: nothing happens there any more.
pub fn is_gone(touchpoint: &Touchpoint) -> bool {
    touchpoint.status == Some(TouchpointStatus::Retired)
}

/// The touchpoint at a place, and its journey.
pub fn touchpoint(
    document: &Document,
    (journey, touchpoint): (usize, usize),
) -> Option<(&Rc<Journey>, &Rc<Touchpoint>)> {
    let journey = document.journeys.iter().as_slice().get(journey)?;
    Some((journey, journey.touchpoints().as_slice().get(touchpoint)?))
}
