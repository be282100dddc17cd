//! Nobody said how long personal data is kept for a purpose. “Not kept at all” is an answer.

use crate::check::finding::Finding;
use crate::check::rule::{Ground, Look, Rule};
use crate::check::rules::data::{by_officer, names, subject};
use crate::words::Message;

pub(super) const LOOK: Look = Look::Document(look);

fn look(rule: &'static Rule, ground: Ground<'_>, found: &mut Vec<Finding>) {
    let handling = ground.facts.handling();
    for (place, purpose) in ground.document.purposes.iter().enumerate() {
        if !purpose.retention.is_unknown() || !handling.is_personal(place) {
            continue;
        }
        let finding = Finding::new(rule, subject(purpose))
            .with("name", purpose.name.as_str())
            .with("data", names(&handling.purposes[place]))
            .answered_in(Message::new("check-say-retention"), subject(purpose), "retention");
        found.push(by_officer(finding, purpose));
    }
}
