//! Solves the two linear systems of an absorbing Markov chain, component by component: how often a
//! customer comes by everywhere, and how likely something is from everywhere. Exact up to rounding,
//! without an inverse, and without an iteration that could stop too early.
//!
//! From component to component everything is substitution; what goes round within one is the work of
//! [`Circles`].

use crate::analyze::chain::Chain;
use crate::analyze::flow::circles::Circles;
use crate::analyze::ways::Ways;

/// A chain that is ready to be solved.
pub(in crate::analyze) struct Solver {
    /// Where the entries of each place begin in `entries`.
    begins: Vec<usize>,
    /// Where customers go from each place, with which share; nobody goes where the share is 0.
    entries: Vec<(usize, f64)>,
    /// The component of each place.
    part: Vec<usize>,
    /// What leads on comes after what it leads to.
    components: Vec<Component>,
}

/// Places that lead to each other.
enum Component {
    /// One that does not lead to itself.
    Single(usize),
    /// Some that nobody leaves.
    Closed(Vec<usize>),
    /// Some that customers leave in the end.
    Open(Circles),
}

impl Solver {
    /// Prepares a chain in which nobody goes on from some places. O(V + E), and what
    /// [`Circles::of`] takes for each loop.
    pub(in crate::analyze) fn of(chain: &Chain, stops: &dyn Fn(usize) -> bool) -> Self {
        let count = chain.begun.len();
        let goes_on: Vec<bool> = (0..count).map(|place| !stops(place)).collect();
        let taken = || chain.ways.iter().filter(|way| way.share > 0.0 && goes_on[way.from]);
        let mut begins = vec![0; count + 1];
        taken().for_each(|way| begins[way.from + 1] += 1);
        (0..count).for_each(|place| begins[place + 1] += begins[place]);
        let mut next = begins.clone();
        let mut entries = vec![(0, 0.0); begins[count]];
        for way in taken() {
            entries[next[way.from]] = (way.to, way.share);
            next[way.from] += 1;
        }
        let found = Ways::between(count, taken().map(|way| (way.from, way.to))).components();
        let mut part = vec![0; count];
        for (number, members) in found.iter().enumerate() {
            members.iter().for_each(|place| part[*place] = number);
        }
        let mut solver = Self { begins, entries, part, components: Vec::new() };
        let mut local = vec![usize::MAX; count];
        let components = found.into_iter();
        solver.components = components
            .map(|members| solver.component(members, &chain.leaving, &mut local))
            .collect();
        solver
    }

    fn component(&self, members: Vec<usize>, leaving: &[f64], local: &mut [usize]) -> Component {
        let goes_round = |place: &usize| self.from(*place).any(|(_, _, is_inside)| is_inside);
        match *members {
            [place] if !goes_round(&place) => return Component::Single(place),
            _ => {}
        }
        let leave = |place: usize| {
            let outside = self.from(place).filter(|(.., is_inside)| !is_inside);
            outside.fold(leaving[place], |sum, (_, share, _)| sum + share)
        };
        if members.iter().all(|place| leave(*place) == 0.0) {
            return Component::Closed(members);
        }
        members.iter().enumerate().for_each(|(number, place)| local[*place] = number);
        let inside = members.iter().map(|place| {
            let inside = self.from(*place).filter(|(.., is_inside)| *is_inside);
            inside.map(|(to, share, _)| (local[to], share)).collect()
        });
        let inside = inside.collect();
        let leave = members.iter().map(|place| leave(*place)).collect();
        Component::Open(Circles::of(members, inside, leave))
    }

    /// Where customers go from a place, with which share, and whether that is the same component.
    fn from(&self, place: usize) -> impl Iterator<Item = (usize, f64, bool)> + '_ {
        let entries = &self.entries[self.begins[place]..self.begins[place + 1]];
        let number = self.part[place];
        entries.iter().map(move |(to, share)| (*to, *share, self.part[*to] == number))
    }

    /// How often a customer comes by each place on the mean: `y = begun + y·P`. Infinite for the
    /// members of a loop that is reached and that nobody leaves. O(V + E + k²), with `k` the
    /// touchpoints that cut circles.
    pub(in crate::analyze) fn visits(&self, begun: &[f64]) -> Vec<f64> {
        let mut visits = begun.to_vec();
        for component in self.components.iter().rev() {
            match component {
                Component::Single(place) => self.send(*place, &mut visits),
                Component::Closed(members) => {
                    let is_reached = members.iter().any(|place| visits[*place] > 0.0);
                    let value = if is_reached { f64::INFINITY } else { 0.0 };
                    members.iter().for_each(|place| visits[*place] = value);
                }
                Component::Open(circles) => {
                    circles.visits(&mut visits);
                    circles.members().iter().for_each(|place| self.send(*place, &mut visits));
                }
            }
        }
        visits
    }

    /// Lets those at a place go on to other components.
    fn send(&self, place: usize, visits: &mut [f64]) {
        for (to, share, _) in self.from(place).filter(|(.., is_inside)| !is_inside) {
            visits[to] += visits[place] * share;
        }
    }

    /// What is expected from each place on: `x = gain + P·x`, with nothing to gain in loops that
    /// nobody leaves. O(V + E + k²).
    pub(in crate::analyze) fn expected(&self, gain: &[f64]) -> Vec<f64> {
        let mut expected = gain.to_vec();
        let outside = |place: usize, expected: &[f64]| {
            let outside = self.from(place).filter(|(.., is_inside)| !is_inside);
            outside.fold(expected[place], |sum, (to, share, _)| sum + share * expected[to])
        };
        for component in &self.components {
            match component {
                Component::Single(place) => expected[*place] = outside(*place, &expected),
                Component::Closed(members) => {
                    members.iter().for_each(|place| expected[*place] = 0.0);
                }
                Component::Open(circles) => {
                    for place in circles.members() {
                        expected[*place] = outside(*place, &expected);
                    }
                    circles.expected(&mut expected);
                }
            }
        }
        expected
    }

    /// How often a customer comes by a place who is there now, this time included: 1 outside of loops.
    /// As [`Solver::visits`], for one component.
    pub(in crate::analyze) fn returns(&self, place: usize) -> f64 {
        match &self.components[self.part[place]] {
            Component::Single(_) => 1.0,
            Component::Closed(_) => f64::INFINITY,
            Component::Open(circles) => circles.returning(place),
        }
    }

    /// The loops that nobody leaves, each in ascending order.
    pub(in crate::analyze) fn closed(&self) -> Vec<Vec<usize>> {
        let closed = self.components.iter().filter_map(|component| match component {
            Component::Closed(members) => Some(members.clone()),
            Component::Single(_) | Component::Open(_) => None,
        });
        let mut closed: Vec<Vec<usize>> = closed.collect();
        closed.sort_unstable();
        closed
    }
}
