//! The three questions, answered by mouse: every answer is in the file, exactly.

use anyhow::Result;
use harness::{Browser, test};
use serde_json::{Value, json};

use crate::hands::{click, press, text, until_focus, until_text, write};
use crate::plan::open;

const MAP: &str = r#"{
  "format": "journey-map",
  "version": 1,
  "title": "Plan",
  "journeys": [
    {
      "id": "buy",
      "title": "Buy",
      "stages": [{ "id": "pay", "name": "Pay" }],
      "touchpoints": [{ "id": "checkout", "name": "Checkout", "stage": "pay" }]
    }
  ]
}
"#;

/// The same with every question answered.
const ANSWERED: &str = r#"{
  "format": "journey-map",
  "version": 1,
  "title": "Plan",
  "people": [
    {
      "id": "dana",
      "name": "Dana",
      "function": "marketing"
    }
  ],
  "systems": [
    {
      "id": "shop-platform",
      "name": "Shop platform"
    }
  ],
  "dataCategories": [
    {
      "id": "e-mail-address",
      "name": "E-mail address"
    }
  ],
  "journeys": [
    {
      "id": "buy",
      "title": "Buy",
      "stages": [
        {
          "id": "pay",
          "name": "Pay"
        }
      ],
      "touchpoints": [
        {
          "id": "checkout",
          "name": "Checkout",
          "stage": "pay",
          "owner": {
            "marketing": "dana"
          },
          "systems": [
            {
              "system": "shop-platform",
              "dependency": "hard"
            }
          ],
          "data": [
            {
              "category": "e-mail-address",
              "action": "collect"
            }
          ],
          "security": {
            "classification": "confidential",
            "notes": [
              {
                "text": "Cards never touch our servers.",
                "on": "TODAY"
              }
            ]
          }
        }
      ]
    }
  ]
}
"#;

async fn open_map(browser: &Browser) -> Result<()> {
    browser.site().page("/map.json", MAP);
    open(browser, "<journey-map src=map.json mode=edit></journey-map>").await
}

/// What the three slots of the only card show: how they look, and their text.
async fn slots(browser: &Browser) -> Result<Value> {
    browser
        .js("return [...map.shadowRoot.querySelectorAll('.card .slot')].map((slot) =>
                 [['hollow', 'struck', 'filled'].find((look) => slot.classList.contains(look)), slot.innerText.trim()])")
        .await
}

async fn until_slot(browser: &Browser, slot: &str, look: &str) -> Result<()> {
    browser.deep(&format!("journey-map >>> .card .slot.{slot}.{look}")).await?;
    Ok(())
}

#[test]
fn every_question_is_answered_where_it_is_asked() {
    test(async |browser| {
        open_map(browser).await?;
        let hollow = json!([["hollow", "+ owner"], ["hollow", "+ system"], ["hollow", "+ data"]]);
        assert_eq!(slots(browser).await?, hollow);

        click(browser, ".card .slot.owner").await?;
        until_focus(browser, ".question.owner .picker-input").await?;
        until_text(browser, ".question.owner .question-head", "Who in marketing owns it?").await?;
        write(browser, "Dana").await?;
        until_text(browser, ".question.owner .picker-option", "Create “Dana”").await?;
        click(browser, ".question.owner .picker-option").await?;
        until_slot(browser, "owner", "filled").await?;

        click(browser, ".card .slot.system").await?;
        until_focus(browser, ".question.system .picker-input").await?;
        write(browser, "Shop platform").await?;
        click(browser, ".question.system .picker-option").await?;
        until_slot(browser, "system", "filled").await?;

        click(browser, ".card .slot.data").await?;
        until_focus(browser, ".question.data .picker-input").await?;
        write(browser, "E-mail address").await?;
        click(browser, ".question.data .picker-option").await?;
        until_slot(browser, "data", "filled").await?;
        click(browser, ".question.data [data-value=collect]").await?;
        click(browser, ".question.data [data-value=confidential]").await?;
        browser.deep("journey-map >>> .card .slot.data[data-classification=confidential]").await?;
        click(browser, ".question.data .notes textarea").await?;
        write(browser, "Cards never touch our servers.").await?;

        browser.until("map.toJSON().journeys[0].touchpoints[0].security.notes").await?;
        // A note says from which day it is: the one of whoever writes it.
        let today = browser.js("return new Date().toLocaleDateString('sv')").await?;
        let answered = ANSWERED.replace("TODAY", today.as_str().unwrap_or_default());
        assert_eq!(browser.js("return map.toText()").await?, answered);
        let filled =
            json!([["filled", "Dana"], ["filled", "Shop platform"], ["filled", "E-mail address"]]);
        assert_eq!(slots(browser).await?, filled);
        assert_eq!(text(browser, ".question.owner .picked-name").await?, "Dana");
        Ok(())
    });
}

