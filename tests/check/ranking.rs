//! What is found, put in order, and what is set aside.

use std::rc::Rc;

use journey_map::analyze::facts::Facts;
use journey_map::check::checking::{Checking, Report};
use journey_map::model::document::Document;
use journey_map::model::standard::Date;
use serde_json::{Value, json};

use crate::shorthand::{self, TODAY};

pub(crate) fn report(document: &Rc<Document>, today: Option<&str>) -> Report {
    let facts = Rc::new(Facts::of(document));
    let mut checking = Checking::new(document.clone(), facts, today.and_then(Date::parse));
    loop {
        if let Some(report) = checking.step() {
            return report;
        }
    }
}

fn owners_missing(report: &Report) -> usize {
    report.findings.iter().filter(|finding| finding.rule.id == "owner-missing").count()
}

fn touchpoints(count: usize) -> Value {
    (0..count).map(|place| json!({ "id": format!("t{place}") })).collect()
}

#[test]
fn nobody_is_warned_before_there_are_five_touchpoints() {
    for (count, found) in [(1, 0), (4, 0), (5, 5)] {
        let document = shorthand::document(&json!({ "touchpoints": touchpoints(count) }));
        assert_eq!(owners_missing(&report(&document, Some(TODAY))), found, "{count} touchpoints");
    }
}

#[test]
fn what_is_waived_is_set_aside_until_its_last_day_is_over() {
    for (until, today, is_waived) in [
        (Some("2026-11-22"), Some("2026-11-22"), true),
        (Some("2026-11-22"), Some("2026-11-23"), false),
        (Some("2026-11-22"), None, true),
        (None, Some("2026-11-22"), true),
    ] {
        let mut waiver = json!({
            "id": "w", "rule": "owner-missing", "reason": "Decided in January",
            "subject": { "journey": "shop", "kind": "touchpoint", "id": "t1" },
        });
        if let Some(until) = until {
            waiver["until"] = json!(until);
        }
        let document =
            shorthand::document(&json!({ "touchpoints": touchpoints(5), "waivers": [waiver] }));
        let report = report(&document, today);
        let waived = report.waived.iter().filter(|(_, by)| by.id.as_str() == "w").count();
        assert_eq!(waived, usize::from(is_waived), "until {until:?}, on {today:?}");
        assert_eq!(owners_missing(&report), 5 - waived);
    }
}
