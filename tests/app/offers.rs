//! What pickers list: what is likely and why, what fits what was typed, what speaks against a second one.

use std::rc::Rc;

use journey_map::app::offer::catalogue::{Catalogue, Listing};
use journey_map::app::offer::nearby::Place;
use journey_map::app::offer::uses::Uses;
use journey_map::app::offer::{Known, Source};
use journey_map::format::read::{Repair, read};
use journey_map::model::document::Document;
use journey_map::model::person::Function;
use journey_map::model::subject::{Kind, Subject};
use journey_map::words::Words;

const SHOP: &str = r#"{
  "format": "journey-map", "version": 1, "title": "Shop",
  "people": [
    { "id": "crm", "name": "Head of CRM", "function": "marketing" },
    { "id": "shop", "name": "Shop team", "kind": "team", "function": "marketing", "team": "crm" },
    { "id": "meier", "name": "Anna Meier", "function": "it" },
    { "id": "ops", "name": "Web operations", "function": "it" }
  ],
  "systems": [
    { "id": "mail", "name": "MailTool", "vendor": "Acme", "capabilities": ["email"], "status": "sanctioned",
      "decision": { "by": "ops" }, "itOwner": "ops" },
    { "id": "blast", "name": "Blaster", "capabilities": ["E-Mail"], "status": "unsanctioned" },
    { "id": "platform", "name": "Shop platform", "capabilities": ["shop", "email"] },
    { "id": "old", "name": "Old shop", "status": "retired" },
    { "id": "web", "name": "Größenberater", "description": "Helps with sizes in web and app" },
    { "id": "gmail", "name": "Gmail" }
  ],
  "dataCategories": [{ "id": "address", "name": "E-mail address" }, { "id": "card", "name": "Card number" }],
  "purposes": [{ "id": "letter", "name": "Sending the newsletter" }],
  "journeys": [{
    "id": "buy", "title": "Buy",
    "stages": [{ "id": "find", "name": "Find" }, { "id": "pay", "name": "Pay" }],
    "touchpoints": [
      { "id": "a", "name": "Newsletter", "stage": "find", "channel": "email", "owner": { "marketing": "crm", "it": "meier" },
        "systems": [{ "system": "mail" }, { "system": "old" }], "data": [{ "category": "address", "purpose": "letter" }] },
      { "id": "b", "name": "Landing page", "stage": "find", "channel": "web", "systems": [{ "system": "mail" }] },
      { "id": "c", "name": "Basket", "stage": "pay", "channel": "web", "owner": { "marketing": "shop" },
        "systems": [{ "system": "platform" }, { "system": "blast" }], "data": [{ "category": "address" }] },
      { "id": "d", "name": "Checkout", "stage": "pay", "channel": "web", "systems": [{ "system": "platform" }],
        "data": [{ "category": "card" }] }
    ],
    "transitions": [{ "id": "t1", "from": "a", "to": "b" }, { "id": "t2", "from": "b", "to": "c" }]
  }]
}"#;

fn shop() -> Rc<Document> {
    read(SHOP, Repair::Refuse).expect("the shop is a map").document
}

/// What is listed, as `[suggested: why] other, other + new`.
fn said(catalogue: &Catalogue, listing: &Listing) -> String {
    let label = |place: usize| catalogue.offer(place).map_or("?", |offer| offer.label.as_str());
    let mut parts: Vec<String> = Vec::new();
    for suggested in &listing.suggested {
        parts.push(format!("[{}: {}]", label(suggested.place), suggested.reason));
    }
    let others: Vec<_> = listing.others.iter().map(|place| label(*place)).collect();
    parts.push(others.join(", "));
    parts.extend(listing.new.iter().map(|wish| format!("+ {}", wish.text)));
    let parts: Vec<_> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    parts.join(" ").replace('\u{a0}', " ")
}

fn listed(source: &Source, subject: Subject, field: &str, typed: &str) -> String {
    let (document, words) = (shop(), Words::new("en"));
    let uses = Uses::of(&document);
    let known = Known { document: &document, uses: &uses, words: &words };
    let place = Place { subject, field: field.into() };
    let catalogue = Catalogue::of(source, &place, &[], known);
    said(&catalogue, &catalogue.list(typed, &words))
}

fn touchpoint(id: &str) -> Subject {
    Subject::inside("buy", Kind::Touchpoint, id)
}

#[test]
fn what_is_offered_is_called_the_same_everywhere() {
    let (document, words) = (shop(), Words::new("en"));
    let known = Known { document: &document, uses: &Uses::of(&document), words: &words };
    let journey: Rc<str> = "buy".into();
    for source in [
        Source::People(Function::It),
        Source::Anybody,
        Source::Systems,
        Source::DataCategories,
        Source::Purposes,
        Source::Channels,
        Source::Personas,
        Source::Metrics,
        Source::Stages(journey.clone()),
        Source::Touchpoints(journey),
        Source::Journeys,
    ] {
        assert_eq!(source.label("nothing", known), None);
        for offer in source.offers(known) {
            assert_eq!(source.label(&offer.id, known), Some(offer.label));
        }
    }
}

#[test]
fn the_best_comes_first() {
    for (typed, expected) in [
        ("größe", "Größenberater + Create “größe”"),
        ("GROSS", "Größenberater + Create “GROSS”"),
        ("old", "Old shop + Create “old”"),
        ("form", "Shop platform + Create “form”"),
        ("acme", "MailTool + Create “acme”"),
        ("web op", "MailTool + Create “web op”"),
    ] {
        assert_eq!(listed(&Source::Systems, Subject::document(), "", typed), expected, "{typed}");
    }
}

