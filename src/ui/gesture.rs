//! The pointers on the map: what they pressed, how far they went, whether two of them pinch. It
//! changes nothing on the screen.

use std::rc::Rc;

use js_sys::Math;

use crate::app::event::End;
use crate::app::viewport::Viewport;
use crate::layout::scene::Point;

/// How far a pointer may move, in pixels, and still be a click.
const SLACK: f64 = 5.0;

/// What a pointer pressed.
#[derive(Clone, Debug, PartialEq)]
pub enum Press {
    /// The card of a touchpoint.
    Card(Rc<str>),
    /// The handle at the card of a touchpoint, from which transitions are drawn.
    Handle(Rc<str>),
    /// A transition.
    Way(Rc<str>),
    /// An end of a transition.
    End(Rc<str>, End),
    /// The head of a stage.
    Stage(Rc<str>),
    /// The map, where nothing else is.
    Ground,
    /// The map as a whole, whatever else is there.
    View,
}

/// The pointers that are down, and what they do.
#[derive(Debug, Default)]
pub(crate) struct Gesture {
    pointers: Vec<Pointer>,
    press: Option<Press>,
    began: Option<Viewport>,
    is_drag: bool,
}

#[derive(Debug)]
struct Pointer {
    id: i32,
    began: Point,
    now: Point,
}

/// What a movement means.
#[derive(Debug)]
pub(crate) enum Moved {
    /// Nothing yet.
    Still,
    /// Two fingers see the map from somewhere else.
    Pinch(Viewport),
    /// A pointer drags.
    Drag {
        /// Where the press was, if the drag begins with this movement.
        from: Option<Point>,
        /// How the map would be seen if the drag were one of the map.
        pan: Viewport,
    },
}

impl Gesture {
    /// A pointer touches. Returns whether it is the only one.
    pub(crate) fn begin(&mut self, id: i32, at: Point, press: Press, seen: Viewport) -> bool {
        self.pointers.retain(|pointer| pointer.id != id);
        self.pointers.push(Pointer { id, began: at, now: at });
        for pointer in &mut self.pointers {
            pointer.began = pointer.now;
        }
        self.began = Some(seen);
        let is_first = self.pointers.len() == 1;
        // A second finger makes it a pinch.
        self.press = Some(if is_first { press } else { Press::View });
        self.is_drag = !is_first;
        is_first
    }

    /// What is pressed.
    pub(crate) fn press(&self) -> Option<&Press> {
        self.press.as_ref()
    }

    /// Where the first pointer is.
    pub(crate) fn at(&self) -> Option<Point> {
        self.pointers.first().map(|pointer| pointer.now)
    }

    /// A pointer moves.
    pub(crate) fn follow(&mut self, id: i32, at: Point) -> Moved {
        let pointer = self.pointers.iter_mut().find(|pointer| pointer.id == id);
        let (Some(pointer), Some(began)) = (pointer, self.began) else { return Moved::Still };
        pointer.now = at;
        if let [first, second] = &self.pointers[..] {
            return Moved::Pinch(pinch(began, first, second));
        }
        let Some(first) = self.pointers.first().filter(|first| first.id == id) else {
            return Moved::Still;
        };
        let (dx, dy) = (first.now.x - first.began.x, first.now.y - first.began.y);
        let is_begun = !self.is_drag && Math::hypot(dx, dy) > SLACK;
        self.is_drag |= is_begun;
        if !self.is_drag {
            return Moved::Still;
        }
        Moved::Drag { from: is_begun.then_some(first.began), pan: began.pan(dx, dy) }
    }

    /// A pointer is lifted. When it was the last one, tells what was pressed and whether that was
    /// a drag rather than a click.
    pub(crate) fn end(&mut self, id: i32) -> Option<(Press, bool)> {
        let before = self.pointers.len();
        self.pointers.retain(|pointer| pointer.id != id);
        if before == 0 || !self.pointers.is_empty() {
            return None;
        }
        let was_drag = std::mem::take(&mut self.is_drag);
        self.press.take().map(|press| (press, was_drag))
    }

    /// Whatever is going on is none of the hand's any more.
    pub(crate) fn cancel(&mut self) {
        *self = Self::default();
    }
}

/// Two fingers: the points of the scene under them stay under them.
fn pinch(began: Viewport, first: &Pointer, second: &Pointer) -> Viewport {
    let middle = |a: Point, b: Point| Point { x: (a.x + b.x) / 2.0, y: (a.y + b.y) / 2.0 };
    let distance = |a: Point, b: Point| Math::hypot(a.x - b.x, a.y - b.y).max(1.0);
    let from = middle(first.began, second.began);
    let to = middle(first.now, second.now);
    let factor = distance(first.now, second.now) / distance(first.began, second.began);
    began.pan(to.x - from.x, to.y - from.y).zoom(factor, to)
}
