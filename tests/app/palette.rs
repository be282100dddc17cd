//! The command palette: what it lists for what is typed, what choosing does, what it remembers.

use journey_map::app::event::{Event, Host, Look};
use journey_map::app::look::{Choosing, Panel, View};
use journey_map::app::palette::{Listing, Palette};
use journey_map::app::snapshot::Snapshot;
use journey_map::edit::command::Command;
use journey_map::model::json::Json;
use journey_map::model::subject::Kind;

use crate::world::Tab;

fn tab(looks: &str) -> Tab {
    let mut tab = Tab::ready();
    tab.draw("Find: Search\nCompare\nPay: Checkout\nThank you");
    for (kind, name) in [(Kind::System, "Checkout service"), (Kind::Person, "Cora")] {
        let record = Json::object([("name", Json::text(name))]);
        tab.edit(journey_map::app::event::Edit::Do(Command::add(kind, None, record)));
    }
    for look in looks.split(' ').filter(|look| !look.is_empty()) {
        tab.look(look);
    }
    tab
}

fn listing(tab: &Tab, typed: &str) -> Listing {
    let snapshot = Snapshot::of(&tab.state);
    Palette::of(&snapshot).list(typed, &snapshot)
}

/// The first rows for what is typed, with what tells them apart.
fn rows(tab: &Tab, typed: &str, most: usize) -> Vec<String> {
    let row = |entry: &journey_map::app::palette::Entry| match entry.detail.as_str() {
        "" => entry.label.clone(),
        detail => format!("{} ({detail})", entry.label),
    };
    listing(tab, typed).rows.iter().take(most).map(row).collect()
}

fn choose(tab: &mut Tab, typed: &str) {
    let snapshot = Snapshot::of(&tab.state);
    let entry = listing(tab, typed).rows.into_iter().next().expect("something fits");
    tab.send(Event::Look(Look::Show(None)));
    entry.events(&snapshot).into_iter().for_each(|event| tab.send(event));
}

#[test]
fn the_likeliest_comes_first() {
    let tab = tab("search");
    for (typed, first) in [
        ("undo", "Undo"),
        ("dup", "Duplicate"),
        ("remove", "Delete"),
        ("mts", "Move to stage …"),
        ("owner", "Owner …"),
        ("add touch", "Add touchpoint"),
        ("thank", "Thank you (touchpoint · Pay)"),
        ("cora", "Cora (person)"),
        ("glossary", "Glossary (register)"),
    ] {
        assert_eq!(rows(&tab, typed, 1), [first], "{typed}");
    }
    let both = ["Checkout (touchpoint · Pay)", "Checkout service (system)"];
    assert_eq!(rows(&tab, "checkout", 2), both);
}

#[test]
fn what_cannot_be_done_is_not_listed_and_told() {
    let tab = tab("");
    let listed = listing(&tab, "restage zzz");
    assert!(listed.none.is_some());
    let said = |tab: &Tab, typed: &str| {
        let listed = listing(tab, typed);
        assert_eq!(listed.rows.len(), 1, "only the search is left: {typed}");
        listed.none.map(|none| tab.state.words.say(&none)).unwrap_or_default()
    };
    let why = "“Move to stage …” can’t be done now: select a touchpoint or another part of the map first.";
    assert_eq!(said(&tab, "move to stage"), why);
    assert_eq!(said(&tab, "xyzzy"), "Nothing is called “xyzzy” here.");
    let mut reader = self::tab("search");
    reader.send(Event::Host(Host::Mode { is_edit: false }));
    let why = "“Duplicate” can’t be done now: this map is here to be read.";
    assert_eq!(said(&reader, "duplicate"), why);
}

#[test]
fn choosing_does_it_and_is_remembered() {
    let mut tab = tab("search");
    tab.send(Event::Look(Look::Show(Some(Panel::Palette))));
    choose(&mut tab, "move to stage");
    assert_eq!(tab.state.looking.panel, None);
    assert_eq!(tab.state.looking.choosing, Some(Choosing::Stage));
    tab.look("!");
    choose(&mut tab, "thank you");
    assert_eq!(tab.selected(), "thank-you");
    choose(&mut tab, "systems");
    assert_eq!(tab.state.looking.view, View::Register(Kind::System));
    tab.send(Event::Look(Look::View(View::Map)));
    let first = ["Systems (register)", "Thank you (touchpoint · Pay)"];
    assert_eq!(rows(&tab, "", 2), first);
    // Of what fits alike, what was used comes first.
    choose(&mut tab, "checkout service");
    assert_eq!(rows(&tab, "check", 1), ["Checkout service (system)"]);
}

#[test]
fn what_nothing_is_called_is_looked_for_in_all_that_is_said() {
    let mut tab = tab("");
    tab.describe("compare", "with the price of others");
    choose(&mut tab, "price of others");
    assert_eq!(tab.state.looking.query.as_deref(), Some("price of others"));
    let matches = Snapshot::of(&tab.state).matches.expect("something is looked for");
    assert_eq!(matches.places.len(), 1);
}
