//! Whatever the style sheet of a page says, the inside of the box looks the same, and what is documented still dresses it.

use anyhow::{Context, Result, ensure};
use harness::thirtyfour::By;
use harness::{Browser, everywhere, until};
use serde_json::json;

use crate::plan::begin;

const HOSTILE: &str = include_str!("isolation_hostile.css");

/// Where the box is, is the page's to say: here, the same with and without the hostile sheet.
const PLACED: &str = "
    html body#host journey-map {
        display: block !important; position: fixed !important; inset: 0 auto auto 0 !important;
        width: 1000px !important; height: 640px !important; margin: 0 !important; padding: 0 !important;
        border: 0 !important; z-index: 9 !important; transition: none !important; transform: none !important; zoom: 1 !important; opacity: 1 !important; visibility: visible !important;
    }";

/// Marks what is ours by name as well: a page may use the very names of our custom properties.
const LOOK_ALIKES: &str = "
    const rules = [...map.shadowRoot.adoptedStyleSheets].flatMap((sheet) => [...sheet.cssRules]).map((rule) => rule.cssText).join();
    const names = [...new Set(rules.match(/--jm-[a-z0-9-]+/g))];
    const hostile = [...document.styleSheets].find((sheet) => sheet.href?.endsWith('hostile.css'));
    for (const name of names) hostile.insertRule(`* { ${name}: 40px !important; }`, hostile.cssRules.length);
    return names.length;";

/// Turns the hostile sheet on or off, and waits until that is drawn.
const TURN: &str = "
    for (const link of document.querySelectorAll('link[href=\"hostile.css\"]')) link.sheet.disabled = !arguments[0];
    document.documentElement.style.setProperty('font-size', arguments[0] ? '62.5%' : '100%');
    await document.fonts.ready;
    for (let frame = 0; frame < 2; frame += 1) await new Promise((done) => requestAnimationFrame(done));";

/// The share of pixels that differ at all, in percent.
const COMPARE: &str = "
    const pixels = await Promise.all([...arguments].map(async (text) => {
        const image = new Image();
        image.src = 'data:image/png;base64,' + text;
        await image.decode();
        const canvas = new OffscreenCanvas(image.width, image.height);
        const pen = canvas.getContext('2d');
        pen.drawImage(image, 0, 0);
        return new Uint32Array(pen.getImageData(0, 0, image.width, image.height).data.buffer);
    }));
    const [one, other] = pixels;
    if (one.length !== other.length) return 100;
    return 100 * one.reduce((count, pixel, place) => count + (pixel !== other[place]), 0) / one.length;";

/// What is looked at: how it is shown, and what is there then.
const SCENES: &[(&str, &str, &str)] = &[
    ("the map", "map.view = 'map'; map.select(null)", ".map .card"),
    ("the inspector", "map.select(map.toJSON().journeys[0].touchpoints[0].id)", ".inspector-form"),
    ("the table", "map.select(null); map.view = 'table'", ".journey-grid"),
    ("the blueprint", "map.view = 'blueprint'", ".blueprint-name"),
    ("insights", "map.view = 'insights'", ".insights-title"),
    (
        "a dialog",
        "map.view = 'map'; map.shadowRoot.querySelector('[data-action=help]').click()",
        ".panel",
    ),
];

fn page(opening: &str) -> String {
    format!(
        "{opening}<html lang=en><head><meta charset=utf-8><title>Host</title>
        <link rel=stylesheet href=hostile.css><link rel=stylesheet href=placed.css>
        <script type=module src=journey-map.js></script></head><body id=host><p>Some text of the page</p>
        <journey-map src=examples/online-shop.journey.json mode=edit></journey-map></body></html>"
    )
}

async fn open(browser: &Browser, opening: &str) -> Result<()> {
    let site = browser.site();
    site.page("/hostile.css", HOSTILE);
    site.page("/placed.css", PLACED);
    site.page("/host.html", page(opening));
    browser.open("/host.html").await?;
    begin(browser).await?;
    // What is found comes after the map, and is marked on it.
    browser.until("map.findings().length > 0").await?;
    // From here on, nothing is asked of the pointer, and no caret blinks.
    browser.js_with(TURN, vec![json!(false)]).await?;
    Ok(())
}

async fn picture(browser: &Browser) -> Result<String> {
    Ok(browser.find(By::Css("journey-map")).await?.screenshot_as_png_base64().await?)
}

