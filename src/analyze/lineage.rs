//! The lineage of a category of data: from the touchpoints that collect it, through systems and the integrations that
//! carry it, to every system and recipient; how each hop is protected, and where the weakest link is. It follows what
//! is entered: where an integration may carry the data but nobody said so, that is told apart.
//!
//! A hop is as well protected as where it arrives: as many demands of the guidelines that apply there, because of this
//! data, as are met. So each hop counts once, and one can go there to mend it.

mod tracing;

use std::rc::Rc;

use crate::analyze::guidelines::{Check, Verdict};
use crate::analyze::shortest::{Tree, graph};
use crate::model::data::{DataAction, DataCategory, Purpose};
use crate::model::document::Document;
use crate::model::journey::Journey;
use crate::model::standard::Date;
use crate::model::system::{Integration, System};
use crate::model::touchpoint::Touchpoint;

/// The lineage of a category.
#[derive(Clone, Debug)]
pub struct Lineage {
    /// The category.
    pub category: Rc<DataCategory>,
    /// The touchpoints that touch it: those that collect it first, else in the order of the document.
    pub places: Vec<Place>,
    /// The systems that have it: first those that a touchpoint hands it to, then by how far they are from there, last
    /// those of which it is not known how it gets there.
    pub holders: Vec<Holder>,
    /// The integrations that carry it, in the order of the register.
    pub carriers: Vec<Carrier>,
    /// What it is used for, in the order of the register, and who receives it for that.
    pub aims: Vec<Aim>,
    /// Integrations that begin at one of the systems, and of which nobody said what they carry.
    pub may_carry: Vec<Rc<Integration>>,
}

/// A touchpoint that touches the data.
#[derive(Clone, Debug)]
pub struct Place {
    /// Its journey.
    pub journey: Rc<Journey>,
    /// The touchpoint.
    pub touchpoint: Rc<Touchpoint>,
    /// What it does with the data, each once; `None` where nobody said.
    pub actions: Vec<Option<DataAction>>,
    /// The systems that it hands the data to, or deletes it from, by their places among the holders.
    pub holders: Vec<usize>,
    /// What for, by their places among the aims.
    pub aims: Vec<usize>,
    /// How the data is protected there.
    pub protection: Protection,
}

/// A system that has the data.
#[derive(Clone, Debug)]
pub struct Holder {
    /// The system.
    pub system: Rc<System>,
    /// How many integrations the data has passed, at least; `None` where it is not known how it gets there.
    pub depth: Option<usize>,
    /// The touchpoints that hand the data to it, by their places.
    pub places: Vec<usize>,
    /// How the data is protected there.
    pub protection: Protection,
}

/// An integration that carries the data.
#[derive(Clone, Debug)]
pub struct Carrier {
    /// The integration.
    pub integration: Rc<Integration>,
    /// The system that hands over, by its place among the holders.
    pub from: usize,
    /// The system that receives.
    pub to: usize,
}

/// Something that the data is used for.
#[derive(Clone, Debug)]
pub struct Aim {
    /// The purpose; it says how long data is kept.
    pub purpose: Rc<Purpose>,
    /// The touchpoints that use the data for it, by their places.
    pub places: Vec<usize>,
    /// How the data is protected at each recipient of the purpose.
    pub recipients: Vec<Protection>,
}

/// How data is protected where it arrives.
#[derive(Clone, Debug, Default)]
pub struct Protection {
    /// The guidelines that apply there because of the data, and how each of their demands is met.
    pub checks: Vec<Check>,
}

/// A step of the data.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hop {
    /// Customers give it at a touchpoint, or it is worked with there.
    Given(usize),
    /// A touchpoint hands it to a system: which touchpoint, which holder.
    Kept(usize, usize),
    /// An integration carries it.
    Handed(usize),
    /// It is sent to a recipient: for which aim, and which of its recipients.
    Sent(usize, usize),
}

impl Protection {
    /// How many demands of guidelines that certainly apply are not met.
    pub fn missing(&self) -> usize {
        let certain = self.checks.iter().filter(|check| check.is_certain());
        certain.map(|check| count(check, Verdict::Broken)).sum()
    }

    /// How many demands nobody answered.
    pub fn unanswered(&self) -> usize {
        self.checks.iter().map(|check| count(check, Verdict::Unanswered)).sum()
    }

    /// How many demands there are.
    pub fn demands(&self) -> usize {
        self.checks.iter().map(|check| check.demands.len()).sum()
    }
}

fn count(check: &Check, verdict: Verdict) -> usize {
    check.demands.iter().filter(|demand| demand.verdict == verdict).count()
}

impl Lineage {
    /// How data is protected where a hop arrives.
    pub fn protection(&self, hop: Hop) -> Option<&Protection> {
        match hop {
            Hop::Given(place) => self.places.get(place).map(|place| &place.protection),
            Hop::Kept(_, holder) => self.holders.get(holder).map(|holder| &holder.protection),
            Hop::Handed(carrier) => {
                let to = self.carriers.get(carrier)?.to;
                self.holders.get(to).map(|holder| &holder.protection)
            }
            Hop::Sent(aim, recipient) => self.aims.get(aim)?.recipients.get(recipient),
        }
    }

