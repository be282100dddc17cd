//! Who does what, as a grid: touchpoints × people and teams. Arrows move a cursor, letters give roles, Delete takes them;
//! the same is done by buttons above it, for mouse and finger. Heads stay in sight, and of a long list only what is
//! in sight is drawn.

use wasm_bindgen::JsCast;
use web_sys::HtmlElement;
use yew::prelude::*;
use yew::virtual_dom::ListenerKind;

use crate::analyze::raci::Role;
use crate::app::event::{Event as AppEvent, Look};
use crate::app::insights::people::assigning::{assign, release};
use crate::model::subject::{Kind, Subject};
use crate::ui::element::{Element, classed};
use crate::ui::focus::{focus_first, use_leave_to_frame};
use crate::ui::insights::people::cell::{head, id_of, row};
use crate::ui::insights::people::tools::tools;
use crate::ui::window::{Parts, Sight, reveal, use_sight};

/// What the grid needs.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct Props {
    /// What the tab needs.
    pub(super) tab: super::Props,
    /// How many of the people are shown.
    pub(super) columns: usize,
}

/// Where the cursor is: in the line of heads or in a row, at the name or at somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Cursor {
    /// The row; without one, the heads.
    pub(super) row: Option<usize>,
    /// The column; without one, the name of the touchpoint.
    pub(super) column: Option<usize>,
}

const PARTS: Parts = Parts {
    row: ".raci-row:not(.is-head)",
    head: ".raci-row.is-head",
    rows: ".raci-rows",
    window: ".raci-window",
};

impl Props {
    /// The touchpoint and the person under the cursor.
    pub(super) fn at(&self, cursor: Cursor) -> (Option<Subject>, Option<Subject>) {
        let shown = &self.tab.shown.0;
        let row = cursor.row.and_then(|row| shown.rows.get(row)).map(|row| row.subject.clone());
        let column = cursor.column.and_then(|column| shown.columns.get(column));
        (row, column.map(|column| Subject::of(Kind::Person, column.id.clone())))
    }

    /// Gives a role to whoever is under the cursor, or takes it; without one, takes all.
    pub(super) fn give(&self, cursor: Cursor, role: Option<Role>) {
        let (Some(touchpoint), Some(person)) = self.at(cursor) else { return };
        let document = &self.tab.snapshot.document;
        self.tab.change(match role {
            Some(role) => assign(document, &touchpoint, &person.id, role),
            None => release(document, &touchpoint, &person.id),
        });
    }

    /// Goes to what is under the cursor: the touchpoint, or in the line of heads somebody.
    pub(super) fn visit(&self, cursor: Cursor) {
        let (touchpoint, person) = self.at(cursor);
        touchpoint.or(person).into_iter().for_each(|subject| {
            self.tab.dispatch.emit(AppEvent::Look(Look::Visit(subject)));
        });
    }
}

/// Draws the grid, and the buttons above it.
#[component]
pub(super) fn Grid(props: &Props) -> Html {
    let list = use_node_ref();
    let cursor = use_state(|| Option::<Cursor>::None);
    let shown = &props.tab.shown.0;
    let (count, words) = (shown.rows.len(), &props.tab.snapshot.words);
    let (sight, on_scroll) = use_sight(&list, &PARTS, count);
    use_leave_to_frame(&list);
    let first = Cursor { row: Some(0), column: Some(0) };
    let held = |cursor: Cursor| Cursor {
        row: cursor.row.map(|row| row.min(count - 1)),
        column: cursor.column.map(|column| column.min(props.columns - 1)),
    };
    let chosen = cursor.map(held);
    let here = chosen.unwrap_or(first);
    {
        let list = list.clone();
        use_effect_with(chosen, move |chosen| {
            if let Some(chosen) = chosen {
                show(&list, *chosen);
            }
        });
    }
    let set = {
        let (cursor, list) = (cursor.clone(), list.clone());
        Callback::from(move |next: Cursor| {
            cursor.set(Some(next));
            list.cast::<HtmlElement>().iter().for_each(crate::ui::focus::focus);
        })
    };
    let rows = sight.rows(count).filter_map(|number| {
        let found = shown.rows.get(number)?;
        Some(row(props, found, number, chosen, &set))
    });
    let shown_rows = classed("div", "raci-window").is("role", "none").each(rows);
    let grid = classed("div", "raci-grid")
        .at(&list)
        .is("role", "grid")
        .is("tabindex", "0")
        .says("aria-label", words, "people-who")
        .has("aria-rowcount", (count + 1).to_string().into())
        .has("aria-colcount", (props.columns + 1).to_string().into())
        .may_have("aria-readonly", (!props.tab.snapshot.can_edit).then_some("true".into()))
        .has("aria-activedescendant", id_of(here))
        .on_key(keys(props, here, &cursor, sight))
        .on(ListenerKind::onscroll, move |event: Event| on_scroll.emit(event))
        .with(head(props, chosen, &set))
        .with(classed("div", "raci-rows").is("role", "rowgroup").with(shown_rows));
    let tools: Option<Element> = props.tab.snapshot.can_edit.then(|| tools(props, chosen));
    classed("div", "raci").may_with(tools).with(grid).draw()
}

