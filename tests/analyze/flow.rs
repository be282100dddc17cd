//! Flow, by journeys that are small enough to be solved by hand.

use std::rc::Rc;

use journey_map::analyze::chain::Withheld;
use journey_map::analyze::flow::Flow;
use journey_map::analyze::leverage::leverage;
use journey_map::analyze::money::Amount;
use journey_map::analyze::removal;
use journey_map::model::document::Document;
use proptest::prelude::{any, prop, proptest};
use serde_json::{Value, json};

use crate::chained::{drawn, is_near, written};

fn flow_of(document: &Document) -> Flow {
    Flow::of(document.journey("j").expect("a journey"), document.currency.as_ref())
}

/// Conversion, that of each goal, and visits, of a drawn journey.
fn told(drawing: &str) -> (Option<f64>, Vec<f64>, Vec<f64>) {
    let flow = flow_of(&drawn(drawing));
    assert_eq!(flow.withheld, None, "{drawing}");
    (flow.conversion, flow.goals.iter().map(|goal| goal.conversion).collect(), flow.visits)
}

#[track_caller]
fn is_told(drawing: &str, conversion: f64, goals: &[f64], visits: &[f64]) {
    let found = told(drawing);
    let all = std::iter::once(&conversion).chain(goals).chain(visits);
    let found_all = found.0.iter().chain(&found.1).chain(&found.2);
    assert_eq!(found_all.clone().count(), all.clone().count(), "{drawing}: {found:?}");
    for (found_one, one) in found_all.zip(all) {
        assert!(is_near(*found_one, *one, 1e-12), "{drawing}: {found:?}");
    }
}

#[test]
fn small_journeys_are_as_worked_out_by_hand() {
    // A start that is a goal: 300 of 400 begin at the goal a; of the 100 at c a fifth goes there.
    // C(a) = 0.75 + 0.25·0.2 = 0.8; half of those go on to b: 0.4. Who reaches b has been at a.
    is_told("a!300? -> b? 0.5; c!100 -> a 0.2", 0.8, &[0.8, 0.4], &[0.8, 0.4, 0.25]);
    // Two goals in a row: C(b) = 0.5, C(c) = 0.5·0.4; some goal is reached by those who reach b.
    is_told("a! -> b? 0.5 -> c? 0.4", 0.5, &[0.5, 0.2], &[1.0, 0.5, 0.2]);
    // A goal that leads back: a = 1 + 0.5·b, b = 0.5·a, so a = 4/3 and b = 2/3, but C(b) = 0.5.
    is_told("a! -> b? 0.5 -> a 0.5", 0.5, &[0.5], &[4.0 / 3.0, 2.0 / 3.0]);
    // Two starts with volumes: 0.75·0.2 + 0.25·0.6 = 0.3.
    is_told("a!300 -> c? 0.2; b!100 -> c 0.6", 0.3, &[0.3], &[0.75, 0.3, 0.25]);
    // Two starts without: 0.5·0.2 + 0.5·0.6 = 0.4.
    is_told("a! -> c? 0.2; b! -> c 0.6", 0.4, &[0.4], &[0.5, 0.4, 0.5]);
    // A self-loop: a = 1 / (1 − 0.5) = 2, C = 2·0.25.
    is_told("a! -> a 0.5; a -> b? 0.25", 0.5, &[0.5], &[2.0, 0.5]);
    // Two nested loops: b = 1 + c/2, c = b/2 + d/2, d = c/2. So c = b/2 + c/4 = 2b/3, b = 1 + b/3 = 3/2,
    // c = 1, d = 1/2, and C = e = d/4 = 1/8.
    is_told(
        "a! -> b 1 -> c 0.5 -> d 0.5 -> e? 0.25; c -> b 0.5; d -> c 0.5",
        0.125,
        &[0.125],
        &[1.0, 1.5, 1.0, 0.5, 0.125],
    );
    // A closed loop with no way out takes half of them, for ever.
    is_told(
        "a! -> b 0.5 -> c 1 -> b 1; a -> d? 0.5",
        0.5,
        &[0.5],
        &[1.0, f64::INFINITY, f64::INFINITY, 0.5],
    );
    // One that nobody comes to takes nobody.
    is_told("a! -> b? 0.5; c -> d 1 -> c 1", 0.5, &[0.5], &[1.0, 0.5, 0.0, 0.0]);
    // A goal in a closed loop is reached by who gets there, and then again and again.
    is_told("a! -> b? 0.5 -> c 1 -> b 1", 0.5, &[0.5], &[1.0, f64::INFINITY, f64::INFINITY]);
    // Shares that add up to 0, to almost 1 and to 1.
    is_told("a! -> b? 0", 0.0, &[0.0], &[1.0, 0.0]);
    is_told("a! -> b? 0.5; a -> c 0.499999", 0.5, &[0.5], &[1.0, 0.5, 0.499999]);
    is_told("a! -> b? 0.5; a -> c 0.5", 0.5, &[0.5], &[1.0, 0.5, 0.5]);
    // Thirds that were rounded add up to 1.
    is_told("a! -> b? 0.1; a -> c 0.2; a -> d 0.7", 0.1, &[0.1], &[1.0, 0.1, 0.2, 0.7]);
    // Parallel transitions add up: 0.3 + 0.2.
    is_told("a! -> b? 0.3; a -> b 0.2", 0.5, &[0.5], &[1.0, 0.5]);
    // An isolated touchpoint is come by by nobody.
    is_told("a! -> b? 0.5; x.", 0.5, &[0.5], &[1.0, 0.5, 0.0]);
    // Missing shares: c and d get half each of the 0.6 that b leaves.
    is_told("a! -> b? 0.4; a -> c; a -> d", 0.4, &[0.4], &[1.0, 0.4, 0.3, 0.3]);
    // Where the only way out says no share, all take it.
    is_told("a! -> b 0.4 -> c?", 0.4, &[0.4], &[1.0, 0.4, 0.4]);
    // A goal that nobody reaches.
    is_told("a! -> b. 0.4; c?", 0.0, &[0.0], &[1.0, 0.4, 0.0]);
}

