//! The head of a register's page: what it is, how many entries it has, and what can be done with
//! it as a whole. What belongs to one register only hangs its button here.

use crate::app::registers::of;
use crate::model::subject::Kind;
use crate::ui::action_button::{Style, action_button};
use crate::ui::element::{Element, classed};
use crate::ui::icon::Icon;
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
fn tools(props: &Props) -> Vec<Option<Element>> {
    let (snapshot, dispatch) = (&props.snapshot, &props.dispatch);
    match props.page.kind {
        Kind::System if snapshot.can_edit => {
            vec![action_button(snapshot, dispatch, "propose", Icon::Add, Style::Labelled)]
        }
        Kind::Guideline if snapshot.can_edit && props.page.rows.is_empty() => {
            vec![action_button(
                snapshot,
                dispatch,
                "begin-guidelines",
                Icon::Guideline,
                Style::Main,
            )]
        }
        _ => Vec::new(),
    }
}
