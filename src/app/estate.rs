//! The Systems view beside its list: which system matters where, what an outage does, what replacing one
//! changes, which do the same, how well they fit. Each sheet turns analyses into what is read; none of them
//! computes anything of its own, or changes the document.

pub mod figures;
pub mod fit;
pub mod gaze;
pub mod heat;
pub mod outage;
pub mod overlaps;
pub mod replace;
pub mod trial;

use std::rc::Rc;

use crate::analyze::facts::Facts;
use crate::app::estate::fit::Fit;
use crate::app::estate::heat::Heat;
use crate::app::estate::outage::Outage;
use crate::app::estate::overlaps::Overlaps;
use crate::app::estate::replace::Replace;
use crate::app::registers::landscape::Landscape;
use crate::app::registers::say_name;
use crate::model::document::Document;
use crate::model::subject::{Kind, Subject};
use crate::model::system::System;
use crate::words::Words;

/// What sheets are made of.
#[derive(Clone)]
pub struct Ground {
    /// The document.
    pub document: Rc<Document>,
    /// What is known of it.
    pub facts: Rc<Facts>,
    /// The texts.
    pub words: Rc<Words>,
}

/// What a sheet shows in place of the list.
#[derive(Clone, Debug, PartialEq)]
pub enum Body {
    /// It is still being worked out.
    Waiting,
    /// Which system hands data to which.
    Landscape(Rc<Landscape>),
    /// System by journey.
    Heat(Rc<Heat>),
    /// What an outage does.
    Outage(Rc<Outage>),
    /// What replacing a system changes.
    Replace(Rc<Replace>),
    /// Which systems do the same, and which do not fit together.
    Overlaps(Rc<Overlaps>),
    /// How well systems fit.
    Fit(Rc<Fit>),
}

impl Ground {
    /// The system at a place of the register.
    pub fn system(&self, place: usize) -> Option<&Rc<System>> {
        self.document.systems.iter().as_slice().get(place)
    }

    /// What people call a thing.
    pub fn name(&self, subject: &Subject) -> String {
        say_name(&self.document, subject, &self.words)
    }

    /// What people call the system at a place of the register.
    pub fn system_name(&self, place: usize) -> String {
        self.system(place).map_or_else(String::new, |system| self.name(&subject(system)))
    }
}

/// The subject that a system is.
pub fn subject(system: &System) -> Subject {
    Subject::of(Kind::System, system.id.shared())
}
