//! A rule could be broken at a touchpoint for a while, and the while is over.

use crate::analyze::days::days_between;
use crate::analyze::facts::JourneyFacts;
use crate::check::finding::Finding;
use crate::check::rule::{Ground, Look, Rule};
use crate::check::rules::data::{owned, weighed};
use crate::check::rules::touchpoints::asked;
use crate::model::person::Function;
use crate::words::Message;

pub(super) const LOOK: Look = Look::Journey(look);

fn look(rule: &'static Rule, ground: Ground<'_>, facts: &JourneyFacts, found: &mut Vec<Finding>) {
    let Some(today) = ground.today else { return };
    for (touchpoint, subject) in asked(&facts.journey) {
        let security = touchpoint.security.as_ref();
        let Some(exception) = security.and_then(|said| said.exception.value()) else { continue };
        let Some(until) = exception.until.as_ref().filter(|until| *until < today) else { continue };
        let finding = Finding::new(rule, subject.clone())
            .with("name", touchpoint.name.as_str())
            .with("reason", exception.reason.as_str())
            .with("count", days_between(until, today) as f64)
            .answered_in(Message::new("check-decide-exception"), subject, "security.exception")
            .by(Function::Security, exception.by.as_ref().map(|id| id.shared()));
        let finding = weighed(finding, facts, touchpoint);
        found.push(owned(finding, ground.document, [touchpoint]));
    }
}
