//! The flow tab: figures, improvements, the drawing and the table, and what it says where nothing is known.

use journey_map::app::event::{Event, Host, Look};
use journey_map::app::figure::Figure;
use journey_map::app::insights::Body;
use journey_map::app::insights::flow::Flow;
use journey_map::app::look::{Tab as Shown, View};
use journey_map::words::Words;

use crate::world::Tab;

/// Half of those who search go to the shop, of whom some come back, and 40 % of those there buy.
const TRANSITIONS: &str = r#"
    { "id": "ab", "from": "a", "to": "b", "share": 0.5 },
    { "id": "bc", "from": "b", "to": "c", "share": 0.4, "delay": "P1D" },
    { "id": "ba", "from": "b", "to": "a", "share": 0.2 },
    { "id": "bd", "from": "b", "to": "d", "share": 0.1 }"#;

fn flow(transitions: &str, of_start: &str) -> Flow {
    let text = format!(
        r#"{{ "format": "journey-map", "version": 1, "title": "Shop", "currency": "EUR",
            "journeys": [{{ "id": "buy", "title": "Buy",
              "stages": [{{ "id": "s", "name": "Find" }}, {{ "id": "p", "name": "Pay" }}],
              "touchpoints": [
                {{ "id": "a", "name": "Search", "stage": "s", "kind": "start", "channel": "search" {of_start} }},
                {{ "id": "b", "name": "Shop", "stage": "p", "duration": "PT1H", "cost": {{ "amount": 2 }} }},
                {{ "id": "c", "name": "Bought", "stage": "p", "kind": "goal", "value": {{ "amount": 50 }} }},
                {{ "id": "d", "name": "Gone", "stage": "p", "kind": "drop-off" }},
                {{ "id": "e", "name": "Blog", "stage": "s", "channel": "web" }}
              ],
              "transitions": [{transitions}] }}] }}"#
    );
    let mut tab = Tab::ready();
    tab.send(Event::Host(Host::Load { call: 1, text, repair: false }));
    tab.send(Event::Look(Look::View(View::Insights)));
    tab.send(Event::Look(Look::Insights(Shown::Flow)));
    while tab.gives_time() {}
    match &tab.state.insights.as_ref().expect("insights are shown").page.body {
        Body::Flow(flow) => (**flow).clone(),
        other => panic!("{other:?}"),
    }
}