    /// Every hop, in the order in which the data takes them. A touchpoint that only deletes hands nothing over.
    pub fn hops(&self) -> Vec<Hop> {
        let mut hops: Vec<Hop> = (0..self.places.len()).map(Hop::Given).collect();
        for (at, place) in self.places.iter().enumerate().filter(|(_, place)| place.hands_over()) {
            hops.extend(place.holders.iter().map(|holder| Hop::Kept(at, *holder)));
        }
        hops.extend((0..self.carriers.len()).map(Hop::Handed));
        for (at, aim) in self.aims.iter().enumerate() {
            hops.extend((0..aim.recipients.len()).map(|recipient| Hop::Sent(at, recipient)));
        }
        hops
    }

    /// The hops by which the data gets to a system, as few as there can be: from a touchpoint that collects it, else
    /// from one that touches it. `None` where that is not known. Holders + carriers.
    pub fn path_to(&self, holder: usize) -> Option<Vec<Hop>> {
        let (holders, carriers) = self.tree()?.path(holder)?;
        let first = holders.first()?;
        let place = self.sources().find(|at| self.places[*at].holders.contains(first))?;
        let mut hops = vec![Hop::Given(place), Hop::Kept(place, *first)];
        hops.extend(carriers.into_iter().map(Hop::Handed));
        Some(hops)
    }

    /// The weakest link of some hops: most demands missing; of those, one that is not encrypted on the way; of those,
    /// most demands that nobody answered; of those, the first. `None` where nothing is known to be missing.
    pub fn weakest(&self, hops: &[Hop]) -> Option<Hop> {
        let mut weakest = None;
        for hop in hops {
            let weakness = self.weakness(*hop);
            let is_known = weakness.0 > 0 || weakness.1;
            if is_known && weakest.is_none_or(|(_, most)| weakness > most) {
                weakest = Some((*hop, weakness));
            }
        }
        weakest.map(|(hop, _)| hop)
    }

    /// The weakest link of all. Of several hops to the same system that are as weak, it is the one by which the data gets
    /// there first.
    pub fn weakest_of_all(&self) -> Option<Hop> {
        let weakest = self.weakest(&self.hops())?;
        let Hop::Kept(_, holder) = weakest else { return Some(weakest) };
        let first = self.path_to(holder).and_then(|path| path.last().copied());
        Some(first.filter(|hop| self.weakness(*hop) >= self.weakness(weakest)).unwrap_or(weakest))
    }

    /// Whether the data is encrypted on a hop; only integrations say so.
    pub fn is_encrypted(&self, hop: Hop) -> Option<bool> {
        match hop {
            Hop::Handed(carrier) => self.carriers.get(carrier)?.integration.encrypted,
            Hop::Given(_) | Hop::Kept(..) | Hop::Sent(..) => None,
        }
    }

    fn weakness(&self, hop: Hop) -> (usize, bool, usize) {
        let counted = |of: fn(&Protection) -> usize| self.protection(hop).map_or(0, of);
        let is_open = self.is_encrypted(hop) == Some(false);
        (counted(Protection::missing), is_open, counted(Protection::unanswered))
    }

    /// The touchpoints that the data comes from: those that collect it; where none does, all that hand it over.
    fn sources(&self) -> impl Iterator<Item = usize> + '_ {
        let has_origin = self.places.iter().any(Place::collects);
        let is_source = move |place: &Place| match has_origin {
            true => place.collects(),
            false => place.hands_over(),
        };
        (0..self.places.len()).filter(move |at| is_source(&self.places[*at]))
    }

    fn tree(&self) -> Option<Tree> {
        let ends = self.carriers.iter().map(|carrier| Some((carrier.from, carrier.to)));
        let graph = graph(self.holders.len(), ends);
        let begin = self.sources().flat_map(|at| self.places[at].holders.iter().copied());
        (!self.holders.is_empty()).then(|| Tree::of(&graph, begin, |_| true))
    }
}

impl Place {
    /// Whether the data is taken from customers there.
    pub fn collects(&self) -> bool {
        self.actions.contains(&Some(DataAction::Collect))
    }

    /// Whether anything else is done with the data there than deleting it.
    pub fn hands_over(&self) -> bool {
        self.actions.iter().any(|action| *action != Some(DataAction::Delete))
    }

    /// Whether the data is deleted there.
    pub fn deletes(&self) -> bool {
        self.actions.contains(&Some(DataAction::Delete))
    }
}

/// The lineage of a category; `None` where there is no such category. Touchpoints × their data uses, then for each
/// system one search through the integrations and one look at the guidelines.
pub fn lineage(document: &Document, category: &str, today: Option<&Date>) -> Option<Lineage> {
    let category = document.data_categories.get(category)?;
    Some(tracing::trace(document, category, today))
}
