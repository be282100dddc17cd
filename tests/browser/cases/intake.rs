//! A system is proposed, checked, sanctioned; and when the same is needed once more, it is offered.

use anyhow::Result;
use harness::{Browser, test};
use serde_json::json;

use crate::hands::{click, press, text, until_focus, until_text, write};
use crate::looks::{DESK, PHONE, SMALL, look_at};
use crate::plan::{begin, open};

const SHOP: &str = r#"{
  "format": "journey-map", "version": 1, "title": "Shop",
  "people": [
    { "id": "crm", "name": "Head of CRM", "function": "marketing" },
    { "id": "ida", "name": "Ida", "function": "it" }
  ],
  "dataCategories": [
    { "id": "mail", "name": "E-mail address", "personal": "personal", "classification": "confidential" }
  ],
  "journeys": [{
    "id": "buy", "title": "Buy", "stages": [{ "id": "care", "name": "Care" }],
    "touchpoints": [
      { "id": "welcome", "name": "Welcome letter", "stage": "care", "data": [{ "category": "mail" }] },
      { "id": "invite", "name": "Invitation", "stage": "care" }
    ],
    "transitions": [{ "id": "t1", "from": "welcome", "to": "invite" }]
  }]
}"#;

/// The same as a page of its own.
const PAGE: &str = "<!doctype html><html lang=en><head><meta charset=utf-8><title>Shop</title>
    <meta name=viewport content='width=device-width, initial-scale=1'><link rel=stylesheet href=page.css>
    <script type=module src=journey-map.js></script></head>
    <body><main><h1>Shop</h1><journey-map mode=edit src=shop.json view=systems></journey-map></main></body></html>";

const SYSTEM: &str = "map.toJSON().systems[0]";

async fn open_shop(browser: &Browser) -> Result<()> {
    browser.site().page("/shop.json", SHOP);
    open(browser, "<journey-map src=shop.json mode=edit></journey-map>").await
}

/// Proposes a system of that name from the question of a touchpoint.
async fn begin_proposal(browser: &Browser, touchpoint: &str, name: &str) -> Result<()> {
    click(browser, &format!("[data-touchpoint={touchpoint}] .slot.system")).await?;
    until_focus(browser, ".question.system .picker-input").await?;
    write(browser, name).await?;
    let wish = format!("Propose “{name}” …");
    until_text(browser, ".question.system .picker-option.is-last:last-child", &wish).await?;
    click(browser, ".question.system .picker-option.is-last:last-child").await?;
    until_focus(browser, ".is-propose input").await
}

/// Proposes MailTool for the welcome letter, as a free trial.
async fn propose_mail_tool(browser: &Browser) -> Result<()> {
    begin_proposal(browser, "welcome", "MailTool").await?;
    browser.until("map.shadowRoot.querySelector('.is-propose input').value === 'MailTool'").await?;
    press(browser, &["Tab"]).await?;
    write(browser, "Sends letters to members").await?;
    press(browser, &["Tab"]).await?;
    write(browser, "e-mail").await?;
    click(browser, ".intake-trial-ask input").await?;
    click(browser, "[data-intake=propose]").await?;
    browser.deep("journey-map >>> .intake.is-pending").await?;
    Ok(())
}

/// Answers a guideline's demand, told by what it says.
async fn answer(browser: &Browser, demand: &str, value: &str) -> Result<()> {
    click(browser, &format!(".check-ask button[aria-label='{demand}: {value}']")).await
}

async fn until_verdicts(browser: &Browser, expected: &[&str]) -> Result<()> {
    let verdicts = "JSON.stringify([...map.shadowRoot.querySelectorAll('.intake-part .tally-count')].map((count) => count.innerText.replace(/\\s/g, ' ')))";
    browser.until(&format!("{verdicts} === {:?}", json!(expected).to_string())).await?;
    Ok(())
}