#[test]
fn a_loop_that_hardly_anybody_leaves_loses_no_digits() {
    // a = 1 + 0.999999·b, b = a: a million rounds, and in the end everybody leaves to c.
    let flow = flow_of(&drawn("a! -> b 1; b -> a 0.999999; b -> c? 0.000001"));
    assert!(is_near(flow.visits[0], 1e6, 1e-9), "{:?}", flow.visits);
    assert!(is_near(flow.conversion.unwrap(), 1.0, 1e-12), "{:?}", flow.conversion);
}

#[test]
fn what_cannot_be_known_is_withheld_with_the_reason() {
    for (drawing, expected) in [
        ("", Some(Withheld::Empty)),
        // A single touchpoint, and a fresh map: no share is known, so all would convert.
        ("a", Some(Withheld::NoShares)),
        ("a!?", Some(Withheld::NoShares)),
        ("a! -> b?", Some(Withheld::NoShares)),
        ("a -> b? 0.5", Some(Withheld::NoStart)),
        ("a! -> b? 0.7; a -> c 0.5", Some(Withheld::Above { place: 0, sum: 1.2 })),
        ("a! -> b? 0.7; a -> c -0.5", Some(Withheld::Below { way: 1 })),
        ("a! -> b 0.7", None),
        // So little above 1 comes from rounding.
        ("a! -> b? 0.7; a -> c 0.3000000001", None),
    ] {
        assert_eq!(flow_of(&drawn(drawing)).withheld, expected, "{drawing}");
    }
    let flow = flow_of(&drawn("a! -> b 0.7"));
    assert_eq!(flow.why_no_conversion(), Some(Withheld::NoGoal));
    assert_eq!((flow.conversion, flow.visits.as_slice()), (None, [1.0, 0.7].as_slice()));
    assert_eq!(leverage(&flow), Err(Withheld::NoGoal));
    assert_eq!((removal::effect(&flow, &[0]), removal::of_touchpoints(&flow)), (None, None));
}

#[test]
fn what_is_assumed_is_marked() {
    let assumed = |drawing: &str| {
        let flow = flow_of(&drawn(drawing));
        let ways: Vec<bool> = flow.ways().iter().map(|way| way.is_assumed).collect();
        (flow.chain().unwrap().is_begun_assumed, ways)
    };
    assert_eq!(assumed("a! -> b? 0.4; a -> c; a -> d"), (false, vec![false, true, true]));
    assert_eq!(assumed("a! -> b? 0.4; c! -> b 0.1"), (true, vec![false, false]));
    assert_eq!(assumed("a!3 -> b? 0.4; c! -> b 0.1"), (true, vec![false, false]));
    assert_eq!(assumed("a!3 -> b? 0.4; c!5 -> b 0.1"), (false, vec![false, false]));
}

