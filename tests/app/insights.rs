//! Insights: going there, what is shown, and giving people their part.

use journey_map::analyze::raci::Role;
use journey_map::app::event::{Edit, Event, Host, Look};
use journey_map::app::figure::{Figure, Way, name_of};
use journey_map::app::insights::people::assigning::{assign, release};
use journey_map::app::insights::people::{People, Row};
use journey_map::app::insights::renewals::{By, Renewals};
use journey_map::app::insights::{Body, Page};
use journey_map::app::look::{Tab as Shown, View};
use journey_map::model::subject::{Kind, Subject};
use journey_map::words::Words;

use crate::world::Tab;

const SHOP: &str = r#"{
    "format": "journey-map", "version": 1, "title": "Shop", "currency": "EUR", "reviewEvery": "P6M",
    "people": [
        { "id": "ann", "name": "Ann" }, { "id": "ben", "name": "Ben", "deputy": "ann" },
        { "id": "crm", "name": "CRM team", "kind": "team" }, { "id": "eve", "name": "Eve" }
    ],
    "systems": [
        { "id": "shop", "name": "Shop", "status": "sanctioned", "region": "DE", "cost": { "annual": 1200 },
          "seats": { "licensed": 10, "active": 4 }, "contract": { "renewal": "2027-01-15", "noticeDays": 45 } },
        { "id": "chat", "name": "Chat", "region": "US", "contract": { "renewal": "2027-01-15" } },
        { "id": "old", "name": "Old" }
    ],
    "dataCategories": [{ "id": "mail", "name": "E-mail", "personal": "personal" }],
    "guidelines": [{ "id": "g", "name": "In Europe", "applies": { "personal": ["personal"] }, "requires": { "regions": ["EU"] } }],
    "journeys": [
        { "id": "buy", "title": "Buy", "volume": { "starts": 1000, "period": "P1Y" },
          "stages": [{ "id": "s", "name": "Find" }],
          "touchpoints": [
            { "id": "a", "name": "A", "stage": "s", "kind": "start", "systems": "none", "data": [],
              "owner": { "marketing": "ann", "responsible": ["ben"], "lastReviewed": "2026-01-01" } },
            { "id": "b", "name": "B", "stage": "s", "systems": [{ "system": "chat" }],
              "data": [{ "category": "mail", "action": "uses" }] },
            { "id": "c", "name": "C", "stage": "s", "kind": "goal", "value": { "amount": 40 },
              "systems": [{ "system": "shop", "dependency": "hard", "fallback": "none" }] },
            { "id": "x", "name": "X", "stage": "s", "status": "retired", "owner": { "marketing": "eve" } }
          ],
          "transitions": [
            { "id": "ab", "from": "a", "to": "b", "share": 0.5 }, { "id": "bc", "from": "b", "to": "c", "share": 0.4 }
          ] },
        { "id": "back", "title": "Send back", "stages": [{ "id": "s", "name": "Ask" }],
          "touchpoints": [{ "id": "a", "name": "Ask", "stage": "s" }] }
    ]
}"#;

fn shop() -> Tab {
    let mut tab = Tab::ready();
    let text = SHOP.to_owned();
    tab.send(Event::Host(Host::Load { call: 1, text, repair: false }));
    tab.send(Event::Host(Host::Today(2026, 11, 22)));
    tab.send(Event::Look(Look::View(View::Insights)));
    tab.send(Event::Look(Look::Insights(Shown::People)));
    while tab.gives_time() {}
    tab
}

fn page(tab: &Tab) -> &Page {
    &tab.state.insights.as_ref().expect("insights are shown").page
}

fn people(tab: &Tab) -> &People {
    match &page(tab).body {
        Body::People(people) => people,
        other => panic!("{other:?}"),
    }
}

fn renewals(tab: &Tab) -> &Renewals {
    match &page(tab).body {
        Body::Renewals(renewals) => renewals,
        other => panic!("{other:?}"),
    }
}

fn figure<'a>(figures: &'a [Figure], id: &str) -> &'a Figure {
    figures.iter().find(|figure| *figure.id == *id).unwrap_or_else(|| panic!("no {id}"))
}

fn say(message: &journey_map::words::Message) -> String {
    Words::new("en").say(message).replace('\u{a0}', " ")
}

