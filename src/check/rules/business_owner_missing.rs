//! A system that touchpoints use has nobody who answers for it on the business side. “None” is an answer.

use crate::check::finding::Finding;
use crate::check::rule::{Ground, Look, Rule};
use crate::check::rules::systems::{stake, subject, used};
use crate::model::person::Function;
use crate::words::Message;

pub(super) const LOOK: Look = Look::Document(look);

fn look(rule: &'static Rule, ground: Ground<'_>, found: &mut Vec<Finding>) {
    for (place, system) in used(ground).filter(|(_, system)| system.business_owner.is_unknown()) {
        let touchpoints = ground.facts.estate().usage.touchpoints(place).len();
        let finding = Finding::new(rule, subject(system))
            .with("name", system.name.as_str())
            .with("count", touchpoints)
            .answered_in(Message::new("check-pick-business-owner"), subject(system), "businessOwner")
            .by(Function::Marketing, None)
.worth(stake(ground, place));
        found.push(finding);
    }
}
