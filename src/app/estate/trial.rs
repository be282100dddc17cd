//! A replacement of a system that is tried out: the document as it would be then, and what there would be
//! to object to, worked out bit by bit beside the document as it is. Nothing of it is kept.

use std::rc::Rc;

use crate::analyze::facts::Facts;
use crate::app::estate::gaze::{Instead, Sheet};
use crate::app::findings::{Findings, Found};
use crate::app::look::View;
use crate::app::state::State;
use crate::edit::apply::apply;
use crate::edit::replace::replacement;
use crate::model::document::Document;
use crate::model::standard::Date;
use crate::model::subject::Kind;

/// A replacement that is tried out.
pub struct Trial {
    before: Rc<Document>,
    today: Option<Date>,
    system: Rc<str>,
    instead: Instead,
    findings: Findings,
}

impl Trial {
    fn begin(
        found: &Found,
        today: Option<&Date>,
        system: Rc<str>,
        instead: Instead,
    ) -> Option<Self> {
        let by = match &instead {
            Instead::Open => return None,
            Instead::Nothing => None,
            Instead::System(id) => Some(&**id),
        };
        let command = replacement(&found.document, &system, by)?;
        let after = apply(&found.document, &command).ok()?.document;
        // What the change does not touch is known already.
        let mut findings = Findings::knowing(found.document.clone(), found.facts.clone());
        findings.follow(&after, today);
        let (before, today) = (found.document.clone(), today.cloned());
        Some(Self { before, today, system, instead, findings })
    }

    /// Whether there is something to go on with.
    pub(crate) fn is_busy(&self) -> bool {
        self.findings.is_busy()
    }

    /// Goes on for one step.
    pub(crate) fn go_on(&mut self) {
        self.findings.go_on();
    }

    /// What would be found then, once it is known.
    pub fn outcome(&self) -> Option<&Found> {
        self.findings.found.as_ref().filter(|_| !self.is_busy())
    }
}

/// A document and what is known of it.
pub(super) type Known<'a> = (&'a Rc<Document>, &'a Rc<Facts>);

impl State {
    /// Tries out the replacement that is looked at, unless that is under way or done.
    pub(crate) fn try_out(&mut self) {
        let gazing = &self.looking.estate;
        let is_looked_at = self.looking.view == View::Register(Kind::System)
            && gazing.sheet == Sheet::Replace
            && gazing.instead != Instead::Open;
        let place = if is_looked_at { self.gazed_at() } else { None };
        let found = self.findings.found.as_ref();
        let Some((found, place)) = found.zip(place) else {
            self.trial = None;
            return;
        };
        let system = found.document.systems.iter().as_slice().get(place);
        let Some(system) = system.map(|system| system.id.shared()) else { return };
        let is_it = |trial: &Trial| {
            Rc::ptr_eq(&trial.before, &found.document)
                && trial.today == self.today
                && trial.system == system
                && trial.instead == gazing.instead
        };
        if !self.trial.as_ref().is_some_and(is_it) {
            let instead = gazing.instead.clone();
            self.trial = Trial::begin(found, self.today.as_ref(), system, instead);
        }
    }
}