/// A figure as it opens: value, meaning, and then every input.
fn opened(tab: &Tab, figures: &[Figure], id: &str) -> String {
    let figure = figure(figures, id);
    let inputs = figure.origin.inputs();
    let rows = inputs.rows.iter().map(|row| {
        let name = row.say(tab.state.document(), &tab.state.words).replace('\u{a0}', " ");
        format!("{name}: {}", say(&row.value))
    });
    let assumed = inputs.assumed.iter().map(say);
    let meaning = figure.meaning.as_ref().map(say);
    let lines = [say(&figure.value)].into_iter().chain(meaning).chain(rows).chain(assumed);
    lines.collect::<Vec<_>>().join("; ")
}

/// What everybody does at each touchpoint.
fn roles(people: &People) -> String {
    let line = |row: &std::rc::Rc<Row>| {
        let cells = people.columns.iter().zip(&row.cells).filter(|(_, roles)| !roles.is_empty());
        let cells = cells.map(|(column, roles)| {
            let letters: String = roles.iter().map(Role::letter).collect();
            format!("{} {letters}", column.id)
        });
        format!("{}: {}", row.name, cells.collect::<Vec<_>>().join(" "))
    };
    people.rows.iter().map(line).collect::<Vec<_>>().join(", ")
}

#[test]
fn insights_are_shown_and_left_again() {
    let mut tab = shop();
    assert_eq!(tab.announced(), "Insights are shown.");
    assert_eq!(tab.state.looking.view.as_str(), "insights");
    assert_eq!(View::parse("insights"), Some(View::Insights));
    // Another journey stays among the insights, and going to a touchpoint leads to the map.
    tab.send(Event::Look(Look::Journey("back".into())));
    assert_eq!(tab.state.looking.view, View::Insights);
    assert_eq!(roles(people(&tab)), "Ask: ");
    let subject = Subject::inside("buy", Kind::Touchpoint, "b");
    tab.send(Event::Look(Look::Visit(subject.clone())));
    assert_eq!(tab.state.looking.view, View::Map);
    assert_eq!(tab.state.looking.selection, Some(subject));
    assert!(tab.state.insights.is_none());
    tab.send(Event::Look(Look::View(View::Insights)));
    assert_eq!(tab.state.looking.selection, None);
    // Whoever it is about is shown beside, and goes first.
    tab.send(Event::Look(Look::Visit(Subject::of(Kind::Person, "ann"))));
    assert_eq!(tab.state.looking.view, View::Insights);
    tab.look("!");
    assert_eq!((tab.state.looking.view, &tab.state.looking.selection), (View::Insights, &None));
    tab.look("!");
    assert_eq!(tab.state.looking.view, View::Map);
}

#[test]
fn every_figure_of_the_line_opens_into_what_it_was_computed_from() {
    let tab = shop();
    let head = &page(&tab).head;
    assert_eq!(head.unknown, []);
    let ids: Vec<&str> = head.figures.iter().map(|figure| &*figure.id).collect();
    assert_eq!(ids, ["conversion", "risk", "leaving", "shadow", "answers"]);
    // 0.5 · 0.4 = 20 %. One point more from B to C: half of the customers are there, so half a point, and
    // 0.5 · 0.01 · 1000 · 40 = 200; from A to B 0.4 · 0.01 · 1000 · 40 = 160.
    assert_eq!(
        opened(&tab, &head.figures, "conversion"),
        "20 %; 41 % instead of 40 % from B to C is worth 200 EUR a year; C: 20 % reach it; \
         Customers who begin in a year: 1000; Shares that are known: 2 of 2; \
         B → C: 40 % → 41 %: 200 EUR a year; A → B: 50 % → 51 %: 160 EUR a year"
    );
    // 1000 · 0.2 · 40.
    assert_eq!(
        opened(&tab, &head.figures, "risk"),
        "8000 EUR; A year without Shop: one touchpoint stops; Journey “Buy”: 8000 EUR; C: stops"
    );
    assert_eq!(
        opened(&tab, &head.figures, "shadow"),
        "1 system; First Chat, at one touchpoint; Chat: nobody said, at one touchpoint"
    );
    // By visits 1, 0.5 and 0.2: (3 + 0.5 · 2 + 0.2 · 1) / (3 · 1.7) = 4.2 / 5.1. What is gone is not asked.
    assert_eq!(
        opened(&tab, &head.figures, "answers"),
        "82.4 %; 6 of 9 answers, weighted by visits; Marketing owner answered: 1 of 3; Systems answered: 3 of 3; \
         Data answered: 2 of 3; All touchpoints alike: 66.7 %; B: 2 of 3; C: 1 of 3"
    );
}

