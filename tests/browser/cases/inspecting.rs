//! How fields behave under one's hands: folds, help, notations, what is typed and taken back, several at once.

use anyhow::Result;
use harness::{Browser, test};
use serde_json::json;

use crate::hands::{click, press, text, until_focus, until_text, write};
use crate::plan::open;

const EDIT: &str = "<journey-map src=plan.json mode=edit></journey-map>";

const SEARCH: &str = "map.toJSON().journeys[0].touchpoints[0]";

async fn open_search(browser: &Browser) -> Result<()> {
    open(browser, EDIT).await?;
    browser.js("map.select('search')").await?;
    browser.deep("journey-map >>> .group-head").await?;
    Ok(())
}

async fn unfold(browser: &Browser, group: &str) -> Result<()> {
    click(browser, &format!("[data-group={group}]")).await?;
    browser.deep(&format!("journey-map >>> [data-group={group}][aria-expanded=true]")).await?;
    Ok(())
}

#[test]
fn what_is_empty_is_a_quiet_line_that_unfolds_into_its_first_field() {
    test(async |browser| {
        open_search(browser).await?;
        let line = "[data-group=group-figures]";
        until_text(
            browser,
            line,
            "Figures Customers who begin here · In which time · How long customers spend here · \
             What one contact costs us · What reaching this is worth · Measured here",
        )
        .await?;
        click(browser, line).await?;
        until_focus(browser, "[data-field='volume.starts'] input").await?;
        // It stays unfolded while one looks at other touchpoints.
        browser.js("map.select('checkout')").await?;
        browser.until("map.touchpoint === 'checkout'").await?;
        browser.deep("journey-map >>> [data-group=group-figures][aria-expanded=true]").await?;
        click(browser, line).await?;
        browser.deep("journey-map >>> [data-group=group-figures][aria-expanded=false]").await?;
        Ok(())
    });
}

#[test]
fn help_is_said_for_the_field_with_the_keyboard_in_two_voices() {
    test(async |browser| {
        open_search(browser).await?;
        let idle = "Point at a field, or go into it, to see what it is for.";
        until_text(browser, ".help-strip", idle).await?;
        unfold(browser, "group-review").await?;
        until_focus(browser, "[data-field='owner.lastReviewed'] input").await?;
        until_text(browser, ".help-said", "When somebody last checked that this is still true.")
            .await?;
        let described = "map.shadowRoot.activeElement.getAttribute('aria-describedby')";
        browser
            .until(&format!("{described} === map.shadowRoot.querySelector('.help-strip').id"))
            .await?;
        assert_eq!(
            text(browser, ".help-strip").await?,
            "Marketing When somebody last checked that this is still true. IT When it was last held against reality."
        );
        Ok(())
    });
}

#[test]
fn what_cannot_be_read_stays_typed_and_says_what_could_be() {
    test(async |browser| {
        open_search(browser).await?;
        unfold(browser, "group-figures").await?;
        let input = "[data-field=duration] input";
        click(browser, input).await?;
        // On the way to “12 months”, twelve minutes were understood.
        write(browser, "12 mont").await?;
        press(browser, &["Tab"]).await?;
        let hint = "For example 30 min, 2 days or 1 h 30 min.";
        until_text(browser, "[data-field=duration] .field-help", hint).await?;
        let value = format!("map.shadowRoot.querySelector('{input}').value");
        assert_eq!(browser.js(&format!("return {value}")).await?, "12 mont");
        assert_eq!(browser.js(&format!("return {SEARCH}.duration ?? null")).await?, json!(null));
        click(browser, input).await?;
        press(browser, &["End"]).await?;
        write(browser, "hs").await?;
        press(browser, &["Tab"]).await?;
        browser.until(&format!("{SEARCH}.duration === 'P12M' && {value} === '12 months'")).await?;
        // One step back, whatever was understood on the way.
        click(browser, "[data-action=undo]").await?;
        browser.until(&format!("{SEARCH}.duration === undefined && !map.canUndo")).await?;
        Ok(())
    });
}

