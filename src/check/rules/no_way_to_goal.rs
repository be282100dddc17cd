//! No start leads to a goal; or, where some do, customers get to a touchpoint from which all they can do is
//! leave. Ways that end in a dead end or go round in a closed loop are told by the rules for these.

use crate::analyze::facts::JourneyFacts;
use crate::analyze::ways::everywhere;
use crate::check::finding::Finding;
use crate::check::rule::{Ground, Look, Rule};
use crate::check::rules::flow::{at, finding, ids, marked, of_journey, of_whole};
use crate::check::rules::touchpoints::subject;
use crate::model::touchpoint::TouchpointKind;
use crate::model::value::Entity;

pub(super) const LOOK: Look = Look::Journey(look);

fn look(rule: &'static Rule, _: Ground<'_>, facts: &JourneyFacts, found: &mut Vec<Finding>) {
    let (journey, structure) = (&facts.journey, &facts.structure);
    let is_unreachable = |place: &usize| structure.unreachable.binary_search(place).is_ok();
    if structure.starts.is_empty() || structure.goals.is_empty() {
        return;
    }
    if structure.goals.iter().all(is_unreachable) {
        let one = of_whole(Finding::new(rule, of_journey(journey)), journey);
        found.push(one.with("which", "journey").with("name", journey.label()).with("more", 0));
        return;
    }
    let mut told: Vec<usize> = structure.dead_ends.clone();
    told.extend(structure.closed_loops().into_iter().flatten());
    let is_told = structure.ways.leading_to(&told, &everywhere);
    let is_lost = |place: &usize| structure.without_goal.binary_search(place).is_ok();
    for place in structure.without_goal.iter().filter(|place| !is_unreachable(place)) {
        let mut before = structure.ways.to(*place).filter(|from| from != place);
        let is_first = structure.starts.contains(place) || !before.all(|from| is_lost(&from));
        let Some(touchpoint) = at(facts, *place).filter(|_| is_first && !is_told[*place]) else {
            continue;
        };
        let behind = structure.ways.reached(&[*place], &everywhere);
        let behind = structure.without_goal.iter().copied().filter(|place| behind[*place]);
        let behind: Vec<usize> = behind.collect();
        let mut one = finding(Finding::new(rule, subject(journey, touchpoint)), facts, touchpoint)
            .with("which", "touchpoint")
            .with("journey", journey.label())
            .with("more", behind.len() - 1)
            .along(journey.id().shared(), ids(facts, &behind));
        for part in [TouchpointKind::DropOff, TouchpointKind::Goal] {
            one = marked(one, journey, touchpoint, part);
        }
        found.push(one);
    }
}
