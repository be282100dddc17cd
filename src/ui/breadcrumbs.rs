//! The way by which one came to the shown journey: each place on it is a button that leads back.

use std::rc::Rc;

use yew::Callback;

use crate::app::event::{Event as AppEvent, Look};
use crate::app::look::Crumb;
use crate::app::snapshot::Snapshot;
use crate::model::value::Entity;
use crate::ui::action_button::{Style, action_button};
use crate::ui::element::{Element, button, classed, element};
use crate::ui::form::telling;
use crate::ui::icon::Icon;

/// Draws the way; nothing where one came by none.
pub fn breadcrumbs(snapshot: &Rc<Snapshot>, dispatch: &Callback<AppEvent>) -> Option<Element> {
    let journey = snapshot.journey.as_ref().filter(|_| !snapshot.looking.trail.is_empty())?;
    let mut way = element("ol");
    for (place, crumb) in snapshot.looking.trail.iter().enumerate() {
        let back = button("crumb").text(name(snapshot, crumb).into());
        let back = back.on_click(telling(dispatch, AppEvent::Look(Look::GoBack(place))));
        way = way.with(element("li").with(back));
    }
    let here = classed("span", "crumb")
        .is("aria-current", "page")
        .text(title(snapshot, journey.label()).into());
    let back = action_button(snapshot, dispatch, "back", Icon::Left, Style::Icon);
    let way = classed("nav", "breadcrumbs")
        .says("aria-label", &snapshot.words, "nested-way")
        .may_with(back)
        .with(way.with(element("li").with(here)));
    Some(way)
}

fn name(snapshot: &Snapshot, crumb: &Crumb) -> String {
    match crumb.journey.as_deref().and_then(|id| snapshot.document.journey(id)) {
        Some(journey) => title(snapshot, journey.label()),
        None => snapshot.words.text("action-journeys"),
    }
}

/// The title of a journey, or what stands for it.
pub(crate) fn title(snapshot: &Snapshot, title: &str) -> String {
    if title.is_empty() { snapshot.words.text("map-untitled") } else { title.to_owned() }
}