#[test]
fn escape_takes_back_what_was_typed() {
    test(async |browser| {
        open_search(browser).await?;
        unfold(browser, "group-figures").await?;
        let input = "[data-field='value'] input";
        click(browser, input).await?;
        write(browser, "64 €").await?;
        press(browser, &["Tab"]).await?;
        browser.until(&format!("{SEARCH}.value?.amount === 64")).await?;
        click(browser, input).await?;
        press(browser, &["Ctrl+a"]).await?;
        write(browser, "1k").await?;
        browser.until(&format!("{SEARCH}.value?.amount === 1000")).await?;
        press(browser, &["Escape"]).await?;
        browser.until(&format!("{SEARCH}.value?.amount === 64")).await?;
        let value = format!("map.shadowRoot.querySelector(\"{input}\").value");
        browser.until(&format!("{value}.replace(/\\s/g, ' ') === '64 EUR'")).await?;
        Ok(())
    });
}

#[test]
fn none_is_said_on_purpose_and_taken_back() {
    test(async |browser| {
        open_search(browser).await?;
        unfold(browser, "group-security").await?;
        let risks = "[data-field='security.risks']";
        click(browser, &format!("{risks} > .quiet")).await?;
        browser.until(&format!("{SEARCH}.security?.risks === 'none'")).await?;
        until_text(browser, &format!("{risks} .picked-name"), "No risks, on purpose").await?;
        click(browser, &format!("{risks} .only-icon")).await?;
        browser.until(&format!("{SEARCH}.security === undefined")).await?;
        Ok(())
    });
}

#[test]
fn a_review_of_today_takes_one_press() {
    test(async |browser| {
        open_search(browser).await?;
        unfold(browser, "group-review").await?;
        click(browser, "[data-field='owner.lastReviewed'] .quiet").await?;
        let today = "new Date().toLocaleDateString('sv')";
        browser.until(&format!("{SEARCH}.owner?.lastReviewed === {today}")).await?;
        Ok(())
    });
}

#[test]
fn several_are_answered_at_once_and_undone_at_once() {
    test(async |browser| {
        open(browser, EDIT).await?;
        browser.js(
            "map.apply({ do: 'set', subject: { journey: 'buy', kind: 'touchpoint', id: 'search' },
                         field: 'channel', value: 'web' })",
        )
        .await?;
        click(browser, ".card").await?;
        press(browser, &["Ctrl+a"]).await?;
        browser.deep("journey-map >>> .several").await?;
        until_text(browser, "[data-field=channel] .field-mixed", "1 of 2 answered, not alike")
            .await?;
        click(browser, "[data-field='owner.it'] .quiet").await?;
        until_focus(browser, "[data-field='owner.it'] .picker-input").await?;
        write(browser, "Anna").await?;
        browser.until("map.shadowRoot.querySelector('.picker-option[aria-selected=true]')").await?;
        press(browser, &["Enter"]).await?;
        let contacts =
            "map.toJSON().journeys[0].touchpoints.map((one) => one.owner?.it ?? '-').join()";
        browser.until(&format!("{contacts} === 'anna,anna'")).await?;
        click(browser, "[data-field=systems] .picker-input").await?;
        write(browser, "Shop").await?;
        browser.until("map.shadowRoot.querySelector('.picker-option[aria-selected=true]')").await?;
        press(browser, &["Enter"]).await?;
        let systems = "map.toJSON().journeys[0].touchpoints.map((one) => one.systems?.[0].system ?? '-').join()";
        browser.until(&format!("{systems} === 'shop,shop'")).await?;
        click(browser, "[data-action=undo]").await?;
        browser.until(&format!("{systems} === '-,-' && {contacts} === 'anna,anna'")).await?;
        click(browser, "[data-action=undo]").await?;
        browser.until(&format!("{contacts} === '-,-'")).await?;
        Ok(())
    });
}