#[test]
fn none_on_purpose_strikes_the_slot_and_can_be_taken_back() {
    test(async |browser| {
        open_map(browser).await?;
        for slot in ["owner", "system", "data"] {
            click(browser, &format!(".card .slot.{slot}")).await?;
            until_focus(browser, &format!(".question.{slot} .picker-input")).await?;
            click(
                browser,
                &format!(".question.{slot} .picker-option.is-none, .question.{slot} .quiet"),
            )
            .await?;
            until_slot(browser, slot, "struck").await?;
        }
        let touchpoint = "map.toJSON().journeys[0].touchpoints[0]";
        let answers = format!(
            "const {{ owner, systems, data }} = {touchpoint}; return [owner, systems, data]"
        );
        assert_eq!(browser.js(&answers).await?, json!([{ "marketing": "none" }, "none", "none"]));

        click(browser, ".question.data .is-none .only-icon").await?;
        until_slot(browser, "data", "hollow").await?;
        assert_eq!(browser.js(&format!("return 'data' in {touchpoint}")).await?, false);
        Ok(())
    });
}

#[test]
fn every_answer_is_one_undo() {
    test(async |browser| {
        open_map(browser).await?;
        let begun = browser.js("return map.toText()").await?;
        click(browser, ".card .slot.owner").await?;
        until_focus(browser, ".question.owner .picker-input").await?;
        write(browser, "Dana").await?;
        press(browser, &["Enter"]).await?;
        until_slot(browser, "owner", "filled").await?;
        click(browser, ".question.data .notes textarea").await?;
        write(browser, "Checked by hand").await?;
        let noted = "map.toJSON().journeys[0].touchpoints[0].security?.notes[0].text";
        browser.until(&format!("{noted} === 'Checked by hand'")).await?;

        click(browser, "[data-action=undo]").await?;
        browser.until(&format!("{noted} === undefined")).await?;
        click(browser, "[data-action=undo]").await?;
        until_slot(browser, "owner", "hollow").await?;
        assert_eq!(browser.js("return [map.toText(), map.canUndo]").await?, json!([begun, false]));

        click(browser, "[data-action=redo]").await?;
        until_slot(browser, "owner", "filled").await?;
        click(browser, "[data-action=redo]").await?;
        browser.until(&format!("{noted} === 'Checked by hand'")).await?;
        assert_eq!(browser.js("return map.canRedo").await?, false);
        Ok(())
    });
}

#[test]
fn an_answer_that_exists_is_offered_and_found_by_typing() {
    test(async |browser| {
        open(browser, "<journey-map src=plan.json mode=edit></journey-map>").await?;
        click(browser, "[data-touchpoint=checkout] .slot.owner").await?;
        until_text(browser, ".question.owner .picker-option", "Anna").await?;
        write(browser, "an").await?;
        press(browser, &["Enter"]).await?;
        browser
            .until("map.toJSON().journeys[0].touchpoints[1].owner?.marketing === 'anna'")
            .await?;
        assert_eq!(browser.js("return map.toJSON().people.length").await?, 1);
        Ok(())
    });
}
