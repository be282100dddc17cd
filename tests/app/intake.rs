//! A system proposed, checked, decided about: what the document says after each step.

use journey_map::analyze::guidelines::{Tally, of_system};
use journey_map::app::event::{Edit, Event, Look};
use journey_map::app::intake::agreed::agreed;
use journey_map::app::intake::deciding::{Deciding, Outcome, Who, ask_for_review, decide};
use journey_map::app::intake::proposal::{Proposal, instead};
use journey_map::app::intake::telling;
use journey_map::app::look::Panel;
use journey_map::edit::command::Command;
use journey_map::format::read::{Repair, read};
use journey_map::model::document::Document;
use journey_map::model::json::Json;
use journey_map::model::standard::Date;
use journey_map::model::subject::{Kind, Subject};
use journey_map::model::value::Value;
use journey_map::words::Words;

use crate::world::Tab;

const SHOP: &str = r#"{
    "format": "journey-map", "version": 1, "title": "Shop",
    "people": [{ "id": "ida", "name": "Ida", "function": "it" }],
    "systems": [{ "id": "mailtool", "name": "MailTool", "capabilities": ["email"], "status": "sanctioned" }],
    "dataCategories": [
        { "id": "mail", "name": "Mail", "personal": "personal", "classification": "confidential" },
        { "id": "age", "name": "Age" }
    ],
    "journeys": [{
        "id": "j", "title": "J", "stages": [{ "id": "s", "name": "S" }],
        "touchpoints": [
            { "id": "welcome", "name": "Welcome", "stage": "s", "data": [{ "category": "mail" }] },
            { "id": "later", "name": "Later", "stage": "s", "status": "to-be", "systems": "none" }
        ]
    }]
}"#;

fn tab() -> Tab {
    let mut tab = Tab::ready();
    tab.send(Event::Open(journey_map::app::event::Open::Text {
        name: None,
        text: Ok(SHOP.to_owned()),
    }));
    assert_eq!(tab.state.document().systems.len(), 1);
    tab
}

fn touchpoint(id: &str) -> Subject {
    Subject::inside("j", Kind::Touchpoint, id)
}

fn propose(tab: &mut Tab, proposal: Proposal) {
    tab.send(Event::Edit(Edit::Propose(Box::new(proposal))));
}

/// What an entry says, as in the file, without its id.
fn said(document: &Document, id: &str) -> String {
    let system = document.systems.get(id).and_then(|system| system.write());
    let Some(Json::Object(members)) = system else { return String::new() };
    let said = members.into_iter().filter(|(key, _)| key != "id");
    journey_map::format::write::write_json(&Json::Object(said.collect()))
        .split_whitespace()
        .collect()
}

fn uses(document: &Document, id: &str) -> String {
    let Some(touchpoint) = document.journey("j").and_then(|journey| journey.touchpoint(id)) else {
        return String::new();
    };
    let systems = touchpoint.systems.entries().iter().map(|used| used.system.as_str());
    let data = touchpoint.data.entries().iter().map(|used| used.category.as_str());
    format!("{} | {}", systems.collect::<Vec<_>>().join(" "), data.collect::<Vec<_>>().join(" "))
}

