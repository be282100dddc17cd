//! What is lit on the map for a finding: its trail, while everything else is dimmed. It changes nothing.

use std::rc::Rc;

use crate::app::find::results::Matches;
use crate::app::state::State;
use crate::check::finding::Trail;
use crate::layout::index::Index;
use crate::model::value::Entity;

/// A trail that is lit.
pub struct Lit {
    /// What of the map is lit.
    pub matches: Rc<Matches>,
    trail: Trail,
    index: Rc<Index>,
}

impl State {
    /// Lights the trail that is to be lit on the map that is shown.
    pub(crate) fn light(&mut self) {
        let trail = self.looking.findings.lit.as_ref();
        let shown = self.journey().zip(self.drawn.as_ref());
        let of = trail.zip(shown);
        let of = of.filter(|(trail, (journey, _))| *trail.journey == *journey.id().as_str());
        let Some((trail, (journey, drawn))) = of else {
            self.findings.lit = None;
            return;
        };
        let is_same = |lit: &Lit| lit.trail == *trail && Rc::ptr_eq(&lit.index, &drawn.index);
        if !self.findings.lit.as_ref().is_some_and(is_same) {
            let matches = Matches::along(&trail.touchpoints, journey, &drawn.scene);
            let (matches, trail, index) = (Rc::new(matches), trail.clone(), drawn.index.clone());
            self.findings.lit = Some(Lit { matches, trail, index });
        }
    }
}
