//! Touchpoints use a system that is unsanctioned, or of which nobody said whether it may be used.

use crate::analyze::shadow::shadow_it;
use crate::check::finding::Finding;
use crate::check::rule::{Ground, Look, Rule};
use crate::check::rules::systems::{stake, subject, visits, who};
use crate::edit::command::Command;
use crate::model::json::Json;
use crate::model::person::Function;
use crate::model::system::SystemStatus;
use crate::words::Message;

pub(super) const LOOK: Look = Look::Document(look);

fn look(rule: &'static Rule, ground: Ground<'_>, found: &mut Vec<Finding>) {
    let (document, usage) = (ground.document, &ground.facts.estate().usage);
    for shadow in shadow_it(document, usage, &|journey, place| visits(ground, journey, place)) {
        let Some(system) = document.systems.iter().as_slice().get(shadow.system) else { continue };
        let review = Json::text(SystemStatus::UnderReview.as_str());
        let ask = Command::set(subject(system), "status", review);
        let finding = Finding::new(rule, subject(system))
            .with("name", system.name.as_str())
            .with("known", if shadow.is_known { "yes" } else { "no" })
            .with("count", shadow.touchpoints)
            .mended_by(Message::new("check-ask-for-review"), ask)
            .answered_in(Message::new("check-say-status"), subject(system), "status")
            .by(Function::It, who(&system.it_owner)).worth(stake(ground, shadow.system));
        found.push(finding);
    }
}
