//! Why a command was not done: what is wrong, and what to do about it. The sentences are in
//! `words`.

use crate::edit::label::{clipped, kind};
use crate::model::path::{Path, Step};
use crate::model::problem::{Expected, Fault, Problem};
use crate::model::subject::{Kind, Subject};
use crate::words::Message;

/// Why a command was not done.
#[derive(Clone, Debug, PartialEq)]
pub enum Refusal {
    /// The JSON is not a command: this member is missing or wrong.
    NotACommand(&'static str),
    /// There is no command of that name.
    UnknownAction(String),
    /// The command has no such member.
    UnknownMember(String),
    /// A value is nested deeper than a file may be.
    TooDeep,
    /// There is no such thing.
    NoSuch(Subject),
    /// What lives inside a journey needs to know which.
    NoJourney(Kind),
    /// A touchpoint needs a stage, and the journey has none.
    NoStage,
    /// The only stage cannot go while touchpoints are in it.
    LastStage {
        /// The stage's name.
        name: String,
        /// How many touchpoints are in it.
        touchpoints: usize,
    },
    /// The document itself is not added, moved, merged or removed.
    DocumentStays,
    /// Records of that kind have no such field.
    UnknownField {
        /// The kind of the record.
        kind: Kind,
        /// The field.
        field: String,
    },
    /// A list of things with ids is not a field.
    ListField(String),
    /// Ids stay the same for good.
    FixedId,
    /// The way to a field ends early.
    NoPlace(String),
    /// The text cannot be an id.
    BadId(String),
    /// Another thing has that id already.
    IdTaken {
        /// The kind of both.
        kind: Kind,
        /// The id.
        id: String,
    },
    /// A field does not take the value.
    Invalid {
        /// The kind of the record.
        kind: Kind,
        /// What is wrong with it, and where in the record.
        problem: Problem,
    },
    /// A thing is not merged with itself.
    MergeWithItself,
    /// Journeys are not merged.
    JourneysStayApart,
}

impl Refusal {
    /// What is wrong, and what to do about it.
    pub fn message(&self) -> Message {
        match self {
            Self::NotACommand(member) => {
                Message::new("edit-refused-command").with("member", *member)
            }
            Self::UnknownAction(action) => {
                Message::new("edit-refused-action").with("action", clipped(action))
            }
            Self::UnknownMember(member) => {
                Message::new("edit-refused-member").with("member", clipped(member))
            }
            Self::TooDeep => Message::new("edit-refused-depth"),
            Self::NoSuch(subject) => missing("edit-refused-no-such", subject.kind, &subject.id),
            Self::NoJourney(of) => Message::new("edit-refused-no-journey").with("kind", kind(*of)),
            Self::NoStage => Message::new("edit-refused-no-stage"),
            Self::LastStage { name, touchpoints } => Message::new("edit-refused-last-stage")
                .with("name", clipped(name))
                .with("count", *touchpoints),
            Self::DocumentStays => Message::new("edit-refused-document"),
            Self::UnknownField { kind: of, field } => Message::new("edit-refused-field")
                .with("kind", kind(*of))
                .with("field", clipped(field)),
            Self::ListField(field) => {
                Message::new("edit-refused-list").with("field", clipped(field))
            }
            Self::FixedId => Message::new("edit-refused-fixed-id"),
            Self::NoPlace(field) => {
                Message::new("edit-refused-no-place").with("field", clipped(field))
            }
            Self::BadId(id) => Message::new("edit-refused-bad-id").with("id", clipped(id)),
            Self::IdTaken { kind, id } => missing("edit-refused-id-taken", *kind, id),
            Self::Invalid { problem, .. } => invalid(problem),
            Self::MergeWithItself => Message::new("edit-refused-merge-self"),
            Self::JourneysStayApart => Message::new("edit-refused-merge-journeys"),
        }
    }
}

fn missing(message: &'static str, of: Kind, id: &str) -> Message {
    Message::new(message).with("kind", kind(of)).with("id", clipped(id))
}

fn invalid(problem: &Problem) -> Message {
    let field = |id| Message::new(id).with("field", clipped(&problem.path.to_string()));
    match &problem.fault {
        Fault::WrongType { expected, .. } | Fault::BadText { expected, .. } => {
            field("edit-refused-type").with("expected", self::expected(*expected))
        }
        Fault::Missing(key) => {
            let mut path = problem.path.clone();
            path.0.push(Step::Key((*key).to_owned()));
            let field = Path(path.0).to_string();
            Message::new("edit-refused-required").with("field", clipped(&field))
        }
        Fault::Dangling { kind, id } => missing("edit-refused-no-such", *kind, id),
        Fault::DuplicateId { kind, id } => missing("edit-refused-id-taken", *kind, id),
        Fault::BadId(id) => Message::new("edit-refused-bad-id").with("id", clipped(id)),
        Fault::NumberRange(_) => field("edit-refused-range"),
    }
}

fn expected(expected: Expected) -> Message {
    Message::new(match expected {
        Expected::Text => "edit-expected-text",
        Expected::Number => "edit-expected-number",
        Expected::Bool => "edit-expected-bool",
        Expected::List => "edit-expected-list",
        Expected::Object => "edit-expected-object",
        Expected::Date => "edit-expected-date",
        Expected::Duration => "edit-expected-duration",
        Expected::Currency => "edit-expected-currency",
        Expected::Country => "edit-expected-country",
        Expected::Language => "edit-expected-language",
        Expected::Address => "edit-expected-address",
        Expected::Kind => "edit-expected-kind",
    })
}
