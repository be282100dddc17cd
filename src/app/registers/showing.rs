//! Going to a register and from it to where its entries are used. It changes what is looked at,
//! never the document.

use std::rc::Rc;

use crate::app::look::{Camera, View};
use crate::app::registers::landscape::Landscape;
use crate::app::registers::of;
use crate::app::registers::page::Page;
use crate::app::state::State;
use crate::model::document::Document;
use crate::model::subject::{Kind, Subject};
use crate::words::{Message, Words};

/// The page of a register, and what it was read from.
pub struct Reading {
    document: Rc<Document>,
    words: Rc<Words>,
    /// The page.
    pub page: Rc<Page>,
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
            Kind::Journey => return self.show_journey(subject.id),
            kind if kind.is_in_journey() => {
                let journey = subject.journey.clone();
                if let Some(journey) =
                    journey.filter(|id| self.looking.journey.as_ref() != Some(id))
                {
                    self.show_journey(journey);
                }
                self.looking.view = View::Map;
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
        let Some(kind) = self.looking.view.register() else {
            self.register = None;
            return;
        };
        let (document, words) = (self.document().clone(), self.words.clone());
        let is_drawn = kind == Kind::Integration && self.looking.is_landscape;
        let before = self.register.take();
        let is_current = |reading: &Reading| {
            reading.page.kind == kind
                && reading.page.landscape.is_some() == is_drawn
                && Rc::ptr_eq(&reading.document, &document)
                && Rc::ptr_eq(&reading.words, &words)
        };
        if before.as_ref().is_some_and(is_current) {
            self.register = before;
            return;
        }
        let mut page = Page::of(&document, kind, &words);
        if is_drawn {
            let before = before.as_ref().and_then(|reading| reading.page.landscape.as_deref());
            page.landscape = Some(Rc::new(Landscape::of(&document, &words, before)));
        }
        self.register = Some(Reading { document, words, page: Rc::new(page) });
    }
}
