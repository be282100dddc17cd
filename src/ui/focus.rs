//! Where the keyboard is. All of it looks inside the component's own root, as a page may hold
//! several components, each in a shadow root.

use wasm_bindgen::JsCast;
use web_sys::{
    Document, Element, FocusOptions, HtmlElement, HtmlInputElement, KeyboardEvent, ShadowRoot,
};
use yew::prelude::*;

/// The frame around the map, which holds the keyboard while what had it goes.
const FRAME: &str = "div.main";

/// What has the keyboard, within the root that an element belongs to.
pub(crate) fn focused(element: &Element) -> Option<HtmlElement> {
    let root = element.get_root_node();
    let focused = match root.dyn_ref::<ShadowRoot>() {
        Some(shadow) => shadow.active_element(),
        None => root.dyn_ref::<Document>().and_then(Document::active_element),
    };
    focused?.dyn_into().ok()
}

/// What has the keyboard, in whatever root.
pub(crate) fn deepest() -> Option<HtmlElement> {
    let mut focused = web_sys::window()?.document()?.active_element()?;
    while let Some(inner) = focused.shadow_root().and_then(|root| root.active_element()) {
        focused = inner;
    }
    focused.dyn_into().ok()
}

/// Gives the keyboard to an element without scrolling anything, least of all the page around.
pub(crate) fn focus(element: &HtmlElement) {
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    // An element that cannot have it leaves it where it is.
    let _ = element.focus_with_options(&options);
}

/// Gives the keyboard to the first of an element's descendants that fits; returns whether there
/// is one.
pub(crate) fn focus_first(within: &Element, selector: &str) -> bool {
    let found = within.query_selector(selector).ok().flatten();
    let found = found.and_then(|found| found.dyn_into::<HtmlElement>().ok());
    found.as_ref().inspect(|found| focus(found)).is_some()
}

/// Leaves the keyboard to the frame around the map when what has it is about to go; what comes in
/// its place takes it from there.
pub(crate) fn leave_to_frame(going: &Element) {
    let is_here = focused(going).is_some_and(|here| going.contains(Some(&here)));
    let frame = going.closest(FRAME).ok().flatten().filter(|_| is_here);
    frame.and_then(|frame| frame.dyn_into().ok()).iter().for_each(focus);
}

/// Gives the keyboard to the frame around the map from anywhere in the component; what comes into
/// the frame takes it from there.
pub(crate) fn go_to_frame(from: &Element) {
    if let Some(shell) = from.closest(".shell").ok().flatten() {
        focus_first(&shell, FRAME);
    }
}

/// Whether what has the keyboard is the frame around an element, to which it was left.
pub(crate) fn is_left_for(element: &Element, here: &HtmlElement) -> bool {
    here.matches(FRAME).unwrap_or(false) && here.contains(Some(element))
}

/// Takes the keyboard from the frame around the map, if it was left there.
pub(crate) fn take_from_frame(coming: &HtmlElement) {
    if focused(coming).is_some_and(|here| is_left_for(coming, &here)) {
        focus(coming);
    }
}

/// Gives the keyboard back to the selected card, or to the map or the grid in its place, when
/// something on it goes that has it.
pub(crate) fn return_to_map(going: &Element) {
    let is_here = focused(going).is_some_and(|here| going.contains(Some(&here)));
    if let Some(map) = going.closest(".map, .journey-view").ok().flatten().filter(|_| is_here)
        && !focus_first(&map, ".card.is-selected, .journey-grid")
    {
        map.dyn_ref().iter().for_each(|map| focus(map));
    }
}

/// Leaves the keyboard to the frame when a component goes that has it. The component must be the
/// outermost that goes: what lies inside of it hears of the end when the page has lost it.
#[hook]
pub(crate) fn use_leave_to_frame(node: &NodeRef) {
    let node = node.clone();
    use_effect_with((), move |()| move || node.cast::<Element>().iter().for_each(leave_to_frame));
}

/// Gives the keyboard to the form around a field, which then is neither lost nor in the field.
pub(crate) fn leave_field(field: &HtmlElement) {
    match field.closest("[tabindex=\"-1\"]").ok().flatten() {
        Some(around) => around.dyn_ref().map_or((), focus),
        None => {
            let _ = field.blur();
        }
    }
}

