//! The app is a page with one element in it: the start page on the first day, one's own map from then on.

use harness::test;
use serde_json::json;

use crate::hands::{press, until_focus, write};
use crate::plan::begin;

#[test]
fn the_start_page_is_there_until_there_is_a_map() {
    test(async |browser| {
        browser.open("/").await?;
        begin(browser).await?;
        until_focus(browser, ".steps-lines").await?;
        write(browser, "Find: Search\nBuy: Checkout").await?;
        press(browser, &["Ctrl+Enter"]).await?;
        browser.deep("journey-map >>> .card").await?;
        browser
            .js("await map.apply({ do: 'set', subject: { kind: 'document', id: 'document' }, field: 'title', value: 'Mine' })")
            .await?;
        browser.refresh().await?;
        begin(browser).await?;
        assert_eq!(browser.js("return map.toJSON().title").await?, "Mine");
        assert_eq!(browser.console().await?, []);
        Ok(())
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
