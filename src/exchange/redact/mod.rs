//! Copies of a document with less in them: without names of people, without costs, without whatever is chosen. What goes
//! is gone everywhere, also where it is mentioned; what stays has its place and its ways.
//!
//! It changes nothing of the document that it copies, and decides nothing about what should go.

mod ids;
mod needles;
mod sweep;
mod table;
mod who;

use std::rc::Rc;

use crate::exchange::redact::needles::Needles;
use crate::exchange::redact::table::Stripping;
use crate::format::read::{Opened, Repair, read_json};
use crate::format::write::to_json;
use crate::model::document::Document;
use crate::model::subject::Kind;
use crate::model::value::{Value, Verdict};
use crate::words::Words;

/// What can be left out of a copy.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// Names and titles of people; each becomes a number with a team and a function.
    People,
    /// How to reach somebody.
    Contacts,
    /// Security notes, risks, exceptions, controls.
    Security,
    /// What things cost, and contracts.
    Costs,
    /// What things are worth, and how many customers come by.
    Values,
    /// Descriptions and other free text.
    Texts,
    /// Links.
    Links,
    /// Reviews, and findings that were left.
    Reviews,
    /// What this version does not know: nobody can tell what is in it.
    Unknown,
    /// Names of systems and of the companies behind them.
    Vendors,
}

impl Part {
    /// All of them, in the order of the screen.
    pub const ALL: [Self; 10] = [
        Self::People,
        Self::Contacts,
        Self::Security,
        Self::Costs,
        Self::Values,
        Self::Texts,
        Self::Links,
        Self::Reviews,
        Self::Unknown,
        Self::Vendors,
    ];

    /// What goes unless somebody says otherwise: all but the names of systems, without which most maps say nothing.
    pub const USUAL: &[Self] = Self::ALL.split_at(Self::ALL.len() - 1).0;

    /// The word for it in texts and CSS classes.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::People => "people",
            Self::Contacts => "contacts",
            Self::Security => "security",
            Self::Costs => "costs",
            Self::Values => "values",
            Self::Texts => "texts",
            Self::Links => "links",
            Self::Reviews => "reviews",
            Self::Unknown => "unknown",
            Self::Vendors => "vendors",
        }
    }
}

/// A copy, and what is not in it.
#[derive(Clone, Debug)]
pub struct Redacted {
    /// The copy.
    pub document: Rc<Document>,
    /// How much of each part was there and went, whether it was to go or not: what would go.
    pub found: Vec<(Part, usize)>,
}

/// Copies a document without those parts. `None` if the copy would not be a document, which nobody has seen yet.
pub fn redact(document: &Document, goes: &[Part], words: &Words) -> Option<Redacted> {
    let found = count(document);
    let needles = Needles::of(document, goes, words);
    let mut copy = document.clone();
    let mut stripping = Stripping::new(goes, words);
    stripping.document(&mut copy);
    if goes.contains(&Part::Reviews) {
        // What speaks of them speaks of nothing.
        copy.rewire(&mut |reference| match reference.kind {
            Kind::Review | Kind::Waiver => Verdict::Drop,
            _ => Verdict::Keep,
        });
    }
    sweep::sweep(&mut copy, &needles);
    who::rename(&mut copy, &needles, words);
    let mut json = to_json(&copy);
    ids::rename(&mut json, &copy, &needles);
    let Opened { document, .. } = read_json(json, Repair::Refuse).ok()?;
    Some(Redacted { document, found })
}

/// Whether a field goes with those parts, whatever stands in it: in the copy nobody can tell whether it was answered.
pub fn is_gone(kind: Kind, way: &str, goes: &[Part]) -> bool {
    table::part(kind, way).is_some_and(|part| goes.contains(&part))
}

/// How much there is of each part.
pub fn count(document: &Document) -> Vec<(Part, usize)> {
    let mut all = Part::ALL.map(|part| (part, 0));
    let mut copy = document.clone();
    let words = Words::without_desk("en");
    let mut stripping = Stripping::new(&Part::ALL, &words);
    stripping.document(&mut copy);
    for (part, count) in &mut all {
        *count = match part {
            Part::People => stripping.count(*part) + who::people(document).count(),
            Part::Vendors => stripping.count(*part) + document.systems.len(),
            part => stripping.count(*part),
        };
    }
    all.to_vec()
}
