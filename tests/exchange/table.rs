//! Lists from spreadsheets with the oddities that people's own have.

use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use journey_map::exchange::table::bytes::{Encoding, decode};
use journey_map::exchange::table::column::{Column, columns};
use journey_map::exchange::table::guess::{Choices, guess};
use journey_map::exchange::table::plan::{Plan, Planner};
use journey_map::exchange::table::sheet::Sheet;
use journey_map::exchange::table::write::write_list;
use journey_map::format::read::{Repair, read};
use journey_map::format::write::write;
use journey_map::model::document::Document;
use journey_map::model::subject::Kind;
use journey_map::words::Words;

use crate::said;

/// What is open when the lists come in.
const OPEN: &str = r#"{
  "format": "journey-map", "version": 1, "title": "Shop", "currency": "EUR",
  "people": [ { "id": "ann", "name": "Ann Example", "function": "marketing" }, { "id": "bob", "name": "Bob Twin" } ],
  "systems": [ { "id": "mail", "name": "MailTool", "vendor": "Acme" }, { "id": "shop", "name": "Shop" } ],
  "journeys": [ { "id": "buy", "title": "Buy",
    "stages": [ { "id": "see", "name": "Awareness" }, { "id": "pay", "name": "Purchase" } ],
    "touchpoints": [
      { "id": "see-ad", "name": "See the ad", "stage": "see" },
      { "id": "checkout", "name": "Checkout", "stage": "pay", "systems": [ { "system": "shop", "dependency": "hard" } ] }
    ],
    "transitions": [ { "id": "see-ad-to-checkout", "from": "see-ad", "to": "checkout", "share": 0.2 } ] } ]
}"#;

pub(crate) fn open() -> Rc<Document> {
    read(OPEN, Repair::Refuse).unwrap().document
}

pub(crate) fn choices(sheet: &Sheet, asked: Option<Kind>, name: Option<&str>) -> Choices {
    Choices { journey: Some("buy".into()), ..guess(sheet, asked, name, &Words::new("en")) }
}

pub(crate) fn plan(document: &Rc<Document>, sheet: &Rc<Sheet>, choices: &Choices) -> Plan {
    let words = Rc::new(Words::new("en"));
    let mut planner = Planner::new(document, sheet.clone(), choices.clone(), ("New", words));
    loop {
        if let Some(plan) = planner.go_on(7) {
            return plan;
        }
    }
}

pub(crate) fn planned(document: &Rc<Document>, text: &str, asked: Option<Kind>) -> Plan {
    let sheet = Rc::new(Sheet::read(text, Encoding::Utf8));
    let choices = choices(&sheet, asked, None);
    plan(document, &sheet, &Choices { overwrites: true, ..choices })
}

fn fixtures() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/exchange/fixtures/table");
    let files = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let is_list = |path: &PathBuf| path.extension().is_some_and(|end| end == "csv" || end == "tsv");
    let mut files: Vec<_> = files.filter(is_list).collect();
    files.sort();
    files
}

/// What came of a list, as people would tell it.
fn told(sheet: &Sheet, choices: &Choices, plan: &Plan) -> String {
    let words = Words::new("en");
    let mut text = String::new();
    let encoding = words.text(sheet.encoding.message_id());
    let columns = columns(choices.kind);
    let name = |column: &Column| words.word("column", &column.name);
    let header = choices.header.map_or(0, |header| sheet.rows[header].line);
    writeln!(
        text,
        "{} in {encoding} with {:?}, names in line {header}",
        choices.kind, sheet.separator
    )
    .unwrap();
    for (place, column) in choices.mapping.iter().enumerate() {
        let heading = choices.header.map_or("", |header| sheet.rows[header].cell(place));
        let column = column.map_or("left out".to_owned(), |column| name(&columns[column]));
        writeln!(text, "  {heading} -> {column}").unwrap();
    }
    writeln!(text, "{} new, {} changed, {} same", plan.new, plan.changed, plan.same).unwrap();
    for (kind, count) in &plan.created {
        writeln!(text, "created: {kind} {count}").unwrap();
    }
    write!(text, "unread:\n{}notes:\n{}", said(&plan.unread), said(&plan.notes)).unwrap();
    text
}

/// Every list has what becomes of it in `.outcome.txt`, and the document in `.journey.json`. With
/// the variable `UPDATE_GOLDENS` set, these two are written anew.
#[test]
fn every_list_becomes_its_document() {
    assert!(fixtures().len() >= 12);
    for path in fixtures() {
        let (text, encoding) = decode(&fs::read(&path).unwrap()).unwrap();
        let sheet = Rc::new(Sheet::read(&text, encoding));
        let choices = choices(&sheet, None, path.file_name().and_then(|name| name.to_str()));
        let plan = plan(&open(), &sheet, &choices);
        check(&path.with_extension("outcome.txt"), &told(&sheet, &choices, &plan));
        check(&path.with_extension("journey.json"), &write(&plan.document));
    }
}

