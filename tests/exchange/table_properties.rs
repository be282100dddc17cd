//! What holds for every list, sound or not, and for every document.

use std::path::Path;
use std::rc::Rc;

use journey_map::exchange::table::bytes::{Encoding, decode};
use journey_map::exchange::table::column::KINDS;
use journey_map::exchange::table::guess::{Choices, guess, is_list};
use journey_map::exchange::table::sheet::Sheet;
use journey_map::exchange::table::write::write_list;
use journey_map::format::read::{Repair, read};
use journey_map::format::write::write;
use journey_map::model::document::Document;
use journey_map::model::subject::Kind;
use journey_map::model::value::Entity;
use journey_map::words::Words;
use proptest::prelude::*;

use crate::generate::documents;
use crate::table::{choices, open, plan};

/// Cells that look like something.
fn cell() -> impl Strategy<Value = String> {
    prop_oneof![
        "[a-z]{0,6}( [a-z]{1,4})?",
        "['=+@\\t-]{0,3}[0-9a-z(]{0,4}",
        "-?[0-9]{1,5}([.,][0-9]{1,3}){0,2}( ?[€%$])?",
        "[0-9]{1,4}[./-][0-9]{1,2}[./-][0-9]{1,4}",
        Just("MailTool; Shop".to_owned()),
        Just("\"".to_owned()),
        "\\PC{0,6}",
    ]
}

fn heading() -> impl Strategy<Value = String> {
    let known = "ID,Name,First name,Vendor,Owner,Cost a year,Renewal,Status,Stage,From,To,Share,Systems,Team,SSO,Delay";
    let known: Vec<_> = known.split(',').map(str::to_owned).collect();
    prop_oneof![4 => proptest::sample::select(known), 1 => "[a-z]{0,5}"]
}

proptest! {
    #[test]
    fn no_bytes_are_too_odd(bytes in proptest::collection::vec(any::<u8>(), 0..200), kind in 0..KINDS.len()) {
        if let Ok((text, encoding)) = decode(&bytes) {
            let sheet = Rc::new(Sheet::read(&text, encoding));
            is_list(&sheet, &Words::new("en"));
            let all: Vec<_> = (0..sheet.width()).map(Some).collect();
            let choices = Choices { mapping: all, header: None, ..choices(&sheet, Some(KINDS[kind]), None) };
            plan(&open(), &sheet, &choices);
        }
    }

    #[test]
    fn every_row_is_told(
        headings in proptest::collection::vec(heading(), 1..6),
        rows in proptest::collection::vec(proptest::collection::vec(cell(), 1..7), 0..8),
        separator in proptest::sample::select(vec![",", ";", "\t"]),
        kind in 0..KINDS.len(),
        overwrites: bool,
        creates: bool,
    ) {
        let lines = std::iter::once(&headings).chain(&rows).map(|row| row.join(separator));
        let text = lines.collect::<Vec<_>>().join("\n");
        let sheet = Rc::new(Sheet::read(&text, Encoding::Utf8));
        let choices = Choices { overwrites, creates, ..choices(&sheet, Some(KINDS[kind]), None) };
        let plan = plan(&open(), &sheet, &choices);
        let above = choices.header.map_or(0, |header| header + 1);
        let told = plan.new + plan.changed + plan.same + plan.unread.len() + above;
        let is_asked = plan.unread.first().is_some_and(|note| note.message.id.starts_with("table-which"));
        prop_assert!(is_asked || told == sheet.rows.len());
        // Whatever came in can be saved and opened.
        let opened = read(&write(&plan.document), Repair::Refuse).unwrap();
        prop_assert!(opened.warnings.is_empty(), "{:?}", opened.warnings);
        prop_assert_eq!(&*opened.document, &*plan.document);
        // The same list once more says nothing new.
        if overwrites && creates {
            let again = crate::table::plan(&plan.document, &sheet, &choices);
            prop_assert_eq!(again.new, 0, "{}\n{}", text, write(&plan.document));
        }
    }

}

