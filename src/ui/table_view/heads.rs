//! The heads of the columns: each sorts by what stands below it.

use yew::prelude::*;

use crate::app::registers::page::Width;
use crate::app::table::columns::{Column, name};
use crate::app::table::settings::Change;
use crate::ui::element::{Element, button, classed, element};
use crate::ui::table_view::Props;
use crate::ui::table_view::bar::table;

/// The class of a column's cells.
pub(super) fn class_of(column: Column) -> &'static str {
    if column == name() {
        return "is-name";
    }
    match column.width {
        Width::Narrow => "is-narrow",
        Width::Middle => "is-middle",
        Width::Wide => "is-wide",
    }
}

/// Draws the heads.
pub(super) fn heads(props: &Props) -> Element {
    let columns = std::iter::once(name()).chain(props.page.columns.iter().copied());
    let cells = columns.enumerate().map(|(place, column)| head(props, place, column));
    let row = classed("div", "table-row is-head").is("role", "row").is("aria-rowindex", "1");
    classed("div", "table-heads").is("role", "rowgroup").with(row.each(cells))
}

fn head(props: &Props, place: usize, column: Column) -> Element {
    let sorting = props.snapshot.looking.table.sorting;
    let sorting = sorting.filter(|sorting| sorting.column == column);
    let (order, mark) = match sorting {
        None => ("none", None),
        Some(sorting) if sorting.is_down => ("descending", Some("↓")),
        Some(_) => ("ascending", Some("↑")),
    };
    let mark = mark.map(|mark| {
        classed("span", "table-sorted").is("aria-hidden", "true").text(AttrValue::Static(mark))
    });
    let slot = column.slot.map_or("", |slot| slot.as_str());
    let sort = button("table-sort")
        .also(slot, !slot.is_empty())
        .says("title", &props.snapshot.words, "table-sort")
        .on_click(table(&props.dispatch, Change::Sort(column)))
        .with(element("span").words(&props.snapshot.words, column.head))
        .may_with(mark);
    let tick = (place == 0).then(|| classed("label", "table-tick").with(tick_all(props)));
    classed("div", "table-cell")
        .also(class_of(column), true)
        .is("role", "columnheader")
        .has("aria-colindex", (place + 1).to_string().into())
        .is("aria-sort", order)
        .may_with(tick)
        .with(sort)
}

/// Selects all rows that are shown, or none.
fn tick_all(props: &Props) -> Element {
    let looking = &props.snapshot.looking;
    let is_all =
        props.page.shown > 0 && props.page.touchpoints().all(|it| looking.has(it.id.as_str()));
    element("input")
        .is("type", "checkbox")
        .is("data-do", "all")
        .says("aria-label", &props.snapshot.words, "table-select-all")
        .checked(is_all)
}
