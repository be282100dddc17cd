//! What the pointers on the map are doing: panning, pinching, dragging a card. It moves elements
//! by their transform alone; nothing is redrawn before the hand lets go.

use js_sys::Math;
use web_sys::HtmlElement;

use crate::app::viewport::Viewport;
use crate::layout::scene::Point;
use crate::ui::position::{px, set};

/// How far a pointer may move, in pixels, and still be a click.
const SLACK: f64 = 5.0;

/// What a pointer pressed.
#[derive(Clone, Debug)]
pub enum Press {
    /// A card.
    Card(HtmlElement),
    /// Anything else of the map.
    Ground,
}

/// The pointers that are down, and what they do.
#[derive(Debug, Default)]
pub(crate) struct Gesture {
    pointers: Vec<Pointer>,
    press: Option<Press>,
    began: Option<Viewport>,
    is_drag: bool,
    marked: Option<HtmlElement>,
}

#[derive(Debug)]
struct Pointer {
    id: i32,
    began: Point,
    now: Point,
}

/// What a movement means.
#[derive(Debug, Default)]
pub(crate) struct Moved {
    /// The map is seen from somewhere else.
    pub(crate) viewport: Option<Viewport>,
    /// The pressed card is this far from its place, in pixels of the screen.
    pub(crate) card_offset: Option<(f64, f64)>,
    /// A drag began with this movement.
    pub(crate) is_drag_begun: bool,
}

/// What ended when the last pointer was lifted.
#[derive(Debug)]
pub(crate) struct Ended {
    /// The card that was pressed.
    pub(crate) card: Option<HtmlElement>,
    /// Whether it was a drag rather than a click.
    pub(crate) was_drag: bool,
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
        if is_first {
            self.press = Some(press);
            self.is_drag = false;
        } else {
            // A second finger makes it a pinch; a card that was being dragged goes back.
            self.put_card_back();
            self.press = Some(Press::Ground);
            self.is_drag = true;
        }
        is_first
    }

    /// What is pressed.
    pub(crate) fn press(&self) -> Option<&Press> {
        self.press.as_ref()
    }

    /// Whether anything is held.
    pub(crate) fn is_on(&self) -> bool {
        self.press.is_some()
    }

    /// A pointer moves.
    pub(crate) fn follow(&mut self, id: i32, at: Point, can_edit: bool) -> Moved {
        let Some(pointer) = self.pointers.iter_mut().find(|pointer| pointer.id == id) else {
            return Moved::default();
        };
        pointer.now = at;
        let Some(began) = self.began else { return Moved::default() };
        if let [first, second] = &self.pointers[..] {
            return Moved { viewport: Some(pinch(began, first, second)), ..Moved::default() };
        }
        let Some(first) = self.pointers.first() else { return Moved::default() };
        let (dx, dy) = (first.now.x - first.began.x, first.now.y - first.began.y);
        let is_drag_begun = !self.is_drag && Math::hypot(dx, dy) > SLACK;
        self.is_drag |= is_drag_begun;
        if !self.is_drag {
            return Moved::default();
        }
        match &self.press {
            Some(Press::Card(_)) if can_edit => {
                Moved { card_offset: Some((dx, dy)), is_drag_begun, viewport: None }
            }
            _ => Moved { viewport: Some(began.pan(dx, dy)), is_drag_begun, card_offset: None },
        }
    }

    /// Shows the pressed card away from its place.
    pub(crate) fn drag_card(&self, offset: (f64, f64), scale: f64) {
        if let Some(Press::Card(card)) = &self.press {
            let _ = card.class_list().add_1("is-dragged");
            let (dx, dy) = (offset.0 / scale, offset.1 / scale);
            set(card, "translate", &format!("{}px {}px", px(dx), px(dy)));
        }
    }

    /// Marks the column that the card would land in.
    pub(crate) fn mark_column(&mut self, surface: Option<&HtmlElement>, stage: Option<String>) {
        let wanted = stage.and_then(|stage| {
            let selector = format!(".band[data-stage=\"{stage}\"]");
            let band = surface?.query_selector(&selector).ok()??;
            wasm_bindgen::JsCast::dyn_into::<HtmlElement>(band).ok()
        });
        if wanted == self.marked {
            return;
        }
        if let Some(band) = self.marked.take() {
            let _ = band.class_list().remove_1("is-target");
        }
        if let Some(band) = &wanted {
            let _ = band.class_list().add_1("is-target");
        }
        self.marked = wanted;
    }

    /// A pointer is lifted. When it was the last one, tells what ended.
    pub(crate) fn end(&mut self, id: i32) -> Option<Ended> {
        let before = self.pointers.len();
        self.pointers.retain(|pointer| pointer.id != id);
        if before == 0 || !self.pointers.is_empty() {
            return None;
        }
        self.put_card_back();
        let card = match self.press.take()? {
            Press::Card(card) => Some(card),
            Press::Ground => None,
        };
        Some(Ended { card, was_drag: std::mem::take(&mut self.is_drag) })
    }

    /// The browser took a pointer away.
    pub(crate) fn lose(&mut self, id: i32) {
        self.pointers.retain(|pointer| pointer.id != id);
        self.cancel();
    }

    /// Escape: everything goes back to where it was.
    pub(crate) fn cancel(&mut self) {
        self.put_card_back();
        self.mark_column(None, None);
        self.press = None;
        self.pointers.clear();
        self.is_drag = false;
    }

    fn put_card_back(&self) {
        if let Some(Press::Card(card)) = &self.press {
            let _ = card.class_list().remove_1("is-dragged");
            set(card, "translate", "none");
        }
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