/// A journey of a start `a`, a step `b` and two goals, with more said of each and of the journey.
fn told_more(says: [Value; 4], head: Value, currency: Option<&str>) -> Flow {
    let kinds = ["start", "step", "goal", "goal"];
    let ids = ["a", "b", "c", "d"];
    let touchpoints = ids.iter().zip(kinds).zip(says).map(|((id, kind), mut says)| {
        let known = json!({ "id": id, "name": id, "stage": "s", "kind": kind });
        known.as_object().into_iter().flatten().for_each(|(key, value)| says[key] = value.clone());
        says
    });
    let way = |from: &str, to: &str, share: f64, delay: &str| json!({ "id": format!("{from}{to}"), "from": from, "to": to, "share": share, "delay": delay });
    let ways =
        vec![way("a", "b", 0.5, "PT10S"), way("b", "c", 0.4, "PT100S"), way("b", "d", 0.2, "P1D")];
    let mut document = written(touchpoints.collect(), ways, json!({}));
    if let Some(currency) = currency {
        document.currency = journey_map::model::standard::Currency::parse(currency);
    }
    let mut journey = (**document.journeys.iter().next().expect("a journey")).clone();
    let head = crate::document(&format!(
        r#""journeys": [{{ "id": "j", "title": "J", "volume": {head} }}]"#
    ));
    journey.set_head(head.journey("j").expect("a journey").head().clone());
    Flow::of(&journey, document.currency.as_ref())
}

fn money(amount: f64, currency: &str) -> Value {
    json!({ "amount": amount, "currency": currency })
}

fn amounts(all: &[Amount]) -> Vec<(f64, &str)> {
    let one = |one: &Amount| {
        let currency = one.currency.as_ref().map_or("?", |currency| match currency.as_str() {
            "EUR" => "EUR",
            "CHF" => "CHF",
            _ => "another",
        });
        ((one.amount * 1e6).round() / 1e6, currency)
    };
    all.iter().map(one).collect()
}

#[test]
fn time_is_the_time_of_all_visits_and_ways() {
    // visits a 1, b 0.5, c 0.2, d 0.1. 60 + 0.5·40 + 0.5·10 + 0.2·100 + 0.1·86,400 = 8,745.
    let says =
        [json!({ "duration": "PT1M" }), json!({ "duration": "PT40S" }), json!({}), json!({})];
    let flow = told_more(says, json!({}), None);
    let time = flow.time;
    assert!(is_near(time.seconds.unwrap(), 8_745.0, 1e-12), "{time:?}");
    assert_eq!((time.known, time.missing, time.missing_delays), (5, 2, 0));
    // Where nobody said how long anything takes, nothing is said.
    assert_eq!(flow_of(&drawn("a! -> b? 0.5")).time.seconds, None);
}

#[test]
fn amounts_of_different_currencies_are_never_added() {
    let says = [
        json!({ "cost": money(1.0, "EUR") }),
        json!({ "cost": money(4.0, "CHF") }),
        json!({ "cost": { "amount": 5 }, "value": money(100.0, "EUR") }),
        json!({ "value": { "amount": 50 } }),
    ];
    // Without a currency of the document, what names none stands for itself.
    let flow = told_more(says.clone(), json!({ "starts": 1000, "period": "P1Y" }), None);
    let cost: Vec<Amount> = flow.cost.iter().map(|total| total.sum.clone()).collect();
    assert_eq!(amounts(&cost), [(1.0, "EUR"), (2.0, "CHF"), (1.0, "?")]);
    assert_eq!(flow.cost[0].missing, 1, "d");
    assert_eq!(amounts(&flow.value.per_customer), [(20.0, "EUR"), (5.0, "?")]);
    // With one it is in that: 1 + 0.2·5, and 0.2·100 + 0.1·50.
    let flow = told_more(says, json!({ "starts": 1000, "period": "P1Y" }), Some("EUR"));
    let cost: Vec<Amount> = flow.cost.iter().map(|total| total.sum.clone()).collect();
    assert_eq!(amounts(&cost), [(2.0, "EUR"), (2.0, "CHF")]);
    assert_eq!(amounts(&flow.value.per_customer), [(25.0, "EUR")]);
    assert_eq!(amounts(flow.value.per_year.as_deref().unwrap()), [(25_000.0, "EUR")]);
    // One point more of a → b: 0.01 · (0.4·100 + 0.2·50) = 0.5 each; of b → c: 0.5 · 0.01 · 100.
    let levers = leverage(&flow).unwrap();
    let worth: Vec<_> =
        levers.iter().map(|lever| (lever.way, amounts(&lever.worth(1.0))[0].0)).collect();
    assert_eq!(worth, [(0, 0.5), (1, 0.5), (2, 0.25)]);
    let points: Vec<f64> = levers.iter().map(|lever| lever.points()).collect();
    assert!(is_near(points[0], 0.6, 1e-12) && is_near(points[1], 0.5, 1e-12), "{points:?}");
}

