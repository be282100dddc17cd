//! Some shares that leave a touchpoint are known and some are not: what is left is taken to be shared
//! alike.

use crate::analyze::chain::Shares;
use crate::analyze::facts::JourneyFacts;
use crate::check::finding::Finding;
use crate::check::rule::{Ground, Look, Rule};
use crate::check::rules::flow::{finding, set_shares};
use crate::check::rules::touchpoints::subject;
use crate::words::Message;

pub(super) const LOOK: Look = Look::Journey(look);

fn look(rule: &'static Rule, _: Ground<'_>, facts: &JourneyFacts, found: &mut Vec<Finding>) {
    let journey = &facts.journey;
    let shares = Shares::of(journey);
    if shares.objection().is_some() {
        return;
    }
    let resolved = shares.resolved();
    for (place, touchpoint) in journey.touchpoints().enumerate() {
        let (said, silent) = (shares.said[place], shares.silent[place]);
        if said == 0 || silent == 0 {
            continue;
        }
        let left = (1.0 - shares.known[place]).max(0.0);
        let assumed = resolved.iter().zip(journey.transitions());
        let assumed = assumed.filter(|(way, _)| way.from == place && way.is_assumed);
        let assumed: Vec<_> = assumed.map(|(way, transition)| (transition, way.share)).collect();
        let one = finding(Finding::new(rule, subject(journey, touchpoint)), facts, touchpoint)
            .with("said", said)
            .with("silent", silent)
            .with("percent", (left * 1_000.0).round() / 10.0);
        found.push(match set_shares(journey, &assumed) {
            Some(command) => one.mended_by(Message::new("check-fill-shares"), command),
            None => one,
        });
    }
}
