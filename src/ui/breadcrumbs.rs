//! The way by which one came to the shown journey: each place on it is a button that leads back.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::event::{Event as AppEvent, Look};
use crate::app::look::Crumb;
use crate::app::snapshot::Snapshot;
use crate::model::value::Entity;
use crate::ui::action_button::{self, action_button};
use crate::ui::icon::Icon;

/// What the way needs.
pub struct Props {
    /// What is shown.
    pub snapshot: Rc<Snapshot>,
    /// Takes events.
    pub dispatch: Callback<AppEvent>,
}

/// Draws the way; nothing where one came by none.
pub fn breadcrumbs(props: &Props) -> Html {
    let snapshot = &props.snapshot;
    let Some(journey) = snapshot.journey.as_ref().filter(|_| !snapshot.looking.trail.is_empty())
    else {
        return html! {};
    };
    let back = action_button::Props {
        name: "back",
        icon: Icon::Left,
        is_labelled: false,
        is_main: false,
        snapshot: snapshot.clone(),
        dispatch: props.dispatch.clone(),
    };
    html! {
        <nav class="breadcrumbs" aria-label={snapshot.words.text("nested-way")}>
            { action_button(&back) }
            <ol>
                for (place, crumb) in snapshot.looking.trail.iter().enumerate() {
                    <li><button type="button" class="crumb" onclick={go_back(props, place)}>
                        { name(snapshot, crumb) }
                    </button></li>
                }
                <li><span class="crumb" aria-current="page">{ title(snapshot, journey.label()) }</span></li>
            </ol>
        </nav>
    }
}

fn go_back(props: &Props, place: usize) -> Callback<MouseEvent> {
    props.dispatch.reform(move |_| AppEvent::Look(Look::GoBack(place)))
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
