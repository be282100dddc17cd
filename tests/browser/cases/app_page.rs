//! The app is a page with one element in it: the example on the first day, one's own map from then on.

use harness::test;
use serde_json::json;

use crate::plan::begin;

#[test]
fn the_example_is_there_until_there_is_a_draft() {
    test(async |browser| {
        browser.open("/").await?;
        begin(browser).await?;
        assert_eq!(browser.js("return map.toJSON().title").await?, "Online shop");
        browser.deep("journey-map >>> .card").await?;
        browser.screenshot("example").await?;
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
