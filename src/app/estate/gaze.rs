//! How the Systems view is looked at: which sheet of it, and which system that is about. None of it is part
//! of the document.

use std::rc::Rc;

use crate::app::state::State;
use crate::check::finding::Trail;
use crate::model::subject::Kind;
use crate::model::value::Entity;

/// How the Systems view is looked at.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Gazing {
    /// The sheet.
    pub sheet: Sheet,
    /// The system that an outage, or a replacement, is about; without one, that with most at risk.
    pub system: Option<Rc<str>>,
    /// What it is replaced by.
    pub instead: Instead,
}

/// What a register shows of its entries.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Sheet {
    /// A list.
    #[default]
    List,
    /// A drawing of which system hands data to which.
    Landscape,
    /// System by journey.
    Heat,
    /// What an outage does.
    Outage,
    /// What replacing a system changes.
    Replace,
    /// Which systems do the same.
    Overlaps,
    /// How well systems fit.
    Fit,
}

/// What a system is replaced by.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub enum Instead {
    /// Nobody said yet.
    #[default]
    Open,
    /// Nothing.
    Nothing,
    /// Another system.
    System(Rc<str>),
}

/// Looks at the Systems view otherwise.
#[derive(Clone, Debug)]
pub enum Gaze {
    /// Shows another sheet.
    Sheet(Sheet),
    /// Shows what an outage of a system does.
    Outage(Rc<str>),
    /// Shows what replacing a system changes.
    Replace(Rc<str>, Instead),
    /// Shows on the map of a journey what an outage of the system does there.
    Light(Rc<str>),
}

impl Sheet {
    /// The sheets of a register.
    pub fn of(kind: Kind) -> &'static [Self] {
        match kind {
            Kind::System => &[
                Self::List,
                Self::Landscape,
                Self::Heat,
                Self::Outage,
                Self::Replace,
                Self::Overlaps,
                Self::Fit,
            ],
            Kind::Integration => &[Self::List, Self::Landscape],
            _ => &[Self::List],
        }
    }

    /// The sheet itself where a register has it, else the list.
    pub fn in_register(self, kind: Kind) -> Self {
        if Self::of(kind).contains(&self) { self } else { Self::List }
    }

    /// The word for it in attributes and texts.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::List => "list",
            Self::Landscape => "landscape",
            Self::Heat => "heat",
            Self::Outage => "outage",
            Self::Replace => "replace",
            Self::Overlaps => "overlaps",
            Self::Fit => "fit",
        }
    }
}

impl State {
    /// Looks at the Systems view otherwise.
    pub(crate) fn gaze(&mut self, gaze: Gaze) {
        match gaze {
            Gaze::Sheet(sheet) => self.looking.estate.sheet = sheet,
            Gaze::Outage(system) => self.gaze_at(Sheet::Outage, system),
            Gaze::Replace(system, instead) => {
                self.gaze_at(Sheet::Replace, system);
                self.looking.estate.instead = instead;
            }
            Gaze::Light(journey) => {
                if let Some(trail) = self.struck(&journey) {
                    self.light_trail(trail);
                }
            }
        }
    }

    /// Shows a sheet about a system, with all the room there is.
    fn gaze_at(&mut self, sheet: Sheet, system: Rc<str>) {
        self.open_register(Kind::System);
        self.looking.selection = None;
        let gazing = &mut self.looking.estate;
        if gazing.system.as_ref() != Some(&system) {
            gazing.instead = Instead::Open;
        }
        gazing.sheet = sheet;
        gazing.system = Some(system);
    }

    /// The touchpoints of a journey to which something happens when the system is out that is looked at.
    fn struck(&self, journey: &Rc<str>) -> Option<Trail> {
        let found = self.findings.found.as_ref()?;
        let place = self.gazed_at()?;
        let of = found.document.journeys.place(journey)?;
        let touchpoints = found.document.journeys.get(journey)?.touchpoints().as_slice();
        let outage = &found.facts.estate().risk(place)?.outage;
        let hits = outage.hits.iter().filter(|hit| hit.journey == of);
        let hits = hits.filter_map(|hit| touchpoints.get(hit.touchpoint));
        let touchpoints = hits.map(|touchpoint| touchpoint.id().shared()).collect();
        Some(Trail { journey: journey.clone(), touchpoints })
    }

    /// The system that an outage or a replacement is about, by its place in what was found: the one that
    /// was picked, else that with most at risk, else the one that is used most.
    pub(crate) fn gazed_at(&self) -> Option<usize> {
        let found = self.findings.found.as_ref()?;
        let systems = &found.document.systems;
        let picked = self.looking.estate.system.as_deref();
        picked.and_then(|id| systems.place(id)).or_else(|| {
            let estate = found.facts.estate();
            let rank = |place: usize| {
                let value = estate.risk(place).map(|risk| risk.value(&found.document));
                let amount = value.as_ref().and_then(|value| value.leading()).map(|one| one.amount);
                (amount.unwrap_or_default(), estate.usage.at(place).len(), place)
            };
            let ranks = (0..systems.len()).rev().map(rank);
            let first = ranks.max_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
            first.map(|(.., place)| place)
        })
    }
}
