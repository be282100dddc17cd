//! Where the keyboard is on the map: the selected card has it unless somebody types elsewhere.

use wasm_bindgen::JsCast;
use web_sys::HtmlElement;
use yew::prelude::*;

use crate::model::subject::Kind;
use crate::ui::focus::{focus, focused, is_left_for};
use crate::ui::map::{Map, is_early};

/// The id of the touchpoint whose card, or something in it, has the keyboard.
pub(super) fn focused_card(map: &HtmlElement) -> Option<String> {
    focused(map)?.closest(".card").ok()??.get_attribute("data-touchpoint")
}

/// Gives the keyboard to the card of a touchpoint.
pub(super) fn focus_card(map: &HtmlElement, id: &str) {
    // Ids are plain ASCII: nothing in them needs escaping.
    let card = map.query_selector(&format!(".card[data-touchpoint=\"{id}\"]")).ok().flatten();
    card.and_then(|card| card.dyn_into().ok()).iter().for_each(focus);
}

impl Map {
    /// The selected card gets the focus when the focus is on the map or nowhere: who types in
    /// the inspector keeps typing.
    pub(super) fn follow_focus(&mut self, ctx: &Context<Self>) {
        let looking = &ctx.props().snapshot.looking;
        if looking.adding.is_some() || looking.renaming.is_some() {
            // The name field has the focus; when it goes, the card gets it back.
            self.focused = None;
            return;
        }
        if looking.selection == self.focused || is_early(ctx.props()) {
            return;
        }
        self.focused = looking.selection.clone();
        // A menu gives the keyboard to the card when it goes.
        let is_free =
            looking.question.is_none() && looking.panel.is_none() && looking.menu.is_none();
        let map = self.surface.cast::<HtmlElement>().filter(|map| is_free && has_focus(map));
        let (Some(map), Some(subject)) = (map, &looking.selection) else { return };
        if subject.kind == Kind::Touchpoint {
            focus_card(&map, &subject.id);
        }
        if let Some(rect) = self.subject_rect(ctx.props()) {
            let next = self.revealed(ctx.props(), rect);
            self.look(ctx, next);
        }
    }
}

/// Whether the focus is on the map, or was when what had it went.
fn has_focus(map: &HtmlElement) -> bool {
    focused(map).is_some_and(|here| map.contains(Some(&here)) || is_left_for(map, &here))
}
