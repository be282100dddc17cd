//! The way of a category as people read it: the stops that it comes by, what leads from one to the next, how it is
//! protected at each, and where the weakest link is. The drawing and the list show the same.

mod stops;

use std::collections::BTreeSet;

use crate::analyze::lineage::{Hop, Lineage, lineage};
use crate::analyze::transfers::home;
use crate::app::insights::Ground;
use crate::app::insights::data::Care;
use crate::app::insights::data::drawing::{Drawing, draw};
use crate::app::insights::data::trace::stops::Tracing;
use crate::app::registers::say_name;
use crate::model::answer::Answer;
use crate::model::data::Purpose;
use crate::model::length::say_length;
use crate::model::subject::{Kind, Subject};
use crate::words::{Message, Words};

/// The way of a category.
#[derive(Clone, Debug, PartialEq)]
pub struct Trace {
    /// The category.
    pub subject: Subject,
    /// Whether it is about people, and how confidential it is.
    pub kind: String,
    /// How far it gets.
    pub summary: Message,
    /// The stops, column by column.
    pub stops: Vec<Stop>,
    /// What leads from one to another.
    pub links: Vec<Link>,
    /// Where the weakest link arrives, among the stops.
    pub weakest: Option<usize>,
    /// What it is kept for, and how long.
    pub kept: Vec<Kept>,
    /// The touchpoints that delete it.
    pub deleted: Vec<usize>,
    /// Integrations of which nobody said whether they carry it too.
    pub may_carry: Vec<Subject>,
    /// Where everything is drawn.
    pub drawing: Drawing,
}

/// Where the data comes by.
#[derive(Clone, Debug, PartialEq)]
pub struct Stop {
    /// What kind of stop it is.
    pub part: Part,
    /// The thing of the document; `None` for a country.
    pub subject: Option<Subject>,
    /// What people call it.
    pub name: String,
    /// What happens there.
    pub what: String,
    /// How the data is protected there, in words, and how bad that is.
    pub protection: Option<(Message, Care)>,
    /// What guidelines demand and is missing.
    pub missing: Vec<Message>,
    /// What guidelines demand and nobody answered.
    pub open: Vec<Message>,
    /// Whether the data is outside of its region there.
    pub is_abroad: bool,
}

/// The kinds of stops, each a column of the drawing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// A touchpoint that collects it.
    Collected,
    /// A touchpoint that works with it.
    Used,
    /// A system that has it from a touchpoint, or of which it is not known how it gets it.
    Kept,
    /// A system that has it from another one.
    Passed,
    /// A country.
    Country,
    /// Somebody who receives it.
    Received,
}

/// What leads from one stop to another.
#[derive(Clone, Debug, PartialEq)]
pub struct Link {
    /// Where it begins, among the stops.
    pub from: usize,
    /// Where it leads.
    pub to: usize,
    /// The integration, if it is one.
    pub handed: Option<Handed>,
    /// Whether the data is only deleted there.
    pub is_deletion: bool,
    /// Whether it is the weakest.
    pub is_weakest: bool,
}

/// How an integration hands data over.
#[derive(Clone, Debug, PartialEq)]
pub struct Handed {
    /// The integration.
    pub subject: Subject,
    /// Whether it is encrypted.
    pub is_encrypted: Option<bool>,
    /// Whether somebody does it by hand.
    pub is_manual: bool,
}

/// What data is kept for.
#[derive(Clone, Debug, PartialEq)]
pub struct Kept {
    /// The purpose.
    pub subject: Subject,
    /// What people call it.
    pub name: String,
    /// How long; `None` where nobody said.
    pub retention: Option<String>,
}

impl Part {
    /// The word for it in texts and CSS classes.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Collected => "collected",
            Self::Used => "used",
            Self::Kept => "kept",
            Self::Passed => "passed",
            Self::Country => "country",
            Self::Received => "received",
        }
    }

    /// The column that it is drawn in.
    pub fn column(self) -> usize {
        match self {
            Self::Collected | Self::Used => 0,
            Self::Kept => 1,
            Self::Passed => 2,
            Self::Country | Self::Received => 3,
        }
    }
}

/// The way of a category; `None` where there is no such category.
pub fn trace(ground: &Ground, category: &str) -> Option<Trace> {
    let found = lineage(&ground.document, category, ground.today.as_ref())?;
    let home = home(&ground.document);
    let mut tracing = Tracing { ground, found: &found, home, stops: Vec::new(), links: Vec::new() };
    let places = tracing.places();
    let holders = tracing.holders();
    let countries = tracing.countries(&holders);
    let received = tracing.received(&places, &holders);
    tracing.join(&places, &holders);
    let weakest = found.weakest_of_all().map(|hop| match hop {
        Hop::Given(place) => (None, places[place]),
        Hop::Kept(place, holder) => (Some(places[place]), holders[holder]),
        Hop::Handed(at) => (Some(holders[found.carriers[at].from]), holders[found.carriers[at].to]),
        Hop::Sent(aim, recipient) => {
            let to = received.get(&(aim, recipient)).copied().unwrap_or_default();
            (None, to)
        }
    });
    let Tracing { stops, mut links, .. } = tracing;
    if let Some((Some(from), to)) = weakest {
        let weak = links.iter_mut().find(|link| (link.from, link.to) == (from, to));
        weak.into_iter().for_each(|link| link.is_weakest = true);
    }
    let words = &ground.words;
    let deleted = found.places.iter().zip(&places).filter(|(place, _)| place.deletes());
    let may_carry = found.may_carry.iter();
    let summary = Message::new("lineage-summary")
        .with("collected", found.places.iter().filter(|place| place.collects()).count())
        .with("places", found.places.len())
        .with("systems", found.holders.len())
        .with("countries", countries)
        .with("received", received.values().collect::<BTreeSet<_>>().len());
    Some(Trace {
        subject: Subject::of(Kind::DataCategory, found.category.id.shared()),
        kind: kind(&found, words),
        summary,
        weakest: weakest.map(|(_, to)| to),
        kept: found.aims.iter().map(|aim| kept(ground, &aim.purpose)).collect(),
        deleted: deleted.map(|(_, stop)| *stop).collect(),
        may_carry: may_carry.map(|way| Subject::of(Kind::Integration, way.id.shared())).collect(),
        drawing: draw(&stops, &links),
        stops,
        links,
    })
}

fn kind(found: &Lineage, words: &Words) -> String {
    let personal = found.category.personal.as_ref();
    let class = found.category.classification.as_ref();
    let said = [
        personal.map(|one| words.word("personal", one.as_str())),
        class.map(|one| words.word("class", one.as_str())),
    ];
    let said: Vec<String> = said.into_iter().flatten().collect();
    if said.is_empty() { words.text("lineage-unclassified") } else { said.join(" · ") }
}

fn kept(ground: &Ground, purpose: &Purpose) -> Kept {
    let subject = Subject::of(Kind::Purpose, purpose.id.shared());
    let words = &ground.words;
    Kept {
        name: say_name(&ground.document, &subject, words),
        subject,
        retention: match &purpose.retention {
            Answer::Is(length) => Some(say_length(length, words)),
            Answer::None => Some(words.text("answer-no-retention")),
            Answer::Unknown => None,
        },
    }
}
