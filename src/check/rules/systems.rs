//! The systems that rules object to.

use std::rc::Rc;

use crate::analyze::risk::AtRisk;
use crate::check::finding::Stake;
use crate::check::rule::Ground;
use crate::model::answer::Answer;
use crate::model::id::Id;
use crate::model::person::Person;
use crate::model::subject::{Kind, Subject};
use crate::model::system::System;

/// The systems that touchpoints use, and their places in the register.
pub(super) fn used<'a>(ground: Ground<'a>) -> impl Iterator<Item = (usize, &'a Rc<System>)> {
    let is_used =
        move |(place, _): &(usize, &Rc<System>)| ground.facts.estate().usage.is_used(*place);
    ground.document.systems.iter().enumerate().filter(is_used)
}

/// The subject that a system is.
pub(super) fn subject(system: &System) -> Subject {
    Subject::of(Kind::System, system.id.shared())
}

/// What is at stake with a system: the value at risk where it is known, else how often customers come by.
pub(super) fn stake(ground: Ground<'_>, place: usize) -> Stake {
    let estate = ground.facts.estate();
    let at_risk = estate.risk(place).map(|risk| risk.value(ground.document));
    let amount = at_risk.as_ref().and_then(AtRisk::leading).filter(|amount| amount.amount > 0.0);
    if let Some((amount, currency)) =
        amount.and_then(|one| Some((one.amount, one.currency.clone()?)))
    {
        return Stake::Value(amount, currency);
    }
    let visits = |(journey, touchpoint)| visits(ground, journey, touchpoint);
    let known = estate.usage.touchpoints(place).into_iter().filter_map(visits);
    known.reduce(|sum, more| sum + more).map_or(Stake::Unknown, Stake::Visits)
}

/// How often a customer comes by a touchpoint, by the places of its journey and itself.
pub(super) fn visits(ground: Ground<'_>, journey: usize, touchpoint: usize) -> Option<f64> {
    let visits = &ground.facts.journeys().get(journey)?.flow.visits;
    visits.get(touchpoint).copied().filter(|visits| visits.is_finite())
}

/// Somebody who is named, by id.
pub(super) fn who(answer: &Answer<Id<Person>>) -> Option<Rc<str>> {
    answer.value().map(|id| id.shared())
}
