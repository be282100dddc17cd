//! What the rules about the drawing of a journey and its shares have in common: whom they ask, what a
//! mend does.

use std::rc::Rc;

use crate::analyze::facts::JourneyFacts;
use crate::check::finding::Finding;
use crate::check::rules::data::weighed;
use crate::check::rules::touchpoints::subject;
use crate::edit::command::Command;
use crate::model::journey::Journey;
use crate::model::json::{Json, Number};
use crate::model::person::Function;
use crate::model::subject::{Kind, Subject};
use crate::model::touchpoint::{Touchpoint, TouchpointKind, TouchpointStatus};
use crate::model::transition::Transition;
use crate::model::value::Entity;
use crate::words::Message;

/// How many things a finding offers to mark.
pub(super) const MOST_MARKS: usize = 3;

/// How finely a share is said: in hundredths of a percent.
const PARTS: f64 = 10_000.0;

/// The subject that a journey is.
pub(super) fn of_journey(journey: &Journey) -> Subject {
    Subject::of(Kind::Journey, journey.id().shared())
}

/// The subject that a transition is.
pub(super) fn of_way(journey: &Journey, way: &Transition) -> Subject {
    Subject::inside(journey.id().shared(), Kind::Transition, way.id.shared())
}

/// The touchpoint at a place, unless it is gone.
pub(super) fn at(facts: &JourneyFacts, place: usize) -> Option<&Rc<Touchpoint>> {
    let touchpoint = facts.journey.touchpoints().as_slice().get(place)?;
    (touchpoint.status != Some(TouchpointStatus::Retired)).then_some(touchpoint)
}

/// The ids of the touchpoints at some places.
pub(super) fn ids(facts: &JourneyFacts, places: &[usize]) -> Vec<Rc<str>> {
    let touchpoints = facts.journey.touchpoints().as_slice();
    places.iter().filter_map(|place| Some(touchpoints.get(*place)?.id.shared())).collect()
}

/// A finding about a touchpoint, for its owner, with its name, worth as many as come by.
pub(super) fn finding(finding: Finding, facts: &JourneyFacts, touchpoint: &Touchpoint) -> Finding {
    let owner = touchpoint.marketing_owner().value().map(|id| id.shared());
    let finding = finding.with("name", touchpoint.name.as_str()).by(Function::Marketing, owner);
    weighed(finding, facts, touchpoint)
}

/// A finding about a journey, for its owner, with its name.
pub(super) fn of_whole(finding: Finding, journey: &Journey) -> Finding {
    let owner = journey.head().owner.value().map(|id| id.shared());
    finding.with("journey", journey.label()).by(Function::Marketing, owner)
}

/// The finding with a click that says what part a touchpoint has, if it is a mere step so far.
pub(super) fn marked(
    finding: Finding,
    journey: &Journey,
    touchpoint: &Touchpoint,
    part: TouchpointKind,
) -> Finding {
    let is_step = matches!(touchpoint.part(), TouchpointKind::Step | TouchpointKind::Decision);
    if !is_step {
        return finding;
    }
    let label = match part {
        TouchpointKind::Start => "check-mark-start",
        TouchpointKind::Goal => "check-mark-goal",
        _ => "check-mark-drop-off",
    };
    let command = Command::set(subject(journey, touchpoint), "kind", Json::text(part.as_str()));
    finding.mended_by(Message::new(label).with("name", touchpoint.name.as_str()), command)
}

/// A command that sets shares: as good as can be in hundredths of a percent, and together as much as the
/// exact ones (by the largest remainders). `None` when there is nothing to set.
pub(super) fn set_shares(journey: &Journey, ways: &[(&Rc<Transition>, f64)]) -> Option<Command> {
    let total: f64 = ways.iter().map(|(_, share)| share).sum();
    // What is meant to be whole is not to end up below it for the last digit of a sum.
    let mut left = (total * PARTS + 1e-6).floor();
    let mut parts: Vec<f64> = ways.iter().map(|(_, share)| (share * PARTS).floor()).collect();
    left -= parts.iter().sum::<f64>();
    let mut by_rest: Vec<usize> = (0..ways.len()).collect();
    let rest = |at: &usize| ways[*at].1 * PARTS - (ways[*at].1 * PARTS).floor();
    by_rest.sort_by(|one, other| rest(other).total_cmp(&rest(one)));
    for at in by_rest {
        if left >= 1.0 {
            parts[at] += 1.0;
            left -= 1.0;
        }
    }
    let commands = ways.iter().zip(parts).filter_map(|((way, _), part)| {
        let share = Number::try_from(part / PARTS).ok()?;
        Some(Command::set(of_way(journey, way), "share", Json::Number(share)))
    });
    let commands: Vec<Command> = commands.collect();
    (!commands.is_empty()).then_some(Command::Batch(commands))
}
