//! Nobody said where customers begin a journey: nothing can be said of what they reach.

use crate::analyze::facts::JourneyFacts;
use crate::check::finding::Finding;
use crate::check::rule::{Ground, Look, Rule};
use crate::check::rules::flow::{MOST_MARKS, at, marked, of_journey, of_whole};
use crate::model::touchpoint::TouchpointKind;

pub(super) const LOOK: Look = Look::Journey(look);

fn look(rule: &'static Rule, _: Ground<'_>, facts: &JourneyFacts, found: &mut Vec<Finding>) {
    let (journey, ways) = (&facts.journey, &facts.structure.ways);
    if ways.count() == 0 || !facts.structure.starts.is_empty() {
        return;
    }
    let mut one = of_whole(Finding::new(rule, of_journey(journey)), journey);
    let has_way_in = |place: usize| ways.to(place).any(|from| from != place);
    let all = || (0..ways.count()).filter(|place| ways.from(*place).next().is_some());
    let likely: Vec<usize> = all().filter(|place| !has_way_in(*place)).collect();
    // Where all goes round in circles, the first one is as good a beginning as any.
    let likely = if likely.is_empty() { all().take(1).collect() } else { likely };
    for touchpoint in likely.iter().filter_map(|place| at(facts, *place)).take(MOST_MARKS) {
        one = marked(one, journey, touchpoint, TouchpointKind::Start);
    }
    found.push(one);
}
