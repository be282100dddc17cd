//! Whom to call when a system is out, and which data is involved. It names those whom the map names, and
//! says where it names nobody.

use crate::analyze::outage::{Harm, Hit, Outage};
use crate::analyze::usage::touchpoint;
use crate::model::answer::Answer;
use crate::model::document::Document;
use crate::model::id::Id;
use crate::model::person::Person;

/// Somebody to call.
#[derive(Clone, Debug, PartialEq)]
pub struct Call {
    /// The person or team, by its place in the register; `None` where nobody was named.
    pub person: Option<usize>,
    /// Whether it was said that there is nobody.
    pub is_none: bool,
    /// As what.
    pub part: Part,
    /// Who stands in, by the place in the register.
    pub deputy: Option<usize>,
    /// The systems that they own, or how many touchpoints that are hit, by places.
    pub about: Vec<usize>,
}

/// As what somebody is called.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// Owner in IT of systems that are out.
    It,
    /// Owner in the business of systems that are out.
    Business,
    /// Marketing owner of touchpoints that stop.
    Stopped,
    /// Marketing owner of touchpoints that go on worse, or of which nobody said how they go on.
    Degraded,
}

/// The people to call in an outage, first who can end it: the IT owners of what is out, their business owners,
/// then the marketing owners of touchpoints, those first with whom more stops. Nobody is named twice as the
/// same. Where nobody was named, that is an entry of its own. Hits and systems that are out, times people.
pub fn people_to_call(document: &Document, outage: &Outage) -> Vec<Call> {
    let mut calls = Vec::new();
    let systems = document.systems.iter().as_slice();
    for (part, owner) in [
        (Part::It, (|at| &at.it_owner) as fn(&crate::model::system::System) -> &Answer<Id<Person>>),
        (Part::Business, |at| &at.business_owner),
    ] {
        for place in &outage.out {
            if let Some(system) = systems.get(*place) {
                note(document, &mut calls, part, owner(system), *place);
            }
        }
    }
    for (part, is_worst) in [(Part::Stopped, true), (Part::Degraded, false)] {
        let begin = calls.len();
        let is_meant = |hit: &&Hit| (hit.harm == Harm::Stops) == is_worst;
        for (number, hit) in outage.hits.iter().enumerate().filter(|(_, hit)| is_meant(hit)) {
            if let Some((_, found)) = touchpoint(document, (hit.journey, hit.touchpoint)) {
                note(document, &mut calls, part, found.marketing_owner(), number);
            }
        }
        // Who has most to do with it first; where nobody was named, last.
        calls[begin..].sort_by_key(|call| (call.person.is_none(), usize::MAX - call.about.len()));
    }
    calls
}

fn note(
    document: &Document,
    calls: &mut Vec<Call>,
    part: Part,
    answer: &Answer<Id<Person>>,
    about: usize,
) {
    let person = answer.value().and_then(|id| document.people.place(id.as_str()));
    let is_none = matches!(answer, Answer::None);
    let is_it =
        |call: &&mut Call| call.part == part && call.person == person && call.is_none == is_none;
    if let Some(call) = calls.iter_mut().find(is_it) {
        call.about.push(about);
        return;
    }
    let deputy = person.and_then(|place| document.people.iter().as_slice().get(place));
    let deputy = deputy.and_then(|person| document.people.place(person.deputy.as_ref()?.as_str()));
    calls.push(Call { person, is_none, part, deputy, about: vec![about] });
}

/// The categories of data that are involved in an outage, by their places in the register: what the
/// touchpoints use that are hit, and what passes through integrations of the systems that are out.
pub fn data_involved(document: &Document, outage: &Outage) -> Vec<usize> {
    let hit = outage.hits.iter().filter_map(|hit| {
        let (_, found) = touchpoint(document, (hit.journey, hit.touchpoint))?;
        Some(found.data.entries().iter().map(|used| &used.category))
    });
    let is_out = |id: &str| {
        document.systems.place(id).is_some_and(|place| outage.out.binary_search(&place).is_ok())
    };
    let ways = document.integrations.iter();
    let ways = ways.filter(|way| is_out(way.from.as_str()) || is_out(way.to.as_str()));
    let passed = ways.flat_map(|way| way.data.entries());
    let all = hit.flatten().chain(passed);
    let mut places: Vec<usize> =
        all.filter_map(|id| document.data_categories.place(id.as_str())).collect();
    places.sort_unstable();
    places.dedup();
    places
}
