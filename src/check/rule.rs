//! What a rule is: an id that never changes, a severity, four texts, and a look at a document.

use std::rc::Rc;

use crate::analyze::facts::{Facts, JourneyFacts};
use crate::check::finding::Finding;
use crate::model::document::Document;
use crate::model::standard::Date;

/// A rule.
pub struct Rule {
    /// Its id, as in waivers. It never changes.
    pub id: &'static str,
    /// How bad it is what it finds.
    pub severity: Severity,
    /// What it says.
    pub texts: Texts,
    /// How it looks.
    pub look: Look,
}

/// How bad something is, the worst last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Worth knowing.
    Note,
    /// It should be mended.
    Warning,
    /// It is wrong, or it breaks a rule that stands above the house.
    Error,
}

/// The ids of what a rule says. All but the title have the values that its findings give.
#[derive(Debug)]
pub struct Texts {
    /// What it is called, in a few words and without values.
    pub title: &'static str,
    /// What is the case.
    pub said: &'static str,
    /// Why that matters to marketing.
    pub to_marketing: &'static str,
    /// Why that matters to IT.
    pub to_it: &'static str,
    /// What to do about it.
    pub mend: &'static str,
}

/// How a rule looks.
pub enum Look {
    /// At one journey after the other.
    Journey(fn(&'static Rule, Ground<'_>, &JourneyFacts, &mut Vec<Finding>)),
    /// At the document as a whole.
    Document(fn(&'static Rule, Ground<'_>, &mut Vec<Finding>)),
}

/// What a rule sees.
#[derive(Clone, Copy, Debug)]
pub struct Ground<'a> {
    /// The document.
    pub document: &'a Rc<Document>,
    /// What is known of it.
    pub facts: &'a Facts,
    /// The day that it is; without it, nothing is late.
    pub today: Option<&'a Date>,
}

impl Severity {
    /// The word for it in findings that leave the component, and in CSS classes.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

impl PartialEq for Rule {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

impl std::fmt::Debug for Rule {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(self.id)
    }
}
