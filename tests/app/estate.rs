//! The Systems view: what hangs on which system, and what replacing one would change.

use std::rc::Rc;

use journey_map::app::estate::Body;
use journey_map::app::estate::figures::Worth;
use journey_map::app::estate::gaze::{Gaze, Instead, Sheet};
use journey_map::app::estate::replace::{Replace, Trend};
use journey_map::app::event::{Edit, Event, Host, Look};
use journey_map::app::look::View;
use journey_map::app::snapshot::Snapshot;
use journey_map::edit::replace::replacement;
use journey_map::model::subject::Kind;
use journey_map::words::Words;

use crate::world::Tab;

/// Of 1,000 customers in a year half go by the shop and half by the store; the shop runs on `web`, which falls back
/// on `till` at the store. Each who buys is worth 10.
const SHOP: &str = r#"{ "format": "journey-map", "version": 1, "title": "Shop", "currency": "EUR",
  "people": [{ "id": "ivy", "name": "Ivy", "contact": "ivy@example.com" }],
  "systems": [
    { "id": "till", "name": "Till", "capabilities": ["payment"], "cost": { "annual": 300 }, "fit": { "functional": 2, "technical": 4 } },
    { "id": "web", "name": "Web", "capabilities": ["checkout"], "cost": { "annual": 900 }, "itOwner": "ivy" },
    { "id": "idle", "name": "Idle" }],
  "journeys": [{ "id": "buy", "title": "Buy", "stages": [{ "id": "s", "name": "S" }], "touchpoints": [
      { "id": "see", "name": "See", "stage": "s", "kind": "start", "volume": { "starts": 1000, "period": "P1Y" } },
      { "id": "shop", "name": "Shop", "stage": "s", "channel": "web", "systems": [{ "system": "web", "dependency": "hard" }] },
      { "id": "store", "name": "Store", "stage": "s", "channel": "web", "systems": [{ "system": "web", "dependency": "hard", "fallback": "till" }, { "system": "till", "dependency": "soft" }] },
      { "id": "paid", "name": "Paid", "stage": "s", "kind": "goal", "value": { "amount": 10 } },
      { "id": "news", "name": "News", "stage": "s" }],
    "transitions": [
      { "id": "a", "from": "see", "to": "shop", "share": 0.5 }, { "id": "b", "from": "see", "to": "store", "share": 0.5 },
      { "id": "c", "from": "shop", "to": "paid", "share": 1 }, { "id": "d", "from": "store", "to": "paid", "share": 1 }] }] }"#;

fn open() -> Tab {
    let mut tab = Tab::ready();
    tab.send(Event::Host(Host::Load { call: 1, text: SHOP.to_owned(), repair: false }));
    tab.send(Event::Look(Look::View(View::Register(Kind::System))));
    settle(&mut tab);
    tab
}

fn settle(tab: &mut Tab) {
    while tab.gives_time() {}
}

fn gaze(tab: &mut Tab, gaze: Gaze) -> Option<Body> {
    tab.send(Event::Look(Look::Estate(gaze)));
    body(tab)
}

fn body(tab: &Tab) -> Option<Body> {
    Snapshot::of(&tab.state).register.expect("the page of a register").body.clone()
}

fn said(worth: &Worth) -> String {
    let words = Words::new("en");
    match worth {
        Worth::Figure(figure) => words.say(&figure.value),
        Worth::Nothing => "nothing".to_owned(),
        Worth::Unknown(why) => words.say(why),
    }
}

#[test]
fn the_heat_map_has_what_matters_most_on_top() {
    let mut tab = open();
    let Some(Body::Heat(heat)) = gaze(&mut tab, Gaze::Sheet(Sheet::Heat)) else { panic!("no map") };
    let rows: Vec<_> = heat.rows.iter().map(|row| (row.name.as_str(), said(&row.worth))).collect();
    // 1,000 · 0.5 · 10: what the shop brings.
    let five_thousand = "5000\u{a0}EUR".to_owned();
    assert_eq!(rows, [("Web", five_thousand), ("Till", "nothing".to_owned())]);
    let cell = heat.rows[0].cells[0];
    assert_eq!((cell.uses, cell.stops, cell.worse, cell.warmth), (2, 1, 1, 4));
    assert_eq!((heat.idle, heat.measure.as_str()), (1, "value"));
}

