//! The next best question: answered one after the other by keys, by a click, put off, and done.

use anyhow::Result;
use harness::{Browser, test};
use serde_json::json;

use crate::hands::{click, press, text, until_focus, until_text, write};
use crate::looks::{DESK, PHONE, SMALL, look_at};
use crate::plan::begin;

const WAY: &str = r#"{
  "format": "journey-map", "version": 1, "title": "Shop",
  "people": [{ "id": "crm", "name": "Head of CRM", "function": "marketing" }],
  "systems": [
    { "id": "mail", "name": "MailTool", "capabilities": ["email"], "status": "sanctioned" },
    { "id": "blast", "name": "Blaster", "capabilities": ["email"], "status": "unsanctioned" },
    { "id": "platform", "name": "Shop platform", "capabilities": ["shop"], "status": "sanctioned" }
  ],
  "journeys": [{
    "id": "buy", "title": "Buy", "stages": [{ "id": "find", "name": "Find" }, { "id": "pay", "name": "Pay" }],
    "touchpoints": [
      { "id": "ad", "name": "Ad", "stage": "find", "owner": { "marketing": "crm" }, "systems": [{ "system": "mail" }], "data": "none" },
      { "id": "checkout", "name": "Checkout", "stage": "pay" },
      { "id": "thanks", "name": "Say thank you", "stage": "pay", "systems": [{ "system": "platform" }], "data": "none" }
    ],
    "transitions": [{ "id": "t1", "from": "ad", "to": "checkout" }, { "id": "t2", "from": "checkout", "to": "thanks" }]
  }]
}"#;

async fn open_way(browser: &Browser, mode: &str) -> Result<()> {
    let page = format!(
        "<!doctype html><html lang=en><head><meta charset=utf-8><title>Shop</title>
         <meta name=viewport content='width=device-width, initial-scale=1'><link rel=stylesheet href=page.css>
         <script type=module src=journey-map.js></script></head>
         <body><main><h1>Shop</h1><journey-map src=way.json mode={mode}></journey-map></main></body></html>"
    );
    browser.site().page("/way.json", WAY);
    browser.site().page("/way.html", page);
    browser.open("/way.html").await?;
    begin(browser).await?;
    browser.deep("journey-map >>> .card").await?;
    Ok(())
}

/// What is said of a touchpoint in the file, as JSON.
async fn until_said(browser: &Browser, place: usize, says: &str) -> Result<()> {
    let touchpoint = format!("map.toJSON().journeys[0].touchpoints[{place}]");
    browser.until(&format!("(({{ owner, systems, data }}) => {says})({touchpoint})")).await?;
    Ok(())
}

#[test]
fn three_questions_are_answered_in_a_row_by_keyboard() {
    test(async |browser| {
        open_way(browser, "edit").await?;
        until_text(browser, ".next-said", "Who owns Checkout?One step depends on it.").await?;
        browser.js("map.shadowRoot.querySelector('.map').focus()").await?;
        // What the neighbour has is taken by one key.
        press(browser, &["q"]).await?;
        until_focus(browser, ".next-likely").await?;
        press(browser, &["Enter"]).await?;
        until_said(browser, 1, "owner.marketing === 'crm'").await?;
        // Another answer is typed at once, and found by what it can do.
        until_text(browser, ".next-said", "Which system carries Checkout?One step depends on it.")
            .await?;
        until_focus(browser, ".next-likely").await?;
        write(browser, "newsletter").await?;
        press(browser, &["Enter", "Enter"]).await?;
        until_said(browser, 1, "systems[0].system === 'mail'").await?;
        // What does not exist yet is made.
        until_text(browser, ".next-said", "What data does Checkout touch?One step depends on it.")
            .await?;
        until_focus(browser, ".next-wish input").await?;
        write(browser, "Card number").await?;
        press(browser, &["Enter"]).await?;
        until_said(browser, 1, "data[0].category === 'card-number'").await?;
        let told = text(browser, ".announced").await?;
        assert!(told.ends_with("Next: Who in IT answers for MailTool?"), "{told}");
        // The keyboard goes back to the map.
        until_focus(browser, ".next-wish input").await?;
        press(browser, &["Escape"]).await?;
        until_focus(browser, ".map").await
    });
}

