//! The rows and cells of the grid of people: letters for roles, and in words what is missing or too much.

use std::rc::Rc;

use yew::prelude::*;

use crate::analyze::raci::Role;
use crate::app::insights::people::{Column, Roles, Row};
use crate::ui::element::{Element, classed, element};
use crate::ui::icon::{Icon, glyph};
use crate::ui::insights::people::grid::{Cursor, Props};
use crate::words::{Message, Words};

/// What the cell under a cursor is called in the document around it.
pub(super) fn id_of(cursor: Cursor) -> AttrValue {
    let part = |place: Option<usize>| place.map_or_else(String::new, |place| place.to_string());
    ["raci-", &part(cursor.row), "-", &part(cursor.column)].concat().into()
}

/// The line of heads: who it is about, and what they carry.
pub(super) fn head(props: &Props, chosen: Option<Cursor>, set: &Callback<Cursor>) -> Element {
    let (words, shown) = (&props.tab.snapshot.words, &props.tab.shown.0);
    let corner = Cursor { row: None, column: None };
    let name = classed("div", "raci-cell is-name")
        .is("role", "columnheader")
        .has("id", id_of(corner))
        .also("is-here", chosen == Some(corner))
        .words(words, "people-touchpoint");
    let columns = shown.columns.iter().take(props.columns).enumerate();
    let heads = columns.map(|(place, column)| {
        let at = Cursor { row: None, column: Some(place) };
        let (props, set) = (props.clone(), set.clone());
        person(words, column)
            .is("role", "columnheader")
            .has("id", id_of(at))
            .has("data-column", place.to_string().into())
            .has("data-person", column.id.clone().into())
            .also("is-here", chosen == Some(at))
            .on_click(move |_| {
                set.emit(at);
                props.visit(at);
            })
    });
    let row = classed("div", "raci-row is-head").is("role", "row").is("aria-rowindex", "1");
    classed("div", "raci-heads").is("role", "rowgroup").with(row.with(name).each(heads))
}

fn person(words: &Words, column: &Column) -> Element {
    let count = |role: Role| column.load.counts[role as usize];
    let load = Message::new("people-load")
        .with("accountable", count(Role::Accountable))
        .with("responsible", count(Role::Responsible));
    let mark = |is_so: bool, text: &'static str| {
        is_so.then(|| classed("span", "raci-mark").words(words, text))
    };
    classed("div", "raci-cell is-person")
        .has("title", column.name.clone().into())
        .with(classed("span", "raci-person").text(column.name.clone().into()))
        .with(classed("span", "raci-load").text(words.say(&load).into()))
        .may_with(mark(column.load.is_over, "people-over"))
        .may_with(mark(column.lacks_deputy, "people-no-deputy"))
}

/// A touchpoint, and what everybody does there.
pub(super) fn row(
    props: &Props,
    row: &Rc<Row>,
    number: usize,
    chosen: Option<Cursor>,
    set: &Callback<Cursor>,
) -> Element {
    let words = &props.tab.snapshot.words;
    let at = Cursor { row: Some(number), column: None };
    let open = match (row.is_open, row.is_none) {
        (true, true) => Some("people-said-nobody"),
        (true, false) => Some("people-nobody"),
        (false, _) => None,
    };
    let note = match open {
        Some(open) => classed("span", "raci-open").also("is-none", row.is_none).words(words, open),
        None => classed("span", "raci-stage").text(row.stage.clone().into()),
    };
    let name = {
        let (props, set) = (props.clone(), set.clone());
        classed("div", "raci-cell is-name")
            .is("role", "rowheader")
            .has("id", id_of(at))
            .also("is-here", chosen == Some(at))
            .on_click(move |_| {
                set.emit(at);
                props.visit(at);
            })
            .with(classed("span", "raci-touchpoint").text(row.name.clone().into()))
            .with(note)
    };
    let cells = row.cells.iter().take(props.columns).enumerate().map(|(column, roles)| {
        let at = Cursor { row: Some(number), column: Some(column) };
        let set = set.clone();
        cell(words, *roles)
            .has("id", id_of(at))
            .also("is-here", chosen == Some(at))
            .on_click(move |_| set.emit(at))
    });
    classed("div", "raci-row")
        .key(&row.subject.id)
        .is("role", "row")
        .has("aria-rowindex", (number + 2).to_string().into())
        .has("data-touchpoint", row.subject.id.clone().into())
        .with(name)
        .each(cells)
}

fn cell(words: &Words, roles: Roles) -> Element {
    let mut cell = classed("div", "raci-cell").is("role", "gridcell");
    for role in roles.iter() {
        let said = words.word("people-role", role.letter());
        let letter = element("span").is("aria-hidden", "true").text(role.letter().into());
        let said = classed("span", "sr-only").text(said.into());
        cell = cell.with(
            classed("span", "raci-role").is("data-role", role.letter()).with(letter).with(said),
        );
    }
    if roles.is_empty() {
        cell = cell.with(classed("span", "sr-only").words(words, "people-no-role"));
    }
    cell
}

/// The glyph of whoever it is.
pub(super) fn of(column: &Column) -> Html {
    glyph(if column.is_team { Icon::Partner } else { Icon::Owner })
}
