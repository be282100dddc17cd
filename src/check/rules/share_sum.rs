//! The shares that leave a touchpoint cannot be parts of a whole: they add up to more than 1, or one is
//! below 0. All that depends on shares is withheld until they can.

use crate::analyze::chain::{ROUNDED, Shares};
use crate::analyze::facts::JourneyFacts;
use crate::check::finding::Finding;
use crate::check::rule::{Ground, Look, Rule};
use crate::check::rules::flow::{finding, of_way, set_shares};
use crate::check::rules::touchpoints::subject;
use crate::edit::command::Command;
use crate::words::Message;

pub(super) const LOOK: Look = Look::Journey(look);

fn look(rule: &'static Rule, _: Ground<'_>, facts: &JourneyFacts, found: &mut Vec<Finding>) {
    let journey = &facts.journey;
    let shares = Shares::of(journey);
    let ways = journey.transitions().as_slice();
    let mut is_wrong: Vec<bool> = shares.known.iter().map(|sum| sum.is_nan() || *sum > 1.0 + ROUNDED).collect();
    for (from, _, share) in &shares.ways {
        is_wrong[*from] |= share.is_some_and(|share| share < 0.0);
    }
    let touchpoints = journey.touchpoints().enumerate();
    for (place, touchpoint) in touchpoints.filter(|(place, _)| is_wrong[*place]) {
        let leaving = || shares.ways.iter().zip(ways).filter(|(known, _)| known.0 == place);
        let known = || leaving().filter_map(|(known, way)| Some((way, known.2?)));
        let below: Vec<_> = known().filter(|(_, share)| *share < 0.0).map(|(way, _)| way).collect();
        let sum = shares.known[place];
        let one = finding(Finding::new(rule, subject(journey, touchpoint)), facts, touchpoint)
            .with("which", if below.is_empty() { "above" } else { "below" })
            .with("percent", (sum * 1_000.0).round() / 10.0);
        let (label, command) = if below.is_empty() {
            let scaled: Vec<_> = known().map(|(way, share)| (way, share / sum)).collect();
            ("check-scale-shares", set_shares(journey, &scaled))
        } else {
            let clear = below.iter().map(|way| Command::clear(of_way(journey, way), "share"));
            ("check-clear-shares", Some(Command::Batch(clear.collect())))
        };
        found.push(match command.filter(|_| sum.is_finite()) {
            Some(command) => one.mended_by(Message::new(label), command),
            None => one,
        });
    }
}
