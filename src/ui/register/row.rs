//! A row of a register: the name of an entry, which can be changed where it stands, what it says in
//! the columns, and how often it is used. On a phone it is a card.

use yew::prelude::*;
use yew::virtual_dom::ListenerKind;

use crate::app::event::{Edit, Event as AppEvent, Look};
use crate::app::registers::page::{Cell, Row};
use crate::app::snapshot::Snapshot;
use crate::model::subject::Subject;
use crate::ui::element::{Element, classed, component};
use crate::ui::mark::mark;
use crate::ui::naming::{self, Naming};
use crate::ui::register::Props;
use crate::ui::register::grid::{class_of, focus_grid};
use crate::ui::terms::{Reach, with_terms};
use crate::words::Message;

/// What the row at a place of the page is called in the document around it.
pub(super) fn id_of(place: usize) -> AttrValue {
    let mut id = String::from("register-row-");
    id.push_str(&place.to_string());
    id.into()
}

/// Draws the row at a place of the page, as the one of that number in the list.
pub(super) fn row(
    props: &Props,
    place: usize,
    number: usize,
    is_here: bool,
    is_selected: bool,
) -> Element {
    let page = &props.page;
    let entry = &page.rows[place];
    let subject = Subject::of(page.kind, entry.id.clone());
    let select = AppEvent::Look(Look::Select(Some(subject.clone())));
    let dispatch = props.dispatch.clone();
    let is_renaming = props.snapshot.looking.renaming.as_ref() == Some(&subject);
    let name = classed("div", "register-cell is-name").is("role", "rowheader");
    let badge = props.snapshot.marks.as_ref().and_then(|marks| marks.at(&subject));
    let badge = badge.map(|badge| mark(&props.snapshot.words, badge));
    let name = match is_renaming {
        true => name.node(renaming(props, entry, &subject)),
        false => {
            let (dispatch, can_edit) = (props.dispatch.clone(), props.snapshot.can_edit);
            name.also("is-unnamed", entry.is_unnamed)
                .on(ListenerKind::ondblclick, move |_: MouseEvent| {
                    if can_edit {
                        dispatch.emit(AppEvent::Look(Look::Rename(subject.clone())));
                    }
                })
                .text(entry.name.clone().into())
                .may_with(badge)
        }
    };
    let cells = entry.cells.iter().zip(page.columns);
    let cells = cells
        .map(|(cell, column)| self::cell(&props.snapshot, cell).also(class_of(column.width), true));
    let cells = classed("div", "register-cells").is("role", "none").each(cells);
    classed("div", "register-row")
        .key(&entry.id)
        .is("role", "row")
        .has("id", id_of(place))
        .has("aria-rowindex", (number + 2).to_string().into())
        .has("aria-selected", is_selected.to_string().into())
        .also("is-here", is_here)
        .also("is-selected", is_selected)
        .on_click(move |click| {
            if !is_renaming {
                focus_grid(&click);
                dispatch.emit(select.clone());
            }
        })
        .with(name)
        .with(cells)
        .may_with(page.has_uses().then(|| uses(props, entry.uses)))
}

fn cell(snapshot: &Snapshot, cell: &Cell) -> Element {
    let (terms, document) = (&snapshot.terms, &snapshot.document);
    classed("div", "register-cell")
        .is("role", "gridcell")
        .also("is-empty", cell.text.is_empty())
        .also("is-alarm", cell.is_alarm)
        .also("is-number", cell.number.is_some())
        .has("title", cell.text.clone().into())
        .node(with_terms(terms, document, &cell.text, Reach::Pointer))
}

fn uses(props: &Props, count: usize) -> Element {
    let said = Message::new("register-used").with("count", count);
    let said = props.snapshot.words.say(&said);
    classed("div", "register-cell is-uses")
        .is("role", "gridcell")
        .also("is-unused", count == 0)
        .with(
            classed("span", "register-used")
                .is("aria-hidden", "true")
                .text(count.to_string().into()),
        )
        .with(classed("span", "register-used-said").text(said.into()))
}

/// The field in which an entry is renamed. It says where the name is seen.
fn renaming(props: &Props, entry: &Row, subject: &Subject) -> Html {
    let words = &props.snapshot.words;
    let (dispatch, subject) = (props.dispatch.clone(), subject.clone());
    let on_done = Callback::from(move |done: Option<(String, bool)>| {
        dispatch.emit(match done {
            Some((name, _)) => AppEvent::Edit(Edit::Rename { subject: subject.clone(), name }),
            None => AppEvent::Look(Look::EndRename),
        });
    });
    let label = Message::new("register-rename").with("count", entry.uses);
    let value = if entry.is_unnamed { String::new() } else { entry.name.clone() };
    component::<Naming>(Box::new(naming::Props {
        label: words.say(&label).into(),
        value: value.into(),
        placeholder: words.text("register-name-hint").into(),
        goes_on: false,
        on_done,
    }))
}
