//! A map with enough on it to carry, connect and enclose, and questions about it.

use anyhow::Result;
use harness::Browser;
use serde_json::Value;

use crate::hands::place;
use crate::plan::begin;
use crate::pointer::Place;

const GARDEN: &str = r#"{
  "format": "journey-map",
  "version": 1,
  "title": "Garden",
  "journeys": [
    {
      "id": "buy",
      "title": "Buy",
      "stages": [{ "id": "find", "name": "Find" }, { "id": "pay", "name": "Pay" }],
      "touchpoints": [
        { "id": "search", "name": "Search", "stage": "find", "channel": "web" },
        { "id": "leaflet", "name": "Leaflet", "stage": "find", "channel": "post" },
        { "id": "checkout", "name": "Checkout", "stage": "pay", "channel": "web" },
        { "id": "thanks", "name": "Thanks", "stage": "pay", "channel": "email" }
      ],
      "transitions": [{ "id": "t1", "from": "search", "to": "checkout" }]
    }
  ]
}
"#;

/// Opens it, to be changed.
pub(crate) async fn open_garden(browser: &Browser) -> Result<()> {
    browser.site().page("/garden.json", GARDEN);
    browser.open_host("<journey-map src=garden.json mode=edit></journey-map>").await?;
    begin(browser).await?;
    browser
        .js("window.journey = () => map.toJSON().journeys[0];
             window.touchpoint = (id) => journey().touchpoints.find((found) => found.id === id);
             window.ways = () => journey().transitions.map(({ from, to }) => `${from} ${to}`).join();
             window.find = (selector) => map.shadowRoot.querySelector(selector);
             window.all = (selector) => [...map.shadowRoot.querySelectorAll(selector)];
             window.box = (id) => find(`[data-touchpoint=${id}]`).getBoundingClientRect();
             window.also = () => all('.card.is-also').map((card) => card.dataset.touchpoint).sort().join();
             window.seen = () => { const { a, e, f } = new DOMMatrix(getComputedStyle(find('.ground')).transform); return [a, e, f].join(); };")
        .await?;
    browser.deep("journey-map >>> .card").await?;
    Ok(())
}

/// The middle of the name of a card.
pub(crate) async fn name_of(browser: &Browser, id: &str) -> Result<Place> {
    place(browser, &format!("[data-touchpoint={id}] .card-name")).await
}

/// A place of a card, in parts of its width and height, and pixels to the right and down from there.
pub(crate) async fn beside(
    browser: &Browser,
    id: &str,
    parts: (f64, f64),
    off: Place,
) -> Result<Place> {
    let script = "
        const { x, y, width, height } = box(arguments[0]);
        return [Math.round(x + width * arguments[1]), Math.round(y + height * arguments[2])];";
    let values = vec![id.into(), parts.0.into(), parts.1.into()];
    let at = browser.js_with(script, values).await?;
    let number = |value: &Value| value.as_i64().unwrap_or_default();
    Ok((number(&at[0]) + off.0, number(&at[1]) + off.1))
}

/// The handle of a card, from which transitions are drawn.
pub(crate) async fn handle_of(browser: &Browser, id: &str) -> Result<Place> {
    beside(browser, id, (1.0, 0.5), (-2, 0)).await
}

/// The ground below all cards of the column that a card stands in.
pub(crate) async fn ground_below(browser: &Browser, id: &str) -> Result<Place> {
    let (x, _) = beside(browser, id, (0.5, 1.0), (0, 0)).await?;
    let low = browser
        .js("return Math.round(Math.max(...all('.card').map((card) => card.getBoundingClientRect().bottom)))")
        .await?;
    Ok((x, low.as_i64().unwrap_or_default() + 24))
}
