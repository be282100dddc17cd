//! Two systems in use can do the same, in the same place of a journey.

use crate::check::finding::Finding;
use crate::check::rule::{Ground, Look, Rule};
use crate::check::rules::systems::{subject, who};
use crate::model::person::Function;

pub(super) const LOOK: Look = Look::Document(look);

fn look(rule: &'static Rule, ground: Ground<'_>, found: &mut Vec<Finding>) {
    for pair in ground.facts.estate().overlaps(ground.document) {
        let systems = ground.document.systems.iter().as_slice();
        // In the order of the register, so that it is the same finding whichever is used more.
        let (first, last) = (pair.less.min(pair.more), pair.less.max(pair.more));
        let Some((one, other)) = systems.get(first).zip(systems.get(last)) else { continue };
        let finding = Finding::new(rule, subject(one))
            .also(subject(other))
            .with("name", one.name.as_str())
            .with("other", other.name.as_str())
            .with("shared", pair.shared.join(", "))
            .with("count", pair.places)
            .by(Function::It, who(&one.it_owner));
        found.push(finding);
    }
}
