//! How many journeys are completed through each system, worked out one system at a time: with many of them
//! that takes longer than anybody waits. It never waits for any of it.

use std::rc::Rc;

use crate::analyze::completions::{Completions, completions};
use crate::analyze::facts::Facts;
use crate::model::document::Document;

/// Completions that are being worked out, or are done.
pub(super) struct Completing {
    facts: Rc<Facts>,
    /// How many systems there are.
    systems: usize,
    found: Vec<Completions>,
    /// All of them, once they are there.
    pub(super) done: Option<Rc<Vec<Completions>>>,
}

impl Completing {
    /// Begins with what is known of a document, unless that was begun before. What was known of the version
    /// before stays where customers and systems are still the same.
    pub(super) fn follow(
        before: Option<Self>,
        (document, facts): &(Rc<Document>, Rc<Facts>),
    ) -> Self {
        let before = match before {
            Some(before) if Rc::ptr_eq(&before.facts, facts) => return before,
            before => before,
        };
        let systems = document.systems.len();
        let done = before.filter(|before| before.systems == systems && before.is_about(facts));
        let done = done.and_then(|before| before.done);
        Self { facts: facts.clone(), systems, found: Vec::new(), done }
    }

    /// Whether there is something to go on with.
    pub(super) fn is_busy(&self) -> bool {
        self.done.is_none()
    }

    /// Goes on with one system.
    pub(super) fn go_on(&mut self) {
        if self.found.len() < self.systems {
            let usage = &self.facts.estate().usage;
            let next = completions(self.facts.journeys(), usage, self.found.len());
            self.found.push(next);
        }
        if self.is_busy() && self.found.len() >= self.systems {
            self.done = Some(Rc::new(std::mem::take(&mut self.found)));
        }
    }

    /// Whether the same customers take the same ways, by the same systems.
    fn is_about(&self, facts: &Facts) -> bool {
        let (before, after) = (self.facts.journeys(), facts.journeys());
        before.len() == after.len()
            && before.iter().zip(after).all(|(one, other)| Rc::ptr_eq(&one.flow, &other.flow))
            && self.facts.estate().usage == facts.estate().usage
    }
}
