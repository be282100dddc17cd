//! Insights by hand: going there, opening a figure, giving people their part, and going to what it is about.

use anyhow::Result;
use harness::{Browser, test};
use serde_json::json;

use crate::hands::{click, press, until_focus, until_text};
use crate::plan::{begin, open_example};
use crate::pointer::{Pointer, use_fingers};

/// Three touchpoints with shares and a goal that is worth something, and three people.
const SHOP: &str = r#"{
  "format": "journey-map",
  "version": 1,
  "title": "Shop",
  "currency": "EUR",
  "people": [{ "id": "ann", "name": "Ann" }, { "id": "ben", "name": "Ben" }, { "id": "eve", "name": "Eve" }],
  "systems": [
    { "id": "shop", "name": "Shop", "cost": { "annual": 900 }, "seats": { "licensed": 10, "active": 4 } },
    { "id": "mail", "name": "Mail", "cost": { "annual": 100 } }
  ],
  "journeys": [
    {
      "id": "buy",
      "title": "Buy",
      "volume": { "starts": 1000, "period": "P1Y" },
      "stages": [{ "id": "find", "name": "Find" }, { "id": "pay", "name": "Pay" }],
      "touchpoints": [
        { "id": "search", "name": "Search", "stage": "find", "kind": "start", "owner": { "marketing": "ann" } },
        { "id": "basket", "name": "Basket", "stage": "pay", "owner": { "responsible": ["ben"] } },
        { "id": "thanks", "name": "Thanks", "stage": "pay", "kind": "goal", "value": { "amount": 40 } }
      ],
      "transitions": [
        { "id": "one", "from": "search", "to": "basket", "share": 0.5 },
        { "id": "two", "from": "basket", "to": "thanks", "share": 0.4 }
      ]
    },
    { "id": "back", "title": "Send back", "stages": [{ "id": "ask", "name": "Ask" }] }
  ]
}
"#;

const FIGURE: &str = "[data-figure=conversion]";

/// Opens the insights of the shop.
async fn open_shop(browser: &Browser) -> Result<()> {
    browser.site().page("/shop.json", SHOP);
    browser.open_host("<journey-map src=shop.json mode=edit view=insights></journey-map>").await?;
    begin(browser).await?;
    browser
        .js("window.owner = (id) => JSON.stringify(
                 map.toJSON().journeys[0].touchpoints.find((found) => found.id === id).owner ?? null);
             window.isOpen = (figure) =>
                 !!map.shadowRoot.querySelector(`[data-figure=${figure}] .figure-card:popover-open .figure-formula`)")
        .await?;
    browser.deep(&format!("journey-map >>> {FIGURE}")).await?;
    Ok(())
}

/// Goes to the tab of who does what.
async fn show_people(browser: &Browser) -> Result<()> {
    click(browser, "[role=tab][data-tab=people]").await?;
    browser.deep("journey-map >>> .raci-grid").await?;
    Ok(())
}

async fn until_owner(browser: &Browser, touchpoint: &str, owner: serde_json::Value) -> Result<()> {
    browser.until(&format!("owner('{touchpoint}') === {:?}", owner.to_string())).await?;
    Ok(())
}

#[test]
fn a_figure_opens_and_closes_by_mouse_and_by_key() {
    test(async |browser| {
        open_shop(browser).await?;
        let (face, value) = (format!("{FIGURE} .figure-face"), format!("{FIGURE} .figure-value"));
        until_text(browser, &value, "20 %").await?;

        click(browser, &face).await?;
        browser.until("isOpen('conversion')").await?;
        until_focus(browser, &face).await?;
        let expanded = format!("map.shadowRoot.querySelector('{face}').ariaExpanded");
        browser.until(&format!("{expanded} === 'true'")).await?;
        // Escape closes the figure and nothing else; the keyboard stays.
        press(browser, &["Escape"]).await?;
        browser.until(&format!("!isOpen('conversion') && {expanded} === 'false'")).await?;
        until_focus(browser, &face).await?;
        browser.until("map.view === 'insights'").await?;

        press(browser, &["Enter"]).await?;
        browser.until("isOpen('conversion')").await?;
        // From the figure the keyboard goes on into what it opened, and to what went into it.
        press(browser, &["Tab", "Tab"]).await?;
        until_focus(browser, ".figure-input-way").await?;
        press(browser, &["Enter"]).await?;
        browser.until("map.view === 'map' && map.selected?.id === 'thanks'").await?;
        Ok(())
    });
}

#[test]
fn a_finger_opens_a_figure_and_closes_it_anywhere_else() {
    test(async |browser| {
        use_fingers(browser).await?;
        open_shop(browser).await?;
        let tap = async |selector: &str| -> Result<()> {
            let place = crate::hands::place(browser, selector).await?;
            Pointer::Finger.tap(browser, place).await
        };
        tap(&format!("{FIGURE} .figure-face")).await?;
        browser.until("isOpen('conversion')").await?;
        tap(".insights-title").await?;
        browser.until("!isOpen('conversion')").await?;
        tap(&format!("{FIGURE} .figure-face")).await?;
        browser.until("isOpen('conversion')").await?;
        tap(&format!("{FIGURE} .figure-way")).await?;
        browser.until("map.view === 'map' && map.selected?.kind === 'transition'").await?;
        Ok(())
    });
}

