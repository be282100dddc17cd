//! Touchpoints are copied, cut, pasted and duplicated: from one map to another on the page, to another window, by keys and
//! by the menu.

use anyhow::Result;
use harness::{Browser, test};
use serde_json::json;

use crate::hands::{click, press, until_focus, until_text};
use crate::keyboard_several::{WAY, on, start_way};
use crate::plan::begin;

/// Another map, with a touchpoint and a system that are called like some of the first.
const OTHER: &str = r#"{
  "format": "journey-map", "version": 1, "title": "Other",
  "systems": [{ "id": "s1", "name": "SHOP" }],
  "journeys": [{
    "id": "go", "title": "Go", "stages": [{ "id": "one", "name": "One" }, { "id": "two", "name": "Find" }],
    "touchpoints": [{ "id": "ad", "name": "Ad", "stage": "one" }]
  }]
}"#;

/// The way, of which the first touchpoint says more.
fn way() -> String {
    let systems = r#"{ "id": "ad", "systems": [{ "system": "shop" }, { "system": "mail" }],"#;
    let all = r#""systems": [{ "id": "shop", "name": "Shop" }, { "id": "mail", "name": "Mail" }], "journeys""#;
    WAY.replacen(r#"{ "id": "ad","#, systems, 1).replacen(r#""journeys""#, all, 1)
}

/// What a map says: its touchpoints with their stages, its transitions, its systems.
const SAID: &str = "window.said = (one) => {
    const { journeys: [{ touchpoints, transitions = [] }], systems = [] } = one.toJSON();
    return [touchpoints.map(({ name, stage }) => `${stage}:${name}`), transitions.map(({ from, to }) => `${from}>${to}`),
        systems.map(({ name }) => name)].map((list) => list.join()).join(' | ');
};";

async fn until_said(browser: &Browser, map: &str, wanted: &str) -> Result<()> {
    let is_said = format!("said({map}) === {wanted:?}");
    if browser.until(&is_said).await.is_err() {
        anyhow::bail!("{} is not {wanted}", browser.js(&format!("return said({map})")).await?);
    }
    Ok(())
}

/// Both maps on a page, the keyboard on the first touchpoint of the first one.
async fn open_both(browser: &Browser) -> Result<()> {
    browser.site().page("/way.json", way());
    browser.site().page("/other.json", OTHER);
    browser
        .open_host(
            "<journey-map src=way.json mode=edit></journey-map>
             <journey-map id=other src=other.json mode=edit></journey-map>",
        )
        .await?;
    begin(browser).await?;
    browser.until("other.ready.then(() => true)").await?;
    browser.js(SAID).await?;
    browser.deep("journey-map >>> .card").await?;
    browser.deep("#other >>> .card").await?;
    browser.js("map.shadowRoot.querySelector('.map').focus()").await?;
    press(browser, &["Home"]).await?;
    on(browser, "ad").await
}

const PASTED: &str = "one:Ad,two:Ad (2),two:Search | ad-2>search | SHOP,Mail";

#[test]
fn touchpoints_go_from_one_map_to_another_on_the_page() {
    test(async |browser| {
        open_both(browser).await?;
        press(browser, &["Shift+ArrowRight"]).await?;
        until_text(browser, ".announced", "2 touchpoints selected").await?;
        press(browser, &["Ctrl+c"]).await?;
        let copied = "Copied 2 touchpoints, 1 transition. Paste them into any map, in any window.";
        until_text(browser, ".notice-text", copied).await?;
        browser.js("other.shadowRoot.querySelector('.map').focus()").await?;
        press(browser, &["Ctrl+v"]).await?;
        until_said(browser, "other", PASTED).await?;
        let notice = "other.shadowRoot.querySelector('.notice-text')?.textContent";
        let pasted = "Pasted 2 touchpoints, 1 transition; added system “Mail”";
        browser.until(&format!("{notice} === {pasted:?}")).await?;
        let selected = "[...other.shadowRoot.querySelectorAll('.card.is-selected, .card.is-also')]";
        browser.until(&format!("{selected}.length === 2")).await?;
        assert_eq!(browser.js("return other.undo()").await?, true);
        until_said(browser, "other", "one:Ad |  | SHOP").await?;
        assert_eq!(browser.js("return map.toJSON().journeys[0].touchpoints.length").await?, 5);
        Ok(())
    });
}

