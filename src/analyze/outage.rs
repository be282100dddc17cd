//! What happens when a system is out: which others go with it, which touchpoints stop, which go on
//! worse. It says nothing of how likely that is, nor of what it costs.

use petgraph::unionfind::UnionFind;

use crate::analyze::usage::Usage;
use crate::model::answer::Answer;
use crate::model::document::Document;
use crate::model::touchpoint::{Dependency, DependencyStrength, Touchpoint};

/// How outages spread: which systems are out together. An outage follows an integration, from either end
/// to the other, only where that says so (`carriesOutage`).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Spread {
    /// For each system, by its place, the first one of those that are out with it.
    first: Vec<usize>,
}

/// An outage of a system.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Outage {
    /// The systems that are out, by their places in the register.
    pub out: Vec<usize>,
    /// What it does to touchpoints, in the order of journeys and touchpoints.
    pub hits: Vec<Hit>,
}

/// What an outage does to a touchpoint.
#[derive(Clone, Debug, PartialEq)]
pub struct Hit {
    /// The journey, by its place in the document.
    pub journey: usize,
    /// The touchpoint, by its place in the journey.
    pub touchpoint: usize,
    /// What happens to it.
    pub harm: Harm,
    /// The system that does this to it, by its place.
    pub by: usize,
    /// The system that was to take over, by its place.
    pub fallback: Answer<usize>,
}

/// What happens to a touchpoint, the least first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Harm {
    /// It goes on, worse: the dependency is soft, or the fallback takes over.
    Degraded,
    /// Nobody said whether it stops, and nothing takes over.
    Unsaid,
    /// It stops.
    Stops,
}

impl Spread {
    /// Reads which systems are out together. Linear in systems and integrations, but for the inverse of
    /// Ackermann's function (union-find, Tarjan 1975).
    pub fn of(document: &Document) -> Self {
        let mut sets = UnionFind::<usize>::new(document.systems.len());
        let place = |id: &str| document.systems.place(id);
        for way in document.integrations.iter().filter(|way| way.carries_outage == Some(true)) {
            if let Some((from, to)) = place(way.from.as_str()).zip(place(way.to.as_str())) {
                sets.union(from, to);
            }
        }
        let sets = sets.into_labeling();
        let mut first: Vec<Option<usize>> = vec![None; sets.len()];
        let first = (0..).zip(&sets).map(|(place, set)| *first[*set].get_or_insert(place));
        Self { first: first.collect() }
    }

    /// Whether two systems are out together.
    pub fn joins(&self, one: usize, other: usize) -> bool {
        self.first.get(one).is_some_and(|first| self.first.get(other) == Some(first))
    }

    /// The systems that are out when one is, by their places, itself among them.
    pub fn out_with(&self, system: usize) -> Vec<usize> {
        (0..self.first.len()).filter(|other| self.joins(system, *other)).collect()
    }

    /// The first of the systems that are out when one is: all of them have the same outage.
    pub fn first(&self, system: usize) -> usize {
        self.first.get(system).copied().unwrap_or(system)
    }

    /// The fallbacks of a touchpoint that stop with what they are to stand in for, by the places of its
    /// dependencies.
    pub fn circular(&self, document: &Document, touchpoint: &Touchpoint) -> Vec<usize> {
        let place = |id: &str| document.systems.place(id);
        let is_circular = |used: &Dependency| {
            let fallback = used.fallback.value().and_then(|id| place(id.as_str()));
            let both = place(used.system.as_str()).zip(fallback);
            both.is_some_and(|(system, fallback)| self.joins(system, fallback))
        };
        let uses = touchpoint.systems.entries().iter().enumerate();
        uses.filter(|(_, used)| is_circular(used)).map(|(place, _)| place).collect()
    }
}

impl Outage {
    /// What stops and what goes on worse when a system is out. A touchpoint *stops* when it has a hard
    /// dependency on a system that is out, without a fallback or with one that is out too; it is *degraded* by a
    /// soft dependency, or when it runs on its fallback. A fallback is one step: whatever is to stand in
    /// for the fallback itself, for other reasons, does not count. Linear in systems and in the uses of what is out.
    pub fn of(document: &Document, usage: &Usage, spread: &Spread, system: usize) -> Self {
        let out = spread.out_with(system);
        let mut hits = Vec::new();
        for by in &out {
            for used in usage.at(*by) {
                let Some((.., dependency)) = used.found(document) else { continue };
                let (harm, fallback) = harm(document, spread, *by, dependency);
                let (journey, touchpoint) = (used.journey, used.touchpoint);
                hits.push(Hit { journey, touchpoint, harm, by: *by, fallback });
            }
        }
        // Of all that happens to a touchpoint, the worst; of several alike, the first.
        hits.sort_by_key(|hit| (hit.journey, hit.touchpoint, std::cmp::Reverse(hit.harm)));
        hits.dedup_by_key(|hit| (hit.journey, hit.touchpoint));
        Self { out, hits }
    }

    /// The touchpoints of a journey that stop, by their places.
    pub fn stopped(&self, journey: usize) -> Vec<usize> {
        let stops = |hit: &&Hit| hit.journey == journey && hit.harm == Harm::Stops;
        self.hits.iter().filter(stops).map(|hit| hit.touchpoint).collect()
    }

    /// How many touchpoints suffer a harm.
    pub fn count(&self, harm: Harm) -> usize {
        self.hits.iter().filter(|hit| hit.harm == harm).count()
    }

    /// The journeys in which something happens, by their places, and the worst that happens there.
    pub fn journeys(&self) -> Vec<(usize, Harm)> {
        let mut journeys: Vec<(usize, Harm)> = Vec::new();
        for hit in &self.hits {
            match journeys.last_mut() {
                Some((journey, worst)) if *journey == hit.journey => *worst = hit.harm.max(*worst),
                _ => journeys.push((hit.journey, hit.harm)),
            }
        }
        journeys
    }
}

/// What a dependency on a system that is out does to a touchpoint.
fn harm(
    document: &Document,
    spread: &Spread,
    system: usize,
    dependency: &Dependency,
) -> (Harm, Answer<usize>) {
    let fallback = match &dependency.fallback {
        Answer::Is(id) => document.systems.place(id.as_str()).map_or(Answer::None, Answer::Is),
        Answer::None => Answer::None,
        Answer::Unknown => Answer::Unknown,
    };
    let is_held = fallback.value().is_some_and(|place| !spread.joins(system, *place));
    let harm = match &dependency.dependency {
        Some(DependencyStrength::Soft) => Harm::Degraded,
        _ if is_held => Harm::Degraded,
        Some(DependencyStrength::Hard) => Harm::Stops,
        // Not answered, or a word that this version does not know.
        _ => Harm::Unsaid,
    };
    (harm, fallback)
}