#[test]
fn an_outage_is_told_as_a_whole_and_lit_on_the_map() {
    let mut tab = open();
    // Nobody picked a system: the one with most at risk it is.
    let Some(Body::Outage(outage)) = gaze(&mut tab, Gaze::Sheet(Sheet::Outage)) else {
        panic!("no outage")
    };
    assert_eq!((&*outage.system, outage.counts), ("web", [1, 0, 1]));
    assert!(outage.cut.is_empty(), "there is the store");
    let words = Words::new("en");
    let hits: Vec<String> = outage.journeys[0]
        .hits
        .iter()
        .map(|hit| format!("{}: {}", hit.touchpoint.name, words.say(&hit.why)))
        .collect();
    assert_eq!(
        hits,
        [
            "Shop: Cannot do without Web, and nobody said what takes over.",
            "Store: Till takes over from Web."
        ]
    );
    let call = &outage.calls[0];
    let person = call.person.as_ref().map(|person| person.name.as_str());
    assert_eq!((person, call.contact.as_str()), (Some("Ivy"), "ivy@example.com"));
    let Some(Body::Outage(other)) = gaze(&mut tab, Gaze::Outage("till".into())) else {
        panic!("no outage")
    };
    assert_eq!((other.name.as_str(), said(&other.worth)), ("Till", "nothing".to_owned()));
    tab.send(Event::Look(Look::Estate(Gaze::Outage("web".into()))));
    tab.send(Event::Look(Look::Estate(Gaze::Light("buy".into()))));
    assert_eq!(tab.state.looking.view, View::Map);
    let lit = tab.state.looking.findings.lit.clone().expect("something is lit");
    let lit: Vec<&str> = lit.touchpoints.iter().map(AsRef::as_ref).collect();
    assert_eq!(lit, ["shop", "store"]);
}

fn outcome(tab: &Tab) -> Rc<Replace> {
    match body(tab) {
        Some(Body::Replace(replace)) => replace,
        other => panic!("nothing is replaced: {other:?}"),
    }
}

#[test]
fn a_replacement_is_tried_out_in_slices_and_done_in_one_step() {
    let mut tab = open();
    gaze(&mut tab, Gaze::Replace("web".into(), Instead::Open));
    settle(&mut tab);
    assert!(outcome(&tab).outcome.is_none(), "nobody chose yet");
    let instead = Instead::System("till".into());
    gaze(&mut tab, Gaze::Replace("web".into(), instead.clone()));
    assert!(outcome(&tab).outcome.is_none(), "it is not worked out at once");
    let (before, revision) = (tab.state.document().clone(), tab.state.revision);
    settle(&mut tab);
    assert_eq!(tab.state.revision, revision, "looking changes nothing");
    let words = Words::new("en");
    let shown = outcome(&tab);
    let found = shown.outcome.as_ref().expect("it is worked out");
    let lines: Vec<String> = found
        .lines
        .iter()
        .filter(|line| line.title.id != "replace-findings")
        .map(|line| format!("{}: {} → {}", words.say(&line.title), line.before, line.after))
        .collect();
    assert_eq!(
        lines,
        [
            "Reach a goal: Buy: 100\u{a0}% → 100\u{a0}%",
            "Value in a year: 10\u{a0}000\u{a0}EUR → 10\u{a0}000\u{a0}EUR",
            "Yearly cost of systems in use: 1200\u{a0}EUR → 300\u{a0}EUR",
            // Shop and store stand and fall with it then.
            "Value at risk with Till: 0 → 10\u{a0}000\u{a0}EUR",
        ]
    );
    assert_eq!(found.lines[2].trend, Trend::Better);
    assert!(!found.new.is_empty(), "it is a single point of failure then");
    let command = replacement(&before, "web", Some("till")).expect("it can be done");
    tab.edit(Edit::Do(command));
    let uses: Vec<_> = tab
        .state
        .document()
        .journeys
        .iter()
        .flat_map(|journey| journey.touchpoints())
        .flat_map(|touchpoint| touchpoint.systems.entries())
        .map(|used| used.system.to_string())
        .collect();
    assert_eq!(uses, ["till", "till"]);
    tab.edit(Edit::Undo);
    assert!(Rc::ptr_eq(tab.state.document(), &before), "one step takes all of it back");
}

#[test]
fn nothing_in_its_place_costs_what_stops() {
    let mut tab = open();
    gaze(&mut tab, Gaze::Replace("web".into(), Instead::Nothing));
    settle(&mut tab);
    let shown = outcome(&tab);
    let found = shown.outcome.as_ref().expect("it is worked out");
    let value = found.lines.iter().find(|line| line.title.id == "replace-value").expect("a value");
    assert_eq!((value.after.as_str(), value.trend), ("5000\u{a0}EUR", Trend::Worse));
}

#[test]
fn fit_and_overlaps_say_what_is_known_and_what_is_not() {
    let mut tab = open();
    let Some(Body::Fit(fit)) = gaze(&mut tab, Gaze::Sheet(Sheet::Fit)) else { panic!("no fit") };
    let rated: Vec<_> =
        fit.rated.iter().map(|one| (one.name.as_str(), one.quarter().as_str(), one.size)).collect();
    assert_eq!(rated, [("Till", "tolerate", 5)]);
    assert_eq!(fit.unrated.len(), 2);
    let Some(Body::Overlaps(overlaps)) = gaze(&mut tab, Gaze::Sheet(Sheet::Overlaps)) else {
        panic!("no overlaps")
    };
    // A checkout is a payment.
    assert_eq!(overlaps.pairs.len(), 1);
    assert_eq!(overlaps.pairs[0].less.name, "Till");
    assert!(overlaps.misfits.is_empty());
}

#[test]
fn other_registers_keep_their_list_whatever_is_looked_at_of_systems() {
    let mut tab = open();
    gaze(&mut tab, Gaze::Sheet(Sheet::Heat));
    tab.send(Event::Look(Look::View(View::Register(Kind::Person))));
    assert!(body(&tab).is_none());
}
