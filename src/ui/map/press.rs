//! What lies under a pointer: a card, its handle, a transition, an end of it, the ground. It
//! decides nothing.

use std::rc::Rc;

use web_sys::Element;
use yew::prelude::*;

use crate::app::event::End;
use crate::ui::gesture::Press;
use crate::ui::map::Msg;
use crate::ui::position::spot;

/// A pointer, and where in the window it is.
#[derive(Clone, Copy)]
pub struct Touch {
    pub(super) id: i32,
    pub(super) x: i32,
    pub(super) y: i32,
    /// Whether a key is held that adds to what is selected.
    pub(super) is_adding: bool,
    /// Whether a key is held that encloses.
    pub(super) is_enclosing: bool,
    /// Whether it is a finger or a pen, which has no second button.
    pub(super) is_finger: bool,
}

impl Touch {
    /// What an event says.
    pub(super) fn of(pointer: &PointerEvent) -> Self {
        let is_finger = matches!(&*pointer.pointer_type(), "touch" | "pen");
        Self { id: pointer.pointer_id(), is_finger, ..Self::at(pointer) }
    }

    /// The same for the events that know no pointers.
    pub(super) fn at(mouse: &MouseEvent) -> Self {
        Self {
            id: -1,
            x: mouse.client_x(),
            y: mouse.client_y(),
            is_adding: mouse.shift_key() || mouse.ctrl_key() || mouse.meta_key(),
            is_enclosing: mouse.shift_key(),
            is_finger: false,
        }
    }
}

/// Whatever takes pointers itself.
const OTHERS: &str = ".map-tools, .composer, .naming, [role=menu], [role=listbox], [role=dialog]";

/// What a pointer presses, if it is the map's business.
pub(super) fn pressed(pointer: &PointerEvent) -> Option<Press> {
    if pointer.button() > 1 {
        return None;
    }
    let target = pointer.target_dyn_into::<Element>()?;
    let press = under(&target).filter(|press| !matches!(press, Press::Stage(_)))?;
    if pointer.button() == 1 {
        // Else the browser begins to scroll on its own.
        pointer.prevent_default();
        return Some(Press::View);
    }
    let is_finger = pointer.pointer_type() != "mouse";
    match press {
        Press::Card(id) if is_at_handle(&target, pointer, is_finger) => Some(Press::Handle(id)),
        press => Some(press),
    }
}

/// What the target of an event belongs to, if it is the map's business.
pub(super) fn under(target: &Element) -> Option<Press> {
    let closest = |selector: &str| target.closest(selector).ok().flatten();
    let id = |element: Element, name: &str| element.get_attribute(name).map(Rc::from);
    if closest(OTHERS).is_some() {
        return None;
    }
    if let Some(card) = closest(".card") {
        return id(card, "data-touchpoint").map(Press::Card);
    }
    if let Some(end) = closest(".way-end") {
        let which = if end.has_attribute("data-start") { End::Start } else { End::Target };
        return id(end, "data-of").map(|way| Press::End(way, which));
    }
    if let Some(way) = closest(".way") {
        return id(way, "data-transition").map(Press::Way);
    }
    match closest(".stage-head") {
        Some(head) => id(head, "data-stage").map(Press::Stage),
        None => Some(Press::Ground),
    }
}

/// Whether a pointer is at the handle of a card, which is painted over the middle of its right
/// side (see card.css) and no element of its own.
fn is_at_handle(target: &Element, pointer: &PointerEvent, is_finger: bool) -> bool {
    const OUT: f64 = 4.0;
    let half = if is_finger { 22.0 } else { 12.0 };
    let Some(card) = target.closest(".card").ok().flatten() else { return false };
    let (side, middle) = spot(&card, (1.0, 0.5));
    let (x, y) = (f64::from(pointer.client_x()), f64::from(pointer.client_y()));
    (x - side - OUT).abs() <= half && (y - middle).abs() <= half
}

/// The space bar, held on the map or a card of it, lets the hand move the map. Held for long, it
/// is pressed once all the same.
pub(super) fn space(key: &KeyboardEvent, is_down: bool) -> Option<Msg> {
    let target = key.target_dyn_into::<Element>()?;
    if key.key() != " " || is_down && !target.matches(".map, .card").ok()? {
        return None;
    }
    if is_down && (key.repeat() || target.matches(".map").ok()?) {
        // Else the page scrolls.
        key.prevent_default();
    }
    if key.repeat() {
        key.stop_propagation();
        return None;
    }
    Some(Msg::Space(is_down))
}