#[test]
fn a_proposal_is_one_step_and_says_no_more_than_somebody_did() {
    let until = Date::parse("2027-01-31");
    let name = || "Letter box".to_owned();
    for (proposal, expected, at_welcome) in [
        (
            Proposal { name: " Letter box ".to_owned(), ..Proposal::default() },
            r#"{"name":"Letterbox","status":"proposed"}"#,
            " | mail",
        ),
        (
            Proposal {
                name: name(),
                purpose: "Mails".to_owned(),
                capabilities: "e-mail, , sms;".to_owned(),
                ..Proposal::default()
            },
            r#"{"name":"Letterbox","description":"Mails","capabilities":["e-mail","sms"],"status":"proposed"}"#,
            " | mail",
        ),
        (
            Proposal {
                name: name(),
                is_trial: true,
                until: until.clone(),
                touchpoint: Some(touchpoint("welcome")),
                data: vec!["age".into(), "mail".into()],
                ..Proposal::default()
            },
            r#"{"name":"Letterbox","status":"proposed","cost":{"annual":0},"contract":{"renewal":"2027-01-31"}}"#,
            "letter-box | mail age",
        ),
        (
            Proposal { name: name(), until, ..Proposal::default() },
            r#"{"name":"Letterbox","status":"proposed"}"#,
            " | mail",
        ),
    ] {
        let mut tab = tab();
        let before = tab.state.document().clone();
        tab.send(Event::Look(Look::Show(Some(Panel::Propose(Default::default())))));
        propose(&mut tab, proposal);
        let document = tab.state.document().clone();
        assert_eq!(said(&document, "letter-box"), expected);
        assert_eq!(uses(&document, "welcome"), at_welcome);
        assert_eq!(tab.state.looking.panel, None);
        assert_eq!(tab.state.looking.selection, Some(Subject::of(Kind::System, "letter-box")));
        tab.edit(Edit::Undo);
        assert!(*before == **tab.state.document());
    }
}

#[test]
fn without_a_name_nothing_is_proposed_and_a_name_that_is_there_gets_an_id_of_its_own() {
    let mut tab = tab();
    propose(&mut tab, Proposal { name: "  ".to_owned(), ..Proposal::default() });
    assert_eq!(tab.state.document().systems.len(), 1);
    let at = Some(touchpoint("later"));
    propose(
        &mut tab,
        Proposal { name: "MailTool".to_owned(), touchpoint: at, ..Proposal::default() },
    );
    assert_eq!(uses(tab.state.document(), "later"), "mailtool-2 | ");
}

#[test]
fn what_exists_is_used_instead() {
    let mut tab = tab();
    let document = tab.state.document().clone();
    tab.send(instead(&document, Some(&touchpoint("welcome")), &"mailtool".into()));
    assert_eq!(uses(tab.state.document(), "welcome"), "mailtool | mail");
    // Used there already, it is used there once.
    let document = tab.state.document().clone();
    tab.send(instead(&document, Some(&touchpoint("welcome")), &"mailtool".into()));
    assert_eq!(uses(tab.state.document(), "welcome"), "mailtool | mail");
    tab.send(instead(&document, None, &"mailtool".into()));
    assert_eq!(tab.state.looking.selection, Some(Subject::of(Kind::System, "mailtool")));
}

