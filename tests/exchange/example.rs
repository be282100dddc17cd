//! The examples that come with the product are files as the product itself writes them.

use std::fs;
use std::path::{Path, PathBuf};

use journey_map::exchange::detect::{Form, detect};
use journey_map::format::read::{Access, Repair, read};
use journey_map::format::write::write;
use journey_map::model::touchpoint::TouchpointKind;

fn examples() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("www/examples");
    let files = fs::read_dir(folder).expect("examples").map(|entry| entry.expect("a file").path());
    files.filter(|path| path.extension().is_some_and(|end| end == "json")).collect()
}

#[test]
fn every_example_opens_without_complaint_and_is_written_as_it_is() {
    assert!(!examples().is_empty());
    for path in examples() {
        let text = fs::read_to_string(&path).unwrap();
        assert_eq!(detect(&text), Form::Json);
        let opened = read(&text, Repair::Refuse).unwrap();
        assert!(opened.warnings.is_empty(), "{}", path.display());
        assert_eq!(opened.access, Access::Edit, "{}", path.display());
        assert_eq!(write(&opened.document), text, "{} is not canonical", path.display());
    }
}

/// A word that this version does not know would be carried silently; in an example it is a slip.
#[test]
fn no_example_says_what_the_format_does_not_know() {
    for path in examples() {
        let text = fs::read_to_string(&path).unwrap();
        let document = read(&text, Repair::Refuse).unwrap().document;
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
        let text = fs::read_to_string(&path).unwrap();
        let document = read(&text, Repair::Refuse).unwrap().document;
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
