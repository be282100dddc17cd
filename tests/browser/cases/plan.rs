//! A small map that the tests load, and what they do with it over and over.

use anyhow::Result;
use harness::Browser;

/// Two stages, a touchpoint in each, a way between them.
pub(crate) const PLAN: &str = r#"{
  "format": "journey-map",
  "version": 1,
  "title": "Plan",
  "people": [{ "id": "anna", "name": "Anna" }],
  "journeys": [
    {
      "id": "buy",
      "title": "Buy",
      "stages": [{ "id": "find", "name": "Find" }, { "id": "pay", "name": "Pay" }],
      "touchpoints": [
        { "id": "search", "name": "Search", "stage": "find" },
        { "id": "checkout", "name": "Checkout", "stage": "pay" }
      ],
      "transitions": [{ "id": "t1", "from": "search", "to": "checkout" }]
    },
    { "id": "back", "title": "Send back", "stages": [{ "id": "ask", "name": "Ask" }] }
  ]
}
"#;

/// The page of the app, on the example.
const EXAMPLE: &str = "<!doctype html><html lang=en><head><meta charset=utf-8><title>Example</title>
    <meta name=viewport content='width=device-width, initial-scale=1'><link rel=stylesheet href=page.css>
    <script type=module src=journey-map.js></script></head>
    <body><main><h1>Journey map</h1><journey-map mode=edit storage=example src=examples/online-shop.journey.json></journey-map></main></body></html>";

/// Opens the example on a page like that of the app.
pub(crate) async fn open_example(browser: &Browser) -> Result<()> {
    browser.site().page("/example.html", EXAMPLE);
    browser.open("/example.html").await?;
    begin(browser).await
}

/// The first element, ready, as `map` in the scripts that follow.
pub(crate) async fn open(browser: &Browser, markup: &str) -> Result<()> {
    browser.site().page("/plan.json", PLAN);
    browser.open_host(markup).await?;
    begin(browser).await
}

/// Waits for the first element after the page was opened or loaded again and for what it is worked with, and notes its
/// events.
pub(crate) async fn begin(browser: &Browser) -> Result<()> {
    begin_early(browser).await?;
    // Until the desk is there, the place of the next question is kept free.
    browser.until("!map.shadowRoot.querySelector('.next:empty')").await?;
    Ok(())
}

/// Waits for the first element and no longer: the desk may not be there yet.
pub(crate) async fn begin_early(browser: &Browser) -> Result<()> {
    browser
        .js("window.told = [];
             const names = ['journey-ready', 'journey-change', 'journey-select', 'journey-error'];
             for (const name of names)
                 document.addEventListener(name, (event) => told.push([name, event.detail]));
             window.map = document.querySelector('journey-map');
             window.rename = (name, id = 'search') => map.apply({
                 do: 'set', subject: { journey: 'buy', kind: 'touchpoint', id }, field: 'name', value: name,
             });
             window.named = (id = 'search') =>
                 map.toJSON().journeys[0].touchpoints.find((touchpoint) => touchpoint.id === id).name;
             await customElements.whenDefined('journey-map');")
        .await?;
    browser.until("map.ready.then(() => true)").await?;
    // Whether the first events came before or after somebody listened is chance.
    browser.js("told.length = 0").await?;
    Ok(())
}
