//! The examples and templates that come with the product are files as the product itself writes
//! them, and can be computed.

use std::fs;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use journey_map::exchange::detect::{Form, detect};
use journey_map::format::read::{Access, Repair, read};
use journey_map::format::write::write;
use journey_map::model::document::Document;
use journey_map::model::touchpoint::TouchpointKind;

fn files(folder: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let files = fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("a file").path());
    let mut files: Vec<_> =
        files.filter(|path| path.extension().is_some_and(|end| end == "json")).collect();
    files.sort();
    files
}

/// Complete examples, then templates.
fn examples() -> Vec<PathBuf> {
    let mut examples = files("www/examples");
    examples.extend(files("www/templates"));
    examples
}

fn opened(path: &Path) -> Rc<Document> {
    let text = fs::read_to_string(path).expect("a text");
    read(&text, Repair::Refuse).expect("a document").document
}

#[test]
fn every_example_opens_without_complaint_and_is_written_as_it_is() {
    assert_eq!(files("www/examples").len(), 3);
    assert_eq!(files("www/templates").len(), 5);
    for path in examples() {
        let text = fs::read_to_string(&path).unwrap();
        assert_eq!(detect(&text), Form::Json);
        let opened = read(&text, Repair::Refuse).unwrap();
        assert!(opened.warnings.is_empty(), "{}", path.display());
        assert_eq!(opened.access(), Access::Edit, "{}", path.display());
        assert_eq!(write(&opened.document), text, "{} is not canonical", path.display());
    }
}

/// A word that this version does not know would be carried silently; in an example it is a slip.
#[test]
fn no_example_says_what_the_format_does_not_know() {
    for path in examples() {
        let document = opened(&path);
        let debug = format!("{document:?}");
        assert!(!debug.contains("Other(\""), "{} has an unknown word", path.display());
        let extras = debug.matches("extra: [").count();
        assert_eq!(
            extras,
            debug.matches("extra: []").count(),
            "{} has unknown members",
            path.display()
        );
    }
}

#[test]
fn every_example_can_be_computed() {
    for path in examples() {
        let document = opened(&path);
        for journey in document.journeys.iter() {
            for touchpoint in journey.touchpoints() {
                let id = touchpoint.id.as_str();
                let ways = journey.outgoing(id);
                let sum: f64 = ways
                    .iter()
                    .filter_map(|way| way.share.as_ref())
                    .map(|share| share.value())
                    .sum();
                assert!(sum <= 1.0 + 1e-9, "{id} sends {sum}");
                let is_end =
                    matches!(touchpoint.part(), TouchpointKind::Goal | TouchpointKind::DropOff);
                assert!(is_end || !ways.is_empty(), "{id} leads nowhere");
                let is_begin = *touchpoint.part() == TouchpointKind::Start;
                assert!(is_begin || !journey.incoming(id).is_empty(), "nothing leads to {id}");
            }
        }
    }
}

/// A template claims nothing about the house that takes it: who, with what, how many.
#[test]
fn a_template_leaves_the_answers_to_those_who_take_it() {
    for path in files("www/templates") {
        let (document, name) = (opened(&path), path.display());
        assert_eq!(document.people.len() + document.systems.len(), 0, "{name}");
        assert!((2..=3).contains(&document.personas.len()), "{name}");
        assert!(document.data_categories.len() >= 5 && document.purposes.len() >= 5, "{name}");
        assert_eq!(document.journeys.len(), 1, "{name}");
        for journey in document.journeys.iter() {
            let stages = journey.stages();
            assert!((4..=6).contains(&stages.len()), "{name}");
            assert!(stages.iter().all(|stage| stage.aim.is_some()), "{name}");
            assert!((10..=16).contains(&journey.touchpoints().len()), "{name}");
            for touchpoint in journey.touchpoints() {
                assert!(touchpoint.marketing_owner().is_unknown(), "{name}: {}", touchpoint.id);
                assert!(touchpoint.systems.is_unknown(), "{name}: {}", touchpoint.id);
                assert!(touchpoint.data.is_unknown(), "{name}: {}", touchpoint.id);
            }
            for way in journey.transitions() {
                assert!(way.trigger.is_some() && way.share.is_none(), "{name}: {}", way.id);
            }
        }
    }
}
