//! Flow against independent solutions: numpy for journeys by lot, and a simulation of demo paths. The
//! scripts beside the fixtures tell how they were made.

use std::rc::Rc;

use journey_map::analyze::flow::Flow;
use journey_map::analyze::leverage::leverage;
use journey_map::analyze::removal;
use journey_map::model::journey::Journey;
use serde_json::{Value, json};

use crate::chained::{is_near, written};

fn fixture(text: &str) -> Value {
    serde_json::from_str(text).expect("the fixture is JSON")
}

fn numbers(value: &Value) -> Vec<f64> {
    value.as_array().expect("a list").iter().filter_map(Value::as_f64).collect()
}

/// The journey of a case, with its touchpoints `t0`, `t1` …
fn journey(case: &Value) -> Rc<Journey> {
    let lists = |key: &str| case[key].as_array().expect("a list").iter().enumerate();
    let touchpoints = lists("touchpoints").map(|(place, says)| {
        let mut made = json!({
            "id": format!("t{place}"), "name": "T", "stage": "s",
            "kind": says["kind"], "channel": says["channel"],
        });
        if let Some(starts) = says.get("starts") {
            made["volume"] = json!({ "starts": starts, "period": "P1Y" });
        }
        if let Some(seconds) = says.get("duration") {
            made["duration"] = json!(format!("PT{seconds}S"));
        }
        for key in ["cost", "value"] {
            if let Some(amount) = says.get(key) {
                made[key] = json!({ "amount": amount });
            }
        }
        made
    });
    let ways = lists("ways").map(|(number, way)| {
        let mut made = json!({
            "id": format!("w{number}"), "from": format!("t{}", way[0]), "to": format!("t{}", way[1]),
        });
        if !way[2].is_null() {
            made["share"] = way[2].clone();
        }
        if !way[3].is_null() {
            made["delay"] = json!(format!("PT{}S", way[3]));
        }
        made
    });
    let document = written(touchpoints.collect(), ways.collect(), json!({ "currency": "EUR" }));
    document.journeys.iter().next().expect("a journey").clone()
}

#[track_caller]
fn check(what: &str, case: usize, found: &[f64], expected: &[f64], within: f64) {
    assert_eq!(found.len(), expected.len(), "{what} of case {case}");
    for (found, expected) in found.iter().zip(expected) {
        assert!(is_near(*found, *expected, within), "{what} of case {case}: {found} {expected}");
    }
}

#[test]
fn flow_is_what_a_dense_solve_says() {
    let cases = fixture(include_str!("fixtures/flow.json"));
    let cases = cases.as_array().expect("cases");
    assert_eq!(cases.len(), 200);
    for (number, case) in cases.iter().enumerate() {
        let journey = journey(case);
        let flow = Flow::of(&journey, None);
        assert_eq!(flow.withheld, None, "case {number}");
        let one = |key: &str| vec![case[key].as_f64().expect(key)];
        let goals: Vec<f64> = flow.goals.iter().map(|goal| goal.conversion).collect();
        check("C", number, &[flow.conversion.expect("a goal")], &one("conversion"), 1e-9);
        check("C(t)", number, &goals, &numbers(&case["goals"]), 1e-9);
        check("visits", number, &flow.visits, &numbers(&case["visits"]), 1e-9);
        check("time", number, &[flow.time.seconds.unwrap_or_default()], &one("time"), 1e-9);
        let cost: f64 = flow.cost.iter().map(|total| total.sum.amount).sum();
        check("cost", number, &[cost], &one("cost"), 1e-9);
        let value: f64 = flow.value.per_customer.iter().map(|amount| amount.amount).sum();
        check("value", number, &[value], &one("value"), 1e-9);
    }
}

