//! The menu on the map: what can be done with what is selected, or with the ground that was pressed.
//! The keyboard goes through it and back to the map.

use std::rc::Rc;

use web_sys::{Element, HtmlElement};
use yew::prelude::*;
use yew::virtual_dom::ListenerKind;

use crate::app::action::{Action, menu_actions};
use crate::app::event::{Event, Look};
use crate::app::look::Menu;
use crate::app::snapshot::Snapshot;
use crate::layout::scene::Point;
use crate::ui::action_button::readable_key;
use crate::ui::element::{button, classed, element};
use crate::ui::focus::{focus, focused, return_to_map};
use crate::ui::position::{px, set};
use crate::words::letters::fold;

/// What the menu needs.
#[derive(Properties)]
pub struct Props {
    /// What is shown.
    pub snapshot: Rc<Snapshot>,
    /// The menu.
    pub menu: Menu,
    /// Where on the map its corner would be; without one, at its foot.
    pub corner: Option<Point>,
    /// Takes events.
    pub dispatch: Callback<Event>,
}

impl PartialEq for Props {
    fn eq(&self, other: &Self) -> bool {
        self.snapshot == other.snapshot && self.corner == other.corner
    }
}

/// Draws the menu.
#[component]
pub fn MapMenu(props: &Props) -> Html {
    let node = use_node_ref();
    {
        let (node, corner) = (node.clone(), props.corner);
        use_effect_with(props.menu.clone(), move |_| {
            if let Some(menu) = node.cast::<HtmlElement>() {
                put_inside(&menu, corner);
                items(&menu).first().iter().for_each(|first| focus(first));
            }
        });
    }
    {
        let node = node.clone();
        use_effect_with((), move |()| {
            // By the time the menu is told of its end, what it held is gone.
            let menu = node.cast::<Element>();
            move || menu.iter().for_each(return_to_map)
        });
    }
    let words = &props.snapshot.words;
    let actions = menu_actions(&props.snapshot, &props.menu);
    let menu = classed("div", "map-tools map-menu")
        .at(&node)
        .is("role", "menu")
        .is("tabindex", "-1")
        .says("aria-label", words, "hand-menu")
        .on_key(keys(&node, &props.dispatch))
        .on(ListenerKind::onwheel, |wheel: WheelEvent| wheel.stop_propagation())
        .on(ListenerKind::onfocusout, left(&node, &props.dispatch));
    menu.each(actions.into_iter().map(|action| item(props, &node, action))).draw()
}

fn item(props: &Props, node: &NodeRef, action: &'static Action) -> crate::ui::element::Element {
    let words = &props.snapshot.words;
    let (node, dispatch) = (node.clone(), props.dispatch.clone());
    // What it means is settled while the menu is open: it may say where that was.
    let event = (action.event)(&props.snapshot);
    let key = action.key.map(|key| element("kbd").text(readable_key(key).into()));
    button("menu-item")
        .is("role", "menuitem")
        .is("tabindex", "-1")
        .is("data-action", action.name)
        .says("aria-label", words, action.label)
        .with(element("span").words(words, action.label))
        .may_with(key)
        .on_click(move |_| {
            // What comes next finds the keyboard where a key would have been pressed.
            node.cast::<Element>().iter().for_each(return_to_map);
            dispatch.emit(event.clone());
        })
}

/// Puts the menu where it is all in view.
fn put_inside(menu: &HtmlElement, corner: Option<Point>) {
    let Some(map) = menu.closest(".map, .journey-view").ok().flatten() else { return };
    const EDGE: f64 = 8.0;
    let fit =
        |wished: f64, size: i32, room: i32| wished.min(f64::from(room - size) - EDGE).max(EDGE);
    let (width, height) = (map.client_width(), map.client_height());
    let foot = || Point {
        x: f64::from(width - menu.offset_width()) / 2.0,
        y: f64::from(height - menu.offset_height()) - 64.0,
    };
    let Point { x, y } = corner.unwrap_or_else(foot);
    set(menu, "left", &(px(fit(x, menu.offset_width(), width)) + "px"));
    set(menu, "top", &(px(fit(y, menu.offset_height(), height)) + "px"));
}

/// The keyboard, or a press, is elsewhere.
fn left(node: &NodeRef, dispatch: &Callback<Event>) -> impl Fn(FocusEvent) + use<> {
    let (node, dispatch) = (node.clone(), dispatch.clone());
    move |left: FocusEvent| {
        let to = left.related_target().and_then(|to| wasm_bindgen::JsCast::dyn_into(to).ok());
        let to: Option<web_sys::Node> = to;
        let is_inside = node.cast::<Element>().is_some_and(|menu| menu.contains(to.as_ref()));
        if to.is_none() || !is_inside {
            dispatch.emit(Event::Look(Look::Menu(None)));
        }
    }
}

fn keys(node: &NodeRef, dispatch: &Callback<Event>) -> impl Fn(KeyboardEvent) + use<> {
    let (node, dispatch) = (node.clone(), dispatch.clone());
    move |key: KeyboardEvent| {
        // Nothing behind the menu hears keys.
        key.stop_propagation();
        let Some(menu) = node.cast::<HtmlElement>() else { return };
        let name = key.key();
        if matches!(name.as_str(), "Escape" | "Tab") {
            return_to_map(&menu);
            dispatch.emit(Event::Look(Look::Menu(None)));
        }
        let items = items(&menu);
        let here = focused(&menu).and_then(|here| items.iter().position(|item| *item == here));
        let last = items.len().saturating_sub(1);
        let next = match name.as_str() {
            // From the map, Tab goes on by itself.
            "Tab" => return,
            "Escape" => None,
            "ArrowDown" => Some(here.filter(|here| *here < last).map_or(0, |here| here + 1)),
            "ArrowUp" => Some(here.and_then(|here| here.checked_sub(1)).unwrap_or(last)),
            "Home" => Some(0),
            "End" => Some(last),
            letter if letter != " " && letter.chars().count() == 1 => {
                let letter = fold(letter);
                let from = here.map_or(0, |here| here + 1);
                let begins = |item: &HtmlElement| {
                    fold(&item.text_content().unwrap_or_default()).starts_with(&letter)
                };
                let places = (from..items.len()).chain(0..from);
                places.into_iter().find(|place| items.get(*place).is_some_and(begins))
            }
            // A button has its own use for the others.
            _ => return,
        };
        key.prevent_default();
        next.and_then(|next| items.get(next)).iter().for_each(|item| focus(item));
    }
}

fn items(menu: &Element) -> Vec<HtmlElement> {
    let Ok(found) = menu.query_selector_all(".menu-item") else { return Vec::new() };
    let item = |place| found.get(place).and_then(|item| wasm_bindgen::JsCast::dyn_into(item).ok());
    (0..found.length()).filter_map(item).collect()
}
