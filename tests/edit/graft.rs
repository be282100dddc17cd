//! Touchpoints that travel between maps: what comes along, what is recognised, what is new.

use std::rc::Rc;

use journey_map::edit::apply::apply;
use journey_map::edit::diff::diff;
use journey_map::edit::excerpt::{excerpt, is_excerpt};
use journey_map::edit::graft::{Grafted, Spot, graft};
use journey_map::edit::history::History;
use journey_map::format::read::{Repair, read};
use journey_map::format::write::write;
use journey_map::model::document::Document;
use journey_map::model::subject::Kind;
use journey_map::model::value::Entity;
use proptest::prelude::*;

use crate::drawn::{assert_well_formed, document, ids, json, said, said_in_english, written};
use crate::flat::Flat;
use crate::generate::{Seed, command, seeds};
use crate::sample::sample;

fn cut_out(document: &Document, journey: &str, touchpoints: &[&str]) -> Document {
    let touchpoints: Vec<Rc<str>> = touchpoints.iter().map(|id| Rc::from(*id)).collect();
    let excerpt = excerpt(document, journey, &touchpoints).expect("there are some");
    assert_well_formed(&excerpt);
    excerpt
}

fn put_into(document: &Document, excerpt: &Document, spot: &Spot<'_>) -> Grafted {
    let before = written(document);
    let grafted = graft(document, excerpt, spot).expect("it is put in");
    assert_eq!(written(document), before, "the document at hand stays as it is");
    assert_well_formed(&grafted.document);
    said_in_english(&grafted.paste_label());
    said_in_english(&grafted.duplicate_label());
    grafted
}

const INTO_J: Spot<'_> = Spot { journey: Some("j"), stage: None, is_chosen: false, after: None };

fn other() -> Rc<Document> {
    document(json(
        r#"{ "title": "Other",
          "people": [ { "id": "p1", "name": " anna " }, { "id": "ben", "name": "Benno" } ],
          "systems": [ { "id": "web", "name": "Website" } ],
          "journeys": [ { "id": "j", "title": "Elsewhere",
            "stages": [ { "id": "first", "name": "First" }, { "id": "x", "name": "BUY" } ],
            "touchpoints": [ { "id": "shop", "name": "Shop", "stage": "x" },
              { "id": "last", "name": "Last", "stage": "first" } ] } ] }"#,
    ))
}

#[test]
fn an_excerpt_is_a_whole_document_of_what_is_needed() {
    let excerpt = cut_out(&sample(), "j", &["pay", "shop"]);
    assert!(is_excerpt(&excerpt));
    assert!(!is_excerpt(&sample()));
    for (list, expected) in [
        ("journeys", "j k"),
        ("j/stages", "buy"),
        ("j/touchpoints", "shop pay"),
        ("j/transitions", "shop-to-shop shop-to-pay"),
        ("k/touchpoints", ""),
        ("people", "anna ben crm"),
        ("systems", "web web2"),
        ("integrations", ""),
        ("dataCategories", "email"),
        ("purposes", "news"),
        ("personas", ""),
        ("channels", "web"),
        ("metrics", "sales"),
        ("objectives", ""),
        ("waivers", ""),
    ] {
        assert_eq!(ids(&excerpt, list), expected, "{list}");
    }
    let text = write(&excerpt);
    let again = read(&text, Repair::Refuse).expect("it is a map").document;
    assert_eq!((written(&again), is_excerpt(&again)), (written(&excerpt), true));
    assert!(journey_map::edit::excerpt::excerpt(&sample(), "j", &["nobody".into()]).is_none());
    assert!(journey_map::edit::excerpt::excerpt(&sample(), "nowhere", &["pay".into()]).is_none());
}

