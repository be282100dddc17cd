//! Keys on the map that mean something to the card that has the keyboard: digits ask, Enter names.
//! All others are in the table of actions. An answer is given while the key is being told, because
//! only then it can be kept from the page and from the frame.

use std::rc::Rc;

use web_sys::{Element, HtmlElement};
use yew::prelude::*;

use crate::app::event::{Event, Look};
use crate::app::leaving::can_leave;
use crate::app::look::{Adding, Slot};
use crate::app::snapshot::Snapshot;
use crate::model::journey::Journey;
use crate::model::subject::{Kind, Subject};
use crate::model::value::Entity;
use crate::ui::map::focus::focused_card;

/// What the keys mean for what is shown.
pub(super) struct Keys {
    pub(super) snapshot: Rc<Snapshot>,
    pub(super) journey: Rc<Journey>,
    pub(super) dispatch: Callback<Event>,
    pub(super) surface: NodeRef,
    /// Lets go of whatever the hand holds, or else ends whatever is going on.
    pub(super) let_go: Callback<()>,
}

impl Keys {
    /// A key is pressed.
    pub(super) fn press(&self, key: &KeyboardEvent) {
        let snapshot = &self.snapshot;
        let is_command = key.ctrl_key() || key.meta_key();
        let selected = snapshot.looking.selected_touchpoint().cloned();
        let on_card = key
            .target_dyn_into::<Element>()
            .is_some_and(|element| element.matches(".card").unwrap_or(false));
        // Where nothing is selected any more, a card may still have the keyboard.
        let here = selected.clone().or_else(|| self.focused().map(Rc::from));
        let ask = |slot| here.clone().map(|id| Look::Ask(self.touchpoint(id), slot));
        let look = match key.key().as_str() {
            "Escape" => {
                self.let_go.emit(());
                if !can_leave(&snapshot.looking) {
                    return;
                }
                None
            }
            "Enter" if on_card && is_command && snapshot.can_edit => {
                Some(Look::BeginAdd(Adding::Touchpoint { stage: None, after: here }))
            }
            "Enter" if on_card && snapshot.looking.connecting.is_some() => {
                // Where it begins, it was begun by the same key a moment ago.
                let source = snapshot.looking.connecting.as_deref();
                let target = self.focused().filter(|id| source != Some(&**id));
                target.map(|id| Look::Select(Some(self.touchpoint(id))))
            }
            "Enter" if on_card && snapshot.can_edit => {
                here.map(|id| Look::Rename(self.touchpoint(id)))
            }
            "1" if !is_command && selected.is_some() => ask(Slot::Owner),
            "2" if !is_command && selected.is_some() => ask(Slot::System),
            "3" if !is_command && selected.is_some() => ask(Slot::Data),
            name => {
                if selected.is_none() && WALKING.contains(&name) {
                    self.begin_here();
                }
                return;
            }
        };
        key.prevent_default();
        key.stop_propagation();
        if let Some(look) = look {
            self.dispatch.emit(Event::Look(look));
        }
    }

    /// The way goes on from the card that has the keyboard.
    fn begin_here(&self) {
        if let Some(id) = self.focused().filter(|_| self.snapshot.looking.connecting.is_none()) {
            self.dispatch.emit(Event::Look(Look::Select(Some(self.touchpoint(id)))));
        }
    }

    fn focused(&self) -> Option<String> {
        focused_card(&self.surface.cast::<HtmlElement>()?)
    }

    fn touchpoint(&self, id: impl Into<Rc<str>>) -> Subject {
        Subject::inside(self.journey.id().shared(), Kind::Touchpoint, id)
    }
}

/// The keys that lead on from where the keyboard is.
const WALKING: &[&str] =
    &["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "PageUp", "PageDown", " "];
