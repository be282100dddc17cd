//! What a rule has found: what it speaks of, what is the case, why it matters, how to mend it. It says
//! nothing about where that is shown.

use std::cmp::Ordering;
use std::rc::Rc;

use crate::check::rule::{Rule, Severity};
use crate::edit::command::Command;
use crate::model::person::Function;
use crate::model::standard::Currency;
use crate::model::subject::Subject;
use crate::words::{Argument, Message};

/// What a rule has found.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// The rule.
    pub rule: &'static Rule,
    /// How bad it is; a guideline says so itself.
    pub severity: Severity,
    /// What it speaks of.
    pub subject: Subject,
    /// What else it speaks of, such as the other one of a pair. With the rule and the subject, it tells
    /// one finding from another.
    pub also: Vec<Subject>,
    /// The values for the texts of the rule.
    pub arguments: Vec<(&'static str, Argument)>,
    /// How it can be mended in a click, the best way first.
    pub mends: Vec<Mend>,
    /// Touchpoints of one journey that show what is meant, in the order in which customers come by.
    pub trail: Option<Trail>,
    /// Whose it is to mend.
    pub by: By,
    /// What is at stake.
    pub stake: Stake,
}

/// A way to mend a finding.
#[derive(Clone, Debug, PartialEq)]
pub struct Mend {
    /// What the button says.
    pub label: Message,
    /// What it does.
    pub act: Act,
}

/// What mending begins with.
#[derive(Clone, Debug, PartialEq)]
pub enum Act {
    /// It is mended, as one step to undo.
    Do(Command),
    /// Somebody has to say something first: the field of that name, of that thing.
    Ask(Subject, &'static str),
    /// What an abbreviation stands for is to be said: in its entry of the glossary, which is made for it.
    Define(Rc<str>),
}

/// Touchpoints of one journey.
#[derive(Clone, Debug, PartialEq)]
pub struct Trail {
    /// The journey.
    pub journey: Rc<str>,
    /// The touchpoints, by id.
    pub touchpoints: Vec<Rc<str>>,
}

/// Whose it is to mend something.
#[derive(Clone, Debug, PartialEq)]
pub struct By {
    /// The function that it belongs to.
    pub function: Function,
    /// The person or team, by id, where that is known.
    pub person: Option<Rc<str>>,
}

/// What is at stake; the more, the earlier it is worth mending. Money outranks customers, and both
/// outrank what is not known.
#[derive(Clone, Debug, PartialEq, Default)]
pub enum Stake {
    /// Nobody knows.
    #[default]
    Unknown,
    /// Customers who come by, for each who begins the journey.
    Visits(f64),
    /// Value in a year that is lost if it goes wrong.
    Value(f64, Currency),
}

impl Finding {
    /// A finding about a thing. Unless something else is said, it belongs to marketing to mend.
    pub fn new(rule: &'static Rule, subject: Subject) -> Self {
        Self {
            rule,
            severity: rule.severity,
            subject,
            also: Vec::new(),
            arguments: Vec::new(),
            mends: Vec::new(),
            trail: None,
            by: By { function: Function::Marketing, person: None },
            stake: Stake::Unknown,
        }
    }

    /// The finding with a value for the texts of the rule.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Argument>) -> Self {
        self.arguments.push((name, value.into()));
        self
    }

    /// The finding that speaks of something else too.
    #[must_use]
    pub fn also(mut self, subject: Subject) -> Self {
        self.also.push(subject);
        self
    }

    /// The finding with a mend that takes one click.
    #[must_use]
    pub fn mended_by(mut self, label: Message, command: Command) -> Self {
        self.mends.push(Mend { label, act: Act::Do(command) });
        self
    }

    /// The finding with a mend that asks for an answer.
    #[must_use]
    pub fn answered_in(mut self, label: Message, subject: Subject, field: &'static str) -> Self {
        self.mends.push(Mend { label, act: Act::Ask(subject, field) });
        self
    }

    /// The finding with touchpoints that show what is meant.
    #[must_use]
    pub fn along(mut self, journey: Rc<str>, touchpoints: Vec<Rc<str>>) -> Self {
        self.trail = Some(Trail { journey, touchpoints });
        self
    }

    /// The finding as one that a function mends, and somebody there where that is known.
    #[must_use]
    pub fn by(mut self, function: Function, person: Option<Rc<str>>) -> Self {
        self.by = By { function, person };
        self
    }

    /// The finding with what is at stake.
    #[must_use]
    pub fn worth(mut self, stake: Stake) -> Self {
        self.stake = stake;
        self
    }

    /// Whether two findings are about the same, though one may say it with other figures.
    pub fn is_same(&self, other: &Self) -> bool {
        (self.rule.id, &self.subject, &self.also) == (other.rule.id, &other.subject, &other.also)
    }

    /// What is the case.
    pub fn said(&self) -> Message {
        self.text(self.rule.texts.said)
    }

    /// Why it matters to marketing.
    pub fn to_marketing(&self) -> Message {
        self.text(self.rule.texts.to_marketing)
    }

    /// Why it matters to IT.
    pub fn to_it(&self) -> Message {
        self.text(self.rule.texts.to_it)
    }

    /// How to mend it.
    pub fn mend(&self) -> Message {
        self.text(self.rule.texts.mend)
    }

    fn text(&self, id: &'static str) -> Message {
        Message { id, arguments: self.arguments.clone() }
    }
}

impl Stake {
    /// Which of two comes later in a list that begins with the least. Amounts of different currencies are
    /// not compared; each currency stands together.
    pub fn weigh(&self, other: &Self) -> Ordering {
        match (self, other) {
            (Self::Value(one, in_one), Self::Value(two, in_two)) => {
                in_two.cmp(in_one).then_with(|| one.total_cmp(two))
            }
            (Self::Visits(one), Self::Visits(two)) => one.total_cmp(two),
            _ => self.rank().cmp(&other.rank()),
        }
    }

    fn rank(&self) -> u8 {
        match self {
            Self::Unknown => 0,
            Self::Visits(_) => 1,
            Self::Value(..) => 2,
        }
    }
}
