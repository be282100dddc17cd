//! Where data goes, as people follow it: a category, its stops and ways, the record, and the way to what is missing.

use anyhow::Result;
use harness::{Browser, test};
use serde_json::json;

use crate::hands::{click, press, until_focus, write};
use crate::plan::open_example;

/// The example, on the data tab of the insights.
pub(crate) async fn open_data(browser: &Browser) -> Result<()> {
    open_example(browser).await?;
    browser.js("map.view = 'insights'").await?;
    browser.deep("journey-map >>> .tabs [data-tab=data]").await?;
    scroll_to(browser, ".tabs").await?;
    click(browser, "[role=tab][data-tab=data]").await?;
    browser.deep("journey-map >>> .data-category").await?;
    browser
        .js("window.shown = (selector) => [...map.shadowRoot.querySelectorAll(selector)].filter((one) => one.checkVisibility());
             window.pick = (id) => {
                 const category = map.shadowRoot.querySelector('.data-category');
                 category.value = id;
                 category.dispatchEvent(new Event('change', { bubbles: true }));
             };")
        .await?;
    Ok(())
}

async fn scroll_to(browser: &Browser, selector: &str) -> Result<()> {
    let scroll = "map.shadowRoot.querySelector(arguments[0]).scrollIntoView({ block: 'center' })";
    browser.js_with(scroll, vec![selector.into()]).await?;
    Ok(())
}

#[test]
fn a_category_is_followed_and_each_stop_is_a_click_away() {
    test(async |browser| {
        open_data(browser).await?;
        browser.js("pick('order-history')").await?;
        // The old mail server gets it unencrypted, and lacks sign-on and a second factor.
        browser.until("shown('.data-stop.is-weakest .data-weak').length === 1").await?;
        let said = browser.js("return shown('.data-weakest')[0].textContent").await?;
        let said = said.as_str().unwrap_or_default();
        assert!(said.contains("Old mail server") && said.contains("single sign-on"), "{said}");
        assert_eq!(
            browser
                .js("return shown('.data-line.is-weakest, .data-lock.is-weakest').length")
                .await?,
            2
        );
        // Pointing at a stop lights what leads there and away, and leaves the rest pale.
        scroll_to(browser, ".data-stop.is-weakest").await?;
        let lit = "shown('.data-line.is-lit').length > 0 && shown('.data-line.is-dim').length > 0";
        browser.js("map.shadowRoot.querySelector('.data-stop.is-weakest').focus()").await?;
        browser.until(lit).await?;
        press(browser, &["Enter"]).await?;
        browser.until("map.selected?.kind === 'system' && map.view === 'insights'").await?;
        Ok(())
    });
}

#[test]
fn a_touchpoint_is_a_click_away() {
    test(async |browser| {
        open_data(browser).await?;
        scroll_to(browser, ".data-stop.is-collected").await?;
        click(browser, ".data-stop.is-collected").await?;
        browser.until("map.selected?.kind === 'touchpoint' && map.view === 'map'").await?;
        Ok(())
    });
}

#[test]
fn the_list_says_what_the_drawing_shows() {
    test(async |browser| {
        open_data(browser).await?;
        browser.js("pick('email-address')").await?;
        browser.until("shown('.data-stop').length > 5").await?;
        let drawn = "const text = (selector) => shown(selector).map((one) => one.textContent).sort();
            return [text('.data-stop-name'), text('.data-stop .data-care'), shown('.data-lock').length]";
        let drawn = browser.js(drawn).await?;
        scroll_to(browser, ".data-looks").await?;
        click(browser, ".data-looks button:last-child").await?;
        browser.until("shown('.data-list-row').length && !shown('.data-stop').length").await?;
        let listed = "const text = (selector) => shown(selector).map((one) => one.textContent).sort();
            return [text('.data-list-head'), text('.data-list .data-care'), shown('.data-list-to button').length]";
        assert_eq!(browser.js(listed).await?, drawn);
        Ok(())
    });
}

#[test]
fn what_the_record_lacks_is_filled_where_it_is_asked() {
    test(async |browser| {
        open_data(browser).await?;
        let gaps = "return shown('.data-record .data-gap').length";
        let before = browser.js(gaps).await?.as_u64().unwrap_or_default();
        assert!(before > 0, "the example lacks something");
        browser
            .js("window.loyalty = [...map.shadowRoot.querySelectorAll('.data-record tr')]
                    .find((row) => row.textContent.includes('Loyalty'));
                 window.gap = loyalty.querySelector('[data-title=\"Kept for\"] .data-gap');
                 gap.classList.add('is-tested');
                 gap.scrollIntoView({ block: 'center', inline: 'center' })")
            .await?;
        click(browser, ".data-gap.is-tested").await?;
        until_focus(browser, "[data-field=retention] input").await?;
        write(browser, "2 years").await?;
        press(browser, &["Tab"]).await?;
        browser.until("map.toJSON().purposes.some(({ name, retention }) => name.includes('Loyalty') && retention === 'P2Y')").await?;
        browser.js("map.view = 'insights'").await?;
        browser
            .until(&format!("shown('.data-record .data-gap').length === {}", before - 1))
            .await?;
        assert_eq!(browser.js("return map.undo()").await?, true);
        browser.until(&format!("shown('.data-record .data-gap').length === {before}")).await?;
        Ok(())
    });
}

#[test]
fn reports_go_out_by_a_button_and_to_the_page() {
    test(async |browser| {
        open_data(browser).await?;
        browser
            .js("window.given = [];
                 HTMLAnchorElement.prototype.click = function () { given.push(this.download); };")
            .await?;
        scroll_to(browser, "[data-report=processing]").await?;
        click(browser, "[data-report=processing]").await?;
        // The map holds restricted data, and nobody said whether it may leave.
        click(browser, "[data-form=asked]").await?;
        browser.until("given.length").await?;
        let name = browser.js("return given[0]").await?;
        assert!(
            name.as_str().is_some_and(|name| name.ends_with("-record-of-processing-draft.csv")),
            "{name}"
        );
        let heads = "const heads = {};
            for (const kind of ['processing', 'raci', 'findings', 'renewals'])
                heads[kind] = (await (await map.export('csv', { kind })).text()).split('\\r\\n')[0].split(',')[0].replace('\"', '').slice(0, 8);
            return heads";
        let expected = json!({ "processing": "Purpose ", "raci": "Journey", "findings": "Severity", "renewals": "System" });
        assert_eq!(browser.js(heads).await?, expected);
        Ok(())
    });
}
