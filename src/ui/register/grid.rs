//! The entries of a register as a grid: a row for each, and a cursor that the arrows move. The
//! keyboard stays with the grid; of a long list, only what is in sight is drawn.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::HtmlElement;
use yew::prelude::*;
use yew::virtual_dom::ListenerKind;

use crate::app::event::{Edit, Event as AppEvent, Look};
use crate::app::look::{Adding, Panel};
use crate::app::registers::of;
use crate::app::registers::order::{By, Sorting};
use crate::app::registers::page::Width;
use crate::model::subject::{Kind, Subject};
use crate::ui::element::{Element, button, classed};
use crate::ui::focus::{focus, focus_first, take_from_frame, use_leave_to_frame};
use crate::ui::register::row::{id_of, row};
use crate::ui::window::{Parts, Sight, reveal, use_sight};

/// What the grid needs.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct Props {
    /// The page.
    pub(super) page: super::Props,
    /// The places of the rows that are shown, in their order.
    pub(super) places: Rc<Vec<usize>>,
    /// What they are sorted by.
    pub(super) sorting: Option<Sorting>,
    /// Sorts them otherwise.
    pub(super) on_sort: Callback<By>,
}

const PARTS: Parts = Parts {
    row: ".register-row:not(.is-head)",
    head: ".register-row.is-head",
    rows: ".register-rows",
    window: ".register-window",
};

/// Draws the grid.
#[component]
pub(super) fn Grid(props: &Props) -> Html {
    let list = use_node_ref();
    let cursor = use_state(Option::<Rc<str>>::default);
    let count = props.places.len();
    let (sight, on_scroll) = use_sight(&list, &PARTS, count);
    use_leave_to_frame(&list);
    {
        let list = list.clone();
        use_effect_with((), move |()| list.cast::<HtmlElement>().iter().for_each(take_from_frame));
    }
    let super::Props { snapshot, page, .. } = &props.page;
    let selected = snapshot.looking.selection.as_ref().filter(|subject| subject.kind == page.kind);
    let selected = selected.map(|subject| subject.id.clone());
    let here = selected.clone().or_else(|| (*cursor).clone());
    let at = |id: &Rc<str>| props.places.iter().position(|place| page.rows[*place].id == *id);
    let here = here.as_ref().and_then(at).unwrap_or_default();
    {
        let list = list.clone();
        let is_chosen = selected.is_some() || cursor.is_some();
        use_effect_with((here, is_chosen, count), move |(here, is_chosen, _)| {
            if *is_chosen {
                reveal(&list, &PARTS, *here);
            }
        });
    }
    let rows = sight.rows(count).filter_map(|number| {
        let place = *props.places.get(number)?;
        let is_selected = selected.as_ref() == Some(&page.rows[place].id);
        Some(row(&props.page, place, number, number == here, is_selected))
    });
    let shown = classed("div", "register-window").is("role", "none").each(rows);
    let title = of(page.kind).map_or("register-all", |register| register.title);
    classed("div", "register-grid")
        .at(&list)
        .is("role", "grid")
        .is("tabindex", "0")
        .says("aria-label", &snapshot.words, title)
        .has("aria-rowcount", (count + 1).to_string().into())
        .may_have("aria-activedescendant", props.places.get(here).map(|place| id_of(*place)))
        .on_key(keys(props, &cursor, here, sight))
        .on(ListenerKind::onscroll, move |event: Event| on_scroll.emit(event))
        .with(heads(props))
        .with(classed("div", "register-rows").is("role", "rowgroup").with(shown))
        .draw()
}

/// The heads of the columns: each sorts by what stands below it.
fn heads(props: &Props) -> Element {
    let page = &props.page.page;
    let columns = page.columns.iter().enumerate();
    let columns = columns.map(|(place, column)| {
        head(props, By::Column(place), column.title, class_of(column.width))
    });
    let uses = page.has_uses().then(|| head(props, By::Uses, "head-uses", "is-uses"));
    let row = classed("div", "register-row is-head")
        .is("role", "row")
        .is("aria-rowindex", "1")
        .with(head(props, By::Name, "head-name", "is-name"))
        .each(columns)
        .may_with(uses);
    classed("div", "register-heads").is("role", "rowgroup").with(row)
}

