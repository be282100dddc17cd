//! The catalogue as a table.

use std::collections::HashSet;
use std::fs;

use journey_map::check::rules::RULES;
use journey_map::words::Words;

use crate::{ranking, shorthand};

#[test]
fn ids_are_unique_and_every_rule_has_its_five_texts() {
    let (words, mut ids) = (Words::new("en"), HashSet::new());
    for rule in RULES {
        assert!(ids.insert(rule.id), "{} is there twice", rule.id);
        for text in [
            rule.texts.title,
            rule.texts.said,
            rule.texts.to_marketing,
            rule.texts.to_it,
            rule.texts.mend,
        ] {
            assert!(words.has(text), "{text} is missing");
        }
    }
}

#[test]
fn no_file_of_pairs_is_without_a_rule() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/src/check/rules");
    for entry in fs::read_dir(folder).expect("the folder of the rules") {
        let name = entry.expect("an entry").file_name().into_string().expect("a name");
        let Some(id) = name.strip_suffix(".json") else { continue };
        assert!(RULES.iter().any(|rule| rule.id == id), "{name} belongs to no rule");
    }
}

#[test]
fn what_the_examples_waive_is_found_there() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/www/examples");
    for entry in fs::read_dir(folder).expect("the examples") {
        let path = entry.expect("an entry").path();
        if path.extension().is_none_or(|ending| ending != "json") {
            continue;
        }
        let text = fs::read_to_string(&path).expect("a file");
        let document = shorthand::read_file(&text);
        let report = ranking::report(&document, Some("2026-11-22"));
        for waiver in document.waivers.iter() {
            let is_used = report.waived.iter().any(|(_, by)| by.id == waiver.id);
            assert!(is_used, "{}: {} hides nothing", path.display(), waiver.id.as_str());
        }
    }
}
