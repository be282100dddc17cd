//! Maps lie beside each other: what was there before is a click away, in every tab its own.

use anyhow::Result;
use harness::{Browser, test};
use serde_json::{Value, json};

use crate::hands::{click, press, text, until_focus, until_text, write};
use crate::plan::{PLAN, begin, open};

const APP: &str = "<journey-map mode=edit storage=maps></journey-map>";

/// The titles of the recent maps, once all of them are drawn.
async fn recent(browser: &Browser, count: usize) -> Result<Value> {
    let drawn = "map.shadowRoot.querySelectorAll('.start-recent svg.sketch').length";
    browser.until(&format!("{drawn} === {count}")).await?;
    browser
        .js("return [...map.shadowRoot.querySelectorAll('.start-recent .start-name')].map((name) => name.textContent)")
        .await
}

async fn until_kept(browser: &Browser) -> Result<()> {
    browser.until("map.shadowRoot.textContent.includes('Kept in this browser')").await?;
    Ok(())
}

async fn go_to_start(browser: &Browser) -> Result<()> {
    until_kept(browser).await?;
    click(browser, "[data-action=start]").await?;
    until_focus(browser, ".steps-lines").await
}

/// A map from a template, then one from steps, and the start page over it.
async fn open_two(browser: &Browser) -> Result<()> {
    open(browser, APP).await?;
    click(browser, "[data-offered*=bank]").await?;
    browser.until("map.toJSON().title === 'My bank account'").await?;
    go_to_start(browser).await?;
    write(browser, "Sow: Dig\nWater\nReap: Eat").await?;
    press(browser, &["Tab"]).await?;
    write(browser, "Garden").await?;
    press(browser, &["Enter"]).await?;
    browser.until("map.toJSON().title === 'Garden'").await?;
    go_to_start(browser).await
}

async fn until_title(browser: &Browser, title: &str) -> Result<()> {
    browser.until(&format!("map.toJSON().title === '{title}'")).await?;
    Ok(())
}

#[test]
fn a_template_and_steps_of_ones_own_are_both_there_and_each_opens_again() {
    test(async |browser| {
        open_two(browser).await?;
        assert_eq!(recent(browser, 2).await?, json!(["Garden", "My bank account"]));
        assert!(text(browser, ".start-recent .start-line").await?.starts_with("3 touchpoints · "));
        assert_eq!(text(browser, ".start-recent .start-mark").await?, "Open now");
        browser.screenshot("recent").await?;
        click(browser, ".start-recent:nth-child(2) .start-card").await?;
        until_title(browser, "My bank account").await?;
        browser.deep("journey-map >>> .card").await?;
        browser.refresh().await?;
        begin(browser).await?;
        until_title(browser, "My bank account").await?;
        // Another map never takes the place of the one before.
        browser.js("return map.undo()").await?;
        go_to_start(browser).await?;
        assert_eq!(recent(browser, 2).await?.as_array().map(Vec::len), Some(2));
        Ok(())
    });
}

#[test]
fn what_is_removed_is_an_undo_away() {
    test(async |browser| {
        open_two(browser).await?;
        recent(browser, 2).await?;
        browser
            .js("map.shadowRoot.querySelectorAll('.start-recent .start-card')[1].focus()")
            .await?;
        press(browser, &["Tab", "Tab", "Enter"]).await?;
        until_text(browser, ".notice-text", "“My bank account” is not kept here any more.").await?;
        assert_eq!(recent(browser, 1).await?, json!(["Garden"]));
        until_focus(browser, ".start-card").await?;
        click(browser, ".notice-offers .button").await?;
        assert_eq!(recent(browser, 2).await?, json!(["Garden", "My bank account"]));
        Ok(())
    });
}

#[test]
fn a_map_gets_another_title_where_it_lies() {
    test(async |browser| {
        open_two(browser).await?;
        recent(browser, 2).await?;
        for (place, title) in [(1, "Allotment"), (2, "Savings")] {
            let rename = format!(".start-recent:nth-child({place}) [data-do=rename]");
            click(browser, &rename).await?;
            until_focus(browser, ".start-recent input").await?;
            write(browser, title).await?;
            press(browser, &["Enter"]).await?;
            until_focus(browser, ".start-recent .start-card").await?;
            browser.until(&format!("[...map.shadowRoot.querySelectorAll('.start-name')].some((name) => name.textContent === '{title}')")).await?;
        }
        let mut titles = recent(browser, 2).await?;
        titles
            .as_array_mut()
            .into_iter()
            .for_each(|titles| titles.sort_by_key(ToString::to_string));
        assert_eq!(titles, json!(["Allotment", "Savings"]));
        // Escape leaves the title as it was.
        click(browser, ".start-recent:nth-child(1) [data-do=rename]").await?;
        until_focus(browser, ".start-recent input").await?;
        write(browser, "Nonsense").await?;
        press(browser, &["Escape"]).await?;
        until_focus(browser, ".start-recent .start-card").await?;
        let mut titles = recent(browser, 2).await?;
        titles
            .as_array_mut()
            .into_iter()
            .for_each(|titles| titles.sort_by_key(ToString::to_string));
        assert_eq!(titles, json!(["Allotment", "Savings"]));
        Ok(())
    });
}