fn head(props: &Props, by: By, title: &'static str, class: &'static str) -> Element {
    let sorting = props.sorting.filter(|sorting| sorting.by == by);
    let order = sorting.map(|sorting| if sorting.is_down { "descending" } else { "ascending" });
    let on_sort = props.on_sort.clone();
    let sort = button("register-sort")
        .on_click(move |_| on_sort.emit(by))
        .words(&props.page.snapshot.words, title);
    classed("div", "register-cell")
        .also(class, true)
        .is("role", "columnheader")
        .is("aria-sort", order.unwrap_or("none"))
        .with(sort)
}

/// The class of a column's cells.
pub(super) fn class_of(width: Width) -> &'static str {
    match width {
        Width::Narrow => "is-narrow",
        Width::Middle => "is-middle",
        Width::Wide => "is-wide",
    }
}

/// Arrows move the cursor, and the selection with it where the inspector is open; Enter selects and
/// then goes to the inspector.
fn keys(
    props: &Props,
    cursor: &UseStateHandle<Option<Rc<str>>>,
    here: usize,
    sight: Sight,
) -> impl Fn(KeyboardEvent) + use<> {
    let (props, cursor) = (props.clone(), cursor.clone());
    move |event: KeyboardEvent| {
        // What has the keyboard inside the grid uses it itself.
        let target = event.target_dyn_into::<HtmlElement>();
        let is_grid = |target: &HtmlElement| target.matches(".register-grid").unwrap_or(false);
        let Some(grid) = target.filter(is_grid) else { return };
        if event.is_composing() || event.ctrl_key() || event.meta_key() || event.alt_key() {
            return;
        }
        let super::Props { snapshot, page, dispatch } = &props.page;
        let last = props.places.len().saturating_sub(1);
        let id_at =
            |number: usize| props.places.get(number).map(|place| page.rows[*place].id.clone());
        let subject = id_at(here).map(|id| Subject::of(page.kind, id));
        let is_selected = subject.is_some() && snapshot.looking.selection == subject;
        let look = |look: Look| dispatch.emit(AppEvent::Look(look));
        let go = |number: usize| {
            let id = id_at(number);
            if let (true, Some(id)) = (is_selected, &id) {
                look(Look::Select(Some(Subject::of(page.kind, id.clone()))));
            }
            cursor.set(id);
        };
        let can_edit = snapshot.can_edit;
        match event.key().as_str() {
            "ArrowDown" => go((here + 1).min(last)),
            "ArrowUp" => go(here.saturating_sub(1)),
            "Home" => go(0),
            "End" => go(last),
            "PageDown" => go((here + sight.page()).min(last)),
            "PageUp" => go(here.saturating_sub(sight.page())),
            "Enter" | " " if is_selected => {
                let shell = grid.closest(".shell").ok().flatten();
                shell.iter().for_each(|shell| {
                    focus_first(shell, ".inspector");
                });
            }
            "Enter" | " " => look(Look::Select(subject)),
            "F2" if can_edit => subject.into_iter().for_each(|it| look(Look::Rename(it))),
            "Delete" | "Backspace" if can_edit => {
                look(Look::Select(subject));
                dispatch.emit(AppEvent::Edit(Edit::RemoveSelected));
            }
            "m" | "M" if can_edit => {
                subject.into_iter().for_each(|subject| {
                    look(Look::Show(Some(Panel::Merge { subject, is_replacing: false })));
                });
            }
            "n" | "N" if can_edit && page.kind != Kind::Waiver => {
                look(Look::BeginAdd(Adding::Entry(page.kind)));
            }
            _ => return,
        }
        event.prevent_default();
        event.stop_propagation();
    }
}

/// Gives the keyboard to the grid that a row is in.
pub(super) fn focus_grid(event: &MouseEvent) {
    let row = event.target_dyn_into::<web_sys::Element>();
    let grid = row.and_then(|row| row.closest(".register-grid").ok().flatten());
    grid.and_then(|grid| grid.dyn_into().ok()).iter().for_each(focus);
}
