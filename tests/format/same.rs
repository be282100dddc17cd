//! Nothing is lost: what is read is written again, whatever it was.

use journey_map::format::read::{Access, Repair, read, read_json};
use journey_map::format::write::{to_json, write, write_json};
use journey_map::model::document::Document;
use journey_map::model::json::{Json, Object};
use proptest::prelude::*;

use crate::cases;
use crate::generate::tape::Tape;
use crate::generate::{document, documents, shuffled, tapes};
use crate::scramble::scrambled;

proptest! {
    #![proptest_config(cases(10_000))]

    #[test]
    fn canonical_text_stays_as_it_is(document in documents()) {
        let text = write(&document);
        let again = opened(&text);
        prop_assert_eq!(&again, &document);
        prop_assert_eq!(write(&again), text);
    }
}

proptest! {
    #![proptest_config(cases(1_000))]

    #[test]
    fn other_text_becomes_canonical_and_loses_nothing((seed, length) in tapes()) {
        let mut tape = Tape::new(seed, length);
        let json = to_json(&document(&mut tape));
        // The end of the tape makes the text, so that small documents are disguised too.
        let mut tape = Tape::new(seed.wrapping_add(1), usize::MAX);
        let text = scrambled(&json, &mut tape);
        let canonical = write(&opened(&text));
        prop_assert_eq!(sorted(to_json(&opened(&canonical))), sorted(json));
        prop_assert_eq!(write(&opened(&canonical)), canonical);
    }

    #[test]
    fn a_value_opens_as_its_text_does(document in documents(), seed in any::<u64>()) {
        let json = to_json(&document);
        let mut tape = Tape::new(seed, usize::MAX);
        let Json::Object(members) = json else { panic!("an object") };
        let shuffled = Json::Object(shuffled(members, &mut tape));
        let from_text = opened(&write_json(&shuffled));
        let from_value = read_json(shuffled, Repair::Refuse).unwrap();
        prop_assert_eq!(&*from_value.document, &from_text);
        prop_assert_eq!(write(&from_value.document), write(&from_text));
    }
}

#[test]
fn a_newer_version_is_written_as_it_was_read() {
    for digits in ["2", "99999999999999999999"] {
        let text = format!(
            "{{\n  \"format\": \"journey-map\",\n  \"version\": {digits},\n  \"title\": \"Shop\",\n  \"moods\": []\n}}\n"
        );
        let opened = read(&text, Repair::Refuse).expect("it may be looked at");
        assert_eq!((opened.access(), write(&opened.document)), (Access::ReadOnly, text.clone()));
        let again = read_json(to_json(&opened.document), Repair::Refuse).expect("the same");
        assert_eq!((again.access(), write(&again.document)), (Access::ReadOnly, text));
    }
}

fn opened(text: &str) -> Document {
    let opened = read(text, Repair::Refuse).unwrap_or_else(|error| panic!("{error:#?}\n{text}"));
    assert!(opened.warnings.is_empty() && opened.access() == Access::Edit);
    Document::clone(&opened.document)
}

/// The same JSON with its members by key: their order has no meaning.
fn sorted(json: Json) -> Json {
    match json {
        Json::List(items) => Json::List(items.into_iter().map(sorted).collect()),
        Json::Object(members) => {
            let mut members: Object =
                members.into_iter().map(|(key, value)| (key, sorted(value))).collect();
            members.sort_by(|(a, _), (b, _)| a.cmp(b));
            Json::Object(members)
        }
        other => other,
    }
}
