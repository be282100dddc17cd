//! Registers: going to their pages, changing their entries, and what holds whatever is done to them.

use std::collections::HashSet;
use std::rc::Rc;

use journey_map::app::estate::Body;
use journey_map::app::estate::gaze::{Gaze, Sheet};
use journey_map::app::event::{Edit, Event, Host, Look};
use journey_map::app::look::{Adding, Panel, View};
use journey_map::app::registers::REGISTERS;
use journey_map::app::registers::landscape::Landscape;
use journey_map::app::registers::merging::{Whose, alike, merge, merging};
use journey_map::app::registers::page::Page;
use journey_map::app::registers::removing::removing;
use journey_map::app::registers::uses::{counted, grouped, uses};
use journey_map::edit::command::Command;
use journey_map::model::document::Document;
use journey_map::model::json::Json;
use journey_map::model::path::Path;
use journey_map::model::reader::Lookup;
use journey_map::model::subject::{Kind, Subject};
use journey_map::words::Words;

use crate::generate::document;
use crate::generate::tape::Tape;
use crate::world::Tab;

const SHOP: &str = r#"{
    "format": "journey-map", "version": 1, "title": "Shop", "currency": "EUR",
    "people": [
        { "id": "ann", "name": "Ann Example", "function": "marketing", "contact": "a@example.com" },
        { "id": "anne", "name": "Anne Example", "function": "sales", "title": "CRM lead" },
        { "id": "ops", "name": "Ops", "deputy": "ann", "description": "Call Ann Example first." }
    ],
    "systems": [
        { "id": "crm", "name": "CRM", "capabilities": ["crm"], "businessOwner": "ann",
          "cost": { "annual": 100 }, "controls": { "sso": true } },
        { "id": "crm2", "name": "CRM (old)", "capabilities": ["crm", "mail"], "itOwner": "ops",
          "cost": { "annual": 90, "currency": "USD" }, "controls": { "sso": false, "mfa": true } },
        { "id": "shop", "name": "Shop", "status": "sanctioned",
          "decision": { "by": "ops", "on": "2026-03-14" } }
    ],
    "integrations": [{ "id": "i", "from": "shop", "to": "crm2", "encrypted": false }],
    "purposes": [{ "id": "news", "name": "News", "dpo": "ann" }],
    "journeys": [{ "id": "j", "title": "J", "stages": [{ "id": "s", "name": "S" }],
        "touchpoints": [
            { "id": "a", "name": "A", "stage": "s", "owner": { "marketing": "ann", "it": "ops" },
              "systems": [{ "system": "crm" }, { "system": "crm2", "dependency": "hard" }] },
            { "id": "b", "name": "B", "stage": "s", "owner": { "marketing": "ann" } }
        ] }]
}"#;

fn shop() -> Tab {
    let mut tab = Tab::ready();
    let text = SHOP.to_owned();
    tab.send(Event::Host(Host::Load { call: 1, text, repair: false }));
    tab
}

fn show(tab: &mut Tab, kind: Kind) {
    tab.send(Event::Look(Look::View(View::Register(kind))));
}

fn person(id: &str) -> Subject {
    Subject::of(Kind::Person, id)
}

fn system(id: &str) -> Subject {
    Subject::of(Kind::System, id)
}

/// What a page shows, a line for each entry.
fn lines(document: &Document, kind: Kind) -> Vec<String> {
    let page = Page::of(document, kind, &Words::new("en"));
    let rows = page.rows.iter();
    let line = rows.map(|row| {
        let cells = row.cells.iter().map(|cell| cell.text.replace('\u{a0}', " "));
        format!("{} | {} | {}", row.name, cells.collect::<Vec<_>>().join(" | "), row.uses)
    });
    line.collect()
}

fn groups(document: &Document, subject: &Subject) -> Vec<String> {
    let words = Words::new("en");
    let groups = grouped(&uses(document, subject));
    let said = groups.iter().map(|group| {
        format!(
            "{} · {}",
            words.say(&counted(group.kind, group.count)),
            words.word("use", &group.role)
        )
    });
    said.collect()
}

