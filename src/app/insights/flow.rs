//! What the flow tab shows: how many customers reach a goal, how long it takes, what it costs and what it
//! is worth, where one more of them would help most, and how they go on from each touchpoint. It only
//! turns what was computed into what is read; what cannot be known says why, and where to say it.

pub mod drawing;
mod figures;
mod levers;
mod removals;
pub mod rows;
mod withheld;

use std::rc::Rc;

use crate::analyze::flow::Flow as Computed;
use crate::app::figure::Figure;
use crate::app::insights::Ground;
use crate::app::insights::flow::drawing::Plan;
use crate::app::insights::flow::rows::Stage;
use crate::app::insights::head::Unknown;
use crate::model::journey::Journey;
use crate::model::subject::{Kind, Subject};
use crate::model::touchpoint::Touchpoint;
use crate::model::value::Entity;
use crate::words::Words;

/// What the tab shows.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Flow {
    /// Value, time and cost, as far as they are known; conversion is above, in the line of all insights.
    pub figures: Vec<Figure>,
    /// What is not known, and how to know it.
    pub unknown: Vec<Unknown>,
    /// Where one more percentage point of customers would bring most, best first.
    pub levers: Vec<Figure>,
    /// What would be missing without each channel, from 0 to 1, most first.
    pub removals: Vec<(String, f64, Figure)>,
    /// The journey with its customers; `None` where figures are withheld.
    pub drawing: Option<Plan>,
    /// The same, touchpoint by touchpoint.
    pub stages: Vec<Stage>,
}

/// A journey, its flow, and what to say it with.
#[derive(Clone)]
pub(super) struct Reading {
    pub(super) ground: Ground,
    pub(super) journey: Rc<Journey>,
    pub(super) flow: Rc<Computed>,
    dropping: Rc<Vec<f64>>,
}

impl Flow {
    /// Works out what the tab shows of the shown journey.
    pub fn of(ground: &Ground) -> Self {
        let Some(reading) = Reading::of(ground) else { return Self::default() };
        let mut page = Self { figures: figures::all(&reading), ..Self::default() };
        page.unknown = withheld::unknown(&reading);
        if reading.flow.withheld.is_none() {
            page.levers = levers::best(&reading);
            page.removals = removals::of_channels(&reading);
            page.drawing = drawing::plan(&reading);
            page.stages = rows::stages(&reading);
        }
        page
    }
}

impl Reading {
    fn of(ground: &Ground) -> Option<Self> {
        let journey = ground.journey.clone()?;
        let known = ground.journey_facts().map(|facts| facts.flow.clone());
        let flow = known
            .unwrap_or_else(|| Rc::new(Computed::of(&journey, ground.document.currency.as_ref())));
        let dropping = Rc::new(flow.dropping());
        Some(Self { ground: ground.clone(), journey, flow, dropping })
    }

    fn words(&self) -> &Words {
        &self.ground.words
    }

    /// The touchpoint at a place.
    fn touchpoint(&self, place: usize) -> Option<&Rc<Touchpoint>> {
        self.journey.touchpoints().as_slice().get(place)
    }

    /// What people call the touchpoint at a place.
    fn name(&self, place: usize) -> String {
        let name = self.touchpoint(place).map_or("", |found| found.name.trim());
        if name.is_empty() { self.words().text("register-unnamed") } else { name.to_owned() }
    }

    /// The subject that the touchpoint at a place is.
    fn subject(&self, place: usize) -> Option<Subject> {
        let id = self.touchpoint(place)?.id.shared();
        Some(Subject::inside(self.journey.id().shared(), Kind::Touchpoint, id))
    }

    /// The subject that the transition at a place is.
    fn way(&self, place: usize) -> Option<Subject> {
        let id = self.journey.transitions().as_slice().get(place)?.id.shared();
        Some(Subject::inside(self.journey.id().shared(), Kind::Transition, id))
    }

    /// The subject that the journey is.
    fn whole(&self) -> Subject {
        Subject::of(Kind::Journey, self.journey.id().shared())
    }

    /// The part of those at a place who drop off there: without a transition that says so, or by one to
    /// a drop-off.
    fn dropping(&self, place: usize) -> f64 {
        self.dropping.get(place).copied().unwrap_or_default()
    }
}
