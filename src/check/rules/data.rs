//! Whose data rules speak of, and who is asked when something happens to it.

use std::rc::Rc;

use crate::analyze::facts::JourneyFacts;
use crate::analyze::touches::User;
use crate::check::finding::{Finding, Stake};
use crate::model::data::{DataCategory, Purpose};
use crate::model::document::Document;
use crate::model::person::Function;
use crate::model::subject::{Kind, Subject};
use crate::model::touchpoint::Touchpoint;

/// The subject that a purpose is.
pub(super) fn subject(purpose: &Purpose) -> Subject {
    Subject::of(Kind::Purpose, purpose.id.shared())
}

/// A finding with the names of those in marketing who own where something happens: they are asked when it goes wrong.
/// The texts have `owned` and `owners`.
pub(super) fn owned<'a>(
    finding: Finding,
    document: &Document,
    touchpoints: impl IntoIterator<Item = &'a Rc<Touchpoint>>,
) -> Finding {
    const MOST: usize = 3;
    let mut names: Vec<&str> = Vec::new();
    for touchpoint in touchpoints {
        let owner = touchpoint.marketing_owner().value();
        let person = owner.and_then(|id| document.people.get(id.as_str()));
        let name = person.map_or("", |person| person.name.trim());
        if !name.is_empty() && !names.contains(&name) {
            names.push(name);
        }
    }
    names.truncate(MOST);
    let owned = if names.is_empty() { "no" } else { "yes" };
    finding.with("owned", owned).with("owners", names.join(", "))
}

/// The same for a system, by the touchpoints that use it.
pub(super) fn owned_by_users(finding: Finding, document: &Document, users: &[User]) -> Finding {
    owned(finding, document, users.iter().map(|user| &user.touchpoint))
}

/// A finding that is worth as much as customers come by a touchpoint.
pub(super) fn weighed(finding: Finding, facts: &JourneyFacts, touchpoint: &Touchpoint) -> Finding {
    let place = facts.journey.touchpoint_place(touchpoint.id.as_str());
    let visits = place.and_then(|place| facts.flow.visits.get(place)).copied();
    let visits = visits.filter(|visits| visits.is_finite());
    finding.worth(visits.map_or(Stake::Unknown, Stake::Visits))
}

/// A finding that privacy mends: the data protection officer of the purpose, where one is named.
pub(super) fn by_officer(finding: Finding, purpose: &Purpose) -> Finding {
    finding.by(Function::Privacy, purpose.dpo.value().map(|id| id.shared()))
}

/// The names of some data, as many as are read at a glance.
pub(super) fn names<'a>(data: impl IntoIterator<Item = &'a Rc<DataCategory>>) -> String {
    const MOST: usize = 3;
    let mut names: Vec<&str> = data.into_iter().map(|one| one.name.as_str()).collect();
    let is_cut = names.len() > MOST;
    names.truncate(MOST);
    let names = names.join(", ");
    if is_cut { names + " …" } else { names }
}