#[test]
fn a_page_shows_what_matters_of_each_entry() {
    let document = shop().state.document().clone();
    assert_eq!(
        lines(&document, Kind::Person),
        [
            "Ann Example | marketing |  | owns 3 |  | 5",
            "Anne Example | sales | CRM lead |  |  | 0",
            "Ops |  |  | owns 1 · contact for 1 | Ann Example | 3",
        ]
    );
    assert_eq!(
        lines(&document, Kind::System),
        [
            "CRM |  | customer management | Ann Example |  | 100 EUR | 1",
            "CRM (old) |  | customer management, e-mail | Ops |  | 90 USD | 2",
            "Shop | sanctioned |  |  |  |  | 1",
        ]
        .map(|line| line.replace("customer management", "crm").replace("e-mail", "mail"))
    );
    let ways = ["Shop → CRM (old) | Shop | CRM (old) |  | not encrypted |  | 0"];
    assert_eq!(lines(&document, Kind::Integration), ways);
}

#[test]
fn a_register_is_shown_and_left_again() {
    let mut tab = shop();
    show(&mut tab, Kind::Person);
    assert_eq!(tab.announced(), "People and teams, 3 entries");
    let page = tab.state.register.as_ref().map(|reading| reading.page.clone()).expect("a page");
    tab.send(Event::Look(Look::Select(Some(person("ann")))));
    let again = tab.state.register.as_ref().map(|reading| reading.page.clone()).expect("a page");
    assert!(Rc::ptr_eq(&page, &again), "it is read once from a document");

    // To where it is used, and back to the register.
    let touchpoint = Subject::inside("j", Kind::Touchpoint, "b");
    tab.send(Event::Look(Look::Visit(touchpoint.clone())));
    assert_eq!(
        (tab.state.looking.view, tab.state.looking.selection.clone()),
        (View::Map, Some(touchpoint))
    );
    assert!(tab.state.register.is_none());
    show(&mut tab, Kind::Purpose);
    tab.send(Event::Look(Look::Visit(person("ops"))));
    assert_eq!(tab.state.looking.view, View::Register(Kind::Person));
    tab.look("!");
    tab.look("!");
    assert_eq!((tab.state.looking.view, tab.state.looking.selection.clone()), (View::Map, None));
}

#[test]
fn entries_are_added_by_their_name() {
    let mut tab = shop();
    show(&mut tab, Kind::Metric);
    for (name, and_next) in [("NPS", true), ("Sales", false)] {
        tab.send(Event::Look(Look::BeginAdd(Adding::Entry(Kind::Metric))));
        tab.edit(Edit::Add { name: name.to_owned(), and_next });
        assert_eq!(tab.state.looking.adding.is_some(), and_next);
    }
    let added = Some(Subject::of(Kind::Metric, "sales"));
    assert_eq!(
        (tab.state.document().metrics.len(), tab.state.looking.selection.clone()),
        (2, added)
    );
    tab.edit(Edit::Integrate { from: "crm".into(), to: "shop".into() });
    assert!(tab.state.document().knows(Kind::Integration, None, "crm-to-shop"));
}

#[test]
fn a_new_name_is_seen_everywhere_and_texts_stay_as_they_are() {
    let mut tab = shop();
    let rename = |name: &str| Edit::Rename { subject: person("ann"), name: name.to_owned() };
    tab.edit(rename("Ann Sample"));
    let said = tab.state.notices.last().map(|notice| tab.state.words.say(&notice.message));
    let wanted = "Renamed; 5 places show the new name. One text still says “Ann Example”.";
    assert_eq!(said.as_deref(), Some(wanted));
    let before = tab.text();
    tab.edit(rename("  "));
    assert_eq!(tab.text(), before, "a name is not taken away");
}