#[test]
fn roles_are_given_by_keys() {
    test(async |browser| {
        open_shop(browser).await?;
        show_people(browser).await?;
        click(browser, "[data-touchpoint=basket] .raci-cell:nth-child(2)").await?;
        until_focus(browser, ".raci-grid").await?;
        until_text(browser, ".raci-about", "Ann Basket").await?;
        press(browser, &["a"]).await?;
        until_owner(browser, "basket", json!({ "marketing": "ann", "responsible": ["ben"] }))
            .await?;
        // To the right is Ben, who does the work already, and takes it over as well.
        press(browser, &["ArrowRight", "A"]).await?;
        until_owner(browser, "basket", json!({ "marketing": "ben", "responsible": ["ben"] }))
            .await?;
        press(browser, &["Delete"]).await?;
        browser.until("owner('basket') === '{}' || owner('basket') === 'null'").await?;
        press(browser, &["Ctrl+z"]).await?;
        until_owner(browser, "basket", json!({ "marketing": "ben", "responsible": ["ben"] }))
            .await?;
        // Down, and by Enter to the buttons, where arrows are not needed.
        press(browser, &["ArrowDown", "Enter"]).await?;
        until_focus(browser, ".raci-give[data-role=A]").await?;
        press(browser, &["Tab", "Tab", "Enter"]).await?;
        until_owner(browser, "thanks", json!({ "consulted": ["ben"] })).await?;
        press(browser, &["Escape"]).await?;
        until_focus(browser, ".raci-grid").await?;
        // The name leads to the touchpoint.
        press(browser, &["Home", "Enter"]).await?;
        browser.until("map.view === 'map' && map.selected?.id === 'thanks'").await?;
        Ok(())
    });
}

#[test]
fn roles_are_given_by_mouse_also_to_who_took_no_part() {
    test(async |browser| {
        open_shop(browser).await?;
        show_people(browser).await?;
        browser.until("map.shadowRoot.querySelectorAll('[data-person]').length === 2").await?;
        click(browser, "[data-tool=everybody]").await?;
        browser.deep("journey-map >>> [data-person=eve]").await?;
        click(browser, "[data-touchpoint=thanks] .raci-cell:nth-child(4)").await?;
        until_text(browser, ".raci-about", "Eve Thanks").await?;
        click(browser, ".raci-give[data-role=A]").await?;
        until_owner(browser, "thanks", json!({ "marketing": "eve" })).await?;
        browser
            .until("map.shadowRoot.querySelector('.raci-give[data-role=A]').ariaPressed === 'true'")
            .await?;
        click(browser, ".raci-give[data-role=A]").await?;
        browser.until("owner('thanks') === '{}' || owner('thanks') === 'null'").await?;
        click(browser, "[data-person=ann]").await?;
        browser.until("map.selected?.id === 'ann' && map.view === 'insights'").await?;
        browser.deep("journey-map >>> .inspector[data-kind=person]").await?;
        Ok(())
    });
}

#[test]
fn nothing_is_given_where_nothing_may_change() {
    test(async |browser| {
        browser.site().page("/shop.json", SHOP);
        browser.open_host("<journey-map src=shop.json view=insights></journey-map>").await?;
        begin(browser).await?;
        show_people(browser).await?;
        browser.deep("journey-map >>> .raci-grid[aria-readonly=true]").await?;
        let before = browser.js("return map.toText()").await?;
        click(browser, "[data-touchpoint=basket] .raci-cell:nth-child(2)").await?;
        press(browser, &["a", "Delete"]).await?;
        press(browser, &["Enter"]).await?;
        browser.until("map.selected?.id === 'basket'").await?;
        anyhow::ensure!(before == browser.js("return map.toText()").await?);
        Ok(())
    });
}

#[test]
fn insights_are_reached_by_key_by_button_and_by_attribute() {
    test(async |browser| {
        open_example(browser).await?;
        browser.deep("journey-map >>> .card").await?;
        browser.js("map.shadowRoot.querySelector('.map').focus()").await?;
        press(browser, &["a"]).await?;
        until_focus(browser, ".insights-title").await?;
        browser.until("map.getAttribute('view') === 'insights'").await?;
        press(browser, &["Escape"]).await?;
        browser.until("!map.hasAttribute('view')").await?;
        click(browser, "[data-action=insights]").await?;
        browser.deep("journey-map >>> .insights").await?;
        click(browser, ".insights-back").await?;
        browser.deep("journey-map >>> .card").await?;
        browser.js("map.view = 'insights'").await?;
        // Arrows go from tab to tab.
        browser.deep("journey-map >>> [role=tab][aria-selected=true]").await?;
        browser
            .js("map.shadowRoot.querySelector('[role=tab][aria-selected=true]').focus()")
            .await?;
        press(browser, &["End"]).await?;
        until_focus(browser, "[role=tab][data-tab=renewals]").await?;
        browser.deep("journey-map >>> .renewals-table").await?;
        Ok(())
    });
}

#[test]
fn renewals_are_sorted_and_lead_to_their_system() {
    test(async |browser| {
        open_shop(browser).await?;
        click(browser, "[role=tab][data-tab=renewals]").await?;
        let first = "map.shadowRoot.querySelector('.renewals-table tbody tr').dataset.id";
        let cost = ".renewals-table th:nth-child(4) .renewals-sort";
        click(browser, cost).await?;
        browser.until(&format!("{first} === 'shop'")).await?;
        click(browser, cost).await?;
        browser.until(&format!("{first} === 'mail'")).await?;
        browser.deep("journey-map >>> th[aria-sort=ascending]").await?;
        click(browser, "[data-figure=unused-shop] .figure-face").await?;
        browser.until("isOpen('unused-shop')").await?;
        press(browser, &["Escape"]).await?;
        click(browser, "tr[data-id=mail] .renewals-name").await?;
        browser.until("map.selected?.id === 'mail' && map.view === 'insights'").await?;
        Ok(())
    });
}
