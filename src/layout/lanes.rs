//! The choice of lanes, and which lane a touchpoint belongs to. It knows no coordinates.

use std::rc::Rc;

use crate::model::channel::STANDARD_CHANNELS;
use crate::model::document::Document;
use crate::model::id::Id;
use crate::model::journey::Journey;
use crate::model::roster::Roster;
use crate::model::shape::Shelf;
use crate::model::system::System;
use crate::model::touchpoint::{DependencyStrength, Touchpoint};

/// What the lanes of a map stand for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Lanes {
    /// There are none.
    #[default]
    None,
    /// The channel over which a touchpoint happens.
    Channel,
    /// Its marketing owner.
    Owner,
    /// The system that carries it: the first of those with which it stops, else the first.
    System,
    /// The one persona that comes by. Touchpoints for several or for all share the last lane.
    Persona,
}

impl Lanes {
    /// All choices, none first.
    pub const ALL: [Self; 5] =
        [Self::None, Self::Channel, Self::Owner, Self::System, Self::Persona];

    /// The word for it in CSS classes, attributes and texts.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Channel => "channel",
            Self::Owner => "owner",
            Self::System => "system",
            Self::Persona => "persona",
        }
    }

    /// The choice with that word.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|lanes| lanes.as_str() == word)
    }

    /// The id of what the lane of a touchpoint stands for; `None` where it is not answered, or
    /// answered with none.
    pub fn key(self, journey: &Journey, touchpoint: &Touchpoint) -> Option<Rc<str>> {
        match self {
            Self::None => None,
            Self::Channel => touchpoint.channel.as_ref().map(Id::shared),
            Self::Owner => touchpoint.marketing_owner().value().map(Id::shared),
            Self::System => carrier(touchpoint).map(Id::shared),
            Self::Persona => {
                // Those of the journey come by where a touchpoint names none of its own.
                let own = &touchpoint.personas;
                let come_by = if own.is_unknown() { &journey.head().personas } else { own };
                match come_by.entries() {
                    [only] => Some(only.shared()),
                    _ => None,
                }
            }
        }
    }

    /// The ids of what the lanes stand for, in the order of the document's register.
    pub(crate) fn roster(self, document: &Document) -> Roster {
        match self {
            Self::None => Roster::default(),
            Self::Channel => document.channels.roster().clone(),
            Self::Owner => document.people.roster().clone(),
            Self::System => document.systems.roster().clone(),
            Self::Persona => document.personas.roster().clone(),
        }
    }

    /// Where a key comes among the others: the standard channels first, then in the order of the
    /// register, then those that no register knows.
    pub(crate) fn place(self, key: &str, roster: &Roster) -> (usize, usize) {
        let standard = STANDARD_CHANNELS.iter().position(|channel| *channel == key);
        match standard.filter(|_| self == Self::Channel) {
            Some(place) => (0, place),
            None => roster.place(key).map_or((2, 0), |place| (1, place)),
        }
    }
}

fn carrier(touchpoint: &Touchpoint) -> Option<&Id<System>> {
    let systems = touchpoint.systems.entries();
    let is_hard = |strength: &Option<_>| *strength == Some(DependencyStrength::Hard);
    let hard = systems.iter().find(|system| is_hard(&system.dependency));
    hard.or(systems.first()).map(|dependency| &dependency.system)
}
