//! Customers who come into a loop never leave it: no way leads out, or nobody takes one. Where shares are
//! known a goal in it changes nothing, as customers go on from there.

use crate::analyze::facts::JourneyFacts;
use crate::check::finding::{Finding, Stake};
use crate::check::rule::{Ground, Look, Rule};
use crate::check::rules::flow::{ids, of_journey, of_whole};
use crate::check::rules::touchpoints::subject;
use crate::model::value::Entity;

pub(super) const LOOK: Look = Look::Journey(look);

fn look(rule: &'static Rule, _: Ground<'_>, facts: &JourneyFacts, found: &mut Vec<Finding>) {
    const MOST: usize = 3;
    let journey = &facts.journey;
    let loops = match facts.flow.chain() {
        Some(_) => facts.flow.closed.iter().collect(),
        None => facts.structure.closed_loops(),
    };
    for places in loops {
        let touchpoints = journey.touchpoints().as_slice();
        let members: Vec<_> = places.iter().filter_map(|place| touchpoints.get(*place)).collect();
        let Some(first) = members.first() else { continue };
        let mut names: Vec<&str> = members.iter().map(|one| one.name.as_str()).collect();
        let more = names.len().saturating_sub(MOST);
        names.truncate(MOST);
        let one = of_whole(Finding::new(rule, of_journey(journey)), journey)
            .also(subject(journey, first))
            .with("names", names.join(", "))
            .with("count", members.len())
            .with("more", more)
            .along(journey.id().shared(), ids(facts, places))
            .worth(entering(facts, places).map_or(Stake::Unknown, Stake::Visits));
        found.push(one);
    }
}

/// How many customers get into a loop, of each who begins.
fn entering(facts: &JourneyFacts, places: &[usize]) -> Option<f64> {
    let chain = facts.flow.chain()?;
    let is_in = |place: usize| places.binary_search(&place).is_ok();
    let begun: f64 = places.iter().map(|place| chain.begun[*place]).sum();
    let ways = chain.ways.iter().filter(|way| is_in(way.to) && !is_in(way.from));
    Some(ways.map(|way| facts.flow.visits[way.from] * way.share).sum::<f64>() + begun)
}