#[test]
fn what_can_do_it_is_suggested_whatever_it_is_called() {
    let check = |typed: &str, expected: &str| {
        assert_eq!(listed(&Source::Systems, Subject::document(), "", typed), expected, "{typed}");
    };
    let both = "[MailTool: can do e-mail] [Shop platform: can do e-mail] [Blaster: can do e-mail]";
    check(
        "newsletter",
        &format!("{both} + MailTool can do e-mail already. Create “newsletter” anyway"),
    );
    check("e-mail", &format!("{both} + MailTool can do e-mail already. Create “e-mail” anyway"));
    check(
        "Mailing service",
        &format!("{both} + MailTool can do e-mail already. Create “Mailing service” anyway"),
    );
    check("banana", "+ Create “banana”");
}

#[test]
fn who_types_a_name_that_is_nearly_there_is_told() {
    let check = |source: &Source, typed: &str, expected: &str| {
        let found = listed(source, Subject::document(), "", typed);
        assert!(found.ends_with(expected), "{typed}: {found}");
    };
    let systems = &Source::Systems;
    check(systems, "Mail Tool", "+ MailTool exists. Create “Mail Tool” anyway");
    check(
        systems,
        "mial tool",
        "[MailTool: nearly the same name] + MailTool exists. Create “mial tool” anyway",
    );
    check(systems, "Shop plat", "+ Shop platform exists. Create “Shop plat” anyway");
    check(systems, "Shop platform", "[Shop platform: can do shop]");
    let people = &Source::People(Function::Marketing);
    check(
        people,
        "Meier Anna",
        "[Anna Meier: nearly the same name] + Anna Meier exists. Create “Meier Anna” anyway",
    );
    check(people, "Otto", "+ Create “Otto”");
    check(&Source::Stages("buy".into()), "Fund", "");
}

#[test]
fn enter_takes_at_once_only_what_is_meant() {
    let (document, words) = (shop(), Words::new("en"));
    let uses = Uses::of(&document);
    let known = Known { document: &document, uses: &uses, words: &words };
    let place = Place { subject: Subject::document(), field: "".into() };
    let catalogue = Catalogue::of(&Source::Systems, &place, &[], known);
    for (typed, is_sure) in [
        ("Gm", true),
        ("Something new", true),
        ("mial tool", false),
        ("newsletter", false),
        ("", false),
    ] {
        assert_eq!(catalogue.list(typed, &words).is_sure, is_sure, "{typed}");
    }
}

#[test]
fn what_the_neighbours_use_is_suggested_with_the_reason() {
    let check = |source: &Source, subject: Subject, field: &str, expected: &str| {
        let found = listed(source, subject, field, "");
        let suggested = found.rsplit_once(']').map_or("", |(suggested, _)| suggested);
        assert_eq!(suggested, expected.trim_end_matches(']'), "{field}");
    };
    let marketing = Source::People(Function::Marketing);
    // Checkout stands alone: what counts is its stage, then its channel.
    check(&marketing, touchpoint("d"), "owner.marketing", "[Shop team: elsewhere in this stage]");
    check(
        &marketing,
        touchpoint("b"),
        "owner.marketing",
        "[Head of CRM: at “Newsletter”, next to this] [Shop team: at “Basket”, next to this]",
    );
    // Nobody is led to what is retired or was bought past IT.
    check(&Source::Systems, touchpoint("b"), "", "[Shop platform: at “Basket”, next to this]");
    check(
        &Source::DataCategories,
        touchpoint("d"),
        "",
        "[E-mail address: elsewhere in this stage]",
    );
    check(
        &Source::People(Function::It),
        touchpoint("b"),
        "owner.it",
        "[Web operations: answers for MailTool in IT] [Anna Meier: at “Newsletter”, next to this]",
    );
    check(
        &Source::Systems,
        touchpoint("a"),
        "systems[0].fallback",
        "[Shop platform: can do e-mail as well]",
    );
    check(
        &Source::Purposes,
        touchpoint("c"),
        "data[0].purpose",
        "[Sending the newsletter: for E-mail address elsewhere]",
    );
    let system = Subject::of(Kind::System, "mail");
    check(
        &Source::People(Function::It),
        system.clone(),
        "itOwner",
        "[Anna Meier: asked where it is used]",
    );
    check(&marketing, system, "businessOwner", "[Head of CRM: owns where it is used]");
    let journey = Subject::of(Kind::Journey, "buy");
    check(
        &marketing,
        journey,
        "owner",
        "[Head of CRM: owns one of its touchpoints] [Shop team: owns one of its touchpoints]",
    );
    check(
        &Source::Anybody,
        Subject::of(Kind::Person, "ops"),
        "deputy",
        "[Anna Meier: of the same function]",
    );
}

#[test]
fn who_sanctioned_it_and_what_nobody_sanctioned_is_said() {
    let (document, words) = (shop(), Words::new("en"));
    let uses = Uses::of(&document);
    let known = Known { document: &document, uses: &uses, words: &words };
    let said = |id| Source::Systems.offer(id, known).map(|offer| [offer.caution, offer.detail]);
    for (id, caution, detail) in [
        ("mail", "", "e-mail · sanctioned by Web operations · used by 2 · Acme"),
        ("blast", "bought past IT", "E-Mail · used by 1"),
        ("old", "retired", "used by 1"),
        ("gmail", "", ""),
    ] {
        let plain = said(id).map(|parts| parts.map(|part| part.replace('\u{a0}', " ")));
        assert_eq!(plain, Some([caution.to_owned(), detail.to_owned()]), "{id}");
    }
}
