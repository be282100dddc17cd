//! What would be missing without a touchpoint, a channel or a system: the removal effect (E. Anderl, I.
//! Becker, F. von Wangenheim, J. H. Schumann, "Mapping the customer journey", International Journal
//! of Research in Marketing 33, 2016). An estimate of the model, not a cause: that customers would
//! find another way is nothing it knows.

use std::rc::Rc;

use crate::analyze::flow::Flow;
use crate::analyze::flow::solver::Solver;
use crate::model::journey::Journey;
use crate::model::names::Names;
use crate::model::touchpoint::Touchpoint;

/// A channel or a system, and what is missing without it.
#[derive(Clone, Debug, PartialEq)]
pub struct Removal {
    /// Its id.
    pub id: Rc<str>,
    /// The touchpoints that go with it, in ascending order.
    pub places: Vec<usize>,
    /// The removal effect, from 0 to 1.
    pub effect: f64,
}

/// The removal effect of some touchpoints together: 1 − C(without) / C, from 0 to 1, where nobody
/// gets past them. `None` where conversion is withheld or nobody reaches a goal anyway. As
/// [`Flow::without`].
pub fn effect(flow: &Flow, places: &[usize]) -> Option<f64> {
    let all = flow.conversion.filter(|all| *all > 0.0)?;
    let left = flow.without(places)?.conversion?;
    Some((1.0 - left / all).clamp(0.0, 1.0))
}

/// The removal effect of each touchpoint alone. With visits y and conversion c from there on, both up
/// to the first goal, and N(r,r) visits to r from r: y(r) · c(r) / (N(r,r) · C), which is the same as
/// [`effect`] and takes two solves for all touchpoints outside of loops, and one of a loop for each in
/// it.
pub fn of_touchpoints(flow: &Flow) -> Option<Vec<f64>> {
    let all = flow.conversion.filter(|all| *all > 0.0)?;
    let chain = flow.chain()?;
    let mut is_goal = vec![false; chain.begun.len()];
    chain.goals.iter().for_each(|goal| is_goal[*goal] = true);
    let solver = Solver::of(chain, &|place| is_goal[place]);
    let visits = solver.visits(&chain.begun);
    let gain: Vec<f64> = is_goal.iter().map(|is_goal| f64::from(*is_goal)).collect();
    let expected = solver.expected(&gain);
    let effect = |place: usize| {
        if expected[place] == 0.0 || visits[place] == 0.0 {
            return 0.0;
        }
        (visits[place] / solver.returns(place) * expected[place] / all).clamp(0.0, 1.0)
    };
    Some((0..visits.len()).map(effect).collect())
}

/// The removal effect of each channel that a touchpoint names, in the order in which they come.
pub fn of_channels(journey: &Journey, flow: &Flow) -> Option<Vec<Removal>> {
    of_groups(journey, flow, &|touchpoint, found| {
        touchpoint.channel.iter().for_each(|channel| found(&channel.shared()));
    })
}

/// The removal effect of each system that a touchpoint names, however much it depends on it.
pub fn of_systems(journey: &Journey, flow: &Flow) -> Option<Vec<Removal>> {
    of_groups(journey, flow, &|touchpoint, found| {
        touchpoint.systems.entries().iter().for_each(|used| found(&used.system.shared()));
    })
}

type Finder<'a> = &'a dyn Fn(&Touchpoint, &mut dyn FnMut(&Rc<str>));

fn of_groups(journey: &Journey, flow: &Flow, find: Finder<'_>) -> Option<Vec<Removal>> {
    let mut known = Names::default();
    let mut groups: Vec<(Rc<str>, Vec<usize>)> = Vec::new();
    for (place, touchpoint) in journey.touchpoints().enumerate() {
        find(touchpoint, &mut |id| {
            let number = known.get(id).unwrap_or_else(|| {
                known.set(id.clone(), groups.len());
                groups.push((id.clone(), Vec::new()));
                groups.len() - 1
            });
            if groups[number].1.last() != Some(&place) {
                groups[number].1.push(place);
            }
        });
    }
    let groups = groups.into_iter();
    groups
        .map(|(id, places)| {
            let effect = effect(flow, &places)?;
            Some(Removal { id, places, effect })
        })
        .collect()
}
