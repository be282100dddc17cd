//! The app is a page with one element in it: the start page on the first day, one's own map from then on.

use anyhow::{Result, bail};
use harness::{Browser, test};
use serde_json::json;

use crate::hands::{click, press, until_focus, write};
use crate::plan::{PLAN, begin};

/// What is made of a map is there when the page is loaded again.
async fn stays_mine(browser: &Browser) -> Result<()> {
    browser
        .js("await map.apply({ do: 'set', subject: { kind: 'document', id: 'document' }, field: 'title', value: 'Mine' })")
        .await?;
    browser.until("document.title === 'Mine – Journey Map'").await?;
    browser.refresh().await?;
    begin(browser).await?;
    assert_eq!(browser.js("return map.toJSON().title").await?, "Mine");
    browser.until("document.title === 'Mine – Journey Map'").await?;
    assert_eq!(browser.console().await?, []);
    Ok(())
}

#[test]
fn the_start_page_is_there_until_there_is_a_map() {
    test(async |browser| {
        browser.open("/").await?;
        begin(browser).await?;
        until_focus(browser, ".steps-lines").await?;
        assert_eq!(browser.title().await?, "Journey Map");
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

/// Waits until the address says this.
async fn until_address(browser: &Browser, search: &str) -> Result<()> {
    let said = browser.until(&format!("decodeURIComponent(location.search) === {search:?}")).await;
    match said {
        Ok(_) => Ok(()),
        Err(error) => {
            let seen = browser.js("return location.href").await?;
            bail!("the address is {seen}, not {search}: {error}")
        }
    }
}

#[test]
fn an_address_looks_into_an_example_and_what_is_made_of_it_stays() {
    test(async |browser| {
        browser.open("/?example=online-shop").await?;
        begin(browser).await?;
        browser.deep("journey-map >>> .card").await?;
        browser.until("map.toJSON().title === 'Online shop'").await?;
        until_address(browser, "?example=online-shop").await?;
        browser.refresh().await?;
        begin(browser).await?;
        browser.until("map.toJSON().title === 'Online shop'").await?;
        browser
            .js("await map.apply({ do: 'set', subject: { kind: 'document', id: 'document' }, field: 'title', value: 'Mine' })")
            .await?;
        until_address(browser, "").await?;
        stays_mine(browser).await
    });
}

#[test]
fn a_link_opens_what_its_sender_saw() {
    test(async |browser| {
        browser.open("/?example=bank-account").await?;
        begin(browser).await?;
        browser.deep("journey-map >>> .option[data-option=security]").await?;
        browser.until("map.toJSON().title === 'Bank account'").await?;
        click(browser, ".option[data-option=security]").await?;
        until_address(browser, "?example=bank-account&journey=open-an-account&lens=security")
            .await?;
        browser.js("map.select(map.toJSON().journeys[0].touchpoints[1].id)").await?;
        browser.until("location.search.includes('touchpoint=')").await?;
        // It is another tab, in another hand.
        let link = browser.js("return location.href").await?;
        let link = link.as_str().unwrap_or_default().to_owned();
        browser.js("sessionStorage.clear()").await?;
        browser.goto("about:blank").await?;
        browser.goto(&link).await?;
        begin(browser).await?;
        browser.deep("journey-map >>> .card.is-selected .sight-chip").await?;
        let seen =
            "[map.toJSON().title, map.lens, map.journey, map.selected.id === map.touchpoint]";
        let seen = browser.js(&format!("return {seen}")).await?;
        assert_eq!(seen, json!(["Bank account", "security", "open-an-account", true]));
        assert_eq!(browser.js("return location.href").await?, json!(link));
        assert_eq!(browser.console().await?, []);
        Ok(())
    });
}

#[test]
fn back_leads_to_the_view_and_the_journey_before() {
    test(async |browser| {
        browser.open("/?example=bank-account").await?;
        begin(browser).await?;
        browser.deep("journey-map >>> .card").await?;
        browser.until("map.toJSON().title === 'Bank account'").await?;
        let first = "?example=bank-account";
        until_address(browser, first).await?;
        click(browser, "[data-action=insights]").await?;
        browser.until("map.view === 'insights'").await?;
        browser.until("location.search.includes('view=insights')").await?;
        browser.back().await?;
        browser.deep("journey-map >>> .card").await?;
        browser.until("map.view === 'map'").await?;
        browser.until("map.toJSON().journeys.length > 1").await?;
        browser.js("map.journey = map.toJSON().journeys[1].id").await?;
        browser.until("location.search.includes('journey=' + map.toJSON().journeys[1].id)").await?;
        browser.back().await?;
        browser.until("map.journey === map.toJSON().journeys[0].id").await?;
        browser.forward().await?;
        browser.until("map.journey === map.toJSON().journeys[1].id").await?;
        Ok(())
    });
}

#[test]
fn a_link_to_the_map_of_somebody_else_opens_ones_own() {
    test(async |browser| {
        browser.open("/").await?;
        begin(browser).await?;
        until_focus(browser, ".steps-lines").await?;
        write(browser, "Find: Search\nBuy: Checkout").await?;
        press(browser, &["Ctrl+Enter"]).await?;
        browser.deep("journey-map >>> .card").await?;
        browser
            .until("map.shadowRoot.querySelector('.standing').textContent.includes('Kept')")
            .await?;
        browser.goto("about:blank").await?;
        let own = browser.site().url("/?lens=gaps&journey=secret&touchpoint=plan");
        browser.goto(&own).await?;
        begin(browser).await?;
        browser.deep("journey-map >>> .card").await?;
        browser
            .until(
                "map.shadowRoot.querySelector('.notice')?.textContent.includes('not on the map')",
            )
            .await?;
        browser
            .until("!location.search.includes('secret') && !location.search.includes('plan')")
            .await?;
        let names = "map.toJSON().journeys[0].touchpoints.map(({ name }) => name)";
        assert_eq!(browser.js(&format!("return {names}")).await?, json!(["Search", "Checkout"]));
        assert_eq!(browser.js("return map.lens").await?, "gaps");
        // Whoever looks into an example finds the own map afterwards as it was.
        let example = browser.site().url("/?example=online-shop");
        browser.goto(&example).await?;
        begin(browser).await?;
        browser.until("map.toJSON().title === 'Online shop'").await?;
        rename_title(browser, "Theirs").await?;
        browser.goto("about:blank").await?;
        let plain = browser.site().url("/");
        browser.goto(&plain).await?;
        begin(browser).await?;
        browser.until("map.toJSON().title === 'Theirs'").await?;
        click(browser, "[data-action=start]").await?;
        browser
            .until("map.shadowRoot.querySelectorAll('.start-recent svg.sketch').length === 2")
            .await?;
        Ok(())
    });
}

async fn rename_title(browser: &Browser, title: &str) -> Result<()> {
    let script = "await map.apply({ do: 'set', subject: { kind: 'document', id: 'document' }, field: 'title', value: arguments[0] })";
    browser.js_with(script, vec![title.into()]).await?;
    browser.until("map.shadowRoot.querySelector('.standing').textContent.includes('Kept')").await?;
    Ok(())
}

#[test]
fn a_link_to_a_map_that_is_kept_elsewhere_says_what_to_do() {
    test(async |browser| {
        browser.open("/?view=table&touchpoint=plan").await?;
        begin(browser).await?;
        let told = "map.shadowRoot.querySelector('.notice')?.textContent.includes('not kept in this browser')";
        browser.until(told).await?;
        until_address(browser, "?view=table").await?;
        browser.deep("journey-map >>> .steps-lines").await?;
        browser.screenshot("link-to-a-map-elsewhere").await
    });
}

#[test]
fn a_file_of_another_origin_is_not_opened() {
    test(async |browser| {
        browser.open("/?src=https://example.com/a.json").await?;
        begin(browser).await?;
        until_address(browser, "").await?;
        browser.site().page("/files/plan.json", PLAN);
        let link = browser.site().url("/?src=files/plan.json&journey=back");
        browser.goto(&link).await?;
        begin(browser).await?;
        browser.until("map.toJSON().title === 'Plan' && map.journey === 'back'").await?;
        until_address(browser, "?src=files/plan.json&journey=back").await?;
        Ok(())
    });
}
