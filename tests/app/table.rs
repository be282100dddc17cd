//! The table of a journey: which touchpoints stand where, what an answer for several comes to, what is pasted.

use std::rc::Rc;

use journey_map::app::event::{Edit, Event, Look, Open};
use journey_map::app::listing::{List, Outcome};
use journey_map::app::look::{Panel, View};
use journey_map::app::offer::Known;
use journey_map::app::table::cells;
use journey_map::app::table::columns::{Column, all, column, name};
use journey_map::app::table::editing::{clear, for_rows};
use journey_map::app::table::facets::{Facet, offered};
use journey_map::app::table::paste::Block;
use journey_map::app::table::settings::Change;
use journey_map::app::table::ways::connect;
use journey_map::app::table::{Line, Page};
use journey_map::format::write::write;
use proptest::prelude::*;

use crate::world::Tab;

const SHOP: &str = r#"{
  "format": "journey-map", "version": 1, "title": "Shop",
  "people": [{ "id": "ann", "name": "Ann" }, { "id": "bob", "name": "Bob" }],
  "systems": [{ "id": "shop", "name": "Shop" }, { "id": "mail", "name": "Mailer" }],
  "journeys": [{
    "id": "buy", "title": "Buy",
    "stages": [{ "id": "see", "name": "See" }, { "id": "checkout", "name": "Checkout" }],
    "touchpoints": [
      { "id": "pay", "name": "Pay", "stage": "checkout", "owner": { "marketing": "bob" },
        "systems": [{ "system": "shop" }, { "system": "mail" }], "cost": { "amount": 2 } },
      { "id": "ad", "name": "Ad", "stage": "see", "owner": { "marketing": "ann" }, "channel": "ads",
        "cost": { "amount": 10 } },
      { "id": "search", "name": "Search", "stage": "see", "owner": { "marketing": "ann" }, "systems": "none" },
      { "id": "basket", "name": "Basket", "stage": "checkout", "systems": [{ "system": "shop" }] }
    ],
    "transitions": [
      { "id": "t1", "from": "ad", "to": "search", "share": 0.6 },
      { "id": "t2", "from": "search", "to": "basket" },
      { "id": "t3", "from": "basket", "to": "pay" }
    ]
  }]
}"#;

fn tab() -> Tab {
    let mut tab = Tab::ready();
    tab.send(Event::Open(Open::Text { name: None, text: Ok(SHOP.to_owned()) }));
    tab.send(Event::Look(Look::View(View::Table)));
    tab
}

fn wants(tab: &mut Tab, change: Change) {
    tab.send(Event::Look(Look::Table(change)));
}

fn at(key: &str) -> Column {
    column(key).expect("there is such a column")
}

fn page(tab: &Tab) -> Rc<Page> {
    tab.state.table.as_ref().expect("the table is shown").page.clone()
}

/// What stands below each other: `# stage`, touchpoints, `+` where something new may begin.
fn lines(tab: &Tab) -> String {
    let page = page(tab);
    let line = |line: &Line| match line {
        Line::Stage(place, count) => {
            let stage = page.journey.stages().iter().nth(*place);
            format!("# {} {count}", stage.map_or("", |stage| &stage.name))
        }
        Line::Touchpoint(touchpoint) => touchpoint.id.to_string(),
        Line::Adding => "…".to_owned(),
        Line::Add(_) => "+".to_owned(),
    };
    page.lines.iter().map(line).collect::<Vec<_>>().join(", ")
}

fn known(tab: &Tab) -> Known<'_> {
    Known { document: tab.state.document(), uses: &tab.state.uses.1, words: &tab.state.words }
}

#[test]
fn rows_stand_as_the_map_is_read_below_the_heads_of_stages() {
    let tab = tab();
    assert_eq!(lines(&tab), "# See 2, ad, search, # Checkout 2, basket, pay, +");
}

#[test]
fn rows_are_sorted_and_who_says_nothing_comes_last() {
    let mut tab = tab();
    for expected in [
        "pay, ad, search, basket, +",
        "ad, pay, search, basket, +",
        "# See 2, ad, search, # Checkout 2, basket, pay, +",
    ] {
        wants(&mut tab, Change::Sort(at("cost")));
        assert_eq!(lines(&tab), expected);
    }
    wants(&mut tab, Change::Sort(name()));
    assert_eq!(lines(&tab), "ad, basket, pay, search, +");
}

