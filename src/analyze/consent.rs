//! Consent before use: where customers come to a touchpoint that relies on their consent by a way on which
//! nobody asked for it. Each journey is judged by itself; it never assumes that consent was given elsewhere.

use std::rc::Rc;

use petgraph::graph::DiGraph;

use crate::analyze::shortest::{Tree, graph};
use crate::analyze::structure::is_start;
use crate::analyze::usage::is_gone;
use crate::model::data::{Consent, DataAction, LawfulBasis, Purpose};
use crate::model::document::Document;
use crate::model::id::Id;
use crate::model::journey::Journey;
use crate::model::touchpoint::Touchpoint;
use crate::model::transition::Transition;

/// A touchpoint that customers reach without having consented to what it relies on.
#[derive(Clone, Debug)]
pub struct Unconsented {
    /// What they did not consent to.
    pub purpose: Rc<Purpose>,
    /// The way, from a touchpoint where customers begin to the one that relies on the consent: as few steps as
    /// there can be. It is never empty.
    pub path: Vec<Rc<Touchpoint>>,
    /// The transitions between them.
    pub ways: Vec<Rc<Transition>>,
    /// Whether consent is asked for anywhere in the journey.
    pub is_granted: bool,
}

impl Unconsented {
    /// The touchpoint that relies on the consent.
    pub fn touchpoint(&self) -> Option<&Rc<Touchpoint>> {
        self.path.last()
    }
}

/// Whether a touchpoint relies on the consent to a purpose. It does where it says so, unless the lawful basis of
/// the purpose is another one, and where it collects, uses or shares data for a purpose whose lawful basis is
/// consent. Linear in what the touchpoint says.
pub fn relies_on(touchpoint: &Touchpoint, purpose: &Purpose) -> bool {
    let is_it = |id: &Id<Purpose>| *id == purpose.id;
    let says_so = || {
        let said = touchpoint.consent.as_ref().map_or(&[][..], |said| said.relies_on.entries());
        said.iter().any(is_it)
    };
    let is_used = || {
        let uses = touchpoint.data.entries().iter();
        let mut uses = uses.filter(|used| used.action != Some(DataAction::Delete));
        uses.any(|used| used.purpose.as_ref().is_some_and(is_it))
    };
    match &purpose.lawful_basis {
        _ if is_gone(touchpoint) => false,
        None => says_so(),
        Some(LawfulBasis::Consent) => says_so() || is_used(),
        Some(_) => false,
    }
}

/// Whether customers consent to a purpose at a touchpoint.
pub fn grants(touchpoint: &Touchpoint, purpose: &Purpose) -> bool {
    let granted = |consent: &Consent| consent.grants.entries().contains(&purpose.id);
    !is_gone(touchpoint) && touchpoint.consent.as_ref().is_some_and(granted)
}

/// Where consent may come after use. For each purpose u: the touchpoints that grant u are taken out of the graph of
/// the journey; whatever relies on u and is still reached from a start is returned, by a shortest path. Purposes
/// come in the order of the register, touchpoints in that of the journey.
///
/// Customers begin where [`is_start`] says so; where that is nowhere, at the touchpoints that no way leads to.
/// One search in breadth for each purpose that is relied on: purposes × (touchpoints + transitions).
pub fn before_use(document: &Document, journey: &Journey) -> Vec<Unconsented> {
    let touchpoints: Vec<&Rc<Touchpoint>> = journey.touchpoints().collect();
    let transitions: Vec<&Rc<Transition>> = journey.transitions().collect();
    let mut found = Vec::new();
    let relying = relying(document, &touchpoints);
    if relying.iter().all(Vec::is_empty) {
        return found;
    }
    let (ways, starts) = (ways(journey), starts(journey));
    for (purpose, relying) in document.purposes.iter().zip(relying) {
        if relying.is_empty() {
            continue;
        }
        let is_granting: Vec<bool> = touchpoints.iter().map(|one| grants(one, purpose)).collect();
        let tree = Tree::of(&ways, starts.iter().copied(), |at| !is_granting[at]);
        found.extend(relying.into_iter().filter_map(|at| tree.path(at)).map(|(path, steps)| {
            Unconsented {
                purpose: purpose.clone(),
                path: path.into_iter().map(|at| touchpoints[at].clone()).collect(),
                ways: steps.into_iter().map(|at| transitions[at].clone()).collect(),
                is_granted: is_granting.contains(&true),
            }
        }));
    }
    found
}

/// The touchpoints that rely on the consent to each purpose.
fn relying(document: &Document, touchpoints: &[&Rc<Touchpoint>]) -> Vec<Vec<usize>> {
    let mut relying = vec![Vec::new(); document.purposes.len()];
    for (at, touchpoint) in touchpoints.iter().enumerate() {
        let said = touchpoint.consent.iter().flat_map(|said| said.relies_on.entries());
        let used = touchpoint.data.entries().iter().filter_map(|used| used.purpose.as_ref());
        for id in said.chain(used) {
            let Some(place) = document.purposes.place(id.as_str()) else { continue };
            let known: &mut Vec<usize> = &mut relying[place];
            let purpose = document.purposes.get(id.as_str());
            let is_new = known.last() != Some(&at);
            if is_new && purpose.is_some_and(|purpose| relies_on(touchpoint, purpose)) {
                known.push(at);
            }
        }
    }
    relying
}

/// The touchpoints of a journey by their places, and between them the transitions by theirs.
fn ways(journey: &Journey) -> DiGraph<(), usize, usize> {
    let place = |id: &Id<Touchpoint>| journey.touchpoint_place(id.as_str());
    let ends = journey.transitions().map(|way| place(&way.from).zip(place(&way.to)));
    graph(journey.touchpoints().len(), ends)
}

/// Where customers begin.
fn starts(journey: &Journey) -> Vec<usize> {
    let marked = |at: &usize| journey.touchpoints().nth(*at).is_some_and(|one| is_start(one));
    let marked: Vec<usize> = (0..journey.touchpoints().len()).filter(marked).collect();
    if !marked.is_empty() {
        return marked;
    }
    let mut has_way_in = vec![false; journey.touchpoints().len()];
    for way in journey.transitions().filter(|way| way.from != way.to) {
        journey.touchpoint_place(way.to.as_str()).iter().for_each(|at| has_way_in[*at] = true);
    }
    (0..has_way_in.len()).filter(|at| !has_way_in[*at]).collect()
}
