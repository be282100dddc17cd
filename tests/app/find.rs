//! Finding touchpoints by what they record.

use std::rc::Rc;

use journey_map::app::event::{Edit, Event, Look, Open};
use journey_map::app::find::results::{Matches, Reason, Says};
use journey_map::edit::command::Command;
use journey_map::model::json::Json;
use journey_map::model::subject::{Kind, Subject};

use crate::world::Tab;

const SHOP: &str = r#"{
  "format": "journey-map", "version": 1, "title": "Shop",
  "people": [
    { "id": "crm", "name": "Head of CRM", "function": "marketing", "title": "Marketing technologist", "deputy": "ops" },
    { "id": "ops", "name": "Zoë", "function": "it" },
    { "id": "dpo", "name": "Privacy desk", "function": "privacy" }
  ],
  "systems": [
    { "id": "mail", "name": "MailTool", "vendor": "Acme", "capabilities": ["newsletter"], "status": "unsanctioned",
      "itOwner": "dpo", "controls": { "certifications": ["ISO 27001"] } },
    { "id": "sap", "name": "SAP" }
  ],
  "dataCategories": [ { "id": "email", "name": "E-mail address", "personal": "none", "classification": "restricted" } ],
  "purposes": [ { "id": "news", "name": "News", "lawfulBasis": "consent", "recipients": [ { "name": "Bulk Ltd" } ] } ],
  "personas": [ { "id": "new", "name": "Newcomer" } ],
  "metrics": [ { "id": "nps", "name": "Promoters", "formula": "promoters minus detractors" } ],
  "journeys": [
    { "id": "buy", "title": "Purchase",
      "stages": [ { "id": "see", "name": "Awareness", "aim": "looks around" }, { "id": "pay", "name": "Purchase" } ],
      "touchpoints": [
        { "id": "sign-up", "name": "Größe wählen", "stage": "see", "kind": "start", "channel": "email",
          "description": "They type what fits them best, and that takes a while for most of them: patience is needed here.",
          "owner": { "marketing": "crm", "it": "ops", "consulted": ["dpo"] },
          "systems": [ { "system": "mail", "role": "delivery", "dependency": "hard", "fallback": "none" } ],
          "data": [ { "category": "email", "action": "collect", "purpose": "news" } ],
          "value": { "amount": 64 }, "momentOfTruth": true, "detail": "returns",
          "security": { "controls": ["double opt-in"], "notes": [ { "text": "Checked twice" } ],
            "risks": [ { "text": "Bots", "threat": "spoofing", "owner": "ops" } ] },
          "experience": { "pains": ["slow"], "opportunities": ["size advisor"] } },
        { "id": "basket", "name": "Basket", "stage": "pay", "channel": "web",
          "owner": { "marketing": "none", "it": "crm" }, "systems": "none", "data": [],
          "metrics": [ { "metric": "nps", "value": 7, "source": "survey" } ],
          "links": [ { "label": "Concept", "address": "https://example.org/basket" } ],
          "experiments": [ { "belief": "red sells", "outcome": "it does not" } ] },
        { "id": "checkout", "name": "Checkout", "stage": "pay", "status": "to-be", "personas": ["new"],
          "systems": [ { "system": "sap", "dependency": "soft", "fallback": "mail" } ] }
      ],
      "transitions": [
        { "id": "t1", "from": "sign-up", "to": "basket", "trigger": "clicks the offer" },
        { "id": "t2", "from": "basket", "to": "checkout" }
      ] },
    { "id": "returns", "title": "Returns", "stages": [ { "id": "s", "name": "Home" } ],
      "touchpoints": [
        { "id": "label", "name": "Print the label", "stage": "s", "systems": [ { "system": "mail" } ] },
        { "id": "parcel", "name": "Parcel shop", "stage": "s", "systems": [ { "system": "mail" } ] }
      ], "transitions": [] }
  ]
}"#;

