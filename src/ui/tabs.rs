//! A row of tabs: one is shown, arrows go from one to the next and show it. What they show stands elsewhere.

use web_sys::KeyboardEvent;
use yew::prelude::*;

use crate::ui::element::{Element, button, classed};
use crate::ui::focus::focus_first;
use crate::words::Words;

/// Tabs.
pub struct Tabs<'a> {
    /// The texts.
    pub words: &'a Words,
    /// What their ids, their texts and the id of what they show begin with: `estate`, `estate-tab-…`, `estate-panel`.
    pub family: &'static str,
    /// The message that names the row.
    pub label: &'static str,
    /// Their words, in order.
    pub all: Vec<&'static str>,
    /// The word of the one that is shown.
    pub here: &'static str,
    /// Who shows another one.
    pub choose: Callback<&'static str>,
}

/// Draws tabs.
pub fn tabs(row: Tabs<'_>) -> Element {
    let Tabs { words, family, label, all, here, choose } = row;
    let tabs: Vec<Element> =
        all.iter().map(|word| tab(words, family, word, here, &choose)).collect();
    classed("div", "tabs")
        .is("role", "tablist")
        .says("aria-label", words, label)
        .on_key(move |event| step(&event, &all, here, &choose))
        .each(tabs)
}

/// What a tab shows, to be labelled by it.
pub fn panel(class: &'static str, family: &'static str, here: &str) -> Element {
    classed("div", class)
        .has("id", [family, "-panel"].concat().into())
        .is("role", "tabpanel")
        .has("aria-labelledby", id(family, here))
}

fn id(family: &str, word: &str) -> AttrValue {
    [family, "-tab-", word].concat().into()
}

fn tab(
    words: &Words,
    family: &'static str,
    word: &'static str,
    here: &str,
    choose: &Callback<&'static str>,
) -> Element {
    let is_here = word == here;
    let choose = choose.clone();
    button("tab")
        .key(word)
        .has("id", id(family, word))
        .is("role", "tab")
        .may_have("aria-controls", is_here.then(|| [family, "-panel"].concat().into()))
        .is("aria-selected", if is_here { "true" } else { "false" })
        .is("tabindex", if is_here { "0" } else { "-1" })
        .is("data-tab", word)
        .on_click(move |_| choose.emit(word))
        .text(words.word(&[family, "-tab"].concat(), word).into())
}

fn step(event: &KeyboardEvent, all: &[&'static str], here: &str, choose: &Callback<&'static str>) {
    let place = all.iter().position(|word| *word == here).unwrap_or_default();
    let last = all.len().saturating_sub(1);
    let next = match event.key().as_str() {
        "ArrowRight" => (place + 1) % (last + 1),
        "ArrowLeft" => place.checked_sub(1).unwrap_or(last),
        "Home" => 0,
        "End" => last,
        _ => return,
    };
    let Some(word) = all.get(next) else { return };
    event.prevent_default();
    event.stop_propagation();
    let row = event.target_dyn_into::<web_sys::Element>();
    let row = row.and_then(|it| it.closest(".tabs").ok().flatten());
    row.iter().for_each(|row| {
        focus_first(row, &["[data-tab=", word, "]"].concat());
    });
    choose.emit(word);
}
