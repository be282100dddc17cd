//! How the lineage of a category is worked out. It reads a document once and decides nothing.

use std::rc::Rc;

use crate::analyze::guidelines::{self, Check, Wish};
use crate::analyze::lineage::{Aim, Carrier, Holder, Lineage, Place, Protection};
use crate::analyze::touches::{Touched, Touches};
use crate::analyze::usage::is_gone;
use crate::model::data::{DataCategory, DataUse, Recipient};
use crate::model::document::Document;
use crate::model::id::Id;
use crate::model::standard::{Country, Date};
use crate::model::system::{Integration, System};
use crate::model::value::Value;

/// Works out the lineage of a category.
pub(super) fn trace(
    document: &Document,
    category: &Rc<DataCategory>,
    today: Option<&Date>,
) -> Lineage {
    let mut lineage = Lineage {
        category: category.clone(),
        places: places(document, category, today),
        holders: Vec::new(),
        carriers: Vec::new(),
        aims: aims(document, category, today),
        may_carry: Vec::new(),
    };
    lineage.find_holders(document, today);
    lineage.link_aims();
    lineage.may_carry = document
        .integrations
        .iter()
        .filter(|way| way.data.is_unknown())
        .filter(|way| lineage.holders.iter().any(|holder| holder.system.id == way.from))
        .cloned()
        .collect();
    lineage
}

impl Lineage {
    fn find_holders(&mut self, document: &Document, today: Option<&Date>) {
        let carries = |way: &&Rc<Integration>| way.data.entries().contains(&self.category.id);
        let carrying: Vec<&Rc<Integration>> =
            document.integrations.iter().filter(carries).collect();
        let handed = self
            .places
            .iter()
            .filter(|place| place.hands_over())
            .flat_map(|place| place.touchpoint.systems.entries());
        let mut ids: Vec<&Id<System>> = handed.map(|used| &used.system).collect();
        ids.extend(carrying.iter().flat_map(|way| [&way.from, &way.to]));
        let mut at = vec![None; document.systems.len()];
        let touched = touches(&self.category);
        for id in ids {
            let Some(place) = document.systems.place(id.as_str()) else { continue };
            let Some(system) = document.systems.get(id.as_str()) else { continue };
            if at[place].is_none() {
                at[place] = Some(self.holders.len());
                let checks = guidelines::of_system_touching(document, system, &touched, today);
                let protection = Protection { checks };
                let system = system.clone();
                self.holders.push(Holder { system, depth: None, places: Vec::new(), protection });
            }
        }
        let holder = |id: &Id<System>| at[document.systems.place(id.as_str())?];
        for (place, touching) in self.places.iter_mut().enumerate() {
            let used = touching.touchpoint.systems.entries().iter();
            touching.holders = used.filter_map(|used| holder(&used.system)).collect();
            touching.holders.sort_unstable();
            touching.holders.dedup();
            touching.holders.iter().for_each(|at| self.holders[*at].places.push(place));
        }
        let ends =
            carrying.iter().filter_map(|way| Some((way, holder(&way.from)?, holder(&way.to)?)));
        self.carriers =
            ends.map(|(way, from, to)| Carrier { integration: (*way).clone(), from, to }).collect();
        self.measure_depths();
    }

    /// Finds out how far each system is from where the data comes from, and puts them in that order.
    fn measure_depths(&mut self) {
        let Some(tree) = self.tree() else { return };
        for (place, holder) in self.holders.iter_mut().enumerate() {
            holder.depth = tree.path(place).map(|(_, carriers)| carriers.len());
        }
        let mut order: Vec<usize> = (0..self.holders.len()).collect();
        order.sort_by_key(|place| self.holders[*place].depth.unwrap_or(usize::MAX));
        let mut now = vec![0; order.len()];
        order.iter().enumerate().for_each(|(place, before)| now[*before] = place);
        self.holders = order.iter().map(|before| self.holders[*before].clone()).collect();
        for carrier in &mut self.carriers {
            (carrier.from, carrier.to) = (now[carrier.from], now[carrier.to]);
        }
        for place in &mut self.places {
            place.holders.iter_mut().for_each(|holder| *holder = now[*holder]);
            place.holders.sort_unstable();
        }
    }

