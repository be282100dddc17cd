//! Which data a system touches, and where it is used.

use journey_map::analyze::touches::{Touches, of_system, of_systems, of_touchpoint};
use journey_map::model::data::Personal;
use journey_map::model::security::Classification;

use crate::{document, journey};

const DATA: &str = r#""systems": [{ "id": "a", "name": "A" }, { "id": "b", "name": "B" }],
    "dataCategories": [
        { "id": "mail", "name": "Mail", "personal": "personal", "classification": "confidential" },
        { "id": "health", "name": "Health", "personal": "special", "classification": "restricted" },
        { "id": "prices", "name": "Prices", "personal": "none", "classification": "public" },
        { "id": "clicks", "name": "Clicks" }
    ],"#;

/// Each category with its classification, kind and number of places; then the summary.
fn told(touches: &Touches) -> String {
    let word =
        |class: Option<&Classification>| class.map_or("?", Classification::as_str).to_owned();
    let kind = |kind: Option<&Personal>| kind.map_or("?", Personal::as_str).to_owned();
    let data = touches.data.iter().map(|touched| {
        let name = touched.category.as_ref().map_or("…", |category| category.name.as_str());
        let class = word(touched.classification.as_ref());
        format!("{name} {class} {} ×{}", kind(touched.personal.as_ref()), touched.places)
    });
    let users = touches.users.iter().map(|user| {
        let name = user.touchpoint.name.clone();
        if user.is_fallback { name + " (fallback)" } else { name }
    });
    let open = if touches.is_open { ", open" } else { "" };
    let (users, data) = (users.collect::<Vec<_>>().join(" "), data.collect::<Vec<_>>().join(", "));
    format!("{users} | {data} | {} {}{open}", word(touches.highest()), kind(touches.personal()))
}

#[test]
fn a_system_touches_what_its_touchpoints_and_integrations_do() {
    let uses_a = r#""systems": [{ "system": "a" }]"#;
    for (name, touchpoints, integrations, expected) in [
        ("used nowhere", vec![""], "", " |  | ? ?, open"),
        ("data not answered", vec![uses_a], "", "T0 |  | ? ?, open"),
        ("no data", vec![r#""systems": [{ "system": "a" }], "data": "none""#], "", "T0 |  | ? ?"),
        (
            "in the order of the register, counted",
            vec![
                r#""systems": [{ "system": "a" }], "data": [{ "category": "prices" }, { "category": "mail" }]"#,
                r#""systems": [{ "system": "b" }], "data": [{ "category": "health" }]"#,
                r#""systems": [{ "system": "a" }, { "system": "a" }], "data": [{ "category": "mail" }]"#,
            ],
            "",
            "T0 T2 | Mail confidential personal ×2, Prices public none ×1 | confidential personal",
        ),
        (
            "a fallback would touch it too",
            vec![
                r#""systems": [{ "system": "b", "fallback": "a" }], "data": [{ "category": "health" }]"#,
            ],
            "",
            "T0 (fallback) | Health restricted special ×1 | restricted special",
        ),
        (
            "a touchpoint's classification stands in for that of its data",
            vec![
                r#""systems": [{ "system": "a" }], "data": [{ "category": "clicks" }, { "category": "mail" }],
                    "security": { "classification": "restricted" }"#,
                r#""systems": [{ "system": "a" }], "data": [{ "category": "clicks" }],
                    "security": { "classification": "internal" }"#,
            ],
            "",
            "T0 T1 | Mail confidential personal ×1, Clicks restricted ? ×2 | restricted personal",
        ),
        (
            "what happens may be confidential though no data is",
            vec![
                r#""systems": [{ "system": "a" }], "data": "none", "security": { "classification": "internal" }"#,
            ],
            "",
            "T0 | … internal none ×1 | internal none",
        ),
        (
            "or though nobody said which",
            vec![r#""systems": [{ "system": "a" }], "security": { "classification": "internal" }"#],
            "",
            "T0 | … internal ? ×1 | internal ?, open",
        ),
        (
            "integrations in both directions",
            vec![""],
            r#""integrations": [
                { "id": "i", "from": "a", "to": "b", "data": ["mail"] },
                { "id": "k", "from": "b", "to": "a", "data": ["mail", "prices"] }
            ],"#,
            " | Mail confidential personal ×2, Prices public none ×1 | confidential personal",
        ),
        (
            "an integration without an answer",
            vec![""],
            r#""integrations": [{ "id": "i", "from": "b", "to": "a" }],"#,
            " |  | ? ?, open",
        ),
        (
            "an integration that carries none",
            vec![""],
            r#""integrations": [{ "id": "i", "from": "b", "to": "a", "data": "none" }],"#,
            " |  | ? ?",
        ),
    ] {
        let document = document(&[DATA, integrations, &journey(&touchpoints)].concat());
        assert_eq!(told(&of_system(&document, "a")), expected, "{name}");
        let all = of_systems(&document);
        let alone = document.systems.iter().map(|one| of_system(&document, one.id.as_str()));
        let alone: Vec<_> = alone.map(|one| told(&one)).collect();
        assert_eq!(all.iter().map(told).collect::<Vec<_>>(), alone, "{name}, all at once");
    }
}

#[test]
fn at_a_touchpoint_data_is_as_confidential_as_its_note_says() {
    for (touchpoint, expected) in [
        (
            r#""data": [{ "category": "mail" }], "security": { "classification": "restricted" }"#,
            " | Mail restricted personal ×1 | restricted personal",
        ),
        (
            r#""data": [{ "category": "mail" }], "security": { "classification": "public" }"#,
            " | Mail confidential personal ×1 | confidential personal",
        ),
        ("", " |  | ? ?, open"),
    ] {
        let document = document(&[DATA, &journey(&[touchpoint])].concat());
        let touchpoint = document.journey("j").unwrap().touchpoint("t0").unwrap();
        assert_eq!(told(&of_touchpoint(&document, touchpoint)), expected);
    }
}
