//! Sets positions and sizes through the style object of an element. A strict content security
//! policy forbids `style` attributes, so none is ever written.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, MouseEvent};
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

/// Where a point of the window is, from the corner of an element and in its own pixels: a page may draw the whole of it
/// larger or smaller.
pub(crate) fn within(element: &Element, (x, y): (f64, f64)) -> (f64, f64) {
    let corner = element.get_bounding_client_rect();
    let own = element.dyn_ref::<HtmlElement>().map_or(0, HtmlElement::offset_width);
    // What is drawn at no size has no place either.
    let is_drawn = own > 0 && corner.width() > 0.0;
    let stretch = if is_drawn { corner.width() / f64::from(own) } else { 1.0 };
    ((x - corner.left()) / stretch, (y - corner.top()) / stretch)
}

/// The same for the place of an event, in whole pixels.
pub(crate) fn place_within(element: &Element, event: &MouseEvent) -> (i32, i32) {
    let (x, y) = within(element, (event.client_x().into(), event.client_y().into()));
    (x as i32, y as i32)
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
