//! Applies every rule to a document, bit by bit, ranks what was found and sets aside what was waived.
//! It decides neither when to go on nor what is shown.

use std::cmp::Ordering;
use std::rc::Rc;

use crate::analyze::facts::Facts;
use crate::check::finding::Finding;
use crate::check::rule::{Ground, Look, Rule, Severity};
use crate::check::rules::RULES;
use crate::check::stake;
use crate::model::document::Document;
use crate::model::meeting::Waiver;
use crate::model::standard::Date;

/// Before a journey has so many touchpoints it is being drawn up: nobody wants to be warned yet.
const GROWN: usize = 5;

/// What was found in a document.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Report {
    /// What is to be mended: the worst first, of the same severity what costs most.
    pub findings: Vec<Rc<Finding>>,
    /// What somebody decided to leave as it is for a while, and the waiver that says so.
    pub waived: Vec<(Rc<Finding>, Rc<Waiver>)>,
}

/// A check under way. To cancel it, drop it.
#[derive(Debug)]
pub struct Checking {
    document: Rc<Document>,
    facts: Rc<Facts>,
    today: Option<Date>,
    /// The rule that is next, and the journey that it looks at next.
    next: (usize, usize),
    found: Vec<Finding>,
}

impl Checking {
    /// Begins to check. It does nothing yet.
    pub fn new(document: Rc<Document>, facts: Rc<Facts>, today: Option<Date>) -> Self {
        Self { document, facts, today, next: (0, 0), found: Vec::new() }
    }

    /// The rule that is next; none before the last step.
    pub fn next_rule(&self) -> Option<&'static Rule> {
        RULES.get(self.next.0)
    }

    /// Goes on with one rule: at one journey, or at the document. After the last step there is the report.
    pub fn step(&mut self) -> Option<Report> {
        let (rule, journey) = self.next;
        let Some(rule) = RULES.get(rule) else {
            return Some(report(
                &self.document,
                std::mem::take(&mut self.found),
                self.today.as_ref(),
            ));
        };
        let ground =
            Ground { document: &self.document, facts: &self.facts, today: self.today.as_ref() };
        let before = self.found.len();
        let (is_grown, is_done) = match rule.look {
            Look::Document(look) => {
                look(rule, ground, &mut self.found);
                let journeys = self.document.journeys.iter();
                (journeys.map(|journey| journey.touchpoints().len()).max() >= Some(GROWN), true)
            }
            Look::Journey(look) => match self.facts.journeys().get(journey) {
                Some(facts) => {
                    look(rule, ground, facts, &mut self.found);
                    (facts.journey.touchpoints().len() >= GROWN, false)
                }
                None => (true, true),
            },
        };
        stake::fill(&mut self.found[before..], ground);
        if !is_grown {
            let fresh = self.found.split_off(before);
            self.found.extend(fresh.into_iter().filter(|one| one.severity == Severity::Error));
        }
        self.next = if is_done { (self.next.0 + 1, 0) } else { (self.next.0, journey + 1) };
        None
    }
}

/// Everything that a rule finds, however small the journeys are.
pub fn found_by(rule: &'static Rule, ground: Ground<'_>) -> Vec<Finding> {
    let mut found = Vec::new();
    match rule.look {
        Look::Document(look) => look(rule, ground, &mut found),
        Look::Journey(look) => {
            ground.facts.journeys().iter().for_each(|facts| look(rule, ground, facts, &mut found));
        }
    }
    found
}

fn report(document: &Document, mut found: Vec<Finding>, today: Option<&Date>) -> Report {
    // The order of the catalogue and of the map stays among those of one weight.
    found.sort_by(rank);
    let mut report = Report::default();
    for finding in found {
        let waiver = document.waivers.iter().find(|waiver| is_waived_by(&finding, waiver, today));
        match waiver {
            Some(waiver) => report.waived.push((Rc::new(finding), waiver.clone())),
            None => report.findings.push(Rc::new(finding)),
        }
    }
    report
}

fn rank(one: &Finding, other: &Finding) -> Ordering {
    other.severity.cmp(&one.severity).then_with(|| other.stake.weigh(&one.stake))
}

/// Whether somebody decided to leave a finding. A waiver counts on its last day, and without one until
/// it is taken back.
fn is_waived_by(finding: &Finding, waiver: &Waiver, today: Option<&Date>) -> bool {
    let is_over = waiver.until.as_ref().zip(today).is_some_and(|(until, today)| today > until);
    waiver.rule == finding.rule.id && waiver.subject.subject == finding.subject && !is_over
}
