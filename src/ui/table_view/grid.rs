//! The grid of the table: a cursor that keys move from cell to cell. The keyboard stays with the grid; of a long table,
//! only what is in sight is drawn.

use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, HtmlElement};
use yew::prelude::*;
use yew::virtual_dom::ListenerKind;

use crate::app::event::Event as AppEvent;
use crate::app::listing::List;
use crate::app::table::Line;
use crate::app::table::columns::is_way;
use crate::app::table::paste::is_block;
use crate::app::table::ways;
use crate::model::subject::{Kind, Subject};
use crate::model::value::Entity;
use crate::ui::cell_editor::Leave;
use crate::ui::element::{Element, classed, keyed};
use crate::ui::focus::{focused, take_from_frame, use_leave_to_frame};
use crate::ui::table_view::editor::{Editing, editor};
use crate::ui::table_view::hand::{Hand, Here, Way};
use crate::ui::table_view::heads::heads;
use crate::ui::table_view::row::{self, Row, id_of};
use crate::ui::table_view::{Props, keys, line};
use crate::ui::window::{Parts, reveal, use_sight};

const PARTS: Parts = Parts {
    row: ".table-row:not(.is-head)",
    head: ".table-heads",
    rows: ".table-rows",
    window: ".table-window",
};

/// Draws the grid.
#[component]
pub(super) fn Grid(props: &Props) -> Html {
    let Props { snapshot, page, .. } = props;
    let list = use_node_ref();
    let cursor = use_state_eq(Here::default);
    let editing = use_state_eq(Option::<Editing>::default);
    let count = page.lines.len();
    let (sight, on_scroll) = use_sight(&list, &PARTS, count);
    use_leave_to_frame(&list);
    let here = resolved(props, &cursor);
    let hand = Hand {
        props: props.clone(),
        list: list.clone(),
        here: here.clone(),
        cursor: cursor.clone(),
        editing: editing.clone(),
    };
    let looking = &snapshot.looking;
    {
        // What is selected elsewhere is where one goes on.
        let (cursor, selected) = (cursor.clone(), looking.selected_touchpoint().cloned());
        let (line, column) = (selected.as_ref().and_then(|id| page.line_of(id)), here.column);
        use_effect_with(selected, move |selected| {
            if let Some((id, line)) = selected.clone().zip(line) {
                cursor.set(Here::chosen(Some(id), line, column));
            }
        });
    }
    {
        let (list, is_chosen) = (list.clone(), cursor.is_chosen);
        use_effect_with(
            (here.line, here.column, is_chosen, count),
            move |(line, _, is_chosen, _)| {
                if *is_chosen {
                    reveal(&list, &PARTS, *line);
                    reveal_column(&list);
                }
            },
        );
    }
    {
        // What was named, chosen or edited gives the keyboard back.
        let list = list.clone();
        let busy = (looking.renaming.clone(), looking.adding.clone(), looking.choosing.is_some());
        use_effect_with((busy, looking.menu.is_some(), editing.is_some()), move |_| {
            list.cast::<HtmlElement>().iter().for_each(take_from_frame);
        });
    }
    use_clipboard(&list, &hand);
    let rows = sight.rows(count).filter_map(|number| {
        let line = page.lines.get(number)?;
        Some(drawn(props, &here, number, line))
    });
    let shown = rows.fold(classed("div", "table-window").is("role", "none"), Element::node);
    let left = {
        let (hand, editing) = (hand.clone(), editing.clone());
        Callback::from(move |leave: Leave| {
            editing.set(None);
            hand.focus();
            match leave {
                Leave::Back => {}
                Leave::Down => hand.step(Way::Lines(1)),
                Leave::Before => hand.step(Way::Columns(-1)),
                Leave::Behind => hand.step(Way::Columns(1)),
            }
        })
    };
    let over = (*editing).as_ref().and_then(|editing| editor(props, &list, editing, left));
    let (by_key, by_click, by_menu) = (hand.clone(), hand.clone(), hand);
    let nothing = (page.shown == 0 && page.is_filtered)
        .then(|| classed("p", "table-nothing").words(&snapshot.words, "table-nothing-fits"));
    let grid = classed("div", "journey-grid table-grid")
        .at(&list)
        .is("role", "grid")
        .is("tabindex", "0")
        .says("aria-label", &snapshot.words, "action-table")
        .has("aria-rowcount", (count + 1).to_string().into())
        .has("aria-colcount", (page.columns.len() + 1).to_string().into())
        .is("aria-multiselectable", "true")
        .is("aria-readonly", if snapshot.can_edit { "false" } else { "true" })
        .may_have("aria-activedescendant", (count > 0).then(|| active(props, &here).into()))
        .on_key(move |event| keys::press(&by_key, sight.page(), &event))
        .on_click(move |event| keys::click(&by_click, &event))
        .on(ListenerKind::oncontextmenu, move |event: MouseEvent| keys::context(&by_menu, &event))
        .on(ListenerKind::onscroll, move |event: Event| on_scroll.emit(event))
        .with(heads(props))
        .with(classed("div", "table-rows").is("role", "rowgroup").with(shown));
    classed("div", "table-around")
        .with(grid)
        .may_with(nothing)
        .node(over.unwrap_or_default())
        .draw()
}

