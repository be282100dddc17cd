//! Insights: what is computed of the document, as people read it. Above, a line with the few figures that
//! lead to a decision; below, tab by tab, the figures of one question. It turns analyses into what is shown,
//! and neither computes anything of its own nor changes anything.

mod completing;
pub mod data;
pub mod flow;
pub mod head;
pub mod people;
pub mod renewals;
pub mod showing;

use std::rc::Rc;

use crate::analyze::completions::Completions;
use crate::analyze::facts::{Facts, JourneyFacts};
use crate::app::insights::data::Data;
use crate::app::insights::flow::Flow;
use crate::app::insights::head::Head;
use crate::app::insights::people::People;
use crate::app::insights::renewals::Renewals;
use crate::app::look::Tab;
use crate::model::document::Document;
use crate::model::journey::Journey;
use crate::model::standard::Date;
use crate::model::subject::{Kind, Subject};
use crate::model::touchpoint::Touchpoint;
use crate::model::value::Entity;
use crate::words::Words;

/// What insights are worked out from.
#[derive(Clone)]
pub struct Ground {
    /// The document.
    pub document: Rc<Document>,
    /// The shown journey.
    pub journey: Option<Rc<Journey>>,
    /// What is known of the document, or of a version before it until that is worked out anew.
    pub known: Option<(Rc<Document>, Rc<Facts>)>,
    /// How many journeys are completed through each system, once that is known.
    pub completions: Option<Rc<Vec<Completions>>>,
    /// The day that it is; `None` until somebody told.
    pub today: Option<Date>,
    /// The texts, for what is sorted and found by them.
    pub words: Rc<Words>,
}

impl Ground {
    /// What is known of the shown journey, or of a version before it.
    fn known_journey(&self) -> Option<&Rc<JourneyFacts>> {
        let (_, facts) = self.known.as_ref()?;
        let shown = self.journey.as_ref()?;
        facts.journeys().iter().find(|known| known.journey.id() == shown.id())
    }

    /// What is known of the shown journey as it is.
    fn journey_facts(&self) -> Option<&Rc<JourneyFacts>> {
        let shown = self.journey.as_ref()?;
        self.known_journey().filter(|known| Rc::ptr_eq(&known.journey, shown))
    }
}

/// The page of insights.
#[derive(Clone, Debug, PartialEq)]
pub struct Page {
    /// The line above.
    pub head: Rc<Head>,
    /// What is shown below it.
    pub body: Body,
}

/// What a tab shows.
#[derive(Clone, Debug, PartialEq)]
pub enum Body {
    /// How customers flow.
    Flow(Rc<Flow>),
    /// Where data goes.
    Data(Rc<Data>),
    /// Who does what.
    People(Rc<People>),
    /// Contracts and seats.
    Renewals(Rc<Renewals>),
}

/// The subject that a touchpoint of a journey is.
fn touchpoint(journey: &Journey, touchpoint: &Touchpoint) -> Subject {
    Subject::inside(journey.id().shared(), Kind::Touchpoint, touchpoint.id.shared())
}

impl Body {
    /// Works out what a tab shows, with what was shown before.
    pub fn of(tab: Tab, ground: &Ground, before: Option<&Self>) -> Self {
        match tab {
            Tab::Flow => Self::Flow(Rc::new(Flow::of(ground))),
            Tab::Data => Self::Data(Rc::new(Data::of(ground))),
            Tab::People => {
                let before = match before {
                    Some(Self::People(before)) => Some(&**before),
                    _ => None,
                };
                Self::People(Rc::new(People::of(ground, before)))
            }
            Tab::Renewals => Self::Renewals(Rc::new(Renewals::of(ground))),
        }
    }
}
