//! What the host is told: names and details of the element's events, and answers to calls.

use crate::app::desk::{Desk, tally};
use crate::app::effect::{Answer, Origin, Tell};
use crate::embed::plain::problems;
use crate::format::complaint::Complaint;
use crate::model::json::{Json, Number};
use crate::model::subject::Subject;
use crate::words::{Message, Words};

/// The name of the event and its detail.
pub(crate) fn event(tell: &Tell, words: &Words, desk: Option<Desk>) -> (&'static str, Json) {
    match tell {
        Tell::Ready { warnings } => {
            ("journey-ready", Json::object([("warnings", problems(warnings, words))]))
        }
        Tell::Loaded { warnings } => {
            ("journey-load", Json::object([("warnings", problems(warnings, words))]))
        }
        Tell::Changed { revision, origin, changes } => {
            let changes = changes.iter().map(|change| change.to_json()).collect();
            let members = [
                ("revision", number(*revision)),
                ("origin", Json::text(origin_word(*origin))),
                ("changes", Json::List(changes)),
            ];
            ("journey-change", Json::object(members))
        }
        Tell::Selected(subject) => {
            let subject = subject.as_ref().map_or(Json::Null, Subject::to_json);
            ("journey-select", Json::object([("subject", subject)]))
        }
        // What was found was found at the desk.
        Tell::Found(report) => {
            let tally = desk.map_or(Json::Null, |desk| tally(desk, report));
            ("journey-findings", tally)
        }
        Tell::Failed { message, problems } => ("journey-error", failure(message, problems, words)),
    }
}

/// The answer to the call with that number: a `value`, or an `error`.
pub(crate) fn answer(call: u32, answer: &Answer, words: &Words) -> Json {
    let outcome = match answer {
        Answer::Loaded(warnings) => {
            ("value", Json::object([("warnings", problems(warnings, words))]))
        }
        Answer::Applied(value) => ("value", value.clone()),
        // It crosses as bytes, not as a value.
        Answer::File(_) => ("value", Json::Null),
        Answer::Refused { message, problems } => ("error", failure(message, problems, words)),
    };
    Json::object([("call", Json::Number(Number::from(call))), outcome])
}

fn failure(message: &Message, found: &[Complaint], words: &Words) -> Json {
    let found = (!found.is_empty()).then(|| problems(found, words));
    Json::object([("message", Json::text(words.say(message)))]).with("problems", found)
}

fn origin_word(origin: Origin) -> &'static str {
    match origin {
        Origin::User => "user",
        Origin::Host => "host",
    }
}

/// Revisions stay far below the numbers that JavaScript has no name for.
fn number(revision: u64) -> Json {
    Number::from_digits(&revision.to_string()).map_or(Json::Null, Json::Number)
}
