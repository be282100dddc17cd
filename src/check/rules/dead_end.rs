//! A touchpoint has no way out, and nobody said that customers leave there or have reached what we want.
//! Asked only on maps on which somebody began to mark where journeys end: on others the last step is just
//! the last that was drawn.

use crate::analyze::facts::JourneyFacts;
use crate::check::finding::Finding;
use crate::check::rule::{Ground, Look, Rule};
use crate::check::rules::flow::{at, finding, marked};
use crate::check::rules::touchpoints::subject;
use crate::model::touchpoint::TouchpointKind;

pub(super) const LOOK: Look = Look::Journey(look);

fn look(rule: &'static Rule, _: Ground<'_>, facts: &JourneyFacts, found: &mut Vec<Finding>) {
    let structure = &facts.structure;
    if structure.goals.is_empty() && structure.drop_offs.is_empty() {
        return;
    }
    for touchpoint in structure.dead_ends.iter().filter_map(|place| at(facts, *place)) {
        let here = subject(&facts.journey, touchpoint);
        let mut one = finding(Finding::new(rule, here), facts, touchpoint);
        for part in [TouchpointKind::DropOff, TouchpointKind::Goal] {
            one = marked(one, &facts.journey, touchpoint, part);
        }
        found.push(one);
    }
}
