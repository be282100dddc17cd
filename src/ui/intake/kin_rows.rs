//! A system of the kind that exists already, in a row with one button.

use yew::MouseEvent;

use crate::analyze::kin::Kin;
use crate::app::intake::telling;
use crate::ui::element::{Element, button, classed, element};
use crate::words::Words;

/// Draws the row: the name, what speaks for it, and what can be done with it.
pub(super) fn kin_row(
    words: &Words,
    kin: &Kin,
    act: &'static str,
    on_click: impl Fn(MouseEvent) + 'static,
) -> Element {
    let name = classed("span", "picked-name").text(kin.system.name.clone().into());
    let detail = classed("span", "picked-detail").text(telling::kin(kin, words).into());
    let label = [&words.text(act), ": ", &kin.system.name].concat();
    let act = button("button").has("aria-label", label.into()).words(words, act).on_click(on_click);
    element("li")
        .key(kin.system.id.as_str())
        .with(classed("span", "picked-text").with(name).with(detail))
        .with(act)
}