#[test]
fn a_system_is_proposed_checked_and_sanctioned_and_offered_when_it_is_needed_again() {
    test(async |browser| {
        open_shop(browser).await?;
        propose_mail_tool(browser).await?;
        let proposed = browser.js(&format!("return {SYSTEM}")).await?;
        let expected = json!({
            "id": "mailtool", "name": "MailTool", "description": "Sends letters to members",
            "capabilities": ["e-mail"], "status": "proposed", "cost": { "annual": 0 },
        });
        assert_eq!(proposed, expected);
        let used = "return map.toJSON().journeys[0].touchpoints[0].systems";
        assert_eq!(browser.js(used).await?, json!([{ "system": "mailtool" }]));
        until_text(browser, ".intake-chip", "E-mail address confidential").await?;

        // What it is checked against begins with one click.
        click(browser, "[data-action=begin-guidelines]").await?;
        until_verdicts(browser, &["4 not answered"]).await?;
        answer(browser, "Single sign-on", "Yes").await?;
        answer(browser, "Second factor when signing in", "Yes").await?;
        answer(browser, "Encrypted where it is stored", "No").await?;
        answer(browser, "Processing agreement signed", "Yes").await?;
        until_verdicts(browser, &["1 broken", "1 not answered", "2 met"]).await?;
        let controls = "JSON.stringify(map.toJSON().systems[0].controls)";
        let expected = r#"{"sso":true,"mfa":true,"encryptionAtRest":false,"dpaSigned":true}"#;
        browser.until(&format!("{controls} === '{expected}'")).await?;

        click(browser, "[data-intake=review]").await?;
        browser.until(&format!("{SYSTEM}.status === 'under-review'")).await?;
        click(browser, "[data-intake=sanction]").await?;
        until_text(
            browser,
            ".intake-warning",
            "One guideline is broken. It can be approved all the same; say why.",
        )
        .await?;
        until_focus(browser, ".intake-form .picker-input").await?;
        // Who decides about systems stands first.
        until_text(browser, ".intake-form .picker-option .picker-name", "Ida").await?;
        press(browser, &["ArrowDown", "Enter"]).await?;
        until_text(browser, ".intake-form .picked-name", "Ida").await?;
        // Without a reason, it is not sent.
        click(browser, "[data-intake=send]").await?;
        until_focus(browser, ".intake-form textarea").await?;
        write(browser, "They encrypt from May on.").await?;
        click(browser, "[data-intake=send]").await?;
        browser.until(&format!("{SYSTEM}.status === 'sanctioned'")).await?;
        let decision = browser.js(&format!("return {SYSTEM}.decision")).await?;
        assert_eq!(decision["by"], "ida");
        assert_eq!(decision["reason"], "They encrypt from May on.");
        assert!(decision["on"].as_str().is_some_and(|day| day.len() == 10), "{decision}");
        // The decision stays in sight.
        browser.until("map.shadowRoot.querySelector('.intake summary').innerText.includes('sanctioned · Ida')").await?;
        click(browser, "[data-action=undo]").await?;
        browser.until(&format!("{SYSTEM}.status === 'under-review' && !{SYSTEM}.decision")).await?;
        click(browser, "[data-action=redo]").await?;
        browser.until(&format!("{SYSTEM}.decision?.by === 'ida'")).await?;

        // The same is needed once more: who types what it can do is offered it.
        click(browser, "[data-touchpoint=invite] .slot.system").await?;
        until_focus(browser, ".question.system .picker-input").await?;
        write(browser, "newsletter").await?;
        until_text(browser, ".question.system .is-suggested .picker-name", "MailTool").await?;
        press(browser, &["Escape", "Escape"]).await?;

        // And who proposes a second one is told, and uses the first.
        begin_proposal(browser, "invite", "Letterbox").await?;
        press(browser, &["Tab"]).await?;
        write(browser, "Sends our newsletter").await?;
        until_text(browser, ".intake-existing-title", "You have one already").await?;
        let row = text(browser, ".intake-existing li .picked-text").await?;
        assert_eq!(row, "MailTool e-mail · sanctioned · used by 1");
        click(browser, ".intake-existing .button").await?;
        let used = "map.toJSON().journeys[0].touchpoints[1].systems?.[0].system === 'mailtool'";
        browser.until(used).await?;
        assert_eq!(browser.js("return map.toJSON().systems.length").await?, 1);
        Ok(())
    });
}

#[test]
fn a_proposal_is_one_undo_and_what_is_typed_outlives_the_panel() {
    test(async |browser| {
        open_shop(browser).await?;
        begin_proposal(browser, "welcome", "MailTool").await?;
        press(browser, &["Tab"]).await?;
        write(browser, "Sends letters").await?;
        press(browser, &["Escape"]).await?;
        browser.until("!map.shadowRoot.querySelector('.panel')").await?;
        assert_eq!(browser.js("return map.canUndo").await?, false);
        begin_proposal(browser, "welcome", "MailTool").await?;
        browser
            .until("map.shadowRoot.querySelector('.is-propose textarea').value === 'Sends letters'")
            .await?;
        press(browser, &["Enter"]).await?;
        browser.until(&format!("{SYSTEM}?.description === 'Sends letters'")).await?;
        click(browser, "[data-action=undo]").await?;
        browser.until("!map.toJSON().systems?.length && !map.canUndo").await?;
        Ok(())
    });
}

