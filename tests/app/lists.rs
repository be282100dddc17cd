//! Lists come in as one step, or not at all, and go out again.

use std::fmt::Write;

use journey_map::app::event::{Edit, Event, Look, Open};
use journey_map::app::incoming::opened;
use journey_map::app::listing::List;
use journey_map::app::listing::{Listing, Wish};
use journey_map::app::look::{Panel, View};
use journey_map::model::subject::Kind;

use crate::world::Tab;

const SYSTEMS: &str = "Name;Vendor;Owner\nMailTool;Acme;Ann\nShop;Bolt;Ann\n";

fn wish(tab: &mut Tab, wish: Wish) {
    tab.send(Event::List(List::Wish(wish)));
}

fn listing(tab: &Tab) -> &Listing {
    match &tab.state.looking.panel {
        Some(Panel::List(listing)) => listing,
        other => panic!("no list is shown: {other:?}"),
    }
}

fn drop_file(tab: &mut Tab, name: &str, bytes: &[u8]) {
    tab.send(opened(name.to_owned(), bytes));
}

#[test]
fn a_list_comes_in_as_one_step_that_can_be_undone() {
    let mut tab = Tab::ready();
    tab.draw("Find: Ad");
    let before = tab.text();
    drop_file(&mut tab, "tools.csv", SYSTEMS.as_bytes());
    assert_eq!(tab.text(), before, "looking at a list changes nothing");
    let outcome = listing(&tab).outcome().unwrap();
    assert_eq!((listing(&tab).kind(), outcome.new, outcome.created.len()), (Kind::System, 2, 1));
    let revision = tab.state.revision;
    tab.send(Event::List(List::Take));
    assert_eq!(tab.state.revision, revision + 1);
    assert_eq!(tab.state.document().systems.len(), 2);
    assert_eq!(tab.state.document().people.len(), 1);
    assert_eq!(tab.state.looking.view, View::Register(Kind::System));
    assert!(tab.state.looking.panel.is_none());
    tab.edit(Edit::Undo);
    assert_eq!(tab.text(), before);
}

#[test]
fn everything_about_a_list_can_be_set_right() {
    let mut tab = Tab::ready();
    tab.draw("Find: Ad");
    drop_file(&mut tab, "stuff.csv", b"Call,Firm\nMailTool,Acme\nShop,Bolt\n");
    let words = tab.state.words.clone();
    wish(&mut tab, Wish::Kind(Kind::System));
    wish(&mut tab, Wish::Header(Some(0)));
    let fields = listing(&tab).fields(&words);
    let field = |name: &str| fields.iter().position(|field| field == name);
    wish(&mut tab, Wish::Field(0, field("Name")));
    wish(&mut tab, Wish::Field(1, field("Vendor")));
    assert_eq!(listing(&tab).outcome().unwrap().new, 2);
    wish(&mut tab, Wish::Field(1, field("Name")));
    let columns = listing(&tab).columns(&words);
    assert_eq!((columns[0].field, columns[1].field), (None, field("Name")));
    wish(&mut tab, Wish::Kind(Kind::Person));
    wish(&mut tab, Wish::Header(None));
    assert_eq!(listing(&tab).outcome().unwrap().new, 3);
    tab.send(Event::List(List::Take));
    assert_eq!(tab.state.document().people.len(), 3);
}

#[test]
fn lists_are_told_from_steps_and_maps() {
    let paste = |text: &str| Event::Open(Open::Text { name: None, text: Ok(text.to_owned()) });
    for (text, is_list) in [
        ("Name\tVendor\nMailTool\tAcme\n", true),
        ("Stage\tStep\tChannel\nFind\tAd\tads\n", true),
        ("Stage\tStep\nFind\tAd\n", false),
        ("Find: Ad\nBuy: Pay\n", false),
    ] {
        let mut tab = Tab::ready();
        tab.send(paste(text));
        assert_eq!(matches!(tab.state.looking.panel, Some(Panel::List(_))), is_list, "{text}");
    }
}

#[test]
fn what_is_asked_for_is_what_it_is_taken_for() {
    let mut tab = Tab::ready();
    tab.draw("Find: Ad");
    tab.send(Event::Look(Look::View(View::Register(Kind::Purpose))));
    tab.send(Event::List(List::Begin(None)));
    tab.send(Event::List(List::pasted("Name,Description\nNews,Letters\n".to_owned())));
    assert_eq!(listing(&tab).kind(), Kind::Purpose);
}

