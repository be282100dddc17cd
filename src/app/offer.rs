//! What a picker offers: things that exist, each with a line that tells it apart, the likely ones
//! first. It never changes the document.

pub mod catalogue;
mod entry;
pub mod nearby;
mod things;
pub mod uses;

use std::rc::Rc;

use crate::app::offer::uses::Uses;
use crate::model::document::Document;
use crate::model::person::Function;
use crate::model::subject::Kind;
use crate::words::Words;

/// Something that can be picked.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Offer {
    /// Its id.
    pub id: Rc<str>,
    /// Its name.
    pub label: String,
    /// What speaks against it, in a word or two: that nobody sanctioned it, that it is retired.
    pub caution: String,
    /// What tells it apart: “MailTool — e-mail · sanctioned · used by 4 · Acme”.
    pub detail: String,
    /// Other words that it is found by.
    pub also: String,
}

impl Offer {
    /// The offer of something that is known by its name alone.
    pub fn plain(id: &str, label: &str) -> Self {
        Self { id: id.into(), label: label.to_owned(), ..Self::default() }
    }
}

/// What things a picker offers.
#[derive(Clone, Debug, PartialEq)]
pub enum Source {
    /// People and teams, those of a function first.
    People(Function),
    /// People and teams, whatever their function.
    Anybody,
    /// People and teams, those first who decide about systems: IT, security, privacy.
    Deciders,
    /// Systems.
    Systems,
    /// Integrations of systems.
    Integrations,
    /// Data categories.
    DataCategories,
    /// Purposes.
    Purposes,
    /// Channels, the standard ones first.
    Channels,
    /// The personas.
    Personas,
    /// The metrics.
    Metrics,
    /// The objectives.
    Objectives,
    /// The guidelines.
    Guidelines,
    /// The terms of the glossary.
    Terms,
    /// The stages of a journey.
    Stages(Rc<str>),
    /// The touchpoints of a journey.
    Touchpoints(Rc<str>),
    /// Things of these kinds, wherever they are: the id of an offer is that of a mention.
    Mentions(&'static [Kind]),
    /// The journeys.
    Journeys,
    /// The words of a choice: the family of their texts, and the words.
    Words(&'static str, &'static [&'static str]),
}

/// What offers are made of.
#[derive(Clone, Copy)]
pub struct Known<'a> {
    /// The document.
    pub document: &'a Document,
    /// How often what is used.
    pub uses: &'a Uses,
    /// The texts.
    pub words: &'a Words,
}

impl Source {
    /// What is offered, the likely ones first.
    pub fn offers(&self, known: Known<'_>) -> Vec<Offer> {
        things::ids(self, known.document)
            .iter()
            .filter_map(|id| entry::offer(self, id, known))
            .collect()
    }

    /// The one with that id, as it would be offered.
    pub fn offer(&self, id: &str, known: Known<'_>) -> Option<Offer> {
        entry::offer(self, id, known)
    }

    /// What the one with that id is called where it is offered.
    pub fn label(&self, id: &str, known: Known<'_>) -> Option<String> {
        entry::label(self, id, known)
    }

    /// The kind of what is offered. `None` where they are of several kinds.
    pub fn kind(&self) -> Option<Kind> {
        match self {
            Self::People(_) | Self::Anybody | Self::Deciders => Some(Kind::Person),
            Self::Systems => Some(Kind::System),
            Self::Integrations => Some(Kind::Integration),
            Self::DataCategories => Some(Kind::DataCategory),
            Self::Purposes => Some(Kind::Purpose),
            Self::Channels => Some(Kind::Channel),
            Self::Personas => Some(Kind::Persona),
            Self::Metrics => Some(Kind::Metric),
            Self::Objectives => Some(Kind::Objective),
            Self::Guidelines => Some(Kind::Guideline),
            Self::Terms => Some(Kind::Term),
            Self::Stages(_) => Some(Kind::Stage),
            Self::Touchpoints(_) => Some(Kind::Touchpoint),
            Self::Journeys => Some(Kind::Journey),
            Self::Mentions(_) | Self::Words(..) => None,
        }
    }

    /// What a new one is. `None` where a name alone does not make one.
    pub fn kind_of_new(&self) -> Option<Kind> {
        match self.kind()? {
            Kind::Integration | Kind::Guideline | Kind::Journey => None,
            kind if kind.is_in_journey() => None,
            kind => Some(kind),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::format::read::{Repair, read};
    use crate::model::channel::STANDARD_CHANNELS;

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

    fn offers(source: &Source, document: &Document) -> Vec<Offer> {
        let (uses, words) = (Uses::of(document), Words::new("en"));
        source.offers(Known { document, uses: &uses, words: &words })
    }

    fn check(source: &Source, expected: &[&str]) {
        let document = read(DOCUMENT, Repair::Refuse).unwrap().document;
        let offers = offers(source, &document);
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
        check(&Source::Systems, &["Mailer — sanctioned · used by 1 · Acme"]);
    }

    #[test]
    fn standard_channels_go_by_the_name_of_the_house() {
        let document = read(DOCUMENT, Repair::Refuse).unwrap().document;
        let offers = offers(&Source::Channels, &document);
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