#[test]
fn removal_is_what_a_dense_solve_says() {
    let cases = fixture(include_str!("fixtures/flow.json"));
    for (number, case) in cases.as_array().expect("cases").iter().enumerate() {
        let journey = journey(case);
        let flow = Flow::of(&journey, None);
        let expected = numbers(&case["removal"]);
        let found = removal::of_touchpoints(&flow).expect("customers reach goals");
        check("removal", number, &found, &expected, 1e-9);
        let one_by_one = (0..expected.len()).map(|place| removal::effect(&flow, &[place]));
        let one_by_one: Option<Vec<f64>> = one_by_one.collect();
        check("each removal", number, &one_by_one.unwrap_or_default(), &expected, 1e-9);
        for channel in removal::of_channels(&journey, &flow).expect("customers reach goals") {
            let expected = case["channels"][&*channel.id].as_f64().expect("a channel");
            check("channel", number, &[channel.effect], &[expected], 1e-9);
        }
    }
}

#[test]
fn leverage_is_what_small_steps_say() {
    let cases = fixture(include_str!("fixtures/flow.json"));
    let mut offered = 0;
    for (number, case) in cases.as_array().expect("cases").iter().enumerate() {
        let journey = journey(case);
        let flow = Flow::of(&journey, None);
        let levers = leverage(&flow).expect("figures");
        for (way, expected) in case["leverage"].as_array().expect("slopes").iter().enumerate() {
            let lever = levers.iter().find(|lever| lever.way == way);
            let slopes = if expected.is_null() { vec![0.0, 0.0] } else { numbers(expected) };
            let Some(lever) = lever else {
                // Not offered, as nobody comes by or nothing can be taken: nothing would change.
                check("no lever", number, &slopes, &[0.0, 0.0], 1e-6);
                continue;
            };
            assert!(!expected.is_null(), "a lever of case {number} with nothing to take");
            let value = lever.value.iter().map(|amount| amount.amount).sum();
            check("leverage", number, &[lever.slope, value], &slopes, 1e-6);
            offered += 1;
        }
    }
    assert!(offered > 1_000, "{offered}");
}

#[test]
fn removal_is_what_walks_at_random_say() {
    let made = fixture(include_str!("fixtures/attribution.json"));
    let transitions = made["transitions"].as_array().expect("transitions");
    let (mut names, mut sums) = (Vec::new(), std::collections::HashMap::new());
    for way in transitions {
        for end in [&way[0], &way[1]] {
            if !names.contains(&end) {
                names.push(end);
            }
        }
        *sums.entry(way[0].to_string()).or_insert(0.0) += way[2].as_f64().expect("a count");
    }
    let touchpoints = names.iter().map(|name| {
        let kind = match name.as_str() {
            Some("start") => "start",
            Some("goal") => "goal",
            Some("lost") => "drop-off",
            _ => "step",
        };
        json!({ "id": name, "name": name, "stage": "s", "kind": kind, "channel": name })
    });
    let ways = transitions.iter().enumerate().map(|(number, way)| {
        let share = way[2].as_f64().expect("a count") / sums[&way[0].to_string()];
        json!({ "id": format!("w{number}"), "from": way[0], "to": way[1], "share": share })
    });
    let channels: Vec<_> = names.iter().map(|name| json!({ "id": name, "name": name })).collect();
    let more = json!({ "channels": channels });
    let document = written(touchpoints.collect(), ways.collect(), more);
    let journey = document.journey("j").expect("a journey");
    let found = removal::of_channels(journey, &Flow::of(journey, None)).expect("conversions");
    let effects = made["effects"].as_object().expect("effects");
    assert_eq!(effects.len(), 12);
    for (channel, effect) in effects {
        let found = found.iter().find(|removal| *removal.id == **channel).expect("the channel");
        let [mean, error] = ["mean", "error"].map(|key| effect[key].as_f64().expect(key));
        let errors = (found.effect - mean).abs() / error;
        assert!(errors <= 3.0, "{channel}: {} is {errors:.1} standard errors off", found.effect);
    }
}
