//! Somebody is accountable for a touchpoint that every customer passes on the way to a goal, and nobody
//! stands in. A team stands in for itself.

use crate::analyze::raci::pillars;
use crate::check::finding::Finding;
use crate::check::rule::{Ground, Look, Rule};
use crate::model::person::Function;
use crate::model::subject::{Kind, Subject};
use crate::words::Message;

pub(super) const LOOK: Look = Look::Document(look);

fn look(rule: &'static Rule, ground: Ground<'_>, found: &mut Vec<Finding>) {
    for pillar in pillars(ground.document, ground.facts) {
        let Some((_, first)) = pillar.touchpoints.first().filter(|_| !pillar.has_deputy) else {
            continue;
        };
        let person = Subject::of(Kind::Person, pillar.person.id.shared());
        let function = pillar.person.function.clone().unwrap_or(Function::Marketing);
        let finding = Finding::new(rule, person.clone())
            .with("name", pillar.person.name.as_str())
            .with("touchpoint", first.name.as_str())
            .with("count", pillar.touchpoints.len())
            .answered_in(Message::new("check-pick-deputy"), person, "deputy")
            .by(function, Some(pillar.person.id.shared()));
        found.push(finding);
    }
}
