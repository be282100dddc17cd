//! Mermaid journeys with the oddities that people's own have.

use std::fs;
use std::path::{Path, PathBuf};

use journey_map::exchange::mermaid::read_mermaid;
use journey_map::format::read::{Repair, read};
use journey_map::format::write::write;
use journey_map::words::Words;

use crate::{DEFAULTS, said};

/// Every `name.mmd` has the document that it becomes in `name.journey.json` and what is said about
/// it in `name.notes.txt`. With the variable `UPDATE_GOLDENS` set, these two are written anew.
#[test]
fn every_fixture_becomes_its_document() {
    let fixtures = fixtures();
    assert!(fixtures.len() > 5, "the fixtures are not where they should be");
    for path in fixtures {
        let text = fs::read_to_string(&path).unwrap();
        let imported = read_mermaid(&text, &DEFAULTS).unwrap();
        check(&path.with_extension("journey.json"), &write(&imported.document));
        check(&path.with_extension("notes.txt"), &said(&imported.notes));
    }
}

#[test]
fn every_imported_document_opens_as_it_was_written() {
    for path in fixtures() {
        let text = fs::read_to_string(&path).unwrap();
        let document = read_mermaid(&text, &DEFAULTS).unwrap().document;
        let opened = read(&write(&document), Repair::Refuse).unwrap();
        assert!(opened.warnings.is_empty(), "{}", path.display());
        assert_eq!(*opened.document, document, "{}", path.display());
    }
}

#[test]
fn what_is_no_journey_is_refused() {
    let words = Words::new("en");
    for (text, line, begin) in [
        ("", None, "There is nothing to read"),
        (" \n\n", None, "There is nothing to read"),
        ("%% only a comment", None, "There is nothing to read"),
        ("\nflowchart LR\n A --> B", Some(2), "This is a Mermaid diagram of the kind “flowchart”"),
        ("graph TD\n A --> B", Some(1), "This is a Mermaid diagram of the kind “graph”"),
        ("---\ntitle: x\n---\nsequenceDiagram", Some(4), "This is a Mermaid diagram"),
        ("Make tea: 5: Me", Some(1), "A Mermaid journey begins with the line “journey”"),
        ("journeys", Some(1), "A Mermaid journey begins"),
        ("journey: 5", Some(1), "A Mermaid journey begins"),
        ("---\ntitle: x\njourney", Some(1), "The settings that begin here have no end"),
    ] {
        let refused = read_mermaid(text, &DEFAULTS).unwrap_err();
        assert_eq!(refused.line, line, "{text:?}");
        let sentence = words.say(&refused.message);
        assert!(sentence.starts_with(begin), "{text:?}: {sentence}");
    }
}

fn fixtures() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/exchange/fixtures");
    let paths =
        fs::read_dir(folder).expect("fixtures").map(|entry| entry.expect("a fixture").path());
    let mut paths: Vec<_> =
        paths.filter(|path| path.extension().is_some_and(|e| e == "mmd")).collect();
    paths.sort();
    paths
}

fn check(path: &Path, found: &str) {
    if std::env::var_os("UPDATE_GOLDENS").is_some() {
        fs::write(path, found).expect("a writable folder");
    }
    let expected = fs::read_to_string(path).unwrap_or_default();
    assert_eq!(found, expected, "{}", path.display());
}
