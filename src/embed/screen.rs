//! The screen of an instance: the Yew app in the element's root, and the listeners around it.

use std::rc::Rc;

use web_sys::Element;
use yew::{AppHandle, Callback, Renderer};

use crate::app::event::Event;
use crate::app::snapshot::Snapshot;
use crate::platform::perform::{Ears, Platform};
use crate::ui::shell::{Props, Shell};

/// The screen. It goes when it is dropped; the document does not.
pub(crate) struct Screen {
    app: Option<AppHandle<Shell>>,
    shown: Rc<Snapshot>,
    dispatch: Callback<Event>,
    _ears: Ears,
}

impl Screen {
    /// Draws into an element and listens around it.
    pub(crate) fn new(
        root: Element,
        snapshot: Snapshot,
        dispatch: Callback<Event>,
        platform: &Platform,
    ) -> Self {
        let ears = platform.listen(&root);
        let shown = Rc::new(snapshot);
        let props = Props { snapshot: shown.clone(), dispatch: dispatch.clone() };
        let app = Renderer::<Shell>::with_root_and_props(root, props).render();
        Self { app: Some(app), shown, dispatch, _ears: ears }
    }

    /// Shows another picture, if it is another one.
    pub(crate) fn show(&mut self, snapshot: Snapshot) {
        if *self.shown == snapshot {
            return;
        }
        self.shown = Rc::new(snapshot);
        if let Some(app) = &mut self.app {
            app.update(Props { snapshot: self.shown.clone(), dispatch: self.dispatch.clone() });
        }
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        if let Some(app) = self.app.take() {
            app.destroy();
        }
    }
}
