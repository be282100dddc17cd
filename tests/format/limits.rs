//! More than a file may hold is a message, never a hang or a crash.

use journey_map::format::limits::{MOST_BYTES, MOST_LEVELS, MOST_THINGS, MOST_VALUES};
use journey_map::format::parse::parse;
use journey_map::format::read::{ReadError, Repair, read, read_json};
use journey_map::model::json::Json;
use journey_map::words::Words;

#[test]
fn the_most_levels_are_read_and_one_more_is_refused() {
    let nested = |levels: usize| format!("{}{}", "[".repeat(levels), "]".repeat(levels));
    assert!(parse(&nested(MOST_LEVELS)).is_ok());
    assert!(parse(&nested(MOST_LEVELS + 1)).is_err());
    let error = read(&"[{\"a\":".repeat(1_000_000), Repair::Mend).unwrap_err();
    assert!(said(&error).contains("more than 200 levels"), "{}", said(&error));
}

#[test]
fn a_value_of_any_depth_is_refused() {
    let deep = (0..1_000_000).fold(Json::Null, |inner, _| Json::List(vec![inner]));
    let error = read_json(deep, Repair::Mend).unwrap_err();
    assert!(said(&error).contains("more than 200 levels"), "{}", said(&error));
}

#[test]
fn too_many_bytes_are_refused() {
    let error = read(&" ".repeat(MOST_BYTES + 1), Repair::Mend).unwrap_err();
    assert!(said(&error).contains("has 51 MB; 50 MB are the most"), "{}", said(&error));
}

#[test]
fn too_many_values_are_refused() {
    let error = read(&format!("[0{}]", ",0".repeat(MOST_VALUES)), Repair::Mend).unwrap_err();
    assert!(said(&error).contains("more than 5000000 values"), "{}", said(&error));
}

#[test]
fn too_many_things_are_refused() {
    let people = format!("[0{}]", ",0".repeat(MOST_THINGS));
    let error = read(&document(&format!("\"people\":{people}")), Repair::Mend).unwrap_err();
    assert!(said(&error).contains("has 250001 people, systems"), "{}", said(&error));
}

#[test]
fn many_problems_are_counted_and_some_are_kept() {
    let people = vec!["{\"id\":\"a\",\"name\":1,\"team\":\"b\"}"; 50_000].join(",");
    let error = read(&document(&format!("\"people\":[{people}]")), Repair::Refuse).unwrap_err();
    assert_eq!(error.complaints.len() + error.more, 149_999);
    assert!(error.is_repairable);
    let doubled = "\"x\":1,".repeat(50_000);
    let error = read(&document(&format!("{doubled}\"y\":1")), Repair::Refuse).unwrap_err();
    assert_eq!(error.complaints.len() + error.more, 49_999);
}

#[test]
fn waivers_of_waivers_go_at_once() {
    let waiver = |place: usize| {
        let kind = if place == 0 { "person" } else { "waiver" };
        format!(
            r#"{{"id":"w{}","rule":"r","reason":"","subject":{{"kind":"{kind}","id":"w{place}"}}}}"#,
            place + 1
        )
    };
    let waivers: Vec<_> = (0..20_000).rev().map(waiver).collect();
    let text = document(&format!("\"waivers\":[{}]", waivers.join(",")));
    let opened = read(&text, Repair::Mend).unwrap();
    assert!(opened.document.waivers.is_empty());
}

fn document(members: &str) -> String {
    format!("{{\"format\":\"journey-map\",\"version\":1,\"title\":\"\",{members}}}")
}

fn said(error: &ReadError) -> String {
    Words::new("en").say(&error.complaints[0].placed())
}
