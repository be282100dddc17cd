//! What depends on a touchpoint.

use journey_map::analyze::dependants::dependants;
use journey_map::format::read::{Repair, read};
use journey_map::model::journey::Journey;

use crate::drawing::journey;

/// How many are reached through each touchpoint alone, by name.
fn only_through(journey: &Journey) -> String {
    let found = journey.touchpoints().zip(dependants(journey));
    let found = found.map(|(touchpoint, found)| format!("{}{}", touchpoint.id, found.only_through));
    found.collect::<Vec<_>>().join(" ")
}

#[test]
fn what_customers_cannot_go_around_has_dependants() {
    for (drawing, expected) in [
        ("a -> b -> c -> d -> e", "a4 b3 c2 d1 e0"),
        // There are two ways to d.
        ("a -> b -> d; a -> c -> d; d -> e", "a4 b0 d1 c0 e0"),
        // Either of two beginnings leads to c.
        ("a -> c; b -> c; c -> d", "a0 c1 b0 d0"),
        // Loops change nothing.
        ("a -> b -> c; c -> b", "a2 b1 c0"),
        ("a -> a; a -> b", "a1 b0"),
        // Where all goes round in circles, it begins at the first.
        ("a -> b -> c -> a", "a2 b1 c0"),
        ("s: a b c", "a0 b0 c0"),
        ("", ""),
    ] {
        assert_eq!(only_through(&journey(drawing)), expected, "{drawing}");
    }
}

fn with_shares(transitions: &str, volumes: [&str; 4]) -> String {
    let touchpoints = ["a", "b", "c", "d"]
        .iter()
        .zip(volumes)
        .map(|(id, volume)| format!(r#"{{ "id": "{id}", "name": "{id}", "stage": "s"{volume} }}"#));
    let touchpoints = touchpoints.collect::<Vec<_>>().join(",");
    let text = format!(
        r#"{{ "format": "journey-map", "version": 1, "title": "T", "journeys": [{{ "id": "j", "title": "J",
            "stages": [{{ "id": "s", "name": "S" }}], "touchpoints": [{touchpoints}], "transitions": [{transitions}] }}] }}"#
    );
    let document = read(&text, Repair::Refuse).expect("it is a map").document;
    let visits = document.journey("j").map(dependants).unwrap_or_default();
    let visits = visits
        .iter()
        .map(|found| found.visits.map_or("?".to_owned(), |visits| format!("{:.2}", visits)));
    visits.collect::<Vec<_>>().join(" ")
}

#[test]
fn shares_say_how_many_come_by() {
    let way = |from: &str, to: &str, share: &str| {
        format!(r#"{{ "id": "{from}{to}", "from": "{from}", "to": "{to}"{share} }}"#)
    };
    let check = |ways: &[(&str, &str, &str)], volumes: [&str; 4], expected: &str| {
        let ways: Vec<_> = ways.iter().map(|(from, to, share)| way(from, to, share)).collect();
        assert_eq!(with_shares(&ways.join(","), volumes), expected, "{ways:?}");
    };
    let (none, fourth, half) = ([""; 4], r#", "share": 0.25"#, r#", "share": 0.5"#);
    check(&[("a", "b", ""), ("b", "c", "")], none, "? ? ? ?");
    // Both a and d are beginnings; what is not said takes the rest.
    check(&[("a", "b", fourth), ("a", "c", "")], none, "0.50 0.12 0.38 0.50");
    let volumes = [r#", "volume": { "starts": 300 }"#, "", "", r#", "volume": { "starts": 100 }"#];
    check(&[("a", "b", half), ("d", "b", "")], volumes, "0.75 0.62 0.00 0.25");
    // A loop brings some back.
    check(
        &[("a", "b", ""), ("b", "a", half), ("b", "c", ""), ("c", "d", "")],
        none,
        "2.00 2.00 1.00 1.00",
    );
}
