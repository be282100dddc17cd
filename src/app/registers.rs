//! The registers as pages: what journeys share by id, kind by kind. Which there are stands here;
//! what a page shows, how its entries are sorted and found, where one of them is used, and what
//! merging or removing it touches, in the files beside it. All of it only reads a document.

mod asks;
pub mod changing;
mod columns;
mod entries;
pub mod landscape;
pub mod mentions;
pub mod merging;
pub mod order;
pub mod page;
pub mod removing;
mod say;
pub mod showing;
pub(in crate::app) mod stretch;
pub mod uses;

use crate::app::offer::Source;
use crate::model::document::Document;
use crate::model::person::Function;
use crate::model::subject::{Kind, Subject};
use crate::words::Words;

/// A register that has a page.
pub struct Register {
    /// The kind of its entries.
    pub kind: Kind,
    /// The word for it in attributes and CSS.
    pub word: &'static str,
    /// The message that is its title.
    pub title: &'static str,
    /// The message that says in a sentence what it is for.
    pub about: &'static str,
    /// The message that invites to add an entry.
    pub invitation: &'static str,
}

macro_rules! register {
    ($kind:ident, $word:literal) => {
        Register {
            kind: Kind::$kind,
            word: $word,
            title: concat!("register-", $word),
            about: concat!("register-about-", $word),
            invitation: concat!("register-add-", $word),
        }
    };
}

/// All registers, in the order in which they are offered.
pub const REGISTERS: [Register; 13] = [
    register!(Person, "people"),
    register!(System, "systems"),
    register!(Integration, "integrations"),
    register!(DataCategory, "data"),
    register!(Purpose, "purposes"),
    register!(Channel, "channels"),
    register!(Persona, "personas"),
    register!(Metric, "metrics"),
    register!(Objective, "objectives"),
    register!(Guideline, "guidelines"),
    register!(Term, "glossary"),
    register!(Review, "reviews"),
    register!(Waiver, "waivers"),
];

/// The register of a kind; `None` for what no register has.
pub fn of(kind: Kind) -> Option<&'static Register> {
    REGISTERS.iter().find(|register| register.kind == kind)
}

/// The register of a word.
pub fn of_word(word: &str) -> Option<&'static Register> {
    REGISTERS.iter().find(|register| register.word == word)
}

/// What people call a thing; what stands for that where they don't.
pub fn say_name(document: &Document, subject: &Subject, words: &Words) -> String {
    let identity = document.record(subject).and_then(|record| record.identity());
    match identity.map(|identity| identity.label.trim()) {
        Some("") if subject.kind == Kind::Integration => {
            let way = document.integrations.get(&subject.id);
            let name = |id: &str| say_name(document, &Subject::of(Kind::System, id), words);
            way.map_or_else(String::new, |way| {
                [name(way.from.as_str()), name(way.to.as_str())].join(" → ")
            })
        }
        Some("") => words.text("register-unnamed"),
        Some(label) => label.to_owned(),
        // A channel that every map has stands in no register.
        None => words.word("channel", &subject.id),
    }
}

/// What a picker offers of the entries of a kind.
pub fn source(kind: Kind) -> Source {
    match kind {
        Kind::Person => Source::People(Function::Marketing),
        Kind::System => Source::Systems,
        Kind::DataCategory => Source::DataCategories,
        Kind::Purpose => Source::Purposes,
        Kind::Channel => Source::Channels,
        Kind::Persona => Source::Personas,
        Kind::Metric => Source::Metrics,
        Kind::Integration => Source::Mentions(&[Kind::Integration]),
        Kind::Objective => Source::Mentions(&[Kind::Objective]),
        Kind::Guideline => Source::Mentions(&[Kind::Guideline]),
        Kind::Term => Source::Mentions(&[Kind::Term]),
        Kind::Review => Source::Mentions(&[Kind::Review]),
        Kind::Waiver => Source::Mentions(&[Kind::Waiver]),
        _ => Source::Journeys,
    }
}

impl Register {
    /// How many entries it has.
    pub fn count(&self, document: &Document) -> usize {
        document.shelf(self.kind, None).map_or(0, |shelf| shelf.roster().len())
    }

    /// Whether it is offered: what only meetings leave behind is not, before there is any.
    pub fn is_offered(&self, document: &Document) -> bool {
        !matches!(self.kind, Kind::Review | Kind::Waiver) || self.count(document) > 0
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;
    use crate::app::look::View;

    #[test]
    fn every_register_has_its_texts_and_a_word_of_its_own() {
        let words = Words::new("en");
        for register in &REGISTERS {
            for id in [register.title, register.about, register.invitation] {
                assert!(words.has(id), "{id}");
            }
            let view = View::Register(register.kind);
            assert_eq!(View::parse(view.as_str()), Some(view));
        }
        let kinds: HashSet<_> = REGISTERS.iter().map(|register| register.kind).collect();
        assert_eq!(kinds.len(), REGISTERS.len());
    }

    #[test]
    fn whatever_journeys_share_has_a_register() {
        for kind in Kind::ALL {
            let is_shared =
                !kind.is_in_journey() && !matches!(kind, Kind::Document | Kind::Journey);
            assert_eq!(of(*kind).is_some(), is_shared, "{kind}");
        }
    }
}
