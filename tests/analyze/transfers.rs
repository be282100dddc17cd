//! Where personal data belongs, and where it leaves.

use journey_map::analyze::handling::Handling;
use journey_map::analyze::transfers::{Because, Receiver, Safeguard, home};

use crate::{document, journey};

/// The countries, and why.
fn told(members: &str) -> String {
    let document = document(members);
    let Some(home) = home(&document) else { return String::new() };
    let countries: Vec<_> = home.countries.iter().map(ToString::to_string).collect();
    let because = match &home.because {
        Because::Agreed(guideline) => guideline.id.as_str().to_owned(),
        Because::Most { inside, known } => format!("{inside} of {known}"),
    };
    format!("{}, {because}", countries.join(" "))
}

fn systems(regions: &str) -> String {
    let systems = regions.split_whitespace().enumerate().map(|(place, region)| {
        let region =
            if region == "?" { String::new() } else { format!(r#", "region": "{region}""#) };
        format!(r#"{{ "id": "s{place}", "name": "S{place}"{region} }}"#)
    });
    format!(r#""systems": [{}]"#, systems.collect::<Vec<_>>().join(","))
}

#[test]
fn home_is_where_guidelines_say_or_most_systems_are() {
    for (regions, expected) in [
        ("", ""),
        ("? ?", ""),
        ("DE ? US", ""),
        ("DE FR US", "DE IS LI NO EU, 2 of 3"),
        ("NO EU US", "NO IS LI EU, 2 of 3"),
        ("US US DE", "US, 2 of 3"),
        ("GB", "GB, 1 of 1"),
    ] {
        assert_eq!(told(&systems(regions)), expected, "{regions}");
    }
    let personal = r#""personal": ["personal", "special"]"#;
    for (guideline, expected) in [
        (format!(r#""applies": {{ {personal} }}, "requires": {{ "regions": ["CH"] }}"#), "CH, g"),
        (
            format!(r#""applies": {{ {personal} }}, "requires": {{ "regions": ["DE"] }}"#),
            "DE IS LI NO EU, g",
        ),
        (format!(r#""applies": {{ {personal}, "outside": ["EU"] }}"#), "EU IS LI NO, g"),
        (r#""applies": { "personal": ["special"], "outside": ["EU"] }"#.to_owned(), "US, 1 of 1"),
        (r#""requires": { "regions": ["EU"] }"#.to_owned(), "US, 1 of 1"),
    ] {
        let members = format!(
            r#""guidelines": [{{ "id": "g", "name": "G", {guideline} }}], {}"#,
            systems("US")
        );
        assert_eq!(told(&members), expected, "{guideline}");
    }
}

#[test]
fn personal_data_that_leaves_is_found_with_its_safeguard() {
    let check = |recipient: &str, personal: &str, expected: &str| {
        let recipients = if recipient.is_empty() {
            String::new()
        } else {
            format!(r#", "recipients": [{recipient}]"#)
        };
        let touches = r#""systems": [{ "system": "far" }, { "system": "near" }],
            "data": [{ "category": "mail", "purpose": "u" }]"#;
        let document = document(&format!(
            r#""systems": [{{ "id": "far", "name": "Far", "vendor": "Far Inc.", "region": "US" }},
                    {{ "id": "near", "name": "Near", "region": "DE" }}, {{ "id": "home", "name": "Home", "region": "NO" }}],
                "dataCategories": [{{ "id": "mail", "name": "Mail"{personal} }}],
                "purposes": [{{ "id": "u", "name": "U"{recipients} }}], {}"#,
            journey(&[touches])
        ));
        let told = Handling::of(&document).transfers.into_iter().map(|one| {
            let to = match &one.to {
                Receiver::System(system) => system.name.clone(),
                Receiver::Recipient(purpose, place) => {
                    purpose.recipients.entries()[*place].name.clone()
                }
            };
            let safeguard = match one.safeguard {
                Safeguard::Named(text) => text,
                Safeguard::None => "none".to_owned(),
                Safeguard::Unknown => "?".to_owned(),
            };
            format!("{to} {} {safeguard}", one.country)
        });
        assert_eq!(told.collect::<Vec<_>>().join(", "), expected, "{recipient} {personal}");
    };
    let personal = r#", "personal": "personal""#;
    check("", personal, "Far US ?");
    check("", "", "");
    check("", r#", "personal": "none""#, "");
    check(r#"{ "name": "Far Inc", "country": "US" }"#, personal, "Far US ?, Far Inc US ?");
    check(
        r#"{ "name": "FAR INC.", "country": "US", "safeguard": "clauses" }"#,
        personal,
        "Far US clauses, FAR INC. US clauses",
    );
    check(
        r#"{ "name": "Other", "country": "IN", "safeguard": "none" }, { "name": "B", "country": "LI" }, { "name": "C" }"#,
        personal,
        "Far US ?, Other IN none",
    );
}
