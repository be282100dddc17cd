//! Documents of a few words. What every document must have is filled in: `touchpoints` and `ways`
//! (`"a > b"`, or `"a > b 0.3"` with a share) at the top are a journey `shop` with the stages that the
//! touchpoints name, else `s`; names are ids where nothing else is said.

use std::rc::Rc;

use journey_map::format::read::{Repair, read};
use journey_map::model::document::Document;
use serde_json::{Map, Value, json};

/// The day that it is in these tests.
pub(crate) const TODAY: &str = "2026-11-22";

/// Reads a short document.
pub(crate) fn document(short: &Value) -> Rc<Document> {
    read_file(&written(short).to_string())
}

/// Reads a whole document.
pub(crate) fn read_file(text: &str) -> Rc<Document> {
    match read(text, Repair::Refuse) {
        Ok(opened) => opened.document,
        Err(error) => panic!("not a document: {error:?}\n{text}"),
    }
}

fn written(short: &Value) -> Value {
    let mut members = short.as_object().expect("a document is an object").clone();
    let touchpoints = members.remove("touchpoints");
    let ways = members.remove("ways");
    let mut whole = Map::new();
    whole.insert("format".into(), json!("journey-map"));
    whole.insert("version".into(), json!(1));
    whole.insert("title".into(), json!("Test"));
    if touchpoints.is_some() || ways.is_some() {
        let mut journey = json!({ "id": "shop", "touchpoints": touchpoints.unwrap_or(json!([])) });
        if let Some(ways) = ways {
            journey["transitions"] = ways.as_array().into_iter().flatten().map(way).collect();
        }
        members.insert("journeys".into(), json!([journey]));
    }
    for (key, list) in &mut members {
        if let Some(entries) = list.as_array_mut() {
            let naming = if key == "journeys" { "title" } else { "name" };
            for entry in entries
                .iter_mut()
                .filter(|_| !matches!(key.as_str(), "integrations" | "reviews" | "waivers"))
            {
                name(entry, naming);
            }
            if key == "journeys" {
                entries.iter_mut().for_each(complete);
            }
        }
    }
    whole.extend(members);
    Value::Object(whole)
}

fn name(entry: &mut Value, key: &str) {
    if entry.get(key).is_none() {
        let id = entry["id"].clone();
        entry[key] = id;
    }
}

/// Fills in what a journey must have.
fn complete(journey: &mut Value) {
    let mut stages: Vec<Value> = journey["stages"].as_array().cloned().unwrap_or_default();
    for touchpoint in
        journey.get_mut("touchpoints").and_then(Value::as_array_mut).into_iter().flatten()
    {
        name(touchpoint, "name");
        let stage = touchpoint.get("stage").cloned().unwrap_or(json!("s"));
        if !stages.iter().any(|known| known["id"] == stage) {
            stages.push(json!({ "id": stage, "name": stage }));
        }
        touchpoint["stage"] = stage;
    }
    stages.iter_mut().for_each(|stage| name(stage, "name"));
    journey["stages"] = stages.into();
    let ways = journey.get_mut("transitions").and_then(Value::as_array_mut).into_iter().flatten();
    for transition in ways.filter(|way| way.is_string()) {
        *transition = way(&transition.clone());
    }
}

/// `"a > b 0.3"` as a transition with the id `a-b`.
fn way(short: &Value) -> Value {
    let Some(text) = short.as_str() else { return short.clone() };
    let mut words = text.split_whitespace().filter(|word| *word != ">");
    let (from, to) = (words.next().expect("where from"), words.next().expect("where to"));
    let mut way = json!({ "id": format!("{from}-{to}"), "from": from, "to": to });
    if let Some(share) = words.next() {
        way["share"] = serde_json::from_str(share).expect("a share");
    }
    way
}
