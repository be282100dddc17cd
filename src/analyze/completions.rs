//! How many customers complete a journey thanks to a system, and what each of them costs then. An
//! estimate of the model, not a cause.

use std::rc::Rc;

use crate::analyze::facts::JourneyFacts;
use crate::analyze::kin::annual_cost;
use crate::analyze::money::Amount;
use crate::analyze::usage::Usage;
use crate::model::document::Document;

/// Completions through a system.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Completions {
    /// How many in a year, in all journeys of which that is known; `None` where it is of none.
    pub per_year: Option<f64>,
    /// In how many journeys that use it nobody can tell.
    pub unknown: usize,
}

/// How many customers complete a journey through a system in a year: starts · (C − C without any touchpoint
/// that uses it), however much it depends on the system; all journeys together. A solve as in
/// [`Flow::without`](crate::analyze::flow::Flow::without) for each journey that uses it.
pub fn completions(journeys: &[Rc<JourneyFacts>], usage: &Usage, system: usize) -> Completions {
    let mut found = Completions::default();
    let touchpoints = usage.touchpoints(system);
    for (journey, facts) in journeys.iter().enumerate() {
        let users = touchpoints.iter().filter(|(place, _)| *place == journey);
        let users: Vec<usize> = users.map(|(_, touchpoint)| *touchpoint).collect();
        if users.is_empty() {
            continue;
        }
        match in_journey(facts, &users) {
            Some(completed) => *found.per_year.get_or_insert(0.0) += completed,
            None => found.unknown += 1,
        }
    }
    found
}

fn in_journey(facts: &JourneyFacts, users: &[usize]) -> Option<f64> {
    let flow = &facts.flow;
    let starts = flow.chain()?.customers.per_year?;
    let left = flow.without(users)?.conversion?;
    Some(starts * (flow.conversion? - left).max(0.0))
}

/// What each journey costs that is completed through a system: its annual cost / its completions in a
/// year. `None` where one of them is not known, or nobody completes a journey through it.
pub fn cost_per_completion(
    document: &Document,
    system: usize,
    completions: &Completions,
) -> Option<Amount> {
    let found = document.systems.iter().as_slice().get(system)?;
    let annual = annual_cost(document, found)?;
    let completed = completions.per_year.filter(|completed| *completed > 0.0)?;
    Some(Amount { amount: annual.amount / completed, ..annual })
}
