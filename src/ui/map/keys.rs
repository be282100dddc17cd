//! Keys on the map: arrows go along the graph, digits ask, Enter names. An answer is given while
//! the key is being told, because only then it can be kept from the page and from the frame.

use std::rc::Rc;

use web_sys::{Element, HtmlElement};
use yew::prelude::*;

use crate::app::event::{Event, Look};
use crate::app::look::{Adding, Slot};
use crate::app::snapshot::Snapshot;
use crate::layout::scene::Scene;
use crate::model::journey::Journey;
use crate::model::subject::{Kind, Subject};
use crate::model::value::Entity;
use crate::ui::map::focus::{focus_card, focused_card};
use crate::ui::neighbour::{Direction, neighbour};

/// What the keys mean for what is shown.
pub(super) struct Keys {
    pub(super) snapshot: Rc<Snapshot>,
    pub(super) journey: Rc<Journey>,
    pub(super) scene: Rc<Scene>,
    pub(super) dispatch: Callback<Event>,
    pub(super) surface: NodeRef,
    /// Lets go of whatever the hand holds.
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
                Some(Look::Cancel)
            }
            "Enter" if on_card && is_command && snapshot.can_edit => {
                Some(Look::BeginAdd(Adding::Touchpoint { stage: None, after: here }))
            }
            "Enter" if on_card && snapshot.looking.connecting.is_some() => {
                self.focused().map(|id| Look::Select(Some(self.touchpoint(id))))
            }
            "Enter" if on_card && snapshot.can_edit => {
                here.map(|id| Look::Rename(self.touchpoint(id)))
            }
            "1" if !is_command => ask(Slot::Owner),
            "2" if !is_command => ask(Slot::System),
            "3" if !is_command => ask(Slot::Data),
            arrow if !key.alt_key() && !is_command => {
                return self.arrow(key, Direction::of_key(arrow));
            }
            _ => None,
        };
        if let Some(look) = look {
            key.prevent_default();
            key.stop_propagation();
            self.dispatch.emit(Event::Look(look));
        }
    }

    /// Arrows go along the graph. While a target is being picked only the focus moves.
    fn arrow(&self, key: &KeyboardEvent, direction: Option<Direction>) {
        let Some(direction) = direction else { return };
        let from = self.focused();
        let Some(next) = neighbour(&self.journey, &self.scene, from.as_deref(), direction) else {
            return;
        };
        key.prevent_default();
        key.stop_propagation();
        if self.snapshot.looking.connecting.is_some() {
            self.surface.cast::<HtmlElement>().iter().for_each(|map| focus_card(map, &next));
        } else {
            self.dispatch.emit(Event::Look(Look::Select(Some(self.touchpoint(next)))));
        }
    }

    fn focused(&self) -> Option<String> {
        focused_card(&self.surface.cast::<HtmlElement>()?)
    }

    fn touchpoint(&self, id: impl Into<Rc<str>>) -> Subject {
        Subject::inside(self.journey.id().shared(), Kind::Touchpoint, id)
    }
}
