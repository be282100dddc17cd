//! Journeys with shares, drawn in text or taken from a fixture. It checks nothing itself.

use journey_map::model::document::Document;
use serde_json::{Map, Value, json};

/// A journey drawn in text: `a! -> b 0.5; b -> c?`. A `!` marks a start, `!30` one with 30 customers, `?` a
/// goal, `.` a drop-off; what follows an arrow's end is the share.
pub(crate) fn drawn(drawing: &str) -> Document {
    let mut touchpoints: Vec<(String, Map<String, Value>)> = Vec::new();
    let mut ways = Vec::new();
    let mut meet = |text: &str| {
        let end = text.find(['!', '?', '.']).unwrap_or(text.len());
        let (name, marks) = text.split_at(end);
        let known = touchpoints.iter().position(|(known, _)| known == name);
        let place = known.unwrap_or_else(|| {
            touchpoints.push((name.to_owned(), Map::new()));
            touchpoints.len() - 1
        });
        let says = &mut touchpoints[place].1;
        let kinds = [('!', "start"), ('?', "goal"), ('.', "drop-off")];
        for (_, kind) in kinds.iter().rev().filter(|(mark, _)| marks.contains(*mark)) {
            says.entry("kind").or_insert(json!(kind));
        }
        if let Ok(starts) = marks.trim_matches(['!', '?', '.']).parse::<f64>() {
            says.insert("volume".into(), json!({ "starts": starts, "period": "P1Y" }));
        }
        name.to_owned()
    };
    for statement in drawing.split(';').map(str::trim).filter(|text| !text.is_empty()) {
        let mut from = None;
        for step in statement.split("->").map(str::trim) {
            let (name, share) = step.split_once(' ').unwrap_or((step, ""));
            let name = meet(name);
            if let Some(from) = from.replace(name.clone()) {
                ways.push((from, name, share.trim().parse::<f64>().ok()));
            }
        }
    }
    let touchpoints = touchpoints.into_iter().map(|(name, mut says)| {
        says.insert("id".into(), json!(name));
        says.insert("name".into(), json!(name));
        says.insert("stage".into(), json!("s"));
        Value::Object(says)
    });
    let ways = ways.into_iter().enumerate().map(|(number, (from, to, share))| {
        let mut way = json!({ "id": format!("w{number}"), "from": from, "to": to });
        if let Some(share) = share {
            way["share"] = json!(share);
        }
        way
    });
    written(touchpoints.collect(), ways.collect(), json!({}))
}

/// A document with one journey of these touchpoints and transitions, and more members.
pub(crate) fn written(touchpoints: Vec<Value>, transitions: Vec<Value>, more: Value) -> Document {
    let mut members = json!({ "journeys": [{
        "id": "j", "title": "J", "stages": [{ "id": "s", "name": "S" }],
        "touchpoints": touchpoints, "transitions": transitions,
    }] });
    for (key, value) in more.as_object().into_iter().flatten() {
        members[key] = value.clone();
    }
    let text = members.to_string();
    crate::document(&text[1..text.len() - 1])
}

/// Whether a number is the expected one: within so much of it, or of 1 where it is less.
pub(crate) fn is_near(found: f64, expected: f64, within: f64) -> bool {
    (found - expected).abs() <= within * expected.abs().max(1.0) || found == expected
}
