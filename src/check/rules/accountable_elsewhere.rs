//! The marketing owner of a touchpoint is known to belong to another function than marketing.

use crate::analyze::facts::JourneyFacts;
use crate::check::finding::Finding;
use crate::check::rule::{Ground, Look, Rule};
use crate::check::rules::touchpoints::asked;
use crate::model::person::Function;
use crate::words::Message;

pub(super) const LOOK: Look = Look::Journey(look);

fn look(rule: &'static Rule, ground: Ground<'_>, facts: &JourneyFacts, found: &mut Vec<Finding>) {
    for (touchpoint, subject) in asked(&facts.journey) {
        let owner = touchpoint.marketing_owner().value();
        let owner = owner.and_then(|id| ground.document.people.get(id.as_str()));
        let is_elsewhere = |function: &Function| *function != Function::Marketing;
        if let Some(owner) = owner.filter(|one| one.function.as_ref().is_some_and(is_elsewhere)) {
            let finding = Finding::new(rule, subject.clone())
                .with("name", touchpoint.name.as_str())
                .with("person", owner.name.as_str())
                .answered_in(Message::new("check-pick-owner"), subject, "owner.marketing");
            found.push(finding);
        }
    }
}
