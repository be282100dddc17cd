//! The camera of the map: what it is asked for, and the one transform that it writes.

use js_sys::Math;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, HtmlElement, ResizeObserver};
use yew::prelude::*;

use crate::app::look::Camera;
use crate::app::viewport::{Viewport, ZOOM_STEP};
use crate::layout::metrics::{CARD_HEIGHT, HEAD_HEIGHT};
use crate::layout::scene::{Point, Rect};
use crate::model::subject::Kind;
use crate::ui::composer::composer_rect;
use crate::ui::map::{Map, Msg, Props, heads};
use crate::ui::position::within;

/// The scale below which a first look shows only the beginning.
const READABLE: f64 = 0.8;

/// A turn of a wheel, or of what acts like one.
pub struct Turn {
    dx: f64,
    dy: f64,
    x: i32,
    y: i32,
    wish: Wish,
}

enum Wish {
    Zoom,
    Pan,
    PanSideways,
}

impl Turn {
    /// What an event says, which then is the map's alone: the page neither scrolls nor zooms.
    pub(super) fn of(wheel: &WheelEvent) -> Self {
        wheel.prevent_default();
        let line = if wheel.delta_mode() == WheelEvent::DOM_DELTA_LINE { 24.0 } else { 1.0 };
        let (dx, dy) = (wheel.delta_x() * line, wheel.delta_y() * line);
        let wish = if wheel.ctrl_key() || wheel.meta_key() {
            Wish::Zoom
        } else if wheel.shift_key() && dx == 0.0 {
            Wish::PanSideways
        } else {
            Wish::Pan
        };
        Self { dx, dy, x: wheel.client_x(), y: wheel.client_y(), wish }
    }
}

impl Map {
    pub(super) fn observe(&mut self, ctx: &Context<Self>) {
        let link = ctx.link().clone();
        let closure = Closure::<dyn FnMut()>::new(move || link.send_message(Msg::Resized));
        let observer = ResizeObserver::new(closure.as_ref().unchecked_ref());
        if let (Ok(observer), Some(surface)) = (observer, self.surface.cast::<HtmlElement>()) {
            observer.observe(&surface);
            self.observer = Some((observer, closure));
        }
    }

    pub(super) fn measure(&mut self) {
        if let Some(surface) = self.surface.cast::<HtmlElement>() {
            self.size = (f64::from(surface.client_width()), f64::from(surface.client_height()));
        }
    }

    /// What is selected and in sight stays in sight when there is less room, as beside the inspector;
    /// where there is more room, what comes into sight is drawn.
    pub(super) fn resized(&mut self, ctx: &Context<Self>) {
        let subject = self.subject_rect(ctx.props());
        let seen = subject.filter(|rect| self.viewport.sees(*rect, self.size));
        self.measure();
        if self.wishes_seen.is_none() && self.size.0 > 0.0 {
            self.wishes_seen = Some(ctx.props().snapshot.looking.camera.1);
            self.grant(ctx);
        } else if let Some(rect) = seen {
            self.look(ctx, self.revealed(ctx.props(), rect));
        } else if self.size.0 > 0.0 {
            self.look(ctx, self.viewport);
        }
    }

    /// Does what the camera was asked for last.
    pub(super) fn grant(&mut self, ctx: &Context<Self>) {
        let (props, size) = (ctx.props(), self.size);
        let scene = (props.scene.width, props.scene.height);
        let centre = Point { x: size.0 / 2.0, y: size.1 / 2.0 };
        let next = match props.snapshot.looking.camera.0 {
            Camera::Begin => self.begun(props, Viewport::begin(scene, size, READABLE)),
            Camera::Fit => self.below_heads(props, Viewport::fit(scene, size)),
            Camera::ZoomIn => self.viewport.zoom(ZOOM_STEP, centre),
            Camera::ZoomOut => self.viewport.zoom(1.0 / ZOOM_STEP, centre),
            Camera::Reveal => match self.subject_rect(props) {
                Some(rect) => self.revealed(props, rect),
                None => self.viewport,
            },
        };
        self.look(ctx, next);
    }

    /// The same from its first card on: the first stage of a large map may begin far down.
    fn begun(&self, props: &Props, viewport: Viewport) -> Viewport {
        let top = self.below_heads(props, viewport);
        let rects = props.scene.cards.iter().map(|card| card.rect);
        let first = rects.min_by(|a, b| a.x.total_cmp(&b.x).then(a.y.total_cmp(&b.y)));
        let unseen = first.filter(|rect| !top.sees(*rect, self.size));
        unseen.map_or(top, |rect| Viewport { y: top.y - (rect.y - HEAD_HEIGHT) * top.scale, ..top })
    }

    /// The view with the first row of cards right below the heads of the stages.
    fn below_heads(&self, props: &Props, viewport: Viewport) -> Viewport {
        let heads = heads::height(&props.journey, viewport.scale, self.size);
        Viewport { y: heads - HEAD_HEIGHT * viewport.scale, ..viewport }
    }

    /// The view that shows a rectangle of the scene clear of the heads of the stages.
    pub(super) fn revealed(&self, props: &Props, rect: Rect) -> Viewport {
        let Viewport { scale, x, y } = self.viewport;
        let heads = heads::height(&props.journey, scale, self.size);
        let below = Viewport { scale, x, y: y - heads };
        let next = below.reveal(rect, (self.size.0, self.size.1 - heads));
        Viewport { y: next.y + heads, ..next }
    }

    /// Where what is being named, or else what is selected, lies.
    pub(super) fn subject_rect(&self, props: &Props) -> Option<Rect> {
        let looking = &props.snapshot.looking;
        if let Some(adding) = &looking.adding {
            return Some(composer_rect(&props.scene, &props.journey, looking, adding));
        }
        let subject = looking.selection.as_ref()?;
        let is = |id: &str| id == &*subject.id;
        match subject.kind {
            Kind::Touchpoint => {
                props.index.card(&subject.id).map(|place| props.scene.cards[place].rect)
            }
            Kind::Stage => {
                let column = props.scene.columns.iter().find(|c| is(c.stage.as_str()))?;
                let y = HEAD_HEIGHT;
                Some(Rect { x: column.x, y, width: column.width, height: CARD_HEIGHT })
            }
            Kind::Transition => {
                let route = props.scene.routes.iter().find(|r| is(r.transition.as_str()))?;
                let Point { x, y } = route.label;
                Some(Rect { x: x - 40.0, y: y - 20.0, width: 80.0, height: 40.0 })
            }
            _ => None,
        }
    }

    pub(super) fn wheel(&mut self, ctx: &Context<Self>, turn: Turn) {
        let Turn { dx, dy, .. } = turn;
        let next = match turn.wish {
            // A notch of a wheel is some 100 pixels, a pinch on a trackpad a few.
            Wish::Zoom => {
                let factor = Math::pow(2.0, -dy.clamp(-240.0, 240.0) / 240.0);
                self.viewport.zoom(factor, self.at(turn.x, turn.y))
            }
            Wish::PanSideways => self.viewport.pan(-dy, 0.0),
            Wish::Pan => self.viewport.pan(-dx, -dy),
        };
        self.look(ctx, next);
    }

    /// A point of the window, seen from the map's corner.
    pub(super) fn at(&self, client_x: i32, client_y: i32) -> Point {
        let at = (f64::from(client_x), f64::from(client_y));
        let (x, y) = self.surface.cast::<Element>().map_or(at, |surface| within(&surface, at));
        Point { x, y }
    }
}
