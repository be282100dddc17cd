//! Where systems do not fit together: data must pass from one touchpoint to the next, and between their
//! systems nothing carries it, or what does is not to be relied on. It says what is missing, never how much
//! that hurts.

use std::rc::Rc;

use crate::analyze::handoff::{Carriers, must_pass};
use crate::model::data::DataCategory;
use crate::model::document::Document;
use crate::model::id::Id;
use crate::model::standard::Date;
use crate::model::system::{Integration, IntegrationMode, System};
use crate::model::touchpoint::Touchpoint;
use crate::model::transition::Transition;

/// A transition on which systems do not fit together.
#[derive(Clone, Debug)]
pub struct Misfit {
    /// The journey, by its place in the document.
    pub journey: usize,
    /// The transition.
    pub transition: Rc<Transition>,
    /// The system of the touchpoint where it begins; of several, the one that comes closest.
    pub from: Rc<System>,
    /// The system of the touchpoint that it leads to.
    pub to: Rc<System>,
    /// The data that must pass.
    pub data: Vec<Rc<DataCategory>>,
    /// Why it does not, or not well.
    pub why: Why,
}

/// Why data does not pass well, the least first.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Why {
    /// One of the two systems comes to its end first, on that day: the other is left without it.
    Ends(Date),
    /// Somebody carries it by hand.
    Manual,
    /// It is not encrypted on the way.
    Unencrypted,
    /// No integration carries it.
    Missing,
}

/// All of them, in the order of journeys and transitions. A transition is looked at where data must pass (see
/// [`must_pass`]), both touchpoints name systems, and none in common. Of all integrations between a system of the one and
/// one of the other that may carry the data, the best counts; where there is none but data gets there by way of other
/// systems, that is no misfit. Transitions × systems of a touchpoint² × integrations.
pub fn misfits(document: &Document) -> Vec<Misfit> {
    let mut carriers = Carriers::new(document);
    let mut found = Vec::new();
    for (place, journey) in document.journeys.iter().enumerate() {
        for transition in journey.transitions() {
            let end = |id: &Id<Touchpoint>| journey.touchpoint(id.as_str());
            let Some((from, to)) = end(&transition.from).zip(end(&transition.to)) else { continue };
            let (before, after) = (systems(from), systems(to));
            if before.iter().any(|id| after.contains(id)) {
                continue;
            }
            let mut worst: Option<(Why, &Id<System>, &Id<System>)> = None;
            let mut data = Vec::new();
            for category in must_pass(from, to) {
                let Some((why, one, other)) =
                    obstacle(document, &mut carriers, category, &before, &after)
                else {
                    continue;
                };
                data.extend(document.data_categories.get(category.as_str()).cloned());
                if worst.as_ref().is_none_or(|(known, ..)| *known < why) {
                    worst = Some((why, one, other));
                }
            }
            let system = |id: &Id<System>| document.systems.get(id.as_str()).cloned();
            if let Some((why, one, other)) = worst
                && let Some((from, to)) = system(one).zip(system(other))
            {
                let transition = transition.clone();
                found.push(Misfit { journey: place, transition, from, to, data, why });
            }
        }
    }
    found
}

/// The systems that a touchpoint uses.
fn systems(touchpoint: &Touchpoint) -> Vec<&Id<System>> {
    touchpoint.systems.entries().iter().map(|used| &used.system).collect()
}

type Ends<'a> = (Why, &'a Id<System>, &'a Id<System>);

/// What stands in the way of data of a category, on the best of all ways.
fn obstacle<'a>(
    document: &'a Document,
    carriers: &mut Carriers<'_>,
    category: &Id<DataCategory>,
    before: &[&'a Id<System>],
    after: &[&'a Id<System>],
) -> Option<Ends<'a>> {
    let carries = |way: &&Rc<Integration>| {
        let may_carry = way.data.is_unknown() || way.data.entries().contains(category);
        may_carry && before.contains(&&way.from) && after.contains(&&way.to)
    };
    let ways = document.integrations.iter().filter(carries);
    let judged = ways.map(|way| (why(document, way), &way.from, &way.to));
    match judged.min_by(|(one, ..), (other, ..)| one.cmp(other)) {
        Some((why, from, to)) => Some((why?, from, to)),
        None if carriers.carry(category.as_str(), before, after) => None,
        None => Some((Why::Missing, *before.first()?, *after.first()?)),
    }
}

/// What is wrong with an integration.
fn why(document: &Document, way: &Integration) -> Option<Why> {
    if way.encrypted == Some(false) {
        return Some(Why::Unencrypted);
    }
    if way.mode == Some(IntegrationMode::Manual) {
        return Some(Why::Manual);
    }
    let end = |id: &Id<System>| {
        let system = document.systems.get(id.as_str())?;
        system.lifecycle.as_ref()?.end_of_life.clone()
    };
    match (end(&way.from), end(&way.to)) {
        (Some(one), Some(other)) => (one != other).then(|| Why::Ends(one.min(other))),
        (one, other) => one.or(other).map(Why::Ends),
    }
}
