//! What the hand holds and shows: touchpoints on their way, the loose end of a transition, a frame
//! around what is to be selected. While it moves, it moves a few elements that lie over the map and
//! nothing else.

use std::rc::Rc;

use gloo::timers::callback::Timeout;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

use crate::app::event::End;
use crate::app::landing::{Carried, Landing};
use crate::app::viewport::Viewport;
use crate::layout::metrics::{CARD_HEIGHT, CARD_WIDTH};
use crate::layout::scene::{Point, Rect};
use crate::ui::frame::Frame;
use crate::ui::position::{put, px, set, translation};
use crate::words::decimal;

/// The hand.
#[derive(Default)]
pub(super) struct Hand {
    parts: [NodeRef; 5],
    thread: NodeRef,
    pub(super) held: Option<Held>,
    /// Where it was last, on the screen.
    pub(super) at: Option<Point>,
    /// From where the map was seen then.
    pub(super) seen: Option<Viewport>,
    /// Whether a key was held that adds to what is selected.
    pub(super) is_adding: bool,
    /// Whether a drag on the ground encloses.
    pub(super) is_enclosing: bool,
    /// Whether it is a finger or a pen.
    pub(super) is_finger: bool,
    /// Whether the space bar is held.
    pub(super) is_space: bool,
    /// Runs while a finger rests.
    pub(super) long: Option<Timeout>,
    /// The next frame of a map that moves on under the hand.
    pub(super) frame: Option<Frame>,
}

/// What it holds.
pub(super) enum Held {
    /// Touchpoints.
    Cards {
        carried: Carried,
        /// How far the corner of the card is from the hand, in the scene.
        corner: (f64, f64),
        landing: Option<Landing>,
    },
    /// The loose end of a transition.
    Way {
        thread: Thread,
        /// Where the other end is, in the scene.
        from: Point,
        target: Option<Rc<str>>,
    },
    /// A corner of a frame, whose other corner is at a point of the scene.
    Area(Point),
}

/// A transition in the hand.
pub(super) enum Thread {
    /// One that begins at a touchpoint.
    New(Rc<str>),
    /// One that there is already, by one of its ends.
    Old(Rc<str>, End),
}

/// What lies over the map, in the order of the elements.
#[derive(Clone, Copy)]
pub(super) enum Part {
    Stage,
    Target,
    Area,
    Ghost,
    Mark,
}

const CLASSES: [&str; 5] = ["hand-stage", "hand-target", "hand-area", "hand-ghost", "hand-mark"];

impl Hand {
    /// Its elements. None of them is for screen readers: keys do the same, and are told of.
    pub(super) fn view(&self) -> Html {
        html! {
            <div class="hand" aria-hidden="true">
                for (class, part) in CLASSES.into_iter().zip(&self.parts) {
                    <div ref={part.clone()} {class} hidden=true></div>
                }
                <svg class="hand-thread" width="1" height="1"><path ref={self.thread.clone()} /></svg>
            </div>
        }
    }

    /// Whether it holds anything.
    pub(super) fn holds(&self) -> bool {
        self.held.is_some()
    }

    fn part(&self, part: Part) -> Option<HtmlElement> {
        self.parts[part as usize].cast()
    }

    /// Shows one of them where a rectangle of the screen is, or puts it away.
    pub(super) fn show(&self, part: Part, rect: Option<Rect>) {
        if let Some(element) = self.part(part) {
            element.set_hidden(rect.is_none());
            rect.iter().for_each(|rect| put(&element, *rect));
        }
    }

    /// Draws the line of a transition that is being drawn.
    pub(super) fn draw_thread(&self, path: &str) {
        let thread = self.thread.cast::<Element>();
        thread.iter().for_each(|thread| drop(thread.set_attribute("d", path)));
    }

    /// Says which touchpoint is carried, and with how many in all.
    pub(super) fn name_ghost(&self, name: &str, count: usize) {
        let Some(ghost) = self.part(Part::Ghost) else { return };
        ghost.set_text_content(Some(name));
        let mut others = String::new();
        if count > 1 {
            others.push('+');
            others.push_str(&(count - 1).to_string());
        }
        let _ = ghost.set_attribute("data-others", &others);
    }

    /// Says which stage is shown.
    pub(super) fn name_stage(&self, stage: Option<&str>) {
        if let (Some(element), Some(stage)) = (self.part(Part::Stage), stage) {
            let _ = element.set_attribute("data-stage", stage);
        }
    }

    /// Shows what is carried, with its corner at a point of the scene.
    pub(super) fn carry(&self, corner: Point, viewport: Viewport) {
        let Point { x, y } = corner;
        self.show(Part::Ghost, Some(Rect { x, y, width: CARD_WIDTH, height: CARD_HEIGHT }));
        if let Some(ghost) = self.part(Part::Ghost) {
            let Point { x, y } = point_on_screen(viewport, corner);
            let mut transform = translation(x, y);
            transform.push_str(" scale(");
            transform.push_str(&decimal::write_rounded(viewport.scale, 4));
            transform.push(')');
            set(&ghost, "transform", &transform);
        }
    }
}

impl Thread {
    /// Whether the end that is not in the hand is at a touchpoint, and of a transition that would
    /// lead back to where it begins.
    pub(super) fn is_at(&self, id: &str) -> bool {
        matches!(self, Self::New(from) if **from == *id)
    }
}

/// The rectangle of which two points are opposite corners.
pub(super) fn between(a: Point, b: Point) -> Rect {
    let (x, y) = (a.x.min(b.x), a.y.min(b.y));
    Rect { x, y, width: (a.x - b.x).abs(), height: (a.y - b.y).abs() }
}

/// Where a rectangle of the scene is seen.
pub(super) fn on_screen(viewport: Viewport, rect: Rect) -> Rect {
    let Point { x, y } = point_on_screen(viewport, Point::at(rect.x, rect.y));
    let scale = viewport.scale;
    Rect { x, y, width: rect.width * scale, height: rect.height * scale }
}

/// Where a point of the scene is seen.
pub(super) fn point_on_screen(viewport: Viewport, at: Point) -> Point {
    Point::at(at.x * viewport.scale + viewport.x, at.y * viewport.scale + viewport.y)
}

/// A line that leaves to the right and comes from the left, as transitions do.
pub(super) fn curve(a: Point, b: Point) -> String {
    let bend = ((b.x - a.x).abs() / 2.0).clamp(16.0, 120.0);
    let mut path = String::from("M");
    let mut put = |x: f64, y: f64, then: &str| {
        path.push_str(&px(x));
        path.push(' ');
        path.push_str(&px(y));
        path.push_str(then);
    };
    put(a.x, a.y, "C");
    put(a.x + bend, a.y, " ");
    put(b.x - bend, b.y, " ");
    put(b.x, b.y, "");
    path
}
