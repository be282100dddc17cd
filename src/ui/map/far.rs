//! The picture of what is seen from afar. It reaches beyond the map on all sides, so that panning
//! only shifts it and zooming first scales it; it is painted anew when that shows.

use std::rc::Rc;

use js_sys::Date;
use wasm_bindgen::JsCast;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement, HtmlElement};
use yew::html::Scope;
use yew::prelude::*;
use yew::virtual_dom::ListenerKind;

use crate::app::detail::Detail;
use crate::app::find::results::Matches;
use crate::app::findings::marks::Marks;
use crate::app::lens::sights::Sights;
use crate::app::snapshot::is_same;
use crate::app::viewport::Viewport;
use crate::layout::index::Index;
use crate::layout::scene::Point;
use crate::model::journey::Journey;
use crate::model::subject::{Kind, Subject};
use crate::model::value::Entity;
use crate::ui::element::classed;
use crate::ui::frame::Frame;
use crate::ui::map::paint::{Colours, Painting};
use crate::ui::map::{Map, Msg, Props};
use crate::ui::position::{set, translation};
use crate::words::decimal;

/// How far the picture reaches beyond the map, in pixels; the style sheet has it too.
const REST: f64 = 240.0;

/// A picture that took longer than this, in milliseconds, is only scaled while one zooms.
const SLOW: f64 = 10.0;

/// The picture, and what it shows.
#[derive(Default)]
pub(super) struct Far {
    canvas: NodeRef,
    picture: Option<Picture>,
    frame: Option<Frame>,
    placed: Option<Viewport>,
    took: f64,
}

/// What was painted.
struct Picture {
    journey: Rc<Journey>,
    index: Rc<Index>,
    selection: Option<Subject>,
    also: Vec<Rc<str>>,
    matches: Option<Rc<Matches>>,
    marks: Option<Rc<Marks>>,
    sights: Option<Rc<Sights>>,
    detail: Detail,
    viewport: Viewport,
    size: (f64, f64),
}

impl Far {
    /// The element of the picture. Nothing of it is for screen readers: the map says what it shows.
    pub(super) fn view(&self, link: &Scope<Map>) -> Html {
        let link = link.clone();
        classed("canvas", "far")
            .at(&self.canvas)
            .is("width", "0")
            .is("height", "0")
            .is("aria-hidden", "true")
            .on(ListenerKind::ontransitionend, move |_: TransitionEvent| {
                link.send_message(Msg::Recoloured);
            })
            .draw()
    }

    /// What is painted is not right any more.
    pub(super) fn spoil(&mut self) {
        self.picture = None;
    }
}

impl Map {
    /// Moves the picture to where it belongs, and has it painted anew where that does not do.
    pub(super) fn follow_far(&mut self, ctx: &Context<Self>) {
        let Some(extent) = self.extent.filter(|_| self.size.0 > 0.0) else { return };
        if extent.detail == Detail::Card {
            self.clear_far();
            return;
        }
        let props = ctx.props();
        let Viewport { scale, x, y } = self.viewport;
        let is_right = match &self.far.picture {
            None => false,
            Some(picture) => {
                let factor = scale / picture.viewport.scale;
                let shift = |now: f64, then: f64| now - then * factor;
                let (dx, dy) = (shift(x, picture.viewport.x), shift(y, picture.viewport.y));
                if self.far.placed != Some(self.viewport)
                    && let Some(canvas) = self.far.canvas.cast::<HtmlElement>()
                {
                    let mut transform = translation(dx, dy);
                    transform.push_str(" scale(");
                    transform.push_str(&decimal::write_rounded(factor, 5));
                    transform.push(')');
                    set(&canvas, "transform", &transform);
                    self.far.placed = Some(self.viewport);
                }
                let covers = |shift: f64, size: f64| {
                    shift <= REST * factor && shift + (size + REST) * factor >= size
                };
                let is_sharp = factor == 1.0 || self.far.took > SLOW && self.moving.is_some();
                is_sharp
                    && covers(dx, self.size.0)
                    && covers(dy, self.size.1)
                    && Rc::ptr_eq(&picture.index, &props.index)
                    && Rc::ptr_eq(&picture.journey, &props.journey)
                    && picture.selection == props.snapshot.looking.selection
                    && picture.also == props.snapshot.looking.also
                    && is_same(picture.matches.as_ref(), props.snapshot.matches.as_ref())
                    && is_same(picture.marks.as_ref(), props.snapshot.marks.as_ref())
                    && is_same(picture.sights.as_ref(), props.snapshot.sights.as_ref())
                    && picture.detail == extent.detail
                    && picture.size == self.size
            }
        };
        if !is_right && self.far.frame.is_none() {
            let link = ctx.link().clone();
            self.far.frame = Frame::ask(move || link.send_message(Msg::Frame));
        }
    }

