//! The choice of lanes: what the bands of the map stand for.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use crate::app::event::{Event as AppEvent, Look};
use crate::app::snapshot::Snapshot;
use crate::layout::lanes::Lanes;
use crate::ui::element::{Element, classed, element};

/// Draws the choice.
pub(crate) fn lane_choice(snapshot: &Snapshot, dispatch: &Callback<AppEvent>) -> Element {
    let words = &snapshot.words;
    let dispatch = dispatch.clone();
    let choose = move |change: yew::Event| {
        let select = change.target_dyn_into::<HtmlSelectElement>();
        let lanes = select.and_then(|select| Lanes::parse(&select.value()));
        lanes.into_iter().for_each(|lanes| dispatch.emit(AppEvent::Look(Look::Lanes(lanes))));
    };
    let option = |lanes: Lanes| {
        element("option")
            .is("value", lanes.as_str())
            .flag("selected", lanes == snapshot.looking.lanes)
            .text(words.word("lanes", lanes.as_str()).into())
    };
    classed("select", "lane-choice")
        .says("aria-label", words, "lanes-label")
        .says("title", words, "lanes-label")
        .on_change(choose)
        .each(Lanes::ALL.into_iter().map(option))
}
