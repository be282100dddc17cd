//! Nobody was named as the marketing owner of a touchpoint. “None” is an answer.

use crate::analyze::facts::JourneyFacts;
use crate::check::finding::Finding;
use crate::check::rule::{Ground, Look, Rule};
use crate::model::subject::{Kind, Subject};
use crate::model::value::Entity;
use crate::words::Message;

pub(super) const LOOK: Look = Look::Journey(look);

fn look(rule: &'static Rule, _: Ground<'_>, facts: &JourneyFacts, found: &mut Vec<Finding>) {
    let journey = &facts.journey;
    for touchpoint in journey.touchpoints() {
        if touchpoint.marketing_owner().is_unknown() {
            let (journey, id) = (journey.id().shared(), touchpoint.id.shared());
            let subject = Subject::inside(journey, Kind::Touchpoint, id);
            let pick = Message::new("check-pick-owner");
            let finding = Finding::new(rule, subject.clone())
                .with("name", touchpoint.name.as_str())
                .answered_in(pick, subject, "owner.marketing");
            found.push(finding);
        }
    }
}
