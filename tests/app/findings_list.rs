//! The list of findings: what is shown, how one comes from one to the next, how they are mended and left.

use std::rc::Rc;

use journey_map::app::event::{Edit, Event, Host, Look, Open};
use journey_map::app::findings::glance::{Filter, Glance};
use journey_map::app::findings::list::{Item, List};
use journey_map::app::findings::mending::Leave;
use journey_map::app::look::{Slot, View};
use journey_map::app::snapshot::Snapshot;
use journey_map::check::finding::Finding;
use journey_map::check::rule::Severity;
use journey_map::model::person::Function;
use journey_map::model::standard::Date;
use journey_map::model::subject::{Kind, Subject};

use crate::world::Tab;

/// A journey with a way to tracking that avoids where consent is asked, and a tool that nobody owns.
const SHOP: &str = r#"{ "format": "journey-map", "version": 1, "title": "Shop",
    "people": [{ "id": "eva", "name": "Eva" }, { "id": "ivo", "name": "Ivo" }],
    "systems": [{ "id": "crm", "name": "CRM", "status": "sanctioned", "itOwner": "ivo" }],
    "journeys": [
      { "id": "buy", "title": "Buy",
        "stages": [{ "id": "find", "name": "Find" }, { "id": "pay", "name": "Pay" }],
        "touchpoints": [
          { "id": "ad", "name": "Ad", "stage": "find", "kind": "start", "owner": { "marketing": "eva" } },
          { "id": "search", "name": "Search", "stage": "find", "owner": { "marketing": "eva" } },
          { "id": "compare", "name": "Compare", "stage": "find", "systems": [{ "system": "crm", "criticality": "hard" }] },
          { "id": "checkout", "name": "Checkout", "stage": "pay", "data": "none", "systems": "none" },
          { "id": "done", "name": "Done", "stage": "pay", "kind": "goal", "data": "none", "systems": "none" }
        ],
        "transitions": [
          { "id": "a", "from": "ad", "to": "search" }, { "id": "b", "from": "search", "to": "compare" },
          { "id": "c", "from": "compare", "to": "checkout" }, { "id": "d", "from": "checkout", "to": "done" }
        ] },
      { "id": "back", "title": "Back", "stages": [{ "id": "s", "name": "S" }],
        "touchpoints": [{ "id": "label", "name": "Label", "stage": "s" }] }
    ] }"#;

fn opened(text: &str) -> Tab {
    let mut tab = Tab::ready();
    tab.send(Event::Host(Host::Today(2026, 11, 30)));
    tab.send(Event::Open(Open::Text { name: None, text: Ok(text.to_owned()) }));
    settle(&mut tab);
    tab
}

fn shop() -> Tab {
    let mut tab = opened(SHOP);
    glance(&mut tab, Glance::Open(true));
    tab
}

fn settle(tab: &mut Tab) {
    while tab.gives_time() {}
}

fn glance(tab: &mut Tab, glance: Glance) {
    tab.send(Event::Look(Look::Findings(glance)));
}

fn list(tab: &Tab) -> Rc<List> {
    Snapshot::of(&tab.state).list.expect("a list")
}

fn finding(tab: &Tab, rule: &str, id: &str) -> Rc<Finding> {
    let list = list(tab);
    let is_it = |one: &&Rc<Finding>| one.rule.id == rule && *one.subject.id == *id;
    list.findings().find(is_it).unwrap_or_else(|| panic!("{rule} {id}")).clone()
}

fn has(tab: &Tab, rule: &str, id: &str) -> bool {
    list(tab).findings().any(|one| one.rule.id == rule && *one.subject.id == *id)
}

fn shown(tab: &Tab, change: impl Fn(&mut Filter)) -> (Tab, Rc<List>) {
    let mut other = shop();
    let mut filter = tab.state.looking.findings.filter.clone();
    change(&mut filter);
    glance(&mut other, Glance::Filter(filter));
    let shown = list(&other);
    (other, shown)
}

