//! Keeping the blueprint that is looked at as long as it holds, and arranging its rows. It changes what is looked at,
//! never the document.

use std::rc::Rc;

use crate::app::blueprint::Blueprint;
use crate::app::blueprint::strips::{Arrange, Arrangement};
use crate::app::lens::Lens;
use crate::app::look::{Looking, View};
use crate::app::state::State;
use crate::layout::scene::Scene;

/// The blueprint that is looked at, and the drawing that it was read from.
pub struct Sheet {
    scene: Rc<Scene>,
    /// The blueprint.
    pub blueprint: Rc<Blueprint>,
}

impl State {
    /// Reads the blueprint that is looked at, unless it is still as it was.
    pub(crate) fn read_blueprint(&mut self) {
        let before = self.blueprint.take();
        let shown = self.journey().zip(self.drawn.as_ref());
        let Some((journey, drawn)) = shown.filter(|_| self.looking.view == View::Blueprint) else {
            return;
        };
        let scene = drawn.scene.clone();
        let is_same = |before: &Sheet| {
            Rc::ptr_eq(&before.blueprint.journey, journey) && Rc::ptr_eq(&before.scene, &scene)
        };
        let sheet = before.filter(is_same).unwrap_or_else(|| {
            let blueprint = Rc::new(Blueprint::of(journey, &scene));
            Sheet { scene, blueprint }
        });
        self.blueprint = Some(sheet);
    }

    /// Shows rows, hides them, moves them.
    pub(crate) fn arrange_blueprint(&mut self, arrange: &Arrange) {
        let looking = &mut self.looking;
        let lens = looking.lens;
        let after = arrangement(looking).after(arrange);
        looking.blueprint.retain(|(of, _)| *of != lens);
        if *arrange != Arrange::Reset {
            looking.blueprint.push((lens, after));
        }
    }
}

/// The rows as somebody arranged them for the lens that is on, else those first that it is about.
pub fn arrangement(looking: &Looking) -> Arrangement {
    let said = looking.blueprint.iter().find(|(lens, _)| *lens == looking.lens);
    match (said, looking.lens) {
        (Some((_, said)), _) => said.clone(),
        (None, Lens::Overview) => Arrangement::default(),
        (None, lens) => Arrangement::default().led_by(lens.aspects()),
    }
}
