//! Two systems in use can do the same, in the same place of a journey.

use crate::check::finding::Finding;
use crate::check::rule::{Ground, Look, Rule};
use crate::check::rules::systems::{subject, who};
use crate::model::person::Function;

pub(super) const LOOK: Look = Look::Document(look);

fn look(rule: &'static Rule, ground: Ground<'_>, found: &mut Vec<Finding>) {
    for pair in ground.facts.estate().overlaps(ground.document) {
        let systems = ground.document.systems.iter().as_slice();
        let Some((less, more)) = systems.get(pair.less).zip(systems.get(pair.more)) else { continue };
        let finding = Finding::new(rule, subject(less))
            .also(subject(more))
            .with("name", less.name.as_str())
            .with("other", more.name.as_str())
            .with("shared", pair.shared.join(", "))
            .with("count", pair.places)
            .by(Function::It, who(&less.it_owner));
        found.push(finding);
    }
}
