//! When a system is out, customers reach a goal no more that they reach else: every way to it leads through
//! a touchpoint that stops.

use crate::analyze::facts::JourneyFacts;
use crate::analyze::risk::{Loss, cut_goals};
use crate::check::finding::Finding;
use crate::check::rule::{Ground, Look, Rule};
use crate::check::rules::systems::{self, stake, who};
use crate::check::rules::touchpoints::subject;
use crate::model::person::Function;
use crate::model::touchpoint::Touchpoint;
use crate::model::value::Entity;
use crate::words::Message;

pub(super) const LOOK: Look = Look::Document(look);

fn look(rule: &'static Rule, ground: Ground<'_>, found: &mut Vec<Finding>) {
    let journeys = ground.facts.journeys();
    for (place, system) in ground.document.systems.iter().enumerate() {
        let Some(risk) = ground.facts.estate().risk(place) else { continue };
        let goals = risk.cut().count();
        let first = risk.losses.iter().find(|(_, loss)| !loss.cut.is_empty());
        let Some((facts, loss)) = first.and_then(|(at, loss)| Some((journeys.get(*at)?, loss)))
        else {
            continue;
        };
        let touchpoints = facts.journey.touchpoints().as_slice();
        let goal = loss.cut.first().and_then(|goal| touchpoints.get(*goal));
        let stopped = loss.stopped.iter().filter_map(|place| touchpoints.get(*place));
        let trail = stopped.map(|touchpoint| touchpoint.id.shared()).collect();
        let mut finding = Finding::new(rule, systems::subject(system))
            .with("name", system.name.as_str())
            .with("goal", goal.map_or("", |goal| goal.name.as_str()))
            .with("more", goals - 1)
            .along(facts.journey.id().shared(), trail)
            .by(Function::It, who(&system.it_owner))
            .worth(stake(ground, place));
        if let Some(narrow) = narrowest(facts, loss) {
            let pick = Message::new("check-pick-fallback");
            finding = finding.answered_in(pick, subject(&facts.journey, narrow), "systems");
        }
        found.push(finding);
    }
}

/// The first touchpoint that stops and that nobody gets around; where there is none, the first that stops.
fn narrowest<'a>(facts: &'a JourneyFacts, loss: &Loss) -> Option<&'a Touchpoint> {
    let is_narrow = |place: &&usize| !cut_goals(&facts.structure, &[**place]).is_empty();
    let place = loss.stopped.iter().find(is_narrow).or(loss.stopped.first())?;
    facts.journey.touchpoints().as_slice().get(*place).map(AsRef::as_ref)
}
