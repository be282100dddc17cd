//! How many touchpoints use what. It follows the document from version to version and counts what
//! changed; it never counts the rest again.

use std::rc::Rc;

use crate::model::document::Document;
use crate::model::id::Id;
use crate::model::journey::Journey;
use crate::model::names::Names;
use crate::model::subject::Kind;
use crate::model::touchpoint::Touchpoint;
use crate::model::value::Entity;

/// How many touchpoints use each thing. A touchpoint that uses it twice counts once.
#[derive(Clone, Debug, Default)]
pub struct Uses {
    owned: Names,
    contacted: Names,
    systems: Names,
    data: Names,
    purposes: Names,
    channels: Names,
    personas: Names,
    metrics: Names,
    ids: Vec<Rc<str>>,
}

impl Uses {
    /// Counts a document.
    pub fn of(document: &Document) -> Self {
        let mut uses = Self::default();
        uses.follow(&Document::empty(), document);
        uses
    }

    /// Counts what changed from one version of the document to the next.
    pub fn follow(&mut self, before: &Document, now: &Document) {
        for journey in now.journeys.iter() {
            let old = before.journeys.get(journey.id().as_str());
            if !old.is_some_and(|old| Rc::ptr_eq(old, journey)) {
                self.recount(old, Some(journey));
            }
        }
        let is_gone = |old: &&Rc<Journey>| now.journeys.get(old.id().as_str()).is_none();
        before.journeys.iter().filter(is_gone).for_each(|old| self.recount(Some(old), None));
    }

    /// How many touchpoints somebody owns.
    pub fn owned(&self, person: &str) -> usize {
        self.owned.get(person).unwrap_or_default()
    }

    /// For how many touchpoints somebody is the contact in IT.
    pub fn contacted(&self, person: &str) -> usize {
        self.contacted.get(person).unwrap_or_default()
    }

    /// How many touchpoints use a thing of a kind.
    pub fn of_kind(&self, kind: Kind, id: &str) -> usize {
        let names = match kind {
            Kind::System => &self.systems,
            Kind::DataCategory => &self.data,
            Kind::Purpose => &self.purposes,
            Kind::Channel => &self.channels,
            Kind::Persona => &self.personas,
            Kind::Metric => &self.metrics,
            Kind::Person => &self.owned,
            _ => return 0,
        };
        names.get(id).unwrap_or_default()
    }

    /// What is shared at the beginning and at the end was counted before.
    fn recount(&mut self, before: Option<&Rc<Journey>>, now: Option<&Rc<Journey>>) {
        let list = |journey: Option<&Rc<Journey>>| {
            journey.map_or(Vec::new(), |journey| journey.touchpoints().cloned().collect())
        };
        let (before, now) = (list(before), list(now));
        let is_shared = |(a, b): &(&Rc<Touchpoint>, &Rc<Touchpoint>)| Rc::ptr_eq(a, b);
        let head = before.iter().zip(&now).take_while(is_shared).count();
        let (before, now) = (&before[head..], &now[head..]);
        let tail = before.iter().rev().zip(now.iter().rev()).take_while(is_shared).count();
        for touchpoint in &before[..before.len() - tail] {
            self.count(touchpoint, false);
        }
        for touchpoint in &now[..now.len() - tail] {
            self.count(touchpoint, true);
        }
    }

    fn count(&mut self, touchpoint: &Touchpoint, is_there: bool) {
        let mut ids = std::mem::take(&mut self.ids);
        let settle = |names: &mut Names, ids: &mut Vec<Rc<str>>| {
            ids.sort_unstable();
            ids.dedup();
            for id in ids.drain(..) {
                let before = names.get(&id).unwrap_or_default();
                let now = if is_there { before + 1 } else { before.saturating_sub(1) };
                match now {
                    0 => names.remove(&id),
                    now => names.set(id, now),
                };
            }
        };
        ids.extend(touchpoint.marketing_owner().value().map(Id::shared));
        settle(&mut self.owned, &mut ids);
        ids.extend(touchpoint.it_contact().value().map(Id::shared));
        settle(&mut self.contacted, &mut ids);
        ids.extend(touchpoint.systems.entries().iter().map(|used| used.system.shared()));
        settle(&mut self.systems, &mut ids);
        ids.extend(touchpoint.data.entries().iter().map(|used| used.category.shared()));
        settle(&mut self.data, &mut ids);
        let purposes = touchpoint.data.entries().iter().filter_map(|used| used.purpose.as_ref());
        ids.extend(purposes.map(Id::shared));
        settle(&mut self.purposes, &mut ids);
        ids.extend(touchpoint.channel.as_ref().map(Id::shared));
        settle(&mut self.channels, &mut ids);
        ids.extend(touchpoint.personas.entries().iter().map(Id::shared));
        settle(&mut self.personas, &mut ids);
        ids.extend(touchpoint.metrics.entries().iter().map(|value| value.metric.shared()));
        settle(&mut self.metrics, &mut ids);
        self.ids = ids;
    }
}
