//! How large pictures become.

use std::fmt::Write;

use journey_map::layout::lanes::Lanes;

use crate::{document, picture};

/// A journey with so many touchpoints, all answered.
pub(crate) fn large(count: usize) -> String {
    let mut text = String::from(
        r#"{ "format": "journey-map", "version": 1, "title": "Large", "people": [{ "id": "p", "name": "Head of CRM" }],
        "systems": [{ "id": "s", "name": "Shop system" }], "dataCategories": [{ "id": "d", "name": "E-mail address" }],
        "journeys": [{ "id": "j", "title": "All of it", "stages": ["#,
    );
    let stages = count.div_ceil(12).min(24);
    for stage in 0..stages {
        let comma = if stage > 0 { "," } else { "" };
        write!(text, r#"{comma}{{ "id": "s{stage}", "name": "Stage {stage}" }}"#)
            .expect("it is written");
    }
    text.push_str("], \"touchpoints\": [");
    for place in 0..count {
        let (comma, stage) = (if place > 0 { "," } else { "" }, place * stages / count);
        write!(
            text,
            r#"{comma}{{ "id": "t{place}", "name": "Step {place} of a long journey", "stage": "s{stage}", "channel": "web",
            "owner": {{ "marketing": "p" }}, "systems": [{{ "system": "s" }}], "data": [{{ "category": "d" }}] }}"#
        )
        .expect("it is written");
    }
    text.push_str("], \"transitions\": [");
    for place in 1..count {
        let (comma, from) = (if place > 1 { "," } else { "" }, place - 1 - (place - 1) % 3 / 2);
        write!(
            text,
            r#"{comma}{{ "id": "w{place}", "from": "t{from}", "to": "t{place}", "share": 0.5 }}"#
        )
        .expect("it is written");
    }
    text.push_str("] }] }");
    text
}

#[test]
fn a_picture_grows_with_its_journey_and_no_faster() {
    let sizes = [30, 300, 1_000].map(|count| picture(&document(&large(count)), Lanes::None).len());
    println!("bytes of pictures of 30, 300 and 1,000 touchpoints: {sizes:?}");
    for (size, count) in sizes.into_iter().zip([30, 300, 1_000]) {
        assert!(size < 3_500 * count + 8_000, "{size} bytes for {count} touchpoints");
    }
}
