//! What holds whatever is done, in whatever order.

use std::rc::Rc;

use journey_map::edit::apply::apply;
use journey_map::edit::command::Command;
use journey_map::edit::diff::diff;
use journey_map::edit::history::History;
use journey_map::model::document::Document;
use journey_map::model::json::{Json, Number};
use proptest::prelude::*;

use crate::drawn::{assert_well_formed, said_in_english, written};
use crate::flat::Flat;
use crate::generate::{Seed, command, seeds};
use crate::sample::sample;

/// Does one command, and holds what holds for each.
fn step(
    before: &Document,
    command: &Command,
) -> Option<(Rc<Document>, journey_map::words::Message)> {
    assert_eq!(Command::from_json(&command.to_json()).as_ref(), Ok(command));
    let (flat, text) = (Flat::new(before), written(before));
    let applied = match apply(before, command) {
        Ok(applied) => applied,
        Err(refusal) => {
            said_in_english(&refusal.message());
            assert_eq!(written(before), text, "a refusal changes nothing");
            return None;
        }
    };
    let (after, is_same) = (Flat::new(&applied.document), written(&applied.document) == text);
    assert_well_formed(&applied.document);
    assert_eq!(written(before), text, "the document at hand stays as it is");
    said_in_english(&applied.label);
    assert_ids_stay(command, &flat, &after);
    let is_batch = matches!(command, Command::Batch(_));
    for added in &applied.added {
        // A batch may remove something and add it again.
        let is_new = is_batch || !flat.all().contains(added);
        assert!(is_new && after.all().contains(added), "{added:?}");
    }
    let changes = diff(before, &applied.document);
    assert_eq!(changes.is_empty(), is_same);
    assert_eq!(changes.is_empty(), *before == *applied.document);
    assert_eq!(flat.patched(&changes), after, "{changes:?}");
    assert_eq!(diff(&applied.document, &applied.document), []);
    Some((applied.document, applied.label))
}

/// Ids come and go with their things, and never change.
fn assert_ids_stay(command: &Command, before: &Flat, after: &Flat) {
    let (before, after) = (before.all(), after.all());
    let grows = before.iter().all(|subject| after.contains(subject));
    let shrinks = after.iter().all(|subject| before.contains(subject));
    match command {
        Command::Add { .. } => assert!(grows && after.len() > before.len()),
        Command::Set { .. } | Command::Move { .. } => assert!(grows && shrinks),
        Command::Remove { subject } | Command::Merge { subject, .. } => {
            assert!(shrinks && !after.contains(subject));
        }
        Command::Batch(_) => {}
    }
}

/// Does commands one after the other, and then undoes and redoes them all.
fn run(first: Rc<Document>, seeds: &[Seed]) -> usize {
    let start = written(&first);
    let mut history = History::new(first);
    let mut done = 0;
    for seed in seeds {
        let command = command(&Flat::new(history.current()), seed);
        if let Some((document, label)) = step(history.current(), &command) {
            let key = command.merge_key().filter(|_| seed[5] % 2 == 0);
            history.commit(document, label, key);
            done += 1;
        }
    }
    let last = written(history.current());
    while history.undo().is_some() {}
    assert_eq!(written(history.current()), start);
    while history.redo().is_some() {}
    assert_eq!(written(history.current()), last);
    done
}

/// JSON that looks like a command here and there.
fn any_json() -> impl Strategy<Value = Json> {
    let word = prop::sample::select(vec![
        "do",
        "add",
        "set",
        "move",
        "remove",
        "merge",
        "batch",
        "commands",
        "subject",
        "kind",
        "journey",
        "id",
        "record",
        "field",
        "value",
        "place",
        "into",
        "j",
        "touchpoint",
        "stage",
        "person",
        "anna",
        "pay",
        "name",
        "owner.marketing",
        "systems[0].system",
        "none",
        "document",
        "transitions",
        "__proto__",
        "",
        "\u{202e}",
    ]);
    let leaf = prop_oneof![
        Just(Json::Null),
        any::<bool>().prop_map(Json::Bool),
        any::<u32>().prop_map(|number| Json::Number(Number::from(number))),
        any::<f64>()
            .prop_filter_map("finite", |number| Number::try_from(number).ok().map(Json::Number)),
        word.clone().prop_map(Json::text),
        ".{0,8}".prop_map(Json::text),
    ];
    leaf.prop_recursive(4, 48, 6, move |inner| {
        let member = (word.clone(), inner.clone());
        prop_oneof![
            prop::collection::vec(inner, 0..6).prop_map(Json::List),
            prop::collection::vec(member, 0..6).prop_map(distinct),
        ]
    })
}

