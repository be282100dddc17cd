//! No start leads to a touchpoint. Of those that lead to each other only the first is named: what follows
//! it is reached with it. What is gone already need not be reached.

use crate::analyze::facts::JourneyFacts;
use crate::analyze::ways::everywhere;
use crate::check::finding::Finding;
use crate::check::rule::{Ground, Look, Rule};
use crate::check::rules::flow::{at, finding, ids, marked};
use crate::check::rules::touchpoints::subject;
use crate::model::touchpoint::TouchpointKind;
use crate::model::value::Entity;

pub(super) const LOOK: Look = Look::Journey(look);

fn look(rule: &'static Rule, _: Ground<'_>, facts: &JourneyFacts, found: &mut Vec<Finding>) {
    let (journey, structure) = (&facts.journey, &facts.structure);
    let mut is_known = vec![false; structure.ways.count()];
    // What leads on comes last among components, so the ones to begin with are met in reverse.
    let mut firsts: Vec<usize> = Vec::new();
    if !structure.unreachable.is_empty() {
        for component in structure.ways.components().iter().rev() {
            let Some(first) = component.first().copied() else { continue };
            let is_new = !is_known[first] && structure.unreachable.binary_search(&first).is_ok();
            if is_new {
                let behind = structure.ways.reached(&[first], &|place| is_known[place]);
                behind.iter().zip(&mut is_known).for_each(|(here, known)| *known |= here);
                firsts.push(first);
            }
        }
    }
    firsts.sort_unstable();
    for first in firsts {
        let Some(touchpoint) = at(facts, first) else { continue };
        let behind = structure.ways.reached(&[first], &everywhere);
        let lost = structure.unreachable.iter().copied().filter(|place| behind[*place]);
        let lost: Vec<usize> = lost.collect();
        let one = finding(Finding::new(rule, subject(journey, touchpoint)), facts, touchpoint)
            .with("more", lost.len().saturating_sub(1))
            .along(journey.id().shared(), ids(facts, &lost));
        found.push(marked(one, journey, touchpoint, TouchpointKind::Start));
    }
}
