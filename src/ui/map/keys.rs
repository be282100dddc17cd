//! Keys on the map, and where the focus is: arrows go along the graph, the selected card has the
//! focus unless somebody types elsewhere.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::HtmlElement;
use yew::prelude::*;

use crate::app::event::{Event, Look};
use crate::app::look::{Adding, Slot};
use crate::model::subject::{Kind, Subject};
use crate::model::value::Entity;
use crate::ui::map::{Map, Props};
use crate::ui::neighbour::{Direction, neighbour};

impl Map {
    pub(super) fn key(&mut self, ctx: &Context<Self>, key: &KeyboardEvent) {
        let props = ctx.props();
        let is_command = key.ctrl_key() || key.meta_key();
        let selected = props.snapshot.looking.selected_touchpoint().cloned();
        let on_card = key
            .target_dyn_into::<web_sys::Element>()
            .is_some_and(|element| element.matches(".card").unwrap_or(false));
        let ask = |slot| selected.clone().map(|id| Look::Ask(self.touchpoint(props, id), slot));
        let look = match key.key().as_str() {
            "Escape" => {
                self.gesture.cancel();
                Some(Look::Cancel)
            }
            "Enter" if on_card && is_command && props.snapshot.can_edit => {
                Some(Look::BeginAdd(Adding::Touchpoint { stage: None, after: selected }))
            }
            "Enter" if on_card && props.snapshot.looking.connecting.is_some() => {
                self.focused_card(props).map(|subject| Look::Select(Some(subject)))
            }
            "Enter" if on_card && props.snapshot.can_edit => {
                selected.map(|id| Look::Rename(self.touchpoint(props, id)))
            }
            "1" if !is_command => ask(Slot::Owner),
            "2" if !is_command => ask(Slot::System),
            "3" if !is_command => ask(Slot::Data),
            arrow if !key.alt_key() && !is_command => {
                return self.arrow(ctx, key, Direction::of_key(arrow));
            }
            _ => None,
        };
        if let Some(look) = look {
            key.prevent_default();
            key.stop_propagation();
            props.dispatch.emit(Event::Look(look));
        }
    }

    /// Arrows go along the graph. While a target is being picked only the focus moves.
    fn arrow(&mut self, ctx: &Context<Self>, key: &KeyboardEvent, direction: Option<Direction>) {
        let props = ctx.props();
        let Some(direction) = direction else { return };
        let from = self.focused_card(props).map(|subject| subject.id);
        let Some(next) = neighbour(&props.journey, &props.scene, from.as_deref(), direction) else {
            return;
        };
        key.prevent_default();
        key.stop_propagation();
        let subject = self.touchpoint(props, next);
        if props.snapshot.looking.connecting.is_some() {
            self.focus_card(&subject);
        } else {
            props.dispatch.emit(Event::Look(Look::Select(Some(subject))));
        }
    }

    fn touchpoint(&self, props: &Props, id: impl Into<Rc<str>>) -> Subject {
        Subject::inside(props.journey.id().shared(), Kind::Touchpoint, id)
    }

    /// The card that has the focus.
    fn focused_card(&self, props: &Props) -> Option<Subject> {
        let root = self.surface.cast::<HtmlElement>()?.get_root_node();
        let active = match root.dyn_ref::<web_sys::ShadowRoot>() {
            Some(root) => root.active_element(),
            None => root.dyn_ref::<web_sys::Document>()?.active_element(),
        };
        let card = active?.closest(".card").ok()??;
        Some(self.touchpoint(props, card.get_attribute("data-touchpoint")?))
    }

    /// The selected card gets the focus when the focus is on the map or nowhere: who types in
    /// the inspector keeps typing.
    pub(super) fn follow_focus(&mut self, ctx: &Context<Self>) {
        let looking = &ctx.props().snapshot.looking;
        if looking.adding.is_some() || looking.renaming.is_some() {
            // The name field has the focus; when it goes, the card gets it back.
            self.focused = None;
            return;
        }
        if looking.selection == self.focused {
            return;
        }
        self.focused = looking.selection.clone();
        let is_free = looking.question.is_none() && looking.panel.is_none();
        if let Some(subject) = looking.selection.clone().filter(|_| is_free && self.has_focus()) {
            self.focus_card(&subject);
            if let Some(rect) = self.subject_rect(ctx.props()) {
                let next = self.viewport.reveal(rect, self.size);
                self.look(ctx, next);
            }
        }
    }

    fn focus_card(&self, subject: &Subject) {
        let Some(surface) = self.surface.cast::<HtmlElement>() else { return };
        // Ids are plain ASCII: nothing in them needs escaping.
        let selector = format!(".card[data-touchpoint=\"{}\"]", subject.id);
        let card = surface.query_selector(&selector).ok().flatten();
        if let Some(card) = card.and_then(|card| card.dyn_into::<HtmlElement>().ok()) {
            let options = web_sys::FocusOptions::new();
            options.set_prevent_scroll(true);
            let _ = card.focus_with_options(&options);
        }
    }

    /// Whether the focus is on the map, or nowhere in the component.
    fn has_focus(&self) -> bool {
        let Some(surface) = self.surface.cast::<HtmlElement>() else { return false };
        let root = surface.get_root_node();
        match root.dyn_ref::<web_sys::ShadowRoot>().map(|root| root.active_element()) {
            Some(Some(active)) => surface.contains(Some(&active)),
            // The focus was in something that is gone, or the component never had it.
            Some(None) => root
                .dyn_ref::<web_sys::ShadowRoot>()
                .and_then(|root| root.host().owner_document())
                .and_then(|document| document.active_element())
                .is_none_or(|active| active.tag_name() == "BODY"),
            None => false,
        }
    }
}