/// Gives the keyboard back to what had it. A touchpoint that is not selected any more would be
/// selected by that, so the map takes it as a whole.
pub(crate) fn give_back(element: &HtmlElement) {
    let is_lapsed = element.matches(".card:not(.is-selected)").unwrap_or(false);
    let map = element.closest(".map").ok().flatten().filter(|_| is_lapsed);
    let map = map.and_then(|map| map.dyn_into::<HtmlElement>().ok());
    focus(map.as_ref().unwrap_or(element));
}

/// Scrolls the box around an element so that the element stands at its top.
pub(crate) fn scroll_to_top(element: &Element, around: &str) {
    if let Some(around) = element.closest(around).ok().flatten() {
        let down =
            element.get_bounding_client_rect().top() - around.get_bounding_client_rect().top();
        around.set_scroll_top(around.scroll_top() + down as i32);
    }
}

/// Scrolls the box around an element no more than needed to see all of the element.
pub(crate) fn scroll_into_sight(element: &Element, around: &str) {
    if let Some(around) = element.closest(around).ok().flatten() {
        let (inner, outer) =
            (element.get_bounding_client_rect(), around.get_bounding_client_rect());
        let below = inner.bottom() - outer.bottom();
        let above = inner.top() - outer.top();
        let down = if above < 0.0 { above } else { below.max(0.0).min(above) };
        around.set_scroll_top(around.scroll_top() + down.ceil() as i32);
    }
}

/// What the keyboard can reach inside an element.
pub(crate) const REACHABLE: &str = "button:not(:disabled):not([tabindex='-1']), input:not(:disabled), \
    textarea:not(:disabled), select:not(:disabled), summary, a[href], [tabindex='0']";

/// Keeps Tab inside an element: from its last field to its first, and back.
pub(crate) fn keep_inside(within: &Element, event: &KeyboardEvent) {
    let Ok(reachable) = within.query_selector_all(REACHABLE) else { return };
    let at = |index: u32| reachable.get(index).and_then(|node| node.dyn_into::<HtmlElement>().ok());
    let (Some(first), Some(last)) = (at(0), at(reachable.length().saturating_sub(1))) else {
        return;
    };
    let here = focused(within);
    let is_outside = !here.as_ref().is_some_and(|here| within.contains(Some(here)));
    let is_at = |end: &HtmlElement| here.as_ref() == Some(end) || is_outside;
    let is_before = here.as_ref().is_some_and(|here| AsRef::<Element>::as_ref(here) == within);
    if event.shift_key() && (is_at(&first) || is_before) {
        event.prevent_default();
        focus(&last);
    } else if !event.shift_key() && is_at(&last) {
        event.prevent_default();
        focus(&first);
    }
}

/// Keeps a key for a field with text where the field makes something of it, so that it is no
/// shortcut of the map as well.
pub(crate) fn keep_typing(event: &KeyboardEvent) {
    let key = event.key();
    let has_command = event.ctrl_key() || event.meta_key();
    let is_letter = key.chars().count() == 1;
    let is_typing = if has_command {
        matches!(key.to_ascii_lowercase().as_str(), "z" | "y" | "a" | "c" | "v" | "x")
            || key.starts_with("Arrow")
    } else {
        is_letter || !matches!(key.as_str(), "Tab" | "Escape") && !key.starts_with('F')
    };
    if is_typing {
        event.stop_propagation();
    }
}

/// The text in the field that an event comes from.
pub(crate) fn typed_text(event: &web_sys::Event) -> String {
    let field = event.target();
    let line = field.as_ref().and_then(|field| field.dyn_ref::<HtmlInputElement>());
    let text = field.as_ref().and_then(|field| field.dyn_ref::<web_sys::HtmlTextAreaElement>());
    line.map(HtmlInputElement::value).or_else(|| text.map(|text| text.value())).unwrap_or_default()
}

/// Whether fingers are what points here.
pub(crate) fn is_coarse() -> bool {
    let query = web_sys::window().and_then(|window| window.match_media("(pointer: coarse)").ok());
    query.flatten().is_some_and(|query| query.matches())
}