#[test]
fn findings_stand_in_groups_of_those_who_mend_them_and_each_says_how_many() {
    let tab = shop();
    let list = list(&tab);
    let mut heads = Vec::new();
    let mut here = None;
    for item in &list.items {
        match item {
            Item::Head(function, count) => {
                heads.push((function.clone(), *count));
                here = Some(function.clone());
            }
            Item::Bundle(bundle) => assert_eq!(Some(&bundle.function), here.as_ref()),
            Item::Finding(finding) => {
                let function = match &finding.by.function {
                    Function::Privacy => Function::Security,
                    other => other.clone(),
                };
                assert_eq!(Some(function), here, "{}", finding.rule.id);
            }
        }
    }
    let names: Vec<_> = heads.iter().map(|(function, _)| function.as_str().to_owned()).collect();
    let mut once = names.clone();
    once.dedup();
    assert_eq!(names, once);
    assert_eq!(heads.iter().map(|(_, count)| count).sum::<usize>(), list.shown);
    assert_eq!(list.counts.all(), list.shown);
    for group in list.items.split(|item| matches!(item, Item::Head(..))) {
        let bad = group.iter().filter_map(|item| match item {
            Item::Finding(finding) => Some(finding.severity),
            Item::Bundle(bundle) => Some(bundle.severity),
            Item::Head(..) => None,
        });
        assert!(bad.is_sorted_by(|a, b| a >= b), "the worst of a group comes first");
    }
}

#[test]
fn filters_leave_out_what_is_not_wanted() {
    let tab = shop();
    let (_, all) = shown(&tab, |_| {});
    let (_, warnings) = shown(&tab, |filter| filter.severity = Some(Severity::Warning));
    assert!(warnings.shown > 0 && warnings.shown <= all.shown);
    assert!(warnings.findings().all(|one| one.severity == Severity::Warning));
    let (_, of_it) = shown(&tab, |filter| filter.function = Some(Function::It));
    assert!(of_it.shown > 0 && of_it.shown < all.shown);
    let (_, by_eva) = shown(&tab, |filter| filter.person = Some("eva".into()));
    assert!(by_eva.shown > 0);
    assert!(by_eva.findings().all(|one| one.by.person.as_deref() == Some("eva")));
    let (_, here) = shown(&tab, |filter| filter.is_of_journey = true);
    assert!(here.findings().all(|one| one.subject.journey.as_deref() == Some("buy")));
    let (_, text) = shown(&tab, |filter| filter.text = "COMPARE owner".into());
    let said: Vec<_> =
        text.findings().map(|one| (one.rule.id, one.subject.id.to_string())).collect();
    assert_eq!(said, [("owner-missing", "compare".to_owned())]);
    let (_, nothing) = shown(&tab, |filter| filter.text = "no such thing".into());
    assert_eq!((nothing.shown, nothing.counts), (0, all.counts));
}

#[test]
fn coming_to_a_finding_shows_what_it_is_about() {
    let mut tab = shop();
    let owner = finding(&tab, "owner-missing", "compare");
    tab.send(Event::Look(Look::View(View::Register(Kind::Person))));
    glance(&mut tab, Glance::GoTo(owner.clone()));
    assert_eq!(tab.state.looking.view, View::Map);
    assert_eq!(tab.state.looking.selection, Some(owner.subject.clone()));
    let tool = finding(&tab, "business-owner-missing", "crm");
    glance(&mut tab, Glance::GoTo(tool.clone()));
    assert_eq!(tab.state.looking.view, View::Register(Kind::System));
    assert_eq!(tab.state.looking.selection, Some(Subject::of(Kind::System, "crm")));
    glance(&mut tab, Glance::Rest(owner));
    assert_eq!(tab.state.looking.selection, Some(Subject::of(Kind::System, "crm")));
}

#[test]
fn what_has_to_be_said_is_asked_where_it_is_answered() {
    let mut tab = shop();
    let owner = finding(&tab, "owner-missing", "compare");
    glance(&mut tab, Glance::Answer(owner.subject.clone(), "owner.marketing"));
    let (slot, asked) = tab.state.looking.question.expect("a question");
    assert_eq!((slot, asked), (Slot::Owner, 1));
    let crm = Subject::of(Kind::System, "crm");
    glance(&mut tab, Glance::Answer(crm.clone(), "endOfLife"));
    assert_eq!(tab.state.looking.findings.field, Some((crm, "endOfLife", 1)));
}

