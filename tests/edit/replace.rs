//! A system goes out of use, for another one or for nothing.

use journey_map::edit::replace::replacement;

use crate::drawn::{document, done, json, said, said_in_english};

const SYSTEMS: &str = r#""title": "T", "systems": [
    { "id": "old", "name": "Old shop", "cost": { "annual": 9 } }, { "id": "new", "name": "New" },
    { "id": "spare", "name": "Spare" }, { "id": "hub", "name": "Hub" }],"#;

/// What a touchpoint says about its systems after `old` is replaced.
fn check(uses: &str, by: Option<&str>, expected: &str) {
    let text = format!(
        r#"{{ {SYSTEMS} "journeys": [{{ "id": "j", "title": "J", "stages": [{{ "id": "s", "name": "S" }}],
            "touchpoints": [{{ "id": "t", "name": "T", "stage": "s", "systems": {uses} }}] }}] }}"#
    );
    let before = document(json(&text));
    let applied = done(&before, &replacement(&before, "old", by).expect("there is one"));
    let after = said(&applied.document, "j/touchpoint:t", "systems").replace(": ", ":");
    assert_eq!(after, expected, "{uses} by {by:?}");
}

#[test]
fn what_used_it_uses_the_other_one() {
    for (uses, expected) in [
        (r#"[{"system":"old","dependency":"hard"}]"#, r#"[{"system":"new","dependency":"hard"}]"#),
        (r#"[{"system":"hub","fallback":"old"}]"#, r#"[{"system":"hub","fallback":"new"}]"#),
        // It cannot take over from itself.
        (r#"[{"system":"old","fallback":"new"}]"#, r#"[{"system":"new"}]"#),
        (r#"[{"system":"new","fallback":"old"}]"#, r#"[{"system":"new"}]"#),
        // What is not known here travels along.
        (r#"[{"system":"old","x-later":1}]"#, r#"[{"system":"new","x-later":1}]"#),
        // It is not used twice for the same; the stronger need counts, whichever came first.
        (
            r#"[{"system":"new","dependency":"soft"},{"system":"old","dependency":"hard"}]"#,
            r#"[{"system":"new","dependency":"hard"}]"#,
        ),
        (
            r#"[{"system":"old","dependency":"hard"},{"system":"new","dependency":"soft"}]"#,
            r#"[{"system":"new","dependency":"hard"}]"#,
        ),
        (
            r#"[{"system":"old","role":"record"},{"system":"new","role":"delivery"}]"#,
            r#"[{"system":"new","role":"record"},{"system":"new","role":"delivery"}]"#,
        ),
        (r#"[{"system":"hub"}]"#, r#"[{"system":"hub"}]"#),
        (r#""none""#, r#""none""#),
    ] {
        check(uses, Some("new"), expected);
    }
}

#[test]
fn without_another_one_the_fallback_carries_or_the_question_is_open_again() {
    for (uses, expected) in [
        (r#"[{"system":"old","fallback":"spare"}]"#, r#"[{"system":"spare"}]"#),
        (r#"[{"system":"old","fallback":"old"},{"system":"hub"}]"#, r#"[{"system":"hub"}]"#),
        (r#"[{"system":"old"},{"system":"hub"}]"#, r#"[{"system":"hub"}]"#),
        (r#"[{"system":"hub","fallback":"old"}]"#, r#"[{"system":"hub"}]"#),
        (r#"[{"system":"old","dependency":"hard"}]"#, "-"),
    ] {
        check(uses, None, expected);
    }
}

#[test]
fn integrations_lead_to_the_other_one_and_the_system_is_retired() {
    let text = format!(
        r#"{{ {SYSTEMS} "integrations": [
            {{ "id": "a", "from": "old", "to": "hub", "data": "none" }},
            {{ "id": "b", "from": "hub", "to": "old" }},
            {{ "id": "c", "from": "old", "to": "new" }},
            {{ "id": "d", "from": "hub", "to": "new" }}] }}"#
    );
    let before = document(json(&text));
    for (by, successor, ways) in [
        (Some("new"), r#""new""#, "a new>hub, b hub>new, d hub>new"),
        (None, r#""none""#, "d hub>new"),
    ] {
        let applied = done(&before, &replacement(&before, "old", by).expect("there is one"));
        let after = applied.document;
        assert_eq!(said(&after, "system:old", "status"), r#""retired""#);
        assert_eq!(said(&after, "system:old", "successor"), successor);
        assert_eq!(said(&after, "system:old", "cost"), r#"{"annual": 9}"#);
        let left = after.integrations.iter();
        let left: Vec<_> = left.map(|way| format!("{} {}>{}", way.id, way.from, way.to)).collect();
        assert_eq!(left.join(", "), ways);
        assert_eq!(said_in_english(&applied.label), "Take “Old shop” out of use");
    }
}

#[test]
fn there_is_nothing_to_do_for_itself_or_for_strangers() {
    let before = document(json(&format!("{{ {} }}", SYSTEMS.trim_end_matches(','))));
    for (system, by) in [("old", Some("old")), ("old", Some("nowhere")), ("nowhere", None)] {
        assert_eq!(replacement(&before, system, by), None, "{system} by {by:?}");
    }
}
