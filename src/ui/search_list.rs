//! The list under the field that finds touchpoints. It only shows; the keyboard stays in the
//! field.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::event::Look;
use crate::app::find::results::{Row, Says};
use crate::app::snapshot::Snapshot;
use crate::words::{Message, Words};

/// What the list needs.
pub(crate) struct Props {
    /// What is shown.
    pub(crate) snapshot: Rc<Snapshot>,
    /// The row that Enter takes.
    pub(crate) active: Option<usize>,
    /// Called with the place of the row that is picked.
    pub(crate) on_pick: Callback<usize>,
}

/// The id of a row.
pub(crate) fn id(place: usize) -> String {
    ["find-row-", &place.to_string()].concat()
}

/// What picking each row means: touchpoints of the shown journey, then other journeys.
pub(crate) fn rows(snapshot: &Snapshot) -> Vec<Look> {
    let results = snapshot.results.iter().flat_map(|results| &results.rows);
    let elsewhere = snapshot.matches.iter().flat_map(|matches| &matches.elsewhere);
    let touchpoints = results.map(|row| Look::GoTo(row.touchpoint.clone()));
    touchpoints.chain(elsewhere.map(|other| Look::Journey(other.journey.clone()))).collect()
}

/// Why a row matches, in words.
pub(crate) fn reason(row: &Row, words: &Words) -> Option<String> {
    let reason = row.reason.as_ref()?;
    let (id, text) = match &reason.says {
        Says::Text(text) => ("find-reason", text.as_str()),
        Says::None => ("find-reason-none", ""),
        Says::Unknown => ("find-reason-unknown", ""),
    };
    Some(words.say(&Message::new(id).with("field", reason.field.as_str()).with("text", text)))
}

/// The list under the field; without a query, how to ask.
pub(crate) fn search_list(props: &Props) -> Html {
    let snapshot = &props.snapshot;
    let words = &snapshot.words;
    // Pressing must not take the keyboard away from the field: the list would be gone before the
    // press has ended.
    let onmousedown = Callback::from(|event: MouseEvent| event.prevent_default());
    let mut options = Vec::new();
    for row in snapshot.results.iter().flat_map(|results| &results.rows) {
        let name = if row.name.is_empty() { words.text("map-untitled") } else { row.name.clone() };
        let mut detail = row.stage.clone();
        if let Some(reason) = reason(row, words) {
            detail.push_str(" · ");
            detail.push_str(&reason);
        }
        options.push((name, detail));
    }
    for other in snapshot.matches.iter().flat_map(|matches| &matches.elsewhere) {
        let message = Message::new("find-elsewhere").with("count", other.count);
        options.push((words.say(&message.with("journey", other.title.as_str())), String::new()));
    }
    let hint = match &snapshot.matches {
        None => Some("find-how"),
        Some(_) if options.is_empty() => Some("find-nothing"),
        Some(_) => None,
    };
    html! {
        <div class="picker-pane search-pane" {onmousedown}>
            <ul class="picker-list" role="listbox" id="find-list" aria-label={words.text("find-list")}>
                for (place, (name, detail)) in options.into_iter().enumerate() {
                    { option(props, place, name, detail) }
                }
            </ul>
            if let Some(hint) = hint {
                <p class="picker-hint">{ words.text(hint) }</p>
            }
        </div>
    }
}

fn option(props: &Props, place: usize, name: String, detail: String) -> Html {
    let onclick = props.on_pick.reform(move |_: MouseEvent| place);
    html! {
        <li class="picker-option" role="option" id={id(place)}
            aria-selected={(props.active == Some(place)).to_string()} {onclick}>
            <span class="picker-name">{ name }</span>
            if !detail.is_empty() {
                <span class="picker-detail">{ detail }</span>
            }
        </li>
    }
}
