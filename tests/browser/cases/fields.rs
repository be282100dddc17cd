//! Every field of the format, answered by hand in the inspector and found in the export: the tests walk the table of
//! fields, so whatever is in it is tried. `tests/browser/fields.md` lists what that is.

mod hand;

use anyhow::Context;
use harness::test;
use journey_map::app::fields::groups;
use journey_map::model::subject::Kind;

use crate::fields::hand::Hand;
use crate::plan::open;

/// One bare thing of each kind with the id `bare`, and one of each to refer to.
const MAP: &str = r#"{
  "format": "journey-map",
  "version": 1,
  "title": "Plan",
  "people": [{ "id": "bare", "name": "Bare" }, { "id": "pat", "name": "Pat" }],
  "systems": [{ "id": "bare", "name": "Bare" }, { "id": "shop", "name": "Shop" }, { "id": "mail", "name": "Mail" }],
  "integrations": [{ "id": "bare", "from": "bare", "to": "mail" }],
  "dataCategories": [{ "id": "bare", "name": "Bare" }, { "id": "orders", "name": "Orders" }],
  "purposes": [{ "id": "bare", "name": "Bare" }, { "id": "delivery", "name": "Delivery" }],
  "journeys": [
    {
      "id": "bare",
      "title": "Bare",
      "stages": [{ "id": "bare", "name": "Bare" }, { "id": "later", "name": "Later" }],
      "touchpoints": [
        { "id": "bare", "name": "Bare", "stage": "bare" },
        { "id": "second", "name": "Second", "stage": "bare" },
        { "id": "third", "name": "Third", "stage": "bare" }
      ],
      "transitions": [{ "id": "bare", "from": "bare", "to": "second" }]
    },
    { "id": "other", "title": "Other", "stages": [{ "id": "only", "name": "Only" }] }
  ],
  "personas": [{ "id": "bare", "name": "Bare" }, { "id": "visitor", "name": "Visitor" }],
  "channels": [{ "id": "bare", "name": "Bare" }, { "id": "kiosk", "name": "Kiosk" }],
  "metrics": [{ "id": "bare", "name": "Bare" }, { "id": "sales", "name": "Sales" }],
  "objectives": [{ "id": "bare", "name": "Bare" }],
  "guidelines": [{ "id": "bare", "name": "Bare" }],
  "glossary": [{ "id": "bare", "name": "Bare" }],
  "reviews": [{ "id": "bare" }],
  "waivers": [
    { "id": "bare", "rule": "old", "reason": "Bare", "subject": { "kind": "system", "id": "bare" } }
  ]
}
"#;

/// Answers every field of a kind and finds each in the export.
fn walk(kind: Kind) {
    test(async move |browser| {
        browser.site().page("/map.json", MAP);
        open(browser, "<journey-map src=map.json mode=edit></journey-map>").await?;
        let select = match kind {
            Kind::Document => "map.select({ kind: 'document', id: 'document' })".to_owned(),
            kind => format!("map.select({{ journey: 'bare', kind: '{kind}', id: 'bare' }})"),
        };
        browser.js(&select).await?;
        browser.until("map.shadowRoot.querySelector('.inspector [data-field]')").await?;
        let root = match kind {
            Kind::Document => "map.toJSON()".to_owned(),
            kind if kind.is_in_journey() => {
                format!(
                    "map.toJSON().journeys[0].{}.find((one) => one.id === 'bare')",
                    kind.list_key()
                )
            }
            kind => format!("map.toJSON().{}.find((one) => one.id === 'bare')", kind.list_key()),
        };
        let hand = Hand { browser, root };
        // The document and the shown journey share a form.
        let scope = match kind {
            Kind::Document => ".inspector-form > .groups ",
            Kind::Journey => ".form-part .groups ",
            _ => ".inspector ",
        };
        for group in groups(kind) {
            for field in group.fields {
                hand.answer(scope, group.place, field)
                    .await
                    .with_context(|| format!("{kind} {}", field.key))?;
            }
        }
        Ok(())
    });
}

#[test]
fn every_field_of_the_document() {
    walk(Kind::Document);
}

#[test]
fn every_field_of_a_person() {
    walk(Kind::Person);
}

#[test]
fn every_field_of_a_system() {
    walk(Kind::System);
}

#[test]
fn every_field_of_an_integration() {
    walk(Kind::Integration);
}

#[test]
fn every_field_of_a_data_category() {
    walk(Kind::DataCategory);
}

#[test]
fn every_field_of_a_purpose() {
    walk(Kind::Purpose);
}

#[test]
fn every_field_of_a_journey() {
    walk(Kind::Journey);
}

#[test]
fn every_field_of_a_persona() {
    walk(Kind::Persona);
}

#[test]
fn every_field_of_a_channel() {
    walk(Kind::Channel);
}

#[test]
fn every_field_of_a_metric() {
    walk(Kind::Metric);
}

#[test]
fn every_field_of_an_objective() {
    walk(Kind::Objective);
}

#[test]
fn every_field_of_a_guideline() {
    walk(Kind::Guideline);
}

#[test]
fn every_field_of_a_term() {
    walk(Kind::Term);
}

#[test]
fn every_field_of_a_meeting() {
    walk(Kind::Review);
}

#[test]
fn every_field_of_a_waiver() {
    walk(Kind::Waiver);
}

#[test]
fn every_field_of_a_stage() {
    walk(Kind::Stage);
}

#[test]
fn every_field_of_a_touchpoint() {
    walk(Kind::Touchpoint);
}

#[test]
fn every_field_of_a_transition() {
    walk(Kind::Transition);
}
