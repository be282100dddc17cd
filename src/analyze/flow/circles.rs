//! Places of a chain that lead to each other in circles, and how they are solved: some of them cut
//! every circle (where the back edges of a depth-first search lead). Once these are known the rest is
//! substitution; for them alone a dense system is solved. It knows nothing of the chain around it.

use crate::analyze::flow::elimination::Elimination;

/// A component with circles that is ready to be solved.
pub(super) struct Circles {
    /// The places that cut all circles, then the others: each leads to later ones and to cuts only.
    members: Vec<usize>,
    /// How many cut circles.
    cuts: usize,
    /// Where each member leads inside, by number, and with which share.
    inside: Vec<Vec<(usize, f64)>>,
    elimination: Elimination,
}

impl Circles {
    /// Prepares a component: its places, where each leads inside (by its number among them) and with
    /// which share, and the share that leaves the component there. O(k·e + k³) for `e` transitions
    /// and `k` places that cut the circles.
    pub(super) fn of(places: Vec<usize>, inside: Vec<Vec<(usize, f64)>>, leave: Vec<f64>) -> Self {
        let (order, cuts) = cut(&inside);
        let mut number = vec![0; order.len()];
        order.iter().enumerate().for_each(|(new, old)| number[*old] = new);
        let renumber = |old: &usize| {
            inside[*old].iter().map(|(to, share)| (number[*to], *share)).collect::<Vec<_>>()
        };
        let mut circles = Self {
            members: order.iter().map(|old| places[*old]).collect(),
            cuts,
            inside: order.iter().map(renumber).collect(),
            elimination: Elimination::none(),
        };
        let leave: Vec<f64> = order.iter().map(|old| leave[*old]).collect();
        circles.elimination = circles.returns(&leave);
        circles
    }

    /// The places, in no order that means anything outside.
    pub(super) fn members(&self) -> &[usize] {
        &self.members
    }

    /// From each cut, how likely each cut is the next one, and how likely none is.
    fn returns(&self, leave: &[f64]) -> Elimination {
        let mut rows = vec![0.0; self.cuts * self.cuts];
        let mut never = vec![0.0; self.cuts];
        let mut mass = vec![0.0; self.members.len()];
        for (cut, row) in rows.chunks_mut(self.cuts).enumerate() {
            mass.fill(0.0);
            self.send(cut, 1.0, &mut mass);
            never[cut] = leave[cut];
            for member in self.cuts..self.members.len() {
                if mass[member] > 0.0 {
                    never[cut] += mass[member] * leave[member];
                    self.send(member, mass[member], &mut mass);
                }
            }
            row.copy_from_slice(&mass[..self.cuts]);
        }
        Elimination::of(rows, never)
    }

    /// Lets some at a member go on inside.
    fn send(&self, member: usize, amount: f64, mass: &mut [f64]) {
        self.inside[member].iter().for_each(|(to, share)| mass[*to] += amount * share);
    }

    /// Turns what comes in at each place into how often customers come by.
    pub(super) fn visits(&self, all: &mut [f64]) {
        let coming = self.members.iter().map(|place| all[*place]).collect();
        let visits = self.visits_of(coming);
        self.members.iter().zip(visits).for_each(|(place, visits)| all[*place] = visits);
    }

    /// How often somebody who is at a place comes by there, this time included.
    pub(super) fn returning(&self, place: usize) -> f64 {
        let coming = self.members.iter().map(|member| f64::from(*member == place)).collect();
        let visits = self.visits_of(coming);
        self.members.iter().zip(visits).find(|(member, _)| **member == place).map_or(1.0, |it| it.1)
    }

    fn visits_of(&self, coming: Vec<f64>) -> Vec<f64> {
        let mut mass = coming.clone();
        for member in self.cuts..mass.len() {
            self.send(member, mass[member], &mut mass);
        }
        let mut visits = coming;
        visits[..self.cuts].copy_from_slice(&mass[..self.cuts]);
        self.elimination.solve_left(&mut visits[..self.cuts]);
        for member in 0..visits.len() {
            let amount = visits[member];
            for (to, share) in self.inside[member].iter().filter(|(to, _)| *to >= self.cuts) {
                visits[*to] += amount * share;
            }
        }
        visits
    }

    /// Adds to what is gained at each place what is gained inside from there on.
    pub(super) fn expected(&self, all: &mut [f64]) {
        let gain: Vec<f64> = self.members.iter().map(|place| all[*place]).collect();
        let mut expected = gain.clone();
        expected[..self.cuts].fill(0.0);
        let onward = |member: usize, expected: &[f64]| {
            let inside = self.inside[member].iter();
            inside.fold(gain[member], |sum, (to, share)| sum + share * expected[*to])
        };
        for member in (self.cuts..gain.len()).rev() {
            expected[member] = onward(member, &expected);
        }
        let mut cuts: Vec<f64> = (0..self.cuts).map(|cut| onward(cut, &expected)).collect();
        self.elimination.solve_right(&mut cuts);
        expected[..self.cuts].copy_from_slice(&cuts);
        for member in (self.cuts..gain.len()).rev() {
            expected[member] = onward(member, &expected);
        }
        self.members.iter().zip(expected).for_each(|(place, value)| all[*place] = value);
    }
}

/// The members by number: those that cut every circle first, then the others, each before those to
/// which it leads; and how many cut. They are where back edges of a depth-first search lead.
fn cut(inside: &[Vec<(usize, f64)>]) -> (Vec<usize>, usize) {
    #[derive(Clone, Copy, PartialEq)]
    enum Mark {
        New,
        Open,
        Done,
    }
    let count = inside.len();
    let (mut marks, mut is_cut) = (vec![Mark::New; count], vec![false; count]);
    let mut done = Vec::with_capacity(count);
    let mut open = vec![(0, 0)];
    marks[0] = Mark::Open;
    while let Some((member, next)) = open.last_mut() {
        let Some((to, _)) = inside[*member].get(*next) else {
            marks[*member] = Mark::Done;
            done.push(*member);
            open.pop();
            continue;
        };
        *next += 1;
        match marks[*to] {
            Mark::New => {
                marks[*to] = Mark::Open;
                open.push((*to, 0));
            }
            Mark::Open => is_cut[*to] = true,
            Mark::Done => {}
        }
    }
    done.reverse();
    let (mut order, others): (Vec<usize>, Vec<usize>) =
        done.into_iter().partition(|member| is_cut[*member]);
    let cuts = order.len();
    order.extend(others);
    (order, cuts)
}
