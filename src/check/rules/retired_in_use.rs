//! Touchpoints use a system that is retired, or whose support has ended.

use std::rc::Rc;

use crate::check::finding::{Act, Finding, Mend};
use crate::check::rule::{Ground, Look, Rule};
use crate::check::rules::systems::{stake, subject, used, who};
use crate::edit::replace::replacement;
use crate::model::document::Document;
use crate::model::person::Function;
use crate::model::standard::Date;
use crate::model::system::{System, SystemStatus};
use crate::words::Message;

pub(super) const LOOK: Look = Look::Document(look);

fn look(rule: &'static Rule, ground: Ground<'_>, found: &mut Vec<Finding>) {
    for (place, system) in used(ground) {
        let is_retired = system.status == Some(SystemStatus::Retired);
        if !is_retired && !is_past_end(system, ground.today) {
            continue;
        }
        let touchpoints = ground.facts.estate().usage.touchpoints(place).len();
        let mut finding = Finding::new(rule, subject(system))
            .with("name", system.name.as_str())
            .with("state", if is_retired { "retired" } else { "ended" })
            .with("count", touchpoints)
            .by(Function::It, who(&system.it_owner))
.worth(stake(ground, place));
        if let Some(successor) = successor(ground.document, system, ground.today) {
            let label = Message::new("check-replace-by").with("name", successor.name.as_str());
            let by = Some(successor.id.as_str());
            let command = replacement(ground.document, system.id.as_str(), by);
            finding.mends.extend(command.map(|command| Mend { label, act: Act::Do(command) }));
        } else {
            let pick = Message::new("check-pick-successor");
            finding = finding.answered_in(pick, subject(system), "successor");
        }
        found.push(finding);
    }
}

fn is_past_end(system: &System, today: Option<&Date>) -> bool {
    let end = system.lifecycle.as_ref().and_then(|life| life.end_of_life.as_ref());
    end.zip(today).is_some_and(|(end, today)| end < today)
}

/// The system that replaces one, where it can itself be used.
fn successor<'a>(
    document: &'a Document,
    system: &System,
    today: Option<&Date>,
) -> Option<&'a Rc<System>> {
    let successor = document.systems.get(system.successor.value()?.as_str())?;
    let is_retired = successor.status == Some(SystemStatus::Retired);
    (!is_retired && !is_past_end(successor, today)).then_some(successor)
}
