//! The app is a page with one element in it: the start page on the first day, one's own map from then on.

use anyhow::Result;
use harness::{Browser, test};
use serde_json::json;

use crate::hands::{press, until_focus, write};
use crate::plan::begin;

/// What is made of a map is there when the page is loaded again.
async fn stays_mine(browser: &Browser) -> Result<()> {
    browser
        .js("await map.apply({ do: 'set', subject: { kind: 'document', id: 'document' }, field: 'title', value: 'Mine' })")
        .await?;
    browser.refresh().await?;
    begin(browser).await?;
    assert_eq!(browser.js("return map.toJSON().title").await?, "Mine");
    assert_eq!(browser.console().await?, []);
    Ok(())
}

#[test]
fn the_start_page_is_there_until_there_is_a_map() {
    test(async |browser| {
        browser.open("/").await?;
        begin(browser).await?;
        until_focus(browser, ".steps-lines").await?;
        write(browser, "Find: Search\nBuy: Checkout").await?;
        press(browser, &["Ctrl+Enter"]).await?;
        browser.deep("journey-map >>> .card").await?;
        stays_mine(browser).await
    });
}

#[test]
fn the_map_is_as_large_as_the_window() {
    test(async |browser| {
        browser.open("/").await?;
        begin(browser).await?;
        let sizes = browser
            .js("const { width, height } = map.getBoundingClientRect();
                 return [width, height, document.documentElement.scrollHeight]")
            .await?;
        assert_eq!(sizes, json!([1280, 800, 800]));
        Ok(())
    });
}

#[test]
fn an_address_looks_into_an_example_once_and_what_is_made_of_it_stays() {
    test(async |browser| {
        browser.open("/?example=online-shop").await?;
        begin(browser).await?;
        browser.deep("journey-map >>> .card").await?;
        browser.until("location.search === ''").await?;
        assert_eq!(browser.js("return map.toJSON().title").await?, "Online shop");
        stays_mine(browser).await
    });
}
