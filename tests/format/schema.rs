//! The published schema is that of the code, and an independent validator agrees with the reader.

use std::path::{Path, PathBuf};

use journey_map::format::read::{Repair, read};
use journey_map::format::schema::schema;
use journey_map::format::write::{write, write_json};

use crate::generate::document;
use crate::generate::tape::Tape;
use crate::golden::{golden, root};

#[test]
fn the_published_schema_is_current() {
    golden("www/journey-map.schema.json", &write_json(&schema()));
}

#[test]
fn every_example_opens_and_fits_the_schema() {
    let mut examples = vec![root().join("tests/format/fixtures/base.journey.json")];
    examples.extend(json_files(&root().join("www/examples")));
    examples.extend(json_files(&root().join("www/templates")));
    for example in examples {
        let text = std::fs::read_to_string(&example).unwrap();
        let opened = read(&text, Repair::Refuse);
        let complaints = opened.err().map(|error| error.complaints);
        assert_eq!(complaints, None, "{}", example.display());
        assert_eq!(unfit(&text), Vec::<String>::new(), "{}", example.display());
    }
}

#[test]
fn whatever_is_written_fits_the_schema() {
    let validator = validator();
    for seed in 0..300 {
        let text = write(&document(&mut Tape::new(seed, 1_500)));
        let value = serde_json::from_str(&text).unwrap();
        let errors: Vec<_> = validator.iter_errors(&value).map(|error| error.to_string()).collect();
        assert_eq!(errors, Vec::<String>::new(), "{text}");
    }
}

#[test]
fn the_schema_refuses_what_it_can_express() {
    let validator = validator();
    let base = std::fs::read_to_string(root().join("tests/format/fixtures/base.journey.json"));
    let base = base.unwrap();
    for (right, wrong) in [
        ("\"journey-map\"", "\"other\""),
        ("\"version\": 1,", ""),
        ("\"Online shop\"", "7"),
        ("\"Online shop\"", "null"),
        ("\"language\": \"en\"", "\"language\": \"en_US\""),
        ("\"EUR\"", "\"euro\""),
        ("\"id\": \"crm\"", "\"id\": \"none\""),
        ("\"id\": \"crm\"", "\"id\": \"head of crm\""),
        ("\"id\": \"crm\",", ""),
        ("\"region\": \"IE\"", "\"region\": \"ie\""),
        ("\"2027-03-31\"", "\"2027-02-31\""),
        ("\"noticeDays\": 90", "\"noticeDays\": \"90\""),
        ("\"https://example.org/\"", "\"javascript:alert(1)\""),
        ("\"P24M\"", "\"24 months\""),
        ("\"P24M\"", "\"P\""),
        ("\"stage\": \"purchase\",", ""),
        ("\"kind\": \"transition\"", "\"kind\": \"edge\""),
        ("\"marketing\": \"crm\"", "\"marketing\": [\"crm\"]"),
    ] {
        let text = base.replacen(right, wrong, 1);
        assert_ne!(text, base, "{right} is not in the base");
        let value = serde_json::from_str(&text).unwrap();
        assert!(!validator.is_valid(&value), "{wrong}");
        assert!(read(&text, Repair::Refuse).is_err(), "{wrong}");
    }
}

/// What an independent validator says against a text.
pub(crate) fn unfit(text: &str) -> Vec<String> {
    let value = serde_json::from_str(text).unwrap();
    validator().iter_errors(&value).map(|error| error.to_string()).collect()
}

fn validator() -> jsonschema::Validator {
    let schema = serde_json::from_str(&write_json(&schema())).unwrap();
    jsonschema::options().should_validate_formats(true).build(&schema).unwrap()
}

pub(crate) fn json_files(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = std::fs::read_dir(folder) else { return Vec::new() };
    let paths = entries.map(|entry| entry.unwrap().path());
    let mut files: Vec<_> =
        paths.filter(|path| path.extension().is_some_and(|end| end == "json")).collect();
    files.sort();
    files
}
