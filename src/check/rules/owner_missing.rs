//! Nobody was named as the marketing owner of a touchpoint. “None” is an answer; what is gone, and where
//! customers leave, nobody has to own.

use crate::analyze::facts::JourneyFacts;
use crate::check::finding::Finding;
use crate::check::rule::{Ground, Look, Rule};
use crate::check::rules::touchpoints::asked;
use crate::words::Message;

pub(super) const LOOK: Look = Look::Journey(look);

fn look(rule: &'static Rule, _: Ground<'_>, facts: &JourneyFacts, found: &mut Vec<Finding>) {
    for (touchpoint, subject) in asked(&facts.journey) {
        if touchpoint.marketing_owner().is_unknown() {
            let finding = Finding::new(rule, subject.clone())
                .with("name", touchpoint.name.as_str())
                .answered_in(Message::new("check-pick-owner"), subject, "owner.marketing");
            found.push(finding);
        }
    }
}
