//! The flow of customers by hand: improvements that open, a drawing and a table that lead to the map, and
//! what is said where nothing is known.

use anyhow::Result;
use harness::{Browser, test};
use serde_json::json;

use crate::hands::{click, press, until_focus, until_text};
use crate::plan::{begin, open};

/// Half of those who search fill a basket, four in ten of them buy, one in ten goes back to search.
const SHOP: &str = r#"{
  "format": "journey-map",
  "version": 1,
  "title": "Shop",
  "currency": "EUR",
  "journeys": [{
    "id": "buy",
    "title": "Buy",
    "volume": { "starts": 1000, "period": "P1Y" },
    "stages": [{ "id": "find", "name": "Find" }, { "id": "pay", "name": "Pay" }],
    "touchpoints": [
      { "id": "search", "name": "Search", "stage": "find", "kind": "start", "channel": "search" },
      { "id": "basket", "name": "Basket", "stage": "pay", "channel": "web" },
      { "id": "thanks", "name": "Thanks", "stage": "pay", "kind": "goal", "value": { "amount": 40 } }
    ],
    "transitions": [
      { "id": "one", "from": "search", "to": "basket", "share": 0.5 },
      { "id": "two", "from": "basket", "to": "thanks", "share": 0.4 },
      { "id": "back", "from": "basket", "to": "search", "share": 0.1 }
    ]
  }]
}
"#;

/// Opens the insights of the shop, which begin with its flow.
async fn open_flow(browser: &Browser) -> Result<()> {
    browser.site().page("/shop.json", SHOP);
    browser.open_host("<journey-map src=shop.json mode=edit view=insights></journey-map>").await?;
    begin(browser).await?;
    browser.deep("journey-map >>> .flow-picture").await?;
    Ok(())
}

async fn until_selected(browser: &Browser, kind: &str, id: &str) -> Result<()> {
    let wanted = "map.view === 'map' && map.selected?.kind === arguments[0] && map.selected.id === arguments[1]";
    let wanted = wanted.replace("arguments[0]", &format!("'{kind}'"));
    browser.until(&wanted.replace("arguments[1]", &format!("'{id}'"))).await?;
    Ok(())
}

#[test]
fn bars_bands_and_rows_lead_to_the_map() {
    test(async |browser| {
        open_flow(browser).await?;
        click(browser, ".flow-bar[data-id=basket] .flow-block").await?;
        until_selected(browser, "touchpoint", "basket").await?;
        browser.js("map.view = 'insights'").await?;
        click(browser, ".flow-band[data-id=one]").await?;
        until_selected(browser, "transition", "one").await?;
        browser.js("map.view = 'insights'").await?;
        browser.deep("journey-map >>> .flow-table").await?;
        // By the keyboard the table leads where the drawing does.
        browser.js("map.shadowRoot.querySelector('tr[data-id=thanks] .flow-name').focus()").await?;
        press(browser, &["Enter"]).await?;
        until_selected(browser, "touchpoint", "thanks").await?;
        Ok(())
    });
}

#[test]
fn an_improvement_opens_and_leads_to_its_transition() {
    test(async |browser| {
        open_flow(browser).await?;
        // basket = 0.5 · search, search = 1 + 0.1 · basket: 0.526 baskets, of which a point more is 0.526 ·
        // 0.01 · 40 EUR · 1,000.
        let best = ".flow-list li:first-child";
        until_text(browser, &format!("{best} .figure-value"), "211 EUR a year").await?;
        click(browser, &format!("{best} .figure-face")).await?;
        browser.deep("journey-map >>> .figure-card:popover-open .figure-caveat").await?;
        press(browser, &["Tab", "Tab"]).await?;
        until_focus(browser, ".figure-input-way").await?;
        click(browser, &format!("{best} .figure-way")).await?;
        until_selected(browser, "transition", "two").await?;
        Ok(())
    });
}

#[test]
fn the_drawing_is_as_wide_as_there_is_room() {
    test(async |browser| {
        open_flow(browser).await?;
        browser
            .js("window.fits = () => {
                     const frame = map.shadowRoot.querySelector('.flow-scroller');
                     const picture = frame.querySelector('svg').getBoundingClientRect().width;
                     return picture <= frame.clientWidth && picture > frame.clientWidth - 16;
                 }")
            .await?;
        browser.until("fits()").await?;
        let before =
            browser.js("return map.shadowRoot.querySelector('.flow-picture').clientWidth").await?;
        browser.js("map.style.width = '420px'").await?;
        browser
            .until(&format!(
                "fits() && map.shadowRoot.querySelector('.flow-picture').clientWidth < {before}"
            ))
            .await?;
        Ok(())
    });
}

#[test]
fn without_shares_it_says_where_to_begin() {
    test(async |browser| {
        open(browser, "<journey-map src=plan.json mode=edit view=insights></journey-map>").await?;
        let line = "[data-tab=flow].insights-panel .insights-unknown li";
        browser.deep(&format!("journey-map >>> {line}")).await?;
        let found = browser.js("return map.shadowRoot.querySelectorAll('.flow-picture, .flow-table, .insights-panel [data-figure]').length").await?;
        assert_eq!(found, json!(0));
        click(browser, &format!("{line} .insights-way")).await?;
        until_selected(browser, "transition", "t1").await?;
        Ok(())
    });
}
