//! All that can be done, with its keys and gestures, by what somebody wants to do.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::action::purpose::{Purpose, purposes};
use crate::app::action::{Action, keys_of};
use crate::app::event::Event as AppEvent;
use crate::app::snapshot::Snapshot;
use crate::ui::action_button::key_caps;
use crate::ui::dialog::dialog;
use crate::ui::element::{Element, classed, element};
use crate::ui::focus::{is_coarse, keep_typing, typed_text};
use crate::ui::icon::{Icon, glyph};
use crate::words::letters::fold;
use crate::words::{Message, Words};

/// Gestures: what is done, and how.
const GESTURES: &[(&str, &str)] = &[
    ("help-pan", "help-pan-how"),
    ("help-zoom", "help-zoom-how"),
    ("help-move", "help-move-how"),
    ("help-answer", "help-answer-how"),
    ("help-rename", "help-rename-how"),
    ("help-walk", "help-walk-how"),
    ("help-blueprint", "help-blueprint-how"),
    ("help-table", "help-table-how"),
    ("help-escape", "help-escape-how"),
];

/// What the sheet needs.
#[derive(PartialEq, Properties)]
pub struct Props {
    /// What is shown.
    pub snapshot: Rc<Snapshot>,
    /// Takes events.
    pub dispatch: Callback<AppEvent>,
}

/// Shows the sheet.
#[component]
pub fn Help(props: &Props) -> Html {
    let words = &props.snapshot.words;
    let typed = use_state(String::new);
    let sought = fold(typed.trim());
    let search = {
        let typed = typed.clone();
        classed("input", "field-input")
            .is("type", "search")
            .is("autocomplete", "off")
            .says("aria-label", words, "keys-search")
            .says("placeholder", words, "keys-search")
            .value((*typed).clone().into())
            .on_key(|event: KeyboardEvent| keep_typing(&event))
            .on_input(move |event| typed.set(typed_text(&event)))
    };
    let gestures: Vec<Element> =
        GESTURES.iter().filter_map(|gesture| gesture_row(words, &sought, gesture)).collect();
    let mut count = gestures.len();
    let gestures = (count > 0).then(|| section(words, "help-gestures", gestures));
    let mut groups = classed("div", "help-groups");
    for purpose in purposes() {
        let rows = key_rows(words, &sought, &purpose);
        count += rows.len();
        groups = groups.may_with((!rows.is_empty()).then(|| section(words, purpose.head, rows)));
    }
    // Whoever works with fingers rarely has keys.
    let is_folded = is_coarse() && sought.is_empty();
    let summary = element("summary").words(words, "help-keys");
    let where_keys = classed("p", "field-help").words(words, "help-keys-where");
    let keys = classed("details", "help-keys")
        .flag("open", !is_folded)
        .key(if is_folded { "folded" } else { "unfolded" })
        .with(summary)
        .with(where_keys)
        .with(groups);
    let found = Message::new("keys-found").with("count", count);
    let found = if sought.is_empty() { String::new() } else { words.say(&found) };
    let found = classed("p", "help-found").is("role", "status").text(found.into());
    let search = classed("div", "help-search").node(glyph(Icon::Search)).with(search);
    let body =
        classed("div", "panel-body help").with(search).with(found).may_with(gestures).with(keys);
    let title = words.text("help-title").into();
    dialog((words, &props.dispatch), title, "is-help", None, body.draw())
}

fn section(words: &Words, head: &'static str, rows: Vec<Element>) -> Element {
    let table = element("table").with(element("tbody").each(rows));
    let head_drawn = element("h3").words(words, head);
    element("section").key(head).with(head_drawn).with(table)
}

/// Whether a row says all that is sought.
fn says(text: &str, sought: &str) -> bool {
    let text = fold(text);
    sought.split_whitespace().all(|word| text.contains(word))
}

fn gesture_row(
    words: &Words,
    sought: &str,
    (what, how): &(&'static str, &'static str),
) -> Option<Element> {
    let (what, how) = (words.text(what), words.text(how));
    let is_sought = says(&[&*what, " ", &how].concat(), sought);
    is_sought.then(|| row(what, element("td").text(how.into())))
}

fn key_rows(words: &Words, sought: &str, purpose: &Purpose) -> Vec<Element> {
    let head = words.text(purpose.head);
    let rows = purpose.actions.iter().filter_map(|action| {
        let label = words.text(action.label);
        let also = words.word("palette-also", action.name);
        let is_sought = says(&[&*label, " ", &also, " ", &head].concat(), sought);
        is_sought.then(|| row(label, keys(words, action)))
    });
    rows.collect()
}

fn row(what: String, how: Element) -> Element {
    let key = what.clone();
    let what = element("th").is("scope", "row").text(what.into());
    element("tr").key(&key).with(what).with(how)
}

/// The keys of an action; what has none is in the palette.
fn keys(words: &Words, action: &Action) -> Element {
    let mut cell = element("td");
    for (place, key) in keys_of(action).enumerate() {
        let or = (place > 0).then(|| classed("span", "help-or").words(words, "help-or"));
        cell = key_caps(cell.may_with(or), key);
    }
    cell
}