/// Scrolls no more than needed to see the cell of the cursor.
fn show(list: &NodeRef, cursor: Cursor) {
    if let Some(row) = cursor.row {
        reveal(list, &PARTS, row);
    }
    let Some(element) = list.cast::<HtmlElement>() else { return };
    let find = |selector: &str| element.query_selector(selector).ok().flatten();
    let Some(column) = cursor.column else { return element.set_scroll_left(0) };
    let (Some(name), Some(cell)) = (
        find(".raci-row.is-head > .is-name"),
        find(&["[data-column='", &column.to_string(), "']"].concat()),
    ) else {
        return;
    };
    let (name, cell) = (name.get_bounding_client_rect(), cell.get_bounding_client_rect());
    let around = element.get_bounding_client_rect();
    let before = cell.left() - name.right();
    let behind = cell.right() - around.left() - f64::from(element.client_width());
    let by = if before < 0.0 { before } else { behind.max(0.0) };
    element.set_scroll_left(element.scroll_left() + by.round() as i32);
}

fn keys(
    props: &Props,
    here: Cursor,
    cursor: &UseStateHandle<Option<Cursor>>,
    sight: Sight,
) -> impl Fn(KeyboardEvent) + use<> {
    let (props, cursor) = (props.clone(), cursor.clone());
    move |event: KeyboardEvent| {
        if event.ctrl_key() || event.meta_key() || event.alt_key() {
            return;
        }
        let (rows, columns) = (props.tab.shown.0.rows.len(), props.columns);
        // The line of heads is the first, and the names are the first column.
        let (row, column) = (here.row.map_or(0, |row| row + 1), here.column.map_or(0, |it| it + 1));
        let go = |row: usize, column: usize| {
            let row = row.min(rows).checked_sub(1);
            let column = column.min(columns).checked_sub(1);
            cursor.set(Some(Cursor { row, column }));
        };
        let can_edit = props.tab.snapshot.can_edit;
        match event.key().as_str() {
            "ArrowDown" => go(row + 1, column),
            "ArrowUp" => go(row.saturating_sub(1), column),
            "ArrowRight" => go(row, column + 1),
            "ArrowLeft" => go(row, column.saturating_sub(1)),
            "PageDown" => go(row + sight.page(), column),
            "PageUp" => go(row.saturating_sub(sight.page()).max(1), column),
            "Home" => go(row, 0),
            "End" => go(row, columns),
            "Enter" | " " if here.row.is_none() || here.column.is_none() || !can_edit => {
                props.visit(here);
            }
            "Enter" | " " => {
                cursor.set(Some(here));
                let grid = event.target_dyn_into::<web_sys::Element>();
                let around = grid.and_then(|grid| grid.closest(".raci").ok().flatten());
                around.iter().for_each(|around| {
                    focus_first(around, ".raci-tools [data-role]:not(:disabled)");
                });
            }
            "Delete" | "Backspace" if can_edit => props.give(here, None),
            letter => match Role::of_letter(letter).filter(|_| can_edit) {
                Some(role) => {
                    cursor.set(Some(here));
                    props.give(here, Some(role));
                }
                None => return,
            },
        }
        event.prevent_default();
        event.stop_propagation();
    }
}

/// Gives the keyboard back to the grid that a button belongs to.
pub(super) fn back_to_grid(event: &KeyboardEvent) {
    let around = event.target_dyn_into::<web_sys::Element>();
    let around = around.and_then(|it| it.closest(".raci").ok().flatten());
    let grid = around.and_then(|around| around.query_selector(".raci-grid").ok().flatten());
    grid.and_then(|grid| grid.dyn_into::<HtmlElement>().ok())
        .iter()
        .for_each(crate::ui::focus::focus);
}
