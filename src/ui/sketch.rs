//! The small drawing of a map, in the colours of the map itself. It is decoration: what it belongs
//! to has a name.

use crate::app::look::Slot;
use crate::app::sketch::Sketch as Drawing;
use crate::ui::element::{Element, classed, element};
use crate::ui::position::px;

/// Draws it.
pub(crate) fn sketch(drawing: &Drawing) -> Element {
    let view = drawing.view;
    let mut frame = String::new();
    for length in [view.x, view.y, view.width, view.height] {
        frame.push_str(&px(length));
        frame.push(' ');
    }
    let path =
        |class: &'static str, path: &str| classed("path", class).has("d", path.to_owned().into());
    let answers = Slot::ALL.into_iter().zip(&drawing.answers);
    classed("svg", "sketch")
        .has("viewBox", frame.into())
        .is("aria-hidden", "true")
        .with(path("sketch-ways", &drawing.ways))
        .with(path("sketch-cards", &drawing.cards))
        .each(answers.map(|(slot, answers)| path(slot.as_str(), answers)))
}

/// The place of a drawing that is not there yet, or never will be.
pub(crate) fn no_sketch(is_awaited: bool) -> Element {
    element("span").is("class", "sketch").also("is-awaited", is_awaited)
}
