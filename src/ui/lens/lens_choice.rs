//! The choice of a lens: buttons side by side, and a list where there is no room for them.

use yew::prelude::*;

use crate::app::action::action;
use crate::app::event::{Event as AppEvent, Look};
use crate::app::lens::Lens;
use crate::app::snapshot::Snapshot;
use crate::ui::choice::choice;
use crate::ui::element::{Element, classed};
use crate::ui::view_choice::{Segment, options};

/// Draws the choice.
pub fn lens_choice(snapshot: &Snapshot, dispatch: &Callback<AppEvent>) -> Element {
    let words = &snapshot.words;
    let here = snapshot.looking.lens;
    let buttons = Lens::ALL.iter().map(|lens| {
        let word = lens.as_str();
        let action = action(&["lens-", word].concat());
        let dispatch = dispatch.clone();
        Segment {
            word,
            icon: None,
            text: words.word("lens", word),
            why: words.word("lens", &[word, "-why"].concat()),
            key: action.and_then(|action| action.key),
            is_here: *lens == here,
            choose: Callback::from(move |()| dispatch.emit(AppEvent::Look(Look::Lens(*lens)))),
        }
    });
    let buttons = options("lens-options", words.text("lens-label"), buttons.collect());
    let all = Lens::ALL.iter().map(|lens| lens.as_str());
    let all = all.map(|word| (word.into(), words.word("lens", word))).collect();
    let choose = {
        let dispatch = dispatch.clone();
        Callback::from(move |word: String| {
            let lens = Lens::parse(&word);
            lens.iter().for_each(|lens| dispatch.emit(AppEvent::Look(Look::Lens(*lens))));
        })
    };
    let list = choice(("lens-list", words.text("lens-label")), all, here.as_str().into(), choose);
    let label = classed("span", "lens-label").is("aria-hidden", "true").words(words, "lens-label");
    classed("div", "lens-choice").with(label).with(buttons).node(list)
}