#[test]
fn an_amount_without_a_currency_is_in_that_of_the_map() {
    let in_pounds = SHOP.replace("\"amount\": 10", "\"amount\": 10, \"currency\": \"GBP\"");
    let in_euros =
        in_pounds.replace("\"title\": \"Shop\",", "\"title\": \"Shop\", \"currency\": \"EUR\",");
    for (text, pay, ad) in [(SHOP, "2", "10"), (&in_euros, "2\u{a0}EUR", "10\u{a0}GBP")] {
        let mut tab = tab();
        tab.send(Event::Open(Open::Text { name: None, text: Ok(text.to_owned()) }));
        tab.send(Event::Look(Look::View(View::Table)));
        let journey = &page(&tab).journey;
        let said = |id| cells::cell(known(&tab), journey, id, at("cost"));
        assert_eq!((&*said("pay"), &*said("ad")), (pay, ad));
    }
}

#[test]
fn rows_are_ticked_without_the_inspector_until_something_is_picked() {
    let mut tab = tab();
    tab.send(Event::Look(Look::Toggle("ad".into())));
    tab.send(Event::Look(Look::Ticking(true)));
    tab.send(Event::Look(Look::Toggle("pay".into())));
    assert!(tab.state.looking.is_ticking && tab.state.looking.has_several());
    tab.send(Event::Look(Look::Select(None)));
    assert!(!tab.state.looking.is_ticking && tab.state.looking.touchpoints().is_empty());
}

#[test]
fn one_of_a_column_is_enough_and_of_several_columns_all_must_fit() {
    let mut tab = tab();
    let says = |key, word: &str| Change::Facet(Facet::Says(key, word.to_owned()));
    for (change, expected) in [
        (says("owner.marketing", "ann"), "# See 2, ad, search, +"),
        (says("owner.marketing", "bob"), "# See 2, ad, search, # Checkout 1, pay, +"),
        (says("systems", "shop"), "# Checkout 1, pay, +"),
        (Change::Facet(Facet::Open("systems")), "# See 1, ad, # Checkout 1, pay, +"),
        (says("owner.marketing", "bob"), "# See 1, ad, +"),
        (Change::ShowAll, "# See 2, ad, search, # Checkout 2, basket, pay, +"),
    ] {
        wants(&mut tab, change);
        assert_eq!(lines(&tab), expected);
    }
    tab.send(Event::Look(Look::Find(Some("basket".into()))));
    assert_eq!(lines(&tab), "# Checkout 1, basket, +");
    wants(&mut tab, Change::ShowAll);
    assert_eq!((page(&tab).shown, page(&tab).total), (4, 4));
}

#[test]
fn what_can_be_picked_is_what_the_journey_says() {
    let tab = tab();
    let journey = tab.state.journey().unwrap();
    let offered = offered(known(&tab), journey, None);
    let said = offered.iter().map(|of| {
        let values = of.values.iter().map(|(_, label, count)| format!("{label} {count}"));
        format!("{}: {}", of.head, values.collect::<Vec<_>>().join(", "))
    });
    assert_eq!(
        said.collect::<Vec<_>>(),
        [
            "aspect-stage: Checkout 2, See 2",
            "aspect-owner: Not answered yet 1, Ann 2, Bob 1",
            "aspect-systems: Not answered yet 1, Mailer 1, Shop 2",
            "aspect-data: Not answered yet 4",
            "aspect-channel: Ads 1",
            "aspect-it-contact: Not answered yet 4",
        ]
    );
}

#[test]
fn an_answer_is_for_all_rows_and_one_step() {
    let mut tab = tab();
    let rows: Vec<Rc<str>> = vec!["ad".into(), "basket".into(), "pay".into()];
    let before = tab.text();
    let answer = Event::answer_with(&tab.touchpoint("ad"), "owner.marketing", "bob");
    let journey = tab.state.journey().unwrap().clone();
    tab.send(for_rows(answer, tab.state.document(), &journey, &rows));
    tab.send(for_rows(
        Event::Edit(Edit::Restage("see".into())),
        tab.state.document(),
        &journey,
        &rows,
    ));
    wants(&mut tab, Change::Sort(at("owner.marketing")));
    assert_eq!(lines(&tab), "search, ad, basket, pay, +");
    let journey = tab.state.journey().unwrap().clone();
    assert!(journey.touchpoints().all(|found| found.stage.as_str() == "see"));
    let cleared = clear(tab.state.document(), &journey, &rows, at("owner.marketing"));
    tab.send(cleared.expect("there is something to take back"));
    let journey = tab.state.journey().unwrap().clone();
    assert!(clear(tab.state.document(), &journey, &rows, at("owner.marketing")).is_none());
    assert!(clear(tab.state.document(), &journey, &rows, at("stage")).is_none());
    for _ in 0..3 {
        tab.edit(Edit::Undo);
    }
    assert_eq!(tab.text(), before);
}

