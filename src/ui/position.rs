//! Sets positions and sizes through the style object of an element. A strict content security
//! policy forbids `style` attributes, so none is ever written.

use web_sys::{Element, HtmlElement};
use yew::NodeRef;

use crate::layout::scene::Rect;
use crate::words::decimal;

/// How many pixels are little room; the style sheets say the same.
const NARROW: i32 = 640;

/// Puts an absolutely positioned element where a rectangle of the scene is: by its sides, as an
/// element with a transform of its own is a layer more to the browser, whenever anything moves.
pub(crate) fn put_at(node: &NodeRef, rect: Rect) {
    node.cast::<HtmlElement>().iter().for_each(|element| put(element, rect));
}

/// The same for an element that is at hand.
pub(crate) fn put(element: &HtmlElement, rect: Rect) {
    set(element, "left", &(px(rect.x) + "px"));
    set(element, "top", &(px(rect.y) + "px"));
    set(element, "width", &(px(rect.width) + "px"));
    set(element, "height", &(px(rect.height) + "px"));
}

/// Whether there is so little room around an element that what stands beside the view elsewhere lies over it.
pub(crate) fn is_narrow(element: &Element) -> bool {
    let map = element.closest(".journey-map").ok().flatten();
    map.is_some_and(|map| map.client_width() <= NARROW)
}

/// The transform that moves an element to a point.
pub(crate) fn translation(x: f64, y: f64) -> String {
    let mut transform = String::from("translate(");
    transform.push_str(&px(x));
    transform.push_str("px, ");
    transform.push_str(&px(y));
    transform.push_str("px)");
    transform
}

/// A length in hundredths of a pixel.
pub(crate) fn px(length: f64) -> String {
    decimal::write_rounded(length, 2)
}

/// Sets one property of an element's style.
pub(crate) fn set(element: &HtmlElement, property: &str, value: &str) {
    // It fails only for a property that is read-only, which none of ours is.
    let _ = element.style().set_property(property, value);
}
