//! Friction where customers are handed on: the channel, the owner or the system changes, and no integration carries
//! the data that is needed next, so customers say everything again or somebody types it over. It judges only what
//! was answered: where nobody said which systems or data there are, it says nothing.

use std::collections::HashMap;
use std::rc::Rc;

use petgraph::graph::DiGraph;

use crate::analyze::shortest::{Tree, graph};
use crate::model::data::{DataAction, DataCategory};
use crate::model::document::Document;
use crate::model::id::Id;
use crate::model::journey::Journey;
use crate::model::system::System;
use crate::model::touchpoint::Touchpoint;
use crate::model::transition::Transition;

/// A transition on which data is lost.
#[derive(Clone, Debug)]
pub struct Friction {
    /// The transition.
    pub transition: Rc<Transition>,
    /// Where it begins.
    pub from: Rc<Touchpoint>,
    /// Where it leads.
    pub to: Rc<Touchpoint>,
    /// What changes on the way.
    pub changes: Changes,
    /// The data that is needed next and that nothing carries there, in the order of the touchpoint that needs it.
    pub lost: Vec<Rc<DataCategory>>,
}

/// What is another one after a transition.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Changes {
    /// The channel; only where both are known.
    pub channel: bool,
    /// The marketing owner; only where both are named.
    pub owner: bool,
    /// The system: both touchpoints use some, and none in common.
    pub system: bool,
}

impl Changes {
    /// What changes between two touchpoints.
    pub fn between(from: &Touchpoint, to: &Touchpoint) -> Self {
        let channels = from.channel.as_ref().zip(to.channel.as_ref());
        let owners = from.marketing_owner().value().zip(to.marketing_owner().value());
        let (before, after) = (from.systems.entries(), to.systems.entries());
        let is_shared =
            before.iter().any(|one| after.iter().any(|other| one.system == other.system));
        Self {
            channel: channels.is_some_and(|(one, other)| one != other),
            owner: owners.is_some_and(|(one, other)| one != other),
            system: !before.is_empty() && !after.is_empty() && !is_shared,
        }
    }

    /// Whether anything does.
    pub fn any(self) -> bool {
        self.channel || self.owner || self.system
    }
}

/// The data that must come along from one touchpoint to the next: what the next one uses or shares, does not collect
/// itself, and the one before has touched. In the order of the one that needs it; data uses × data uses.
pub fn must_pass<'a>(from: &Touchpoint, to: &'a Touchpoint) -> Vec<&'a Id<DataCategory>> {
    let mut needed: Vec<&Id<DataCategory>> = Vec::new();
    let collects = |id: &Id<DataCategory>| {
        let mut uses = to.data.entries().iter();
        uses.any(|used| used.category == *id && used.action == Some(DataAction::Collect))
    };
    let touched = |id: &Id<DataCategory>| {
        let mut uses = from.data.entries().iter();
        uses.any(|used| used.category == *id && used.action != Some(DataAction::Delete))
    };
    for used in to.data.entries() {
        let is_needed = used.action != Some(DataAction::Delete);
        let id = &used.category;
        if is_needed && !needed.contains(&id) && !collects(id) && touched(id) {
            needed.push(id);
        }
    }
    needed
}

/// Which systems hand data on to which.
#[derive(Debug)]
pub struct Carriers<'a> {
    document: &'a Document,
    /// For a category: the integrations that carry it.
    ways: HashMap<usize, DiGraph<(), usize, usize>>,
    /// For a category and a system: which systems its data gets to, by their places.
    reached: HashMap<(usize, usize), Tree>,
}

impl<'a> Carriers<'a> {
    /// Knows nothing yet.
    pub fn new(document: &'a Document) -> Self {
        Self { document, ways: HashMap::new(), reached: HashMap::new() }
    }

    /// Whether data of a category gets from one of some systems to one of others: by one integration or by several
    /// in a row, of which each carries it. An integration of which nobody said what it carries may carry it: then
    /// nobody knows, and `true` is the answer. Systems + integrations, once for each category and system.
    pub fn carry(&mut self, category: &str, from: &[&Id<System>], to: &[&Id<System>]) -> bool {
        let Some(kind) = self.document.data_categories.place(category) else { return true };
        let place = |id: &&Id<System>| self.document.systems.place(id.as_str());
        let from: Vec<usize> = from.iter().filter_map(place).collect();
        let to: Vec<usize> = to.iter().filter_map(place).collect();
        let graph = self.ways.entry(kind).or_insert_with(|| ways(self.document, category));
        from.into_iter().any(|from| {
            let tree = self.reached.entry((kind, from));
            let tree = tree.or_insert_with(|| Tree::of(graph, [from], |_| true));
            to.iter().any(|to| tree.reaches(*to))
        })
    }
}

/// The systems by their places, and between them the integrations that carry a category, or may.
fn ways(document: &Document, category: &str) -> DiGraph<(), usize, usize> {
    let place = |id: &Id<System>| document.systems.place(id.as_str());
    let ends = document.integrations.iter().map(|way| {
        let mut data = way.data.entries().iter();
        let may_carry = way.data.is_unknown() || data.any(|id| id.as_str() == category);
        place(&way.from).zip(place(&way.to)).filter(|_| may_carry)
    });
    graph(document.systems.len(), ends)
}

/// Every transition of a journey with friction, in the order of the journey: channel, owner or system changes, and
/// data that must pass is carried neither by a system that both touchpoints use nor by integrations.
/// Transitions × data uses, and a search through the integrations for each category and system.
pub fn frictions(document: &Document, journey: &Journey) -> Vec<Friction> {
    let mut carriers = Carriers::new(document);
    let mut found = Vec::new();
    for transition in journey.transitions() {
        let end = |id: &Id<Touchpoint>| journey.touchpoint(id.as_str());
        let Some((from, to)) = end(&transition.from).zip(end(&transition.to)) else { continue };
        let changes = Changes::between(from, to);
        if !changes.any() || from.systems.is_unknown() || to.systems.is_unknown() {
            continue;
        }
        // A system that both use is reached from itself.
        let (before, after) = (systems(from), systems(to));
        let needed = must_pass(from, to).into_iter();
        let lost = needed.filter(|id| !carriers.carry(id.as_str(), &before, &after));
        let lost = lost.filter_map(|id| document.data_categories.get(id.as_str()));
        let lost: Vec<_> = lost.cloned().collect();
        if !lost.is_empty() {
            let (transition, from, to) = (transition.clone(), from.clone(), to.clone());
            found.push(Friction { transition, from, to, changes, lost });
        }
    }
    found
}

/// The systems that a touchpoint uses.
fn systems(touchpoint: &Touchpoint) -> Vec<&Id<System>> {
    touchpoint.systems.entries().iter().map(|used| &used.system).collect()
}
