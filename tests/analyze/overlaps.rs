//! Systems that do the same thing in the same place.

use journey_map::analyze::capability::Capabilities;
use journey_map::analyze::overlaps::overlaps;
use journey_map::analyze::usage::Usage;
use journey_map::words::Words;

use crate::document;

/// Systems, and touchpoints as stage, channel (or `-`) and systems.
fn check(systems: &str, touchpoints: &[(&str, &str, &str)], expected: &[&str]) {
    let written = (0_u32..).zip(touchpoints).map(|(place, (stage, channel, uses))| {
        let channel = if *channel == "-" { "" } else { channel };
        let channel = match channel {
            "" => String::new(),
            channel => format!(r#", "channel": "{channel}""#),
        };
        let uses = uses.split_whitespace().map(|id| format!(r#"{{ "system": "{id}" }}"#));
        let uses = uses.collect::<Vec<_>>().join(",");
        format!(
            r#"{{ "id": "t{place}", "name": "T", "stage": "{stage}"{channel}, "systems": [{uses}] }}"#
        )
    });
    let document = document(&format!(
        r#""currency": "EUR", "systems": [{systems}], "journeys": [{{ "id": "j", "title": "J",
            "stages": [{{ "id": "s", "name": "S" }}, {{ "id": "u", "name": "U" }}], "touchpoints": [{}] }}]"#,
        written.collect::<Vec<_>>().join(",")
    ));
    let known = Capabilities::new(&Words::new("en"));
    let name = |place: usize| document.systems.iter().nth(place).map_or("", |found| &*found.name);
    let told = overlaps(&document, &Usage::of(&document), &known).into_iter().map(|pair| {
        let cost = pair.cost.map_or("?".to_owned(), |cost| {
            let currency = cost.currency.map_or(String::new(), |currency| currency.to_string());
            format!("{} {currency}", cost.amount)
        });
        let (more, less, shared) = (name(pair.more), name(pair.less), pair.shared.join("+"));
        format!("{more} {less} {shared} {:.2} {cost}", pair.overlap)
    });
    assert_eq!(told.collect::<Vec<_>>(), expected, "{systems} {touchpoints:?}");
}

const MAIL: &str = r#"{ "id": "a", "name": "A", "capabilities": ["email", "sms"], "cost": { "annual": 5 } },
    { "id": "b", "name": "B", "capabilities": ["Newsletter"], "cost": { "annual": 100 } },
    { "id": "c", "name": "C", "capabilities": ["crm"] }"#;

#[test]
fn two_are_duplicates_that_can_the_same_and_meet() {
    // T(A) = {(s, web), (s, email)}, T(B) = {(s, email), (u, email)}: one of two is common.
    let both = [("s", "web", "a"), ("s", "email", "a b"), ("u", "email", "b"), ("u", "email", "b")];
    check(MAIL, &both, &["B A email 0.50 5 EUR"]);
    // Not at one touchpoint, but in one stage over one channel; C can do something else.
    check(MAIL, &[("s", "web", "a c"), ("s", "web", "b")], &["A B email 1.00 100 EUR"]);
    // The place of the one lies within those of the other: min(1, 3) = 1.
    let within = [("s", "web", "a b"), ("s", "email", "b"), ("u", "web", "b")];
    check(MAIL, &within, &["B A email 1.00 5 EUR"]);
    // No channel is one of its own.
    check(MAIL, &[("s", "-", "a"), ("s", "-", "b")], &["A B email 1.00 100 EUR"]);
    check(MAIL, &[("s", "-", "a"), ("s", "web", "b")], &[]);
    // Other stages; only one in use; none.
    check(MAIL, &[("s", "web", "a"), ("u", "web", "b")], &[]);
    check(MAIL, &[("s", "web", "a")], &[]);
    check(MAIL, &[], &[]);
}

#[test]
fn what_costs_most_comes_first_and_currencies_are_never_mixed() {
    let system = |id: &str, capability: &str, cost: &str| {
        format!(r#"{{ "id": "{id}", "name": "{id}", "capabilities": ["{capability}"]{cost} }}"#)
    };
    // The less used one of each pair, the later one of two alike, is b, d, f, h.
    let systems = [
        system("a", "crm", ""),
        system("b", "CRM", ""),
        system("c", "chat", ""),
        system("d", "chat", r#", "cost": { "annual": 900, "currency": "USD" }"#),
        system("e", "ads", ""),
        system("f", "ads", r#", "cost": { "annual": 10 }"#),
        system("g", "shop", ""),
        system("h", "shop", r#", "cost": { "annual": 20, "currency": "EUR" }"#),
    ];
    let expected =
        ["g h shop 1.00 20 EUR", "e f ads 1.00 10 EUR", "c d chat 1.00 900 USD", "a b crm 1.00 ?"];
    check(&systems.join(","), &[("s", "web", "a b c d e f g h")], &expected);
}
