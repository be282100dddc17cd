//! Which guidelines apply, and which of their demands are met.

use journey_map::analyze::guidelines::{Check, Tally, Verdict, Wish, of_system, of_touchpoint};
use journey_map::model::standard::Date;

use crate::{document, journey};

const DATA: &str = r#""dataCategories": [
    { "id": "mail", "name": "Mail", "personal": "personal", "classification": "confidential" },
    { "id": "health", "name": "Health", "personal": "special", "classification": "restricted" },
    { "id": "plans", "name": "Plans", "personal": "none", "classification": "restricted" },
    { "id": "prices", "name": "Prices", "personal": "none", "classification": "public" },
    { "id": "names", "name": "Names", "personal": "personal", "classification": "public" },
    { "id": "clicks", "name": "Clicks" }
],"#;

const NEEDS_SSO: &str = r#""requires": { "controls": ["sso"] }"#;

/// The verdict, with a question mark where it is not certain that the guideline applies, the data that it
/// applies because of, and the demands.
fn told(checks: &[Check]) -> String {
    let word = |verdict| match verdict {
        Verdict::Broken => "broken",
        Verdict::Unanswered => "open",
        Verdict::Met => "met",
    };
    let checks = checks.iter().map(|check| {
        let because = check.because.iter().filter_map(|touched| touched.category.as_ref());
        let because: Vec<_> = because.map(|category| category.name.as_str()).collect();
        let demands = check.demands.iter().map(|demand| {
            let wish = match &demand.wish {
                Wish::Control(control) => control.as_str().to_owned(),
                Wish::Named(name) | Wish::Certificate(name) => name.clone(),
                Wish::Region(_) => "region".to_owned(),
                Wish::Review(_, age) => {
                    age.map_or("review".to_owned(), |age| format!("review {age}"))
                }
            };
            format!("{wish} {}", word(demand.verdict))
        });
        let certain = if check.is_certain() { "" } else { "?" };
        let demands = demands.collect::<Vec<_>>().join(", ");
        format!("{}{certain} [{}] {demands}", word(check.verdict()), because.join(" "))
    });
    checks.collect::<Vec<_>>().join("; ")
}

fn with_guideline(
    guideline: &str,
    system: &str,
    touchpoint: &str,
) -> journey_map::model::document::Document {
    let comma = |text: &str| if text.is_empty() { "" } else { "," };
    let members = format!(
        r#"{DATA} "guidelines": [{{ "id": "g", "name": "G"{} {guideline} }}],
            "systems": [{{ "id": "a", "name": "A"{} {system} }}], {}"#,
        comma(guideline),
        comma(system),
        journey(&[touchpoint])
    );
    document(&members)
}