#[test]
fn a_decision_says_who_when_and_why_in_one_step() {
    let words = Words::new("en");
    let on = Date::parse("2026-11-22");
    let known = Some(Who::Known("ida".into()));
    let new = Some(Who::New(" Sam ".to_owned()));
    for (outcome, by, on, reason, at, status, told) in [
        (
            Outcome::Sanction,
            known.clone(),
            on.clone(),
            "Fits.",
            "",
            "sanctioned",
            "sanctioned · Ida · 22 November 2026",
        ),
        (Outcome::Sanction, new, None, "", "", "sanctioned", "sanctioned · Sam"),
        (Outcome::Sanction, None, None, " ", "", "sanctioned", "sanctioned"),
        (
            Outcome::Refuse,
            known.clone(),
            on.clone(),
            "Too many.",
            "",
            "retired",
            "retired · Ida · 22 November 2026",
        ),
        (
            Outcome::Refuse,
            None,
            on.clone(),
            "No.",
            "later",
            "retired",
            "retired · 22 November 2026",
        ),
        (
            Outcome::Refuse,
            None,
            on,
            "No.",
            "welcome",
            "unsanctioned",
            "bought past IT · 22 November 2026",
        ),
    ] {
        let mut tab = tab();
        let place = (!at.is_empty()).then(|| touchpoint(at));
        propose(
            &mut tab,
            Proposal { name: "New".to_owned(), touchpoint: place, ..Proposal::default() },
        );
        let asked = ask_for_review(tab.state.document(), &"new".into(), None);
        tab.edit(Edit::Do(asked));
        let before = tab.state.document().clone();
        assert_eq!(said(&before, "new"), r#"{"name":"New","status":"under-review"}"#);
        let deciding = Deciding { outcome, by, on, reason: reason.to_owned() };
        tab.edit(Edit::Do(decide(&before, &"new".into(), &deciding)));
        let document = tab.state.document().clone();
        let system = document.systems.get("new").unwrap();
        assert_eq!(system.status.as_ref().map(|status| status.as_str()), Some(status));
        assert_eq!(telling::decision(&document, system, &words), told);
        let why = system.decision.as_ref().and_then(|decision| decision.reason.as_deref());
        assert_eq!(why.unwrap_or_default(), reason.trim());
        tab.edit(Edit::Undo);
        assert!(*before == **tab.state.document());
    }
}

#[test]
fn what_is_not_decided_yet_says_who_asked() {
    let words = Words::new("en");
    let by = Json::object([("by", Json::text("ida"))]);
    let on = Json::object([("on", Json::text("2026-11-22"))]);
    let both = by.clone().with("on", Some(Json::text("2026-11-22")));
    for (status, decision, told) in [
        ("proposed", Some(both.clone()), Some("Proposed by Ida · 22 November 2026")),
        ("proposed", Some(by), Some("Proposed by Ida")),
        ("proposed", Some(on), Some("Proposed · 22 November 2026")),
        ("proposed", None, None),
        ("under-review", Some(both.clone()), Some("Review asked for by Ida · 22 November 2026")),
        ("sanctioned", Some(both), None),
    ] {
        let mut tab = tab();
        let subject = Subject::of(Kind::System, "mailtool");
        tab.edit(Edit::Do(Command::set(subject.clone(), "status", Some(Json::text(status)))));
        tab.edit(Edit::Do(Command::set(subject, "decision", decision)));
        let document = tab.state.document().clone();
        let system = document.systems.get("mailtool").unwrap();
        let said = telling::pending(&document, system, &words);
        assert_eq!(said.map(|said| said.replace('\u{a0}', " ")).as_deref(), told);
        // Whoever decided before did not ask for the next review.
        let today = Date::parse("2026-11-23");
        tab.edit(Edit::Do(ask_for_review(&document, &"mailtool".into(), today.as_ref())));
        let document = tab.state.document().clone();
        let system = document.systems.get("mailtool").unwrap();
        let said = telling::pending(&document, system, &words).unwrap_or_default();
        let is_decided = status == "sanctioned";
        assert_eq!(said == "Review asked for · 23 November 2026", is_decided, "{status}: {said}");
    }
}

#[test]
fn five_guidelines_come_at_once_are_whole_and_demand_something() {
    let mut tab = tab();
    assert_eq!(agreed().len(), 5);
    tab.edit(Edit::BeginGuidelines);
    let document = tab.state.document().clone();
    assert_eq!(document.guidelines.len(), 5);
    for guideline in document.guidelines.iter() {
        assert!(guideline.description.is_some() && guideline.severity.is_some(), "{guideline:?}");
        assert!(guideline.extra.is_empty(), "{guideline:?}");
    }
    // Those that are there are not added once more.
    tab.edit(Edit::BeginGuidelines);
    assert_eq!(tab.state.document().guidelines.len(), 5);
    let text = journey_map::format::write::write(&document);
    assert!(read(&text, Repair::Refuse).is_ok());

    let at = Some(touchpoint("welcome"));
    propose(&mut tab, Proposal { name: "New".to_owned(), touchpoint: at, ..Proposal::default() });
    let document = tab.state.document().clone();
    let tally = Tally::of(&of_system(&document, document.systems.get("new").unwrap(), None));
    assert_eq!(tally, Tally { broken: 0, unanswered: 4, met: 0 });
    for (field, answer) in [
        ("controls.sso", Json::Bool(true)),
        ("controls.mfa", Json::Bool(true)),
        ("controls.encryptionAtRest", Json::Bool(false)),
        ("region", Json::text("IE")),
    ] {
        tab.send(Event::answer(&Subject::of(Kind::System, "new"), field, answer));
    }
    let document = tab.state.document().clone();
    let tally = Tally::of(&of_system(&document, document.systems.get("new").unwrap(), None));
    assert_eq!(tally, Tally { broken: 1, unanswered: 1, met: 2 });
}