/// Where the cursor is in what is shown now.
fn resolved(props: &Props, cursor: &Here) -> Here {
    let page = &props.page;
    let column = cursor.column.min(page.columns.len());
    let found = cursor.id.as_ref().and_then(|id| page.line_of(id));
    let first = || (0..page.lines.len()).find(|line| page.touchpoint(*line).is_some());
    let line = found.or_else(|| first().filter(|_| !cursor.is_chosen)).unwrap_or(cursor.line);
    let line = line.min(page.lines.len().saturating_sub(1));
    Here { id: cursor.id.clone(), line, column, is_chosen: cursor.is_chosen }
}

/// The cell of the cursor; the heads of stages have but one.
fn active(props: &Props, here: &Here) -> String {
    let column = if props.page.touchpoint(here.line).is_some() { here.column } else { 0 };
    id_of(here.line, column)
}

fn drawn(props: &Props, here: &Here, number: usize, at: &Line) -> Html {
    let Props { snapshot, page, .. } = props;
    let is_here = here.line == number;
    let touchpoint = match at {
        Line::Stage(place, count) => return line::stage(props, number, (*place, *count), is_here),
        Line::Adding => return line::adding(props, number),
        Line::Add(_) => return line::add(props, number, is_here),
        Line::Touchpoint(touchpoint) => touchpoint,
    };
    let id = touchpoint.id.shared();
    let subject = Subject::inside(page.journey.id().shared(), Kind::Touchpoint, id.clone());
    if snapshot.looking.renaming.as_ref() == Some(&subject) {
        return line::renamed(props, number, &subject, &touchpoint.name);
    }
    let ways = page.columns.iter().filter(|column| is_way(column));
    let ways = ways.map(|column| ways::say(column, &snapshot.words, &page.journey, touchpoint));
    let row = row::Props {
        snapshot: snapshot.clone(),
        journey: page.journey.clone(),
        touchpoint: touchpoint.clone(),
        columns: page.columns.clone(),
        names: page.names.clone(),
        ways: ways.collect(),
        line: number,
        here: is_here.then_some(here.column),
        is_selected: snapshot.looking.has(&id),
        sight: snapshot.sight(&subject.id).cloned(),
        badge: snapshot.marks.as_ref().and_then(|marks| marks.at(&subject)),
        is_source: snapshot.looking.connecting.as_ref() == Some(&id),
    };
    keyed::<Row>(id, Box::new(row))
}

/// Scrolls sideways no more than needed to see the cell of the cursor beside the names.
fn reveal_column(list: &NodeRef) {
    let Some(list) = list.cast::<HtmlElement>() else { return };
    let cell = list.query_selector(".table-cell.is-here:not(.is-name, .is-wide-line)");
    let name = list.query_selector(".table-heads .is-name").ok().flatten();
    let (Some(cell), Some(name)) = (cell.ok().flatten(), name) else { return };
    let (cell, name) = (cell.get_bounding_client_rect(), name.get_bounding_client_rect());
    let end = list.get_bounding_client_rect().left() + f64::from(list.client_width());
    let by = (cell.right() - end).max(0.0);
    let by = if cell.left() - by < name.right() { cell.left() - name.right() } else { by };
    if by != 0.0 {
        list.set_scroll_left(list.scroll_left() + by.ceil() as i32);
    }
}

/// Cells that are copied and pasted while the grid has the keyboard. Browsers tell the page of it, not the element;
/// what is told here first is told nobody else.
#[hook]
fn use_clipboard(list: &NodeRef, hand: &Hand) {
    let now = use_mut_ref(|| None::<Hand>);
    *now.borrow_mut() = Some(hand.clone());
    let list = list.clone();
    use_effect_with((), move |()| {
        let page = list.cast::<HtmlElement>().and_then(|list| list.owner_document());
        let listen = |name: &'static str, act: fn(&Hand, &ClipboardEvent) -> bool| {
            let (now, list, page) = (now.clone(), list.clone(), page.as_ref()?);
            let options = EventListenerOptions {
                passive: false,
                ..EventListenerOptions::run_in_capture_phase()
            };
            Some(EventListener::new_with_options(page, name, options, move |event| {
                let Some(event) = event.dyn_ref::<ClipboardEvent>() else { return };
                let list = list.cast::<HtmlElement>();
                let is_here = list.is_some_and(|list| focused(&list).as_ref() == Some(&list));
                let hand = now.borrow().clone().filter(|_| is_here);
                if hand.is_some_and(|hand| act(&hand, event)) {
                    event.prevent_default();
                    event.stop_propagation();
                }
            }))
        };
        let ears = [listen("copy", copy), listen("paste", paste)];
        move || drop(ears)
    });
}

fn copy(hand: &Hand, event: &ClipboardEvent) -> bool {
    let data = event.clipboard_data().zip(hand.copied());
    data.is_some_and(|(data, text)| data.set_data("text/plain", &text).is_ok())
}

fn paste(hand: &Hand, event: &ClipboardEvent) -> bool {
    let text = event.clipboard_data().and_then(|data| data.get_data("text/plain").ok());
    let Some(text) = text.filter(|text| hand.can_edit() && !text.trim().is_empty()) else {
        return false;
    };
    if text.trim_start().starts_with('{') {
        return false;
    }
    if is_block(&text) {
        let block = hand.block(text);
        hand.props.dispatch.emit(AppEvent::List(List::Block(block)));
        return true;
    }
    // A word is for the cell.
    hand.begin(Some(Rc::<str>::from(text.trim()).into()));
    true
}
