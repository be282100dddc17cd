//! What people work with comes after the map: the map does not wait for it, and what is done meanwhile is not lost.

use anyhow::Result;
use harness::{Browser, test};
use serde_json::json;

use crate::plan::{PLAN, begin_early};

/// Lets the desk through when the page says so, or refuses it.
const GATE: &str = "
    const real = window.fetch;
    window.asked = 0;
    window.isRefused = false;
    window.held = new Promise((done) => { window.letThrough = done; });
    window.fetch = async (what, ...more) => {
        if (!String(what.url ?? what).endsWith('_desk.wasm')) return real(what, ...more);
        window.asked += 1;
        await window.held;
        if (window.isRefused) throw new TypeError('refused by the test');
        return real(what, ...more);
    };";

/// Opens a map whose desk is held back.
async fn open_held(browser: &Browser, markup: &str) -> Result<()> {
    browser.site().page("/plan.json", PLAN);
    browser.site().page("/gate.js", GATE);
    browser.open_host(&format!("<script src=gate.js></script>{markup}")).await?;
    begin_early(browser).await
}

const EDITED: &str = "<journey-map src=plan.json mode=edit></journey-map>";
const INSPECTOR: &str = "journey-map >>> .inspector";
const CARD: &str = "journey-map >>> [data-touchpoint=search]";

#[test]
fn the_map_is_there_before_the_desk_and_a_click_is_answered_when_it_comes() {
    test(async |browser| {
        open_held(browser, EDITED).await?;
        browser.deep(CARD).await?.click().await?;
        assert_eq!(browser.deep(INSPECTOR).await?.text().await?, "Loading …");
        assert_eq!(browser.count("journey-map >>> .inspector-form").await?, 0);
        // Deleting waits as well, and so does what is selected after it.
        browser.deep("journey-map >>> [data-action=delete]").await?.click().await?;
        browser.js("window.renamed = rename('Pay', 'checkout')").await?;
        assert_eq!(
            browser.js("return [named(), named('checkout')]").await?,
            json!(["Search", "Checkout"])
        );
        browser.js("letThrough()").await?;
        browser.until("renamed.then(() => true)").await?;
        let left =
            browser.js("return map.toJSON().journeys[0].touchpoints.map(({ name }) => name)");
        assert_eq!(left.await?, json!(["Pay"]));
        browser.deep("journey-map >>> [data-touchpoint=checkout]").await?.click().await?;
        browser.deep("journey-map >>> .inspector-form").await?;
        assert_eq!(browser.js("return asked").await?, 1);
        Ok(())
    });
}

#[test]
fn a_refused_desk_is_told_and_comes_when_it_is_tried_again() {
    test(async |browser| {
        open_held(browser, EDITED).await?;
        browser.js("window.isRefused = true; letThrough()").await?;
        browser.until("asked === 1").await?;
        // Nobody needed it so far.
        assert_eq!(browser.count("journey-map >>> .notice").await?, 0);
        browser.deep(CARD).await?.click().await?;
        let notice = browser.deep("journey-map >>> .notice.is-alarm").await?;
        assert!(notice.text().await?.contains("has not arrived"));
        // The map goes on: it shows another journey, and says what it holds.
        browser.js("map.journey = 'back'; map.journey = 'buy'; map.select('search')").await?;
        let refused =
            browser.js("return rename('Look up').catch((error) => error.message)").await?;
        assert!(refused.as_str().is_some_and(|told| told.contains("has not arrived")), "{refused}");
        assert_eq!(browser.js("return named()").await?, "Search");
        browser.js("window.isRefused = false").await?;
        browser.deep("journey-map >>> .notice-offers .button").await?.click().await?;
        browser.deep("journey-map >>> .inspector-form").await?;
        browser.js("await rename('Look up')").await?;
        assert_eq!(browser.js("return named()").await?, "Look up");
        Ok(())
    });
}

#[test]
fn the_desk_is_fetched_once_for_all_elements_and_by_itself() {
    test(async |browser| {
        open_held(browser, &EDITED.repeat(2)).await?;
        browser.js("letThrough()").await?;
        browser.until("asked > 0").await?;
        for place in ["first", "last"] {
            browser
                .js(&format!(
                    "document.querySelector('journey-map:{place}-of-type').select('search')"
                ))
                .await?;
            browser.deep(&format!("journey-map:{place}-of-type >>> .inspector-form")).await?;
        }
        assert_eq!(browser.js("return asked").await?, 1);
        Ok(())
    });
}

#[test]
fn an_element_that_has_gone_is_no_trouble_to_the_desk() {
    test(async |browser| {
        open_held(browser, EDITED).await?;
        browser.js("window.gone = map; map.remove(); await new Promise((done) => setTimeout(done, 700)); letThrough()").await?;
        browser.js("gone.select('search'); document.body.append(gone)").await?;
        browser.deep("journey-map >>> .inspector-form").await?;
        Ok(())
    });
}
