//! The draft of the record of processing.

use journey_map::analyze::handling::Handling;
use journey_map::analyze::processing_record::{Column, record};

use crate::document;

/// The rows as `purpose: data | systems | transfers | gaps`.
fn told(members: &str) -> Vec<String> {
    let document = document(members);
    let record = record(&document, &Handling::of(&document));
    let joined = |ids: Vec<String>| ids.join(" ");
    let rows = record.rows.iter().map(|row| {
        let data = row.data.iter().map(|one| one.id.to_string()).collect();
        let systems = row.systems.iter().map(|one| one.id.to_string()).collect();
        let transfers = row.transfers.iter().map(|one| one.country.to_string()).collect();
        let gaps = row.gaps.iter().map(|gap| {
            let field = gap.field.unwrap_or("-");
            let at = if gap.subject.id == row.purpose.id.shared() {
                String::new()
            } else {
                format!("@{}", gap.subject.id)
            };
            format!("{}={field}{at}", gap.column.as_str())
        });
        format!(
            "{}: {} | {} | {} | {}",
            row.purpose.id,
            joined(data),
            joined(systems),
            joined(transfers),
            joined(gaps.collect())
        )
    });
    let mut told: Vec<_> = rows.collect();
    told.extend(record.without_purpose.iter().map(ToString::to_string));
    told
}

const BASE: &str = r#"
    "people": [{ "id": "ada", "name": "Ada" }],
    "systems": [{ "id": "far", "name": "Far", "vendor": "Far Inc.", "region": "US" },
        { "id": "near", "name": "Near", "region": "DE" }, { "id": "home", "name": "Home", "region": "FR" },
        { "id": "lost", "name": "Lost" }],
    "dataCategories": [{ "id": "mail", "name": "Mail", "personal": "personal" },
        { "id": "prices", "name": "Prices", "personal": "none" }, { "id": "clicks", "name": "Clicks" }],"#;

const WHOLE: &str = r#""controller": "Shop GmbH", "dpo": "ada", "subjects": ["customers"], "retention": "P1Y",
    "measures": ["access by role"]"#;

fn with(purposes: &str, touchpoints: &[&str]) -> Vec<String> {
    told(&format!(r#"{BASE} "purposes": [{purposes}], {}"#, crate::journey(touchpoints)))
}

#[test]
fn a_row_says_what_is_known_and_what_is_missing() {
    let uses =
        r#""systems": [{ "system": "near" }], "data": [{ "category": "mail", "purpose": "u" }]"#;
    let whole = format!(
        r#"{{ "id": "u", "name": "U", {WHOLE}, "recipients": [{{ "name": "Near SE", "country": "FR" }}] }}"#
    );
    assert_eq!(with(&whole, &[uses]), ["u: mail | near |  | "]);
    assert_eq!(
        with(r#"{ "id": "u", "name": " " }"#, &[]),
        ["u:  |  |  | purpose=name controller=controller officer=dpo subjects=subjects data=- \
          recipients=recipients transfers=recipients retention=retention measures=measures"]
    );
    let none = r#"{ "id": "u", "name": "U", "controller": "C", "dpo": "none", "subjects": "none", "recipients": "none",
        "retention": "none", "measures": "none" }"#;
    assert_eq!(with(none, &[uses]), ["u: mail | near |  | "], "none is an answer");
}

#[test]
fn transfers_are_those_of_the_purpose() {
    let far =
        r#""systems": [{ "system": "far" }], "data": [{ "category": "mail", "purpose": "u" }]"#;
    let row = |recipients: &str| {
        format!(
            r#"{{ "id": "u", "name": "U", {WHOLE}, "recipients": {recipients} }}, {{ "id": "v", "name": "V", {WHOLE}, "recipients": "none" }}"#
        )
    };
    let v = "v:  |  |  | data=-";
    for (recipients, expected) in [
        // The system itself is abroad, and nobody named a safeguard.
        (r#""none""#, "u: mail | far | US | transfers=recipients"),
        // The recipient is the system's vendor: one transfer, not two.
        (
            r#"[{ "name": "Far Inc.", "country": "US", "safeguard": "clauses" }]"#,
            "u: mail | far | US | ",
        ),
        (
            r#"[{ "name": "Far Inc.", "country": "US" }]"#,
            "u: mail | far | US | transfers=recipients",
        ),
        (r#"[{ "name": "Far Inc." }]"#, "u: mail | far |  | transfers=recipients"),
    ] {
        assert_eq!(with(&row(recipients), &[far]), [expected, v], "{recipients}");
    }
    let lost =
        r#""systems": [{ "system": "lost" }], "data": [{ "category": "mail", "purpose": "u" }]"#;
    assert_eq!(with(&row(r#""none""#), &[lost])[0], "u: mail | lost |  | transfers=region@lost");
}

#[test]
fn what_is_about_nobody_is_in_no_record() {
    let purpose = format!(r#"{{ "id": "u", "name": "U", {WHOLE}, "recipients": "none" }}"#);
    for (data, expected) in [
        (r#"[{ "category": "prices", "purpose": "u" }]"#, vec![]),
        (
            r#"[{ "category": "prices", "purpose": "u" }, { "category": "mail", "purpose": "u" }]"#,
            vec!["u: mail |  |  | "],
        ),
        // Nobody said whether clicks are about people.
        (r#"[{ "category": "clicks", "purpose": "u" }]"#, vec!["u: clicks |  |  | "]),
        (
            r#"[{ "category": "mail" }, { "category": "clicks" }]"#,
            vec!["u:  |  |  | data=-", "j touchpoint t0"],
        ),
    ] {
        assert_eq!(with(&purpose, &[&format!(r#""data": {data}"#)]), expected, "{data}");
    }
}

#[test]
fn the_columns_are_those_of_the_article() {
    let words: Vec<_> = Column::ALL.iter().map(|column| column.as_str()).collect();
    let expected =
        "purpose controller officer subjects data recipients transfers retention measures";
    assert_eq!(words.join(" "), expected);
}
