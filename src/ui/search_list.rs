//! The list under the field that finds touchpoints, and the line that says what is looked at. They
//! only show; the keyboard stays in the field.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::event::Look;
use crate::app::find::results::{Results, Row as Found, Says};
use crate::app::offer::Offer;
use crate::app::snapshot::Snapshot;
use crate::ui::element::Element;
use crate::ui::picker::Picked;
use crate::ui::picker_list::{about, list, option, pane};
use crate::words::{Message, Words};

/// What the ids of the rows begin with.
pub(crate) const ROWS: &str = "find-row";

/// What is listed and what picking it means: touchpoints of the shown journey, then other journeys.
pub(crate) fn listed(snapshot: &Snapshot) -> Vec<(Look, Offer)> {
    let words = &snapshot.words;
    let mut listed = Vec::new();
    let mut list = |look: Look, label: String, detail: String| {
        let id = Rc::from(listed.len().to_string());
        listed.push((look, Offer { id, label, detail, ..Offer::default() }));
    };
    for row in snapshot.results.iter().flat_map(|results| &results.rows) {
        let name = if row.name.is_empty() { words.text("map-untitled") } else { row.name.clone() };
        let mut detail = row.stage.clone();
        if let Some(reason) = reason(row, words) {
            detail.push_str(" · ");
            detail.push_str(&reason);
        }
        list(Look::GoTo(row.touchpoint.clone()), name, detail);
    }
    for other in snapshot.matches.iter().flat_map(|matches| &matches.elsewhere) {
        let more = Message::new("find-elsewhere").with("count", other.count);
        let more = words.say(&more.with("journey", other.title.as_str()));
        list(Look::Journey(other.journey.clone()), more, String::new());
    }
    listed
}

/// The list; without a query, how to ask.
pub(crate) fn search_list(
    snapshot: &Snapshot,
    listed: &[(Look, Offer)],
    active: Option<usize>,
    on_pick: Callback<Picked>,
) -> Element {
    let words = &snapshot.words;
    let rows = listed.iter().enumerate().map(|(place, (_, offer))| {
        let (on_pick, picked) = (on_pick.clone(), Picked::Existing(offer.id.clone()));
        let option = option(ROWS, place, active == Some(place));
        about(option.on_click(move |_| on_pick.emit(picked.clone())), offer, None)
    });
    let list = list(words, "find-list", "find-list").each(rows);
    let hint = match &snapshot.matches {
        None => Some("find-how"),
        Some(_) if listed.is_empty() => Some("find-nothing"),
        Some(_) => None,
    };
    pane(list, words, hint).also("search-pane", true)
}

/// How many there are, or which one of them is looked at and why.
pub(crate) fn line(snapshot: &Snapshot) -> Option<String> {
    let (matches, results) = (snapshot.matches.as_ref()?, snapshot.results.as_ref()?);
    let words = &snapshot.words;
    let (count, total) = (matches.places.len(), matches.total);
    let Some((place, row)) = results.current.zip(Results::current_row(results)) else {
        let said = Message::new("find-said").with("count", count).with("total", total);
        return Some(words.say(&said));
    };
    let said = Message::new("find-current").with("place", place + 1).with("count", count);
    let mut line = words.say(&said.with("name", row.name.as_str()));
    if let Some(reason) = reason(row, words) {
        line.push_str(" — ");
        line.push_str(&reason);
    }
    Some(line)
}

/// Why a touchpoint matches, in words.
fn reason(row: &Found, words: &Words) -> Option<String> {
    let reason = row.reason.as_ref()?;
    let (id, text) = match &reason.says {
        Says::Text(text) => ("find-reason", text.as_str()),
        Says::None => ("find-reason-none", ""),
        Says::Unknown => ("find-reason-unknown", ""),
    };
    Some(words.say(&Message::new(id).with("field", reason.field.as_str()).with("text", text)))
}
