//! Where WebAssembly can't start, the document is readable all the same: as plain tables.

use anyhow::{Context, Result, ensure};
use harness::{Browser, everywhere, test};
use serde_json::{Value, json};

use crate::plan::PLAN;

const NO_WASM: &str = "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; require-trusted-types-for 'script'";
const EXAMPLES: &[&str] = &["online-shop", "bank-account", "software-service"];

/// What stands in the tables of an element: for each touchpoint its name and the four answers, line by line.
const ROWS: &str = "
    const map = document.querySelectorAll('journey-map')[arguments[0]];
    const plain = map.shadowRoot.querySelector('.plain');
    return [...plain.querySelectorAll('tbody tr:not(.stage)')].map((row) => [...row.cells].map((cell) =>
        cell.localName === 'th' ? cell.textContent : cell.querySelector('.is-open') ? null
            : [...cell.querySelectorAll('li, span')].map((line) => line.textContent)));";

async fn open(browser: &Browser, markup: &str) -> Result<()> {
    // Each browser says in its own words what it refused.
    browser.expect_console("");
    let page = format!(
        "<!doctype html><html lang=en><head><meta charset=utf-8><title>Host</title>\
         <meta name=viewport content='width=device-width, initial-scale=1'>\
         <script type=module src=journey-map.js></script></head><body><main><h1>Host</h1>{markup}</main></body></html>"
    );
    browser.site().page_with("/host.html", page, vec![("Content-Security-Policy", NO_WASM)]);
    browser.open("/host.html").await
}

#[test]
fn the_examples_are_readable_without_wasm() {
    everywhere(async |browser| {
        let markup: String = EXAMPLES
            .iter()
            .map(|name| format!("<journey-map src=examples/{name}.journey.json></journey-map>"))
            .collect();
        open(browser, &markup).await?;
        for (number, name) in EXAMPLES.iter().enumerate() {
            let table = format!(
                "document.querySelectorAll('journey-map')[{number}].shadowRoot.querySelector('table')"
            );
            browser.until(&table).await.context(*name)?;
            let rows = browser.js_with(ROWS, vec![number.into()]).await?;
            let document = browser
                .js(&format!("return (await fetch('examples/{name}.journey.json')).json()"))
                .await?;
            let expected = touchpoints(&document);
            let shown = rows.as_array().context("no rows")?;
            ensure!(shown.len() == expected.len(), "{name}: {} of {}", shown.len(), expected.len());
            for touchpoint in expected {
                let row = shown.iter().find(|row| row[0] == touchpoint["name"]);
                check_row(row.with_context(|| format!("{touchpoint} is not shown"))?, touchpoint)?;
            }
        }
        let told = browser.js("return document.querySelector('journey-map').shadowRoot.querySelector('.plain .refusal').textContent").await?;
        ensure!(told.as_str().is_some_and(|told| told.contains("'wasm-unsafe-eval'")), "{told}");
        Ok(())
    });
}

fn touchpoints(document: &Value) -> Vec<&Value> {
    let journeys = document["journeys"].as_array().into_iter().flatten();
    journeys.flat_map(|journey| journey["touchpoints"].as_array().into_iter().flatten()).collect()
}

/// Not answered stays apart from answered with none, and lists have as many lines as entries.
fn check_row(row: &Value, touchpoint: &Value) -> Result<()> {
    let answers = [
        (1, &touchpoint["owner"]["marketing"]),
        (2, &touchpoint["systems"]),
        (3, &touchpoint["data"]),
    ];
    for (column, answer) in answers {
        let lines = match answer {
            Value::Null => json!(null),
            Value::Array(all) if !all.is_empty() => {
                let shown = row[column].as_array().map_or(0, Vec::len);
                ensure!(shown == all.len(), "{row} shows not all of {answer}");
                continue;
            }
            Value::String(word) if word != "none" => {
                ensure!(row[column].as_array().map_or(0, Vec::len) == 1, "{row} has no {answer}");
                continue;
            }
            _ => json!(["none"]),
        };
        ensure!(row[column] == lines, "{row} says {} where {lines} was said", row[column]);
    }
    Ok(())
}