#[test]
fn what_is_refused_says_why() {
    test(async |browser| {
        open_shop(browser).await?;
        propose_mail_tool(browser).await?;
        click(browser, "[data-intake=refuse]").await?;
        until_focus(browser, ".intake-form .picker-input").await?;
        write(browser, "Sam").await?;
        press(browser, &["Enter"]).await?;
        until_text(browser, ".intake-form .picked-name", "Sam").await?;
        click(browser, ".intake-form textarea").await?;
        write(browser, "We have two already.").await?;
        click(browser, "[data-intake=send]").await?;
        browser.until(&format!("{SYSTEM}.status === 'unsanctioned'")).await?;
        let told = "const map_ = map.toJSON(); return [map_.people.at(-1).name, map_.people.at(-1).id, map_.systems[0].decision.by, map_.systems[0].decision.reason]";
        assert_eq!(browser.js(told).await?, json!(["Sam", "sam", "sam", "We have two already."]));
        Ok(())
    });
}

/// The register of systems, with one in use and one proposed.
async fn open_page(browser: &Browser) -> Result<()> {
    browser.site().page("/shop.json", SHOP);
    browser.site().page("/shop.html", PAGE);
    browser.open("/shop.html").await?;
    begin(browser).await?;
    browser
        .js("const add = (record) => map.apply({ do: 'add', kind: 'system', record });
             add({ id: 'mailtool', name: 'MailTool', capabilities: ['e-mail'], status: 'sanctioned',
                   seats: { licensed: 50, active: 21 }, cost: { annual: 42000, currency: 'EUR' } });
             add({ id: 'letterbox', name: 'Letterbox', capabilities: ['e-mail'], status: 'proposed',
                   cost: { annual: 0 }, contract: { renewal: '2027-03-31' } });
             const subject = { journey: 'buy', kind: 'touchpoint', id: 'welcome' };
             map.apply({ do: 'set', subject, field: 'systems[0]', value: { system: 'letterbox' } });")
        .await?;
    browser.deep("journey-map >>> .register").await?;
    Ok(())
}

/// The panel, filled, with what exists already.
async fn see_proposal(browser: &Browser) -> Result<()> {
    open_page(browser).await?;
    click(browser, "[data-action=propose]").await?;
    until_focus(browser, ".is-propose input").await?;
    write(browser, "Postie").await?;
    press(browser, &["Tab"]).await?;
    write(browser, "Sends e-mails").await?;
    until_text(browser, ".intake-existing-title", "You have 2 of the kind already").await?;
    click(browser, ".intake-propose .picker-input").await?;
    write(browser, "welcome").await?;
    press(browser, &["Enter"]).await?;
    until_text(browser, ".intake-propose .picked .picked-name", "Welcome letter").await?;
    click(browser, ".intake-trial-ask input").await
}

/// The page of a proposed system, with its guidelines.
async fn see_page(browser: &Browser) -> Result<()> {
    open_page(browser).await?;
    browser.js("map.select({ kind: 'system', id: 'letterbox' })").await?;
    click(browser, "[data-action=begin-guidelines]").await?;
    answer(browser, "Single sign-on", "No").await?;
    answer(browser, "Encrypted where it is stored", "Yes").await?;
    until_verdicts(browser, &["1 broken", "2 not answered", "1 met"]).await
}

/// The decision, while it is made.
async fn see_decision(browser: &Browser) -> Result<()> {
    see_page(browser).await?;
    click(browser, "[data-intake=sanction]").await?;
    until_focus(browser, ".intake-form .picker-input").await?;
    press(browser, &["ArrowDown", "Enter"]).await?;
    until_text(browser, ".intake-form .picked-name", "Ida").await
}

#[test]
fn the_proposal_on_a_desk() {
    look_at("proposal", DESK, see_proposal);
}

#[test]
fn the_proposal_on_a_phone() {
    look_at("proposal", PHONE, see_proposal);
}

#[test]
fn the_proposal_on_a_small_phone() {
    look_at("proposal", SMALL, see_proposal);
}

#[test]
fn the_page_of_a_proposed_system_on_a_desk() {
    look_at("proposed", DESK, see_page);
}

#[test]
fn the_page_of_a_proposed_system_on_a_phone() {
    look_at("proposed", PHONE, see_page);
}

#[test]
fn the_page_of_a_proposed_system_on_a_small_phone() {
    look_at("proposed", SMALL, see_page);
}

#[test]
fn the_decision_on_a_desk() {
    look_at("decision", DESK, see_decision);
}

#[test]
fn the_decision_on_a_phone() {
    look_at("decision", PHONE, see_decision);
}

#[test]
fn the_decision_on_a_small_phone() {
    look_at("decision", SMALL, see_decision);
}
