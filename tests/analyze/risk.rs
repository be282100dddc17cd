//! What is at risk with a system: cases worked out by hand, and what always holds.

use std::rc::Rc;

use journey_map::analyze::chain::Withheld;
use journey_map::analyze::completions::{completions, cost_per_completion};
use journey_map::analyze::facts::{Facts, Gathering};
use journey_map::analyze::risk::NoValue;
use journey_map::model::document::Document;
use proptest::prelude::*;

use crate::document;

/// A map in euro with systems a, b, c and hub, where hub and a are out together. A touchpoint is `id kind:
/// uses`, a use is `a!` (hard), `a~` (soft) or `a!b` (hard, with a fallback). 1,000 customers begin in a month at
/// each start, a goal is worth 10. Ways are `x > y` and a share.
fn map(touchpoints: &[&str], ways: &[&str]) -> Rc<Document> {
    let touchpoints: Vec<String> = touchpoints.iter().map(|text| touchpoint(text)).collect();
    let ways: Vec<String> = (0..).zip(ways).map(|(at, text)| way(at, text)).collect();
    Rc::new(document(&format!(
        r#""currency": "EUR", "systems": [
            {{ "id": "a", "name": "A", "cost": {{ "annual": 24000 }} }}, {{ "id": "b", "name": "B" }},
            {{ "id": "c", "name": "C" }}, {{ "id": "hub", "name": "Hub" }}],
        "integrations": [{{ "id": "i", "from": "hub", "to": "a", "carriesOutage": true }}],
        "journeys": [{{ "id": "j", "title": "J", "stages": [{{ "id": "s", "name": "S" }}],
            "touchpoints": [{}], "transitions": [{}] }}]"#,
        touchpoints.join(","),
        ways.join(",")
    )))
}

