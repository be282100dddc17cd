//! What is at risk with a system: which journeys break when it is out, and what customers would not be
//! worth any more. An estimate of the model: that customers would wait, or find another way, is nothing
//! it knows, nor how likely an outage is.

use std::rc::Rc;

use crate::analyze::chain::Withheld;
use crate::analyze::facts::JourneyFacts;
use crate::analyze::flow::{Flow, Without};
use crate::analyze::money::{Amount, Sums};
use crate::analyze::outage::Outage;
use crate::analyze::structure::Structure;
use crate::model::document::Document;

/// What is at risk with a system.
#[derive(Clone, Debug, Default)]
pub struct Risk {
    /// What happens when it is out.
    pub outage: Outage,
    /// What that does to each journey in which something stops, by the places of journeys.
    pub losses: Vec<(usize, Rc<Loss>)>,
}

/// What is lost in a journey while some of its touchpoints stand still.
#[derive(Clone, Debug)]
pub struct Loss {
    /// The touchpoints that stop, by their places.
    pub stopped: Vec<usize>,
    /// The goals that could be reached, and now cannot: the system is a single point of failure for them.
    pub cut: Vec<usize>,
    /// What is left of the flow; nothing is known where figures are withheld.
    pub left: Option<Rc<Without>>,
    /// What it follows from.
    of: Rc<JourneyFacts>,
}

/// The value at risk of a system, in a year.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AtRisk {
    /// The amounts, one for each currency, the document's first.
    pub per_year: Vec<Amount>,
    /// The journeys that break and of which no value can be told, by their places, and why.
    pub unknown: Vec<(usize, NoValue)>,
    /// How many goals of the others say no value.
    pub missing: usize,
}

/// Why nobody knows what is lost in a journey.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum NoValue {
    /// Figures are withheld.
    Withheld(Withheld),
    /// Nobody said how many customers begin it in which time.
    NoCustomers,
    /// No goal says what reaching it is worth.
    NoValues,
}

/// The goals of a journey for which some touchpoints are a single point of failure when they stop: a path
/// leads there from a start, and none is left without them (that is, each path passes one of them: together they
/// dominate the goal, E. S. Lowry, C. W. Medlock, "Object code optimization", 1969). One search: O(V + E).
pub fn cut_goals(structure: &Structure, stopped: &[usize]) -> Vec<usize> {
    if stopped.is_empty() {
        return Vec::new();
    }
    let mut is_stopped = vec![false; structure.ways.count()];
    stopped.iter().filter(|at| **at < structure.ways.count()).for_each(|at| is_stopped[*at] = true);
    let left = structure.ways.reached(&structure.starts, &|place| is_stopped[place]);
    let was_reached = |goal: &&usize| {
        !structure.starts.is_empty() && structure.unreachable.binary_search(goal).is_err()
    };
    let goals = structure.goals.iter().filter(was_reached);
    goals.filter(|goal| !left[**goal]).copied().collect()
}

impl Loss {
    /// What is lost in a journey. What an earlier version has worked out is taken over: all of it where
    /// the journey is the same, the flow where nothing has changed that it follows from. A search, and a
    /// solve as in [`Flow::without`].
    pub fn of(
        facts: &Rc<JourneyFacts>,
        stopped: Vec<usize>,
        before: Option<&Rc<Self>>,
    ) -> Rc<Self> {
        let before = before.filter(|before| before.stopped == stopped);
        if let Some(same) = before.filter(|before| Rc::ptr_eq(&before.of, facts)) {
            return same.clone();
        }
        let known = before.filter(|before| Rc::ptr_eq(&before.of.flow, &facts.flow));
        let left = match known {
            Some(known) => known.left.clone(),
            None => facts.flow.without(&stopped).map(Rc::new),
        };
        let cut = cut_goals(&facts.structure, &stopped);
        Rc::new(Self { stopped, cut, left, of: facts.clone() })
    }

    /// The flow as it is while nothing is out.
    pub fn flow(&self) -> &Flow {
        &self.of.flow
    }

    /// The part of customers who reach a goal: as it is, and during the outage.
    pub fn conversion(&self) -> Option<(f64, f64)> {
        Some((self.flow().conversion?, self.left.as_ref()?.conversion?))
    }

    /// What is lost in a year: value(all) − value(without what stops), in each currency.
    pub fn per_year(&self) -> Result<Vec<Amount>, NoValue> {
        let flow = self.flow();
        if let Some(withheld) = flow.why_no_conversion() {
            return Err(NoValue::Withheld(withheld));
        }
        if flow.value.per_customer.is_empty() {
            return Err(NoValue::NoValues);
        }
        let left = self.left.as_ref().and_then(|left| left.value.per_year.as_ref());
        let Some((all, left)) = flow.value.per_year.as_ref().zip(left) else {
            return Err(NoValue::NoCustomers);
        };
        Ok(difference(all, left))
    }
}

/// What one list of amounts is above another, currency by currency; never below nothing.
fn difference(all: &[Amount], left: &[Amount]) -> Vec<Amount> {
    let less = |one: &Amount| {
        let left = left.iter().find(|other| other.currency == one.currency);
        let amount = (one.amount - left.map_or(0.0, |left| left.amount)).max(0.0);
        Amount { amount, ..one.clone() }
    };
    all.iter().map(less).collect()
}

impl Risk {
    /// What is at risk when an outage takes place. What was known of the version before is taken over
    /// where it still holds. See [`Loss::of`] for each journey in which something stops.
    pub fn of(outage: Outage, journeys: &[Rc<JourneyFacts>], before: Option<&Self>) -> Self {
        let mut losses = Vec::new();
        for (journey, _) in outage.journeys() {
            let stopped = outage.stopped(journey);
            let Some(facts) = journeys.get(journey).filter(|_| !stopped.is_empty()) else {
                continue;
            };
            let known = before.and_then(|before| before.loss(journey));
            losses.push((journey, Loss::of(facts, stopped, known)));
        }
        Self { outage, losses }
    }

    /// What is lost in a journey, by its place.
    pub fn loss(&self, journey: usize) -> Option<&Rc<Loss>> {
        self.losses.iter().find(|(place, _)| *place == journey).map(|(_, loss)| loss)
    }

    /// The value at risk in a year: what is lost in all journeys together, amounts of different currencies
    /// apart.
    pub fn value(&self, document: &Document) -> AtRisk {
        let (mut at_risk, mut sums) = (AtRisk::default(), Sums::default());
        for (journey, loss) in &self.losses {
            match loss.per_year() {
                Ok(amounts) => {
                    amounts.into_iter().for_each(|amount| sums.add(amount));
                    at_risk.missing += loss.flow().value.missing;
                }
                Err(why) => at_risk.unknown.push((*journey, why)),
            }
        }
        at_risk.per_year = sums.iter().cloned().collect();
        let is_other = |amount: &Amount| amount.currency != document.currency;
        at_risk.per_year.sort_by_key(|amount| {
            (is_other(amount), amount.currency.as_ref().map(|code| code.to_string()))
        });
        at_risk
    }

    /// The goals that nobody reaches any more, as places of journey and touchpoint.
    pub fn cut(&self) -> impl Iterator<Item = (usize, usize)> + '_ {
        self.losses.iter().flat_map(|(journey, loss)| loss.cut.iter().map(|goal| (*journey, *goal)))
    }
}

impl AtRisk {
    /// The amount that it is compared by: that in the document's currency, else the first.
    pub fn leading(&self) -> Option<&Amount> {
        self.per_year.first()
    }
}
