//! The buttons above the grid of people: they give roles to whoever is under the cursor, for mouse and finger, and say
//! what the letters mean.

use yew::prelude::*;

use crate::analyze::raci::Role;
use crate::ui::element::{Element, button, classed};
use crate::ui::insights::people::cell::of;
use crate::ui::insights::people::grid::{Cursor, Props, back_to_grid};

/// Draws the buttons. Without a cursor they say what to do.
pub(super) fn tools(props: &Props, chosen: Option<Cursor>) -> Element {
    let (words, shown) = (&props.tab.snapshot.words, &props.tab.shown.0);
    let pair = chosen.and_then(|chosen| {
        let row = shown.rows.get(chosen.row?)?;
        Some((row, shown.columns.get(chosen.column?)?, chosen))
    });
    let about = match &pair {
        Some((row, column, _)) => classed("span", "raci-about")
            .node(of(column))
            .with(classed("strong", "raci-who").text(column.name.clone().into()))
            .with(classed("span", "raci-where").text(row.name.clone().into())),
        None => classed("span", "raci-about").words(words, "people-pick"),
    };
    let roles = pair.as_ref().and_then(|(row, _, at)| row.cells.get(at.column?)).copied();
    let buttons = Role::ALL.into_iter().map(|role| {
        let is_set = roles.is_some_and(|roles| roles.has(role));
        let said = AttrValue::from(words.word("people-role", role.letter()));
        let props = props.clone();
        button("raci-give")
            .is("data-role", role.letter())
            .is("aria-pressed", if is_set { "true" } else { "false" })
            .flag("disabled", pair.is_none())
            .on_click(move |_| chosen.into_iter().for_each(|at| props.give(at, Some(role))))
            .with(
                classed("span", "raci-letter").is("aria-hidden", "true").text(role.letter().into()),
            )
            .with(classed("span", "raci-word").text(said))
    });
    classed("div", "raci-tools")
        .is("role", "toolbar")
        .says("aria-label", words, "people-tools")
        .on_key(|event: KeyboardEvent| {
            if event.key() == "Escape" {
                event.stop_propagation();
                back_to_grid(&event);
            }
        })
        .with(about)
        .with(classed("div", "raci-gives").each(buttons))
}