fn check_system(guideline: &str, system: &str, data: &str, expected: &str) {
    let uses = format!(r#""systems": [{{ "system": "a" }}]{data}"#);
    let document = with_guideline(guideline, system, &uses);
    let today = Date::parse("2026-11-22");
    let system = document.systems.get("a").expect("the one system");
    let checks = of_system(&document, system, today.as_ref());
    assert_eq!(told(&checks), expected, "{guideline} | {system:?} | {data}");
}

#[test]
fn a_guideline_applies_by_the_data_that_is_touched() {
    let confidential = r#""applies": { "classification": "confidential" }, "#;
    let personal = r#""applies": { "personal": ["personal"] }, "#;
    let special = r#""applies": { "personal": ["special"] }, "#;
    let both =
        r#""applies": { "classification": "confidential", "personal": ["personal", "special"] }, "#;
    let data = |ids: &str| {
        let uses = ids.split(' ').map(|id| format!(r#"{{ "category": "{id}" }}"#));
        format!(r#", "data": [{}]"#, uses.collect::<Vec<_>>().join(","))
    };
    for (applies, data, expected) in [
        ("", data("prices"), "open [] sso open"),
        ("", String::new(), "open [] sso open"),
        (r#""applies": {}, "#, data("prices"), "open [] sso open"),
        (r#""applies": { "personal": "none" }, "#, data("prices"), "open [] sso open"),
        (confidential, data("mail prices"), "open [Mail] sso open"),
        (confidential, data("prices plans"), "open [Plans] sso open"),
        (confidential, data("prices"), ""),
        (confidential, data("prices clicks"), "open? [] sso open"),
        (confidential, data("mail clicks"), "open [Mail] sso open"),
        (confidential, String::new(), "open? [] sso open"),
        (confidential, r#", "data": "none""#.to_owned(), ""),
        (r#""applies": { "classification": "cosmic" }, "#, data("prices"), "open? [] sso open"),
        (personal, data("health names"), "open [Health Names] sso open"),
        (personal, data("plans prices"), ""),
        (special, data("mail"), ""),
        (special, data("clicks"), "open? [] sso open"),
        // One category has to be both; restricted plans and public names are not.
        (both, data("plans names"), ""),
        (both, data("plans names mail"), "open [Mail] sso open"),
        (both, data("prices clicks"), "open? [] sso open"),
    ] {
        check_system(&format!("{applies}{NEEDS_SSO}"), "", &data, expected);
    }
}

#[test]
fn a_guideline_applies_by_the_region() {
    let inside = r#""applies": { "regions": ["EU", "NO"] }, "#;
    let outside = r#""applies": { "outside": ["EU", "NO"] }, "#;
    let outside_personal = r#""applies": { "outside": ["EU"], "personal": ["personal"] }, "#;
    let mail = r#", "data": [{ "category": "mail" }]"#;
    let prices = r#", "data": [{ "category": "prices" }]"#;
    for (applies, region, data, expected) in [
        (inside, r#""region": "DE""#, prices, "open [] sso open"),
        (inside, r#""region": "US""#, prices, ""),
        (inside, "", prices, "open? [] sso open"),
        (outside, r#""region": "US""#, prices, "open [] sso open"),
        (outside, r#""region": "EU""#, prices, ""),
        (outside, "", prices, "open? [] sso open"),
        (outside_personal, r#""region": "US""#, mail, "open [Mail] sso open"),
        (outside_personal, "", mail, "open? [Mail] sso open"),
        (outside_personal, "", prices, ""),
        (outside_personal, r#""region": "US""#, "", "open? [] sso open"),
    ] {
        check_system(&format!("{applies}{NEEDS_SSO}"), region, data, expected);
    }
}

#[test]
fn demands_are_met_broken_or_not_answered() {
    let all = r#""requires": { "controls": ["sso", "MFA", "encryption at rest", "dpaSigned"] }"#;
    let certificate = r#""requires": { "certifications": ["ISO 27001"] }"#;
    let region = r#""requires": { "regions": ["EU", "NO"] }"#;
    let review = r#""requires": { "reviewEvery": "P1Y" }"#;
    for (requires, system, expected) in [
        ("", "", ""),
        (r#""requires": {}"#, "", ""),
        (r#""requires": { "controls": "none" }"#, "", ""),
        (all, "", "open [] sso open, mfa open, encryptionAtRest open, dpaSigned open"),
        (
            all,
            r#""controls": { "sso": true, "mfa": false, "dpaSigned": true }"#,
            "broken [] sso met, mfa broken, encryptionAtRest open, dpaSigned met",
        ),
        (
            all,
            r#""controls": { "sso": true, "mfa": true, "encryptionAtRest": true, "dpaSigned": true }"#,
            "met [] sso met, mfa met, encryptionAtRest met, dpaSigned met",
        ),
        (certificate, "", "open [] ISO 27001 open"),
        (certificate, r#""controls": { "sso": true }"#, "open [] ISO 27001 open"),
        (certificate, r#""controls": { "certifications": "none" }"#, "broken [] ISO 27001 broken"),
        (
            certificate,
            r#""controls": { "certifications": ["PCI DSS"] }"#,
            "broken [] ISO 27001 broken",
        ),
        (certificate, r#""controls": { "certifications": ["iso-27001"] }"#, "met [] ISO 27001 met"),
        (region, "", "open [] region open"),
        (region, r#""region": "IE""#, "met [] region met"),
        (region, r#""region": "US""#, "broken [] region broken"),
        (review, "", "open [] review open"),
        (review, r#""lastReview": "2025-11-22""#, "met [] review 365 met"),
        (review, r#""lastReview": "2025-11-20""#, "broken [] review 367 broken"),
        (review, r#""lastReview": "2026-12-24""#, "met [] review -32 met"),
        // What only touchpoints can answer is not asked of a system.
        (r#""requires": { "controls": ["double opt-in"] }"#, "", ""),
    ] {
        check_system(requires, system, r#", "data": "none""#, expected);
    }
}

#[test]
fn what_may_apply_is_broken_by_nobody_yet() {
    let guideline = format!(r#""applies": {{ "classification": "confidential" }}, {NEEDS_SSO}"#);
    check_system(&guideline, r#""controls": { "sso": false }"#, "", "open? [] sso broken");
    check_system(&guideline, r#""controls": { "sso": true }"#, "", "met? [] sso met");
}

#[test]
fn without_a_day_no_review_is_old() {
    let document = with_guideline(
        r#""requires": { "reviewEvery": "P1Y" }"#,
        r#""lastReview": "2001-01-01""#,
        "",
    );
    let checks = of_system(&document, document.systems.get("a").unwrap(), None);
    assert_eq!(told(&checks), "open [] review open");
    assert_eq!(Tally::of(&checks), Tally { broken: 0, unanswered: 1, met: 0 });
}

#[test]
fn a_touchpoint_answers_for_controls_that_are_no_system_s() {
    let opt_in = r#""applies": { "personal": ["personal"] }, "requires": { "controls": ["Double opt-in", "sso"] }"#;
    let abroad = r#""applies": { "outside": ["EU"] }, "requires": { "controls": ["Notice"] }"#;
    let review = r#""requires": { "reviewEvery": "P6M" }"#;
    let mail = r#""data": [{ "category": "mail" }]"#;
    let with = |more: &str| format!("{mail}, {more}");
    for (guideline, system, touchpoint, expected) in [
        (opt_in, "", mail.to_owned(), "open [Mail] Double opt-in open"),
        (
            opt_in,
            "",
            with(r#""security": { "controls": ["double opt in"] }"#),
            "met [Mail] Double opt-in met",
        ),
        (
            opt_in,
            "",
            with(r#""security": { "controls": "none" }"#),
            "broken [Mail] Double opt-in broken",
        ),
        (opt_in, "", r#""data": "none""#.to_owned(), ""),
        (NEEDS_SSO, "", mail.to_owned(), ""),
        (
            abroad,
            r#""region": "US""#,
            r#""systems": [{ "system": "a" }]"#.to_owned(),
            "open [] Notice open",
        ),
        (abroad, r#""region": "FR""#, r#""systems": [{ "system": "a" }]"#.to_owned(), ""),
        (abroad, "", String::new(), "open? [] Notice open"),
        (abroad, "", r#""systems": "none""#.to_owned(), ""),
        (
            review,
            "",
            r#""owner": { "lastReviewed": "2026-11-01" }"#.to_owned(),
            "met [] review 21 met",
        ),
        (review, "", String::new(), "open [] review open"),
    ] {
        let document = with_guideline(guideline, system, &touchpoint);
        let touchpoint = document.journey("j").unwrap().touchpoint("t0").unwrap();
        let today = Date::parse("2026-11-22");
        let checks = of_touchpoint(&document, touchpoint, today.as_ref());
        assert_eq!(told(&checks), expected, "{guideline}");
    }
}
