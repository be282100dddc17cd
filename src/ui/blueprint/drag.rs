//! A face of the emotion curve is taken by hand and let go of where it feels right. While it is on its way nothing of the
//! document changes.

use web_sys::{Element, HtmlElement};
use yew::prelude::*;

use crate::app::blueprint::curve::LEVELS;
use crate::ui::blueprint::hand::{Hand, cell_of};
use crate::ui::focus::focus;
use crate::ui::position::within;

/// How far a pointer may tremble while it clicks, in pixels.
const TREMBLE: i32 = 4;

/// A face that is held.
#[derive(Clone, PartialEq)]
pub(super) struct Drag {
    pointer: i32,
    /// Where the pointer began.
    from: i32,
    /// The row and the column of the face.
    pub(super) at: (usize, usize),
    /// Where it would be let go of; `None` until it has moved.
    pub(super) emotion: Option<i8>,
}

/// A pointer goes down; on a face, it takes it.
pub(super) fn down(hand: &Hand, event: &PointerEvent) {
    let face = event.target_dyn_into::<Element>();
    let face = face.and_then(|target| target.closest(".blueprint-face").ok().flatten());
    let Some(face) = face.filter(|_| hand.props.snapshot.can_edit && event.button() == 0) else {
        return;
    };
    if let Some(at) = hand.under(&face).filter(|_| event.is_primary()) {
        let at = (at.row, at.column);
        let (pointer, from) = (event.pointer_id(), event.client_y());
        hand.drag.set(Some(Drag { pointer, from, at, emotion: None }));
    }
}

/// It moves; the face goes along from level to level.
pub(super) fn moved(hand: &Hand, event: &PointerEvent) {
    let Some(drag) = held(hand, event) else { return };
    let is_trembling = (event.client_y() - drag.from).abs() < TREMBLE;
    let Some(grid) =
        hand.grid.cast::<Element>().filter(|_| drag.emotion.is_some() || !is_trembling)
    else {
        return;
    };
    let Some(cell) = cell_of(&grid, drag.at.0, drag.at.1) else { return };
    if drag.emotion.is_none() {
        // A pointer that is gone already holds nothing.
        let _ = grid.set_pointer_capture(drag.pointer);
    }
    let height = f64::from(cell.offset_height().max(1));
    let at = (f64::from(event.client_x()), f64::from(event.client_y()));
    let depth = within(&cell, at).1 / height;
    let level = (depth * LEVELS.len() as f64).max(0.0) as usize;
    let emotion = LEVELS.get(level.min(LEVELS.len() - 1)).copied();
    hand.drag.set(Some(Drag { emotion, ..drag }));
}

/// It is let go of: what it feels like there is said, in one step.
pub(super) fn up(hand: &Hand, event: &PointerEvent) {
    let Some(drag) = held(hand, event) else { return };
    hand.drag.set(None);
    let Some(emotion) = drag.emotion else { return };
    let (row, column) = drag.at;
    hand.grid.cast::<HtmlElement>().iter().for_each(focus);
    hand.go(row, column);
    if hand.props.blueprint.emotion(column) != Some(emotion) {
        hand.feel(column, emotion);
    }
}

/// It is lost, and so is what was begun.
pub(super) fn lost(hand: &Hand) {
    hand.drag.set(None);
}

fn held(hand: &Hand, event: &PointerEvent) -> Option<Drag> {
    (*hand.drag).clone().filter(|drag| drag.pointer == event.pointer_id())
}
