//! How customers flow through a journey: how many reach a goal, how often each touchpoint is come by,
//! how long it takes, what it costs and what it is worth. All of it follows from the shares on
//! transitions, as a chain without memory: an estimate of the model, not a cause. It knows nothing
//! about systems; who asks what happens without some touchpoints says which.

mod circles;
mod elimination;
pub(in crate::analyze) mod solver;
mod sums;

use std::rc::Rc;

use crate::analyze::chain::{Chain, Way, Withheld};
use crate::analyze::flow::solver::Solver;
use crate::analyze::flow::sums::Inputs;
pub use crate::analyze::flow::sums::{Time, Total};
use crate::analyze::money::Amount;
use crate::model::journey::Journey;
use crate::model::standard::Currency;

/// The flow of a journey. Touchpoints and transitions are told by their places in its lists, so it
/// holds for every version of the journey from which the same is read; see [`Flow::follow`].
#[derive(Clone, Debug, PartialEq)]
pub struct Flow {
    inputs: Result<Chain, Withheld>,
    sums: Inputs,
    /// Why there are no figures. Everything else is empty then.
    pub withheld: Option<Withheld>,
    /// The part of all customers who reach a goal, from 0 to 1. `None` without a goal.
    pub conversion: Option<f64>,
    /// The part of all customers who reach each goal, in the order of the journey.
    pub goals: Vec<Reached>,
    /// How often a customer comes by each touchpoint on the mean. Infinite in a loop that is reached
    /// and that nobody leaves.
    pub visits: Vec<f64>,
    /// The loops that nobody leaves, by shares.
    pub closed: Vec<Vec<usize>>,
    /// The time from the beginning to the end.
    pub time: Time,
    /// What a customer costs, in each currency.
    pub cost: Vec<Total>,
    /// What customers are worth.
    pub value: Value,
}

/// How many customers reach a goal.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Reached {
    /// The goal's place.
    pub place: usize,
    /// The part of all customers who ever reach it, from 0 to 1.
    pub conversion: f64,
}

/// What customers are worth who reach goals.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Value {
    /// For one customer who begins: the sum of value(t) · C(t) over the goals t, in each currency.
    pub per_customer: Vec<Amount>,
    /// For all who begin in a year, in each currency. `None` where their number is not known.
    pub per_year: Option<Vec<Amount>>,
    /// How many goals say no value.
    pub missing: usize,
}

/// What is left of a flow without some touchpoints.
#[derive(Clone, Debug, PartialEq)]
pub struct Without {
    /// The part of all customers who still reach a goal.
    pub conversion: Option<f64>,
    /// The part that still reaches each goal, in the order of the journey.
    pub goals: Vec<Reached>,
    /// What they are worth then.
    pub value: Value,
}

impl Flow {
    /// The flow of a journey. Amounts without a currency have that of the document.
    ///
    /// - Conversion of a goal t: the probability that t is ever reached; of the journey: that some
    ///   goal is. From 0 to 1.
    /// - Visits, time and cost are those of the chain that ends only where no way leads out. Time in
    ///   seconds: Σᵤ visits(u) · (duration(u) + Σᵥ p(u,v) · delay(u,v)), means. Cost: Σᵤ visits(u) ·
    ///   cost(u).
    /// - Value: Σₜ value(t) · C(t) for each customer who begins, times those who do in a year.
    ///
    /// O(V + E) apart from loops, see [`Solver`]; goals with a way out take a solve each.
    /// J. G. Kemeny, J. L. Snell, "Finite Markov Chains", 1976, chapter 3.
    pub fn of(journey: &Journey, currency: Option<&Currency>) -> Self {
        Self::from(Chain::of(journey), Inputs::of(journey, currency))
    }

    /// The flow of a journey: the one before, where nothing has changed from which it follows.
    pub fn follow(before: &Rc<Self>, journey: &Journey, currency: Option<&Currency>) -> Rc<Self> {
        let (inputs, sums) = (Chain::of(journey), Inputs::of(journey, currency));
        if before.inputs == inputs && before.sums == sums {
            return before.clone();
        }
        Rc::new(Self::from(inputs, sums))
    }

    fn from(inputs: Result<Chain, Withheld>, sums: Inputs) -> Self {
        let chain = match &inputs {
            Ok(chain) => chain,
            Err(withheld) => {
                return Self {
                    withheld: Some(*withheld),
                    conversion: None,
                    goals: Vec::new(),
                    visits: Vec::new(),
                    closed: Vec::new(),
                    time: Time::default(),
                    cost: Vec::new(),
                    value: Value::default(),
                    inputs,
                    sums,
                };
            }
        };
        let solver = Solver::of(chain, &|_| false);
        let visits = solver.visits(&chain.begun);
        let left = goals_reached(chain, &visits, &|_| false);
        Self {
            withheld: None,
            conversion: conversion(chain, &visits, &|_| false),
            closed: solver.closed(),
            time: sums.time(chain, &visits),
            cost: sums.cost(chain, &visits),
            value: value(chain, &sums, &left),
            goals: left,
            visits,
            sums,
            inputs,
        }
    }

