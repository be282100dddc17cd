//! Nobody said which data a touchpoint touches. “None” is an answer.

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
        if touchpoint.data.is_unknown() {
            let who = touchpoint.marketing_owner().value().map(|id| id.shared());
            let none = Command::set(subject.clone(), "data", Json::text(NONE));
            let finding = Finding::new(rule, subject.clone())
                .with("name", touchpoint.name.as_str())
                .answered_in(Message::new("check-pick-data"), subject, "data")
                .mended_by(Message::new("check-no-data"), none)
                .by(Function::Marketing, who);
            found.push(finding);
        }
    }
}
