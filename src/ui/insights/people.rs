//! The people tab: figures, and who does what at each touchpoint of the journey, as a grid to be edited in place.

mod cell;
mod grid;
mod tools;

use std::rc::Rc;

use yew::prelude::*;

use crate::app::event::{Edit, Event as AppEvent};
use crate::app::insights::people::People as Shown;
use crate::app::reports::Report;
use crate::app::snapshot::Snapshot;
use crate::ui::element::{button, classed, component, element};
use crate::ui::figure::{Style, figure};
use crate::ui::insights::people::grid::Grid;
use crate::ui::report_button::report_button;
use crate::ui::same::Same;
use crate::words::Message;

/// What the tab needs.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct Props {
    /// What the screen shows.
    pub(super) snapshot: Rc<Snapshot>,
    /// What the tab shows.
    pub(super) shown: Same<Shown>,
    /// Takes events.
    pub(super) dispatch: Callback<AppEvent>,
}

impl Props {
    /// Makes a change, if there is one.
    fn change(&self, command: Option<crate::edit::command::Command>) {
        command
            .into_iter()
            .for_each(|command| self.dispatch.emit(AppEvent::Edit(Edit::Do(command))));
    }
}

/// Draws the tab.
#[component]
pub(super) fn People(props: &Props) -> Html {
    let is_everybody = use_state(|| false);
    let (words, shown) = (&props.snapshot.words, &props.shown.0);
    let mut figures = classed("div", "insights-figures");
    for one in &shown.figures {
        figures = figures.node(figure(&props.snapshot, &props.dispatch, one, Style::Tile));
    }
    let note = |id| classed("p", "insights-note").words(words, id);
    let page = element("div").with(figures);
    if shown.columns.is_empty() {
        return page.with(note("people-empty")).inside();
    }
    if shown.rows.is_empty() {
        return page.with(note("people-no-touchpoints")).inside();
    }
    let others = shown.columns.len() - shown.involved;
    // Where nobody takes part yet, everybody is to be picked from.
    let is_all = *is_everybody || shown.involved == 0;
    let columns = if is_all { shown.columns.len() } else { shown.involved };
    let more = (others > 0 && shown.involved > 0).then(|| {
        let said = Message::new("people-others").with("count", others);
        button("button")
            .is("aria-pressed", if is_all { "true" } else { "false" })
            .is("data-tool", "everybody")
            .on_click(move |_| is_everybody.set(!is_all))
            .text(words.say(&said).into())
    });
    let head = classed("div", "raci-head")
        .with(classed("h3", "raci-title").words(words, "people-who"))
        .with(classed("p", "insights-note").words(words, "people-legend"))
        .may_with(more)
        .with(report_button(words, &props.dispatch, Report::Raci));
    let props = grid::Props { tab: props.clone(), columns };
    page.with(head).node(component::<Grid>(Box::new(props))).inside()
}
