//! A touchpoint or a system should have been looked at again by now. Without an agreement nothing is late.

use crate::analyze::staleness::{Late, review_of_system, review_of_touchpoint};
use crate::check::finding::Finding;
use crate::check::rule::{Ground, Look, Rule};
use crate::check::rules::systems::{subject, who};
use crate::check::rules::touchpoints::asked;
use crate::edit::command::Command;
use crate::model::json::Json;
use crate::model::person::Function;
use crate::model::spoken::date::date_message;
use crate::model::standard::Date;
use crate::model::subject::Subject;
use crate::model::system::SystemStatus;
use crate::words::Message;

pub(super) const LOOK: Look = Look::Document(look);

fn look(rule: &'static Rule, ground: Ground<'_>, found: &mut Vec<Finding>) {
    let (document, Some(today)) = (ground.document, ground.today) else { return };
    for (touchpoint, subject) in document.journeys.iter().flat_map(|journey| asked(journey)) {
        if let Some(late) = review_of_touchpoint(document, touchpoint, today) {
            let (name, field) = (touchpoint.name.as_str(), "owner.lastReviewed");
            let owner = who(touchpoint.marketing_owner());
            let finding = finding(rule, subject, (name, field), &late, today);
            found.push(finding.by(Function::Marketing, owner));
        }
    }
    let in_use =
        document.systems.iter().filter(|system| system.status != Some(SystemStatus::Retired));
    for system in in_use {
        if let Some(late) = review_of_system(system, today) {
            let (name, field) = (system.name.as_str(), "lastReview");
            let finding = finding(rule, subject(system), (name, field), &late, today);
            found.push(finding.by(Function::It, who(&system.it_owner)));
        }
    }
}

fn finding(
    rule: &'static Rule,
    subject: Subject,
    (name, field): (&str, &str),
    late: &Late,
    today: &Date,
) -> Finding {
    let reviewed = Command::set(subject.clone(), field, Json::text(today.as_str()));
    Finding::new(rule, subject)
        .with("name", name)
        .with("day", date_message(&late.due))
        .with("count", late.days.unsigned_abs() as usize)
        .mended_by(Message::new("check-reviewed-today"), reviewed)
}
