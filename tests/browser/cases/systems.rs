//! The Systems view by hand: from sheet to sheet, an outage lit on the map, a replacement tried out and done.

use anyhow::Result;
use harness::{Browser, test};

use crate::hands::{click, press, until_focus, until_text};
use crate::plan::open_example;

async fn open_systems(browser: &Browser) -> Result<()> {
    open_example(browser).await?;
    browser.js("map.view = 'systems'").await?;
    browser.deep("journey-map >>> .tab").await?;
    Ok(())
}

/// Picks what a choice offers under that name.
async fn choose(browser: &Browser, label: &str, word: &str) -> Result<()> {
    browser
        .js_with(
            "const select = map.shadowRoot.querySelector(`.estate-choice[aria-label='${arguments[0]}']`);
             select.value = arguments[1];
             select.dispatchEvent(new Event('change', { bubbles: true }))",
            vec![label.into(), word.into()],
        )
        .await?;
    Ok(())
}

#[test]
fn sheets_are_gone_through_by_key() {
    test(async |browser| {
        open_systems(browser).await?;
        browser.js("map.shadowRoot.querySelector('.tab[aria-selected=true]').focus()").await?;
        for sheet in ["landscape", "heat", "outage", "replace", "overlaps", "fit", "list"] {
            press(browser, &["ArrowRight"]).await?;
            until_focus(browser, &format!(".tab[data-tab={sheet}][aria-selected=true]")).await?;
            let shown =
                "map.shadowRoot.querySelector('[role=tabpanel]').getAttribute('aria-labelledby')";
            browser.until(&format!("{shown} === 'estate-tab-{sheet}'")).await?;
        }
        press(browser, &["End"]).await?;
        until_focus(browser, ".tab[data-tab=fit]").await?;
        browser.deep("journey-map >>> .fit-dot").await?;
        Ok(())
    });
}

#[test]
fn an_outage_is_picked_read_and_shown_on_the_map() {
    test(async |browser| {
        open_systems(browser).await?;
        click(browser, ".tab[data-tab=heat]").await?;
        let first = ".heat-table tbody tr:first-child";
        click(browser, &format!("{first} .heat-face")).await?;
        // From the cell of a system one comes to its outage, and goes on at its tab.
        until_focus(browser, ".tab[data-tab=outage]").await?;
        until_text(browser, ".outage-count.is-stop span", "touchpoints stop").await?;
        choose(browser, "When this is out", "payment-gateway").await?;
        browser
            .until("[...map.shadowRoot.querySelectorAll('.outage-part')].some(({ textContent }) => textContent.includes('Payment gateway'))")
            .await?;
        choose(browser, "When this is out", "shop-platform").await?;
        // What it costs opens into what it was computed from.
        click(browser, ".outage-risk .figure-face").await?;
        browser.deep("journey-map >>> .outage-risk .figure-inputs li").await?;
        press(browser, &["Escape"]).await?;
        click(browser, ".outage-journeys .estate-part .button").await?;
        browser.until("map.view === 'map'").await?;
        browser.until("map.shadowRoot.querySelectorAll('.card.is-match').length > 3").await?;
        Ok(())
    });
}

#[test]
fn a_replacement_is_tried_out_done_and_undone() {
    test(async |browser| {
        open_systems(browser).await?;
        let before = browser.js("return map.toText()").await?;
        click(browser, ".tab[data-tab=replace]").await?;
        choose(browser, "Replace", "old-mail-server").await?;
        choose(browser, "by", "newsletter-tool").await?;
        browser.deep("journey-map >>> .replace-table").await?;
        assert_eq!(browser.js("return map.toText()").await?, before, "trying out changes nothing");
        click(browser, ".replace-act").await?;
        let status = "map.toJSON().systems.find(({ id }) => id === 'old-mail-server').status";
        browser.until(&format!("{status} === 'retired'")).await?;
        browser.until("!JSON.stringify(map.toJSON().journeys).includes('old-mail-server')").await?;
        browser.until("!map.shadowRoot.querySelector('.replace-table')").await?;
        browser.js("map.undo()").await?;
        assert_eq!(
            browser.js("return map.toText()").await?,
            before,
            "one step takes all of it back"
        );
        Ok(())
    });
}

#[test]
fn the_card_of_a_system_leads_to_its_outage() {
    test(async |browser| {
        open_systems(browser).await?;
        click(browser, ".register-rows .register-row:first-child").await?;
        click(browser, ".system-card-ways .button:first-child").await?;
        until_text(browser, ".tab[aria-selected=true]", "Outage").await?;
        let picked = "map.shadowRoot.querySelector('.estate-choice').value";
        browser.until(&format!("{picked} === 'shop-platform'")).await?;
        // All the room is for the page.
        browser.until("!map.shadowRoot.querySelector('.inspector .system-card')").await?;
        Ok(())
    });
}