#[test]
fn the_tables_are_accessible_and_fit_a_phone() {
    everywhere(async |browser| {
        open(browser, "<journey-map src=examples/online-shop.journey.json></journey-map>").await?;
        for (width, height) in [(1440, 900), (390, 844)] {
            browser.viewport(width, height).await?;
            browser.deep("journey-map >>> .plain table").await?;
            let wide = browser
                .js("const plain = document.querySelector('journey-map').shadowRoot.querySelector('.plain');
                     return [plain.scrollWidth > plain.clientWidth, document.documentElement.scrollWidth > innerWidth, plain.clientHeight < plain.scrollHeight,
                             plain.querySelector('caption').offsetWidth > 200]")
                .await?;
            assert_eq!(wide, json!([false, false, true, true]), "at {width}");
            browser.screenshot(&format!("plain-{width}-{:?}", browser.engine())).await?;
            assert_eq!(browser.axe().await?, Vec::<String>::new(), "at {width}");
        }
        Ok(())
    });
}

#[test]
fn what_is_loaded_is_shown_and_stays_text() {
    everywhere(async |browser| {
        open(browser, "<journey-map></journey-map>").await?;
        let hostile = "<img src=x onerror=alert(1)><script>alert(1)</script>";
        let document = json!({
            "format": "journey-map", "version": 1, "title": hostile, "description": hostile, "classification": hostile,
            "people": [{ "id": "p", "name": hostile }], "systems": { "name": hostile }, "dataCategories": 7,
            "journeys": [null, 1, { "id": "j", "title": hostile, "stages": [{ "id": "s", "name": hostile }], "touchpoints": [
                { "id": "t", "name": hostile, "stage": "s", "owner": { "marketing": "p" }, "systems": [{ "system": hostile }],
                  "data": [{ "category": hostile, "action": hostile, "purpose": hostile }, null, 3],
                  "security": { "classification": hostile, "controls": [hostile, {}], "risks": [{ "text": hostile }], "notes": hostile, "exception": 1 } },
                { "id": "u", "stage": "__proto__", "owner": 1, "systems": "none", "data": [], "security": hostile },
                "no touchpoint",
            ] }],
        });
        let seen = browser
            .js_with(
                "await customElements.whenDefined('journey-map');
                 const map = document.querySelector('journey-map');
                 const refusal = await map.load(arguments[0]).catch((error) => error.name);
                 return [refusal, await map.ready.catch((error) => error.name)]",
                vec![document],
            )
            .await?;
        assert_eq!(seen, json!(["JourneyMapError", "JourneyMapError"]));
        browser.deep("journey-map >>> .plain table").await?;
        let rows = browser.js_with(ROWS, vec![0.into()]).await?;
        let data = format!("{hostile} ({hostile}, for {hostile})");
        let protected =
            ["Classification", "Controls", "Risks"].map(|what| format!("{what}: {hostile}"));
        assert_eq!(rows[0][1], json!([hostile]));
        assert_eq!(rows[0][3], json!([data]));
        assert_eq!(
            rows[0][4].as_array().map(|lines| lines[..3].to_vec()),
            json!(protected).as_array().cloned()
        );
        assert_eq!(rows[1], json!(["u", null, ["none"], ["none"], null]));
        let tags = browser
            .js("const { shadowRoot } = document.querySelector('journey-map');
                 return [...new Set([...shadowRoot.querySelectorAll('.plain *')].map((element) => element.localName))].sort()")
            .await?;
        let known = json!([
            "caption", "h2", "li", "p", "span", "table", "tbody", "td", "th", "thead", "tr", "ul"
        ]);
        assert_eq!(tags, known);
        // The newest document wins; what is none leaves the sentence.
        browser
            .js_with(
                "document.querySelector('journey-map').load(arguments[0]).catch(() => {})",
                vec![PLAN.into()],
            )
            .await?;
        browser.until("document.querySelector('journey-map').shadowRoot.querySelector('.plain h2').textContent === 'Plan'").await?;
        Ok(())
    });
}

#[test]
fn the_page_s_own_words_come_first_and_what_is_no_map_is_not_shown() {
    test(async |browser| {
        browser.site().page("/plan.json", PLAN);
        browser.site().page("/list.json", "[]");
        open(
            browser,
            "<journey-map src=plan.json><p>Search, then checkout</p></journey-map><journey-map src=list.json></journey-map>\
             <journey-map src=plan.json></journey-map>",
        )
        .await?;
        browser
            .until("document.querySelectorAll('journey-map')[2].shadowRoot.querySelector('.plain')")
            .await?;
        browser
            .until(
                "document.querySelectorAll('journey-map')[1].shadowRoot.querySelector('.refusal')",
            )
            .await?;
        let plain = browser
            .js("return [...document.querySelectorAll('journey-map')].map((map) => map.shadowRoot.querySelectorAll('.plain').length)")
            .await?;
        assert_eq!(plain, json!([0, 0, 1]));
        let asked = browser.site().requests();
        let often = |path| asked.iter().filter(|asked| asked.as_str() == path).count();
        assert_eq!((often("/plan.json"), often("/journey-map-plain.js")), (1, 1), "{asked:?}");
        Ok(())
    });
}