#[test]
fn a_list_of_steps_makes_the_first_map() {
    let mut tab = Tab::ready();
    drop_file(&mut tab, "Purchase.csv", b"Stage,Touchpoint\nFind,Ad\nBuy,Pay\n");
    tab.send(Event::List(List::Take));
    let journey = tab.state.journey().unwrap();
    assert_eq!((&*journey.head().title, journey.touchpoints().len()), ("Purchase", 2));
    assert!(tab.state.drawn.is_some());
}

#[test]
fn nothing_comes_into_a_map_that_is_only_looked_at() {
    let mut tab = Tab::ready();
    tab.draw("Find: Ad");
    tab.state.is_edit = false;
    drop_file(&mut tab, "tools.csv", SYSTEMS.as_bytes());
    assert!(tab.state.looking.panel.is_none());
    tab.send(Event::List(List::Begin(None)));
    assert!(tab.state.looking.panel.is_none());
}

#[test]
fn a_file_without_rows_is_told() {
    let mut tab = Tab::ready();
    for bytes in [&b""[..], b"Name,Vendor\n", b"Systems 2026\n"] {
        drop_file(&mut tab, "list.csv", bytes);
        assert!(tab.state.looking.panel.is_none());
        assert_eq!(tab.state.notices.last().unwrap().message.id, "table-nothing");
    }
    drop_file(&mut tab, "list.csv", b"PK\x03\x04");
    assert_eq!(tab.state.notices.last().unwrap().message.id, "format-zip");
}

#[test]
fn what_would_come_of_a_list_is_found_out_anew_when_the_map_changes() {
    let mut tab = Tab::ready();
    tab.draw("Find: Ad");
    drop_file(&mut tab, "tools.csv", SYSTEMS.as_bytes());
    tab.describe("ad", "changed meanwhile");
    tab.send(Event::List(List::Take));
    assert_eq!(tab.state.document().systems.len(), 0);
    tab.send(Event::List(List::Take));
    assert_eq!(tab.state.document().systems.len(), 2);
    assert_eq!(tab.description("ad").as_deref(), Some("changed meanwhile"));
}

#[test]
fn a_long_list_is_looked_through_in_slices() {
    let mut tab = Tab::ready();
    tab.draw("Find: Ad");
    let mut text = String::from("Name,Vendor\n");
    (0..3_000).for_each(|row| writeln!(text, "Tool {row},Acme").unwrap());
    drop_file(&mut tab, "tools.csv", text.as_bytes());
    assert!(listing(&tab).outcome().is_none());
    tab.send(Event::List(List::Take));
    assert_eq!(tab.state.document().systems.len(), 0, "not before it is known");
    while tab.gives_time() {}
    assert_eq!(listing(&tab).outcome().unwrap().new, 3_000);
    drop_file(&mut tab, "tools.csv", text.as_bytes());
    tab.send(Event::Look(Look::Show(None)));
    while tab.gives_time() {}
    assert!(tab.state.looking.panel.is_none());
}

#[test]
fn lists_go_out_and_come_in_again() {
    let mut tab = Tab::ready();
    tab.draw("Find: Ad\nBuy: Pay");
    drop_file(&mut tab, "tools.csv", SYSTEMS.as_bytes());
    tab.send(Event::List(List::Take));
    for (kind, name) in [
        (Kind::System, "shop-systems.csv"),
        (Kind::Touchpoint, "shop-touchpoints.csv"),
        (Kind::Transition, "shop-transitions.csv"),
    ] {
        tab.send(Event::List(List::Export(kind)));
        let (file, text) = tab.files.pop().unwrap();
        assert_eq!(file, name);
        drop_file(&mut tab, name, text.as_bytes());
        let outcome = listing(&tab).outcome().unwrap();
        assert_eq!(listing(&tab).kind(), kind);
        assert_eq!((outcome.new, outcome.changed, outcome.unread.len()), (0, 0, 0), "{kind}");
    }
    tab.send(Event::List(List::Export(Kind::Review)));
    assert!(tab.files.is_empty());
}