#[test]
fn a_new_name_with_the_old_one_in_it_is_no_old_name() {
    for (name, said) in [
        ("CRM Two", None),
        ("Mail", Some("Renamed; 1 place shows the new name. One text still says “CRM”.")),
    ] {
        let mut tab = shop();
        let subject = system("crm");
        let notices = tab.state.notices.len();
        let text = Json::text("Ask in CRM Two.");
        tab.edit(Edit::Do(Command::set(person("ops"), "description", Some(text))));
        tab.edit(Edit::Do(Command::set(system("crm2"), "name", Some(Json::text("Other")))));
        tab.edit(Edit::Do(Command::set(person("anne"), "title", None)));
        tab.edit(Edit::Rename { subject, name: name.to_owned() });
        let told = tab.state.notices[notices..].last();
        let told = told.map(|notice| tab.state.words.say(&notice.message));
        assert_eq!(told.as_deref(), said, "{name}");
    }
}

#[test]
fn removing_says_first_what_it_touches() {
    let mut tab = shop();
    let before = tab.text();
    tab.send(Event::Look(Look::Select(Some(system("crm2")))));
    tab.edit(Edit::RemoveSelected);
    assert_eq!(tab.state.looking.panel, Some(Panel::Remove(system("crm2"))));
    assert_eq!(tab.text(), before);
    let touched = removing(tab.state.document(), &system("crm2"));
    assert_eq!(touched.goes, [Subject::of(Kind::Integration, "i")]);
    assert_eq!(touched.loses.len(), 1);
    tab.edit(Edit::Remove(system("crm2")));
    assert_eq!((tab.state.looking.panel.clone(), tab.state.document().systems.len()), (None, 2));
    tab.edit(Edit::Undo);
    assert_eq!(tab.text(), before);

    // What nothing names goes without a question.
    tab.send(Event::Look(Look::Select(Some(person("anne")))));
    tab.edit(Edit::RemoveSelected);
    assert_eq!((tab.state.looking.panel.clone(), tab.state.document().people.len()), (None, 2));
}

#[test]
fn merging_asks_where_both_said_something_else() {
    let mut tab = shop();
    let document = tab.state.document().clone();
    let (goes, stays) = (system("crm2"), system("crm"));
    let what = merging(&document, &goes, &stays, &Words::new("en"));
    let asked = what.questions.iter().map(|asked| {
        format!("{}: {} / {} / {}", asked.field, asked.stays, asked.goes, asked.has_both)
    });
    let asked: Vec<_> = asked.map(|line| line.replace('\u{a0}', " ")).collect();
    assert_eq!(
        asked,
        [
            "capabilities: crm / crm, mail / true",
            "cost: 100 / 90 · USD / false",
            "controls.sso: yes / no / false",
        ]
    );
    let path = |text: &str| Path::parse(text).expect("a path");
    let whose = [(path("capabilities"), Whose::Both), (path("cost"), Whose::Goes)];
    let before = tab.text();
    tab.edit(Edit::Merge {
        command: merge(&document, &goes, &stays, &whose),
        stays: stays.clone(),
    });
    let merged = tab.state.document().record(&stays).map(journey_map::model::walk::write::own);
    let said = |key: &str| merged.as_ref().and_then(|json| json.member(key).cloned());
    assert_eq!(said("capabilities"), Some(Json::texts(["crm", "mail"])));
    assert_eq!(
        said("cost").and_then(|cost| cost.member("currency").cloned()),
        Some(Json::text("USD"))
    );
    assert_eq!(said("controls").and_then(|it| it.member("mfa").cloned()), Some(Json::Bool(true)));
    assert_eq!(said("itOwner"), Some(Json::text("ops")));
    let undo = tab.state.history.undo_label().map(|label| tab.state.words.say(label));
    assert_eq!(undo.as_deref(), Some("Merge “CRM (old)” into “CRM”"));
    // The touchpoint uses it once, and says what it said of either.
    let ways = ["1 touchpoint · system", "1 integration · where it leads"];
    let mut found = groups(tab.state.document(), &stays);
    found.sort();
    let mut ways = ways.map(str::to_owned).to_vec();
    ways.sort();
    assert_eq!(found, ways);
    // The way back is offered where it is said.
    let said = tab.state.notices.last().expect("it is said").clone();
    assert_eq!(tab.state.words.say(&said.message), "Merged into “CRM”.");
    tab.send(said.offers[0].1.clone());
    assert_eq!((tab.text(), tab.notices()), (before, vec![]));
}