#[test]
fn a_click_mends_as_one_step_and_the_next_finding_is_come_to() {
    let mut tab = shop();
    let before: Vec<_> = list(&tab).findings().cloned().collect();
    let gone = finding(&tab, "data-missing", "compare");
    let place = before.iter().position(|one| one.is_same(&gone)).expect("a place");
    let none = gone.mends.len() - 1;
    glance(&mut tab, Glance::Rest(gone.clone()));
    tab.edit(Edit::Mend(gone.clone(), none));
    settle(&mut tab);
    assert!(!has(&tab, "data-missing", "compare"));
    assert_eq!(tab.notices(), ["findings-mended"]);
    let here = tab.state.looking.findings.here.clone().expect("a finding");
    assert!(here.is_same(&before[place + 1]), "{} {}", here.rule.id, here.subject);
    tab.edit(Edit::Undo);
    settle(&mut tab);
    assert!(has(&tab, "data-missing", "compare"));
    assert!(tab.state.history.redo_label().is_some());
}

#[test]
fn what_is_mended_already_is_not_mended_again() {
    let mut tab = shop();
    let gone = finding(&tab, "data-missing", "compare");
    let none = gone.mends.len() - 1;
    tab.edit(Edit::Mend(gone.clone(), none));
    let document = tab.state.document().clone();
    // Nobody gave any time to look for findings since.
    tab.edit(Edit::Mend(gone, none));
    assert!(Rc::ptr_eq(&document, tab.state.document()));
    assert_eq!(tab.notices(), ["findings-gone"]);
}

#[test]
fn a_finding_is_left_for_a_while_and_comes_back() {
    let mut tab = shop();
    let owner = finding(&tab, "owner-missing", "compare");
    let until = Date::parse("2027-02-28");
    let leave = Leave {
        finding: owner.clone(),
        reason: " Nobody yet ".to_owned(),
        by: Some("eva".into()),
        until: until.clone(),
    };
    tab.edit(Edit::LeaveFinding(Box::new(leave)));
    settle(&mut tab);
    assert!(!has(&tab, "owner-missing", "compare"));
    let waived = list(&tab).waived.clone();
    assert_eq!(waived.len(), 1);
    let waiver = &waived[0].1;
    assert_eq!((waiver.reason.as_str(), &waiver.until), ("Nobody yet", &until));
    tab.send(Event::Host(Host::Today(2027, 3, 1)));
    settle(&mut tab);
    assert!(has(&tab, "owner-missing", "compare"), "its time is over");
    tab.send(Event::Host(Host::Today(2026, 11, 30)));
    settle(&mut tab);
    let taken = Subject::of(Kind::Waiver, waiver.id.shared());
    tab.edit(Edit::Do(journey_map::edit::command::Command::remove(taken)));
    settle(&mut tab);
    assert!(has(&tab, "owner-missing", "compare"));
    tab.edit(Edit::Undo);
    settle(&mut tab);
    assert!(!has(&tab, "owner-missing", "compare"));
}

#[test]
fn nothing_is_mended_or_left_on_a_map_that_is_only_read() {
    let mut tab = shop();
    let gone = finding(&tab, "data-missing", "compare");
    tab.send(Event::Host(Host::Mode { is_edit: false }));
    let document = tab.state.document().clone();
    let none = gone.mends.len() - 1;
    tab.edit(Edit::Mend(gone.clone(), none));
    let leave = Leave { finding: gone, reason: "so".to_owned(), by: None, until: None };
    tab.edit(Edit::LeaveFinding(Box::new(leave)));
    assert!(Rc::ptr_eq(&document, tab.state.document()));
}