/// A tab with a document in which everything says something.
pub(crate) fn shop() -> Tab {
    let mut tab = Tab::ready();
    tab.send(Event::Open(Open::Text { name: None, text: Ok(SHOP.to_owned()) }));
    assert_eq!(tab.state.document().title, "Shop");
    tab
}

/// Looks for something.
pub(crate) fn find(tab: &mut Tab, query: &str) -> Option<Rc<Matches>> {
    tab.send(Event::Look(Look::Find(Some(query.into()))));
    tab.state.finder.matches.clone()
}

fn found(tab: &mut Tab, query: &str) -> String {
    let Some(matches) = find(tab, query) else { return "everything".to_owned() };
    let journey = tab.state.journey().expect("a journey is shown");
    let name = |place: &usize| journey.touchpoints().nth(*place).map(|found| found.id.to_string());
    matches.places.iter().filter_map(name).collect::<Vec<_>>().join(" ")
}

#[test]
fn everything_that_is_recorded_is_found() {
    let mut tab = shop();
    for (query, ids) in [
        ("", "everything"),
        ("   ", "everything"),
        ("owner:", "everything"),
        // Its own words, whatever the case and the accents.
        ("GROSSE WAHLEN", "sign-up"),
        ("patience", "sign-up"),
        ("to-be", "checkout"),
        ("start", "sign-up"),
        ("moment of truth", "sign-up"),
        // People by name, function, title.
        ("head crm", "sign-up basket"),
        ("technologist", "sign-up basket"),
        ("zoe", "sign-up"),
        ("privacy", "sign-up"),
        // Systems by name, vendor, capability, status, role, strength, certificate, fallback.
        ("mailtool", "sign-up checkout"),
        ("acme", "sign-up checkout"),
        ("newsletter", "sign-up checkout"),
        ("bought past it", "sign-up checkout"),
        ("iso 27001", "sign-up checkout"),
        ("delivery", "sign-up"),
        ("soft", "checkout"),
        // Data, purposes, recipients, security.
        ("e-mail address", "sign-up"),
        ("restricted", "sign-up"),
        ("consent", "sign-up"),
        ("bulk ltd", "sign-up"),
        ("double opt-in", "sign-up"),
        ("checked twice", "sign-up"),
        ("bots", "sign-up"),
        ("spoofing", "sign-up"),
        // Experience, metrics, links, experiments, personas, stage, channel, transitions, detail.
        ("slow", "sign-up"),
        ("advisor", "sign-up"),
        ("detractors", "basket"),
        ("survey", "basket"),
        ("concept", "basket"),
        ("https://example.org", "basket"),
        ("red sells", "basket"),
        ("newcomer", "checkout"),
        ("awareness", "sign-up"),
        ("e-mail", "sign-up"),
        ("email", "sign-up"),
        ("clicks the offer", "sign-up"),
        ("returns", "sign-up"),
        // Every word has to be somewhere in the touchpoint.
        ("slow acme", "sign-up"),
        ("slow survey", ""),
        ("\"the offer\"", "sign-up"),
        ("\"offer the\"", ""),
        // What others say in their turn, what a stage wants, and bare numbers are not meant.
        ("looks around", ""),
        ("64", ""),
        ("nowhere", ""),
    ] {
        assert_eq!(found(&mut tab, query), ids, "{query}");
    }
}

