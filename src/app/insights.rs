//! Insights: what is computed of the document, as people read it. Above, a line with the few figures that
//! lead to a decision; below, tab by tab, the figures of one question. It turns analyses into what is shown,
//! and neither computes anything of its own nor changes anything.

pub mod head;
pub mod renewals;
pub mod showing;

use std::rc::Rc;

use crate::app::insights::head::Head;
use crate::app::insights::renewals::Renewals;
use crate::app::look::Tab;
use crate::model::document::Document;
use crate::model::journey::Journey;
use crate::model::standard::Date;
use crate::words::Words;

/// What insights are worked out from.
#[derive(Clone)]
pub struct Ground {
    /// The document.
    pub document: Rc<Document>,
    /// The shown journey.
    pub journey: Option<Rc<Journey>>,
    /// The day that it is; `None` until somebody told.
    pub today: Option<Date>,
    /// The texts, for what is sorted and found by them.
    pub words: Rc<Words>,
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
    /// Contracts and seats.
    Renewals(Rc<Renewals>),
}

impl Body {
    /// Works out what a tab shows.
    pub fn of(tab: Tab, ground: &Ground) -> Self {
        match tab {
            Tab::Renewals => Self::Renewals(Rc::new(Renewals::of(ground))),
        }
    }
}
