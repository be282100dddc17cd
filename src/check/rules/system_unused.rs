//! A system carries nothing: no touchpoint uses it or falls back on it, and no integration begins or ends at
//! it. What is only proposed, or retired, is left alone.

use crate::check::finding::Finding;
use crate::check::rule::{Ground, Look, Rule};
use crate::check::rules::systems::{subject, who};
use crate::edit::command::Command;
use crate::model::document::Document;
use crate::model::person::Function;
use crate::model::system::{System, SystemStatus};
use crate::words::Message;

pub(super) const LOOK: Look = Look::Document(look);

fn look(rule: &'static Rule, ground: Ground<'_>, found: &mut Vec<Finding>) {
    for (place, system) in ground.document.systems.iter().enumerate() {
        let is_idle = is_meant_to_carry(system)
            && !ground.facts.estate().usage.is_used(place)
            && !stands_by(ground.document, system);
        if is_idle {
            let finding = Finding::new(rule, subject(system))
                .with("name", system.name.as_str())
                .mended_by(
                    Message::new("check-delete-system").with("name", system.name.as_str()),
                    Command::remove(subject(system)),
                )
                .by(Function::It, who(&system.it_owner));
            found.push(finding);
        }
    }
}

fn is_meant_to_carry(system: &System) -> bool {
    let status = system.status.as_ref();
    !matches!(
        status,
        Some(SystemStatus::Proposed | SystemStatus::UnderReview | SystemStatus::Retired)
    )
}

/// Whether anything falls back on a system, or data passes through it.
fn stands_by(document: &Document, system: &System) -> bool {
    let mut ways = document.integrations.iter();
    let mut touchpoints = document.journeys.iter().flat_map(|journey| journey.touchpoints());
    ways.any(|way| way.from == system.id || way.to == system.id)
        || touchpoints.any(|touchpoint| {
            let mut uses = touchpoint.systems.entries().iter();
            uses.any(|used| used.fallback.value() == Some(&system.id))
        })
}
