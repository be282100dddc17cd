//! The editor that lies over a cell of the table: for one row, or for all that are selected.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::HtmlElement;
use yew::prelude::*;

use crate::app::event::Event as AppEvent;
use crate::app::table::columns::{Column, is_way};
use crate::app::table::editing::{for_rows, is_for_several};
use crate::model::subject::{Kind, Subject};
use crate::model::value::Entity;
use crate::ui::cell_editor::{self, CellEditor, Leave};
use crate::ui::element::keyed;
use crate::ui::form::Form;
use crate::ui::table_view::Props;
use crate::ui::table_view::row::id_of;
use crate::ui::table_view::ways_editor::{self, WaysEditor};
use crate::words::Message;

/// A cell that is being edited.
#[derive(Clone, PartialEq)]
pub(super) struct Editing {
    /// Its touchpoint.
    pub(super) id: Rc<str>,
    /// Its column.
    pub(super) column: Column,
    /// What was typed on the cell to begin.
    pub(super) typed: Option<AttrValue>,
}

/// The touchpoints that an answer in a cell is for: all that are selected, where it is one of them.
pub(super) fn rows_of(props: &Props, id: &Rc<str>, column: Column) -> Vec<Rc<str>> {
    let looking = &props.snapshot.looking;
    if looking.has_several() && looking.has(id) && is_for_several(column) {
        return looking.touchpoints();
    }
    vec![id.clone()]
}

/// Shows the editor.
pub(super) fn editor(
    props: &Props,
    list: &NodeRef,
    editing: &Editing,
    on_leave: Callback<Leave>,
) -> Option<Html> {
    let Props { snapshot, page, dispatch } = props;
    let Editing { id, column, typed } = editing;
    let line = page.line_of(id)?;
    let columns = page.columns.iter().position(|other| other == column);
    let place = columns.map_or(0, |place| place + 1);
    let list = list.cast::<HtmlElement>()?;
    let cell =
        list.query_selector(&["[id='", &id_of(line, place), "']"].concat()).ok().flatten()?;
    let cell = cell.dyn_into::<HtmlElement>().ok()?;
    let rows = rows_of(props, id, column);
    let note = note(props, rows.len());
    let journey = page.journey.clone();
    let subject = Subject::inside(journey.id().shared(), Kind::Touchpoint, id.clone());
    let form = Form { subject, snapshot: snapshot.clone(), dispatch: dispatch.clone() };
    let key = Rc::from([id, " ", column.key].concat());
    if is_way(column) {
        let (rows, column, typed) = (Rc::new(rows), *column, typed.clone());
        let props = ways_editor::Props { form, journey, column, rows, cell, typed, note, on_leave };
        return Some(keyed::<WaysEditor>(key, Box::new(props)));
    }
    let (document, to) = (snapshot.document.clone(), dispatch.clone());
    let dispatch = Callback::from(move |event: AppEvent| {
        to.emit(for_rows(event, &document, &journey, &rows));
    });
    let form = Form { dispatch, ..form };
    let (aspect, typed) = (*column, typed.clone());
    let props = cell_editor::Props { form, aspect, cell, typed, note, on_leave };
    Some(keyed::<CellEditor>(key, Box::new(props)))
}

/// For whom an answer is, where that is not only for the row one is in.
fn note(props: &Props, rows: usize) -> Option<AttrValue> {
    let count = props.snapshot.looking.touchpoints().len();
    let message = match rows {
        1 if count < 2 => return None,
        1 => Message::new("table-for-this"),
        rows => Message::new("table-for-these").with("count", rows),
    };
    Some(props.snapshot.words.say(&message).into())
}
