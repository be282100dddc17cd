//! What is computed about documents, by tables.

#[path = "../drawing/mod.rs"]
mod drawing;

mod abbreviations;
mod call;
mod chained;
mod consent;
mod dependants;
mod flow;
mod flow_solved;
mod guidelines;
mod handoff;
mod incompatibility;
mod kin;
mod lineage;
mod outage;
mod overlaps;
mod processing_record;
mod raci;
mod renewals;
mod retirement;
mod risk;
mod shadow;
mod single_points;
mod structure;
mod terms;
mod touches;
mod transfers;

use journey_map::format::read::{Repair, read};
use journey_map::model::document::Document;

/// The document with these members, written like a file.
fn document(members: &str) -> Document {
    let text =
        format!(r#"{{ "format": "journey-map", "version": 1, "title": "Shop", {members} }}"#);
    match read(&text, Repair::Refuse) {
        Ok(opened) => (*opened.document).clone(),
        Err(_) => panic!("not a document: {text}"),
    }
}

/// A journey with these touchpoints; each is in the one stage there is.
fn journey(touchpoints: &[&str]) -> String {
    let touchpoints: Vec<_> = (0_u32..)
        .zip(touchpoints)
        .map(|(place, says)| {
            let comma = if says.is_empty() { "" } else { "," };
            format!(r#"{{ "id": "t{place}", "name": "T{place}", "stage": "s"{comma} {says} }}"#)
        })
        .collect();
    format!(
        r#""journeys": [{{ "id": "j", "title": "J", "stages": [{{ "id": "s", "name": "S" }}],
            "touchpoints": [{}] }}]"#,
        touchpoints.join(",")
    )
}
