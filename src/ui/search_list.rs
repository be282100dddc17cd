//! The list under the field that finds touchpoints. It only shows; the keyboard stays in the
//! field.

use std::rc::Rc;

use yew::Callback;

use crate::app::event::Look;
use crate::app::find::results::{Row, Says};
use crate::app::snapshot::Snapshot;
use crate::ui::element::{Element, classed};
use crate::ui::picker_list::pane;
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
pub(crate) fn search_list(props: &Props) -> Element {
    let snapshot = &props.snapshot;
    let words = &snapshot.words;
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
    let mut list = classed("ul", "picker-list").is("role", "listbox").is("id", "find-list").says(
        "aria-label",
        words,
        "find-list",
    );
    for (place, (name, detail)) in options.into_iter().enumerate() {
        list = list.with(option(props, place, name, detail));
    }
    pane(list, words, hint).also("search-pane", true)
}

fn option(props: &Props, place: usize, name: String, detail: String) -> Element {
    let on_pick = props.on_pick.clone();
    let detail = (!detail.is_empty()).then(|| classed("span", "picker-detail").text(detail.into()));
    classed("li", "picker-option")
        .is("role", "option")
        .has("id", id(place).into())
        .is("aria-selected", if props.active == Some(place) { "true" } else { "false" })
        .on_click(move |_| on_pick.emit(place))
        .with(classed("span", "picker-name").text(name.into()))
        .may_with(detail)
}
