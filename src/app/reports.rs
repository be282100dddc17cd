//! Reports: what is computed, as lists for spreadsheets. Each is a table of texts, made of what the screen shows; none of
//! them comes in again.

mod findings;
mod raci;
mod renewals;

use std::rc::Rc;

use crate::analyze::facts::Facts;
use crate::app::insights::Ground;
use crate::app::insights::data::record::Draft;
use crate::app::state::State;
use crate::exchange::table::write::write_rows;
use crate::model::document::Document;

/// A report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Report {
    /// The draft of the record of processing.
    Processing,
    /// Who does what at which touchpoint.
    Raci,
    /// What there is to object to, and what was waived.
    Findings,
    /// When contracts renew, and what they cost.
    Renewals,
}

impl Report {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Processing, Self::Raci, Self::Findings, Self::Renewals];

    /// The word for it outside.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Processing => "processing",
            Self::Raci => "raci",
            Self::Findings => "findings",
            Self::Renewals => "renewals",
        }
    }

    /// The report of a word.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|report| report.as_str() == word)
    }

    /// What its file is called, behind the name of the map.
    pub(crate) fn file(self) -> &'static str {
        match self {
            Self::Processing => "record-of-processing-draft",
            Self::Raci => "raci",
            Self::Findings => "findings",
            Self::Renewals => "renewals",
        }
    }
}

/// The report of the document as it is, as CSV.
pub(crate) fn text(state: &State, report: Report) -> String {
    text_of(state, state.document(), report)
}

/// The report of another document, such as a copy with less in it.
pub(crate) fn text_of(state: &State, document: &Rc<Document>, report: Report) -> String {
    let document = document.clone();
    let found =
        state.findings.found.as_ref().filter(|found| Rc::ptr_eq(&found.document, &document));
    let facts = found.map_or_else(|| Rc::new(Facts::of(&document)), |found| found.facts.clone());
    let ground = Ground {
        known: Some((document.clone(), facts.clone())),
        document,
        journey: None,
        completions: None,
        today: state.today.clone(),
        words: state.words.clone(),
    };
    let rows = match report {
        Report::Processing => Draft::of(&ground, facts.handling()).table(&ground.words),
        Report::Raci => raci::table(&ground),
        Report::Findings => findings::table(&ground, found.map(|found| found.report.clone())),
        Report::Renewals => renewals::table(&ground),
    };
    write_rows(rows)
}

/// The heads of columns.
fn heads(ground: &Ground, ids: &[&'static str]) -> Vec<String> {
    ids.iter().map(|id| ground.words.word("report", id)).collect()
}
