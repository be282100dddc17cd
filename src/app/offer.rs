//! What a picker offers: things that exist, each with a line that tells it apart, the likely ones
//! first. It never changes the document.

use std::rc::Rc;
use std::slice::from_ref;

use crate::model::channel::STANDARD_CHANNELS;
use crate::model::document::Document;
use crate::model::id::Id;
use crate::model::names::Names;
use crate::model::person::{Function, PersonKind};
use crate::model::subject::{Kind, Subject};
use crate::model::touchpoint::Touchpoint;
use crate::model::value::Entity;
use crate::words::{Message, Words};

/// Something that can be picked.
#[derive(Clone, Debug, PartialEq)]
pub struct Offer {
    /// Its id.
    pub id: Rc<str>,
    /// Its name.
    pub label: String,
    /// What tells it apart: “MailTool — e-mail, sanctioned, used by 4”.
    pub detail: String,
    /// Other words that it is found by.
    pub also: String,
}

/// What things a picker offers.
#[derive(Clone, Debug, PartialEq)]
pub enum Source {
    /// People and teams, those of a function first.
    People(Function),
    /// Systems.
    Systems,
    /// Data categories.
    DataCategories,
    /// Purposes.
    Purposes,
    /// Channels, the standard ones first.
    Channels,
    /// The personas.
    Personas,
    /// The stages of a journey.
    Stages(Rc<str>),
    /// The touchpoints of a journey.
    Touchpoints(Rc<str>),
    /// The journeys.
    Journeys,
    /// The metrics.
    Metrics,
    /// Things of these kinds, wherever they are: the id of an offer is that of a mention.
    Mentions(&'static [Kind]),
}

impl Source {
    /// What is offered, the likely ones first.
    pub fn offers(&self, document: &Document, words: &Words) -> Vec<Offer> {
        match self {
            Self::People(function) => people(function, document, words),
            Self::Systems => systems(document, words),
            Self::DataCategories => data_categories(document, words),
            Self::Purposes => purposes(document, words),
            Self::Channels => channels(document, words),
            Self::Personas => personas(document, words),
            Self::Touchpoints(journey) => touchpoints(journey, document, words),
            Self::Stages(journey) => stages(journey, document, words),
            Self::Journeys => journeys(document, words),
            Self::Metrics => metrics(document, words),
            Self::Mentions(kinds) => mentions(kinds, document, words),
        }
    }

    /// The one with that id, as it would be offered.
    pub fn offer(&self, id: &str, document: &Document, words: &Words) -> Option<Offer> {
        self.offers(document, words).into_iter().find(|offer| *offer.id == *id)
    }