    /// Paints.
    pub(super) fn paint(&mut self, ctx: &Context<Self>) {
        self.far.frame = None;
        let Some(extent) = self.extent.filter(|extent| extent.detail < Detail::Card) else {
            return;
        };
        let Some(canvas) = self.far.canvas.cast::<HtmlCanvasElement>() else { return };
        let Some(context) = context(&canvas) else { return };
        let began = Date::now();
        let ratio = web_sys::window().map_or(1.0, |window| window.device_pixel_ratio());
        let whole = (self.size.0 + 2.0 * REST, self.size.1 + 2.0 * REST);
        let pixels = |length: f64| (length * ratio).round() as u32;
        // Setting the size empties it, too.
        canvas.set_width(pixels(whole.0));
        canvas.set_height(pixels(whole.1));
        let props = ctx.props();
        let selection = props.snapshot.looking.selection.clone();
        let Viewport { scale, x, y } = self.viewport;
        Painting {
            journey: &props.journey,
            index: &props.index,
            looking: &props.snapshot.looking,
            matches: props.snapshot.matches.as_deref(),
            marks: props.snapshot.marks.as_deref(),
            lens: props.snapshot.looking.lens,
            sights: props.snapshot.desk.here().zip(props.snapshot.sights.as_deref()),
            canvas: &canvas,
            detail: extent.detail,
            viewport: Viewport { scale, x: x + REST, y: y + REST },
            size: whole,
            ratio,
            colours: Colours::of(&canvas),
        }
        .paint(&context);
        set(&canvas, "width", &(whole.0.to_string() + "px"));
        set(&canvas, "height", &(whole.1.to_string() + "px"));
        set(&canvas, "transform", "none");
        self.far.took = Date::now() - began;
        self.far.placed = Some(self.viewport);
        self.far.picture = Some(Picture {
            journey: props.journey.clone(),
            index: props.index.clone(),
            selection,
            also: props.snapshot.looking.also.clone(),
            matches: props.snapshot.matches.clone(),
            marks: props.snapshot.marks.clone(),
            sights: props.snapshot.sights.clone(),
            detail: extent.detail,
            viewport: self.viewport,
            size: self.size,
        });
    }

    /// What a picture shows at a point of the scene: a touchpoint or a transition, or one that is
    /// as near as makes no difference to a hand.
    pub(super) fn found_at(&self, props: &Props, at: Point) -> Option<Subject> {
        const REACH: f64 = 8.0;
        let detail = self.extent?.detail;
        let reach = REACH / self.viewport.scale;
        let scene = props.index.scene();
        let card = || Some(&scene.cards[props.index.card_near(at, reach)?].touchpoint);
        let route = || Some(&scene.routes[props.index.route_near(at, reach)?].transition);
        let journey = props.journey.id().shared();
        let inside = |kind, id| Subject::inside(journey.clone(), kind, id);
        let card = || card().map(|id| inside(Kind::Touchpoint, id.shared()));
        let route = || route().map(|id| inside(Kind::Transition, id.shared()));
        match detail {
            Detail::Card => None,
            // Tiles are there to be clicked themselves.
            Detail::Tile => route(),
            Detail::Mark => card().or_else(route),
        }
    }

    /// Near, the picture is empty, and takes no memory.
    fn clear_far(&mut self) {
        self.far.frame = None;
        if self.far.picture.take().is_some()
            && let Some(canvas) = self.far.canvas.cast::<HtmlCanvasElement>()
        {
            canvas.set_width(0);
            canvas.set_height(0);
        }
    }
}

/// What paints on a canvas, if the browser has such a thing.
pub(super) fn context(canvas: &HtmlCanvasElement) -> Option<CanvasRenderingContext2d> {
    canvas.get_context("2d").ok()??.dyn_into().ok()
}