    /// The chain that all of it follows from.
    pub fn chain(&self) -> Option<&Chain> {
        self.inputs.as_ref().ok()
    }

    /// The transitions with their shares. Empty where figures are withheld.
    pub fn ways(&self) -> &[Way] {
        self.chain().map_or(&[], |chain| &chain.ways)
    }

    /// The part of those at each touchpoint who drop off there: without a transition that says so, or by one to a
    /// drop-off. Empty where figures are withheld.
    pub fn dropping(&self) -> Vec<f64> {
        let Some(chain) = self.chain() else { return Vec::new() };
        let mut dropping = chain.leaving.clone();
        for way in chain.ways.iter().filter(|way| chain.is_drop_off[way.to]) {
            dropping[way.from] += way.share;
        }
        dropping
    }

    /// What reaching each goal is worth, of those that say so.
    pub fn goal_values(&self) -> impl Iterator<Item = (usize, &Amount)> {
        self.goals.iter().filter_map(|goal| Some((goal.place, self.sums.value_at(goal.place)?)))
    }

    /// Why there is no conversion.
    pub fn why_no_conversion(&self) -> Option<Withheld> {
        self.withheld.or(self.conversion.is_none().then_some(Withheld::NoGoal))
    }

    /// What is left when nobody gets past some touchpoints, which then count as drop-offs, and as
    /// reached goals no more. `None` where figures are withheld. As [`Flow::of`], without time and
    /// cost.
    pub fn without(&self, stopped: &[usize]) -> Option<Without> {
        let chain = self.chain()?;
        let mut is_stopped = vec![false; chain.begun.len()];
        stopped.iter().filter(|place| **place < chain.begun.len()).for_each(|place| {
            is_stopped[*place] = true;
        });
        let is_stopped = |place: usize| is_stopped[place];
        let visits = Solver::of(chain, &is_stopped).visits(&chain.begun);
        let goals = goals_reached(chain, &visits, &is_stopped);
        Some(Without {
            conversion: conversion(chain, &visits, &is_stopped),
            value: value(chain, &self.sums, &goals),
            goals,
        })
    }
}

/// Whether each place is a goal that counts: one that is not stopped.
fn counting_goals(chain: &Chain, is_stopped: &dyn Fn(usize) -> bool) -> Vec<bool> {
    let mut is_goal = vec![false; chain.begun.len()];
    chain.goals.iter().for_each(|goal| is_goal[*goal] = !is_stopped(*goal));
    is_goal
}

/// Which places can lead somewhere.
fn leads_on(chain: &Chain) -> Vec<bool> {
    let mut leads = vec![false; chain.begun.len()];
    let taken = chain.ways.iter().filter(|way| way.share > 0.0);
    taken.for_each(|way| leads[way.from] = true);
    leads
}

/// The probability that some goal is reached: what ends at goals when nobody goes on from there.
/// `visits` are those of the chain that goes on.
fn conversion(chain: &Chain, visits: &[f64], is_stopped: &dyn Fn(usize) -> bool) -> Option<f64> {
    if chain.goals.is_empty() {
        return None;
    }
    let is_goal = counting_goals(chain, is_stopped);
    let leads = leads_on(chain);
    let goes_on = |goal: &usize| leads[*goal] && !is_stopped(*goal) && visits[*goal] > 0.0;
    let sum = |visits: &[f64]| {
        let counting = chain.goals.iter().filter(|goal| is_goal[**goal]);
        // Not `sum`: of nothing that is −0.
        counting.fold(0.0, |sum, goal| sum + visits[*goal]).min(1.0)
    };
    if !chain.goals.iter().any(goes_on) {
        return Some(sum(visits));
    }
    let stops = |place: usize| is_goal[place] || is_stopped(place);
    Some(sum(&Solver::of(chain, &stops).visits(&chain.begun)))
}

/// The probability of each goal that it is ever reached.
fn goals_reached(
    chain: &Chain,
    visits: &[f64],
    is_stopped: &dyn Fn(usize) -> bool,
) -> Vec<Reached> {
    let leads = leads_on(chain);
    let reached = |goal: &usize| {
        let conversion = if is_stopped(*goal) || visits[*goal] == 0.0 {
            0.0
        } else if leads[*goal] {
            let stops = |place: usize| place == *goal || is_stopped(place);
            Solver::of(chain, &stops).visits(&chain.begun)[*goal]
        } else {
            visits[*goal]
        };
        Reached { place: *goal, conversion: conversion.min(1.0) }
    };
    chain.goals.iter().map(reached).collect()
}

/// What customers are worth who reach goals so often.
fn value(chain: &Chain, sums: &Inputs, goals: &[Reached]) -> Value {
    let (per_customer, missing) = sums.value(goals);
    let per_year = chain.customers.per_year.map(|customers| {
        let amount = |one: &Amount| Amount { amount: one.amount * customers, ..one.clone() };
        per_customer.iter().map(amount).collect()
    });
    Value { per_customer, per_year, missing }
}
