//! Keeping the blueprint that is looked at as long as it holds, and arranging its rows. It changes what is looked at,
//! never the document.

use std::rc::Rc;

use crate::app::blueprint::Blueprint;
use crate::app::blueprint::strips::Arrange;
use crate::app::look::View;
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
        let before = self.looking.blueprint.take().unwrap_or_default();
        self.looking.blueprint = Some(before.after(arrange)).filter(|_| *arrange != Arrange::Reset);
    }
}