#[test]
fn what_is_put_off_is_not_asked_again_and_the_end_is_said_once() {
    test(async |browser| {
        open_way(browser, "edit").await?;
        let mut asked = Vec::new();
        loop {
            browser.deep("journey-map >>> .next-row").await?;
            let said = text(browser, ".next").await?;
            if said.starts_with("That is all for now.") {
                break;
            }
            assert!(!asked.contains(&said), "{said} was put off");
            asked.push(said.clone());
            click(browser, ".next-put-off").await?;
            let now = json!(said.split('?').next());
            browser.until(&format!("!map.shadowRoot.querySelector('.next').innerText.replace(/\\s+/g, ' ').startsWith({now})")).await?;
        }
        assert!(asked.len() > 3, "{asked:?}");
        click(browser, ".next .only-icon").await?;
        browser.until("!map.shadowRoot.querySelector('.next')").await?;
        click(browser, "[data-touchpoint=ad]").await?;
        browser.until("map.shadowRoot.querySelector('.inspector')").await?;
        assert_eq!(browser.js("return map.shadowRoot.querySelector('.next')").await?, json!(null));
        Ok(())
    });
}

#[test]
fn the_question_leads_to_where_it_is_asked_with_all_others() {
    test(async |browser| {
        open_way(browser, "edit").await?;
        click(browser, ".next-question").await?;
        until_focus(browser, ".question.owner .picker-input").await?;
        browser.until("map.selection?.id === 'checkout' || map.shadowRoot.querySelector('[data-touchpoint=checkout].is-selected')").await?;
        Ok(())
    });
}

#[test]
fn the_line_has_room_of_its_own_and_is_not_there_for_readers() {
    test(async |browser| {
        open_way(browser, "edit").await?;
        browser.deep("journey-map >>> .next-row").await?;
        let edges = "const edge = (part) => map.shadowRoot.querySelector(part).getBoundingClientRect();
            return [edge('.map').bottom - edge('.next').top, edge('.next').bottom - edge('.workspace > .main').bottom]";
        assert_eq!(browser.js(edges).await?, json!([0, 0]));
        open_way(browser, "view").await?;
        assert_eq!(browser.js("return map.shadowRoot.querySelector('.next')").await?, json!(null));
        Ok(())
    });
}

async fn see_line(browser: &Browser) -> Result<()> {
    open_way(browser, "edit").await?;
    browser.deep("journey-map >>> .next-row").await?;
    Ok(())
}

async fn see_picker(browser: &Browser) -> Result<()> {
    open_way(browser, "edit").await?;
    click(browser, ".next-question").await?;
    until_focus(browser, ".question.owner .picker-input").await?;
    click(browser, ".question.system .picker-input").await?;
    until_focus(browser, ".question.system .picker-input").await?;
    browser.deep("journey-map >>> .question.system .picker-option.is-suggested").await?;
    Ok(())
}

async fn see_warning(browser: &Browser) -> Result<()> {
    see_picker(browser).await?;
    write(browser, "Mail Tool").await?;
    browser.deep("journey-map >>> .picker-option.is-last").await?;
    Ok(())
}

#[test]
fn the_line_on_a_desk() {
    look_at("next", DESK, see_line);
}

#[test]
fn the_line_on_a_phone() {
    look_at("next", PHONE, see_line);
}

#[test]
fn the_line_on_a_small_phone() {
    look_at("next", SMALL, see_line);
}

#[test]
fn suggestions_on_a_desk() {
    look_at("suggestions", DESK, see_picker);
}

#[test]
fn suggestions_on_a_phone() {
    look_at("suggestions", PHONE, see_picker);
}

#[test]
fn suggestions_on_a_small_phone() {
    look_at("suggestions", SMALL, see_picker);
}

#[test]
fn a_warning_on_a_desk() {
    look_at("warning", DESK, see_warning);
}

#[test]
fn a_warning_on_a_phone() {
    look_at("warning", PHONE, see_warning);
}
