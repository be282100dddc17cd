//! Values as plain JavaScript objects.

use js_sys::JSON;
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::JsValue;

use crate::format::complaint::Complaint;
use crate::format::write::write_json;
use crate::model::json::{Json, Number};
use crate::words::Words;

/// The plain object for a value.
pub(crate) fn plain(json: &Json) -> JsValue {
    let serializer = Serializer::json_compatible();
    let assigned = (!has_prototype(json)).then(|| json.serialize(&serializer).ok()).flatten();
    // What was written as JSON can be read as JSON.
    assigned.unwrap_or_else(|| JSON::parse(&write_json(json)).unwrap_or(JsValue::NULL))
}

/// Whether a member is called `__proto__`: assigned, it would not be a member any more.
fn has_prototype(json: &Json) -> bool {
    match json {
        Json::List(items) => items.iter().any(has_prototype),
        Json::Object(members) => {
            members.iter().any(|(key, value)| key == "__proto__" || has_prototype(value))
        }
        _ => false,
    }
}

/// What is wrong with a document, as hosts see it.
pub(crate) fn problems(complaints: &[Complaint], words: &Words) -> Json {
    Json::List(complaints.iter().map(|complaint| problem(complaint, words)).collect())
}

fn problem(complaint: &Complaint, words: &Words) -> Json {
    let line = complaint.line.map_or(Json::Null, |line| Json::Number(Number::from(line)));
    Json::object([
        ("path", Json::text(&*complaint.path)),
        ("line", line),
        ("message", Json::text(words.say(&complaint.message))),
        ("repairable", Json::Bool(complaint.is_repairable)),
    ])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Message;

    #[test]
    fn a_problem_has_the_members_of_the_contract() {
        let complaint = Complaint {
            path: "people[0]".to_owned(),
            line: Some(3),
            column: None,
            message: Message::new("kind-person"),
            is_repairable: true,
        };
        let text = write_json(&problems(&[complaint], &Words::new("en")));
        let lines: Vec<_> = text.lines().map(str::trim).collect();
        assert_eq!(
            lines[2..6],
            [
                "\"path\": \"people[0]\",",
                "\"line\": 3,",
                "\"message\": \"person\",",
                "\"repairable\": true",
            ]
        );
    }
}
