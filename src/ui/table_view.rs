//! The table of a journey: the bar above it, the grid, and what lies over it. It keeps nothing of the document.

mod bar;
mod drop;
mod editor;
mod grid;
mod hand;
mod heads;
mod keys;
mod line;
mod row;
mod ways_editor;

use std::rc::Rc;

use yew::prelude::*;

use crate::app::event::{Event, Look};
use crate::app::snapshot::Snapshot;
use crate::app::table::Page;
use crate::ui::chooser::{self, Chooser};
use crate::ui::element::{Element, button, classed, component};
use crate::ui::form::telling;
use crate::ui::map_menu::{self, MapMenu};
use crate::ui::table_view::bar::Bar;
use crate::ui::table_view::grid::Grid;
use crate::words::Message;

/// What the table needs.
#[derive(Clone, Properties)]
pub struct Props {
    /// What is shown.
    pub snapshot: Rc<Snapshot>,
    /// The table.
    pub page: Rc<Page>,
    /// Takes events.
    pub dispatch: Callback<Event>,
}

impl PartialEq for Props {
    fn eq(&self, other: &Self) -> bool {
        self.snapshot == other.snapshot
    }
}

/// Draws the table.
#[component]
pub fn TableView(props: &Props) -> Html {
    let looking = &props.snapshot.looking;
    let (snapshot, dispatch) = (props.snapshot.clone(), props.dispatch.clone());
    let is_choosing = looking.choosing.is_some() || looking.connecting.is_some();
    let chooser = is_choosing.then(|| {
        let (snapshot, dispatch) = (snapshot.clone(), dispatch.clone());
        component::<Chooser>(Box::new(chooser::Props { snapshot, dispatch }))
    });
    let menu = looking.menu.clone().map(|menu| {
        let corner = menu.corner.map(|(x, y)| crate::layout::scene::Point::at(x.into(), y.into()));
        component::<MapMenu>(Box::new(map_menu::Props { snapshot, menu, corner, dispatch }))
    });
    let title = classed("h2", "sr-only").words(&props.snapshot.words, "action-table");
    let is_ticking = looking.is_ticking && looking.selected_touchpoint().is_some();
    classed("div", "journey-view table-view")
        .also("is-ticking", is_ticking)
        .with(title)
        .node(component::<Bar>(Box::new(props.clone())))
        .node(component::<Grid>(Box::new(props.clone())))
        .may_with(is_ticking.then(|| picked(props)))
        .node(chooser.unwrap_or_default())
        .node(menu.unwrap_or_default())
        .draw()
}

/// How many rows are ticked, and what comes of it, where there is no room for the inspector beside them.
fn picked(props: &Props) -> Element {
    let Props { snapshot, dispatch, .. } = props;
    let count = snapshot.looking.touchpoints().len();
    let say = |id| AttrValue::from(snapshot.words.say(&Message::new(id).with("count", count)));
    let tell = |look| telling(dispatch, Event::Look(look));
    classed("div", "table-picked")
        .with(classed("p", "table-picked-count").is("role", "status").text(say("table-picked")))
        .with(
            button("button main table-answer-picked")
                .on_click(tell(Look::Ticking(false)))
                .text(say("table-answer-picked")),
        )
        .with(
            button("button table-picked-done")
                .on_click(tell(Look::Select(None)))
                .words(&snapshot.words, "table-picked-done"),
        )
}
