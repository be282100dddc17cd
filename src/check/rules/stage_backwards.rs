//! A transition leads back to an earlier stage, and nothing says what makes customers go there.

use crate::analyze::facts::JourneyFacts;
use crate::check::finding::{Finding, Stake};
use crate::check::rule::{Ground, Look, Rule};
use crate::check::rules::flow::of_way;
use crate::model::person::Function;
use crate::words::Message;

pub(super) const LOOK: Look = Look::Journey(look);

fn look(rule: &'static Rule, _: Ground<'_>, facts: &JourneyFacts, found: &mut Vec<Finding>) {
    let journey = &facts.journey;
    for (place, way) in journey.transitions().enumerate() {
        let end = |id: &str| journey.touchpoint(id);
        let ends = end(way.from.as_str()).zip(end(way.to.as_str()));
        let Some((from, to)) = ends else { continue };
        let stage = |id: &str| journey.stages().place(id);
        let is_back = stage(to.stage.as_str()) < stage(from.stage.as_str());
        let is_told = way.trigger.as_ref().is_some_and(|trigger| !trigger.trim().is_empty());
        if !is_back || is_told {
            continue;
        }
        let here = of_way(journey, way);
        let name = |id: &str| journey.stage(id).map_or("", |stage| stage.name.as_str());
        let owner = from.marketing_owner().value().map(|id| id.shared());
        let visits = facts.flow.ways().get(place).map(|way| facts.flow.visits[way.from] * way.share);
        let visits = visits.filter(|visits| visits.is_finite());
        let one = Finding::new(rule, here.clone())
            .with("from", from.name.as_str())
            .with("to", to.name.as_str())
            .with("stage", name(to.stage.as_str()))
            .answered_in(Message::new("check-say-trigger"), here, "trigger")
            .by(Function::Marketing, owner)
            .worth(visits.map_or(Stake::Unknown, Stake::Visits));
        found.push(one);
    }
}
