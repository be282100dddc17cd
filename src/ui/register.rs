//! The page of a register: the way to the other registers and back to the map, and beside it the
//! sheet with its entries. The entry that is selected stands in the inspector beside.

mod adding;
mod empty;
mod gaps;
mod grid;
mod head;
mod landscape;
mod rail;
mod row;
mod sheet;

pub mod mention_panel;
pub mod merge_panel;
pub mod remove_panel;

use std::rc::Rc;

use web_sys::HtmlElement;
use yew::prelude::*;

use crate::app::event::Event as AppEvent;
use crate::app::registers::of;
use crate::app::registers::page::Page;
use crate::app::snapshot::Snapshot;
use crate::ui::element::{classed, keyed};
use crate::ui::focus::{focus_first, focused, is_left_for, use_leave_to_frame};
use crate::ui::register::rail::rail;
use crate::ui::register::sheet::Sheet;

/// What the page needs.
#[derive(Clone, Properties)]
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
    let word = of(props.page.kind).map_or("", |register| register.word);
    let sheet = keyed::<Sheet>(word.into(), Box::new(props.clone()));
    classed("div", "register").at(&node).with(rail(props)).node(sheet).draw()
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
