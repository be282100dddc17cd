//! How the model's faults are said: what is wrong, and how to mend it.

use crate::format::complaint::shown;
use crate::model::json::JsonKind;
use crate::model::path::Step;
use crate::model::problem::{Expected, Fault, Problem};
use crate::words::Message;

/// What is said about a problem.
pub fn message(problem: &Problem) -> Message {
    match &problem.fault {
        Fault::WrongType { found: JsonKind::Null, .. } => Message::new("format-null"),
        Fault::WrongType { expected, found } => Message::new("format-wrong-type")
            .with("expected", Message::new(expected_id(*expected)))
            .with("found", Message::new(found_id(*found))),
        Fault::Missing("id") => Message::new("format-missing-id"),
        Fault::Missing(key) => Message::new("format-missing").with("key", *key),
        Fault::Dangling { kind, id } => {
            let is_inside = problem.path.0.first() == Some(&Step::Key("journeys".to_owned()));
            let message = match kind.is_in_journey() {
                false => "format-dangling",
                true if is_inside => "format-dangling-here",
                true => "format-dangling-there",
            };
            Message::new(message)
                .with("kind", Message::new(kind.message_id()))
                .with("list", kind.list_key())
                .with("id", shown(id))
        }
        Fault::DuplicateId { kind, id } => Message::new("format-duplicate-id")
            .with("kind", Message::new(kind.message_id()))
            .with("id", shown(id)),
        Fault::BadId(id) => Message::new("format-bad-id").with("id", shown(id)),
        Fault::BadText { expected, found } => Message::new("format-bad-text")
            .with("expected", Message::new(expected_id(*expected)))
            .with("found", shown(found)),
        Fault::NumberRange(digits) => {
            Message::new("format-number-range").with("digits", shown(digits))
        }
    }
}

fn expected_id(expected: Expected) -> &'static str {
    match expected {
        Expected::Text => "format-expected-text",
        Expected::Number => "format-expected-number",
        Expected::Bool => "format-expected-bool",
        Expected::List => "format-expected-list",
        Expected::Object => "format-expected-object",
        Expected::Date => "format-expected-date",
        Expected::Duration => "format-expected-duration",
        Expected::Currency => "format-expected-currency",
        Expected::Country => "format-expected-country",
        Expected::Language => "format-expected-language",
        Expected::Address => "format-expected-address",
        Expected::Kind => "format-expected-kind",
    }
}

fn found_id(found: JsonKind) -> &'static str {
    match found {
        JsonKind::Null => "format-found-null",
        JsonKind::Bool => "format-found-bool",
        JsonKind::Number => "format-found-number",
        JsonKind::Text => "format-found-text",
        JsonKind::List => "format-found-list",
        JsonKind::Object => "format-found-object",
    }
}
