//! Structure, against what networkx says of graphs by lot, and by pictures.

use journey_map::analyze::structure::Structure;
use journey_map::analyze::ways::everywhere;
use serde_json::{Value, json};

use crate::chained::{drawn, written};

fn places(value: &Value) -> Vec<usize> {
    let all = value.as_array().expect("a list").iter();
    all.filter_map(Value::as_u64).map(|place| place as usize).collect()
}

fn groups(value: &Value) -> Vec<Vec<usize>> {
    value.as_array().expect("a list").iter().map(places).collect()
}

/// Numbers of which -1 is none.
fn options(value: &Value) -> Vec<Option<usize>> {
    let all = value.as_array().expect("a list").iter();
    all.map(|place| place.as_i64().and_then(|place| usize::try_from(place).ok())).collect()
}

#[test]
fn structure_is_what_networkx_says() {
    let cases: Value =
        serde_json::from_str(include_str!("fixtures/structure.json")).expect("it is JSON");
    let cases = cases.as_array().expect("cases");
    assert_eq!(cases.len(), 200);
    for (number, case) in cases.iter().enumerate() {
        let kinds = case["kinds"].as_array().expect("kinds").iter().enumerate();
        let touchpoints = kinds.map(|(place, kind)| {
            json!({ "id": format!("t{place}"), "name": "T", "stage": "s", "kind": kind })
        });
        let edges = groups(&case["edges"]).into_iter().enumerate();
        let ways = edges.map(|(number, ends)| {
            let [from, to] = [0, 1].map(|end| format!("t{}", ends[end]));
            json!({ "id": format!("w{number}"), "from": from, "to": to })
        });
        let document = written(touchpoints.collect(), ways.collect(), json!({}));
        let found = Structure::of(document.journey("j").expect("a journey"));
        assert_eq!(found.unreachable, places(&case["unreachable"]), "case {number}");
        assert_eq!(found.without_goal, places(&case["without_goal"]), "case {number}");
        assert_eq!(found.dead_ends, places(&case["dead_ends"]), "case {number}");
        assert_eq!(found.loops, groups(&case["loops"]), "case {number}");
        assert_eq!(found.dominators, options(&case["dominators"]), "case {number}");
        let mut components = found.ways.components();
        components.sort_unstable();
        assert_eq!(components, groups(&case["components"]), "case {number}");
        for (place, steps) in options(&case["path"]).into_iter().enumerate() {
            let path = found.ways.path(&found.starts, place, &everywhere);
            assert_eq!(path.as_ref().map(|path| path.len() - 1), steps, "case {number}");
            let is_path = |path: &[usize]| {
                let is_way = |ends: &[usize]| found.ways.from(ends[0]).any(|to| to == ends[1]);
                found.starts.contains(&path[0]) && path.windows(2).all(is_way)
            };
            assert!(path.is_none_or(|path| is_path(&path)), "case {number}");
        }
    }
}

/// What the structure of a drawn journey says, by name.
fn told(drawing: &str) -> String {
    let document = drawn(drawing);
    let journey = document.journey("j").expect("a journey");
    let found = Structure::of(journey);
    let names: Vec<String> = journey.touchpoints().map(|one| one.name.clone()).collect();
    let list = |places: &[usize]| {
        let names: Vec<&str> = places.iter().map(|place| names[*place].as_str()).collect();
        names.join(" ")
    };
    let mut told = Vec::new();
    let mut tell = |word: &str, text: String| {
        if !text.is_empty() {
            told.push(format!("{word} {text}"));
        }
    };
    tell("unreachable", list(&found.unreachable));
    tell("dead", list(&found.dead_ends));
    tell("lost", list(&found.without_goal));
    found.loops.iter().for_each(|round| tell("loop", list(round)));
    found.closed_loops().iter().for_each(|round| tell("closed", list(round)));
    for goal in &found.goals {
        let must = list(&found.must_pass(*goal));
        tell(&format!("to {} past", names[*goal]), must);
    }
    told.join(", ")
}

#[test]
fn a_drawing_says_where_customers_get_stuck() {
    for (drawing, expected) in [
        // An empty journey, and a single touchpoint: it leads nowhere, and so to no goal.
        ("", ""),
        ("a", "dead a"),
        ("a!", "dead a"),
        ("a?", ""),
        // Without a start nothing is unreachable, without a goal nothing is lost.
        ("a -> b?", ""),
        ("a! -> b", "dead b"),
        ("a! -> b?", "to b past a"),
        // Two goals in a row: on the way to the second is the first.
        ("a! -> b? -> c?", "to b past a, to c past a b"),
        // What follows a goal need not lead to one.
        ("a! -> b? -> c", "dead c, to b past a"),
        // Two starts: neither is passed by all.
        ("a! -> c; b! -> c -> d?", "to d past c"),
        // Two branches that meet again.
        ("a! -> b -> d; a -> c -> d -> e?", "to e past a d"),
        // A loop to itself, with a way out and without.
        ("a! -> a; a -> b?", "loop a, to b past a"),
        ("a! -> a; a -> c.; d! -> b?", "lost a, loop a, to b past d"),
        ("a! -> b; b -> b; c! -> d?", "lost a b, loop b, closed b, to d past c"),
        // Two nested loops: b c d go round, and within it c and d.
        ("a! -> b -> c -> d -> b; d -> c; d -> e?", "loop b c d, to e past a b c d"),
        // A closed loop with no way out.
        ("a! -> b -> c -> b; a -> d?", "lost b c, loop b c, closed b c, to d past a"),
        // One that customers leave through a goal or a drop-off in it is not closed.
        ("a! -> b -> c? -> b", "loop b c, to c past a b"),
        // An isolated touchpoint.
        ("a! -> b?; x", "unreachable x, dead x, lost x, to b past a"),
        // Parallel transitions are one way.
        ("a! -> b; a -> b; b -> c?", "to c past a b"),
        // What leads only to where customers leave.
        ("a! -> b?; a -> c -> d.", "lost c, to b past a"),
    ] {
        assert_eq!(told(drawing), expected, "{drawing}");
    }
}