    /// What a new one is. `None` where a name alone does not make one.
    pub fn kind_of_new(&self) -> Option<Kind> {
        match self {
            Self::People(_) => Some(Kind::Person),
            Self::Systems => Some(Kind::System),
            Self::DataCategories => Some(Kind::DataCategory),
            Self::Purposes => Some(Kind::Purpose),
            Self::Channels => Some(Kind::Channel),
            Self::Personas => Some(Kind::Persona),
            Self::Metrics => Some(Kind::Metric),
            Self::Stages(_) | Self::Touchpoints(_) | Self::Journeys | Self::Mentions(_) => None,
        }
    }
}

fn people(function: &Function, document: &Document, words: &Words) -> Vec<Offer> {
    let is_it = *function == Function::It;
    let counts = count(document, &|touchpoint, used| {
        let answer = if is_it { touchpoint.it_contact() } else { touchpoint.marketing_owner() };
        used.extend(answer.value().map(Id::shared));
    });
    let say_count = if is_it { "offer-contact-of" } else { "offer-owns" };
    let mut offers = Vec::new();
    for is_first in [true, false] {
        for person in document.people.iter() {
            if (person.function.as_ref() == Some(function)) != is_first {
                continue;
            }
            // Whom everybody expects here needs no function.
            let other = person.function.as_ref().filter(|_| !is_first);
            let detail = [
                person.title.clone(),
                other.map(|function| words.word("function", function.as_str())),
                (person.kind == Some(PersonKind::Team)).then(|| words.text("offer-team")),
                counted(say_count, counts.get(person.id.as_str()), words),
            ];
            offers.push(offer(person.id.shared(), &person.name, &detail, words));
        }
    }
    offers
}

fn systems(document: &Document, words: &Words) -> Vec<Offer> {
    let counts = count(document, &|touchpoint, used| {
        used.extend(touchpoint.systems.entries().iter().map(|used| used.system.shared()));
    });
    let mut offers = Vec::new();
    for system in document.systems.iter() {
        let detail = [
            system.vendor.clone(),
            system.status.as_ref().map(|status| words.word("system-status", status.as_str())),
            counted("offer-used-by", counts.get(system.id.as_str()), words),
        ];
        let also = system.capabilities.entries().join(" ");
        offers.push(Offer { also, ..offer(system.id.shared(), &system.name, &detail, words) });
    }
    offers
}

fn data_categories(document: &Document, words: &Words) -> Vec<Offer> {
    let counts = count(document, &|touchpoint, used| {
        used.extend(touchpoint.data.entries().iter().map(|used| used.category.shared()));
    });
    let mut offers = Vec::new();
    for category in document.data_categories.iter() {
        let detail = [
            category.personal.as_ref().map(|personal| words.word("personal", personal.as_str())),
            category.classification.as_ref().map(|class| words.word("class", class.as_str())),
            counted("offer-used-by", counts.get(category.id.as_str()), words),
        ];
        let also = category.description.clone().unwrap_or_default();
        offers.push(Offer { also, ..offer(category.id.shared(), &category.name, &detail, words) });
    }
    offers
}

fn purposes(document: &Document, words: &Words) -> Vec<Offer> {
    let mut offers = Vec::new();
    for purpose in document.purposes.iter() {
        let basis = purpose.lawful_basis.as_ref();
        let basis = basis.map(|basis| words.word("lawful-basis", basis.as_str()));
        let detail = [basis, purpose.description.clone()];
        offers.push(offer(purpose.id.shared(), &purpose.name, &detail, words));
    }
    offers
}

/// A standard channel that the document names in its own way is offered under that name.
fn channels(document: &Document, words: &Words) -> Vec<Offer> {
    let mut offers = Vec::new();
    for id in STANDARD_CHANNELS {
        offers.push(match document.channels.get(id) {
            Some(own) => offer(id.into(), &own.name, from_ref(&own.description), words),
            None => offer(id.into(), &words.word("channel", id), &[], words),
        });
    }
    for own in document.channels.iter() {
        if !STANDARD_CHANNELS.contains(&own.id.as_str()) {
            offers.push(offer(own.id.shared(), &own.name, from_ref(&own.description), words));
        }
    }
    offers
}

fn stages(journey: &str, document: &Document, words: &Words) -> Vec<Offer> {
    let mut offers = Vec::new();
    for stage in document.journey(journey).iter().flat_map(|journey| journey.stages().iter()) {
        offers.push(offer(stage.id.shared(), &stage.name, from_ref(&stage.aim), words));
    }
    offers
}

fn personas(document: &Document, words: &Words) -> Vec<Offer> {
    let mut offers = Vec::new();
    for persona in document.personas.iter() {
        offers.push(offer(persona.id.shared(), &persona.name, &[], words));
    }
    offers
}

fn touchpoints(journey: &str, document: &Document, words: &Words) -> Vec<Offer> {
    let mut offers = Vec::new();
    let Some(journey) = document.journey(journey) else { return offers };
    for touchpoint in journey.touchpoints() {
        let stage = journey.stage(touchpoint.stage.as_str()).map(|stage| stage.name.clone());
        offers.push(offer(touchpoint.id.shared(), &touchpoint.name, &[stage], words));
    }
    offers
}

fn journeys(document: &Document, words: &Words) -> Vec<Offer> {
    let mut offers = Vec::new();
    for journey in document.journeys.iter() {
        let size = counted("journey-size", Some(journey.touchpoints().len()), words);
        offers.push(offer(journey.id().shared(), journey.label(), &[size], words));
    }
    offers
}

fn metrics(document: &Document, words: &Words) -> Vec<Offer> {
    let mut offers = Vec::new();
    for metric in document.metrics.iter() {
        let category = metric.category.as_ref();
        let category = category.map(|category| words.word("metric-category", category.as_str()));
        let detail = [metric.unit.clone(), category];
        offers.push(offer(metric.id.shared(), &metric.name, &detail, words));
    }
    offers
}

/// What a record may mention, each with its kind and, inside a journey, which.
fn mentions(kinds: &[Kind], document: &Document, words: &Words) -> Vec<Offer> {
    let mut offers = Vec::new();
    for kind in kinds.iter().copied() {
        let journeys = document.journeys.iter().filter(|_| kind.is_in_journey());
        let homes = journeys.map(|journey| Some((journey.id().shared(), journey.label())));
        let homes: Vec<_> = homes.chain((!kind.is_in_journey()).then_some(None)).collect();
        for home in homes {
            let (journey, title) = home.unzip();
            let Some(shelf) = document.shelf(kind, journey.as_deref()) else { continue };
            let entries = (0..shelf.roster().len()).filter_map(|place| shelf.entry(place));
            for identity in entries.filter_map(|entry| entry.identity()) {
                let id = identity.id.clone();
                let subject = Subject { journey: journey.clone(), kind, id };
                let detail = [Some(words.text(kind.message_id())), title.map(str::to_owned)];
                offers.push(offer(subject.to_string().into(), identity.label, &detail, words));
            }
        }
    }
    offers
}

fn offer(id: Rc<str>, name: &str, details: &[Option<String>], words: &Words) -> Offer {
    let mut detail = String::new();
    for part in details.iter().flatten().filter(|part| !part.is_empty()) {
        if !detail.is_empty() {
            detail.push_str(" · ");
        }
        detail.push_str(part);
    }
    let is_unnamed = name.trim().is_empty();
    let label = if is_unnamed { words.text("map-untitled") } else { name.to_owned() };
    Offer { id, label, detail, also: String::new() }
}

fn counted(id: &'static str, count: Option<usize>, words: &Words) -> Option<String> {
    count.map(|count| words.say(&Message::new(id).with("count", count)))
}

/// How many touchpoints use each thing. A touchpoint that uses it twice counts once.
fn count(document: &Document, used: &dyn Fn(&Touchpoint, &mut Vec<Rc<str>>)) -> Names {
    let mut counts = Names::default();
    let mut ids = Vec::new();
    for touchpoint in document.journeys.iter().flat_map(|journey| journey.touchpoints()) {
        used(touchpoint, &mut ids);
        ids.sort_unstable();
        ids.dedup();
        for id in ids.drain(..) {
            let before = counts.get(&id).unwrap_or_default();
            counts.set(id, before + 1);
        }
    }
    counts
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::format::read::{Repair, read};

    const DOCUMENT: &str = r#"{
        "format": "journey-map", "version": 1, "title": "Shop",
        "people": [
            { "id": "ops", "name": "Ops", "kind": "team", "function": "it" },
            { "id": "ann", "name": "Ann", "function": "marketing", "title": "CRM lead" },
            { "id": "zoe", "name": " " }
        ],
        "systems": [{ "id": "mail", "name": "Mailer", "vendor": "Acme", "status": "sanctioned" }],
        "channels": [{ "id": "kiosk", "name": "Kiosk" }, { "id": "web", "name": "Website" }],
        "journeys": [{
            "id": "j", "title": "J", "stages": [{ "id": "s", "name": "S", "aim": "Buy" }],
            "touchpoints": [
                { "id": "a", "name": "A", "stage": "s", "owner": { "marketing": "ann", "it": "ops" },
                  "systems": [{ "system": "mail" }, { "system": "mail" }] },
                { "id": "b", "name": "B", "stage": "s", "owner": { "marketing": "ann" } }
            ]
        }]
    }"#;

