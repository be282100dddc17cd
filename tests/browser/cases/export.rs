//! Taking the map along: as a file, a picture, pages, with less in it; and what is said before a confidential one leaves.

use anyhow::Result;
use harness::{Browser, test};
use serde_json::json;

use crate::hands::{click, press, until_focus, until_text};
use crate::plan::begin;

/// A journey with everything that pictures show, and people to be left out.
pub(crate) const SHOP: &str = r#"{
  "format": "journey-map", "version": 1, "title": "Shop",
  "people": [{ "id": "zoe-quax", "name": "Zoe Quax", "function": "marketing", "contact": "zoe@example.org" }],
  "systems": [{ "id": "web", "name": "Web shop", "vendor": "Example Inc.", "cost": { "annual": 42424 } }],
  "dataCategories": [{ "id": "card", "name": "Card number", "classification": "restricted" }],
  "journeys": [{
    "id": "buy", "title": "Buy", "owner": "zoe-quax",
    "stages": [{ "id": "find", "name": "Find" }, { "id": "pay", "name": "Pay" }],
    "touchpoints": [
      { "id": "search", "name": "Search & <compare>", "stage": "find", "kind": "start", "channel": "web", "owner": { "marketing": "zoe-quax" }, "systems": [{ "system": "web" }], "data": "none" },
      { "id": "checkout", "name": "Check out", "stage": "pay", "kind": "goal", "data": [{ "category": "card" }], "security": { "notes": [{ "text": "Ask Zoe Quax", "by": "zoe-quax" }] } }
    ],
    "transitions": [{ "id": "t", "from": "search", "to": "checkout", "share": 0.5 }]
  }]
}"#;

/// A page around it, as that of the app.
const PAGE: &str = "<!doctype html><html lang=en><head><meta charset=utf-8><title>Shop</title>
    <meta name=viewport content='width=device-width, initial-scale=1'><link rel=stylesheet href=page.css>
    <script type=module src=journey-map.js></script></head>
    <body><main><h1>Shop</h1><journey-map src=shop.json mode=edit></journey-map></main></body></html>";

