//! Systems of the kind that exist already, so that nobody buys a second one by accident. It says what is
//! there; whether a second one is needed is for people to decide.

use std::rc::Rc;

use crate::analyze::capability::Capabilities;
use crate::analyze::closeness::{Close, Name};
use crate::analyze::likeness::{likeness, says};
use crate::analyze::money::Amount;
use crate::analyze::usage::Usage;
use crate::model::answer::Answer;
use crate::model::document::Document;
use crate::model::system::{System, SystemStatus};

/// What is looked for.
#[derive(Clone, Copy, Debug, Default)]
pub struct Wanted<'a> {
    /// The system that is looked at itself, if it is in the register.
    pub system: Option<&'a str>,
    /// What it is called.
    pub name: &'a str,
    /// What it is for, in anybody's words: capabilities that are said there are wanted too.
    pub purpose: &'a str,
    /// What it can do.
    pub capabilities: &'a [String],
}

/// A system of the kind.
#[derive(Clone, Debug)]
pub struct Kin {
    /// The system.
    pub system: Rc<System>,
    /// The capabilities that it shares, as it spells them. Where nobody wrote down what it can do, those
    /// that its name speaks of.
    pub shared: Vec<String>,
    /// Whether it has the very name, but for a letter or two.
    pub is_namesake: bool,
    /// How many touchpoints use it. One that uses it twice counts once.
    pub used_by: usize,
    /// Seats that were paid for and nobody uses: licensed − active, never below none; `None` where one of
    /// the two is not known.
    pub free_seats: Option<f64>,
    /// What it costs in a year.
    pub annual_cost: Option<Amount>,
}

/// The systems of the kind: of the same name, or with a capability that is wanted, whatever the spelling
/// and whatever word of the texts stands for it. Those that nobody should use any more come last; before
/// that, namesakes first, then those that were agreed on, then those that share most, then those that are used most.
/// Systems × capabilities, and one walk over all touchpoints.
pub fn kin(document: &Document, wanted: Wanted<'_>, known: &Capabilities) -> Vec<Kin> {
    let alike: Vec<String> = wanted.capabilities.iter().map(|one| likeness(one)).collect();
    let mut meant: Vec<&str> =
        wanted.capabilities.iter().filter_map(|one| known.meant(one)).collect();
    for text in [wanted.name, wanted.purpose] {
        meant.extend(known.spoken_of(text));
    }
    let is_wanted = |capability: &&String| {
        let own = likeness(capability);
        (!own.is_empty() && alike.contains(&own))
            || known.meant(capability).is_some_and(|own| meant.contains(&own))
            || says(wanted.purpose, capability)
            || says(wanted.name, capability)
    };
    let name = Name::new(wanted.name);
    let mut uses = None;
    let mut found = Vec::new();
    for (place, system) in document.systems.iter().enumerate() {
        if Some(system.id.as_str()) == wanted.system {
            continue;
        }
        let spoken_of = || known.spoken_of(&system.name).into_iter().map(str::to_owned).collect();
        let can = match &system.capabilities {
            Answer::Unknown => spoken_of(),
            answer => answer.entries().to_vec(),
        };
        let shared: Vec<_> = can.iter().filter(is_wanted).cloned().collect();
        let close = Name::new(&system.name).close(&name);
        let is_namesake = matches!(close, Some(Close::Alike | Close::Slip));
        if shared.is_empty() && !is_namesake {
            continue;
        }
        let uses = uses.get_or_insert_with(|| Usage::of(document));
        found.push(Kin {
            used_by: uses.touchpoints(place).len(),
            free_seats: free_seats(system),
            annual_cost: annual_cost(document, system),
            system: system.clone(),
            shared,
            is_namesake,
        });
    }
    found.sort_by_key(|kin| {
        let status = kin.system.status.as_ref();
        let is_gone = status == Some(&SystemStatus::Retired);
        let is_agreed = matches!(status, None | Some(SystemStatus::Sanctioned));
        (
            is_gone,
            !kin.is_namesake,
            !is_agreed,
            usize::MAX - kin.shared.len(),
            usize::MAX - kin.used_by,
        )
    });
    found
}

/// Seats that were paid for and nobody uses: licensed − active, never below none.
pub fn free_seats(system: &System) -> Option<f64> {
    let seats = system.seats.as_ref()?;
    Some((seats.licensed.as_ref()?.value() - seats.active.as_ref()?.value()).max(0.0))
}

/// What a system costs in a year, in its own currency or in that of the document.
pub fn annual_cost(document: &Document, system: &System) -> Option<Amount> {
    let cost = system.cost.as_ref()?;
    Some(Amount::of(cost.annual.as_ref()?.value(), cost.currency.as_ref(), document))
}
