//! The list of findings: grouped by who can mend them, ranked within, as far as a filter lets them through.
//! It says which, never how they look.

use std::rc::Rc;

use crate::app::findings::Found;
use crate::app::findings::bundles::{Bundle, Open, bundled};
use crate::app::findings::glance::Filter;
use crate::app::state::State;
use crate::check::checking::Report;
use crate::check::finding::Finding;
use crate::check::rule::Severity;
use crate::model::document::Document;
use crate::model::meeting::Waiver;
use crate::model::person::Function;
use crate::model::shape::Shelf;
use crate::words::Words;
use crate::words::letters::fold;

/// How many neighbours of a finding that is gone may be gone with it.
const FAR: usize = 100;

/// The list.
#[derive(Debug)]
pub struct List {
    /// What stands in it, from the top.
    pub items: Vec<Item>,
    /// How many findings there are, the worst first; whatever is shown of them.
    pub counts: Counts,
    /// How many of them are shown.
    pub shown: usize,
    /// Those that are left for a while, and why.
    pub waived: Vec<(Rc<Finding>, Rc<Waiver>)>,
    /// Who mends any of them: functions, and people by id and name.
    pub functions: Vec<Function>,
    /// The people.
    pub people: Vec<(Rc<str>, String)>,
}

/// How many findings there are of each severity.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Errors.
    pub errors: usize,
    /// Warnings.
    pub warnings: usize,
    /// Notes.
    pub notes: usize,
}

/// What stands in a list.
#[derive(Clone, Debug)]
pub enum Item {
    /// The head of those that people of a function mend, and how many they are.
    Head(Function, usize),
    /// The head of findings of one rule that are many.
    Bundle(Bundle),
    /// A finding.
    Finding(Rc<Finding>),
}

/// What a list is made of.
#[derive(Clone)]
struct Sources {
    document: Rc<Document>,
    report: Rc<Report>,
    filter: Filter,
    open: Open,
    journey: Option<Rc<str>>,
    words: Rc<Words>,
}

/// The list, and what it was made of.
#[derive(Default)]
pub struct Listed {
    /// The list, while it is looked at.
    pub list: Option<Rc<List>>,
    of: Option<Sources>,
    /// What the findings of a report say, folded, once somebody looks for a text.
    said: Option<(Rc<Report>, Vec<String>)>,
}

impl Counts {
    /// Counts.
    pub fn of<'a>(findings: impl IntoIterator<Item = &'a Rc<Finding>>) -> Self {
        let mut counts = Self::default();
        for finding in findings {
            *counts.of_severity(finding.severity) += 1;
        }
        counts
    }

    /// All of them.
    pub fn all(self) -> usize {
        self.errors + self.warnings + self.notes
    }

    /// The worst that there are, and how many.
    pub fn worst(self) -> Option<(Severity, usize)> {
        let all = [
            (Severity::Error, self.errors),
            (Severity::Warning, self.warnings),
            (Severity::Note, self.notes),
        ];
        all.into_iter().find(|(_, count)| *count > 0)
    }

    fn of_severity(&mut self, severity: Severity) -> &mut usize {
        match severity {
            Severity::Error => &mut self.errors,
            Severity::Warning => &mut self.warnings,
            Severity::Note => &mut self.notes,
        }
    }
}

/// The function by which findings are grouped: privacy is one with security.
pub fn group_of(finding: &Finding) -> Function {
    match finding.by.function {
        Function::Privacy => Function::Security,
        ref function => function.clone(),
    }
}

impl List {
    /// Whether another one is the same: as findings are the same in memory as long as they are the same.
    fn is(&self, other: &Self) -> bool {
        let is_same = |(one, other): (&Item, &Item)| match (one, other) {
            (Item::Finding(one), Item::Finding(other)) => Rc::ptr_eq(one, other),
            (Item::Head(one, count), Item::Head(other, others)) => one == other && count == others,
            (Item::Bundle(one), Item::Bundle(other)) => one == other,
            _ => false,
        };
        self.items.len() == other.items.len()
            && self.items.iter().zip(&other.items).all(is_same)
            && self.counts == other.counts
            && self.waived == other.waived
            && self.functions == other.functions
            && self.people == other.people
    }

    /// The findings in their order.
    pub fn findings(&self) -> impl Iterator<Item = &Rc<Finding>> {
        self.items.iter().filter_map(|item| match item {
            Item::Finding(finding) => Some(finding),
            Item::Head(..) | Item::Bundle(_) => None,
        })
    }

    /// Where in the list a finding stands.
    pub fn place(&self, finding: &Finding) -> Option<usize> {
        let is_it = |item: &Item| matches!(item, Item::Finding(one) if one.is_same(finding));
        self.items.iter().position(is_it)
    }

    /// The finding that is that many further on.
    pub fn from(&self, finding: Option<&Finding>, by: isize) -> Option<&Rc<Finding>> {
        let last = self.findings().count().checked_sub(1)?;
        let here = finding.and_then(|here| self.findings().position(|one| one.is_same(here)));
        let next = match here {
            Some(here) => here.saturating_add_signed(by).min(last),
            None if by < 0 => last,
            None => by.unsigned_abs().saturating_sub(1).min(last),
        };
        self.findings().nth(next)
    }
}

