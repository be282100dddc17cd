//! The choice of lanes: what the bands of the map stand for.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use crate::app::event::{Event as AppEvent, Look};
use crate::app::snapshot::Snapshot;
use crate::layout::lanes::Lanes;

/// Draws the choice.
pub(crate) fn lane_choice(snapshot: &Snapshot, dispatch: &Callback<AppEvent>) -> Html {
    let words = &snapshot.words;
    let shown = snapshot.looking.lanes;
    let dispatch = dispatch.clone();
    let onchange = Callback::from(move |change: yew::Event| {
        let select = change.target_dyn_into::<HtmlSelectElement>();
        let lanes = select.and_then(|select| Lanes::parse(&select.value()));
        lanes.into_iter().for_each(|lanes| dispatch.emit(AppEvent::Look(Look::Lanes(lanes))));
    });
    html! {
        <select class="lane-choice" aria-label={words.text("lanes-label")}
            title={words.text("lanes-label")} {onchange}>
            for lanes in Lanes::ALL {
                <option value={lanes.as_str()} selected={lanes == shown}>
                    { words.word("lanes", lanes.as_str()) }
                </option>
            }
        </select>
    }
}
