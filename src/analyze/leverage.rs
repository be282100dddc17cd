//! Where one more share of customers who go on would help most: the slope of conversion and of value
//! in the share of a transition, taken from those who drop off where it begins. It is an estimate of
//! the model for small changes, and knows nothing about what they would take.

use crate::analyze::chain::{Chain, Withheld};
use crate::analyze::flow::Flow;
use crate::analyze::flow::solver::Solver;
use crate::analyze::money::Amount;

/// One percentage point.
pub const POINT: f64 = 0.01;

/// A transition that more customers could take instead of dropping off.
#[derive(Clone, Debug, PartialEq)]
pub struct Lever {
    /// The transition's place.
    pub way: usize,
    /// Which share of those at its beginning drop off there: so much there is to take from.
    pub room: f64,
    /// How often customers come by where it begins before they have reached a goal.
    pub visits: f64,
    /// The part of those who take it that reaches a goal.
    pub onward: f64,
    /// The part of those who drop off instead that does.
    pub instead: f64,
    /// How much conversion grows for a share of 1; see [`Lever::points`].
    pub slope: f64,
    /// How much a customer who begins is worth more for a share of 1, in each currency.
    pub value: Vec<Amount>,
}

impl Lever {
    /// How many percentage points of conversion one more percentage point on the transition brings.
    pub fn points(&self) -> f64 {
        self.slope
    }

    /// What one more percentage point on the transition is worth in a year in which so many customers
    /// begin.
    pub fn worth(&self, customers: f64) -> Vec<Amount> {
        let worth = |one: &Amount| Amount { amount: one.amount * POINT * customers, ..one.clone() };
        self.value.iter().map(worth).collect()
    }
}

/// The levers of a flow, best first: by value where goals say theirs in one currency, by conversion
/// otherwise. Or why there are none.
///
/// Slope of C in the share of (u,v), taken from u's drop-off: visits(u) · (c(v) − c(drop-off)), with
/// visits up to the first goal and c the conversion from somewhere on; the slope is 0 behind a goal, where
/// only the value of later ones can grow. The drop-off of u is what its
/// shares leave of 1 together with its transitions to drop-offs, in proportion. Not offered where
/// that is nothing, on transitions to drop-offs, and where nobody comes by.
///
/// Two solves for all transitions; with goals that have a way out, two more for each goal with a value.
/// The adjoint method; Kemeny & Snell 1976, chapter 3.
pub fn leverage(flow: &Flow) -> Result<Vec<Lever>, Withheld> {
    if let Some(withheld) = flow.why_no_conversion() {
        return Err(withheld);
    }
    let Some(chain) = flow.chain() else { return Err(Withheld::Empty) };
    let mut is_goal = vec![false; chain.begun.len()];
    chain.goals.iter().for_each(|goal| is_goal[*goal] = true);
    let drop_offs = DropOffs::of(chain);
    let whole = Slopes::of(chain, &|place| is_goal[place], &|place| f64::from(is_goal[place]));
    let candidates = chain.ways.iter().enumerate().filter(|(_, way)| {
        let is_visited = flow.visits[way.from] > 0.0;
        is_visited && !chain.is_drop_off[way.to] && drop_offs.room(way.from) > 0.0
    });
    let mut levers: Vec<Lever> = candidates
        .map(|(place, way)| Lever {
            way: place,
            room: drop_offs.room(way.from),
            visits: whole.visits[way.from],
            onward: whole.expected[way.to],
            instead: drop_offs.expected(chain, way.from, &whole.expected),
            slope: whole.slope(chain, &drop_offs, place),
            value: Vec::new(),
        })
        .filter(|lever| lever.slope.is_finite())
        .collect();
    for (goal, worth) in flow.goal_values() {
        let at_goal = |place: usize| place == goal;
        let slopes = Slopes::of(chain, &at_goal, &|place| f64::from(place == goal));
        for lever in &mut levers {
            let amount = slopes.slope(chain, &drop_offs, lever.way) * worth.amount;
            match lever.value.iter_mut().find(|sum| sum.currency == worth.currency) {
                Some(sum) => sum.amount += amount,
                None => lever.value.push(Amount { amount, ..worth.clone() }),
            }
        }
    }
    levers.retain(|lever| lever.value.iter().all(|amount| amount.amount.is_finite()));
    let rank = |lever: &Lever| match lever.value.as_slice() {
        [one] => one.amount,
        _ => lever.slope,
    };
    levers.sort_by(|one, other| rank(other).total_cmp(&rank(one)).then(one.way.cmp(&other.way)));
    Ok(levers)
}

/// What the slopes in all shares follow from.
struct Slopes {
    /// How often customers go on from each place.
    visits: Vec<f64>,
    expected: Vec<f64>,
}

impl Slopes {
    fn of(chain: &Chain, stops: &dyn Fn(usize) -> bool, gain: &dyn Fn(usize) -> f64) -> Self {
        let solver = Solver::of(chain, stops);
        let gain: Vec<f64> = (0..chain.begun.len()).map(gain).collect();
        let mut visits = solver.visits(&chain.begun);
        (0..visits.len()).filter(|place| stops(*place)).for_each(|place| visits[place] = 0.0);
        Self { visits, expected: solver.expected(&gain) }
    }

    fn slope(&self, chain: &Chain, drop_offs: &DropOffs, way: usize) -> f64 {
        let way = &chain.ways[way];
        let gain = self.expected[way.to] - drop_offs.expected(chain, way.from, &self.expected);
        // Who comes by for ever and gains nothing by it gains nothing for ever.
        if gain == 0.0 { 0.0 } else { self.visits[way.from] * gain }
    }
}

/// What there is to take from at each place.
struct DropOffs {
    /// The transitions from each place to drop-offs.
    ways: Vec<Vec<usize>>,
    rooms: Vec<f64>,
}

impl DropOffs {
    fn of(chain: &Chain) -> Self {
        let mut ways = vec![Vec::new(); chain.begun.len()];
        let mut rooms = chain.leaving.clone();
        for (place, way) in chain.ways.iter().enumerate() {
            if chain.is_drop_off[way.to] && way.share > 0.0 {
                ways[way.from].push(place);
                rooms[way.from] += way.share;
            }
        }
        Self { ways, rooms }
    }

    fn room(&self, place: usize) -> f64 {
        self.rooms[place]
    }

    /// What is expected of those who drop off at a place: something, where a drop-off leads on.
    fn expected(&self, chain: &Chain, place: usize, expected: &[f64]) -> f64 {
        let ways = self.ways[place].iter().map(|way| &chain.ways[*way]);
        ways.map(|way| way.share * expected[way.to]).sum::<f64>() / self.rooms[place]
    }
}
