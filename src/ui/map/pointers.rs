//! What pointers do on the map: select, pan, pinch, carry a card to another stage.

use wasm_bindgen::JsCast;
use web_sys::HtmlElement;
use yew::prelude::*;

use crate::app::event::{Edit, Event, Look};
use crate::app::landing::{Around, Carried};
use crate::layout::scene::{Column, Point, Scene};
use crate::model::subject::{Kind, Subject};
use crate::model::value::Entity;
use crate::ui::gesture::Press;
use crate::ui::map::Map;

/// A pointer, and where in the window it is.
#[derive(Clone, Copy)]
pub struct Touch {
    id: i32,
    x: i32,
    y: i32,
}

impl Touch {
    /// What an event says.
    pub(super) fn of(pointer: &PointerEvent) -> Self {
        Self { id: pointer.pointer_id(), x: pointer.client_x(), y: pointer.client_y() }
    }
}

/// What a pointer presses, if it is the map's business.
pub(super) fn pressed(pointer: &PointerEvent) -> Option<Press> {
    if pointer.button() > 1 {
        return None;
    }
    let target = pointer.target_dyn_into::<web_sys::Element>()?;
    let closest = |selector| target.closest(selector).ok().flatten();
    if closest(".map-tools, .composer, .stage-head").is_some() {
        return None;
    }
    let card = closest(".card").and_then(|card| card.dyn_into::<HtmlElement>().ok());
    match card.filter(|_| pointer.button() == 0) {
        Some(card) => Some(Press::Card(card)),
        None if closest(".way").is_some() => None,
        None => Some(Press::Ground),
    }
}

impl Map {
    pub(super) fn down(&mut self, touch: Touch, press: Press) {
        let at = self.at(touch.x, touch.y);
        let is_first = self.gesture.begin(touch.id, at, press, self.viewport);
        if is_first && let Some(surface) = self.surface.cast::<HtmlElement>() {
            let is_on_ground = matches!(self.gesture.press(), Some(Press::Ground));
            // A captured click would not reach the slots of a card.
            if is_on_ground {
                let _ = surface.set_pointer_capture(touch.id);
            }
        }
    }

    pub(super) fn moved(&mut self, ctx: &Context<Self>, touch: Touch) {
        let at = self.at(touch.x, touch.y);
        let is_edit = ctx.props().snapshot.can_edit;
        let surface = self.surface.cast::<HtmlElement>();
        let moved = self.gesture.follow(touch.id, at, is_edit);
        if moved.is_drag_begun
            && let Some(surface) = &surface
        {
            let _ = surface.set_pointer_capture(touch.id);
        }
        if let Some(viewport) = moved.viewport {
            self.look(ctx, viewport);
        }
        if let Some(offset) = moved.card_offset {
            let at = self.viewport.to_scene(at);
            self.gesture.drag_card(offset, self.viewport.scale);
            self.gesture.mark_column(surface.as_ref(), column_at(&ctx.props().scene, at));
        }
    }

    pub(super) fn up(&mut self, ctx: &Context<Self>, touch: Touch) {
        let at = self.at(touch.x, touch.y);
        let props = ctx.props();
        let ended = self.gesture.end(touch.id);
        self.gesture.mark_column(self.surface.cast::<HtmlElement>().as_ref(), None);
        let Some(ended) = ended else { return };
        let id = ended.card.as_ref().and_then(|card| card.get_attribute("data-touchpoint"));
        match (id, ended.was_drag) {
            (Some(id), true) => {
                let mut carried = Carried::new(vec![id.into()]);
                let around = Around {
                    document: &props.snapshot.document,
                    journey: &props.journey,
                    lanes: props.snapshot.looking.lanes,
                    scene: &props.scene,
                };
                if let Some(landing) = carried.over(around, self.viewport.to_scene(at)) {
                    props.dispatch.emit(Event::Edit(Edit::Land(landing)));
                }
            }
            (Some(id), false) => {
                if let Some(card) = &ended.card {
                    let _ = card.focus();
                }
                let subject =
                    Subject::inside(props.journey.id().shared(), Kind::Touchpoint, id.as_str());
                props.dispatch.emit(Event::Look(Look::Select(Some(subject))));
            }
            (None, false) => {
                let found = self.found_at(props, self.viewport.to_scene(at));
                props.dispatch.emit(Event::Look(Look::Select(found)));
            }
            (None, true) => {}
        }
    }
}

impl Map {
    /// Puts back what the hand holds; if it holds nothing, what is going on ends.
    pub(super) fn let_go(&mut self, ctx: &Context<Self>) {
        if self.gesture.is_on() {
            self.gesture.cancel();
        } else {
            ctx.props().dispatch.emit(Event::Look(Look::Cancel));
        }
    }
}

/// The stage whose column is at a point of the scene.
fn column_at(scene: &Scene, at: Point) -> Option<String> {
    let is_in = |column: &&Column| at.x >= column.x && at.x < column.x + column.width;
    scene.columns.iter().find(is_in).map(|column| column.stage.to_string())
}
