//! Nobody said which systems carry a touchpoint. “None” is an answer.

use crate::analyze::facts::JourneyFacts;
use crate::check::finding::Finding;
use crate::check::rule::{Ground, Look, Rule};
use crate::check::rules::touchpoints::asked;
use crate::edit::command::Command;
use crate::model::answer::NONE;
use crate::model::json::Json;
use crate::model::person::Function;
use crate::words::Message;

pub(super) const LOOK: Look = Look::Journey(look);

fn look(rule: &'static Rule, _: Ground<'_>, facts: &JourneyFacts, found: &mut Vec<Finding>) {
    for (touchpoint, subject) in asked(&facts.journey) {
        if touchpoint.systems.is_unknown() {
            let who = touchpoint.it_contact().value().map(|id| id.shared());
            let none = Command::set(subject.clone(), "systems", Json::text(NONE));
            let finding = Finding::new(rule, subject.clone())
                .with("name", touchpoint.name.as_str())
                .answered_in(Message::new("check-pick-system"), subject, "systems")
                .mended_by(Message::new("check-no-system"), none)
                .by(Function::It, who);
            found.push(finding);
        }
    }
}
