//! Nobody said what customers are to reach: nothing can be said of how many do.

use crate::analyze::facts::JourneyFacts;
use crate::check::finding::Finding;
use crate::check::rule::{Ground, Look, Rule};
use crate::check::rules::flow::{MOST_MARKS, at, marked, of_journey, of_whole};
use crate::model::touchpoint::TouchpointKind;

pub(super) const LOOK: Look = Look::Journey(look);

fn look(rule: &'static Rule, _: Ground<'_>, facts: &JourneyFacts, found: &mut Vec<Finding>) {
    let (journey, structure) = (&facts.journey, &facts.structure);
    if structure.ways.count() == 0 || !structure.goals.is_empty() {
        return;
    }
    let mut one = of_whole(Finding::new(rule, of_journey(journey)), journey);
    // The last ones that were drawn are the likeliest.
    let likely = structure.dead_ends.iter().rev().filter_map(|place| at(facts, *place));
    for touchpoint in likely.take(MOST_MARKS) {
        one = marked(one, journey, touchpoint, TouchpointKind::Goal);
    }
    found.push(one);
}
