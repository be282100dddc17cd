//! Lenses: what a card shows in each, line by line.

use std::rc::Rc;

use journey_map::app::event::{Event, Host, Look};
use journey_map::app::lens::Lens;
use journey_map::app::lens::sight::{Fill, MOST};
use journey_map::app::lens::sights::Sights;
use journey_map::app::snapshot::Snapshot;

use crate::world::Tab;

/// What touchpoints may refer to.
const REGISTERS: &str = r#""currency": "EUR",
  "people": [{ "id": "ann", "name": "Ann" }, { "id": "ivy", "name": "Ivy" }],
  "systems": [
    { "id": "web", "name": "Web", "status": "sanctioned", "criticality": "critical", "sla": { "availability": 0.999 } },
    { "id": "till", "name": "Till", "status": "sanctioned", "sla": { "availability": 0.99 } },
    { "id": "mask", "name": "Mask", "status": "unsanctioned" }, { "id": "old", "name": "Old", "status": "retired" },
    { "id": "new", "name": "New", "status": "under-review" }, { "id": "dim", "name": "Dim" }],
  "dataCategories": [
    { "id": "mail", "name": "E-mail", "personal": "personal", "classification": "confidential" },
    { "id": "ill", "name": "Illness", "personal": "special", "classification": "restricted" },
    { "id": "page", "name": "Page", "personal": "none", "classification": "public" }, { "id": "dark", "name": "Dark" }],
  "purposes": [{ "id": "sell", "name": "Sell", "lawfulBasis": "contract" }, { "id": "spy", "name": "Spy" }]"#;

