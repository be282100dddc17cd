//! Systems that do the same thing in the same place, so that one of them may be paid for twice. It says
//! where they meet; whether one can go is for people to decide.

use crate::analyze::capability::Capabilities;
use crate::analyze::kin::annual_cost;
use crate::analyze::money::Amount;
use crate::analyze::usage::{Usage, touchpoint};
use crate::model::document::Document;
use crate::model::names::Names;

/// Two systems, both in use, that can do the same and meet somewhere.
#[derive(Clone, Debug, PartialEq)]
pub struct Overlap {
    /// The one that is used at more touchpoints, by its place in the register.
    pub more: usize,
    /// The one that is used at fewer; of two alike, the later one of the register.
    pub less: usize,
    /// What both can do, as the first of them spells it.
    pub shared: Vec<String>,
    /// Where both are used: journey, stage and channel, each once.
    pub places: usize,
    /// The part of the one's places at which the other is used, too, of the one with fewer places:
    /// |T(a) ∩ T(b)| / min(|T(a)|, |T(b)|), above 0 and up to 1.
    pub overlap: f64,
    /// What the less used one costs in a year.
    pub cost: Option<Amount>,
}

/// All duplicates. Two systems are duplicates where both are in use, somebody wrote down a capability that
/// both have, and they meet: T(a) ∩ T(b) is not empty, T as sets of (journey, stage, channel), where no channel
/// counts as one of its own. Ranked by the annual cost of the less used one, the most expensive first; amounts in
/// the document's currency before those in others, which are compared with their like only, and what is
/// not known last. Pairs that share a capability, times the places of a system.
pub fn overlaps(document: &Document, usage: &Usage, known: &Capabilities) -> Vec<Overlap> {
    let sites = sites(document, usage);
    let mut pairs: Vec<Overlap> = Vec::new();
    for (one, other, shared) in sharing(document, usage, known) {
        let places = common(&sites[one], &sites[other]);
        let fewest = sites[one].len().min(sites[other].len());
        if places == 0 {
            continue;
        }
        let count = |system: usize| usage.touchpoints(system).len();
        let (more, less) = if count(other) > count(one) { (other, one) } else { (one, other) };
        let overlap = places as f64 / fewest as f64;
        let cost = document.systems.iter().as_slice().get(less);
        let cost = cost.and_then(|system| annual_cost(document, system));
        pairs.push(Overlap { more, less, shared, places, overlap, cost });
    }
    pairs.sort_by(|one, other| {
        rank(document, one).cmp(&rank(document, other)).then_with(|| {
            let amount = |pair: &Overlap| pair.cost.as_ref().map_or(0.0, |cost| cost.amount);
            amount(other).total_cmp(&amount(one)).then(other.overlap.total_cmp(&one.overlap))
        })
    });
    pairs
}

/// Costs of one currency stand together: that of the document first, then by code, what is not known last.
fn rank<'a>(document: &Document, pair: &'a Overlap) -> (bool, bool, Option<&'a str>) {
    let currency = pair.cost.as_ref().and_then(|cost| cost.currency.as_ref());
    let is_other = currency != document.currency.as_ref();
    (pair.cost.is_none(), is_other, currency.map(|currency| currency.as_str()))
}

/// Pairs of systems in use that share a capability, and what they share. Words that mean the same are one.
fn sharing(
    document: &Document,
    usage: &Usage,
    known: &Capabilities,
) -> Vec<(usize, usize, Vec<String>)> {
    let (mut names, mut able) = (Names::default(), Vec::<Vec<(usize, &String)>>::new());
    for (place, system) in document.systems.iter().enumerate() {
        if usage.at(place).is_empty() {
            continue;
        }
        for capability in system.capabilities.entries() {
            let key = known.key(capability);
            let index = names.get(&key).unwrap_or(able.len());
            if index == able.len() && !key.is_empty() {
                names.set(key.into(), index);
                able.push(Vec::new());
            }
            // What has no letters means nothing, and what is written twice counts once.
            if let Some(list) = able
                .get_mut(index)
                .filter(|list| list.last().is_none_or(|(last, _)| *last != place))
            {
                list.push((place, capability));
            }
        }
    }
    let mut pairs: Vec<(usize, usize, &String)> = Vec::new();
    for list in &able {
        for (at, (one, capability)) in list.iter().enumerate() {
            pairs.extend(list[at + 1..].iter().map(|(other, _)| (*one, *other, *capability)));
        }
    }
    pairs.sort_by_key(|(one, other, _)| (*one, *other));
    let mut shared: Vec<(usize, usize, Vec<String>)> = Vec::new();
    for (one, other, capability) in pairs {
        match shared.last_mut() {
            Some((a, b, list)) if (*a, *b) == (one, other) => list.push(capability.clone()),
            _ => shared.push((one, other, vec![capability.clone()])),
        }
    }
    shared
}

/// A place where a system is used: journey, stage and channel.
type Site<'a> = (usize, &'a str, Option<&'a str>);

/// Where each system is used, in order, each place once.
fn sites<'a>(document: &'a Document, usage: &Usage) -> Vec<Vec<Site<'a>>> {
    let sites = (0..document.systems.len()).map(|system| {
        let places = usage.at(system).iter();
        let mut sites: Vec<Site<'_>> = places
            .filter_map(|used| {
                let (_, found) = touchpoint(document, (used.journey, used.touchpoint))?;
                let channel = found.channel.as_ref().map(|channel| channel.as_str());
                Some((used.journey, found.stage.as_str(), channel))
            })
            .collect();
        sites.sort_unstable();
        sites.dedup();
        sites
    });
    sites.collect()
}

/// How many places are in both of two lists that are in order.
fn common(one: &[Site<'_>], other: &[Site<'_>]) -> usize {
    one.iter().filter(|site| other.binary_search(site).is_ok()).count()
}
