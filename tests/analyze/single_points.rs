//! What stops, and single points of failure, against networkx: see `fixtures/outages.py`.

use std::rc::Rc;

use journey_map::analyze::facts::Facts;
use journey_map::analyze::outage::Harm;
use journey_map::analyze::risk::Risk;
use serde_json::{Value, from_str, json};

use crate::document;

fn numbers(value: &Value) -> Vec<usize> {
    let all = value.as_array().expect("a list").iter();
    all.map(|one| one.as_u64().expect("a number") as usize).collect()
}

/// The map of a case, as members of a document.
fn members(case: &Value) -> String {
    let count = case["count"].as_u64().expect("a number") as usize;
    let (starts, goals) = (numbers(&case["starts"]), numbers(&case["goals"]));
    let systems = case["systems"].as_u64().expect("a number");
    let systems: Vec<Value> =
        (0..systems).map(|at| json!({ "id": format!("s{at}"), "name": "S" })).collect();
    let integrations = case["carry"].as_array().expect("a list").iter().enumerate();
    let integrations: Vec<Value> = integrations
        .map(|(at, ends)| {
            let ends = numbers(ends);
            json!({ "id": format!("i{at}"), "from": format!("s{}", ends[0]), "to": format!("s{}", ends[1]),
                "carriesOutage": true })
        })
        .collect();
    let touchpoints = (0..count).map(|at| {
        let mut touchpoint = json!({ "id": format!("t{at}"), "name": "T", "stage": "s" });
        if starts.contains(&at) {
            touchpoint["volume"] = json!({ "starts": 1 });
        }
        if goals.contains(&at) {
            touchpoint["kind"] = json!("goal");
        }
        let uses = case["uses"].as_array().expect("a list").iter();
        let uses = uses.filter(|used| used[0] == json!(at)).map(|used| {
            let mut one = json!({ "system": format!("s{}", used[1]) });
            if let Some(strength) = used[2].as_str() {
                one["dependency"] = json!(strength);
            }
            if let Some(fallback) = used[3].as_u64() {
                one["fallback"] = json!(format!("s{fallback}"));
            }
            one
        });
        touchpoint["systems"] = uses.collect();
        touchpoint
    });
    let ways = case["ways"].as_array().expect("a list").iter().enumerate();
    let ways: Vec<Value> = ways
        .map(|(at, ends)| {
            let ends = numbers(ends);
            json!({ "id": format!("w{at}"), "from": format!("t{}", ends[0]), "to": format!("t{}", ends[1]) })
        })
        .collect();
    let journey = json!({ "id": "j", "title": "J", "stages": [{ "id": "s", "name": "S" }],
        "touchpoints": touchpoints.collect::<Vec<_>>(), "transitions": ways });
    format!(
        r#""systems": {}, "integrations": {}, "journeys": [{journey}]"#,
        Value::from(systems),
        Value::from(integrations)
    )
}

fn places(risk: &Risk, harm: Harm) -> Vec<usize> {
    let hits = risk.outage.hits.iter().filter(|hit| hit.harm == harm);
    hits.map(|hit| hit.touchpoint).collect()
}

#[test]
fn outages_and_single_points_of_failure_are_those_of_networkx() {
    let cases: Vec<Value> = from_str(include_str!("fixtures/outages.json")).expect("the fixture");
    assert_eq!(cases.len(), 200);
    for (number, case) in cases.iter().enumerate() {
        let document = Rc::new(document(&members(case)));
        let facts = Facts::of(&document);
        for (system, expected) in case["found"].as_array().expect("a list").iter().enumerate() {
            let risk = facts.estate().risk(system).expect("every system has one");
            let cut: Vec<usize> = risk.cut().map(|(_, goal)| goal).collect();
            let found = [
                places(risk, Harm::Stops),
                places(risk, Harm::Unsaid),
                places(risk, Harm::Degraded),
                cut,
            ];
            let expected: Vec<_> =
                expected.as_array().expect("four lists").iter().map(numbers).collect();
            assert_eq!(found.to_vec(), expected, "map {number}, system {system}");
        }
    }
}