async fn difference(browser: &Browser, one: &str, other: &str) -> Result<f64> {
    let found = browser.js_with(COMPARE, vec![one.into(), other.into()]).await?;
    found.as_f64().context("a share of pixels")
}

async fn show(browser: &Browser, script: &str, expected: &str) -> Result<()> {
    browser.js(script).await?;
    browser.deep(&format!("journey-map >>> {expected}")).await?;
    browser
        .js("map.shadowRoot.activeElement?.blur();
             await Promise.all(map.shadowRoot.getAnimations().map((moving) => moving.finished));")
        .await?;
    Ok(())
}

/// What is to be seen once nothing changes any more: three pictures in a row are the same.
async fn settled(browser: &Browser) -> Result<String> {
    let mut seen = Vec::new();
    until("nothing changes any more", async || {
        let next = picture(browser).await?;
        if seen.last() != Some(&next) {
            seen.clear();
        }
        seen.push(next);
        Ok(if seen.len() == 3 { seen.pop() } else { None })
    })
    .await
}

/// The least difference of a few pictures: what is drawn late is waited for.
async fn least_difference(browser: &Browser, before: &str) -> Result<f64> {
    let mut least = f64::INFINITY;
    for _ in 0..5 {
        let after = picture(browser).await?;
        least = least.min(difference(browser, before, &after).await?);
        if least == 0.0 {
            break;
        }
    }
    Ok(least)
}

#[test]
fn no_style_sheet_of_a_page_changes_what_is_inside() {
    everywhere(async |browser| {
        open(browser, "<!doctype html>").await?;
        let names = browser.js(LOOK_ALIKES).await?;
        ensure!(names.as_u64() > Some(50), "our names are not found: {names}");
        browser.js_with(TURN, vec![json!(false)]).await?;
        let mut standard = Vec::new();
        for (what, script, expected) in SCENES {
            show(browser, script, expected).await?;
            browser.js_with(TURN, vec![json!(false)]).await?;
            let before = settled(browser).await?;
            browser.js_with(TURN, vec![json!(true)]).await?;
            let difference = least_difference(browser, &before).await?;
            println!("{what}: {difference} % of pixels differ under the hostile sheet");
            ensure!(difference < 0.02, "{what}: {difference} % of pixels differ");
            standard.push(before);
        }
        // The sheet is hostile, and the comparison sees it: without the cut, all looks different.
        let before = settled(browser).await?;
        browser
            .js("const root = map.shadowRoot.querySelector('.journey-map');
                 for (const name of ['font', 'color', 'letter-spacing', 'text-transform', 'direction'])
                     root.style.setProperty(name, 'inherit');")
            .await?;
        browser.js_with(TURN, vec![json!(true)]).await?;
        let uncut = least_difference(browser, &before).await?;
        println!("a dialog: {uncut} % of pixels differ where nothing is cut");
        ensure!(uncut > 5.0, "where nothing is cut, {uncut} % of pixels differ only");

        // A page without a doctype is drawn by other rules.
        open(browser, "").await?;
        assert_eq!(browser.js("return document.compatMode").await?, "BackCompat");
        for ((what, script, expected), before) in SCENES.iter().zip(standard) {
            show(browser, script, expected).await?;
            let difference = least_difference(browser, &before).await?;
            println!("{what}: {difference} % of pixels differ without a doctype");
            ensure!(difference < 0.1, "{what}: {difference} % of pixels differ without a doctype");
        }
        Ok(())
    });
}

#[test]
fn what_is_documented_dresses_it_and_the_page_hides_it() {
    everywhere(async |browser| {
        open(browser, "<!doctype html>").await?;
        let seen = browser
            .js("const of = (selector, property) => getComputedStyle(map.shadowRoot.querySelector(selector))[property];
                 const root = document.documentElement.style;
                 root.setProperty('--journey-surface', 'rgb(1, 2, 3)');
                 root.setProperty('--journey-font', 'monospace');
                 const seen = [of('.top-bar', 'backgroundColor'), of('.card', 'fontFamily'), of('.card', 'visibility')];
                 document.body.style.setProperty('visibility', 'hidden');
                 map.style.setProperty('visibility', 'inherit', 'important');
                 return [...seen, of('.top-bar', 'visibility'), of('.shell', 'direction')];")
            .await?;
        // The page of the test says that it is visible, in a rule of its own.
        assert_eq!(seen, json!(["rgb(1, 2, 3)", "monospace", "visible", "hidden", "ltr"]));
        Ok(())
    });
}
