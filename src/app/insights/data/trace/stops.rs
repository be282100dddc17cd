//! The stops of a category's way, one kind after the other, and what leads from one to the next.

use std::collections::BTreeMap;

use crate::analyze::guidelines::{Verdict, Wish};
use crate::analyze::lineage::{Lineage, Place};
use crate::analyze::transfers::{Home, Safeguard, is_run_by};
use crate::app::insights::Ground;
use crate::app::insights::data::leaving::safeguard;
use crate::app::insights::data::trace::{Handed, Link, Part, Stop};
use crate::app::insights::data::{country, lacks, protection};
use crate::app::registers::say_name;
use crate::model::data::Recipient;
use crate::model::standard::Country;
use crate::model::subject::{Kind, Subject};
use crate::model::system::IntegrationMode;
use crate::model::value::Entity;
use crate::words::Message;

/// The stops and links that were found so far.
pub(super) struct Tracing<'a> {
    pub(super) ground: &'a Ground,
    pub(super) found: &'a Lineage,
    pub(super) home: Option<Home>,
    pub(super) stops: Vec<Stop>,
    pub(super) links: Vec<Link>,
}

impl Tracing<'_> {
    fn add(&mut self, stop: Stop) -> usize {
        self.stops.push(stop);
        self.stops.len() - 1
    }

    fn link(&mut self, from: usize, to: usize, handed: Option<Handed>) {
        self.links.push(Link { from, to, handed, is_deletion: false, is_weakest: false });
    }

    fn is_abroad(&self, country: Option<&Country>) -> bool {
        let home = self.home.as_ref();
        home.zip(country).is_some_and(|(home, country)| !home.has(country))
    }

    /// The touchpoints, each with its place among the stops.
    pub(super) fn places(&mut self) -> Vec<usize> {
        let (found, words) = (self.found, self.ground.words.clone());
        let has_several = self.ground.document.journeys.len() > 1;
        let stop = |place: &Place| {
            let actions = place.actions.iter().map(|action| match action {
                Some(action) => words.word("data-action", action.as_str()),
                None => words.text("lineage-touches"),
            });
            let mut what = actions.collect::<Vec<_>>().join(", ");
            if has_several {
                what.push_str(" · ");
                what.push_str(place.journey.label());
            }
            let (journey, id) = (place.journey.id().shared(), place.touchpoint.id.shared());
            Stop {
                part: if place.collects() { Part::Collected } else { Part::Used },
                name: place.touchpoint.name.clone(),
                subject: Some(Subject::inside(journey, Kind::Touchpoint, id)),
                what,
                protection: Some(protection(&place.protection)),
                missing: messages(lacks(&place.protection, Verdict::Broken)),
                open: messages(lacks(&place.protection, Verdict::Unanswered)),
                is_abroad: false,
            }
        };
        found.places.iter().map(|place| self.add(stop(place))).collect()
    }

    pub(super) fn holders(&mut self) -> Vec<usize> {
        let (found, words) = (self.found, self.ground.words.clone());
        let mut stops = Vec::new();
        for holder in &found.holders {
            let subject = Subject::of(Kind::System, holder.system.id.shared());
            let region = holder.system.region.as_ref();
            let is_abroad = self.is_abroad(region);
            let place = match region {
                None => words.text("lineage-no-region"),
                Some(region) => {
                    let id = if is_abroad { "lineage-abroad" } else { "lineage-at-home" };
                    words.say(&Message::new(id).with("country", country(region, &words)))
                }
            };
            let what = match holder.depth {
                Some(_) => place,
                None => [place, words.text("lineage-untraced")].join(" · "),
            };
            let has_passed = holder.depth.is_some_and(|depth| depth > 0);
            let stop = Stop {
                part: if has_passed { Part::Passed } else { Part::Kept },
                name: say_name(&self.ground.document, &subject, &words),
                subject: Some(subject),
                what,
                protection: Some(protection(&holder.protection)),
                missing: messages(lacks(&holder.protection, Verdict::Broken)),
                open: messages(lacks(&holder.protection, Verdict::Unanswered)),
                is_abroad,
            };
            stops.push(self.add(stop));
        }
        stops
    }

    /// Adds a stop for each country in which systems keep the data, and says how many countries there are.
    pub(super) fn countries(&mut self, holders: &[usize]) -> usize {
        let mut countries: Vec<(&Country, Vec<usize>)> = Vec::new();
        for (holder, stop) in self.found.holders.iter().zip(holders) {
            let Some(region) = &holder.system.region else { continue };
            match countries.iter_mut().find(|(known, _)| *known == region) {
                Some((_, stops)) => stops.push(*stop),
                None => countries.push((region, vec![*stop])),
            }
        }
        let words = self.ground.words.clone();
        let count = countries.len();
        for (region, from) in countries {
            let is_abroad = self.is_abroad(Some(region));
            let id = if is_abroad { "lineage-outside" } else { "lineage-systems" };
            let what = words.say(&Message::new(id).with("count", from.len()));
            let to = self.add(Stop {
                part: Part::Country,
                subject: None,
                name: country(region, &words),
                what,
                protection: None,
                missing: Vec::new(),
                open: Vec::new(),
                is_abroad,
            });
            from.into_iter().for_each(|from| self.link(from, to, None));
        }
        count
    }

    /// Adds those who receive the data, each once, and says where for which aim and which of its recipients.
    pub(super) fn received(
        &mut self,
        places: &[usize],
        holders: &[usize],
    ) -> BTreeMap<(usize, usize), usize> {
        let found = self.found;
        let mut groups: Vec<Vec<(usize, usize)>> = Vec::new();
        let recipient = |(aim, place): (usize, usize)| {
            found.aims.get(aim)?.purpose.recipients.entries().get(place)
        };
        for (aim, used) in found.aims.iter().enumerate() {
            for place in 0..used.purpose.recipients.entries().len() {
                let is_same = |group: &&mut Vec<(usize, usize)>| {
                    let (one, other) = (recipient(group[0]), recipient((aim, place)));
                    one.zip(other).is_some_and(|(one, other)| {
                        (&one.name, &one.country) == (&other.name, &other.country)
                    })
                };
                match groups.iter_mut().find(is_same) {
                    Some(group) => group.push((aim, place)),
                    None => groups.push(vec![(aim, place)]),
                }
            }
        }
        let mut all = BTreeMap::new();
        for group in groups {
            let Some(one) = recipient(group[0]) else { continue };
            let stop = self.receiver(&group, one);
            let to = self.add(stop);
            all.extend(group.iter().map(|at| (*at, to)));
            // From the systems that they run; where they run none, from where the data is used for that.
            let run = found.holders.iter().zip(holders);
            let run = run.filter(|(holder, _)| is_run_by(&holder.system, one));
            let mut from: Vec<usize> = run.map(|(_, stop)| *stop).collect();
            if from.is_empty() {
                let used = group.iter().flat_map(|(aim, _)| &found.aims[*aim].places);
                from = used.map(|place| places[*place]).collect();
                from.sort_unstable();
                from.dedup();
            }
            from.into_iter().for_each(|from| self.link(from, to, None));
        }
        all
    }

    /// Somebody who receives the data for some aims.
    fn receiver(&self, group: &[(usize, usize)], one: &Recipient) -> Stop {
        let (found, words) = (self.found, &self.ground.words);
        let (aim, place) = group[0];
        let is_abroad = self.is_abroad(one.country.as_ref());
        let subject = |aim: usize| Subject::of(Kind::Purpose, found.aims[aim].purpose.id.shared());
        let names =
            group.iter().map(|(aim, _)| say_name(&self.ground.document, &subject(*aim), words));
        let names = names.collect::<Vec<_>>().join(", ");
        let safe = is_abroad.then(|| words.say(&safeguard(&Safeguard::of(one))));
        let what = [
            one.country.as_ref().map(|one| country(one, words)),
            safe,
            Some(words.say(&Message::new("lineage-for").with("name", names))),
        ];
        let kept = &found.aims[aim].recipients[place];
        Stop {
            part: Part::Received,
            name: one.name.clone(),
            subject: Some(subject(aim)),
            what: what.into_iter().flatten().collect::<Vec<_>>().join(" · "),
            protection: (kept.demands() > 0).then(|| protection(kept)),
            missing: messages(lacks(kept, Verdict::Broken)),
            open: messages(lacks(kept, Verdict::Unanswered)),
            is_abroad,
        }
    }

    /// Joins touchpoints to systems, and systems to each other.
    pub(super) fn join(&mut self, places: &[usize], holders: &[usize]) {
        let found = self.found;
        for (place, stop) in found.places.iter().zip(places) {
            let is_deletion = !place.hands_over();
            self.links.extend(place.holders.iter().map(|holder| {
                let (from, to) = (*stop, holders[*holder]);
                Link { from, to, handed: None, is_deletion, is_weakest: false }
            }));
        }
        for carrier in &found.carriers {
            let way = &carrier.integration;
            let handed = Handed {
                subject: Subject::of(Kind::Integration, way.id.shared()),
                is_encrypted: way.encrypted,
                is_manual: way.mode == Some(IntegrationMode::Manual),
            };
            self.link(holders[carrier.from], holders[carrier.to], Some(handed));
        }
    }
}

fn messages(wishes: Vec<&Wish>) -> Vec<Message> {
    wishes.into_iter().map(Wish::missing).collect()
}
