//! Pickers: what is suggested, what is found by what it can do, and how a second one is warned of.

use anyhow::Result;
use harness::{Browser, test};
use serde_json::json;

use crate::hands::{click, press, text, until_focus, until_text, write};
use crate::plan::open;

const SHOP: &str = r#"{
  "format": "journey-map", "version": 1, "title": "Shop",
  "people": [{ "id": "crm", "name": "Head of CRM", "function": "marketing" }],
  "systems": [
    { "id": "mail", "name": "MailTool", "capabilities": ["email"], "status": "sanctioned" },
    { "id": "blast", "name": "Blaster", "capabilities": ["email"], "status": "unsanctioned" },
    { "id": "pay", "name": "Card service", "capabilities": ["payment"] }
  ],
  "journeys": [{
    "id": "buy", "title": "Buy", "stages": [{ "id": "pay", "name": "Pay" }],
    "touchpoints": [
      { "id": "letter", "name": "Newsletter", "stage": "pay", "owner": { "marketing": "crm" }, "systems": [{ "system": "pay" }] },
      { "id": "checkout", "name": "Checkout", "stage": "pay" }
    ],
    "transitions": [{ "id": "t1", "from": "letter", "to": "checkout" }]
  }]
}"#;

const FIELD: &str = ".question.system .picker-input";
const LIST: &str = ".question.system .picker-list";

/// A map whose checkout nobody has answered yet, with its question about systems open.
async fn ask(browser: &Browser) -> Result<()> {
    browser.site().page("/shop.json", SHOP);
    open(browser, "<journey-map src=shop.json mode=edit></journey-map>").await?;
    click(browser, "[data-touchpoint=checkout] .slot.system").await?;
    until_focus(browser, FIELD).await
}

async fn until_systems(browser: &Browser, expected: serde_json::Value) -> Result<()> {
    let used = "JSON.stringify(map.toJSON().journeys[0].touchpoints[1].systems?.map((used) => used.system))";
    browser.until(&format!("{used} === '{expected}'")).await?;
    Ok(())
}

#[test]
fn what_the_neighbour_uses_is_one_key_away() {
    test(async |browser| {
        ask(browser).await?;
        until_text(
            browser,
            ".picker-option.is-suggested",
            "Card service at “Newsletter”, next to this payment · used by 1",
        )
        .await?;
        press(browser, &["ArrowDown", "Enter"]).await?;
        until_systems(browser, json!(["pay"])).await
    });
}

#[test]
fn a_system_is_found_by_what_it_can_do() {
    test(async |browser| {
        ask(browser).await?;
        write(browser, "newsletter").await?;
        until_text(browser, ".picker-option", "MailTool can do e-mail e-mail · sanctioned").await?;
        let said = text(browser, LIST).await?;
        assert!(said.contains("Blaster can do e-mail bought past IT"), "{said}");
        let wish = "MailTool can do e-mail already. Create “newsletter” anyway";
        until_text(browser, ".picker-option.is-last", wish).await?;
        // The first Enter shows what would be taken, the second takes it.
        press(browser, &["Enter"]).await?;
        browser.deep("journey-map >>> .picker-option.is-suggested[aria-selected=true]").await?;
        press(browser, &["Enter"]).await?;
        until_systems(browser, json!(["mail"])).await?;
        assert_eq!(browser.js("return map.toJSON().systems.length").await?, 3);
        Ok(())
    });
}

#[test]
fn a_second_one_is_warned_of_before_it_is_made() {
    test(async |browser| {
        ask(browser).await?;
        write(browser, "Mail Tool").await?;
        let wish = "MailTool exists. Create “Mail Tool” anyway";
        until_text(browser, ".picker-option.is-last", wish).await?;
        click(browser, ".picker-option.is-last").await?;
        until_systems(browser, json!(["mail-tool"])).await
    });
}

#[test]
fn a_list_of_ten_thousand_is_walked_from_end_to_end() {
    test(async |browser| {
        let people: Vec<_> = (0..10_000)
            .map(|number| json!({ "id": format!("p{number}"), "name": format!("Person {number}") }))
            .collect();
        let map = json!({ "format": "journey-map", "version": 1, "title": "Many", "people": people, "journeys": [{
            "id": "j", "title": "J", "stages": [{ "id": "s", "name": "S" }],
            "touchpoints": [{ "id": "a", "name": "A", "stage": "s" }] }] });
        browser.site().page("/many.json", map.to_string());
        open(browser, "<journey-map src=many.json mode=edit></journey-map>").await?;
        click(browser, "[data-touchpoint=a] .slot.owner").await?;
        until_focus(browser, ".question.owner .picker-input").await?;
        let active = ".picker-option[aria-selected=true]";
        let rows = "return map.shadowRoot.querySelectorAll('.picker-option').length";
        browser.deep("journey-map >>> .picker-option").await?;
        assert!(browser.js(rows).await?.as_u64() < Some(50));
        press(browser, &["End", "ArrowUp"]).await?;
        until_text(browser, active, "Person 9999").await?;
        press(browser, &["ArrowUp"]).await?;
        until_text(browser, active, "Person 9998").await?;
        let is_seen = "const row = map.shadowRoot.querySelector('.picker-option[aria-selected=true]').getBoundingClientRect();
            const list = map.shadowRoot.querySelector('.picker-list').getBoundingClientRect();
            return row.top >= list.top - 1 && row.bottom <= list.bottom + 1";
        assert_eq!(browser.js(is_seen).await?, true);
        press(browser, &["Home"]).await?;
        until_text(browser, active, "Person 0").await?;
        assert_eq!(browser.js(is_seen).await?, true);
        browser.js("map.shadowRoot.querySelector('.picker-list').scrollTop = 200000").await?;
        browser.until("[...map.shadowRoot.querySelectorAll('.picker-name')].some((name) => {
            const row = name.getBoundingClientRect();
            const list = map.shadowRoot.querySelector('.picker-list').getBoundingClientRect();
            return row.top > list.top && row.bottom < list.bottom && +name.innerText.split(' ')[1] > 3000 })").await?;
        assert!(browser.js(rows).await?.as_u64() < Some(50));
        write(browser, "person 4321").await?;
        until_text(browser, active, "Person 4321").await?;
        press(browser, &["Enter"]).await?;
        browser
            .until("map.toJSON().journeys[0].touchpoints[0].owner?.marketing === 'p4321'")
            .await?;
        Ok(())
    });
}