#[test]
fn what_is_not_known_is_a_line_and_no_figure() {
    let mut tab = Tab::ready();
    tab.draw("Find: Search\nBuy: Checkout");
    tab.send(Event::Look(Look::View(View::Insights)));
    while tab.gives_time() {}
    let head = &page(&tab).head;
    let ids: Vec<&str> = head.figures.iter().map(|figure| &*figure.id).collect();
    assert_eq!(ids, ["answers"]);
    let unknown: Vec<String> = head.unknown.iter().map(|one| say(&one.message)).collect();
    assert_eq!(unknown.len(), 1, "{unknown:?}");
    assert!(unknown[0].starts_with("How many customers reach a goal: "), "{unknown:?}");
    assert!(head.unknown[0].way.is_some());
    // Of nothing there is nothing to be said.
    let mut tab = Tab::ready();
    tab.send(Event::Look(Look::View(View::Insights)));
    while tab.gives_time() {}
    assert_eq!((page(&tab).head.figures.len(), page(&tab).head.unknown.len()), (0, 0));
}

#[test]
fn a_grid_says_who_does_what() {
    let tab = shop();
    let people = people(&tab);
    assert_eq!(roles(people), "A: ann A ben R, B: , C: ");
    let columns: Vec<_> = people.columns.iter().map(|column| &*column.id).collect();
    // Who takes part comes first; what is gone counts for nobody.
    assert_eq!((columns, people.involved), (vec!["ann", "ben", "crm", "eve"], 2));
    assert!(people.columns[0].lacks_deputy && !people.columns[1].lacks_deputy);
    assert_eq!(
        opened(&tab, &people.figures, "accountable"),
        "1 of 3; 2 have nobody; B: Not answered; C: Not answered"
    );
    assert_eq!(
        opened(&tab, &people.figures, "deputies"),
        "1 person; One person answers for what nobody can go around; Ann: A"
    );
    // Half a year is 183 days at the most: 1 January + 183 = 3 July 2026, 142 days ago.
    assert_eq!(
        opened(&tab, &people.figures, "reviews"),
        "1; The oldest was due 142 days ago; A: was due 3 July 2026"
    );
}

#[test]
fn letters_give_and_take_roles_in_one_step() {
    for (before, letters, after) in [
        // Nobody before.
        ("", "A", "ann A"),
        ("", "I", "ann I"),
        // Who is accountable may do the work; other roles stand alone.
        ("A", "R", "ann AR"),
        ("R", "A", "ann AR"),
        ("AR", "C", "ann C"),
        ("C", "I", "ann I"),
        ("I", "R", "ann R"),
        // The same letter takes it back, Delete takes all.
        ("AR", "A", "ann R"),
        ("C", "C", ""),
        ("AR", "x", ""),
        // There is one who is accountable; others keep their part.
        ("ben A", "A", "ann A"),
        ("ben R", "R", "ann R ben R"),
        ("ben AR", "A", "ann A ben R"),
    ] {
        let mut tab = shop();
        let touchpoint = tab.touchpoint("b");
        let give = |tab: &mut Tab, person: &str, letter: &str| {
            let document = tab.state.document().clone();
            let command = match Role::of_letter(letter) {
                Some(role) => assign(&document, &touchpoint, person, role),
                None => release(&document, &touchpoint, person),
            };
            command.into_iter().for_each(|command| tab.edit(Edit::Do(command)));
        };
        let (person, given) = before.split_once(' ').unwrap_or(("ann", before));
        given.chars().for_each(|letter| give(&mut tab, person, &letter.to_string()));
        let (revision, undone) = (tab.state.revision, roles(people(&tab)));
        give(&mut tab, "ann", letters);
        let seen = roles(people(&tab));
        let seen = seen.split(", ").nth(1).unwrap_or_default().trim_start_matches("B:").trim();
        assert_eq!(seen, after, "{before} and then {letters}");
        assert_eq!(tab.state.revision, revision + 1);
        tab.edit(Edit::Undo);
        assert_eq!(roles(people(&tab)), undone, "{before} and then {letters}, undone");
    }
}

