//! What the data tab shows: the way of a category from where it is collected to where it ends up, personal data that
//! leaves its region, and the draft of the record of processing. It only turns what was computed into what is read.

mod drawing;
pub mod leaving;
pub mod record;
pub mod trace;

use std::cmp::Reverse;
use std::rc::Rc;

use crate::analyze::guidelines::{Verdict, Wish};
use crate::analyze::handling::{Handling, is_personal};
use crate::analyze::lineage::Protection;
use crate::analyze::touches::rank;
use crate::analyze::usage::is_gone;
use crate::app::figure::Figure;
use crate::app::insights::Ground;
use crate::app::insights::data::leaving::Leaving;
use crate::app::insights::data::record::Draft;
use crate::app::registers::say_name;
use crate::model::data::{DataCategory, Personal};
use crate::model::document::Document;
use crate::model::spoken::names;
use crate::model::standard::Country;
use crate::model::subject::{Kind, Subject};
use crate::words::{Message, Words};

/// What the tab shows.
#[derive(Clone, Debug, PartialEq)]
pub struct Data {
    /// How much of the record of processing is there.
    pub complete: Option<Figure>,
    /// The categories that are touched anywhere, what needs most care first.
    pub categories: Vec<Category>,
    /// Personal data that leaves its region.
    pub leaving: Leaving,
    /// The draft of the record of processing.
    pub record: Draft,
}

/// A category that can be followed.
#[derive(Clone, Debug, PartialEq)]
pub struct Category {
    /// Its id.
    pub id: Rc<str>,
    /// What people call it.
    pub name: String,
}

impl Data {
    /// Works out what the tab shows.
    pub fn of(ground: &Ground) -> Self {
        let known = ground.known.as_ref().filter(|(of, _)| Rc::ptr_eq(of, &ground.document));
        let handling = known.map(|(_, facts)| facts.handling().clone());
        let handling = handling.unwrap_or_else(|| Rc::new(Handling::of(&ground.document)));
        let leaving = Leaving::of(ground, &handling);
        let record = Draft::of(ground, &handling);
        Self { complete: record.figure(ground), categories: categories(ground), leaving, record }
    }
}

/// The categories that touchpoints touch or integrations carry: about people and confidential first, of those the ones
/// that are touched most.
fn categories(ground: &Ground) -> Vec<Category> {
    let document = &ground.document;
    let mut touched = vec![0_usize; document.data_categories.len()];
    let touchpoints = document.journeys.iter().flat_map(|journey| journey.touchpoints());
    let uses = touchpoints.filter(|one| !is_gone(one)).flat_map(|one| one.data.entries());
    let used = uses.map(|used| &used.category);
    let carried = document.integrations.iter().flat_map(|way| way.data.entries());
    for id in used.chain(carried) {
        if let Some(place) = document.data_categories.place(id.as_str()) {
            touched[place] += 1;
        }
    }
    let known = document.data_categories.iter().zip(touched);
    let mut known: Vec<_> = known.filter(|(_, touched)| *touched > 0).collect();
    let care = |one: &DataCategory| {
        let class = one.classification.as_ref().and_then(rank);
        (one.personal == Some(Personal::Special), is_personal(one), class)
    };
    known.sort_by_key(|(one, touched)| Reverse((care(one), *touched)));
    let name = |one: &DataCategory| {
        say_name(document, &Subject::of(Kind::DataCategory, one.id.shared()), &ground.words)
    };
    known.iter().map(|(one, _)| Category { id: one.id.shared(), name: name(one) }).collect()
}

/// A country as people read it.
pub(crate) fn country(country: &Country, words: &Words) -> String {
    names::say_name("names-countries", country.as_str(), words)
}

/// How data is protected, in words, and how bad that is.
pub(crate) fn protection(protection: &Protection) -> (Message, Care) {
    let (missing, open) = (protection.missing(), protection.unanswered());
    let (id, care) = match (protection.demands(), missing, open) {
        (0, ..) => ("lineage-no-guideline", Care::Unasked),
        (_, 0, 0) => ("lineage-all-met", Care::Met),
        (_, 0, _) => ("lineage-open", Care::Open),
        (_, _, 0) => ("lineage-missing", Care::Missing),
        _ => ("lineage-missing-open", Care::Missing),
    };
    let said = Message::new(id)
        .with("missing", missing)
        .with("open", open)
        .with("count", protection.demands());
    (said, care)
}

/// How well data is protected somewhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Care {
    /// No guideline says how.
    Unasked,
    /// As guidelines demand.
    Met,
    /// Nobody answered all that they demand.
    Open,
    /// Something that they demand is missing.
    Missing,
}

impl Care {
    /// The word for it in CSS classes.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Unasked => "unasked",
            Self::Met => "met",
            Self::Open => "open",
            Self::Missing => "missing",
        }
    }
}

/// What is missing, or not answered, in a few words each.
pub(crate) fn lacks(protection: &Protection, verdict: Verdict) -> Vec<&Wish> {
    let mut wishes: Vec<&Wish> = Vec::new();
    for demand in protection.checks.iter().flat_map(|check| &check.demands) {
        if demand.verdict == verdict && !wishes.contains(&&demand.wish) {
            wishes.push(&demand.wish);
        }
    }
    wishes
}

/// The names of some categories.
pub(crate) fn named(data: &[Rc<DataCategory>], document: &Document, words: &Words) -> String {
    let name = |one: &Rc<DataCategory>| {
        say_name(document, &Subject::of(Kind::DataCategory, one.id.shared()), words)
    };
    data.iter().map(name).collect::<Vec<_>>().join(", ")
}
