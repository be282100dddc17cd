//! A journey as an absorbing Markov chain: where customers begin, and which share of those who are
//! at a touchpoint goes where (J. G. Kemeny, J. L. Snell, "Finite Markov Chains", 1976, chapter 3).
//! What had to be assumed is marked. It solves nothing; where shares cannot be, or none is known,
//! it says why there is no chain.

use std::rc::Rc;

use crate::analyze::structure::is_start;
use crate::analyze::volume::{Customers, customers};
use crate::model::journey::Journey;
use crate::model::json::Number;
use crate::model::touchpoint::TouchpointKind;

/// Shares that miss 1 by less are meant to be 1: they were rounded.
pub const ROUNDED: f64 = 1e-9;

/// The chain of a journey. Touchpoints and transitions are told by their places in its lists.
#[derive(Clone, Debug, PartialEq)]
pub struct Chain {
    /// Which part of all customers begins where; they add up to 1.
    pub begun: Vec<f64>,
    /// Whether some of that is assumed: not every start says how many begin there.
    pub is_begun_assumed: bool,
    /// How many customers begin the journey.
    pub customers: Customers,
    /// The transitions.
    pub ways: Vec<Way>,
    /// The share of those at a touchpoint who leave without a transition that says so: what the
    /// shares of its transitions leave of 1. Nobody leaves so where there is no way out at all.
    pub leaving: Vec<f64>,
    /// The goals, in ascending order.
    pub goals: Vec<usize>,
    /// Which touchpoints are drop-offs.
    pub is_drop_off: Vec<bool>,
}

/// A transition of a chain.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Way {
    /// The place where it begins.
    pub from: usize,
    /// The place where it leads.
    pub to: usize,
    /// The share of those at its beginning who take it, from 0 to 1.
    pub share: f64,
    /// Whether nobody said so: it is an equal part of what the others leave.
    pub is_assumed: bool,
}

/// Why no figure is shown that depends on shares.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Withheld {
    /// There is no touchpoint.
    Empty,
    /// Nobody said where customers begin.
    NoStart,
    /// No transition says which share of customers takes it.
    NoShares,
    /// The shares that leave a touchpoint add up to more than 1.
    Above {
        /// The touchpoint.
        place: usize,
        /// What they add up to.
        sum: f64,
    },
    /// The share of a transition is below 0.
    Below {
        /// The transition.
        way: usize,
    },
    /// Nobody said which touchpoint is a goal. Only what depends on goals is withheld.
    NoGoal,
}

/// The shares that leave the touchpoints of a journey, as they are known.
#[derive(Clone, Debug)]
pub struct Shares {
    /// Where the transitions begin and end, and their shares where these are known.
    pub ways: Vec<(usize, usize, Option<f64>)>,
    /// What the known shares of each touchpoint add up to.
    pub known: Vec<f64>,
    /// How many transitions of each touchpoint say no share.
    pub silent: Vec<usize>,
    /// How many transitions of each touchpoint say a share.
    pub said: Vec<usize>,
}

impl Shares {
    /// The shares of a journey. O(V + E).
    pub fn of(journey: &Journey) -> Self {
        let count = journey.touchpoints().len();
        let place = |id: &str| journey.touchpoint_place(id).unwrap_or_default();
        let ways = journey.transitions().map(|way| {
            let share = way.share.as_ref().map(Number::value);
            (place(way.from.as_str()), place(way.to.as_str()), share)
        });
        let ways: Vec<_> = ways.collect();
        let (mut known, mut silent, mut said) =
            (vec![0.0; count], vec![0_usize; count], vec![0_usize; count]);
        for (from, _, share) in &ways {
            known[*from] += share.unwrap_or_default();
            silent[*from] += usize::from(share.is_none());
            said[*from] += usize::from(share.is_some());
        }
        Self { ways, known, silent, said }
    }

    /// Why these cannot be shares of a whole.
    pub fn objection(&self) -> Option<Withheld> {
        let is_below = |(.., share): &(usize, usize, Option<f64>)| share.is_some_and(|s| s < 0.0);
        let below = self.ways.iter().position(is_below);
        let above = self.known.iter().position(|sum| *sum > 1.0 + ROUNDED);
        above
            .map(|place| Withheld::Above { place, sum: self.known[place] })
            .or(below.map(|way| Withheld::Below { way }))
    }

    /// Every transition with a share: missing ones get equal parts of what the known ones leave.
    /// Shares that cannot be are cut and scaled until they can.
    pub fn resolved(&self) -> Vec<Way> {
        let resolve = |(from, to, share): &(usize, usize, Option<f64>)| {
            let sum = self.known[*from];
            let is_whole = (sum - 1.0).abs() <= ROUNDED || sum > 1.0;
            let rest = if is_whole { 0.0 } else { 1.0 - sum };
            let share = match share {
                Some(share) if is_whole => share.max(0.0) / sum,
                Some(share) => share.max(0.0),
                None => rest / self.silent[*from] as f64,
            };
            let share = if share.is_finite() { share } else { 1.0 };
            Way { from: *from, to: *to, share, is_assumed: false }
        };
        let resolved =
            self.ways.iter().map(|way| Way { is_assumed: way.2.is_none(), ..resolve(way) });
        resolved.collect()
    }

    /// What the shares of each touchpoint leave of 1, where it has ways out and all of them say
    /// their share.
    fn leaving(&self) -> Vec<f64> {
        let leaving = |place: usize| {
            let rest = 1.0 - self.known[place];
            let is_open = self.said[place] > 0 && self.silent[place] == 0 && rest > ROUNDED;
            if is_open { rest } else { 0.0 }
        };
        (0..self.known.len()).map(leaving).collect()
    }
}

impl Chain {
    /// The chain of a journey, or why there is none. Starts are weighted by their volume, see
    /// [`customers`]. O(V + E).
    pub fn of(journey: &Journey) -> Result<Self, Withheld> {
        let shares = Shares::of(journey);
        if shares.known.is_empty() {
            return Err(Withheld::Empty);
        }
        if let Some(objection) = shares.objection() {
            return Err(objection);
        }
        if shares.ways.iter().all(|(.., share)| share.is_none()) {
            return Err(Withheld::NoShares);
        }
        let all = || journey.touchpoints().enumerate();
        let starts: Vec<usize> =
            all().filter(|(_, touchpoint)| is_start(touchpoint)).map(|(place, _)| place).collect();
        if starts.is_empty() {
            return Err(Withheld::NoStart);
        }
        let goals = all().filter(|(_, touchpoint)| *touchpoint.part() == TouchpointKind::Goal);
        let goals = goals.map(|(place, _)| place).collect();
        Ok(Self { goals, ..Self::begun_at(journey, &shares, &starts) })
    }

    /// The chain of a journey whose customers begin at these places, without goals. Shares that
    /// cannot be are made to.
    pub fn begun_at(journey: &Journey, shares: &Shares, starts: &[usize]) -> Self {
        let touchpoints: Vec<&Rc<_>> = journey.touchpoints().collect();
        let customers = customers(journey, starts.iter().filter_map(|at| touchpoints.get(*at)));
        let mut begun = vec![0.0; touchpoints.len()];
        for (place, weight) in starts.iter().zip(&customers.weights) {
            begun[*place] = *weight;
        }
        let is_drop_off =
            touchpoints.iter().map(|touchpoint| *touchpoint.part() == TouchpointKind::DropOff);
        Self {
            begun,
            is_begun_assumed: customers.is_assumed,
            ways: shares.resolved(),
            leaving: shares.leaving(),
            goals: Vec::new(),
            is_drop_off: is_drop_off.collect(),
            customers,
        }
    }
}
