//! The choice of lanes: what the bands of the map stand for.

use yew::prelude::*;

use crate::app::event::{Event as AppEvent, Look};
use crate::app::snapshot::Snapshot;
use crate::layout::lanes::Lanes;
use crate::ui::choice::choice;

/// Draws the choice.
pub(crate) fn lane_choice(snapshot: &Snapshot, dispatch: &Callback<AppEvent>) -> Html {
    let words = &snapshot.words;
    let lanes = Lanes::ALL.map(Lanes::as_str);
    let choices = lanes.map(|word| (word.into(), words.word("lanes", word))).to_vec();
    let dispatch = dispatch.clone();
    let choose = Callback::from(move |word: String| {
        let lanes = Lanes::parse(&word);
        lanes.iter().for_each(|lanes| dispatch.emit(AppEvent::Look(Look::Lanes(*lanes))));
    });
    let shown = snapshot.looking.lanes.as_str().into();
    choice(("lane-choice", words.text("lanes-label")), choices, shown, choose)
}
