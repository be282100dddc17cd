//! Sets positions and sizes through the style object of an element. A strict content security
//! policy forbids `style` attributes, so none is ever written.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, MouseEvent, SvgGraphicsElement};
use yew::NodeRef;

use crate::layout::scene::Rect;
use crate::ui::element::{Element as Drawing, classed};
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

/// How an element is drawn in the window: a page may stretch, turn and slant whatever is on it.
struct Drawn {
    /// Where one pixel to the right leads.
    across: (f64, f64),
    /// Where one pixel down leads.
    down: (f64, f64),
    corner: (f64, f64),
    size: (f64, f64),
}

impl Drawn {
    fn of(element: &Element) -> Self {
        let rect = element.get_bounding_client_rect();
        let own: Option<&HtmlElement> = element.dyn_ref();
        let side = |length: fn(&HtmlElement) -> i32| own.map_or(0.0, |own| f64::from(length(own)));
        let size = (side(HtmlElement::offset_width), side(HtmlElement::offset_height));
        let (a, b, c, d) = turn(element).unwrap_or((1.0, 0.0, 0.0, 1.0));
        // The turn is that of all of the map; an element in it may be drawn larger, and Firefox leaves `zoom` out.
        let width = (a * size.0).abs() + (c * size.1).abs();
        let stretch = if width > 0.0 && rect.width() > 0.0 { rect.width() / width } else { 1.0 };
        let (across, down) = ((a * stretch, b * stretch), (c * stretch, d * stretch));
        // What sticks out most to the left and to the top touches the rectangle around.
        let most = |x: f64, y: f64| (x * size.0).min(0.0) + (y * size.1).min(0.0);
        let corner = (rect.left() - most(across.0, down.0), rect.top() - most(across.1, down.1));
        Self { across, down, corner, size }
    }
}

/// What the page makes of a pixel to the right and of one down, if that has a size.
fn turn(element: &Element) -> Option<(f64, f64, f64, f64)> {
    let shell = element.closest(".shell").ok()??;
    let gauge: SvgGraphicsElement = shell.query_selector(".gauge").ok()??.dyn_into().ok()?;
    let found = gauge.get_screen_ctm()?;
    let [a, b, c, d] = [found.a(), found.b(), found.c(), found.d()].map(f64::from);
    ((a * d - b * c).abs() > 1e-6).then_some((a, b, c, d))
}

/// By what the place of pointers is measured.
pub(crate) fn gauge() -> Drawing {
    let still = classed("svg", "gauge").is("width", "1").is("height", "1");
    still.is("aria-hidden", "true")
}

/// Where a point of the window is, from the corner of an element and in its own pixels.
pub(crate) fn within(element: &Element, (x, y): (f64, f64)) -> (f64, f64) {
    let Drawn { across, down, corner, .. } = Drawn::of(element);
    let (x, y) = (x - corner.0, y - corner.1);
    let area = across.0 * down.1 - across.1 * down.0;
    ((down.1 * x - down.0 * y) / area, (across.0 * y - across.1 * x) / area)
}

/// Where in the window a point of an element is, told by parts of its width and height.
pub(crate) fn spot(element: &Element, (right, below): (f64, f64)) -> (f64, f64) {
    let Drawn { across, down, corner, size } = Drawn::of(element);
    let (x, y) = (right * size.0, below * size.1);
    (corner.0 + across.0 * x + down.0 * y, corner.1 + across.1 * x + down.1 * y)
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
