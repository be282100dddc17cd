//! The next best question: one at a time, what matters most now, with the likely answers. It asks only
//! what nobody answered yet, and nothing twice that somebody put off. It never changes the document.

mod ask;
mod question;
mod rank;

use std::rc::Rc;

use crate::app::look::View;
use crate::app::next::ask::ask;
pub use crate::app::next::ask::{Asked, Likely, Wish};
pub use crate::app::next::question::{Question, Topic};
use crate::app::next::rank::{Weights, best};
use crate::app::offer::Known;
use crate::app::state::State;
use crate::model::document::Document;
use crate::model::journey::Journey;
use crate::model::value::Entity;
use crate::words::Message;

/// What is asked, what was put off, and what both were found in.
#[derive(Default)]
pub struct Next {
    /// What stands in the line.
    pub line: Option<Rc<Line>>,
    /// What somebody put off. It is not asked again while the map is open.
    put_off: Vec<Question>,
    seen: Option<(Rc<Document>, Option<Rc<str>>, usize)>,
    weights: Weights,
}

/// What stands in the line.
#[derive(Clone, Debug, PartialEq)]
pub enum Line {
    /// A question.
    Asks(Box<Asked>),
    /// All that matters most is answered, or put off. It is said once.
    Done(Message),
}

impl Line {
    /// The question, if there is one.
    pub fn asked(&self) -> Option<&Asked> {
        match self {
            Self::Asks(asked) => Some(asked),
            Self::Done(_) => None,
        }
    }
}

/// What happened since the line was looked at last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Since {
    /// Somebody did something.
    Deed,
    /// Something came from outside: of another document, nothing was put off.
    Opened,
    /// Nothing that anybody would notice.
    Nothing,
}

impl State {
    /// Asks what matters most now, and tells it if the question before was answered by a change that is told.
    pub(crate) fn ask_next(&mut self, since: Since, is_told: bool) {
        if !self.look_for_next(since) || !is_told {
            return;
        }
        let line = self.next.line.clone();
        if let (Some(line), Some(done)) = (line, self.history.undo_label().cloned()) {
            let next = match &*line {
                Line::Asks(asked) => asked.text.clone(),
                Line::Done(said) => said.clone(),
            };
            self.announce(Message::new("next-told").with("what", done).with("next", next));
        }
    }

    /// Finds what to ask. What is asked already stays until it is answered or put off.
    /// Returns whether it was answered just now, so that another one is asked or none is left.
    fn look_for_next(&mut self, since: Since) -> bool {
        if since == Since::Opened && self.is_other_document() {
            self.next.put_off.clear();
        }
        let is_wanted = self.can_edit() && self.looking.view == View::Map;
        let journey = self.journey().cloned().filter(|_| is_wanted);
        let Some(journey) = journey else {
            (self.next.line, self.next.seen) = (None, None);
            return false;
        };
        let (document, shown) = (self.document().clone(), self.looking.journey.clone());
        let is_seen = self.next.seen.as_ref().is_some_and(|(of, journey, put_off)| {
            Rc::ptr_eq(of, &document) && *journey == shown && *put_off == self.next.put_off.len()
        });
        let is_done = matches!(self.next.line.as_deref(), Some(Line::Done(_)));
        if is_seen {
            if is_done && since == Since::Deed {
                self.next.line = None;
            }
            return false;
        }
        let before = self
            .next
            .line
            .as_ref()
            .and_then(|line| line.asked().map(|asked| asked.question.clone()));
        let stays = |question: &Question| {
            let is_shown = self.next.seen.as_ref().is_some_and(|(_, journey, _)| *journey == shown);
            is_shown && question.is_open(&document) && !self.next.put_off.contains(question)
        };
        let kept = before.clone().filter(stays);
        self.next.weights.follow(&journey);
        let question = kept
            .clone()
            .or_else(|| best(&document, &journey, &self.next.weights, &self.next.put_off));
        let is_answered = before.is_some_and(|before| {
            kept.is_none() && !self.next.put_off.contains(&before) && before.is_answered(&document)
        });
        let known = Known { document: &document, uses: &self.uses.1, words: &self.words };
        let asked = question.map(|question| ask(question, &journey, &self.next.weights, known));
        let line = match asked {
            Some(asked) => Some(Line::Asks(Box::new(asked))),
            None => self.end(is_answered),
        };
        if self.next.line.as_deref() != line.as_ref() {
            self.next.line = line.map(Rc::new);
        }
        self.next.seen = Some((document, shown, self.next.put_off.len()));
        is_answered
    }

    /// Whether no journey is left of those that were asked about.
    fn is_other_document(&self) -> bool {
        let Some((before, ..)) = &self.next.seen else { return true };
        let shares = |journey: &Rc<Journey>| {
            before.journeys.get(journey.id().as_str()).is_some_and(|old| Rc::ptr_eq(old, journey))
        };
        !self.document().journeys.iter().any(shares)
    }

    /// What is said when nothing is left to ask.
    fn end(&self, is_answered: bool) -> Option<Line> {
        let was_asking = self.next.line.as_ref().is_some_and(|line| line.asked().is_some());
        let is_put_off =
            self.next.seen.as_ref().is_some_and(|(.., put_off)| *put_off < self.next.put_off.len());
        let message = match (was_asking, is_answered, self.next.put_off.is_empty()) {
            (true, true, true) => "next-done",
            (true, true, false) => "next-done-but",
            (true, false, false) if is_put_off => "next-all-put-off",
            _ => return None,
        };
        Some(Line::Done(Message::new(message)))
    }

    /// Goes to the next question without an answer to this one.
    pub(crate) fn put_off(&mut self) {
        let asked = self.next.line.as_ref().and_then(|line| line.asked());
        if let Some(question) = asked.map(|asked| asked.question.clone()) {
            self.next.put_off.push(question);
        }
    }
}