/// A map of touchpoints `a`, `b` … with these records, and transitions `"a > b 0.5"`.
pub(crate) fn map(touchpoints: &[&str], ways: &str) -> String {
    let mut text = String::from(r#"{ "format": "journey-map", "version": 1, "title": "T", "#);
    text.push_str(REGISTERS);
    text.push_str(r#", "journeys": [{ "id": "j", "title": "J", "stages": [{ "id": "s", "name": "S" }], "touchpoints": ["#);
    for (place, said) in touchpoints.iter().enumerate() {
        let id = char::from(b'a' + u8::try_from(place).expect("few"));
        let rest = if said.is_empty() { String::new() } else { format!(", {said}") };
        let comma = if place > 0 { "," } else { "" };
        text.push_str(&format!(r#"{comma}{{ "id": "{id}", "name": "{id}", "stage": "s"{rest} }}"#));
    }
    text.push_str(r#"], "transitions": ["#);
    let ways = ways.split(';').map(str::trim).filter(|way| !way.is_empty());
    for (place, way) in ways.enumerate() {
        let mut words = way.split_whitespace().filter(|word| *word != ">");
        let mut next = || words.next();
        let (from, to) = (next().expect("from"), next().expect("to"));
        let share = next().map_or(String::new(), |share| format!(r#", "share": {share}"#));
        let comma = if place > 0 { "," } else { "" };
        text.push_str(&format!(
            r#"{comma}{{ "id": "w{place}", "from": "{from}", "to": "{to}"{share} }}"#
        ));
    }
    text.push_str("] }] }");
    text
}

pub(crate) fn open(text: &str) -> Tab {
    let mut tab = Tab::ready();
    tab.send(Event::Host(Host::Today(2026, 11, 22)));
    tab.send(Event::Host(Host::Load { call: 1, text: text.to_owned(), repair: false }));
    settle(&mut tab);
    assert!(tab.state.journey().is_some(), "{text}");
    tab
}

pub(crate) fn settle(tab: &mut Tab) {
    while tab.gives_time() {}
}

pub(crate) fn sights(tab: &Tab) -> Rc<Sights> {
    Snapshot::of(&tab.state).sights.expect("they are worked out")
}

/// What a touchpoint shows: `tone: chip, (hollow), -struck-, LOUD!`.
fn shown(tab: &Tab, place: usize) -> String {
    let sights = sights(tab);
    let sight = sights.at(place).expect("it is there");
    assert!(sight.chips.len() <= MOST);
    let chips = sight.chips.iter().map(|chip| match (chip.state, chip.is_loud) {
        (Fill::Hollow, _) => format!("({})", chip.text),
        (Fill::Struck, _) => format!("-{}-", chip.text),
        (Fill::Filled, true) => format!("{}!", chip.text),
        (Fill::Filled, false) => chip.text.to_string(),
    });
    let chips: Vec<String> = chips.collect();
    format!("{}: {}", sight.tone.word, chips.join(", ")).replace('\u{a0}', " ")
}

/// Looks at each touchpoint alone.
fn check(lens: Lens, cases: &[(&str, &str)]) {
    for (said, expected) in cases {
        let mut tab = open(&map(&[said], ""));
        tab.send(Event::Look(Look::Lens(lens)));
        assert_eq!(shown(&tab, 0), *expected, "{} of {said}", lens.as_str());
    }
}

#[test]
fn the_overview_has_the_slots_themselves() {
    check(
        Lens::Overview,
        &[
            ("", "hollow: "),
            (r#""systems": "none""#, "part: "),
            (r#""systems": [], "data": "none", "owner": { "marketing": "none" }"#, "whole: "),
            (r#""kind": "drop-off""#, "out: "),
        ],
    );
}

#[test]
fn marketing_sees_what_it_acts_on() {
    check(
        Lens::Marketing,
        &[
            ("", "open: (+ owner), (+ channel)"),
            (r#""kind": "drop-off", "channel": "web""#, "out: Web"),
            (r#""owner": { "marketing": "none" }, "channel": "sms""#, "nobody: -nobody-, SMS"),
            (
                r#""owner": { "marketing": "ann" }, "channel": "web", "value": { "amount": 80 }"#,
                "owned: Ann, Web, 80 EUR",
            ),
            (
                r#""owner": { "marketing": "ann" }, "momentOfTruth": true, "volume": { "starts": 12000, "period": "P1M" }"#,
                "truth: Ann, (+ channel), 12 000 begin",
            ),
            (
                r#""owner": { "marketing": "ann" }, "channel": "web", "experience": { "emotion": -2 }"#,
                "owned: Ann, Web, −2!",
            ),
            (
                r#""owner": { "marketing": "ann" }, "channel": "web", "experience": { "importanceToCustomer": 4 }"#,
                "owned: Ann, Web, matters 4/5",
            ),
        ],
    );
}

#[test]
fn it_sees_what_carries_it_and_whom_to_call() {
    check(
        Lens::It,
        &[
            ("", "open: (+ system), (+ IT contact), (+ owner)"),
            (
                r#""systems": "none", "owner": { "it": "none" }"#,
                "none: -none-, -no IT contact-, (+ owner)",
            ),
            (r#""kind": "drop-off""#, "out: "),
            (
                r#""systems": [{ "system": "web", "dependency": "hard" }], "owner": { "marketing": "ann" }"#,
                "carried: ● Web, 99.9 %, Ann",
            ),
            (
                r#""systems": [{ "system": "till", "dependency": "soft" }]"#,
                "carried: ○ Till, 99 %, (+ owner)",
            ),
            (
                r#""systems": [{ "system": "till" }, { "system": "mask", "dependency": "hard" }], "owner": { "it": "ivy" }"#,
                "shadow: ● Mask +1!, Ivy, (+ owner)",
            ),
            (
                r#""systems": [{ "system": "mask" }, { "system": "old" }]"#,
                "retired: Old +1!, (+ IT contact), (+ owner)",
            ),
            (r#""systems": [{ "system": "new" }]"#, "undecided: New, (+ IT contact), (+ owner)"),
            // That nobody said whether it is approved does not make it so.
            (r#""systems": [{ "system": "dim" }]"#, "undecided: Dim, (+ IT contact), (+ owner)"),
        ],
    );
}

#[test]
fn security_sees_whose_data_it_is_and_what_threatens_it() {
    check(
        Lens::Security,
        &[
            ("", "open: (+ data), (+ check), (+ owner)"),
            (r#""data": "none", "owner": { "marketing": "ann" }"#, "none: -none-, Ann"),
            (r#""kind": "drop-off""#, "out: "),
            (r#""data": [{ "category": "page" }]"#, "public: public, (+ check), (+ owner)"),
            (r#""data": [{ "category": "dark" }]"#, "open: Dark, (+ check), (+ owner)"),
            (
                r#""data": [{ "category": "mail", "purpose": "sell" }], "security": { "checkedOn": "2026-03-03" }"#,
                "confidential: personal, ✓ Mar 2026, (+ owner)",
            ),
            (
                r#""data": [{ "category": "ill", "purpose": "spy" }]"#,
                "restricted: special, no basis!, (+ owner)",
            ),
            (
                r#""data": [{ "category": "mail" }], "security": { "risks": [{ "text": "x" }, { "text": "y", "status": "closed" }, { "text": "z", "status": "open" }] }"#,
                "confidential: personal, 2 risks!, (+ owner)",
            ),
            (
                r#""security": { "classification": "internal" }, "data": "none""#,
                "internal: internal, (+ check), (+ owner)",
            ),
        ],
    );
}

#[test]
fn experience_sees_how_it_feels() {
    check(
        Lens::Experience,
        &[
            ("", "open: (+ emotion), (+ pains)"),
            (r#""experience": { "emotion": -2, "pains": "none" }"#, "very-bad: −2!, -no pains-"),
            (
                r#""experience": { "emotion": 1, "pains": ["x", "y"], "opportunities": ["z"], "importanceToCustomer": 5, "evidence": "assumed" }"#,
                "good: +1, 2 pains · 1 idea, matters 5/5 · assumed",
            ),
            (
                r#""experience": { "emotion": 0, "opportunities": ["z"], "evidence": "researched" }"#,
                "neutral: 0, 1 idea, researched",
            ),
            (r#""experience": { "emotion": 2 }"#, "very-good: +2, (+ pains)"),
        ],
    );
}

#[test]
fn gaps_are_the_questions_that_are_open() {
    const ANSWERED: &str = r#""owner": { "marketing": "ann" }, "systems": "none", "data": "none""#;
    let answered = |more: &str| format!("{ANSWERED}{more}");
    let late = r#""owner": { "marketing": "ann", "reviewBy": "2026-11-10" }, "systems": "none", "data": "none", "channel": "web", "security": { "notes": "none" }"#;
    check(
        Lens::Gaps,
        &[
            ("", "three: (+ owner), (+ system), (+ data)"),
            (r#""data": "none", "channel": "web""#, "two: (+ owner), (+ system), (+ note)"),
            (r#""data": "none", "systems": "none""#, "one: (+ owner), (+ channel), (+ note)"),
            (&answered(""), "more: (+ channel), (+ note)"),
            (&answered(r#", "channel": "web", "security": { "notes": "none" }"#), "whole: "),
            (late, "more: review 12 days late!"),
            (r#""kind": "drop-off""#, "out: "),
        ],
    );
}

#[test]
fn flow_sees_who_comes_and_the_system_behind_the_biggest_loss() {
    let kinds = [
        r#""kind": "start", "volume": { "starts": 100, "period": "P1M" }"#,
        r#""systems": [{ "system": "web" }, { "system": "till" }]"#,
        r#""kind": "goal""#,
        r#""kind": "drop-off""#,
        "",
        "",
    ];
    let mut tab = open(&map(&kinds, "a > b 0.8; a > e 0.2; b > c 0.5; b > d 0.5; e > c 0.95"));
    tab.send(Event::Look(Look::Lens(Lens::Flow)));
    for (place, expected) in [
        "on: 100 % come, all go on",
        "biggest: 80 % come, 50 % leave!, Web +1!",
        "goal: 59 % come, 59 % reach it",
        "leave: 40 % come",
        "on: 20 % come, 5 % leave",
        "never: nobody comes",
    ]
    .iter()
    .enumerate()
    {
        assert_eq!(shown(&tab, place), *expected);
    }
    assert_eq!(sights(&tab).why, None);
}

#[test]
fn a_flow_that_is_withheld_says_why_and_no_figure() {
    let mut tab = open(&map(&[r#""kind": "start""#, r#""kind": "goal""#], "a > b"));
    tab.send(Event::Look(Look::Lens(Lens::Flow)));
    assert_eq!(shown(&tab, 0), "open: (not known)");
    assert_eq!(sights(&tab).why.as_ref().map(|why| why.id), Some("flow-no-shares"));
}

#[test]
fn the_system_it_hangs_on_stands_where_marketing_and_it_look() {
    let kinds = [
        r#""kind": "start""#,
        r#""owner": { "marketing": "ann" }, "systems": [{ "system": "web", "dependency": "hard" }]"#,
        r#""kind": "goal""#,
    ];
    let mut tab = open(&map(&kinds, "a > b 1; b > c 1"));
    tab.send(Event::Look(Look::Lens(Lens::Marketing)));
    assert_eq!(shown(&tab, 1), "risk: Ann, (+ channel), Web!");
    tab.send(Event::Look(Look::Lens(Lens::It)));
    assert_eq!(shown(&tab, 1), "single: ● Web!, 99.9 %, Ann");
}