#[test]
fn a_person_is_not_taken_for_a_team() {
    for (one, other, is_offered) in [
        (None, None, true),
        (Some("team"), None, true),
        (Some("team"), Some("team"), true),
        (Some("person"), Some("team"), false),
        (Some("team"), Some("person"), false),
    ] {
        let mut tab = shop();
        let people = [("ann", "CRM", one), ("anne", "CRM lead", other)];
        for (id, name, kind) in people {
            let set = |key: &str, value| Command::set(person(id), key, value);
            tab.edit(Edit::Do(set("name", Some(Json::text(name)))));
            tab.edit(Edit::Do(set("kind", kind.map(Json::text))));
        }
        let found = alike(tab.state.document(), &person("ann"));
        assert_eq!(found.iter().any(|(id, _)| &**id == "anne"), is_offered, "{one:?} {other:?}");
    }
}

#[test]
fn every_way_to_name_something_has_a_text() {
    let words = Words::new("en");
    let mut roles = HashSet::new();
    for seed in 0..400 {
        let document = document(&mut Tape::new(seed, 1_500));
        for register in &REGISTERS {
            let shelf = document.shelf(register.kind, None);
            for id in shelf.iter().flat_map(|shelf| shelf.roster().ids()) {
                let uses = uses(&document, &Subject::of(register.kind, id.clone()));
                roles.extend(uses.into_iter().flat_map(|found| found.roles));
            }
        }
    }
    assert!(roles.len() > 25, "{}", roles.len());
    let silent: Vec<_> = roles.iter().filter(|role| !words.has(&format!("use-{role}"))).collect();
    assert!(silent.is_empty(), "{silent:?}");
}

/// The landscape that a page shows.
fn drawn_of(page: &Page) -> Rc<Landscape> {
    match &page.body {
        Some(Body::Landscape(drawn)) => drawn.clone(),
        other => panic!("no landscape: {other:?}"),
    }
}

#[test]
fn the_landscape_draws_what_is_connected_and_lists_the_rest() {
    let mut tab = shop();
    tab.send(Event::Look(Look::Estate(Gaze::Sheet(Sheet::Landscape))));
    show(&mut tab, Kind::Integration);
    let page = tab.state.register.as_ref().map(|reading| reading.page.clone()).expect("a page");
    let drawn = drawn_of(&page);
    let ids = |nodes: &[journey_map::app::registers::landscape::Node]| {
        nodes.iter().map(|node| format!("{} {}", node.id, node.touchpoints)).collect::<Vec<_>>()
    };
    assert_eq!(ids(&drawn.nodes), ["crm2 1", "shop 0"]);
    assert_eq!(ids(&drawn.alone), ["crm 1"]);
    assert_eq!(drawn.ways.len(), 1);
    for (place, node) in drawn.nodes.iter().enumerate() {
        assert!(node.rect.x >= 0.0 && node.rect.right() <= drawn.width);
        for other in &drawn.nodes[place + 1..] {
            let is_beside = node.rect.right() <= other.rect.x || other.rect.right() <= node.rect.x;
            let is_above = node.rect.bottom() <= other.rect.y || other.rect.bottom() <= node.rect.y;
            assert!(is_beside || is_above);
        }
    }
    // Another name moves nothing.
    tab.edit(Edit::Rename { subject: system("shop"), name: "Web shop".to_owned() });
    let page = tab.state.register.as_ref().map(|reading| reading.page.clone()).expect("a page");
    let after = drawn_of(&page);
    let places = |drawn: &Landscape| drawn.nodes.iter().map(|node| node.rect).collect::<Vec<_>>();
    assert_eq!(places(&after), places(&drawn));
    assert_eq!(after.nodes[1].name, "Web shop");
}