#[test]
fn periods_are_made_comparable() {
    let value = json!({ "value": money(10.0, "EUR") });
    let begin =
        |starts: f64, period: &str| json!({ "volume": { "starts": starts, "period": period } });
    let per_year = |start: Value, head: Value| {
        let flow = told_more([start, json!({}), value.clone(), json!({})], head, None);
        flow.value.per_year.map(|all| amounts(&all)[0].0)
    };
    // C(c) = 0.2, so 2 for each customer. 100 in a month are 1,200 in a year.
    assert_eq!(per_year(json!({}), json!({ "starts": 100, "period": "P1M" })), Some(2_400.0));
    assert_eq!(per_year(begin(100.0, "P3M"), json!({})), Some(800.0));
    // What the start says counts before what the journey says; without a period it has the journey's.
    let both = json!({ "starts": 7, "period": "P3M" });
    assert_eq!(per_year(begin(100.0, "P1M"), both.clone()), Some(2_400.0));
    assert_eq!(per_year(json!({ "volume": { "starts": 100 } }), both), Some(800.0));
    // Without a period, or without a number, nothing is known of a year.
    assert_eq!(per_year(json!({ "volume": { "starts": 100 } }), json!({})), None);
    assert_eq!(per_year(json!({}), json!({ "period": "P3M" })), None);
}

#[test]
fn a_start_without_a_volume_gets_what_is_left_or_as_many_as_the_others() {
    let begun = |drawing: &str| flow_of(&drawn(drawing)).chain().unwrap().begun.clone();
    assert_eq!(begun("a!300 -> d? 0.5; b!100 -> d; c! -> d"), [0.5, 0.0, 1.0 / 6.0, 1.0 / 3.0]);
    assert_eq!(begun("a!0 -> c? 0.5; b!0 -> c; b! -> c"), [0.5, 0.0, 0.5]);
}

#[test]
fn an_edit_that_flow_does_not_follow_from_keeps_it() {
    let document = drawn("a! -> b? 0.5; b -> c 0.2");
    let before = document.journey("j").unwrap();
    let flow = Rc::new(Flow::of(before, None));
    let mut renamed = before.clone();
    let mut touchpoint = (**renamed.touchpoint("a").unwrap()).clone();
    touchpoint.name = "Begin".to_owned();
    assert!(renamed.replace_touchpoint(Rc::new(touchpoint.clone())));
    assert!(Rc::ptr_eq(&flow, &Flow::follow(&flow, &renamed, None)));
    touchpoint.kind = None;
    assert!(renamed.replace_touchpoint(Rc::new(touchpoint)));
    let changed = Flow::follow(&flow, &renamed, None);
    assert_eq!(changed.withheld, Some(Withheld::NoStart));
}

#[test]
fn what_is_removed_is_no_goal_and_no_way_any_more() {
    // Two ways to c: through b with 0.5·0.4, directly with 0.2.
    let flow = flow_of(&drawn("a! -> b 0.5 -> c? 0.4; a -> c 0.2"));
    let conversion = |places: &[usize]| flow.without(places).unwrap().conversion.unwrap();
    assert!(is_near(conversion(&[]), 0.4, 1e-12));
    assert!(is_near(conversion(&[1]), 0.2, 1e-12));
    assert_eq!((conversion(&[0]), conversion(&[2]), conversion(&[7])), (0.0, 0.0, 0.4));
    assert!(is_near(removal::effect(&flow, &[1]).unwrap(), 0.5, 1e-12));
}

proptest! {
    /// Whoever begins ends somewhere: at a touchpoint with no way out, or by dropping off.
    #[test]
    fn nobody_gets_lost(
        count in 1_usize..60,
        ways in prop::collection::vec((any::<u16>(), any::<u16>(), 0.0..0.4_f64), 1..240),
    ) {
        let place = |at: u16| usize::from(at) % count;
        let touchpoints = (0..count).map(|at| {
            let kind = if at == 0 { "start" } else if at % 7 == 6 { "goal" } else { "step" };
            json!({ "id": format!("t{at}"), "name": "T", "stage": "s", "kind": kind })
        });
        let mut sums = vec![0.0; count];
        let ways = ways.into_iter().enumerate().filter_map(|(number, (from, to, share))| {
            sums[place(from)] += share;
            (sums[place(from)] < 0.99).then(|| json!({
                "id": format!("w{number}"), "share": share,
                "from": format!("t{}", place(from)), "to": format!("t{}", place(to)),
            }))
        });
        let flow = flow_of(&written(touchpoints.collect(), ways.collect(), json!({})));
        let Some(chain) = flow.chain() else { return Ok(()) };
        let mut leads = vec![false; count];
        chain.ways.iter().for_each(|way| leads[way.from] = true);
        let ended = |at: usize| flow.visits[at] * if leads[at] { chain.leaving[at] } else { 1.0 };
        let ended: f64 = (0..count).map(ended).sum();
        assert!(is_near(ended, 1.0, 1e-9), "{ended}");
        let any = flow.conversion.unwrap_or_default();
        let each: Vec<f64> = flow.goals.iter().map(|goal| goal.conversion).collect();
        let most = each.iter().copied().fold(0.0, f64::max);
        assert!(any + 1e-9 >= most && any <= each.iter().sum::<f64>() + 1e-9, "{any} {each:?}");
    }
}
