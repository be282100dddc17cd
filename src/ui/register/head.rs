//! The head of a register's page: what it is, how many entries it has, and what can be done with
//! it as a whole. What belongs to one register only hangs its button here.

use crate::app::registers::of;
use crate::ui::element::{Element, classed};
use crate::ui::register::Props;

/// Draws the head.
pub(super) fn head(props: &Props) -> Element {
    let words = &props.snapshot.words;
    let title = of(props.page.kind).map_or("register-all", |register| register.title);
    let title = classed("h2", "register-title")
        .is("id", "register-title")
        .is("tabindex", "-1")
        .words(words, title);
    let count = classed("span", "register-count").text(props.page.rows.len().to_string().into());
    let tools = tools(props).into_iter().flatten();
    classed("header", "register-head")
        .with(classed("div", "register-name").with(title).with(count))
        .with(classed("div", "register-tools").each(tools))
}

/// The buttons of a register, in their order. One that it does not have keeps its place empty.
fn tools(_props: &Props) -> Vec<Option<Element>> {
    Vec::new()
}