fn shop() -> Flow {
    flow(TRANSITIONS, r#", "volume": { "starts": 100, "period": "P1M" }"#)
}

fn say(figure: &Figure) -> (String, String) {
    let words = Words::new("en");
    let said = |text: String| text.replace('\u{a0}', " ");
    (said(words.say(&figure.title)), said(words.say(&figure.value)))
}

fn told(figures: &[Figure]) -> Vec<(String, String)> {
    figures.iter().map(say).collect()
}

fn pair(title: &str, value: &str) -> (String, String) {
    (title.to_owned(), value.to_owned())
}

#[test]
fn figures_say_what_the_journey_is_worth_and_takes() {
    // a = 1 + 0.2·b and b = 0.5·a, so a = 10/9, b = 5/9, c = 2/9; 1,200 begin in a year. A day is on the
    // way to c: 5/9 of an hour and 2/9 of a day are 5.9 hours.
    let shop = shop();
    assert_eq!(
        told(&shop.figures),
        [
            pair("Value in a year", "13 300 EUR"),
            pair("Time on the way", "at least 5.9 h"),
            pair("Cost of one who begins", "at least 1.11 EUR"),
        ]
    );
    assert_eq!(shop.unknown, []);
    let words = Words::new("en");
    for figure in shop.figures.iter().chain(&shop.levers) {
        let inputs = figure.origin.inputs();
        assert!(!inputs.rows.is_empty(), "{figure:?}");
        for message in inputs.rows.iter().map(|row| &row.value).chain(&inputs.assumed) {
            assert!(words.has(message.id), "{}", message.id);
        }
    }
}

#[test]
fn the_best_improvements_come_first_one_of_each_touchpoint() {
    // One point more of a → b: visits(a)·c(b)/100 = 10/9 · 4/9 of a point; b → c is worth visits(b) = 5/9.
    assert_eq!(
        told(&shop().levers),
        [pair("Shop → Bought", "333 EUR a year"), pair("Search → Shop", "296 EUR a year")]
    );
    let without = flow(TRANSITIONS, "");
    assert_eq!(told(&without.levers)[0], pair("Shop → Bought", "+0.56 points"));
    assert_eq!(without.unknown.len(), 1, "how many begin");
}

#[test]
fn the_table_says_what_the_drawing_shows() {
    let shop = shop();
    let rows: Vec<_> = shop
        .stages
        .iter()
        .flat_map(|stage| &stage.rows)
        .map(|row| {
            let on: Vec<_> = row.on.iter().map(|on| [&*on.name, &*on.share].join(" ")).collect();
            let drops = row.drops.as_ref().map_or("", |(drops, _)| drops);
            [&*row.name, &*row.visits.0, &*on.join(", "), drops].join(" | ").replace('\u{a0}', " ")
        })
        .collect();
    assert_eq!(
        rows,
        [
            "Search | 1.1× | Shop 50 % | 50 %",
            "Blog | 0 % |  | ",
            "Shop | 55.6 % | Bought 40 %, Search 20 % | 40 %",
            "Bought | 22.2 % |  | ",
            "Gone | 5.6 % |  | ",
        ]
    );
    let plan = shop.drawing.expect("figures are known");
    assert_eq!(plan.left_out, 1, "the blog");
    for room in [320.0, 366.0, 1400.0, 3000.0] {
        let drawing = plan.draw(room);
        assert_eq!((drawing.bars.len(), drawing.bands.len()), (4, 4));
        assert_eq!(drawing.width, room);
        let (search, shop) = (&drawing.bars[0], &drawing.bars[1]);
        assert!((search.width / shop.width - 2.0).abs() < 1e-9, "{search:?} {shop:?}");
        let drops = shop.drops.as_ref().expect("three in ten leave");
        assert!((drops.1 / shop.width - 0.3).abs() < 1e-9);
        assert!(drawing.bands.iter().any(|band| band.is_back));
        for bar in &drawing.bars {
            assert!(bar.x >= 0.0 && bar.x + bar.width <= drawing.width, "{bar:?}");
            assert!(bar.y > 0.0 && bar.y < drawing.height, "{bar:?}");
        }
        let beside = |one: usize, other: usize| {
            let (one, other) = (&drawing.bars[one], &drawing.bars[other]);
            one.y != other.y || one.x + one.width < other.x || other.x + other.width < one.x
        };
        assert!(beside(2, 3) && beside(0, 1));
    }
}

#[test]
fn channels_say_what_would_be_missing_without_them() {
    let removals: Vec<_> =
        shop().removals.iter().map(|(name, part, _)| (name.clone(), *part)).collect();
    assert_eq!(removals, [("Search".to_owned(), 1.0)]);
}

#[test]
fn what_cannot_be_known_says_why_and_shows_no_figure() {
    let reason = |transitions: &str| {
        let flow = flow(transitions, "");
        assert!(flow.figures.is_empty() && flow.levers.is_empty(), "{transitions}");
        assert!(flow.drawing.is_none() && flow.stages.is_empty(), "{transitions}");
        assert!(flow.unknown.iter().all(|unknown| unknown.way.is_some()), "{transitions}");
        flow.unknown.iter().map(|unknown| unknown.message.id).collect::<Vec<_>>()
    };
    assert_eq!(reason(r#"{ "id": "ab", "from": "a", "to": "b" }"#), ["flow-no-shares"]);
    assert_eq!(reason(r#"{ "id": "ab", "from": "a", "to": "b", "share": 1.5 }"#), ["flow-above"]);
    assert_eq!(reason(r#"{ "id": "ab", "from": "a", "to": "b", "share": -0.5 }"#), ["flow-below"]);
}

#[test]
fn a_loop_that_nobody_leaves_is_told_and_drawn() {
    let transitions = r#"{ "id": "ab", "from": "a", "to": "b", "share": 0.5 },
        { "id": "be", "from": "b", "to": "e", "share": 1 }, { "id": "eb", "from": "e", "to": "b", "share": 1 }"#;
    let flow = flow(transitions, "");
    assert!(flow.unknown.iter().any(|unknown| unknown.message.id == "flow-closed"));
    assert_eq!(told(&flow.figures)[1], pair("Time on the way", "for ever"));
    let drawing = flow.drawing.expect("a drawing").draw(600.0);
    assert!(drawing.bars.iter().all(|bar| bar.width.is_finite()));
}
