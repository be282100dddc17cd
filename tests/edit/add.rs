//! Adding: one of each kind, where it stands, what its id is.

use journey_map::edit::command::Command;
use journey_map::model::subject::Kind;

use crate::drawn::{done, ids, json, said, said_in_english, subject};
use crate::sample::sample;

#[test]
fn something_of_every_kind_is_added() {
    let table = [
        ("person", "", r#"{"name":"Cleo Öz"}"#, "people: anna ben crm cleo-oez"),
        ("person", "", r#"{"name":"Anna"}"#, "people: anna ben crm anna-2"),
        ("system", "", r#"{"name":"CRM"}"#, "systems: web web2 mail crm"),
        (
            "integration",
            "",
            r#"{"from":"web","to":"mail"}"#,
            "integrations: web-to-web2 web-to-mail web-to-mail-2",
        ),
        (
            "integration",
            "",
            r#"{"name":"Bus","from":"web","to":"mail"}"#,
            "integrations: web-to-web2 web-to-mail bus",
        ),
        ("dataCategory", "", r#"{"name":"Name"}"#, "dataCategories: email mail name"),
        ("purpose", "", r#"{"name":"Billing"}"#, "purposes: news ads billing"),
        ("journey", "", r#"{"title":"Return"}"#, "journeys: j k return"),
        ("persona", "", r#"{"name":"None"}"#, "personas: new old persona"),
        ("channel", "", r#"{"name":"Store"}"#, "channels: kiosk web store"),
        ("metric", "", r#"{"name":"CES"}"#, "metrics: sales nps ces"),
        ("objective", "", r#"{"name":"Other"}"#, "objectives: more less other"),
        ("guideline", "", r#"{"name":"Encrypt"}"#, "guidelines: sso mfa encrypt"),
        ("term", "", r#"{"name":"Lead"}"#, "glossary: cta kpi lead"),
        ("review", "", r#"{"on":"2026-07-01"}"#, "reviews: may june review-2026-07-01"),
        (
            "waiver",
            "",
            r#"{"rule":"No owner","reason":"x","subject":{"kind":"person","id":"anna"}}"#,
            "waivers: w1 w2 w3 no-owner",
        ),
        ("stage", "j", r#"{"name":"Return"}"#, "j/stages: see buy keep return"),
        ("touchpoint", "j", r#"{"name":"Mail"}"#, "j/touchpoints: ad shop pay pay2 mail"),
        (
            "transition",
            "j",
            r#"{"from":"pay","to":"ad"}"#,
            "j/transitions: ad-to-shop shop-to-shop shop-to-pay shop-to-pay2 pay-to-pay2 pay-to-ad",
        ),
    ];
    let kinds: Vec<_> = table.iter().map(|(kind, ..)| Kind::parse(kind).unwrap()).collect();
    assert!(Kind::ALL[1..].iter().all(|kind| kinds.contains(kind)));
    for (kind, journey, record, expected) in table {
        let journey = Some(journey).filter(|journey| !journey.is_empty());
        let command = Command::add(Kind::parse(kind).unwrap(), journey, json(record));
        let applied = done(&sample(), &command);
        let (list, expected) = expected.split_once(": ").unwrap();
        assert_eq!(ids(&applied.document, list), expected, "{kind} {record}");
        let last = expected.split(' ').next_back().unwrap();
        let prefix = journey.map_or(String::new(), |journey| format!("{journey}/"));
        assert_eq!(applied.added, [subject(&format!("{prefix}{kind}:{last}"))]);
        said_in_english(&applied.label);
    }
}

#[test]
fn a_place_can_be_chosen() {
    for (place, expected) in
        [(0, "new ad shop pay pay2"), (2, "ad shop new pay pay2"), (99, "ad shop pay pay2 new")]
    {
        let record = json(r#"{"id":"new","name":"Mail","stage":"keep"}"#);
        let command = Command::add_at(Kind::Touchpoint, Some("j"), record, place);
        assert_eq!(ids(&done(&sample(), &command).document, "j/touchpoints"), expected);
    }
}

#[test]
fn a_touchpoint_begins_in_the_first_stage() {
    let command = Command::add(Kind::Touchpoint, Some("j"), json(r#"{"name":"Mail"}"#));
    let applied = done(&sample(), &command);
    assert_eq!(said(&applied.document, "j/touchpoint:mail", "stage"), r#""see""#);
    assert_eq!(said_in_english(&applied.label), "Add touchpoint “Mail”");
}

#[test]
fn shares_are_rounded_and_short_ones_keep_their_digits() {
    for (given, kept) in [
        ("0.3333333333", "0.333333"),
        ("0.10", "0.10"),
        ("1e-7", "0"),
        ("1.0", "1.0"),
        ("0.123456", "0.123456"),
        ("0.1234565", "0.123457"),
    ] {
        let record = json(&format!(r#"{{"from":"pay","to":"ad","share":{given}}}"#));
        let command = Command::add(Kind::Transition, Some("j"), record);
        let applied = done(&sample(), &command);
        assert_eq!(said(&applied.document, "j/transition:pay-to-ad", "share"), kept);
        let command = Command::set(subject("j/transition:ad-to-shop"), "share", json(given));
        let applied = done(&sample(), &command);
        assert_eq!(said(&applied.document, "j/transition:ad-to-shop", "share"), kept);
    }
}

#[test]
fn a_journey_brings_what_is_in_it() {
    let record = r#"{"title":"Return","owner":"anna","stages":[{"id":"s","name":"S"}],
        "touchpoints":[{"id":"a","name":"A","stage":"s","detail":"back"},{"id":"b","name":"B","stage":"s"}],
        "transitions":[{"id":"t","from":"a","to":"b"}],"id":"back","x-later":1}"#;
    let applied = done(&sample(), &Command::add_at(Kind::Journey, None, json(record), 0));
    assert_eq!(ids(&applied.document, "journeys"), "back j k");
    assert_eq!(ids(&applied.document, "back/touchpoints"), "a b");
    assert_eq!(ids(&applied.document, "back/transitions"), "t");
    assert_eq!(said(&applied.document, "journey:back", "x-later"), "1");
    assert_eq!(said_in_english(&applied.label), "Add journey “Return”");
}

#[test]
fn what_this_version_does_not_know_is_carried() {
    let record = json(r#"{"name":"Mail","owner":{"x-later":true},"x-later":[null]}"#);
    let applied = done(&sample(), &Command::add(Kind::Touchpoint, Some("j"), record));
    assert_eq!(said(&applied.document, "j/touchpoint:mail", "x-later"), "[null]");
    assert_eq!(said(&applied.document, "j/touchpoint:mail", "owner.x-later"), "true");
}

#[test]
fn what_lives_in_no_journey_has_none() {
    let command = Command::add(Kind::Person, Some("j"), json(r#"{"name":"Cleo"}"#));
    assert_eq!(done(&sample(), &command).added, [subject("person:cleo")]);
}

#[test]
fn what_is_taken_away_at_once_was_not_added() {
    let add = Command::add(Kind::Person, None, json(r#"{"name":"Cleo"}"#));
    let remove = Command::remove(subject("person:cleo"));
    assert_eq!(done(&sample(), &Command::Batch(vec![add, remove])).added, []);
}

#[test]
fn several_at_once_may_build_on_each_other() {
    let add = |kind, record: &str| Command::add(kind, Some("j"), json(record));
    let commands = vec![
        add(Kind::Touchpoint, r#"{"name":"Thanks","stage":"keep"}"#),
        add(Kind::Transition, r#"{"from":"pay","to":"thanks"}"#),
    ];
    let applied = done(&sample(), &Command::Batch(commands));
    assert_eq!(
        applied.added,
        [subject("j/touchpoint:thanks"), subject("j/transition:pay-to-thanks")]
    );
    assert_eq!(said_in_english(&applied.label), "Add touchpoint “Thanks”");
    let last = applied.document.journey("j").unwrap().transitions().next_back().unwrap();
    assert_eq!((last.from.as_str(), last.to.as_str()), ("pay", "thanks"));
}