#[test]
fn ways_are_added_where_they_are_not_yet_and_taken_away() {
    let mut tab = tab();
    let rows: Vec<Rc<str>> = vec!["ad".into(), "search".into()];
    let journey = tab.state.journey().unwrap().clone();
    tab.send(connect(at("leads-to"), &journey, &rows, "basket").expect("one is new"));
    let journey = tab.state.journey().unwrap().clone();
    assert_eq!(cells::cell(known(&tab), &journey, "basket", at("comes-from")), "Ad, Search");
    assert!(connect(at("leads-to"), &journey, &rows, "basket").is_none());
    tab.send(clear(tab.state.document(), &journey, &rows, at("leads-to")).unwrap());
    assert_eq!(tab.state.journey().unwrap().transitions().len(), 1);
}

#[test]
fn rows_go_out_as_a_spreadsheet_reads_them() {
    let tab = tab();
    let journey = tab.state.journey().unwrap();
    let ids: Vec<Rc<str>> = vec!["ad".into(), "pay".into()];
    let columns = [at("owner.marketing"), at("systems"), at("leads-to")];
    assert_eq!(
        cells::rows(known(&tab), journey, &ids, &columns),
        "Touchpoint\tMarketing owner\tSystems\tLeads to\nAd\tAnn\t\tSearch\nPay\tBob\tShop, Mailer\t"
    );
}

/// Pastes a block at the first row, from a column to the right.
fn paste(tab: &mut Tab, text: &str, from: &str) -> Option<Outcome> {
    let page = page(tab);
    let columns = std::iter::once(name()).chain(all());
    let block = Block {
        text: text.to_owned(),
        rows: page.touchpoints().map(|found| found.id.shared()).collect(),
        columns: columns.skip_while(|column| column.key != from).collect(),
    };
    tab.send(Event::List(List::Block(block)));
    while tab.gives_time() {}
    match &tab.state.looking.panel {
        Some(Panel::List(listing)) => listing.outcome(),
        _ => None,
    }
}

fn unread(tab: &Tab, outcome: &Outcome) -> Vec<String> {
    let say = |(line, why): &(u32, _)| format!("{line}: {}", tab.state.words.say(why));
    outcome.unread.iter().map(say).collect()
}

#[test]
fn of_two_hundred_rows_three_that_are_bad_are_named_and_the_rest_is_one_step() {
    let mut tab = tab();
    let mut text = String::from("Name\tStage\tMarketing owner\tEmotion\n");
    for row in 1..=200 {
        let (stage, emotion) = match row {
            13 => ("Chekout", "1"),
            77 => ("See", "happy"),
            _ => ("Checkout", "1"),
        };
        let name = if row == 150 { String::new() } else { format!("Step {row}") };
        let name = if row == 1 { "Ad".to_owned() } else { name };
        text.push_str(&format!("{name}\t{stage}\tCara\t{emotion}\n"));
    }
    let before = tab.text();
    let outcome = paste(&mut tab, &text, "name").expect("it is shown first");
    assert_eq!(tab.text(), before);
    assert_eq!((outcome.new, outcome.changed), (196, 1));
    assert_eq!(
        unread(&tab, &outcome),
        [
            "14: Stage: There is no stage called “Chekout”. Did you mean “Checkout”?",
            "78: Emotion: “happy” is no number.",
            "151: There is no name in this row.",
        ]
    );
    tab.send(Event::List(List::Take));
    let document = tab.state.document();
    assert_eq!(document.touchpoint_count(), 4 + 196);
    assert_eq!(document.people.len(), 3);
    assert_eq!(tab.state.looking.view, View::Table);
    tab.edit(Edit::Undo);
    assert_eq!(tab.text(), before);
}

