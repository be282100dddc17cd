//! Going to a register and from it to where its entries are used. It changes what is looked at,
//! never the document.

use std::rc::Rc;

use crate::analyze::facts::Facts;
use crate::app::estate::fit::Fit;
use crate::app::estate::gaze::{Gazing, Sheet};
use crate::app::estate::heat::Heat;
use crate::app::estate::outage::Outage;
use crate::app::estate::overlaps::Overlaps;
use crate::app::estate::replace::Replace;
use crate::app::estate::trial::Trial;
use crate::app::estate::{Body, Ground};
use crate::app::look::{Camera, View};
use crate::app::registers::landscape::Landscape;
use crate::app::registers::of;
use crate::app::registers::page::Page;
use crate::app::snapshot::is_same;
use crate::app::state::State;
use crate::model::document::Document;
use crate::model::subject::{Kind, Subject};
use crate::words::{Message, Words};

/// The page of a register, and what it was read from.
pub struct Reading {
    read: Read,
    /// The page.
    pub page: Rc<Page>,
}

/// What a page is read from.
struct Read {
    document: Rc<Document>,
    words: Rc<Words>,
    sheet: Sheet,
    basis: Option<Basis>,
}

/// What a sheet of systems follows from that has to be worked out.
struct Basis {
    facts: Option<Rc<Facts>>,
    gazing: Gazing,
    /// What would be known after the replacement that is tried out.
    then: Option<Rc<Facts>>,
}

impl State {
    /// Shows a register. What is selected elsewhere is not any more.
    pub(crate) fn open_register(&mut self, kind: Kind) {
        let Some(register) = of(kind) else { return };
        let is_new = self.looking.view != View::Register(kind);
        let looking = &mut self.looking;
        looking.view = View::Register(kind);
        looking.register = Some(kind);
        looking.adding = None;
        looking.renaming = None;
        looking.connecting = None;
        looking.also.clear();
        looking.selection.take_if(|subject| subject.kind != kind);
        if is_new {
            let title = Message::new(register.title);
            let count = register.count(self.document());
            let shown = Message::new("register-shown").with("title", title);
            self.announce(shown.with("count", count));
        }
    }

    /// Goes to a thing, wherever it is shown: on the map of its journey, or in its register.
    pub(crate) fn visit(&mut self, subject: Subject) {
        let is_on_page = self.looking.view.register().is_some();
        match subject.kind {
            Kind::Journey => self.show_journey(subject.id.clone()),
            kind if kind.is_in_journey() => {
                let journey = subject.journey.clone();
                if let Some(journey) =
                    journey.filter(|id| self.looking.journey.as_ref() != Some(id))
                {
                    self.show_journey(journey);
                }
                self.looking.show_journey();
                self.looking.move_camera(Camera::Reveal);
            }
            kind if is_on_page => self.open_register(kind),
            _ => {}
        }
        self.looking.renaming = None;
        self.looking.also.clear();
        self.looking.selection = Some(subject);
        self.look_at_what_exists();
    }

    /// Reads the register that is looked at, if it was not read from this document already.
    pub(crate) fn read_register(&mut self) {
        self.try_out();
        let Some(kind) = self.looking.view.register() else {
            self.register = None;
            return;
        };
        let read = Read {
            document: self.document().clone(),
            words: self.words.clone(),
            sheet: self.looking.estate.sheet.in_register(kind),
            basis: self.basis(kind),
        };
        let before = self.register.take();
        let is_current =
            |reading: &Reading| reading.page.kind == kind && reading.read.is_same(&read);
        if before.as_ref().is_some_and(is_current) {
            self.register = before;
            return;
        }
        let mut page = Page::of(&read.document, kind, &read.words);
        page.sheet = read.sheet;
        page.body =
            self.body(&read, before.as_ref().and_then(|reading| reading.page.body.as_ref()));
        self.register = Some(Reading { read, page: Rc::new(page) });
    }

    /// What sheets of systems that are worked out follow from.
    fn basis(&self, kind: Kind) -> Option<Basis> {
        let sheet = self.looking.estate.sheet.in_register(kind);
        if matches!(sheet, Sheet::List | Sheet::Landscape) {
            return None;
        }
        let found = self.findings.found.as_ref();
        let then = self.trial.as_ref().and_then(Trial::outcome);
        Some(Basis {
            facts: found.map(|found| found.facts.clone()),
            gazing: self.looking.estate.clone(),
            then: then.map(|then| then.facts.clone()),
        })
    }

    /// What a sheet shows in place of the list.
    fn body(&self, read: &Read, before: Option<&Body>) -> Option<Body> {
        if read.sheet == Sheet::List {
            return None;
        }
        if read.sheet == Sheet::Landscape {
            let before = before.and_then(|body| match body {
                Body::Landscape(landscape) => Some(&**landscape),
                _ => None,
            });
            let landscape = Landscape::of(&read.document, &read.words, before);
            return Some(Body::Landscape(Rc::new(landscape)));
        }
        let Some(found) = self.findings.found.as_ref() else { return Some(Body::Waiting) };
        let ground = Ground {
            document: found.document.clone(),
            facts: found.facts.clone(),
            words: read.words.clone(),
        };
        let place = self.gazed_at();
        Some(match read.sheet {
            Sheet::Heat => Body::Heat(Rc::new(Heat::of(&ground))),
            Sheet::Overlaps => Body::Overlaps(Rc::new(Overlaps::of(&ground))),
            Sheet::Fit => Body::Fit(Rc::new(Fit::of(&ground))),
            Sheet::Outage => Body::Outage(Rc::new(Outage::of(&ground, place?)?)),
            Sheet::Replace => {
                let (instead, report) = (&self.looking.estate.instead, &found.report);
                let then = self.trial.as_ref().and_then(Trial::outcome);
                let replace = Replace::of(&ground, place?, instead, report, then)?;
                Body::Replace(Rc::new(replace))
            }
            Sheet::List | Sheet::Landscape => return None,
        })
    }
}

impl Read {
    fn is_same(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.document, &other.document)
            && Rc::ptr_eq(&self.words, &other.words)
            && self.sheet == other.sheet
            && self.basis == other.basis
    }
}

impl PartialEq for Basis {
    fn eq(&self, other: &Self) -> bool {
        is_same(self.facts.as_ref(), other.facts.as_ref())
            && is_same(self.then.as_ref(), other.then.as_ref())
            && self.gazing == other.gazing
    }
}
