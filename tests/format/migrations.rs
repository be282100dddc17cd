//! Older files are brought to the newest version step by step.

use journey_map::format::migrate::{MIGRATIONS, Migration, NEWEST, migrate};
use journey_map::format::parse::parse;
use journey_map::format::write::write_json;
use journey_map::model::json::Json;

use crate::golden::{golden, root};

/// Steps of versions that never were; the table of the product is tried below.
const STEPS: &[(u32, Migration)] = &[
    (3, |json| noted(json, "3 to 4")),
    (1, |json| noted(json, "1 to 2")),
    (2, |json| noted(json, "2 to 3")),
];

fn noted(json: Json, note: &str) -> Json {
    let mut notes = json.as_list().unwrap_or_default().to_vec();
    notes.push(Json::text(note));
    Json::List(notes)
}

#[test]
fn every_step_from_a_version_on_is_taken_once_and_in_order() {
    for (from, taken) in [
        (1, &["1 to 2", "2 to 3", "3 to 4"][..]),
        (2, &["2 to 3", "3 to 4"]),
        (3, &["3 to 4"]),
        (4, &[]),
    ] {
        let migrated = migrate(Json::List(vec![]), from, STEPS);
        assert_eq!(migrated, Json::texts(taken.iter().copied()), "from {from}");
    }
}

#[test]
fn every_older_version_has_a_step_with_a_file_before_and_after() {
    let versions: Vec<u32> = MIGRATIONS.iter().map(|(version, _)| *version).collect();
    assert_eq!(versions, (1..NEWEST).collect::<Vec<_>>());
    for (version, step) in MIGRATIONS {
        let file = |which| format!("tests/format/fixtures/migrations/{version}.{which}.json");
        let before = std::fs::read_to_string(root().join(file("before"))).unwrap();
        let after = step(parse(&before).unwrap().json);
        golden(&file("after"), &write_json(&after));
    }
}