fn touchpoint(text: &str) -> String {
    let (head, uses) = text.split_once(':').unwrap_or((text, ""));
    let mut head = head.split_whitespace();
    let id = head.next().expect("a touchpoint has an id");
    let kind = match head.next() {
        Some("start") => r#", "kind": "start", "volume": { "starts": 1000, "period": "P1M" }"#,
        Some("goal") => r#", "kind": "goal", "value": { "amount": 10 }"#,
        Some("bare") => r#", "kind": "goal""#,
        // A start that is a goal.
        Some("both") => {
            r#", "kind": "goal", "value": { "amount": 10 }, "volume": { "starts": 1000, "period": "P1M" }"#
        }
        _ => "",
    };
    let uses: Vec<String> = uses
        .split_whitespace()
        .map(|text| {
            let (system, fallback) = text.split_once(['!', '~']).expect("a strength");
            let strength = if text.contains('!') { "hard" } else { "soft" };
            let fallback = match fallback {
                "" => String::new(),
                id => format!(r#", "fallback": "{id}""#),
            };
            format!(r#"{{ "system": "{system}", "dependency": "{strength}"{fallback} }}"#)
        })
        .collect();
    format!(
        r#"{{ "id": "{id}", "name": "{id}", "stage": "s"{kind}, "systems": [{}] }}"#,
        uses.join(",")
    )
}

fn way(at: usize, text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().filter(|word| *word != ">").collect();
    let share = words.get(2).map_or(String::new(), |share| format!(r#", "share": {share}"#));
    format!(r#"{{ "id": "w{at}", "from": "{}", "to": "{}"{share} }}"#, words[0], words[1])
}

/// What is at risk with a system: conversion as it is and without, the goals that are cut, the value at risk
/// in a year, or why there is none.
fn told(document: &Rc<Document>, system: &str) -> String {
    let facts = Facts::of(document);
    let place = document.systems.place(system).expect("a system");
    let risk = facts.estate().risk(place).expect("every system has a risk");
    let Some(loss) = risk.loss(0) else { return "nothing stops".to_owned() };
    let conversion = loss
        .conversion()
        .map_or("?".to_owned(), |(before, after)| format!("{before:.4} -> {after:.4}"));
    let journey = &facts.journeys()[0].journey;
    let name = |place: &usize| journey.touchpoints().as_slice()[*place].name.clone();
    let cut: Vec<String> = loss.cut.iter().map(name).collect();
    let value = match loss.per_year() {
        Ok(amounts) => amounts
            .iter()
            .map(|one| {
                format!(
                    "{:.0} {}",
                    one.amount,
                    one.currency.as_ref().map_or("", |code| code.as_str())
                )
            })
            .collect::<Vec<_>>()
            .join(" + "),
        Err(why) => format!("{why:?}"),
    };
    format!("{conversion}, cut [{}], {value}", cut.join(" "))
}

/// 1,000 customers in a month are 12,000 in a year: a month is a twelfth of a year.
const YEARLY: f64 = 12_000.0;

#[test]
fn what_stops_takes_its_value_along() {
    // Half of all go by the shop (a), half by the store (nothing). All of the former reach the goal, and half
    // of the latter: C = 0.5 · 1 + 0.5 · 0.5 = 0.75. Without a: 0.25. At risk: 12,000 · 0.5 · 10 = 60,000.
    let ways = ["see > shop 0.5", "see > store 0.5", "shop > paid 1", "store > paid 0.5"];
    let half = map(&["see start", "shop: a!", "store", "paid goal"], &ways);
    assert_eq!(told(&half, "a"), "0.7500 -> 0.2500, cut [], 60000 EUR");
    // The hub carries no touchpoint; a is out with it.
    assert_eq!(told(&half, "hub"), "0.7500 -> 0.2500, cut [], 60000 EUR");
    assert_eq!(told(&half, "b"), "nothing stops");
    // Where both ways stop, nobody is left: 12,000 · 0.75 · 10 = 90,000.
    let all = map(&["see start", "shop: a!", "store: b~ a!", "paid goal"], &ways);
    assert_eq!(told(&all, "a"), "0.7500 -> 0.0000, cut [paid], 90000 EUR");
    // The goal itself stops, or the start does.
    for touchpoints in [
        ["see start", "shop", "store", "paid goal: a!"],
        ["see start: a!", "shop", "store", "paid goal"],
    ] {
        assert_eq!(told(&map(&touchpoints, &ways), "a"), "0.7500 -> 0.0000, cut [paid], 90000 EUR");
    }
}

#[test]
fn a_goal_reached_only_through_a_system_that_has_a_fallback() {
    // The checkout runs on a and falls back on b: when a is out it is degraded, and the goal is reached. So
    // nothing stops, nothing is cut, nothing is at risk. That everybody must pass the checkout is another question.
    let ways = ["see > pay 1", "pay > paid 0.8"];
    let held = map(&["see start", "pay: a!b", "paid goal"], &ways);
    assert_eq!(told(&held, "a"), "nothing stops");
    // b alone is out: it was only to take over.
    assert_eq!(told(&held, "b"), "nothing stops");
    // With a second hard dependency that has none, it stops: 12,000 · 0.8 · 10 = 96,000.
    let both = map(&["see start", "pay: a!b c!", "paid goal"], &ways);
    assert_eq!(told(&both, "c"), "0.8000 -> 0.0000, cut [paid], 96000 EUR");
    assert_eq!(told(&both, "a"), "nothing stops");
}

#[test]
fn a_fallback_that_depends_on_its_own_primary() {
    // a is to be replaced by the hub, and the hub is out with a: the checkout stops as if there were none.
    let ways = ["see > pay 1", "pay > paid 0.8"];
    let circular = map(&["see start", "pay: a!hub", "paid goal"], &ways);
    assert_eq!(told(&circular, "a"), "0.8000 -> 0.0000, cut [paid], 96000 EUR");
    let own = map(&["see start", "pay: b!b", "paid goal"], &ways);
    assert_eq!(told(&own, "b"), "0.8000 -> 0.0000, cut [paid], 96000 EUR");
}

#[test]
fn a_goal_that_nothing_reached_even_before_the_outage() {
    // Nothing leads to `far`, which stands on a: it is lost before a is out, so a is no single point of
    // failure for it, and its value is not at risk. `paid` does not touch a.
    let ways = ["see > paid 0.5", "isle > far 1"];
    let lost = map(&["see start", "paid goal", "isle: a!", "far goal: a!"], &ways);
    assert_eq!(told(&lost, "a"), "0.5000 -> 0.5000, cut [], 0 EUR");
    // Without any start, nothing is reached at all.
    let nowhere = map(&["see", "pay: a!", "paid goal"], &["see > pay 1", "pay > paid 1"]);
    assert_eq!(told(&nowhere, "a"), "?, cut [], Withheld(NoStart)");
}

#[test]
fn goals_in_a_row_and_a_start_that_is_a_goal() {
    // Everybody buys, half of them come again by the account (a). C counts who reaches any goal: 1 before and
    // after. The value is of both: 12,000 · (10 + 0.5 · 10) = 180,000; without a 120,000, so 60,000 are at risk.
    let ways = ["see > paid 1", "paid > account 0.5", "account > again 1"];
    let row = map(&["see start", "paid goal", "account: a!", "again goal"], &ways);
    assert_eq!(told(&row, "a"), "1.0000 -> 1.0000, cut [again], 60000 EUR");
    // Who begins at the goal has reached it, unless it stands still: 12,000 · 10 = 120,000.
    let both = map(&["here both: a!", "there"], &["here > there 1"]);
    assert_eq!(told(&both, "a"), "1.0000 -> 0.0000, cut [here], 120000 EUR");
}

#[test]
fn a_loop_brings_some_back_to_what_stops() {
    // Of those in the basket a third leaves through help (a) and comes back, a third buys, a third goes. As
    // p = 1/3 + p/3, C = p = 1/2. Without help who goes there is lost: 1/3. At risk: 12,000 · (1/2 − 1/3) · 10.
    let ways = [
        "see > basket 1",
        "basket > help 0.333333333333",
        "basket > paid 0.333333333333",
        "help > basket 1",
    ];
    let round = map(&["see start", "basket", "help: a!", "paid goal"], &ways);
    assert_eq!(told(&round, "a"), "0.5000 -> 0.3333, cut [], 20000 EUR");
}

#[test]
fn what_is_not_known_is_said_and_not_guessed() {
    let stop = ["see start", "pay: a!", "paid goal"];
    // No share is known: no figure, but the goal is cut all the same.
    let shareless = map(&stop, &["see > pay", "pay > paid"]);
    assert_eq!(told(&shareless, "a"), "?, cut [paid], Withheld(NoShares)");
    // The goal says no value.
    let worthless = map(&["see start", "pay: a!", "paid bare"], &["see > pay 1", "pay > paid 1"]);
    assert_eq!(told(&worthless, "a"), "1.0000 -> 0.0000, cut [paid], NoValues");
    let facts = Facts::of(&worthless);
    let at_risk = facts.estate().risk(0).expect("a risk").value(&worthless);
    assert_eq!((at_risk.leading(), &at_risk.unknown[..]), (None, &[(0, NoValue::NoValues)][..]));
    // No goal at all.
    let aimless = map(&["see start", "pay: a!"], &["see > pay 1"]);
    assert_eq!(
        told(&aimless, "a"),
        format!("?, cut [], {:?}", NoValue::Withheld(Withheld::NoGoal))
    );
}

#[test]
fn completions_count_all_who_use_a_system_however_much() {
    // Half go by the chat (soft on a): C = 0.5 · 0.6 + 0.5 · 0.2 = 0.4; without the chat 0.1. So 12,000 · 0.3 =
    // 3,600 complete the journey through a, and each of those costs 24,000 / 3,600 = 6.67.
    let ways = ["see > chat 0.5", "see > web 0.5", "chat > paid 0.6", "web > paid 0.2"];
    let document = map(&["see start", "chat: a~", "web", "paid goal"], &ways);
    let facts = Facts::of(&document);
    let found = completions(facts.journeys(), &facts.estate().usage, 0);
    assert!((found.per_year.expect("known") - 0.3 * YEARLY).abs() < 1e-9, "{found:?}");
    let cost = cost_per_completion(&document, 0, &found).expect("known");
    assert!((cost.amount - 24_000.0 / 3_600.0).abs() < 1e-9, "{cost:?}");
    // b is used nowhere: nobody completes anything through it, and nobody knows what it costs.
    let none = completions(facts.journeys(), &facts.estate().usage, 1);
    assert_eq!((none.per_year, none.unknown), (None, 0));
    assert_eq!(cost_per_completion(&document, 1, &none), None);
    // Where no share is known nobody can tell.
    let shareless = map(&["see start", "chat: a~", "paid goal"], &["see > chat", "chat > paid"]);
    let facts = Facts::of(&shareless);
    let unknown = completions(facts.journeys(), &facts.estate().usage, 0);
    assert_eq!((unknown.per_year, unknown.unknown), (None, 1));
}

/// Any map of six touchpoints in a row or across, with shares that cannot be above 1 together.
fn maps() -> impl Strategy<Value = Rc<Document>> {
    const USES: [&str; 8] = ["", "a!", "a~", "b!", "b!a", "a!b", "c!hub", "hub! b~"];
    let uses = prop::collection::vec(0..USES.len(), 6);
    let ways = prop::collection::vec((0..6_usize, 0..6_usize, 0..4_usize), 1..12);
    (uses, ways).prop_map(|(uses, ways)| {
        let kinds = ["start", "step", "step", "goal", "step", "goal"];
        let touchpoints: Vec<String> =
            (0..6).map(|at| format!("t{at} {}: {}", kinds[at], USES[uses[at]])).collect();
        let mut left = [4_usize; 6];
        let ways: Vec<String> = ways
            .into_iter()
            .map(|(from, to, share)| {
                let share = share.min(left[from]);
                left[from] -= share;
                format!("t{from} > t{to} {}", share as f64 / 4.0)
            })
            .collect();
        let touchpoints: Vec<&str> = touchpoints.iter().map(String::as_str).collect();
        let ways: Vec<&str> = ways.iter().map(String::as_str).collect();
        map(&touchpoints, &ways)
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn an_outage_never_raises_conversion_or_value(document in maps()) {
        let facts = Facts::of(&document);
        for system in 0..document.systems.len() {
            let risk = facts.estate().risk(system).expect("every system has one");
            for (_, loss) in &risk.losses {
                if let Some((before, after)) = loss.conversion() {
                    prop_assert!((0.0..=1.0).contains(&after) && after <= before + 1e-12);
                }
                for amount in loss.per_year().into_iter().flatten() {
                    prop_assert!(amount.amount >= 0.0 && amount.amount.is_finite());
                }
                // Goals that are cut are reached by nobody any more.
                let goals = loss.left.iter().flat_map(|left| &left.goals);
                for goal in goals.filter(|goal| loss.cut.contains(&goal.place)) {
                    prop_assert_eq!(goal.conversion, 0.0);
                }
            }
        }
    }

    #[test]
    fn what_goes_out_together_has_one_outage(document in maps()) {
        let facts = Facts::of(&document);
        let risk = |id| facts.estate().risk(document.systems.place(id)?);
        prop_assert_eq!(&risk("a").expect("one").outage, &risk("hub").expect("one").outage);
    }

    #[test]
    fn what_is_taken_over_is_what_would_be_worked_out_anew(before in maps(), after in maps()) {
        let mut gathering = Gathering::new(after.clone(), &Facts::of(&before));
        let facts = std::iter::repeat_with(|| gathering.step()).flatten().next().expect("an end");
        let anew = Facts::of(&after);
        for system in 0..after.systems.len() {
            let told = |facts: &Facts| {
                let risk = facts.estate().risk(system).expect("every system has one");
                let losses = risk.losses.iter();
                let losses = losses.map(|(at, loss)| (*at, loss.stopped.clone(), loss.cut.clone(), loss.left.clone()));
                (losses.collect::<Vec<_>>(), risk.value(&after))
            };
            prop_assert_eq!(told(&facts), told(&anew));
        }
    }
}
