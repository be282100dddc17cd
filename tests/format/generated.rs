//! The documents that other tests are made with are rich enough to find anything.

use std::collections::BTreeSet;

use journey_map::format::schema::schema;
use journey_map::format::write::to_json;
use journey_map::model::json::Json;

use crate::generate::document;
use crate::generate::tape::Tape;

#[test]
fn every_field_is_made() {
    let mut made = BTreeSet::new();
    for seed in 0..1_500 {
        keys(&to_json(&document(&mut Tape::new(seed, 1_500))), &mut made);
    }
    let mut known = BTreeSet::new();
    properties(&schema(), &mut known);
    let missing: Vec<_> = known.difference(&made).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn a_short_tape_makes_a_small_document() {
    let text = journey_map::format::write::write(&document(&mut Tape::new(7, 0)));
    assert_eq!(
        text,
        "{\n  \"format\": \"journey-map\",\n  \"version\": 1,\n  \"title\": \"\"\n}\n"
    );
}

fn keys(json: &Json, found: &mut BTreeSet<String>) {
    match json {
        Json::List(items) => items.iter().for_each(|item| keys(item, found)),
        Json::Object(members) => {
            for (key, value) in members {
                found.insert(key.clone());
                keys(value, found);
            }
        }
        _ => {}
    }
}

fn properties(schema: &Json, found: &mut BTreeSet<String>) {
    match schema {
        Json::List(items) => items.iter().for_each(|item| properties(item, found)),
        Json::Object(members) => {
            for (key, value) in members {
                if let ("properties", Json::Object(properties)) = (key.as_str(), value) {
                    found.extend(properties.iter().map(|(key, _)| key.clone()));
                }
                properties(value, found);
            }
        }
        _ => {}
    }
}