#[test]
fn a_field_is_asked_by_its_name() {
    let mut tab = shop();
    for (query, ids) in [
        ("owner:crm", "sign-up"),
        ("it:crm", "basket"),
        ("consulted:privacy", "sign-up"),
        ("ownership:privacy", "sign-up"),
        ("system:mailtool", "sign-up checkout"),
        ("system:hard", "sign-up"),
        ("system:acme", "sign-up checkout"),
        ("vendor:acme", "sign-up checkout"),
        ("fallback:mail", "checkout"),
        ("channel:web", "basket"),
        ("channel:email", "sign-up"),
        ("stage:purchase", "basket checkout"),
        ("data:e-mail", "sign-up"),
        ("data:collects", "sign-up"),
        ("purpose:news", "sign-up"),
        ("pain:slow", "sign-up"),
        ("name:basket", "basket"),
        ("name:mail", ""),
        ("risk:bots", "sign-up"),
        ("value:64", "sign-up"),
        ("metric:7", "basket"),
        ("stage:purchase channel:web", "basket"),
        ("owner:\"head of crm\"", "sign-up"),
        ("owner:\"crm head\"", ""),
        // Not answered is not answered with none.
        ("owner:none", "basket"),
        ("owner:?", "checkout"),
        ("no owner", "checkout"),
        ("system:none", "basket"),
        ("system:?", ""),
        ("data:none", "basket"),
        ("data:?", "checkout"),
        ("no data system:sap", "checkout"),
        ("fallback:none", "sign-up"),
        ("pain:?", "basket checkout"),
        ("status:?", "sign-up basket"),
        ("vendor:?", "basket"),
    ] {
        assert_eq!(found(&mut tab, query), ids, "{query}");
    }
}

#[test]
fn what_nobody_answered_anywhere_is_unknown_everywhere() {
    let mut tab = Tab::ready();
    tab.draw("S: A\nS: B");
    assert_eq!(found(&mut tab, "owner:?"), "a b");
    assert_eq!(found(&mut tab, "owner:none"), "");
}

fn told(tab: &mut Tab, query: &str) -> String {
    find(tab, query);
    let results = tab.state.finder.results.clone().expect("something is found");
    let reason = |reason: &Reason| match &reason.says {
        Says::Text(text) => format!("{}: {text}", reason.field),
        Says::None => format!("{}: (none)", reason.field),
        Says::Unknown => format!("{}: (unknown)", reason.field),
    };
    let rows = results.rows.iter().map(|row| {
        let why = row.reason.as_ref().map(reason).unwrap_or_default();
        format!("{} in {} {why}", row.touchpoint, row.stage).trim().to_owned()
    });
    rows.collect::<Vec<_>>().join(", ")
}

#[test]
fn the_reason_is_told_where_the_name_does_not_say_it() {
    let mut tab = shop();
    for (query, rows) in [
        ("basket", "basket in Purchase"),
        (
            "mailtool",
            "sign-up in Awareness System: MailTool, checkout in Purchase Fallback: MailTool",
        ),
        (
            "system:acme",
            "sign-up in Awareness System: MailTool · Acme, checkout in Purchase Fallback: MailTool · Acme",
        ),
        ("owner:?", "checkout in Purchase Owner: (unknown)"),
        ("system:none", "basket in Purchase System: (none)"),
        ("clicks", "sign-up in Awareness Transition: clicks the offer"),
        ("basket survey", "basket in Purchase Source: survey"),
        (
            "patience",
            "sign-up in Awareness Description: … for most of them: patience is needed here.",
        ),
        ("moment", "sign-up in Awareness Moment of truth: Moment of truth"),
    ] {
        assert_eq!(told(&mut tab, query), rows, "{query}");
    }
}

#[test]
fn other_journeys_with_matches_are_offered() {
    let mut tab = shop();
    let matches = find(&mut tab, "mailtool").expect("something is looked for");
    let elsewhere: Vec<_> =
        matches.elsewhere.iter().map(|other| (other.title.as_str(), other.count)).collect();
    assert_eq!((matches.total, elsewhere), (3, vec![("Returns", 2)]));
    tab.send(Event::Look(Look::Journey("returns".into())));
    let matches = tab.state.finder.matches.clone().expect("the filter stays");
    let elsewhere: Vec<_> =
        matches.elsewhere.iter().map(|other| (other.title.as_str(), other.count)).collect();
    assert_eq!((matches.places.as_slice(), elsewhere), (&[0, 1][..], vec![("Purchase", 2)]));
}

