//! The pages that people copy from work as they are, under the strict policy, and are fit for everybody.

use anyhow::Result;
use harness::{Browser, test};
use serde_json::json;

/// Waits until there is a map with cards in the first element of the page.
async fn until_drawn(browser: &Browser) -> Result<()> {
    browser.deep("journey-map >>> .card").await?;
    Ok(())
}

/// What would be objected to on a page of examples, in the light and in the dark.
async fn is_fit(browser: &Browser) -> Result<()> {
    let none: [&str; 0] = [];
    assert_eq!(browser.axe().await?, none);
    Ok(())
}

#[test]
fn the_examples_show_maps_without_a_complaint() {
    test(async |browser| {
        browser.open("/examples/").await?;
        is_fit(browser).await?;
        let links = browser
            .js("const links = [...document.querySelectorAll('main a')].map(({ href }) => href);
                 const answers = await Promise.all(links.map((link) => fetch(link)));
                 return [links.length, answers.filter(({ ok }) => !ok).map(({ url }) => url)]")
            .await?;
        assert_eq!(links[1], json!([]), "{} links", links[0]);

        browser.open("/examples/read-only.html").await?;
        until_drawn(browser).await?;
        is_fit(browser).await?;

        browser.open("/examples/two-maps.html").await?;
        browser.until("[...document.querySelectorAll('journey-map')].every((map) => map.shadowRoot?.querySelector('.card'))").await?;
        is_fit(browser).await?;
        let selected = browser
            .js("const [one, other] = document.querySelectorAll('journey-map');
                 const warnings = (await Promise.all([one.ready, other.ready])).map((told) => told.warnings);
                 const texts = await Promise.all([one, other].map(async (map) => await (await fetch(map.src)).text() === map.toText()));
                 const seen = [];
                 for (const [map, id] of [[one, 'answer'], [other, 'solved'], [one, 'call'], [other, 'rate'], [other, 'answer'], [one, null]]) {
                     map.select(id);
                     seen.push([one.selected?.id ?? null, other.selected?.id ?? null]);
                 }
                 return { warnings, texts, seen }")
            .await?;
        let expected = json!({
            "warnings": [[], []],
            "texts": [true, true],
            "seen": [
                ["answer", "answer"], ["solved", "solved"], ["call", null],
                [null, "rate"], ["answer", "answer"], [null, null],
            ],
        });
        assert_eq!(selected, expected);

        browser.open("/examples/frame.html").await?;
        browser.enter_frame(0).await?;
        browser.deep("journey-map >>> [data-touchpoint] .card-name").await?.click().await?;
        browser.enter_default_frame().await?;
        browser
            .until("document.querySelector('#chosen').textContent !== 'Nothing is selected'")
            .await?;
        browser
            .until("document.querySelector('.state').textContent.includes('answers for it')")
            .await?;
        is_fit(browser).await
    });
}
