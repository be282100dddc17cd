//! Journeys in journeys, the map of all of them, and the choice of lanes.

use anyhow::Result;
use harness::{Browser, test};
use serde_json::json;

use crate::hands::{click, press, until_focus, until_text, write};
use crate::map::open_example;
use crate::plan::open;

const EDIT: &str = "<journey-map src=plan.json mode=edit></journey-map>";

/// The way by which one came, as it stands on the screen.
async fn until_way(browser: &Browser, way: &[&str]) -> Result<()> {
    let wanted = json!(way);
    let way = "JSON.stringify([...map.shadowRoot.querySelectorAll('.crumb')].map((crumb) => crumb.textContent))";
    browser.until(&format!("{way} === JSON.stringify({wanted})")).await?;
    Ok(())
}

#[test]
fn a_touchpoint_opens_the_journey_inside_and_the_way_leads_back() {
    test(async |browser| {
        open_example(browser).await?;
        browser.js("map.select('return-an-order')").await?;
        let id = browser
            .js("return map.toJSON().journeys[0].touchpoints.find(({ detail }) => detail).id")
            .await?;
        browser.js_with("map.select(arguments[0])", vec![id.clone()]).await?;
        let card = format!("[data-touchpoint={}]", id.as_str().unwrap_or_default());

        // By its mark, which the overview may lie over.
        browser.js("map.shadowRoot.querySelector('.card.is-selected').focus()").await?;
        press(browser, &["v"]).await?;
        browser.until("!map.shadowRoot.querySelector('.overview')").await?;
        click(browser, &format!("{card} .card-inside")).await?;
        browser.until("map.journey === 'return-an-order'").await?;
        until_way(browser, &["First purchase", "Return an order"]).await?;
        click(browser, "button.crumb").await?;
        browser.until("map.journey === 'first-purchase'").await?;
        browser.until(&format!("map.selected?.id === {id}")).await?;
        until_way(browser, &[]).await?;

        // By key.
        until_focus(browser, &card).await?;
        press(browser, &["o"]).await?;
        browser.until("map.journey === 'return-an-order'").await?;
        until_focus(browser, ".map").await?;
        press(browser, &["b"]).await?;
        browser.until("map.journey === 'first-purchase'").await?;
        until_focus(browser, &card).await
    });
}

#[test]
fn a_journey_is_made_inside() {
    test(async |browser| {
        open(browser, EDIT).await?;
        browser.js("map.select('checkout')").await?;
        click(browser, ".inspector [data-group=group-about]").await?;
        click(browser, ".inspector [data-action=make-inside]").await?;
        until_focus(browser, ".composer .naming").await?;
        write(browser, "Card").await?;
        press(browser, &["Enter"]).await?;
        browser.until("map.toJSON().journeys.at(-1).touchpoints?.[0].name === 'Card'").await?;
        until_way(browser, &["Buy", "Checkout"]).await?;
        let detail = browser.js("return map.toJSON().journeys[0].touchpoints[1].detail").await?;
        assert_eq!(detail, browser.js("return map.journey").await?);
        Ok(())
    });
}

#[test]
fn all_journeys_are_a_map_of_their_own() {
    test(async |browser| {
        open_example(browser).await?;
        browser.js("map.shadowRoot.querySelector('.map').focus()").await?;
        press(browser, &["j"]).await?;
        until_focus(browser, ".atlas-node[aria-current]").await?;
        browser.until("map.getAttribute('view') === 'journeys'").await?;
        until_text(browser, ".atlas-node:last-child .atlas-title", "Return an order").await?;
        assert_eq!(browser.count("journey-map >>> .atlas-ways > path").await?, 1);
        assert_eq!(browser.axe().await?, [""; 0]);
        press(browser, &["ArrowRight", "Enter"]).await?;
        browser.until("map.journey === 'return-an-order' && !map.hasAttribute('view')").await?;
        until_way(browser, &["All journeys", "Return an order"]).await?;
        until_focus(browser, ".map").await?;
        click(browser, "button.crumb").await?;
        browser.deep("journey-map >>> .atlas").await?;
        click(browser, ".atlas-node").await?;
        browser.until("map.journey === 'first-purchase'").await?;

        // The list of journeys leads there too.
        browser
            .js("const list = map.shadowRoot.querySelector('.journey-choice');
                 list.value = '';
                 list.dispatchEvent(new Event('change', { bubbles: true, composed: true }))")
            .await?;
        browser.deep("journey-map >>> .atlas").await?;
        Ok(())
    });
}

#[test]
fn the_page_asks_for_all_journeys() {
    test(async |browser| {
        open(browser, "<journey-map src=plan.json view=journeys></journey-map>").await?;
        browser.until("map.shadowRoot.querySelectorAll('.atlas-node').length === 2").await?;
        browser.js("map.view = 'map'").await?;
        browser.deep("journey-map >>> .map").await?;
        browser.js("map.setAttribute('view', 'journeys')").await?;
        browser.deep("journey-map >>> .atlas").await?;
        Ok(())
    });
}

#[test]
fn lanes_are_chosen_and_turned_by_key() {
    test(async |browser| {
        open_example(browser).await?;
        let lanes =
            "[...map.shadowRoot.querySelectorAll('.lane-name')].map((name) => name.innerText)";
        browser
            .js("const list = map.shadowRoot.querySelector('.lane-choice');
                 list.value = 'channel';
                 list.dispatchEvent(new Event('change', { bubbles: true, composed: true }))")
            .await?;
        browser.until(&format!("{lanes}.includes('Web')")).await?;
        browser.js("map.shadowRoot.querySelector('.map').focus()").await?;
        for (word, lane) in [
            ("owner", "includes('CRM Lead')"),
            ("system", "includes('Shop platform')"),
            ("persona", "length"),
            ("none", "length === 0"),
        ] {
            press(browser, &["l"]).await?;
            browser.until(&format!("{lanes}.{lane}")).await?;
            let chosen = format!("map.shadowRoot.querySelector('.lane-choice').value === '{word}'");
            browser.until(&chosen).await?;
        }
        Ok(())
    });
}