/// Opens the shop, perhaps marked, and notes what is downloaded and printed instead of writing it anywhere.
pub(crate) async fn open_shop(browser: &Browser, class: Option<&str>) -> Result<()> {
    let text = match class {
        Some(class) => SHOP.replace(
            "\"title\": \"Shop\"",
            &format!("\"title\": \"Shop\", \"classification\": \"{class}\""),
        ),
        None => SHOP.to_owned(),
    };
    browser.site().page("/shop.json", text);
    browser.site().page("/shop.html", PAGE);
    browser.open("/shop.html").await?;
    begin(browser).await?;
    browser
        .js("window.given = []; window.printed = null;
             // A test reads pictures; the product reads no markup.
             const policy = trustedTypes.createPolicy('test', { createHTML: (text) => text });
             window.parsed = (text) => new DOMParser().parseFromString(policy.createHTML(text), 'image/svg+xml');
             let last;
             const make = URL.createObjectURL;
             URL.createObjectURL = (blob) => { last = blob; return make.call(URL, blob); };
             HTMLAnchorElement.prototype.click = function () { given.push({ name: this.download, blob: last }); };
             new MutationObserver((changes) => {
                 for (const node of changes.flatMap((change) => [...change.addedNodes])) {
                     if (node.tagName !== 'IFRAME') continue;
                     const inside = node.contentWindow;
                     inside.print = () => { window.printed = [...inside.document.body.children].map((page) => page.textContent); window.sheet = [...inside.document.adoptedStyleSheets[0].cssRules].map((rule) => rule.cssText).join(' '); };
                 }
             }).observe(document.body, { childList: true });")
        .await?;
    Ok(())
}

/// Brings the keyboard to the map.
pub(crate) async fn take_keyboard(browser: &Browser) -> Result<()> {
    browser.js("map.shadowRoot.querySelector('.card').focus()").await?;
    until_focus(browser, ".card").await
}

async fn sheet(browser: &Browser) -> Result<()> {
    take_keyboard(browser).await?;
    press(browser, &["Ctrl+e"]).await?;
    until_focus(browser, "[data-form=json], .export-less-first").await
}

async fn given(browser: &Browser, name: &str) -> Result<()> {
    browser.until(&format!("given.length && given.at(-1).name === '{name}'")).await?;
    Ok(())
}

/// The same from the sheet, which stays and says so.
async fn given_and_said(browser: &Browser, name: &str) -> Result<()> {
    given(browser, name).await?;
    until_text(browser, ".export-went", &format!("Downloaded: {name}")).await
}

async fn close(browser: &Browser) -> Result<()> {
    press(browser, &["Escape"]).await?;
    browser.until("!map.shadowRoot.querySelector('.panel')").await?;
    Ok(())
}

#[test]
fn everything_is_taken_along_by_pointer() {
    test(async |browser| {
        open_shop(browser, None).await?;
        browser.js("map.apply({ do: 'set', subject: { kind: 'document', id: 'document' }, field: 'classification', value: 'internal' })").await?;
        click(browser, "[data-action=export]").await?;
        for (form, name) in [
            ("json", "shop.journey.json"),
            ("svg", "shop.svg"),
            ("png", "shop.png"),
            ("touchpoints", "shop-touchpoints.csv"),
            ("transitions", "shop-transitions.csv"),
        ] {
            click(browser, &format!("[data-form={form}]")).await?;
            given_and_said(browser, name).await?;
        }
        click(browser, "[data-value=Letter]").await?;
        browser
            .until("map.shadowRoot.querySelector('[data-value=Letter][aria-pressed=true]')")
            .await?;
        click(browser, "[data-form=print]").await?;
        browser.until("printed").await?;
        assert_eq!(browser.js("return /letter/i.test(sheet)").await?, true);
        Ok(())
    });
}

#[test]
fn everything_is_taken_along_by_keys() {
    test(async |browser| {
        open_shop(browser, Some("public")).await?;
        sheet(browser).await?;
        press(browser, &["Enter"]).await?;
        given_and_said(browser, "shop.journey.json").await?;
        press(browser, &["Tab"]).await?;
        until_focus(browser, "[data-form=svg]").await?;
        press(browser, &["Enter"]).await?;
        given_and_said(browser, "shop.svg").await?;
        press(browser, &["Tab", "Tab"]).await?;
        until_focus(browser, "[data-form=png-2]").await?;
        press(browser, &["Space"]).await?;
        given_and_said(browser, "shop.png").await?;
        close(browser).await?;
        take_keyboard(browser).await?;
        press(browser, &["Ctrl+p"]).await?;
        browser.until("printed").await?;
        Ok(())
    });
}

#[test]
fn a_picture_says_what_the_map_says() {
    test(async |browser| {
        open_shop(browser, Some("confidential")).await?;
        let seen = browser
            .js("const blob = await map.export('svg');
                 const picture = parsed(await blob.text());
                 const texts = [...picture.querySelectorAll('text')].map((text) => text.textContent);
                 const names = [...map.shadowRoot.querySelectorAll('.card-name, .stage-name')].map((name) => name.textContent);
                 const has = (text) => texts.some((said) => said.startsWith(text));
                 return {
                     type: blob.type, error: picture.querySelector('parsererror')?.textContent ?? null,
                     missing: names.filter((name) => !has(name)), count: names.length,
                     head: ['Shop', 'Buy', 'Confidential', '50 %', 'Kept by Zoe Quax', 'Web'].filter((text) => !has(text)),
                     alien: [...picture.querySelectorAll('script, style, foreignObject, image, use, a')].length,
                     title: picture.querySelector('svg > title').textContent,
                 };")
            .await?;
        let expected = json!({
            "type": "image/svg+xml", "error": null, "missing": [], "count": 4, "head": [], "alien": 0, "title": "Shop: Buy",
        });
        assert_eq!(seen, expected);
        Ok(())
    });
}

#[test]
fn a_picture_of_dots_has_its_size_and_something_on_it() {
    test(async |browser| {
        open_shop(browser, None).await?;
        let seen = browser
            .js("const svg = parsed(await (await map.export('svg')).text()).documentElement;
                 const sizes = [];
                 for (const scale of [1, 2]) {
                     const blob = await map.export('png', { scale });
                     const bitmap = await createImageBitmap(blob);
                     const canvas = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
                     canvas.drawImage(bitmap, 0, 0);
                     const dots = new Uint32Array(canvas.getImageData(0, 0, bitmap.width, bitmap.height).data.buffer);
                     const wide = Math.round(scale * svg.getAttribute('width')), high = Math.round(scale * svg.getAttribute('height'));
                     sizes.push([blob.type, bitmap.width === wide, bitmap.height === high, new Set(dots).size > 50]);
                 }
                 return sizes;")
            .await?;
        assert_eq!(seen, json!([["image/png", true, true, true], ["image/png", true, true, true]]));
        let grid = "const grid = parsed(await (await map.export('svg', { view: 'blueprint' })).text());
            const texts = [...grid.querySelectorAll('text')].map((text) => text.textContent);
            return ['Line of visibility', 'Check out', 'Zoe Quax', 'not answered'].filter((text) => !texts.some((said) => said.startsWith(text)))";
        assert_eq!(browser.js(grid).await?, json!([]));
        let refusal = "return map.export('svg', { journey: 'nowhere' }).then(() => false, (error) => error.name)";
        assert_eq!(browser.js(refusal).await?, "JourneyMapError");
        Ok(())
    });
}

#[test]
fn pages_are_counted_and_carry_the_class() {
    test(async |browser| {
        open_shop(browser, Some("restricted")).await?;
        // What is restricted is asked about first.
        take_keyboard(browser).await?;
        press(browser, &["Ctrl+p"]).await?;
        until_focus(browser, ".export-less-first").await?;
        assert_eq!(browser.js("return printed").await?, json!(null));
        click(browser, "[data-form=print]").await?;
        browser.until("printed").await?;
        let seen = browser
            .js("return [printed.length > 1, printed.every((page, place) => page.includes(`${place + 1} of ${printed.length}`)),
                 printed.every((page) => page.includes('Restricted: for a few, named')), /size: a4 (portrait|landscape)/i.test(sheet)]")
            .await?;
        assert_eq!(seen, json!([true, true, true, true]));
        Ok(())
    });
}

#[test]
fn a_copy_with_less_in_it_says_before_what_goes_and_has_it_no_more() {
    test(async |browser| {
        open_shop(browser, Some("confidential")).await?;
        sheet(browser).await?;
        press(browser, &["Enter"]).await?;
        until_focus(browser, ".export-less-tick").await?;
        browser.until("map.shadowRoot.querySelector('[data-part=people]')").await?;
        until_text(browser, "[data-part=people] .export-part-count", "1 goes").await?;
        until_text(browser, "[data-part=vendors] .export-part-count", "2 stay").await?;
        click(browser, "[data-part=vendors]").await?;
        until_text(browser, "[data-part=vendors] .export-part-count", "2 go").await?;
        click(browser, "[data-form=json]").await?;
        given_and_said(browser, "shop-redacted.journey.json").await?;
        until_text(browser, ".export-help", "Without names, contact details, security notes, costs, values, systems’ names. It opens again, here and elsewhere.").await?;
        let seen = browser
            .js("const text = (await given[0].blob.text()).toLowerCase();
                 const gone = ['zoe', 'quax', 'example', '42424', 'web shop', 'ask'].filter((word) => text.includes(word));
                 const kept = ['person 1 (marketing)', 'system 1', 'check out', 'card number', 'confidential'].filter((word) => !text.includes(word));
                 await map.load(await given[0].blob.text());
                 return [gone, kept, map.toJSON().journeys[0].touchpoints.length];")
            .await?;
        assert_eq!(seen, json!([[], [], 2]));
        Ok(())
    });
}

#[test]
fn a_banner_says_how_confidential_it_is_and_goes_with_the_answer() {
    test(async |browser| {
        open_shop(browser, None).await?;
        assert_eq!(browser.count("journey-map >>> .class-banner").await?, 0);
        // It holds restricted data, and the sheet says so.
        sheet(browser).await?;
        until_text(browser, ".export-mark", "Mark it as restricted").await?;
        click(browser, ".export-mark").await?;
        until_text(browser, ".class-banner", "Restricted: for a few, named").await?;
        until_focus(browser, ".export-less-first").await?;
        press(browser, &["Escape"]).await?;
        browser.until("!map.shadowRoot.querySelector('.panel') && map.canUndo").await?;
        browser.js("map.undo()").await?;
        browser.until("!map.shadowRoot.querySelector('.class-banner')").await?;
        Ok(())
    });
}

#[test]
fn where_no_picture_may_be_painted_somebody_is_told_and_offered_another() {
    test(async |browser| {
        open_shop(browser, Some("public")).await?;
        // As under a policy without blob: in img-src.
        browser.js("Object.defineProperty(HTMLImageElement.prototype, 'src', { set() { setTimeout(() => this.onerror(new Event('error'))); } })").await?;
        let refusal = "return map.export('png').then(() => '', (error) => error.message)";
        let said = browser.js(refusal).await?;
        assert!(said.as_str().is_some_and(|said| said.contains("img-src")), "{said}");
        click(browser, "[data-action=export]").await?;
        click(browser, "[data-form=png]").await?;
        browser.until("[...map.shadowRoot.querySelectorAll('.notice')].some((notice) => notice.textContent.includes('img-src'))").await?;
        browser.js("[...map.shadowRoot.querySelectorAll('.notice button')].find((button) => button.textContent.includes('SVG')).click()").await?;
        given(browser, "shop.svg").await?;
        Ok(())
    });
}
