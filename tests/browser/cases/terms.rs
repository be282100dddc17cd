//! The glossary at work: terms explained by pointer, keyboard and finger, and an abbreviation that nobody explained.

use anyhow::Result;
use harness::{Browser, test};
use serde_json::json;

use crate::hands::{click, place, press, quick, until_focus, until_text, write};
use crate::plan::begin;
use crate::pointer::{Pointer, use_fingers};

/// A map with a term in a name, one in a trigger, and an abbreviation that nobody explained.
pub(crate) const SEATS: &str = r#"{
  "format": "journey-map", "version": 1, "title": "Seats",
  "journeys": [{
    "id": "buy", "title": "Buy", "stages": [{ "id": "find", "name": "Find" }, { "id": "pay", "name": "Pay" }],
    "touchpoints": [
      { "id": "count", "name": "Count the seats", "stage": "find", "description": "From the CDP, seat by seat." },
      { "id": "log-in", "name": "Log in once", "stage": "pay", "description": "Asks the CDP." }
    ],
    "transitions": [{ "id": "t1", "from": "count", "to": "log-in", "trigger": "uses SSO" }]
  }],
  "glossary": [
    { "id": "seat", "name": "Seat", "definition": "A person for whom a customer pays.", "synonyms": ["licence"] },
    { "id": "sso", "name": "Single sign-on", "abbreviation": "SSO", "definition": "One login for all systems." }
  ]
}"#;

const SEAT: &str = "Seat A person for whom a customer pays. Also: licence";

async fn open(browser: &Browser, mode: &str) -> Result<()> {
    browser.site().page("/seats.json", SEATS);
    browser.open_host(&format!("<journey-map src=seats.json mode={mode}></journey-map>")).await?;
    begin(browser).await
}

async fn hover(browser: &Browser, selector: &str) -> Result<()> {
    let place = place(browser, selector).await?;
    quick(browser).move_to(place.0, place.1).perform().await?;
    Ok(())
}

async fn until_no_tip(browser: &Browser) -> Result<()> {
    browser.until("!map.shadowRoot.querySelector('.term-tip')").await?;
    Ok(())
}

#[test]
fn a_term_on_the_map_is_explained_to_a_pointer() {
    test(async |browser| {
        open(browser, "edit").await?;
        hover(browser, "[data-touchpoint=count] .term").await?;
        until_text(browser, ".term-tip", SEAT).await?;
        // The pointer may rest on the explanation, and Escape takes it away without moving anything.
        hover(browser, ".term-tip").await?;
        until_text(browser, ".term-tip", SEAT).await?;
        press(browser, &["Escape"]).await?;
        until_no_tip(browser).await?;

        hover(browser, "[data-touchpoint=count] .term").await?;
        until_text(browser, ".term-tip", SEAT).await?;
        hover(browser, "[data-touchpoint=log-in] .card-name").await?;
        until_no_tip(browser).await?;
        let stops = "return map.shadowRoot.querySelectorAll('.card .term[tabindex]').length";
        assert_eq!(browser.js(stops).await?, json!(0), "the map gets no stops more");
        Ok(())
    });
}

#[test]
fn a_term_in_a_field_is_explained_by_keyboard() {
    test(async |browser| {
        open(browser, "edit").await?;
        click(browser, "[data-touchpoint=count] .card-name").await?;
        click(browser, ".inspector-title .field-input").await?;
        until_text(browser, ".inspector-title .terms-here", "In the glossary: Seat").await?;
        press(browser, &["Tab"]).await?;
        until_focus(browser, ".inspector-title .term[data-term=seat]").await?;
        until_text(browser, ".term-tip", SEAT).await?;
        press(browser, &["Escape"]).await?;
        until_no_tip(browser).await?;
        until_focus(browser, ".inspector-title .term[data-term=seat]").await?;
        assert_eq!(
            browser.js("return map.selected.id").await?,
            json!("count"),
            "one thing at a time"
        );
        // However often the inspector says it, Tab comes to a term once.
        let stops = "return [...map.shadowRoot.querySelectorAll('.inspector .term[role]')]
            .map((term) => term.dataset.term + term.getAttribute('tabindex')).join(' ')";
        assert_eq!(browser.js(stops).await?, json!("seat0 seat-1"));
        Ok(())
    });
}

#[test]
fn a_text_that_is_only_read_has_its_terms_underlined() {
    test(async |browser| {
        open(browser, "view").await?;
        click(browser, "[data-touchpoint=count] .card-name").await?;
        until_text(browser, ".inspector-title .field-text", "Count the seats").await?;
        hover(browser, ".inspector-title .field-text .term").await?;
        until_text(browser, ".term-tip", SEAT).await?;
        Ok(())
    });
}

#[test]
fn a_term_is_explained_to_a_finger() {
    test(async |browser| {
        open(browser, "edit").await?;
        use_fingers(browser).await?;
        click(browser, "[data-touchpoint=count] .card-name").await?;
        let term = place(browser, ".inspector-title .term").await?;
        Pointer::Finger.tap(browser, term).await?;
        until_text(browser, ".term-tip", SEAT).await?;
        let head = place(browser, ".inspector-kind").await?;
        Pointer::Finger.tap(browser, head).await?;
        until_no_tip(browser).await?;
        Ok(())
    });
}

#[test]
fn an_abbreviation_is_pointed_out_defined_and_gone() {
    test(async |browser| {
        open(browser, "edit").await?;
        // Where it occurs …
        click(browser, "[data-touchpoint=log-in] .card-name").await?;
        until_text(browser, ".inspector .unexplained", "Nobody explained: CDP").await?;
        // … and on the page of the glossary, with the way to each place.
        click(browser, ".top-bar [data-action=registers]").await?;
        click(browser, "[data-register=glossary]").await?;
        until_text(browser, ".gaps-word", "CDP in 2 places").await?;
        until_text(browser, ".gaps-ways", "Count the seats Log in once").await?;
        click(browser, ".gaps-way:nth-child(2)").await?;
        browser.until("map.selected?.id === 'log-in'").await?;
        browser.deep("journey-map >>> [data-touchpoint=log-in].is-selected").await?;

        click(browser, ".inspector .define").await?;
        browser.until("map.selected?.kind === 'term'").await?;
        let entry = "return map.toJSON().glossary[2]";
        let expected = json!({ "id": "cdp", "name": "CDP", "abbreviation": "CDP" });
        assert_eq!(browser.js(entry).await?, expected);
        // The keyboard is where it is to be said.
        until_focus(browser, ".inspector textarea").await?;
        write(browser, "All about a customer.").await?;
        let defined = "map.toJSON().glossary[2].definition === 'All about a customer.'";
        browser.until(defined).await?;
        click(browser, ".top-bar [data-action=registers]").await?;
        browser.until("!map.shadowRoot.querySelector('.glossary-gaps')").await?;
        Ok(())
    });
}