#[test]
fn nothing_is_taken_from_who_has_nothing() {
    let tab = shop();
    let document = tab.state.document().clone();
    assert_eq!(release(&document, &tab.touchpoint("b"), "ann"), None);
    assert_eq!(release(&document, &tab.touchpoint("nowhere"), "ann"), None);
    assert_eq!(assign(&document, &Subject::of(Kind::Person, "ann"), "ann", Role::Consulted), None);
}

#[test]
fn contracts_stand_in_the_order_of_their_last_safe_days() {
    let mut tab = shop();
    tab.send(Event::Look(Look::Insights(Shown::Renewals)));
    // What takes long comes after the rest.
    assert!(renewals(&tab).rows.iter().all(|row| row.completed.is_none()));
    while tab.gives_time() {}
    let shown = renewals(&tab);
    let rows = shown.rows.iter().map(|row| {
        let term = row.term.as_ref().expect("a term");
        let open = if term.is_open { " or earlier" } else { "" };
        let renews = say(&term.renews);
        format!("{} {}{open} {}: {renews}", row.name, term.decide_by, term.days_left)
    });
    // 15 January − 45 days = 1 December.
    assert_eq!(
        rows.collect::<Vec<_>>(),
        [
            "Shop 1 December 2026 9: renews 15 January 2027, 45 days’ notice",
            "Chat 15 January 2027 or earlier 54: renews 15 January 2027, notice not answered",
        ]
    );
    assert_eq!(shown.silent, 1);
    assert_eq!(
        opened(&tab, &shown.figures, "renewals-now"),
        "2 contracts; 1200 EUR a year; Shop: until 1 December 2026; Chat: before 15 January 2027; \
         Where nobody said how long before notice must be given, the day of renewal stands in. \
         The last safe day may be earlier."
    );
    // (10 − 4) · 1200 / 10.
    assert_eq!(
        opened(&tab, &shown.figures, "unused-spend"),
        "720 EUR; Most of it at Shop: 6 seats nobody uses; Shop: 4 of 10 used, 720 EUR"
    );
    // 1200 EUR for 1000 · (0.2 − 0) completed journeys.
    let completed: Vec<Figure> =
        shown.rows.iter().filter_map(|row| row.completed.clone()).map(|(one, _)| one).collect();
    assert_eq!(
        opened(&tab, &completed, "completed-shop"),
        "6 EUR; Cost a year: 1200 EUR; Journeys completed through it in a year: 200"
    );
    for (by, is_down, first) in [
        (By::Name, false, "Chat"),
        (By::Name, true, "Shop"),
        (By::Cost, true, "Shop"),
        (By::Day, true, "Chat"),
    ] {
        assert_eq!(shown.rows[shown.sorted(by, is_down)[0]].name, first, "{by:?} {is_down}");
    }
}

#[test]
fn insights_hold_as_long_as_nothing_changes() {
    let mut tab = shop();
    let before = tab.state.insights.as_ref().map(|study| study.page.clone());
    tab.send(Event::Look(Look::Say(journey_map::words::Message::new("app-joined"))));
    let after = tab.state.insights.as_ref().map(|study| study.page.clone());
    assert!(std::rc::Rc::ptr_eq(&before.unwrap(), &after.unwrap()));
}

#[test]
fn what_a_figure_speaks_of_has_a_name_and_every_way_leads_somewhere() {
    let mut tab = shop();
    for shown in Shown::ALL {
        tab.send(Event::Look(Look::Insights(*shown)));
        let figures = match &page(&tab).body {
            Body::People(people) => people.figures.clone(),
            Body::Renewals(renewals) => renewals.figures.clone(),
            // Other tabs have tests of their own.
            _ => Vec::new(),
        };
        for figure in figures.iter().chain(&page(&tab).head.figures) {
            for row in figure.origin.inputs().rows {
                if let Some(subject) = &row.subject {
                    let name = name_of(tab.state.document(), subject, &tab.state.words);
                    assert!(!name.is_empty(), "{}: {subject}", figure.id);
                }
            }
            if let Some((_, Way(Event::Look(Look::Visit(subject))))) = &figure.way {
                assert!(tab.state.document().record(subject).is_some(), "{subject}");
            }
        }
    }
}