#[test]
fn touchpoints_go_to_another_window() {
    test(async |browser| {
        open_both(browser).await?;
        press(browser, &["Shift+ArrowRight", "Ctrl+c"]).await?;
        browser.deep("journey-map >>> .notice-text").await?;
        let (first, second) = (browser.window().await?, browser.new_tab().await?);
        browser.switch_to_window(second).await?;
        browser.site().page("/second.html", "<!doctype html><html lang=en><title>Second</title>
            <script type=module src=journey-map.js></script><journey-map src=other.json mode=edit></journey-map>");
        browser.open("/second.html").await?;
        begin(browser).await?;
        browser.js(SAID).await?;
        browser.deep("journey-map >>> .card").await?;
        browser.js("map.shadowRoot.querySelector('.map').focus()").await?;
        press(browser, &["Ctrl+v"]).await?;
        until_said(browser, "map", PASTED).await?;
        browser.close_window().await?;
        browser.switch_to_window(first).await?;
        Ok(())
    });
}

#[test]
fn what_is_cut_goes_and_undo_brings_it_back() {
    test(async |browser| {
        start_way(browser).await?;
        browser.js(SAID).await?;
        let before = browser.js("return said(map)").await?;
        press(browser, &["Shift+ArrowRight", "Ctrl+x"]).await?;
        until_said(
            browser,
            "map",
            "choose:Compare,choose:Basket,pay:Done | compare>basket,basket>done | ",
        )
        .await?;
        until_text(browser, ".notice-text", "Cut 2 touchpoints, 1 transition").await?;
        browser.js("map.shadowRoot.querySelector('.map').focus()").await?;
        press(browser, &["Ctrl+v"]).await?;
        browser.until("map.toJSON().journeys[0].touchpoints.length === 5").await?;
        press(browser, &["Ctrl+z", "Ctrl+z"]).await?;
        until_said(browser, "map", before.as_str().unwrap_or_default()).await
    });
}

#[test]
fn a_duplicate_is_selected_and_one_step() {
    test(async |browser| {
        start_way(browser).await?;
        browser.js(SAID).await?;
        let before = browser.js("return said(map)").await?;
        press(browser, &["Shift+ArrowRight", "Ctrl+d"]).await?;
        let after = "find:Ad,find:Search,find:Ad (2),find:Search (2),choose:Compare,choose:Basket,pay:Done | \
                     ad>search,search>compare,compare>basket,basket>done,ad-2>search-2 | ";
        until_said(browser, "map", after).await?;
        browser.deep("journey-map >>> .card.is-selected[data-touchpoint=search-2]").await?;
        browser.js("map.shadowRoot.querySelector('.map').focus()").await?;
        press(browser, &["Ctrl+z"]).await?;
        until_said(browser, "map", before.as_str().unwrap_or_default()).await
    });
}

#[test]
fn the_menu_copies_and_pastes_where_the_page_may() {
    test(async |browser| {
        start_way(browser).await?;
        browser.js(SAID).await?;
        for (name, setting) in [("clipboard-write", "granted"), ("clipboard-read", "denied")] {
            let permission = json!({ "permission": { "name": name }, "setting": setting });
            browser.cdp().send_raw("Browser.setPermission", permission).await?;
        }
        click(browser, ".edit-tools [data-action=menu]").await?;
        click(browser, ".map-menu [data-action=copy]").await?;
        let copied = "Copied 1 touchpoint. Paste them into any map, in any window.";
        until_text(browser, ".notice-text", copied).await?;
        click(browser, ".edit-tools [data-action=menu]").await?;
        click(browser, ".map-menu [data-action=paste]").await?;
        let barred =
            "This page may not look into the clipboard. Press Ctrl+V, or ⌘V on a Mac, to paste.";
        until_text(browser, ".notice-text", barred).await?;
        let permission =
            json!({ "permission": { "name": "clipboard-read" }, "setting": "granted" });
        browser.cdp().send_raw("Browser.setPermission", permission).await?;
        click(browser, ".edit-tools [data-action=menu]").await?;
        click(browser, ".map-menu [data-action=paste]").await?;
        browser.until("map.toJSON().journeys[0].touchpoints.length === 6").await?;
        browser.cdp().send_raw("Browser.resetPermissions", json!({})).await?;
        Ok(())
    });
}

#[test]
fn letters_that_are_marked_in_a_field_are_copied_as_they_are() {
    test(async |browser| {
        start_way(browser).await?;
        browser.deep("journey-map >>> .inspector .field-input").await?;
        click(browser, ".document-title").await?;
        until_focus(browser, ".document-title").await?;
        press(browser, &["Ctrl+a", "Ctrl+c", "End", "Ctrl+v"]).await?;
        browser.until("map.toJSON().title === 'WayWay'").await?;
        assert_eq!(browser.count("journey-map >>> .notice-text").await?, 0);
        Ok(())
    });
}