#[test]
fn in_another_map_names_are_recognised_and_the_rest_is_added() {
    let excerpt = cut_out(&sample(), "j", &["ad", "shop", "pay"]);
    let grafted = put_into(&other(), &excerpt, &INTO_J);
    let after = &grafted.document;
    for (list, expected) in [
        // Anna is known by her name, so her team is not asked for; Ben is not, and his id is taken.
        ("people", "p1 ben ben-2"),
        ("systems", "web web-shop web2"),
        ("j/stages", "first x"),
        ("j/touchpoints", "shop last ad shop-2 pay"),
        ("j/transitions", "ad-to-shop shop-to-shop shop-to-pay"),
        ("journeys", "j"),
    ] {
        assert_eq!(ids(after, list), expected, "{list}");
    }
    for (about, field, expected) in [
        ("j/touchpoint:shop-2", "name", r#""Shop (2)""#),
        ("j/touchpoint:shop-2", "stage", r#""x""#),
        ("j/touchpoint:ad", "stage", r#""first""#),
        ("j/touchpoint:shop-2", "owner", r#"{"marketing": "p1","consulted": ["p1","ben-2"]}"#),
        ("j/touchpoint:shop-2", "systems[0].system", r#""web-shop""#),
        ("j/touchpoint:shop-2", "channel", r#""web""#),
        ("j/touchpoint:pay", "order", "-"),
        ("j/touchpoint:pay", "detail", "-"),
        ("j/touchpoint:pay", "x-later", r#"{"a": 1}"#),
        ("j/transition:ad-to-shop", "to", r#""shop-2""#),
        ("j/transition:ad-to-shop", "share", "0.50"),
        ("system:web-shop", "businessOwner", r#""p1""#),
        ("system:web-shop", "successor", r#""web2""#),
        ("person:p1", "deputy", "-"),
        ("person:ben-2", "deputy", r#""p1""#),
    ] {
        assert_eq!(said(after, about, field), expected, "{about} {field}");
    }
    assert_eq!(
        said_in_english(&grafted.paste_label()),
        "Paste 3 touchpoints, 3 transitions; add person “Ben”, system “Web shop”, system “New shop” and 4 more"
    );
    assert_eq!(
        grafted.touchpoints.iter().map(|id| &**id).collect::<Vec<_>>(),
        ["ad", "shop-2", "pay"]
    );
}

#[test]
fn in_the_same_map_nothing_is_added_but_the_touchpoints() {
    let sample = sample();
    let excerpt = cut_out(&sample, "j", &["shop", "pay"]);
    let spot = Spot { after: Some("shop"), ..INTO_J };
    let grafted = put_into(&sample, &excerpt, &spot);
    assert_eq!(grafted.added, []);
    assert_eq!(ids(&grafted.document, "j/touchpoints"), "ad shop shop-2 pay-2 pay pay2");
    assert_eq!(said(&grafted.document, "j/touchpoint:pay-2", "name"), r#""Pay (2)""#);
    assert_eq!(said(&grafted.document, "j/touchpoint:pay-2", "detail"), r#""k""#);
    assert_eq!(said(&grafted.document, "j/touchpoint:shop-2", "channel"), r#""web""#);
    assert_eq!(
        said_in_english(&grafted.duplicate_label()),
        "Duplicate 2 touchpoints, 2 transitions"
    );
}

#[test]
fn a_chosen_stage_takes_what_comes_from_one_stage() {
    let sample = sample();
    for (touchpoints, is_chosen, expected) in [
        (&["shop", "pay"][..], true, ["keep", "keep"]),
        (&["shop", "pay"], false, ["buy", "buy"]),
        (&["ad", "pay"], true, ["see", "buy"]),
    ] {
        let excerpt = cut_out(&sample, "j", touchpoints);
        let spot = Spot { stage: Some("keep"), is_chosen, ..INTO_J };
        let grafted = put_into(&sample, &excerpt, &spot);
        let journey = grafted.document.journey("j").expect("it is there");
        let stages = grafted.touchpoints.iter();
        let stages = stages.map(|id| journey.touchpoint(id).expect("it is new").stage.as_str());
        assert_eq!(stages.collect::<Vec<_>>(), expected, "{touchpoints:?}");
    }
}

#[test]
fn where_nothing_is_it_becomes_a_journey_with_its_stages() {
    let excerpt = cut_out(&sample(), "j", &["ad", "pay"]);
    let grafted = put_into(&Document::empty(), &excerpt, &Spot::default());
    assert_eq!(ids(&grafted.document, "j/stages"), "see buy");
    assert_eq!(ids(&grafted.document, "j/touchpoints"), "ad pay");
    assert_eq!(said(&grafted.document, "journey:j", "title"), r#""Purchase""#);
    assert!(!is_excerpt(&grafted.document));
}

#[test]
fn an_amount_keeps_its_currency() {
    let euros = document(json(
        r#"{ "title": "A", "currency": "EUR",
          "systems": [ { "id": "s", "name": "S", "cost": { "annual": 9 } } ],
          "journeys": [ { "id": "j", "title": "J", "stages": [ { "id": "s", "name": "S" } ],
            "touchpoints": [ { "id": "a", "name": "A", "stage": "s",
              "systems": [ { "system": "s" } ], "cost": { "amount": 1 } } ] } ] }"#,
    ));
    let excerpt = cut_out(&euros, "j", &["a"]);
    for (currency, cost, annual) in [
        ("EUR", r#"{"amount": 1}"#, r#"{"annual": 9}"#),
        ("USD", r#"{"amount": 1,"currency": "EUR"}"#, r#"{"annual": 9,"currency": "EUR"}"#),
    ] {
        let text = [r#"{ "title": "B", "currency": ""#, currency, r#"" }"#].concat();
        let grafted = put_into(&document(json(&text)), &excerpt, &Spot::default());
        assert_eq!(said(&grafted.document, "j/touchpoint:a", "cost"), cost);
        assert_eq!(said(&grafted.document, "system:s", "cost"), annual);
    }
}

/// A document by chance.
fn grown(seeds: &[Seed]) -> Rc<Document> {
    let mut document = sample();
    for seed in seeds {
        let command = command(&Flat::new(&document), seed);
        if let Ok(applied) = apply(&document, &command) {
            document = applied.document;
        }
    }
    document
}

fn some_touchpoints(document: &Document, mask: u16) -> Option<(Rc<str>, Vec<Rc<str>>)> {
    let journeys = document.journeys.iter();
    let journey = journeys.max_by_key(|journey| journey.touchpoints().len())?;
    let all = journey.touchpoints().enumerate();
    let some = all.filter(|(place, _)| mask >> (place % 16) & 1 == 1);
    let some: Vec<_> = some.map(|(_, touchpoint)| touchpoint.id.shared()).collect();
    (!some.is_empty()).then(|| (journey.id().shared(), some))
}

/// How many entries each register has.
fn sizes(document: &Document) -> Vec<(Kind, usize)> {
    let kinds = Kind::ALL.iter().filter(|kind| !kind.is_in_journey());
    let size = |kind: Kind| document.shelf(kind, None).map_or(0, |shelf| shelf.roster().len());
    kinds.map(|kind| (*kind, size(*kind))).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn what_is_pasted_into_an_equal_document_adds_no_entries(from in seeds(40), mask in 1..u16::MAX) {
        let document = grown(&from);
        let Some((journey, some)) = some_touchpoints(&document, mask) else { return Ok(()) };
        let excerpt = excerpt(&document, &journey, &some).expect("there are some");
        assert_well_formed(&excerpt);
        let spot = Spot { journey: Some(&journey), ..Spot::default() };
        let grafted = put_into(&document, &excerpt, &spot);
        prop_assert_eq!(sizes(&grafted.document), sizes(&document));
        prop_assert_eq!(grafted.touchpoints.len(), some.len());
        let within = document.journey(&journey).expect("it is there");
        let among = within.transitions().filter(|way| {
            let is_in = |id: &str| some.iter().any(|one| **one == *id);
            is_in(way.from.as_str()) && is_in(way.to.as_str())
        });
        prop_assert_eq!(grafted.transitions, among.count());
        // What was there says what it said.
        for change in diff(&document, &grafted.document) {
            let is_new = document.record(&change.subject).is_none();
            prop_assert!(is_new || change.subject.kind == Kind::Journey, "{:?}", change);
        }
    }

    #[test]
    fn what_is_pasted_elsewhere_doubles_nothing(
        from in seeds(40), into in seeds(40), mask in 1..u16::MAX,
    ) {
        let (source, target) = (grown(&from), grown(&into));
        let Some((journey, some)) = some_touchpoints(&source, mask) else { return Ok(()) };
        let excerpt = excerpt(&source, &journey, &some).expect("there are some");
        let home = target.journeys.iter().next().map(|journey| journey.id().shared());
        let spot = Spot { journey: home.as_deref(), ..Spot::default() };
        let Some(grafted) = graft(&target, &excerpt, &spot) else {
            panic!("it is put in");
        };
        assert_well_formed(&grafted.document);
        for subject in &grafted.added {
            prop_assert!(target.record(subject).is_none());
            let label = |document: &Document, id: &str| {
                let subject = journey_map::model::subject::Subject::of(subject.kind, id);
                let record = document.record(&subject).and_then(|record| record.identity());
                record.map_or(String::new(), |identity| identity.label.trim().to_lowercase())
            };
            let name = label(&grafted.document, &subject.id);
            let shelf = grafted.document.shelf(subject.kind, None).expect("a register");
            let others = shelf.roster().ids().iter().filter(|id| **id != subject.id);
            let is_doubled = others.into_iter().any(|id| label(&grafted.document, id) == name);
            prop_assert!(name.is_empty() || !is_doubled, "{:?} {}", subject, name);
        }
        // A second time, all of it is known.
        let again = graft(&grafted.document, &excerpt, &spot).expect("it is put in");
        let unnamed = |subject: &&journey_map::model::subject::Subject| {
            let record = again.document.record(subject).and_then(|record| record.identity());
            record.is_some_and(|identity| identity.label.trim().is_empty())
        };
        prop_assert_eq!(again.added.iter().filter(|it| !unnamed(it)).count(), 0);
        // And undone, nothing of it is there.
        let mut history = History::new(target.clone());
        history.commit(grafted.document.clone(), grafted.paste_label(), None);
        history.undo();
        prop_assert_eq!(written(history.current()), written(&target));
    }
}