#[test]
fn matches_are_walked_round_and_round() {
    let mut tab = shop();
    find(&mut tab, "mail");
    let mut seen = Vec::new();
    for by in [1, 1, 1, -1, -1] {
        tab.send(Event::Look(Look::GoToMatch(by)));
        let selected = tab.state.looking.selection.clone().map(|subject| subject.id.to_string());
        let results = tab.state.finder.results.clone().expect("something is found");
        let row = results.current_row().map(|row| row.touchpoint.to_string());
        assert_eq!(row, selected);
        seen.extend(selected.zip(results.current));
    }
    let ways = seen.iter().map(|(id, place)| format!("{id} {place}")).collect::<Vec<_>>();
    assert_eq!(ways.join(", "), "sign-up 0, checkout 1, sign-up 0, checkout 1, sign-up 0");
    find(&mut tab, "nowhere");
    tab.send(Event::Look(Look::GoToMatch(1)));
    assert_eq!(
        tab.state.looking.selection.map(|subject| subject.id.to_string()).as_deref(),
        Some("sign-up")
    );
}

#[test]
fn what_is_not_found_is_dimmed_with_its_transitions() {
    let mut tab = shop();
    let matches = find(&mut tab, "grosse").expect("something is looked for");
    let lit = |place| matches.is_lit(place);
    assert_eq!([lit(0), lit(1), lit(2), lit(9)], [true, false, false, false]);
    assert_eq!([matches.is_way_lit(0), matches.is_way_lit(1)], [true, false]);
    tab.send(Event::Look(Look::Find(None)));
    assert!(tab.state.finder.matches.is_none());
}

#[test]
fn the_filter_stays_until_it_is_cleared() {
    let mut tab = shop();
    find(&mut tab, "slow");
    tab.send(Event::Look(Look::Select(Some(tab.touchpoint("basket")))));
    tab.send(Event::Look(Look::Cancel));
    assert!(tab.state.finder.matches.is_some(), "Escape takes the selection first");
    tab.send(Event::Look(Look::BeginFind));
    assert_eq!(tab.state.looking.query.as_deref(), Some("slow"));
    tab.send(Event::Look(Look::Cancel));
    assert!(tab.state.looking.query.is_none() && tab.state.finder.matches.is_none());
}

fn set(tab: &mut Tab, subject: Subject, field: &str, value: Json) {
    tab.edit(Edit::Do(Command::set(subject, field, value)));
}

#[test]
fn what_is_found_follows_the_document() {
    let mut tab = shop();
    assert_eq!(found(&mut tab, "walnut"), "");
    let lit = |tab: &Tab| tab.state.finder.matches.as_ref().map(|found| found.places.clone());
    // A touchpoint, a thing that it refers to, a transition, a stage.
    let (basket, sap) = (tab.touchpoint("basket"), Subject::of(Kind::System, "sap"));
    set(&mut tab, basket, "description", Json::text("walnut"));
    assert_eq!(lit(&tab), Some(vec![1]));
    set(&mut tab, sap, "vendor", Json::text("Walnut Ltd"));
    assert_eq!(lit(&tab), Some(vec![1, 2]));
    let way = Subject::inside("buy", Kind::Transition, "t1");
    set(&mut tab, way, "trigger", Json::text("takes a walnut"));
    assert_eq!(lit(&tab), Some(vec![0, 1, 2]));
    for _ in 0..3 {
        tab.edit(Edit::Undo);
    }
    assert_eq!(lit(&tab), Some(vec![]));
    let stage = Subject::inside("buy", Kind::Stage, "pay");
    set(&mut tab, stage, "name", Json::text("Walnut"));
    assert_eq!(lit(&tab), Some(vec![1, 2]));
    tab.edit(Edit::Do(Command::remove(tab.touchpoint("sign-up"))));
    assert_eq!(lit(&tab), Some(vec![0, 1]));
    tab.edit(Edit::Undo);
    assert_eq!(lit(&tab), Some(vec![1, 2]));
}
