//! What is known of the document and what there is to object to, worked out anew whenever the document or
//! the day changes: bit by bit, while what was found before stays on the screen. It never waits for any of
//! it, and changes nothing.

pub mod bundles;
pub mod glance;
pub mod lighting;
pub mod list;
pub mod marks;
pub mod mending;

use std::rc::Rc;

use crate::analyze::facts::{Facts, Gathering};
use crate::app::effect::{Effect, Tell};
use crate::app::estate::trial::Trial;
use crate::app::findings::lighting::Lit;
use crate::app::findings::list::Listed;
use crate::app::findings::marks::Marks;
use crate::app::insights::showing::Study;
use crate::app::state::State;
use crate::check::checking::{Checking, Report};
use crate::model::document::Document;
use crate::model::standard::Date;

/// What was found, and what is being worked out.
#[derive(Default)]
pub struct Findings {
    /// What was found last.
    pub found: Option<Found>,
    /// The list of it, while that is looked at.
    pub listed: Listed,
    /// What is lit on the map for a finding.
    pub lit: Option<Lit>,
    /// What is known by now, and of which document.
    known: Option<(Rc<Document>, Rc<Facts>)>,
    /// What it is worked out of: the document and the day.
    of: Option<(Rc<Document>, Option<Date>)>,
    work: Option<Work>,
    /// What the page around the component was told of.
    told: Option<Rc<Report>>,
}

/// What was found in a document.
#[derive(Clone, Debug)]
pub struct Found {
    /// The document.
    pub document: Rc<Document>,
    /// What is known of it.
    pub facts: Rc<Facts>,
    /// What there is to object to.
    pub report: Rc<Report>,
    /// What is marked.
    pub marks: Rc<Marks>,
}

enum Work {
    /// What is known is gathered.
    Gathering(Gathering),
    /// The rules are applied.
    Checking(Checking),
    /// What was found is compared with what was found before.
    Comparing(Report),
    /// What was found where is counted.
    Marking(Rc<Report>),
}

impl Findings {
    /// Knows a document already; what another one shares with it need not be worked out again.
    pub(in crate::app) fn knowing(document: Rc<Document>, facts: Rc<Facts>) -> Self {
        Self { known: Some((document, facts)), ..Self::default() }
    }

    /// Whether there is something to go on with.
    pub fn is_busy(&self) -> bool {
        self.work.is_some()
    }

    /// Begins anew if the document is another one, or the day. What is known already is kept.
    pub(in crate::app) fn follow(&mut self, document: &Rc<Document>, today: Option<&Date>) {
        let is_same = |(of, day): &(Rc<Document>, Option<Date>)| {
            Rc::ptr_eq(of, document) && day.as_ref() == today
        };
        if self.of.as_ref().is_some_and(is_same) {
            return;
        }
        self.of = Some((document.clone(), today.cloned()));
        let known = self.known.as_ref();
        self.work = Some(match known.filter(|(of, _)| Rc::ptr_eq(of, document)) {
            Some((_, facts)) => {
                Work::Checking(Checking::new(document.clone(), facts.clone(), today.cloned()))
            }
            None => {
                let before = known.map(|(_, facts)| &**facts);
                Work::Gathering(Gathering::new(
                    document.clone(),
                    before.unwrap_or(&Facts::default()),
                ))
            }
        });
    }

    /// Goes on for one step.
    pub(in crate::app) fn go_on(&mut self) {
        let Some((document, today)) = self.of.clone() else { return };
        match self.work.take() {
            Some(Work::Gathering(mut gathering)) => match gathering.step() {
                Some(facts) => {
                    let facts = Rc::new(facts);
                    self.known = Some((document.clone(), facts.clone()));
                    self.work = Some(Work::Checking(Checking::new(document, facts, today)));
                }
                None => self.work = Some(Work::Gathering(gathering)),
            },
            Some(Work::Checking(mut checking)) => match checking.step() {
                Some(report) => self.work = Some(Work::Comparing(report)),
                None => self.work = Some(Work::Checking(checking)),
            },
            Some(Work::Comparing(report)) => {
                let before = self.found.as_ref().map(|found| &found.report);
                self.work = Some(Work::Marking(match before {
                    Some(before) => shared(before, report),
                    None => Rc::new(report),
                }));
            }
            Some(Work::Marking(report)) => self.publish(document, report),
            None => {}
        }
    }

    fn publish(&mut self, document: Rc<Document>, report: Rc<Report>) {
        let Some((_, facts)) = self.known.clone() else { return };
        let mut marks = Rc::new(Marks::of(&document, &report));
        if let Some(before) = self.found.take().map(|found| found.marks) {
            marks = if before == marks { before } else { marks };
        }
        self.found = Some(Found { document, facts, report, marks });
    }
}

/// A report in which every finding that was there before is the same in memory, and so is the whole of it where
/// nothing has changed: nothing is drawn anew for it.
fn shared(before: &Rc<Report>, mut report: Report) -> Rc<Report> {
    /// So many may have come or gone at one place.
    const NEAR: usize = 8;
    let mut old = before.findings.iter();
    for finding in &mut report.findings {
        if let Some(ahead) = old.clone().take(NEAR).position(|one| one == finding)
            && let Some(same) = old.nth(ahead)
        {
            *finding = same.clone();
        }
    }
    let is_same = before.findings.len() == report.findings.len()
        && before.findings.iter().zip(&report.findings).all(|(a, b)| Rc::ptr_eq(a, b))
        && before.waived == report.waived;
    if is_same { before.clone() } else { Rc::new(report) }
}

impl State {
    /// Sees to it that what is found is what is to be found in the document as it is, now or soon.
    pub(crate) fn follow_findings(&mut self) {
        if !self.loading.is_ready {
            return;
        }
        let document = self.document().clone();
        self.findings.follow(&document, self.today.as_ref());
    }

    /// Tells the page around the component if something else was found than it was told last.
    pub(crate) fn tell_findings(&mut self, effects: &mut Vec<Effect>) {
        let Some(report) = self.findings.found.as_ref().map(|found| found.report.clone()) else {
            return;
        };
        let told = self.findings.told.replace(report.clone());
        if !told.is_some_and(|told| Rc::ptr_eq(&told, &report)) {
            effects.push(Effect::Tell(Tell::Found(report)));
        }
    }

    /// Whether there is something to go on with: in the document, in what is tried out, or among the insights.
    pub(crate) fn is_finding(&self) -> bool {
        self.findings.is_busy()
            || self.trial.as_ref().is_some_and(Trial::is_busy)
            || self.insights.as_ref().is_some_and(Study::is_busy)
    }

    /// Goes on with what is to be found, first in the document, then in what is tried out, then among the insights.
    pub(crate) fn go_on_finding(&mut self) {
        if self.findings.is_busy() {
            self.findings.go_on();
        } else if let Some(trial) = self.trial.as_mut().filter(|trial| trial.is_busy()) {
            trial.go_on();
        } else if let Some(study) = &mut self.insights {
            study.go_on();
        }
    }

    /// Works out at once what is to be found in the document as it is.
    pub fn find_out(&mut self) {
        self.follow_findings();
        while self.findings.is_busy() {
            self.findings.go_on();
        }
    }
}