/// Commands in which any part may be anything.
fn any_command() -> impl Strategy<Value = Json> {
    let action = prop::sample::select(vec!["add", "set", "move", "remove", "merge"]);
    let about = prop::sample::select(vec![
        r#"{"kind":"person","id":"anna"}"#,
        r#"{"kind":"document"}"#,
        r#"{"journey":"j","kind":"touchpoint","id":"shop"}"#,
        r#"{"kind":"journey","id":"j"}"#,
    ]);
    let kind =
        prop::sample::select(vec!["person", "touchpoint", "journey", "waiver", "transition"]);
    let field = prop_oneof![
        prop::sample::select(vec![
            "owner",
            "systems[0]",
            "systems[1].role",
            "extensions",
            "links",
            "volume"
        ])
        .prop_map(str::to_owned),
        "[a-z]{1,6}(\\.[a-z]{1,6}|\\[[0-9]\\]){0,3}",
    ];
    (action, about, kind, field, any_json(), any_json()).prop_map(
        |(action, about, kind, field, value, record)| {
            let action = ("do".to_owned(), Json::text(action));
            let rest = match action.1.as_text() {
                Some("add") => vec![
                    ("kind".to_owned(), Json::text(kind)),
                    ("journey".to_owned(), Json::text("j")),
                    ("record".to_owned(), record),
                ],
                Some("set") => vec![
                    ("subject".to_owned(), crate::drawn::json(about)),
                    ("field".to_owned(), Json::text(field)),
                    ("value".to_owned(), value),
                ],
                Some("move") => vec![
                    ("subject".to_owned(), crate::drawn::json(about)),
                    ("place".to_owned(), value),
                ],
                Some("merge") => vec![
                    ("subject".to_owned(), crate::drawn::json(about)),
                    ("into".to_owned(), value),
                ],
                _ => vec![("subject".to_owned(), value)],
            };
            Json::Object(std::iter::once(action).chain(rest).collect())
        },
    )
}

fn distinct(members: Vec<(&str, Json)>) -> Json {
    let mut object: Vec<(String, Json)> = Vec::new();
    for (key, value) in members {
        if object.iter().all(|(known, _)| known != key) {
            object.push((key.to_owned(), value));
        }
    }
    Json::Object(object)
}

/// A case is many edits, so there are fewer of them; PROPTEST_CASES still counts.
fn config() -> ProptestConfig {
    let config = ProptestConfig::default();
    ProptestConfig { cases: config.cases / 4, failure_persistence: None, ..config }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn whatever_is_done_can_be_undone(seeds in seeds(16)) {
        run(sample(), &seeds);
    }

    #[test]
    fn documents_grow_from_nothing(seeds in seeds(32)) {
        run(Rc::new(Document::empty()), &seeds);
    }

    #[test]
    fn no_json_makes_it_panic(json in prop_oneof![any_json(), any_command()]) {
        match Command::from_json(&json) {
            Ok(command) => {
                step(&sample(), &command);
            }
            Err(refusal) => {
                said_in_english(&refusal.message());
            }
        }
    }
}

#[test]
fn commands_by_chance_are_mostly_done() {
    // A fixed walk through the numbers, so that the properties above are known to say something.
    let mut number = 1_u32;
    let mut next = || {
        number = number.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (number >> 24) as u8
    };
    let seeds: Vec<Seed> = (0..400).map(|_| std::array::from_fn(|_| next())).collect();
    let done: usize = seeds.chunks(20).map(|seeds| run(sample(), seeds)).sum();
    assert!(done > seeds.len() / 2, "{done} of {}", seeds.len());
}
