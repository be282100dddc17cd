//! The way by which one came to the shown journey: each place on it is a button that leads back.

use yew::prelude::*;

use crate::app::event::{Event as AppEvent, Look};
use crate::app::look::Crumb;
use crate::app::snapshot::Snapshot;
use crate::model::value::Entity;
use crate::ui::element::{Element, button, classed, element};
use crate::ui::focus::go_to_frame;
use crate::ui::icon::{Icon, icon_button};

/// Draws the way; nothing where one came by none.
pub fn breadcrumbs(snapshot: &Snapshot, dispatch: &Callback<AppEvent>) -> Option<Element> {
    let is_on_way = !snapshot.looking.trail.is_empty() && snapshot.register.is_none();
    let journey = snapshot.journey.as_ref().filter(|_| is_on_way)?;
    let words = &snapshot.words;
    let last = snapshot.looking.trail.len() - 1;
    let back = icon_button(Icon::Left, words.text("action-back").into()).is("data-action", "back");
    let back = leading(back, dispatch, last);
    let way = snapshot.looking.trail.iter().enumerate();
    let way = way.map(|(place, crumb)| {
        leading(button("crumb"), dispatch, place).text(name(snapshot, crumb).into())
    });
    let here = classed("span", "crumb").is("aria-current", "page");
    let here = here.text(title(snapshot, journey.label()).into());
    let way = way.chain([here]).map(|crumb| element("li").with(crumb));
    let nav = classed("nav", "breadcrumbs")
        .says("aria-label", words, "nested-way")
        .with(back)
        .with(element("ol").each(way));
    Some(nav)
}

/// A button that leads back to a place of the way. The keyboard goes on where that leads.
fn leading(button: Element, dispatch: &Callback<AppEvent>, place: usize) -> Element {
    let dispatch = dispatch.clone();
    button.on_click(move |click| {
        click.target_dyn_into().iter().for_each(go_to_frame);
        dispatch.emit(AppEvent::Look(Look::GoBack(place)));
    })
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