#[test]
fn tabs_have_maps_of_their_own_and_see_those_of_the_others() {
    test(async |browser| {
        open_two(browser).await?;
        let one = browser.window().await?;
        let two = browser.new_tab().await?;
        browser.switch_to_window(two.clone()).await?;
        open(browser, APP).await?;
        until_title(browser, "Garden").await?;
        go_to_start(browser).await?;
        recent(browser, 2).await?;
        click(browser, ".start-recent:nth-child(2) .start-card").await?;
        until_title(browser, "My bank account").await?;
        browser
            .js("await map.apply({ do: 'set', subject: { kind: 'document', id: 'document' }, field: 'title', value: 'Our account' })")
            .await?;
        until_kept(browser).await?;
        browser.switch_to_window(one).await?;
        assert_eq!(browser.js("return map.toJSON().title").await?, "Garden");
        browser
            .until("[...map.shadowRoot.querySelectorAll('.start-name')].some((name) => name.textContent === 'Our account')")
            .await?;
        assert_eq!(recent(browser, 2).await?, json!(["Our account", "Garden"]));
        browser.refresh().await?;
        begin(browser).await?;
        until_title(browser, "Garden").await?;
        Ok(())
    });
}

#[test]
fn what_was_done_last_is_there_after_a_reload_at_once() {
    test(async |browser| {
        open(browser, APP).await?;
        click(browser, "[data-offered*=bank]").await?;
        until_title(browser, "My bank account").await?;
        browser
            .js("map.apply({ do: 'set', subject: { kind: 'document', id: 'document' }, field: 'title', value: 'At once' });
                 location.reload()")
            .await?;
        browser.until("window.map === undefined && document.querySelector('journey-map')").await?;
        begin(browser).await?;
        until_title(browser, "At once").await?;
        Ok(())
    });
}

#[test]
fn a_page_sees_no_maps_of_another_one() {
    test(async |browser| {
        open_two(browser).await?;
        open(browser, "<journey-map mode=edit storage=map></journey-map>").await?;
        browser.deep("journey-map >>> [data-offered] svg.sketch").await?;
        assert_eq!(browser.js("return map.toJSON().title").await?, "");
        assert_eq!(browser.count("journey-map >>> .start-recent").await?, 0);
        Ok(())
    });
}

#[test]
fn what_an_earlier_version_kept_is_among_them() {
    test(async |browser| {
        browser.site().page("/blank.html", "<!doctype html><title>Blank</title>");
        browser.open("/blank.html").await?;
        let write = "await new Promise((done) => {
            const request = indexedDB.open('journey-map', 1);
            request.onupgradeneeded = () => request.result.createObjectStore('maps');
            request.onsuccess = () => {
                const rows = request.result.transaction('maps', 'readwrite').objectStore('maps');
                const row = { text: arguments[0], isEmpty: false, former: 0, writer: 'before' };
                rows.put(row, ['maps', 7]).onsuccess = () => { request.result.close(); done(); };
            };
        })";
        browser.js_with(write, vec![PLAN.into()]).await?;
        open(browser, APP).await?;
        until_title(browser, "Plan").await?;
        go_to_start(browser).await?;
        assert_eq!(recent(browser, 1).await?, json!(["Plan"]));
        click(browser, "[data-offered*=bank]").await?;
        until_title(browser, "My bank account").await?;
        go_to_start(browser).await?;
        assert_eq!(recent(browser, 2).await?, json!(["My bank account", "Plan"]));
        Ok(())
    });
}

#[test]
fn without_storage_there_are_no_recent_maps_and_everything_else_works() {
    test(async |browser| {
        let barred = "Object.defineProperty(window, 'indexedDB', { get() { throw new DOMException('no', 'SecurityError'); } });";
        browser.site().page("/barred.js", barred);
        open(browser, &format!("<script src=barred.js></script>{APP}")).await?;
        click(browser, "[data-offered*=retail]").await?;
        until_title(browser, "My shop").await?;
        click(browser, "[data-action=start]").await?;
        until_focus(browser, ".steps-lines").await?;
        assert_eq!(browser.count("journey-map >>> .start-recent").await?, 0);
        write(browser, "Find: Search").await?;
        press(browser, &["Ctrl+Enter"]).await?;
        browser.until("map.toJSON().journeys[0].touchpoints.length === 1").await?;
        assert_eq!(
            browser.js("return [map.undo(), map.toJSON().title]").await?,
            json!([true, "My shop"])
        );
        Ok(())
    });
}
