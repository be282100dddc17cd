//! Where customers are handed on and their data is not.

use journey_map::analyze::handoff::frictions;

use crate::document;

/// Two touchpoints and what is between their systems; what is found as `changes: lost`.
fn told(from: &str, to: &str, integrations: &str) -> String {
    let document = document(&format!(
        r#""people": [{{ "id": "ada", "name": "Ada" }}, {{ "id": "bo", "name": "Bo" }}],
            "systems": [{{ "id": "x", "name": "X" }}, {{ "id": "y", "name": "Y" }}, {{ "id": "z", "name": "Z" }}],
            "dataCategories": [{{ "id": "mail", "name": "Mail" }}, {{ "id": "order", "name": "Order" }}],
            "integrations": [{integrations}],
            "journeys": [{{ "id": "j", "title": "J", "stages": [{{ "id": "s", "name": "S" }}], "touchpoints": [
                {{ "id": "a", "name": "A", "stage": "s", {from} }}, {{ "id": "b", "name": "B", "stage": "s", {to} }}],
                "transitions": [{{ "id": "w", "from": "a", "to": "b" }}] }}]"#
    ));
    let found = frictions(&document, document.journey("j").expect("the one journey"));
    let told = found.iter().map(|one| {
        let changes = [
            ("channel", one.changes.channel),
            ("owner", one.changes.owner),
            ("system", one.changes.system),
        ];
        let changes = changes.iter().filter(|(_, is_so)| *is_so).map(|(name, _)| *name);
        let lost = one.lost.iter().map(|category| category.id.as_str());
        let joined = |words: Vec<&str>| words.join(" ");
        format!("{}: {}", joined(changes.collect()), joined(lost.collect()))
    });
    told.collect::<Vec<_>>().join("; ")
}

const WEB: &str = r#""channel": "web", "systems": [{ "system": "x" }], "data": [{ "category": "mail", "action": "collect" }]"#;
const PHONE: &str = r#""channel": "phone", "systems": [{ "system": "y" }], "data": [{ "category": "mail", "action": "use" }]"#;

fn link(from: &str, to: &str, data: &str) -> String {
    format!(r#"{{ "id": "{from}{to}", "from": "{from}", "to": "{to}"{data} }}"#)
}

#[test]
fn data_that_nothing_carries_is_lost() {
    let mail = r#", "data": ["mail"]"#;
    for (why, integrations, expected) in [
        ("no integration", vec![], "channel system: mail"),
        ("one that carries it", vec![link("x", "y", mail)], ""),
        ("one the other way", vec![link("y", "x", mail)], "channel system: mail"),
        (
            "one with other data",
            vec![link("x", "y", r#", "data": ["order"]"#)],
            "channel system: mail",
        ),
        ("one with none", vec![link("x", "y", r#", "data": "none""#)], "channel system: mail"),
        ("one of which nobody said", vec![link("x", "y", "")], ""),
        ("two in a row", vec![link("x", "z", mail), link("z", "y", mail)], ""),
        (
            "two of which one does not",
            vec![link("x", "z", mail), link("z", "y", r#", "data": ["order"]"#)],
            "channel system: mail",
        ),
    ] {
        assert_eq!(told(WEB, PHONE, &integrations.join(",")), expected, "{why}");
    }
}

#[test]
fn only_what_changes_and_what_is_needed_counts() {
    let with = |base: &str, old: &str, new: &str| {
        assert!(base.contains(old), "{base} has no {old}");
        base.replace(old, new)
    };
    let same_channel = with(PHONE, "phone", "web");
    let same_system = with(PHONE, r#""system": "y""#, r#""system": "x""#);
    for (why, from, to, expected) in [
        ("only the system changes", WEB.to_owned(), same_channel.clone(), "system: mail"),
        ("only the channel: the system has it", WEB.to_owned(), same_system, ""),
        (
            "it is collected again",
            WEB.to_owned(),
            with(PHONE, r#""action": "use""#, r#""action": "collect""#),
            "",
        ),
        (
            "it is only deleted",
            WEB.to_owned(),
            with(PHONE, r#""action": "use""#, r#""action": "delete""#),
            "",
        ),
        ("other data is needed", WEB.to_owned(), with(PHONE, "mail", "order"), ""),
        (
            "nobody said which systems",
            WEB.to_owned(),
            with(PHONE, r#""systems": [{ "system": "y" }], "#, ""),
            "",
        ),
        (
            "on paper",
            WEB.to_owned(),
            with(PHONE, r#"[{ "system": "y" }]"#, r#""none""#),
            "channel: mail",
        ),
        (
            "another owner, too",
            format!(r#"{WEB}, "owner": {{ "marketing": "ada" }}"#),
            format!(r#"{same_channel}, "owner": {{ "marketing": "bo" }}"#),
            "owner system: mail",
        ),
        (
            "nothing changes",
            WEB.to_owned(),
            with(&same_channel, r#""system": "y""#, r#""system": "x""#),
            "",
        ),
    ] {
        assert_eq!(told(&from, &to, ""), expected, "{why}");
    }
}
