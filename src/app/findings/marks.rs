//! What the map, the registers and the inspector mark: of each thing, how bad it is what was found there,
//! and how often. It keeps no findings.

use std::collections::HashMap;

use crate::app::findings::bundles::lines;
use crate::app::findings::list::Counts;
use crate::check::checking::Report;
use crate::check::finding::Finding;
use crate::check::rule::Severity;
use crate::model::document::Document;
use crate::model::subject::{Kind, Subject};
use crate::model::value::Entity;

/// What a hollow slot of a card says by itself; nobody needs to be told twice.
const SAID_BY_SLOTS: [&str; 3] = ["owner-missing", "system-missing", "data-missing"];

/// Marks, by what they are of.
#[derive(Debug, Default, PartialEq)]
pub struct Marks {
    all: HashMap<Subject, Mark>,
    on_map: HashMap<Subject, Mark>,
    /// How many findings there are at all.
    pub counts: Counts,
    /// How many things there are to see to: many findings of one rule are one.
    pub lines: usize,
}

/// A mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark {
    /// The worst that was found.
    pub severity: Severity,
    /// How often that bad.
    pub count: u32,
}

impl Marks {
    /// The marks of a report.
    pub(crate) fn of(document: &Document, report: &Report) -> Self {
        let mut marks =
            Self { counts: Counts::of(&report.findings), lines: lines(report), ..Self::default() };
        for finding in &report.findings {
            let mark = Mark { severity: finding.severity, count: 1 };
            for subject in std::iter::once(&finding.subject).chain(&finding.also) {
                add(&mut marks.all, subject.clone(), mark);
            }
            let is_touchpoint = finding.subject.kind == Kind::Touchpoint;
            let is_said = is_said_by_slot(finding);
            if !is_touchpoint || is_said || finding.severity == Severity::Note {
                continue;
            }
            let Subject { journey, id, .. } = &finding.subject;
            let journey = journey.as_deref().and_then(|id| document.journey(id));
            if let Some((journey, touchpoint)) =
                journey.zip(journey.and_then(|it| it.touchpoint(id)))
            {
                let stage = touchpoint.stage.shared();
                let stage = Subject::inside(journey.id().shared(), Kind::Stage, stage);
                add(&mut marks.on_map, stage, mark);
                add(&mut marks.on_map, finding.subject.clone(), mark);
            }
        }
        marks
    }

    /// The mark of a thing.
    pub fn at(&self, subject: &Subject) -> Option<Mark> {
        self.all.get(subject).copied()
    }

    /// The mark of a touchpoint or a stage on the map, without what hollow slots say, and without what is
    /// only worth knowing.
    pub fn on_map(&self, subject: &Subject) -> Option<Mark> {
        self.on_map.get(subject).copied()
    }
}

/// Whether a hollow slot of the card says it.
pub fn is_said_by_slot(finding: &Finding) -> bool {
    SAID_BY_SLOTS.contains(&finding.rule.id)
}

fn add(marks: &mut HashMap<Subject, Mark>, subject: Subject, mark: Mark) {
    let known = marks.entry(subject).or_insert(Mark { count: 0, ..mark });
    if mark.severity > known.severity {
        *known = mark;
    } else if mark.severity == known.severity {
        known.count += 1;
    }
}
