//! What is at stake with what rules speak of, where a rule says nothing of its own: how often customers come by.
//! It computes nothing anew and guesses nothing.

use crate::check::finding::{Finding, Stake};
use crate::check::rule::Ground;
use crate::model::subject::{Kind, Subject};

/// Says what is at stake with findings that don't say it.
pub(in crate::check) fn fill(found: &mut [Finding], ground: Ground<'_>) {
    for finding in found {
        if finding.stake == Stake::Unknown {
            finding.stake = visits(&finding.subject, ground).map_or(Stake::Unknown, Stake::Visits);
        }
    }
}

/// How often a customer comes by a touchpoint, or by the one that a transition leads from.
fn visits(subject: &Subject, ground: Ground<'_>) -> Option<f64> {
    let facts = ground.facts.journey(subject.journey.as_deref()?)?;
    let journey = &facts.journey;
    let touchpoint = match subject.kind {
        Kind::Touchpoint => &*subject.id,
        Kind::Transition => journey.transition(&subject.id)?.from.as_str(),
        _ => return None,
    };
    let visits = facts.flow.visits.get(journey.touchpoint_place(touchpoint)?).copied();
    visits.filter(|visits| visits.is_finite())
}
