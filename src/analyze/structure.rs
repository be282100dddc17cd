//! What the drawing of a journey says about itself: what customers cannot reach, where they get
//! stuck, what they cannot go around. It looks at ways as they are drawn and knows nothing about
//! how many customers take them.

use crate::analyze::ways::{Ways, everywhere};
use crate::model::journey::Journey;
use crate::model::touchpoint::{Touchpoint, TouchpointKind};

/// The structure of a journey. Touchpoints are told by their places in the journey's list, always
/// in ascending order.
#[derive(Clone, Debug)]
pub struct Structure {
    /// Which touchpoints lead to which.
    pub ways: Ways,
    /// Where customers begin; see [`is_start`].
    pub starts: Vec<usize>,
    /// The goals.
    pub goals: Vec<usize>,
    /// Where customers leave.
    pub drop_offs: Vec<usize>,
    /// What no start leads to. Empty where no start is known.
    pub unreachable: Vec<usize>,
    /// What has no way out, and is neither goal nor drop-off.
    pub dead_ends: Vec<usize>,
    /// From where no goal can be reached, apart from drop-offs and from what follows a goal. Empty
    /// where no goal is known.
    pub without_goal: Vec<usize>,
    /// Where customers can go round in circles: components with more than one touchpoint, and
    /// single ones that lead to themselves.
    pub loops: Vec<Vec<usize>>,
    /// The immediate dominator of each touchpoint from a virtual source before the starts; see
    /// [`Ways::dominators`].
    pub dominators: Vec<Option<usize>>,
    /// Whether a touchpoint is a goal or a drop-off.
    is_end: Vec<bool>,
}

/// Whether customers begin here: it is marked as a start, or says how many begin.
pub fn is_start(touchpoint: &Touchpoint) -> bool {
    let begin = touchpoint.volume.as_ref().and_then(|volume| volume.starts.as_ref());
    *touchpoint.part() == TouchpointKind::Start || begin.is_some_and(|begin| begin.value() > 0.0)
}

impl Structure {
    /// The structure of a journey: reachability, components and dominators. O(V + E), and what
    /// [`Ways::dominators`] takes.
    pub fn of(journey: &Journey) -> Self {
        let ways = Ways::of(journey);
        let starts = places(journey, is_start);
        let goals = places(journey, |touchpoint| *touchpoint.part() == TouchpointKind::Goal);
        let drop_offs = places(journey, |touchpoint| *touchpoint.part() == TouchpointKind::DropOff);
        let all = 0..ways.count();
        let reached = ways.reached(&starts, &everywhere);
        let unreachable = all.clone().filter(|place| !starts.is_empty() && !reached[*place]);
        let mut is_end = vec![false; ways.count()];
        goals.iter().chain(&drop_offs).for_each(|place| is_end[*place] = true);
        let is_dead = |place: &usize| ways.from(*place).next().is_none() && !is_end[*place];
        let onward = ways.leading_to(&goals, &everywhere);
        // Who comes by after a goal has been where we want them.
        let after = ways.reached(&goals, &everywhere);
        let is_lost = |place: &usize| !onward[*place] && !after[*place] && !is_end[*place];
        let loops = ways.components().into_iter().filter(|component| {
            component.len() > 1 || component.first().is_some_and(|place| ways.is_own_next(*place))
        });
        let mut loops: Vec<Vec<usize>> = loops.collect();
        loops.sort_unstable();
        Self {
            unreachable: unreachable.collect(),
            dead_ends: all.clone().filter(is_dead).collect(),
            without_goal: all.filter(|place| !goals.is_empty() && is_lost(place)).collect(),
            loops,
            dominators: ways.dominators(&starts),
            starts,
            goals,
            drop_offs,
            ways,
            is_end,
        }
    }

    /// The touchpoints that every customer passes before a place is reached, in the order in which
    /// they are passed, without the place itself: its dominators from a virtual source before the
    /// starts. Directed on purpose, as undirected articulation points mislead here. Empty where
    /// nothing leads there.
    pub fn must_pass(&self, place: usize) -> Vec<usize> {
        let above = |place: &usize| self.dominators.get(*place).copied().flatten();
        let mut path: Vec<usize> =
            std::iter::successors(above(&place), above).take(self.ways.count()).collect();
        path.reverse();
        path
    }

    /// The loops that no way leads out of, and that have neither a goal nor a drop-off in them.
    pub fn closed_loops(&self) -> Vec<&Vec<usize>> {
        let is_closed = |places: &&Vec<usize>| {
            places.iter().all(|place| {
                let stays = |next: usize| places.binary_search(&next).is_ok();
                !self.is_end[*place] && self.ways.from(*place).all(stays)
            })
        };
        self.loops.iter().filter(is_closed).collect()
    }
}

/// The places of the touchpoints of some kind.
fn places(journey: &Journey, is_one: impl Fn(&Touchpoint) -> bool) -> Vec<usize> {
    let all = journey.touchpoints().enumerate();
    all.filter(|(_, touchpoint)| is_one(touchpoint)).map(|(place, _)| place).collect()
}
