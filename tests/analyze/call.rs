//! Whom to call when a system is out, and which data is involved.

use journey_map::analyze::call::{Part, data_involved, people_to_call};
use journey_map::analyze::outage::{Outage, Spread};
use journey_map::analyze::usage::Usage;

use crate::{document, journey};

#[test]
fn who_can_end_it_comes_first_and_those_with_whom_most_stops() {
    let registers = r#""people": [
        { "id": "ivy", "name": "Ivy", "deputy": "dan" }, { "id": "dan", "name": "Dan" },
        { "id": "bea", "name": "Bea" }, { "id": "max", "name": "Max" }, { "id": "mia", "name": "Mia" }],
      "dataCategories": [{ "id": "card", "name": "Card" }, { "id": "mail", "name": "Mail" },
        { "id": "logs", "name": "Logs" }, { "id": "far", "name": "Far" }],
      "systems": [
        { "id": "shop", "name": "Shop", "itOwner": "ivy", "businessOwner": "bea" },
        { "id": "hub", "name": "Hub", "itOwner": "ivy", "businessOwner": "none" },
        { "id": "bare", "name": "Bare" }],
      "integrations": [
        { "id": "a", "from": "shop", "to": "hub", "carriesOutage": true, "data": ["logs"] },
        { "id": "b", "from": "bare", "to": "bare", "data": ["far"] }],"#;
    let touchpoint = |owner: &str, strength: &str, data: &str| {
        format!(
            r#""owner": {{ "marketing": "{owner}" }}, "data": [{{ "category": "{data}" }}],
               "systems": [{{ "system": "shop", "dependency": "{strength}" }}]"#
        )
    };
    let touchpoints = [
        touchpoint("max", "hard", "card"),
        touchpoint("mia", "hard", "mail"),
        touchpoint("mia", "hard", "mail"),
        touchpoint("max", "soft", "mail"),
        r#""systems": [{ "system": "shop", "dependency": "hard" }]"#.to_owned(),
        r#""data": [{ "category": "far" }], "systems": [{ "system": "bare", "dependency": "hard" }]"#.to_owned(),
    ];
    let touchpoints: Vec<&str> = touchpoints.iter().map(String::as_str).collect();
    let document = document(&[registers, &journey(&touchpoints)].concat());
    let outage = Outage::of(&document, &Usage::of(&document), &Spread::of(&document), 0);
    let name = |place: usize| document.people.iter().nth(place).map_or("?", |found| &*found.name);
    let calls = people_to_call(&document, &outage).into_iter().map(|call| {
        let part = match call.part {
            Part::It => "it",
            Part::Business => "business",
            Part::Stopped => "stopped",
            Part::Degraded => "degraded",
        };
        let who = call.person.map_or(if call.is_none { "nobody" } else { "not said" }, name);
        let deputy = call.deputy.map_or(String::new(), |place| format!(", else {}", name(place)));
        format!("{part} {who} ×{}{deputy}", call.about.len())
    });
    let expected = [
        "it Ivy ×2, else Dan",
        "business Bea ×1",
        "business nobody ×1",
        "stopped Mia ×2",
        "stopped Max ×1",
        "stopped not said ×1",
        "degraded Max ×1",
    ];
    assert_eq!(calls.collect::<Vec<_>>(), expected);
    // What the touchpoints use that are hit, and what passes through the systems that are out.
    assert_eq!(data_involved(&document, &outage), [0, 1, 2]);
}