    fn link_aims(&mut self) {
        for (at, aim) in self.aims.iter_mut().enumerate() {
            for (place, touching) in self.places.iter_mut().enumerate() {
                let is_for = |used: &&DataUse| {
                    used.category == self.category.id
                        && used.purpose.as_ref() == Some(&aim.purpose.id)
                };
                if touching.touchpoint.data.entries().iter().any(|used| is_for(&used)) {
                    touching.aims.push(at);
                    aim.places.push(place);
                }
            }
        }
    }
}

fn places(document: &Document, category: &DataCategory, today: Option<&Date>) -> Vec<Place> {
    let mut places = Vec::new();
    for journey in document.journeys.iter() {
        for touchpoint in journey.touchpoints().filter(|touchpoint| !is_gone(touchpoint)) {
            let uses = touchpoint.data.entries().iter().filter(|used| used.category == category.id);
            let mut actions = Vec::new();
            for used in uses {
                if !actions.contains(&used.action) {
                    actions.push(used.action.clone());
                }
            }
            if actions.is_empty() {
                continue;
            }
            let mut checks = guidelines::of_touchpoint(document, touchpoint, today);
            checks.retain(|check| is_because_of(check, category));
            places.push(Place {
                journey: journey.clone(),
                touchpoint: touchpoint.clone(),
                actions,
                holders: Vec::new(),
                aims: Vec::new(),
                protection: Protection { checks },
            });
        }
    }
    places.sort_by_key(|place| !place.collects());
    places
}

/// Whether a guideline applies whatever is touched, or because of this category among others.
fn is_because_of(check: &Check, category: &DataCategory) -> bool {
    let is_it = |one: &Touched| one.category.as_ref().is_some_and(|known| known.id == category.id);
    check.because.is_empty() || check.because.iter().any(is_it)
}

fn aims(document: &Document, category: &Rc<DataCategory>, today: Option<&Date>) -> Vec<Aim> {
    let touchpoints = document.journeys.iter().flat_map(|journey| journey.touchpoints());
    let touchpoints = touchpoints.filter(|touchpoint| !is_gone(touchpoint));
    let uses = touchpoints.flat_map(|touchpoint| touchpoint.data.entries());
    let uses = uses.filter(|used| used.category == category.id);
    let mut places: Vec<usize> =
        uses.filter_map(|used| document.purposes.place(used.purpose.as_ref()?.as_str())).collect();
    places.sort_unstable();
    places.dedup();
    let touched = touches(category);
    let aim = |place: &usize| {
        let purpose = document.purposes.iter().nth(*place)?.clone();
        let sent = purpose.recipients.entries().iter();
        let recipients = sent.map(|to| at_recipient(document, to, &touched, today)).collect();
        Some(Aim { purpose, places: Vec::new(), recipients })
    };
    places.iter().filter_map(aim).collect()
}

/// Of what guidelines demand, a recipient answers for the country alone.
fn at_recipient(
    document: &Document,
    recipient: &Recipient,
    touched: &Touches,
    today: Option<&Date>,
) -> Protection {
    let region: Option<Country> = recipient.country.clone();
    let stand_in = System { region, ..System::blank() };
    let mut checks = guidelines::of_system_touching(document, &stand_in, touched, today);
    for check in &mut checks {
        check.demands.retain(|demand| matches!(demand.wish, Wish::Region(_)));
    }
    checks.retain(|check| !check.demands.is_empty());
    Protection { checks }
}

/// This category, and nothing else.
fn touches(category: &Rc<DataCategory>) -> Touches {
    let touched = Touched {
        category: Some(category.clone()),
        classification: category.classification.clone(),
        personal: category.personal.clone(),
        places: 1,
    };
    Touches { data: vec![touched], users: Vec::new(), is_open: false }
}
