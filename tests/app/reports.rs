//! Reports go out as lists for spreadsheets: read back here by the CSV library that everybody uses.

use journey_map::app::event::{Event, Host, Open};
use journey_map::app::listing::{Content, List, Wanted};
use journey_map::app::reports::Report;
use journey_map::model::subject::Kind;

use crate::world::Tab;

/// A tab with this map open.
fn tab(members: &str) -> Tab {
    let mut tab = Tab::ready();
    let text = format!(
        r#"{{ "format": "journey-map", "version": 1, "title": "Corner Shop", {members} }}"#
    );
    tab.send(Event::Open(Open::Text { name: None, text: Ok(text) }));
    tab.send(Event::Host(Host::Today(2026, 11, 22)));
    tab
}

/// The rows of a report, and the name of its file.
fn rows(tab: &mut Tab, report: Report) -> (String, Vec<Vec<String>>) {
    tab.send(Event::List(List::Report(report)));
    let (name, text) = tab.files.last().expect("a file").clone();
    let text = text.strip_prefix('\u{feff}').expect("spreadsheets know UTF-8 by it").to_owned();
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(text.as_bytes());
    let rows = reader
        .records()
        .map(|row| row.expect("every row has as many cells").iter().map(str::to_owned).collect());
    (name, rows.collect())
}

const SHOP: &str = r#"
    "currency": "EUR",
    "people": [{ "id": "ada", "name": "Ada", "contact": "mailto:ada@example.org" }, { "id": "bo", "name": "=Bo()" }],
    "systems": [
        { "id": "crm", "name": "CRM", "vendor": "Far Inc.", "region": "DE", "contract": { "renewal": "2027-01-31", "noticeDays": 30 },
            "cost": { "annual": 1200 }, "seats": { "licensed": 10, "active": 4 } },
        { "id": "bare", "name": "Bare" }
    ],
    "dataCategories": [{ "id": "mail", "name": "Mail, addresses", "personal": "personal" }],
    "purposes": [{ "id": "news", "name": "News", "controller": "Shop \"GmbH\"", "dpo": "ada", "retention": "P1Y",
        "recipients": [{ "name": "Far Inc.", "country": "US", "safeguard": "clauses" }] }],
    "waivers": [{ "id": "w", "rule": "system-missing", "subject": { "journey": "j", "kind": "touchpoint", "id": "look" },
        "reason": "On paper until spring", "until": "2027-03-31" }],
    "journeys": [{ "id": "j", "title": "Buy", "stages": [{ "id": "s", "name": "Want" }], "touchpoints": [
        { "id": "look", "name": "Look", "stage": "s", "owner": { "marketing": "ada", "responsible": ["ada", "bo"], "informed": "none", "lastReviewed": "2026-10-01" } },
        { "id": "ask", "name": "Ask", "stage": "s", "systems": [{ "system": "crm" }], "data": [{ "category": "mail", "purpose": "news" }] },
        { "id": "pay", "name": "Pay", "stage": "s" }, { "id": "wait", "name": "Wait", "stage": "s" },
        { "id": "old", "name": "Old", "stage": "s", "status": "retired" }
    ] }]"#;

#[test]
fn the_record_of_processing_has_the_columns_of_the_article() {
    let (name, rows) = rows(&mut tab(SHOP), Report::Processing);
    assert_eq!(name, "corner-shop-record-of-processing-draft.csv");
    assert_eq!(rows.len(), 2);
    assert_eq!(rows[0].len(), 9);
    assert_eq!(rows[0][0], "Purpose (draft, not legal advice)");
    assert_eq!(
        rows[1],
        [
            "News",
            "Shop \"GmbH\"",
            "Ada; ada@example.org",
            "[missing: not answered]",
            "Mail, addresses",
            "Far Inc. (United States)",
            "United States: Far Inc. (clauses)",
            "1 year",
            "[missing: not answered]",
        ]
    );
}

#[test]
fn who_does_what_tells_not_answered_from_none() {
    let (name, rows) = rows(&mut tab(SHOP), Report::Raci);
    assert_eq!(name, "corner-shop-raci.csv");
    // What is gone is left out. No cell is a formula.
    assert_eq!(rows.len(), 5);
    assert_eq!(rows[1], ["Buy", "Want", "Look", "Ada", "Ada; =Bo()", "", "none", "", "2026-10-01"]);
    assert_eq!(rows[2][2..5], ["Ask", "", ""]);
}

#[test]
fn a_name_that_looks_like_a_formula_is_none_in_any_report() {
    let shop = SHOP.replace(r#""name": "CRM""#, r#""name": "=1+1""#);
    let (_, rows) = rows(&mut tab(&shop), Report::Renewals);
    assert_eq!(rows[1][0], "'=1+1");
}

#[test]
fn findings_are_told_in_both_voices_and_waived_ones_with_the_reason() {
    let (name, rows) = rows(&mut tab(SHOP), Report::Findings);
    assert_eq!(name, "corner-shop-findings.csv");
    let of = |rule: &str| rows.iter().filter(|row| row[1] == rule).collect::<Vec<_>>();
    let waived =
        of("system-missing").into_iter().find(|row| row[3] == "Look").expect("it is waived");
    assert_eq!(waived[11], "On paper until spring; 2027-03-31");
    let note = of("security-missing");
    assert_eq!(
        (note.len(), &*note[0][0], &*note[0][2], &*note[0][3]),
        (1, "Warning", "touchpoint", "Ask")
    );
    assert!(note[0][5..9].iter().all(|text| !text.is_empty()), "{note:?}");
    assert_eq!(note[0][9], "security");
    // What was waived stands last.
    assert_eq!(
        rows.iter().position(|row| !row[11].is_empty() && row[0] != "Severity"),
        Some(rows.len() - 1)
    );
}

#[test]
fn contracts_come_with_their_last_safe_day_and_what_is_unused() {
    let (name, rows) = rows(&mut tab(SHOP), Report::Renewals);
    assert_eq!(name, "corner-shop-renewals.csv");
    assert_eq!(rows.len(), 2, "of Bare nothing is known");
    let expected = [
        "CRM",
        "Far Inc.",
        "2027-01-31",
        "30",
        "2027-01-01",
        "40",
        "to be decided soon",
        "1200",
        "EUR",
        "10",
        "4",
        "720",
    ];
    assert_eq!(rows[1], expected);
}

#[test]
fn the_page_around_gets_each_report_by_its_word() {
    for report in Report::ALL {
        assert_eq!(Content::parse(report.as_str()), Some(Content::Report(report)));
    }
    assert_eq!(Content::parse("system"), Some(Content::Kind(Kind::System)));
    assert_eq!(Content::parse("secrets"), None);
    let mut tab = tab(SHOP);
    let what = Content::parse("raci");
    tab.send(Event::Host(Host::List(Wanted { call: 1, what, journey: None })));
    let told = tab.answers.last().expect("an answer");
    assert!(format!("{told:?}").contains("Look"), "{told:?}");
}