impl Listed {
    fn follow(&mut self, sources: Option<Sources>) {
        let Some(sources) = sources else {
            *self = Self::default();
            return;
        };
        if self.of.as_ref().is_some_and(|of| of.is(&sources)) {
            return;
        }
        let list = self.list_of(&sources);
        if !self.list.as_ref().is_some_and(|before| before.is(&list)) {
            self.list = Some(Rc::new(list));
        }
        self.of = Some(sources);
    }

    fn list_of(&mut self, sources: &Sources) -> List {
        let Sources { report, filter, open, document, journey, words } = sources;
        let wanted = fold(&filter.text);
        let said: &[String] =
            if wanted.is_empty() { &[] } else { self.say(report, document, words) };
        let is_shown = |place: usize, finding: &Finding| {
            filter.severity.is_none_or(|severity| finding.severity == severity)
                && filter.function.as_ref().is_none_or(|function| group_of(finding) == *function)
                && filter.person.as_ref().is_none_or(|id| finding.by.person.as_ref() == Some(id))
                && (!filter.is_of_journey || journey_of(finding) == journey.as_ref())
                && wanted.split_whitespace().all(|word| said[place].contains(word))
        };
        let mut groups: Vec<(Function, Vec<Rc<Finding>>)> = Vec::new();
        let (mut functions, mut people) = (Vec::new(), Vec::new());
        for (place, finding) in report.findings.iter().enumerate() {
            let function = group_of(finding);
            if !functions.contains(&function) {
                functions.push(function.clone());
            }
            if let Some(id) = &finding.by.person
                && !people.iter().any(|(known, _)| known == id)
                && let Some(person) = document.people.get(id)
            {
                people.push((id.clone(), person.name.clone()));
            }
            if !is_shown(place, finding) {
                continue;
            }
            match groups.iter_mut().find(|(known, _)| *known == function) {
                Some((_, group)) => group.push(finding.clone()),
                None => groups.push((function, vec![finding.clone()])),
            }
        }
        let shown = groups.iter().map(|(_, group)| group.len()).sum();
        let items = groups.into_iter().flat_map(|(function, group)| {
            let head = Item::Head(function.clone(), group.len());
            std::iter::once(head).chain(bundled(&function, &group, open))
        });
        List {
            items: items.collect(),
            counts: Counts::of(&report.findings),
            shown,
            waived: report.waived.clone(),
            functions,
            people,
        }
    }

    /// What each finding says, and of whom, folded.
    fn say(&mut self, report: &Rc<Report>, document: &Document, words: &Words) -> &[String] {
        let known = self.said.take().filter(|(of, _)| Rc::ptr_eq(of, report));
        let said = known.unwrap_or_else(|| {
            let say = |finding: &Rc<Finding>| {
                let mut said = words.say(&finding.said());
                let person = finding.by.person.as_ref().and_then(|id| document.people.get(id));
                if let Some(person) = person {
                    said.push(' ');
                    said.push_str(&person.name);
                }
                fold(&said)
            };
            (report.clone(), report.findings.iter().map(say).collect())
        });
        &self.said.insert(said).1
    }
}

fn journey_of(finding: &Finding) -> Option<&Rc<str>> {
    let trail = finding.trail.as_ref().map(|trail| &trail.journey);
    finding.subject.journey.as_ref().or(trail)
}

impl Sources {
    fn is(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.report, &other.report)
            && Rc::ptr_eq(&self.words, &other.words)
            && self.document.people.memory() == other.document.people.memory()
            && self.filter == other.filter
            && self.open == other.open
            && self.journey == other.journey
    }
}

impl State {
    /// Lists the findings while the list is looked at. Whoever was at one that is gone comes to the one that
    /// stands in its place.
    pub(crate) fn list_findings(&mut self) {
        let showing = &self.looking.findings;
        let found = self.findings.found.as_ref().filter(|_| showing.is_open);
        let sources = found.map(|Found { document, report, .. }| Sources {
            document: document.clone(),
            report: report.clone(),
            filter: showing.filter.clone(),
            open: showing.open.clone(),
            journey: self.looking.journey.clone(),
            words: self.words.clone(),
        });
        let before = self.findings.listed.list.clone();
        self.findings.listed.follow(sources);
        let (Some(before), Some(now)) = (before, self.findings.listed.list.clone()) else { return };
        let Some(here) = showing.here.clone().filter(|_| !Rc::ptr_eq(&before, &now)) else {
            return;
        };
        let next = match now.place(&here) {
            // It may say other figures now, or be mended otherwise.
            Some(place) => match &now.items[place] {
                Item::Finding(finding) => Some(finding.clone()),
                Item::Head(..) | Item::Bundle(_) => None,
            },
            None => instead(&before, &now, &here),
        };
        match next {
            Some(next) => self.come_to(next),
            None => self.looking.findings.here = None,
        }
    }
}

/// The finding that one comes to when another one is gone: the one after it that is still there, else the
/// last before it.
fn instead(before: &List, now: &List, gone: &Finding) -> Option<Rc<Finding>> {
    let all: Vec<_> = before.findings().collect();
    let place = all.iter().position(|one| one.is_same(gone))?;
    let (above, below) = all.split_at(place);
    let near = below.iter().take(FAR).chain(above.iter().rev().take(FAR));
    let mut still = near.filter_map(|one| now.place(one));
    match still.next().map(|place| &now.items[place]) {
        Some(Item::Finding(finding)) => Some(finding.clone()),
        _ => None,
    }
}
