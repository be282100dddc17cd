//! Sets positions and sizes through the style object of an element. A strict content security
//! policy forbids `style` attributes, so none is ever written.

use web_sys::HtmlElement;
use yew::NodeRef;

use crate::layout::scene::Rect;
use crate::words::decimal;

/// Puts an absolutely positioned element where a rectangle of the scene is.
pub(crate) fn put_at(node: &NodeRef, rect: Rect) {
    node.cast::<HtmlElement>().iter().for_each(|element| put(element, rect));
}

/// The same for an element that is at hand.
pub(crate) fn put(element: &HtmlElement, rect: Rect) {
    set(element, "transform", &format!("translate({}px, {}px)", px(rect.x), px(rect.y)));
    set(element, "width", &format!("{}px", px(rect.width)));
    set(element, "height", &format!("{}px", px(rect.height)));
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