#[test]
fn a_trail_is_lit_until_one_leaves_it() {
    let mut tab = shop();
    let mut lit = (*finding(&tab, "owner-missing", "compare")).clone();
    lit.trail = Some(journey_map::check::finding::Trail {
        journey: "buy".into(),
        touchpoints: ["ad", "search", "compare"].map(Into::into).to_vec(),
    });
    let lit = Rc::new(lit);
    glance(&mut tab, Glance::GoTo(lit.clone()));
    let matches = Snapshot::of(&tab.state).matches.expect("something is lit");
    let cards: Vec<_> = (0..5).filter(|place| matches.is_lit(*place)).collect();
    let ways: Vec<_> = (0..4).filter(|place| matches.is_way_lit(*place)).collect();
    assert_eq!((cards, ways), (vec![0, 1, 2], vec![0, 1]));
    tab.send(Event::Look(Look::Journey("back".into())));
    assert!(Snapshot::of(&tab.state).matches.is_none(), "it is on another map");
    tab.send(Event::Look(Look::Journey("buy".into())));
    assert!(Snapshot::of(&tab.state).matches.is_some());
    tab.look("!");
    assert!(Snapshot::of(&tab.state).matches.is_none());
    glance(&mut tab, Glance::Light(true));
    assert!(Snapshot::of(&tab.state).matches.is_some());
    let other = finding(&tab, "owner-missing", "checkout");
    glance(&mut tab, Glance::Rest(other));
    assert!(Snapshot::of(&tab.state).matches.is_none());
}

#[test]
fn who_looks_for_something_sees_that_and_not_what_was_lit() {
    let mut tab = shop();
    let mut lit = (*finding(&tab, "owner-missing", "compare")).clone();
    lit.trail = Some(journey_map::check::finding::Trail {
        journey: "buy".into(),
        touchpoints: vec!["ad".into()],
    });
    glance(&mut tab, Glance::GoTo(Rc::new(lit)));
    tab.send(Event::Look(Look::BeginFind));
    tab.send(Event::Look(Look::Find(Some("checkout".into()))));
    let matches = Snapshot::of(&tab.state).matches.expect("something is found");
    let places: Vec<_> = (0..5).filter(|place| matches.is_lit(*place)).collect();
    assert_eq!(places, [3]);
}

#[test]
fn what_hollow_slots_say_is_not_marked_on_the_map_again() {
    let tab = shop();
    let snapshot = Snapshot::of(&tab.state);
    let marks = snapshot.marks.expect("marks");
    let compare = tab.touchpoint("compare");
    assert!(marks.at(&compare).is_some());
    let list = list(&tab);
    let worst = list.findings().filter(|one| one.subject == compare);
    let is_marked = worst
        .filter(|one| !matches!(one.rule.id, "owner-missing" | "system-missing" | "data-missing"))
        .any(|one| one.severity > Severity::Note);
    assert_eq!(marks.on_map(&compare).is_some(), is_marked);
    let crm = marks.at(&Subject::of(Kind::System, "crm")).expect("a mark");
    assert!(crm.count > 0);
}

#[test]
fn many_findings_of_one_rule_stand_under_one_head_until_it_is_opened() {
    let touchpoints: Vec<String> = (0..7)
        .map(|at| format!(r#"{{ "id": "t{at}", "name": "T{at}", "stage": "s", "systems": "none", "data": "none" }}"#))
        .collect();
    let text = format!(
        r#"{{ "format": "journey-map", "version": 1, "title": "Seven", "journeys": [{{ "id": "j", "title": "J",
            "stages": [{{ "id": "s", "name": "S" }}], "touchpoints": [{}] }}] }}"#,
        touchpoints.join(",")
    );
    let mut tab = opened(&text);
    glance(&mut tab, Glance::Open(true));
    let bundle = |tab: &Tab| {
        list(tab).items.iter().find_map(|item| match item {
            Item::Bundle(bundle) => Some(bundle.clone()),
            _ => None,
        })
    };
    let closed = bundle(&tab).expect("seven are many");
    assert_eq!((closed.rule.id, closed.count, closed.is_open), ("owner-missing", 7, false));
    assert!(!has(&tab, "owner-missing", "t3"));
    assert_eq!(list(&tab).shown, list(&tab).counts.all(), "all are counted, folded or not");
    glance(&mut tab, Glance::Unfold(closed.function.clone(), closed.rule.id, true));
    assert!(has(&tab, "owner-missing", "t3") && bundle(&tab).is_some_and(|one| one.is_open));
    glance(&mut tab, Glance::Unfold(closed.function, closed.rule.id, false));
    assert!(!has(&tab, "owner-missing", "t3"));
}
