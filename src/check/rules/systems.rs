//! The systems that rules object to.

use std::rc::Rc;

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

/// Somebody who is named, by id.
pub(super) fn who(answer: &Answer<Id<Person>>) -> Option<Rc<str>> {
    answer.value().map(|id| id.shared())
}
