//! Systems that do the same in the same place, and systems between which data does not pass well.

use std::rc::Rc;

use crate::analyze::incompatibility::{Misfit, Why, misfits};
use crate::app::estate::outage::{Named, named};
use crate::app::estate::{Ground, subject};
use crate::app::figure::amounts::{money, percent};
use crate::model::spoken::date::say_date;
use crate::model::subject::{Kind, Subject};
use crate::model::value::Entity;
use crate::words::Message;

/// What the sheet shows.
#[derive(Clone, Debug, PartialEq)]
pub struct Overlaps {
    /// Systems that do the same, the dearest first.
    pub pairs: Vec<Pair>,
    /// Ways on which data does not pass well.
    pub misfits: Vec<Gap>,
    /// How many systems say what they can do.
    pub told: usize,
}

/// Two systems that do the same.
#[derive(Clone, Debug, PartialEq)]
pub struct Pair {
    /// The one that is used less.
    pub less: Named,
    /// The other one.
    pub more: Named,
    /// What both can do.
    pub shared: String,
    /// Where they meet.
    pub meets: Message,
    /// What the less used one costs in a year; empty where nobody said.
    pub cost: String,
}

/// A way on which data does not pass well.
#[derive(Clone, Debug, PartialEq)]
pub struct Gap {
    /// The transition.
    pub way: Subject,
    /// The touchpoints at its ends.
    pub ends: [String; 2],
    /// The systems at its ends.
    pub systems: [Named; 2],
    /// The data that must pass.
    pub data: String,
    /// What is wrong.
    pub why: Message,
    /// Whether it stops data from passing at all, or leaves it open to others.
    pub is_alarm: bool,
}

impl Overlaps {
    /// Works out what the sheet shows.
    pub fn of(ground: &Ground) -> Self {
        let document = &ground.document;
        let pairs = ground.facts.estate().overlaps(document).into_iter().filter_map(|pair| {
            let shared = pair.shared.iter().map(|one| ground.words.word("capability", one));
            let meets = Message::new("overlap-meets")
                .with("count", pair.places)
                .with("share", percent(pair.overlap));
            Some(Pair {
                less: named(ground, subject(ground.system(pair.less)?)),
                more: named(ground, subject(ground.system(pair.more)?)),
                shared: shared.collect::<Vec<_>>().join(", "),
                meets,
                cost: pair.cost.as_ref().map(money).unwrap_or_default(),
            })
        });
        let told = document.systems.iter().filter(|system| !system.capabilities.is_unknown());
        Self {
            pairs: pairs.collect(),
            told: told.count(),
            misfits: misfits(document).iter().filter_map(|misfit| gap(ground, misfit)).collect(),
        }
    }
}

fn gap(ground: &Ground, misfit: &Misfit) -> Option<Gap> {
    let journey = ground.document.journeys.iter().as_slice().get(misfit.journey)?;
    let end = |id: &str| {
        let subject = Subject::inside(journey.id().shared(), Kind::Touchpoint, id);
        ground.name(&subject)
    };
    let names: Vec<&str> = misfit.data.iter().map(|data| &*data.name).collect();
    let why = match &misfit.why {
        Why::Ends(day) => Message::new("misfit-ends").with("day", say_date(day, &ground.words)),
        Why::Manual => Message::new("misfit-manual"),
        Why::Unencrypted => Message::new("misfit-unencrypted"),
        Why::Missing => Message::new("misfit-missing"),
    };
    let id: Rc<str> = misfit.transition.id.shared();
    Some(Gap {
        way: Subject::inside(journey.id().shared(), Kind::Transition, id),
        ends: [end(misfit.transition.from.as_str()), end(misfit.transition.to.as_str())],
        systems: [named(ground, subject(&misfit.from)), named(ground, subject(&misfit.to))],
        data: names.join(", "),
        why,
        is_alarm: misfit.why >= Why::Unencrypted,
    })
}
