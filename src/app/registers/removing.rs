//! What removing an entry touches: what loses its answer, and what cannot stand without it. It
//! removes nothing itself.

use crate::app::registers::uses::{Group, grouped, uses};
use crate::edit::apply::apply;
use crate::edit::command::Command;
use crate::edit::diff::{Op, diff};
use crate::model::document::Document;
use crate::model::subject::Subject;

/// What removing an entry touches.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Removing {
    /// What stays and names it no more.
    pub loses: Vec<Group>,
    /// What goes with it.
    pub goes: Vec<Subject>,
}

impl Removing {
    /// Whether nothing else hears of it.
    pub fn is_quiet(&self) -> bool {
        self.loses.is_empty() && self.goes.is_empty()
    }
}

/// What removing an entry touches, found by trying it.
pub fn removing(document: &Document, subject: &Subject) -> Removing {
    let mut uses = uses(document, subject);
    if uses.is_empty() {
        return Removing::default();
    }
    let Ok(after) = apply(document, &Command::remove(subject.clone())) else {
        return Removing::default();
    };
    let changes = diff(document, &after.document);
    let gone = changes.into_iter().filter(|change| change.op == Op::Remove);
    let goes: Vec<Subject> =
        gone.map(|change| change.subject).filter(|gone| gone != subject).collect();
    uses.retain(|found| !goes.contains(&found.holder));
    Removing { loses: grouped(&uses), goes }
}