fn check(path: &Path, found: &str) {
    if std::env::var_os("UPDATE_GOLDENS").is_some() {
        fs::write(path, found).unwrap();
    }
    let expected = fs::read_to_string(path).unwrap_or_default();
    assert!(found == expected, "{} differs:\n{found}", path.display());
}

#[test]
fn answers_that_are_there_stay_unless_somebody_wants_otherwise() {
    let text = "Name,Vendor,Description\nMailTool,Other,Sends\n";
    let sheet = Rc::new(Sheet::read(text, Encoding::Utf8));
    let choices = choices(&sheet, None, None);
    for (overwrites, vendor) in [(false, "Acme"), (true, "Other")] {
        let plan = plan(&open(), &sheet, &Choices { overwrites, ..choices.clone() });
        assert_eq!((plan.new, plan.changed), (0, 1));
        let mail = plan.document.systems.get("mail").unwrap();
        assert_eq!(mail.vendor.as_deref(), Some(vendor));
        assert_eq!(mail.description.as_deref(), Some("Sends"));
    }
}

#[test]
fn what_a_list_names_is_created_only_if_wanted() {
    let sheet =
        Rc::new(Sheet::read("Name,Vendor,Owner\nNew,Acme,Zoe\nOdd,Acme,Zoe\n", Encoding::Utf8));
    let choices = choices(&sheet, None, None);
    let with = plan(&open(), &sheet, &choices);
    assert_eq!(with.created, [(Kind::Person, 1)]);
    let without = plan(&open(), &sheet, &Choices { creates: false, ..choices });
    assert_eq!((without.new, without.created.len(), without.notes.len()), (2, 0, 2));
    assert_eq!(without.document.people.len(), 2);
}

#[test]
fn a_list_of_uses_keeps_what_is_known_of_each() {
    let text = "Name,Systems\nCheckout,MailTool; Shop\n";
    let plan = planned(&open(), text, Some(Kind::Touchpoint));
    let touchpoint = plan.document.journey("buy").unwrap().touchpoint("checkout").unwrap().clone();
    let uses = touchpoint.systems.entries();
    let uses: Vec<_> =
        uses.iter().map(|of| (of.system.as_str(), of.dependency.is_some())).collect();
    assert_eq!(uses, [("mail", false), ("shop", true)]);
}

#[test]
fn touchpoints_without_a_journey_make_one() {
    let text = "Stage,Touchpoint,Channel\nA,One,web\nB,Two,app\n";
    let plan = planned(&Rc::new(Document::empty()), text, None);
    assert_eq!(plan.created, [(Kind::Journey, 1), (Kind::Stage, 2)]);
    let journey = plan.document.journey(plan.journey.as_deref().unwrap()).unwrap();
    assert_eq!((journey.touchpoints().len(), journey.stages().len()), (2, 2));
}

#[test]
fn ten_thousand_rows_come_in() {
    let mut text = String::from("Name;Vendor;Cost p.a.;Owner;Renewal\n");
    for row in 0..10_000 {
        writeln!(text, "System {row};Vendor {};{row},50;Person {};31.12.2027", row % 7, row % 300)
            .unwrap();
    }
    let plan = planned(&open(), &text, None);
    assert_eq!((plan.new, plan.unread.len()), (10_000, 0));
    assert_eq!(plan.created, [(Kind::Person, 300)]);
    assert_eq!(plan.document.systems.len(), 10_002);
    let again = planned(&plan.document, &text, None);
    assert_eq!((again.new, again.changed, again.same), (0, 0, 10_000));
    assert!(Rc::ptr_eq(&again.document, &plan.document));
}

#[test]
fn a_huge_cell_comes_in() {
    let text = format!("Name,Vendor\nBig,\"{}\"\n", "words and\n".repeat(100_000));
    let plan = planned(&open(), &text, None);
    assert_eq!(plan.new, 1);
    assert!(plan.document.systems.get("big").unwrap().vendor.as_ref().unwrap().len() > 900_000);
}

#[test]
fn what_goes_out_is_a_file_for_spreadsheets() {
    let document = planned(&open(), "Name,Vendor\n=1+1,\"a, \"\"b\"\"\"\n", None).document;
    let text = write_list(&document, Kind::System, None, &Words::new("en"));
    let lines: Vec<_> = text.split("\r\n").collect();
    assert!(lines[0].starts_with("\u{feff}ID,Name,Description,Vendor,"), "{}", lines[0]);
    assert!(lines[3].starts_with("1-1,'=1+1,,\"a, \"\"b\"\"\","), "{}", lines[3]);
    assert_eq!(lines.last(), Some(&""));
}