proptest! {
    // A document has all that there is in it; a few of them try every field.
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn what_goes_out_comes_in_as_it_was(document in documents()) {
        let (document, words) = (Rc::new(document), Words::new("en"));
        let inside = document.journeys.iter().flat_map(|journey| {
            [Kind::Touchpoint, Kind::Transition].map(|kind| (kind, Some(journey.id().shared())))
        });
        let outside = KINDS.into_iter().filter(|kind| !kind.is_in_journey()).map(|kind| (kind, None));
        for (kind, journey) in outside.chain(inside) {
            let text = write_list(&document, kind, journey.as_deref(), &words);
            let sheet = Rc::new(Sheet::read(&text, Encoding::Utf8));
            let guessed = guess(&sheet, Some(kind), None, &words);
            prop_assert!(guessed.mapping.iter().all(Option::is_some));
            let plan = plan(&document, &sheet, &Choices { journey, overwrites: true, ..guessed });
            prop_assert_eq!(plan.unread.len() + plan.new + plan.changed, 0, "{}: {:?}", kind, plan.unread);
            prop_assert!(Rc::ptr_eq(&plan.document, &document));
        }
    }

    #[test]
    fn no_cell_that_goes_out_is_a_formula(document in documents()) {
        let words = Words::new("en");
        for kind in KINDS.into_iter().filter(|kind| !kind.is_in_journey()) {
            let text = write_list(&document, kind, None, &words);
            for row in Sheet::read(&text, Encoding::Utf8).rows {
                for cell in row.cells {
                    let is_number = cell.strip_prefix('-').is_some_and(|rest| {
                        rest.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b'%'))
                    });
                    prop_assert!(is_number || !cell.starts_with(['=', '+', '-', '@']), "{:?}", cell);
                }
            }
        }
    }

    #[test]
    fn cells_are_told_apart_as_another_reader_does(
        rows in proptest::collection::vec(proptest::collection::vec("[a-z \"\n,;é]{0,6}", 2..=3), 1..6),
    ) {
        let mut writer = csv::WriterBuilder::new().flexible(true).from_writer(Vec::new());
        for row in &rows {
            writer.write_record(row).unwrap();
        }
        let text = String::from_utf8(writer.into_inner().unwrap()).unwrap();
        let sheet = Sheet::read(&format!("sep=,\n{text}"), Encoding::Utf8);
        let trimmed = |row: &Vec<String>| row.iter().map(|cell| cell.trim().to_owned()).collect::<Vec<_>>();
        let expected: Vec<_> = rows.iter().map(trimmed).filter(|row| row.iter().any(|cell| !cell.is_empty())).collect();
        let found: Vec<_> = sheet.rows.into_iter().map(|row| row.cells).collect();
        prop_assert_eq!(found, expected);
    }
}

/// Every list of the examples, taken into an empty document, goes out as it was.
#[test]
fn lists_of_the_examples_fill_an_empty_map() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("www/examples");
    let files = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    for path in files.filter(|path| path.extension().is_some_and(|end| end == "json")) {
        let text = std::fs::read_to_string(&path).unwrap();
        let example = read(&text, Repair::Refuse).unwrap().document;
        let words = Words::new("en");
        let mut filled = Rc::new(Document::empty());
        let outside =
            KINDS.into_iter().filter(|kind| !kind.is_in_journey()).map(|kind| (kind, None));
        let first = example.journeys.iter().next().map(|journey| journey.id().shared());
        let inside = [Kind::Touchpoint, Kind::Transition].map(|kind| (kind, first.clone()));
        // Whom others name comes first.
        let mut order: Vec<_> = outside.collect();
        order.sort_by_key(|(kind, _)| *kind);
        for (kind, journey) in order.into_iter().chain(inside) {
            let text = write_list(&example, kind, journey.as_deref(), &words);
            let sheet = Rc::new(Sheet::read(&text, Encoding::Utf8));
            let into = filled.journeys.iter().next().map(|journey| journey.id().shared());
            let choices = Choices { journey: into, ..guess(&sheet, Some(kind), None, &words) };
            let plan = plan(&filled, &sheet, &choices);
            assert!(plan.unread.is_empty(), "{} {kind}: {:?}", path.display(), plan.unread);
            if sheet.rows.len() < 2 {
                continue;
            }
            filled = plan.document;
            let into = filled.journeys.iter().next().map(|journey| journey.id().shared());
            let again =
                write_list(&filled, kind, into.as_deref().filter(|_| kind.is_in_journey()), &words);
            // Who was named before their own list came got an id from the name.
            // Journeys are no lists, so nothing leads to the other ones.
            let others = example.journeys.iter().map(|journey| journey.label());
            let lines = |text: &str| {
                let text = others
                    .clone()
                    .fold(text.to_owned(), |text, title| text.replace(&format!(",{title},"), ",,"));
                let lines = text.lines().filter_map(|line| line.split_once(','));
                let mut lines: Vec<_> = lines.map(|(_, rest)| rest.to_owned()).collect();
                lines.sort();
                lines.join("\n")
            };
            assert_eq!(lines(&again), lines(&text), "{} {kind}", path.display());
        }
    }
}
