//! What is added up along a flow: time, cost, and the value of goals. Each sum says how many of its
//! parts nobody told, and amounts of different currencies are never added.

use std::rc::Rc;

use crate::analyze::chain::Chain;
use crate::analyze::flow::Reached;
use crate::analyze::money::Amount;
use crate::model::journey::Journey;
use crate::model::json::Number;
use crate::model::measure::Money;
use crate::model::standard::{Currency, Duration};
use crate::model::touchpoint::{Touchpoint, TouchpointKind};

/// What is added up over touchpoints, in one currency.
#[derive(Clone, Debug, PartialEq)]
pub struct Total {
    /// The amount; infinite where customers come by for ever.
    pub sum: Amount,
    /// How many touchpoints are in it.
    pub known: usize,
    /// At how many touchpoints that customers come by nobody said what a contact costs.
    pub missing: usize,
}

/// The time that a customer takes, on the mean.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Time {
    /// In seconds; infinite where customers come by for ever. `None` where no length is known.
    pub seconds: Option<f64>,
    /// How many durations and delays are in it.
    pub known: usize,
    /// At how many touchpoints that customers come by nobody said how long it takes.
    pub missing: usize,
    /// On how many transitions that customers take nobody said how long it takes.
    pub missing_delays: usize,
}

/// What is read from a journey to add it up.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Inputs {
    durations: Vec<Option<f64>>,
    delays: Vec<Option<f64>>,
    costs: Vec<Option<Amount>>,
    values: Vec<Option<Amount>>,
}

impl Inputs {
    /// Reads a journey. Amounts without a currency get this one.
    pub(super) fn of(journey: &Journey, currency: Option<&Currency>) -> Self {
        let seconds = |length: &Option<Duration>| length.as_ref().map(Duration::seconds);
        let amount = |money: &Option<Money>| {
            let money = money.as_ref()?;
            let amount = money.amount.as_ref().map(Number::value)?;
            let currency = money.currency.as_ref().or(currency).cloned();
            amount.is_finite().then_some(Amount { currency, amount })
        };
        let all = || journey.touchpoints();
        let value = |touchpoint: &Rc<Touchpoint>| {
            let is_goal = *touchpoint.part() == TouchpointKind::Goal;
            amount(&touchpoint.value).filter(|_| is_goal)
        };
        Self {
            durations: all().map(|touchpoint| seconds(&touchpoint.duration)).collect(),
            delays: journey.transitions().map(|way| seconds(&way.delay)).collect(),
            costs: all().map(|touchpoint| amount(&touchpoint.cost)).collect(),
            values: all().map(value).collect(),
        }
    }

    /// What reaching the goal at a place is worth.
    pub(super) fn value_at(&self, place: usize) -> Option<&Amount> {
        self.values.get(place)?.as_ref()
    }

    /// Σᵤ visits(u) · (duration(u) + Σᵥ p(u,v) · delay(u,v)), in seconds.
    pub(super) fn time(&self, chain: &Chain, visits: &[f64]) -> Time {
        let mut time = Time::default();
        let mut sum = 0.0;
        for (place, visits) in visits.iter().enumerate().filter(|(_, visits)| **visits > 0.0) {
            match self.durations[place] {
                Some(seconds) => {
                    sum += part(*visits, seconds);
                    time.known += 1;
                }
                None => time.missing += usize::from(!chain.is_drop_off[place]),
            }
        }
        for (way, delay) in chain.ways.iter().zip(&self.delays) {
            match delay {
                _ if visits[way.from] * way.share == 0.0 => {}
                Some(seconds) => {
                    sum += part(visits[way.from] * way.share, *seconds);
                    time.known += 1;
                }
                None => time.missing_delays += 1,
            }
        }
        time.seconds = (time.known > 0).then_some(sum);
        time
    }

    /// Σᵤ visits(u) · cost(u), in each currency.
    pub(super) fn cost(&self, chain: &Chain, visits: &[f64]) -> Vec<Total> {
        let visited = || visits.iter().enumerate().filter(|(_, visits)| **visits > 0.0);
        let is_missing = |place: usize| self.costs[place].is_none() && !chain.is_drop_off[place];
        let missing = visited().filter(|(place, _)| is_missing(*place)).count();
        let mut totals: Vec<Total> = Vec::new();
        for (place, visits) in visited() {
            let Some(cost) = &self.costs[place] else { continue };
            let amount = part(*visits, cost.amount);
            match totals.iter_mut().find(|total| total.sum.currency == cost.currency) {
                Some(total) => {
                    total.sum.amount += amount;
                    total.known += 1;
                }
                None => totals.push(Total {
                    sum: Amount { currency: cost.currency.clone(), amount },
                    known: 1,
                    missing,
                }),
            }
        }
        totals
    }

    /// Σₜ value(t) · C(t), in each currency, and how many goals say no value.
    pub(super) fn value(&self, goals: &[Reached]) -> (Vec<Amount>, usize) {
        let mut sums: Vec<Amount> = Vec::new();
        let mut missing = 0;
        for goal in goals {
            let Some(value) = &self.values[goal.place] else {
                missing += 1;
                continue;
            };
            let amount = part(goal.conversion, value.amount);
            match sums.iter_mut().find(|sum| sum.currency == value.currency) {
                Some(sum) => sum.amount += amount,
                None => sums.push(Amount { amount, ..value.clone() }),
            }
        }
        (sums, missing)
    }
}

/// So many times something; what takes nothing takes nothing for ever.
fn part(times: f64, each: f64) -> f64 {
    if each == 0.0 { 0.0 } else { times * each }
}