#[test]
fn without_names_of_columns_a_block_goes_where_it_is_pasted() {
    let mut tab = tab();
    let outcome = paste(&mut tab, "Bob\tShop\nAnn\tMailer", "owner.marketing").unwrap();
    assert_eq!((outcome.new, outcome.changed, outcome.unread.len()), (0, 2, 0), "{outcome:?}");
    tab.send(Event::List(List::Take));
    let journey = tab.state.journey().unwrap().clone();
    let said = |id, key| cells::cell(known(&tab), &journey, id, at(key));
    assert_eq!([said("ad", "owner.marketing"), said("search", "owner.marketing")], ["Bob", "Ann"]);
    assert_eq!(said("search", "systems"), "Mailer");
}

#[test]
fn without_names_of_columns_a_block_is_told_by_the_names_that_it_says() {
    let mut tab = tab();
    // Names, stages, owners: pasted on a column of systems, they are none.
    let text = "Compare\tSee\tAnn\nAd\tSee\tBob\nLook around\tCheckout\tAnn\nLeave\tChekout\tBob";
    let outcome = paste(&mut tab, text, "systems").unwrap();
    assert_eq!((outcome.new, outcome.changed), (2, 1), "{outcome:?}");
    assert_eq!(
        unread(&tab, &outcome),
        ["4: 2: There is no stage called “Chekout”. Did you mean “Checkout”?"]
    );
    tab.send(Event::List(List::Take));
    let journey = tab.state.journey().unwrap().clone();
    let said = |id, key| cells::cell(known(&tab), &journey, id, at(key));
    assert_eq!([said("ad", "owner.marketing"), said("compare", "stage")], ["Bob", "See"]);
    assert_eq!(tab.state.document().systems.len(), 2);
}

proptest! {
    #[test]
    fn however_it_is_seen_the_document_stays_and_no_row_is_there_twice(
        sorts in proptest::collection::vec(0..42_usize, 0..4),
        facets in proptest::collection::vec(0..12_usize, 0..4),
    ) {
        let mut tab = tab();
        let before = write(tab.state.document());
        let revision = tab.state.revision;
        let columns: Vec<Column> = std::iter::once(name()).chain(all()).collect();
        for sort in sorts {
            wants(&mut tab, Change::Sort(columns[sort % columns.len()]));
            let mut ids: Vec<_> = page(&tab).touchpoints().map(|it| it.id.to_string()).collect();
            ids.sort_unstable();
            prop_assert_eq!(ids, ["ad", "basket", "pay", "search"]);
        }
        let journey = tab.state.journey().unwrap().clone();
        let offered = offered(known(&tab), &journey, None);
        let all: Vec<Facet> =
            offered.into_iter().flat_map(|of| of.values).map(|(facet, ..)| facet).collect();
        for facet in facets {
            wants(&mut tab, Change::Facet(all[facet % all.len()].clone()));
            let page = page(&tab);
            prop_assert_eq!(page.touchpoints().count(), page.shown);
            prop_assert!(page.shown <= page.total);
        }
        prop_assert_eq!(write(tab.state.document()), before);
        prop_assert_eq!(tab.state.revision, revision);
    }

    #[test]
    fn a_block_comes_to_the_same_as_its_answers_one_by_one(
        owners in proptest::collection::vec(0..2_usize, 4),
        emotions in proptest::collection::vec(-2..=2_i8, 4),
    ) {
        let ids = ["ad", "search", "basket", "pay"];
        let people = [("ann", "Ann"), ("bob", "Bob")];
        let (mut pasted, mut single) = (tab(), tab());
        let mut text = String::from("Name\tMarketing owner\tEmotion\n");
        for (row, id) in ids.into_iter().enumerate() {
            let (owner, name) = people[owners[row]];
            let called = single.state.journey().unwrap().touchpoint(id).unwrap().name.clone();
            text.push_str(&format!("{called}\t{name}\t{}\n", emotions[row]));
            let subject = single.touchpoint(id);
            single.send(Event::answer_with(&subject, "owner.marketing", owner));
            let emotion = journey_map::model::json::Number::try_from(f64::from(emotions[row])).unwrap();
            let emotion = journey_map::model::json::Json::Number(emotion);
            single.send(Event::answer(&subject, "experience.emotion", emotion));
        }
        paste(&mut pasted, &text, "name");
        pasted.send(Event::List(List::Take));
        prop_assert_eq!(pasted.text(), single.text());
    }
}
