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

use crate::app::event::Event;
use crate::app::snapshot::Snapshot;
use crate::app::table::Page;
use crate::ui::chooser::{self, Chooser};
use crate::ui::element::{classed, component};
use crate::ui::map_menu::{self, MapMenu};
use crate::ui::table_view::bar::Bar;
use crate::ui::table_view::grid::Grid;

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
    classed("div", "journey-view table-view")
        .with(title)
        .node(component::<Bar>(Box::new(props.clone())))
        .node(component::<Grid>(Box::new(props.clone())))
        .node(chooser.unwrap_or_default())
        .node(menu.unwrap_or_default())
        .draw()
}
