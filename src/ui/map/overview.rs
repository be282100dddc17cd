//! The overview in the corner: the whole map, small, and what of it is seen. A click in it looks
//! there. Nothing of it is for the keyboard or for screen readers, to which the map itself speaks.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{CanvasRenderingContext2d, Element, HtmlCanvasElement, HtmlElement};
use yew::html::Scope;
use yew::prelude::*;
use yew::virtual_dom::ListenerKind;

use crate::app::viewport::Viewport;
use crate::layout::index::Index;
use crate::layout::metrics::HEAD_HEIGHT;
use crate::layout::scene::{Point, Rect, Scene};
use crate::ui::element::{classed, element};
use crate::ui::map::far::context;
use crate::ui::map::paint::Colours;
use crate::ui::map::{Map, Msg};
use crate::ui::position::{px, set, translation, within};

/// How large it is at most, and at least, in pixels.
const MOST: (f64, f64) = (208.0, 120.0);
const LEAST: f64 = 32.0;

/// Maps smaller than this have no room for it.
const ROOM: (f64, f64) = (720.0, 420.0);

/// Its elements, and what it shows.
#[derive(Default)]
pub(super) struct Overview {
    root: NodeRef,
    canvas: NodeRef,
    seen: NodeRef,
    painted: Option<Rc<Index>>,
    /// Pixels of the screen per pixel of the scene, to the side and down.
    scale: (f64, f64),
}

impl Overview {
    pub(super) fn view(&self, link: &Scope<Map>) -> Html {
        let glance = |pointer: &PointerEvent| {
            let at = (f64::from(pointer.client_x()), f64::from(pointer.client_y()));
            let root = pointer.target_dyn_into::<Element>()?.closest(".overview").ok()??;
            let (x, y) = within(&root, at);
            Some(Msg::Glance(Point::at(x, y)))
        };
        let (down, moved) = (link.clone(), link.clone());
        let tell = move |pointer: &PointerEvent, link: &Scope<Map>| {
            glance(pointer).into_iter().for_each(|msg| link.send_message(msg));
        };
        let canvas = element("canvas").at(&self.canvas).is("width", "0").is("height", "0");
        classed("div", "map-tools overview")
            .at(&self.root)
            .is("aria-hidden", "true")
            .on(ListenerKind::onpointerdown, move |pointer: PointerEvent| {
                let target = pointer.target_dyn_into::<Element>();
                // Without it, the hand has to stay inside.
                target.iter().for_each(|t| drop(t.set_pointer_capture(pointer.pointer_id())));
                tell(&pointer, &down);
            })
            .on(ListenerKind::onpointermove, move |pointer: PointerEvent| {
                if pointer.buttons() == 1 {
                    tell(&pointer, &moved);
                }
            })
            .with(canvas)
            .with(classed("div", "overview-seen").at(&self.seen))
            .draw()
    }

    /// Has it painted anew when it is shown next.
    pub(super) fn spoil(&mut self) {
        self.painted = None;
    }

    /// Paints the scene, if it is another one.
    pub(super) fn paint(&mut self, index: &Rc<Index>) {
        let is_right = self.painted.as_ref().is_some_and(|painted| Rc::ptr_eq(painted, index));
        let Some(canvas) = self.canvas.cast::<HtmlCanvasElement>().filter(|_| !is_right) else {
            return;
        };
        let Scene { width, height, .. } = **index.scene();
        if width <= 0.0 || height <= 0.0 {
            return;
        }
        let scale = (MOST.0 / width).min(MOST.1 / height);
        let size = ((width * scale).max(LEAST), (height * scale).max(LEAST));
        self.scale = (size.0 / width, size.1 / height);
        let ratio = web_sys::window().map_or(1.0, |window| window.device_pixel_ratio());
        canvas.set_width((size.0 * ratio) as u32);
        canvas.set_height((size.1 * ratio) as u32);
        for element in [canvas.dyn_ref::<HtmlElement>(), self.root.cast().as_ref()] {
            let Some(element) = element else { continue };
            set(element, "width", &(px(size.0) + "px"));
            set(element, "height", &(px(size.1) + "px"));
        }
        if let Some(context) = context(&canvas) {
            paint(&context, index.scene(), self.scale, ratio, &Colours::of(&canvas));
        }
        self.painted = Some(index.clone());
    }

    /// Shows what of the scene is seen; where that is all of it, there is nothing to show.
    pub(super) fn show(&self, scene: (f64, f64), viewport: Viewport, screen: (f64, f64)) {
        let Some(root) = self.root.cast::<HtmlElement>() else { return };
        let seen = viewport.seen(screen);
        let is_all = seen.x <= 0.0
            && seen.y <= HEAD_HEIGHT
            && seen.right() >= scene.0
            && seen.bottom() >= scene.1;
        let is_hidden = is_all || screen.0 < ROOM.0 || screen.1 < ROOM.1;
        if root.hidden() != is_hidden {
            root.set_hidden(is_hidden);
        }
        let Some(element) = self.seen.cast::<HtmlElement>().filter(|_| !is_hidden) else { return };
        let (across, down) = self.scale;
        let cut = |start: f64, end: f64, most: f64| (start.clamp(0.0, most), end.clamp(0.0, most));
        let (left, right) = cut(seen.x * across, seen.right() * across, scene.0 * across);
        let (top, bottom) = cut(seen.y * down, seen.bottom() * down, scene.1 * down);
        set(&element, "transform", &translation(left, top));
        set(&element, "width", &(px((right - left).max(3.0)) + "px"));
        set(&element, "height", &(px((bottom - top).max(3.0)) + "px"));
    }
}

impl Map {
    /// Looks where somebody points to in the overview.
    pub(super) fn glance(&mut self, ctx: &Context<Self>, at: Point) {
        let (across, down) = self.overview.scale;
        let scale = self.viewport.scale;
        let (x, y) =
            (self.size.0 / 2.0 - scale * at.x / across, self.size.1 / 2.0 - scale * at.y / down);
        self.look(ctx, Viewport { scale, x, y });
    }
}

/// Paints the cards of a scene as so many small marks.
fn paint(
    context: &CanvasRenderingContext2d,
    scene: &Scene,
    (across, down): (f64, f64),
    ratio: f64,
    colours: &Colours,
) {
    // It fails for what is no number, which none of these is.
    let _ = context.set_transform(across * ratio, 0.0, 0.0, down * ratio, 0.0, 0.0);
    context.set_fill_style_str(&colours.line_strong);
    for card in &scene.cards {
        let Rect { x, y, width, height } = card.rect;
        context.fill_rect(x, y, width.max(1.5 / across), height.max(1.5 / down));
    }
}