    fn check(source: &Source, expected: &[&str]) {
        let document = read(DOCUMENT, Repair::Refuse).unwrap().document;
        let offers = source.offers(&document, &Words::new("en"));
        let lines = offers.iter().map(|offer| format!("{} — {}", offer.label, offer.detail));
        // The texts keep numbers on the line of their word.
        let lines: Vec<_> = lines.map(|line| line.replace('\u{a0}', " ")).collect();
        assert_eq!(lines, expected);
    }

    #[test]
    fn the_likely_ones_come_first_with_what_tells_them_apart() {
        let marketing = ["Ann — CRM lead · owns 2", "Ops — IT · team", "Untitled — "];
        check(&Source::People(Function::Marketing), &marketing);
        let it = ["Ops — team · contact for 1", "Ann — CRM lead · marketing", "Untitled — "];
        check(&Source::People(Function::It), &it);
    }

    #[test]
    fn a_touchpoint_that_uses_a_system_twice_counts_once() {
        check(&Source::Systems, &["Mailer — Acme · sanctioned · used by 1"]);
    }

    #[test]
    fn standard_channels_go_by_the_name_of_the_house() {
        let document = read(DOCUMENT, Repair::Refuse).unwrap().document;
        let offers = Source::Channels.offers(&document, &Words::new("en"));
        let label = |id: &str| {
            let of_id = offers.iter().filter(|offer| &*offer.id == id);
            of_id.map(|offer| offer.label.as_str()).collect::<Vec<_>>()
        };
        assert_eq!(offers.len(), STANDARD_CHANNELS.len() + 1);
        assert_eq!([label("web"), label("app"), label("kiosk")], [["Website"], ["App"], ["Kiosk"]]);
    }

    #[test]
    fn stages_are_those_of_the_journey() {
        check(&Source::Stages("j".into()), &["S — Buy"]);
        check(&Source::Stages("other".into()), &[]);
    }

    #[test]
    fn what_may_be_mentioned_is_told_apart_by_kind_and_journey() {
        check(
            &Source::Mentions(&[Kind::System, Kind::Touchpoint]),
            &["Mailer — system", "A — touchpoint · J", "B — touchpoint · J"],
        );
    }

    #[test]
    fn journeys_are_told_apart_by_their_size() {
        check(&Source::Journeys, &["J — 2 touchpoints"]);
    }
}
