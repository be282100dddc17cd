//! The page of a register: the way to the other registers and back to the map, its head with what
//! can be done there, and its entries. The entry that is selected stands in the inspector beside.

mod head;
mod rail;

use std::rc::Rc;

use web_sys::HtmlElement;
use yew::prelude::*;

use crate::app::event::{Event as AppEvent, Look};
use crate::app::registers::page::{Page, Row};
use crate::app::snapshot::Snapshot;
use crate::model::subject::Subject;
use crate::ui::element::{Element, button, classed};
use crate::ui::focus::{focus_first, focused, is_left_for, use_leave_to_frame};
use crate::ui::form::telling;
use crate::ui::register::head::head;
use crate::ui::register::rail::rail;

/// What the page needs.
#[derive(Properties)]
pub struct Props {
    /// What is shown.
    pub snapshot: Rc<Snapshot>,
    /// The page.
    pub page: Rc<Page>,
    /// Takes events.
    pub dispatch: Callback<AppEvent>,
}

impl PartialEq for Props {
    fn eq(&self, other: &Self) -> bool {
        self.snapshot == other.snapshot && Rc::ptr_eq(&self.page, &other.page)
    }
}

/// Draws the page.
#[component]
pub fn Register(props: &Props) -> Html {
    let node = use_node_ref();
    use_leave_to_frame(&node);
    {
        let node = node.clone();
        use_effect_with((), move |()| {
            node.cast::<HtmlElement>().iter().for_each(take_keyboard);
        });
    }
    let entries = props.page.rows.iter().map(|row| entry(props, row));
    let sheet = classed("div", "register-sheet")
        .is("role", "region")
        .is("aria-labelledby", "register-title")
        .with(head(props))
        .with(classed("div", "register-list").each(entries));
    classed("div", "register").at(&node).with(rail(props)).with(sheet).draw()
}

/// Whoever came by a key or by the button of the bar goes on at the head of the page.
fn take_keyboard(page: &HtmlElement) {
    let comes_here = focused(page).is_some_and(|here| {
        is_left_for(page, &here) || here.matches("[data-action='registers']").unwrap_or(false)
    });
    if comes_here {
        focus_first(page, ".register-title");
    }
}

fn entry(props: &Props, row: &Row) -> Element {
    let select = Look::Select(Some(Subject::of(props.page.kind, row.id.clone())));
    button("link-line")
        .key(&row.id)
        .on_click(telling(&props.dispatch, AppEvent::Look(select)))
        .text(row.name.clone().into())
}
