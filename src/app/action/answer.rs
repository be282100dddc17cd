//! Answers for all selected touchpoints at once: each asks with a list.

use crate::app::action::Action;
use crate::app::event::{Event, Look};
use crate::app::look::Choosing;
use crate::app::snapshot::Snapshot;

/// The actions that answer, in the order of the help sheet.
pub(super) const ANSWER: &[Action] = &[
    asking("set-owner", "answer-owner", |_| ask("owner.marketing")),
    asking("set-system", "answer-system", |_| ask("systems")),
    asking("set-data", "answer-data", |_| ask("data")),
    asking("set-class", "answer-class", |_| ask("security.classification")),
    asking("set-channel", "answer-channel", |_| ask("channel")),
    asking("set-it", "answer-it", |_| ask("owner.it")),
    asking("set-kind", "answer-kind", |_| ask("kind")),
    asking("set-status", "answer-status", |_| ask("status")),
    asking("set-persona", "answer-persona", |_| ask("personas")),
];

const fn asking(name: &'static str, label: &'static str, event: fn(&Snapshot) -> Event) -> Action {
    let is_enabled: fn(&Snapshot) -> bool = |snapshot| {
        let looking = &snapshot.looking;
        let is_any = looking.selected_touchpoint().is_some() || !looking.also.is_empty();
        snapshot.can_edit && looking.view.is_of_journey() && is_any
    };
    Action { name, label, key: None, is_enabled, event }
}

fn ask(field: &'static str) -> Event {
    Event::Look(Look::Choose(Choosing::Answer(field)))
}
