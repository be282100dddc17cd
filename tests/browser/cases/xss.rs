//! Texts that want to be executed are shown, exported and carried along, and never executed: on pages without any policy, so
//! that nothing but the program stands in their way. One test proves that the texts do execute where markup is made of them.

use std::collections::BTreeSet;

use anyhow::{Context, Result, ensure};
use harness::{Browser, test};
use serde_json::{Value, json};

use crate::hands::drop_file;
use crate::plan::begin;

const SCRIPT: &str = include_str!("xss.js");
const FRAME: &str = include_str!("../../../www/embed.html");

/// How many entries each list of a document has; all documents together hold all vectors.
const SIZE: usize = 30;

const VIEWS: &[&str] = &[
    "blueprint",
    "table",
    "journeys",
    "people",
    "systems",
    "integrations",
    "data",
    "purposes",
    "channels",
    "personas",
    "metrics",
    "objectives",
    "guidelines",
    "glossary",
    "reviews",
    "waivers",
    "insights",
    "map",
];

const LENSES: &[&str] = &["overview", "marketing", "it", "security", "experience", "flow", "gaps"];

/// No policy takes the place of the strict one.
fn lax() -> Vec<(&'static str, &'static str)> {
    vec![("Content-Security-Policy", "default-src * 'unsafe-inline' 'unsafe-eval' data: blob:")]
}

/// A page that allows everything, with an empty map that can be edited.
async fn open(browser: &Browser) -> Result<()> {
    let site = browser.site();
    site.page("/xss.js", SCRIPT);
    let page = "<!doctype html><html lang=en><head><meta charset=utf-8><title>Host</title><script src=xss.js></script>
        <script type=module src=journey-map.js></script><style>journey-map { height: 1500px; }</style></head>
        <body><journey-map mode=edit></journey-map></body></html>";
    site.page_with("/lax.html", page, lax());
    browser.viewport(1280, 1600).await?;
    browser.open("/lax.html").await?;
    begin(browser).await?;
    ensure!(browser.js("return vectors.length").await? == 300, "not 300 vectors");
    let different = browser.js("return new Set(vectors).size").await?;
    ensure!(different == 300, "only {different} vectors differ");
    Ok(())
}

/// What was executed so far: by its call, or by what it asked of the server.
async fn executed(browser: &Browser) -> Result<BTreeSet<String>> {
    let hits = browser.js("return (top.hits ?? ['the page went away']).map(String)").await?;
    let mut all: BTreeSet<String> = serde_json::from_value(hits)?;
    all.extend(browser.site().requests().into_iter().filter(|path| path.starts_with("/xss?")));
    Ok(all)
}

async fn ensure_nothing(browser: &Browser, what: &str) -> Result<()> {
    let found = executed(browser).await?;
    ensure!(found.is_empty(), "{what}: executed {found:?}");
    Ok(())
}

#[test]
fn where_markup_is_made_of_them_they_are_executed() {
    test(async |browser| {
        open(browser).await?;
        browser.expect_console("");
        // Some of them ask for what is not there, or say that they are broken: the page of this test is not ours.
        browser
            .js("const place = document.body.appendChild(document.createElement('div'));
                 window.put = (place) => {
                     for (const vector of vectors)
                         if (!/http-equiv|<base/.test(vector)) place.append(document.createRange().createContextualFragment(vector));
                 };
                 put(place);")
            .await?;
        let mut count = 0;
        harness::until("a third of the vectors to be executed", async || {
            count = executed(browser).await?.len();
            Ok((count >= 100).then_some(()))
        })
        .await
        .with_context(|| format!("{count} of 300 were executed"))?;
        println!("{count} of 300 vectors are executed where markup is made of them");
        // In a frame like that of pages to be printed, they are seen as well.
        browser
            .js("const frame = document.body.appendChild(document.createElement('iframe'));
                 listen(frame.contentWindow);
                 put(frame.contentDocument.body);")
            .await?;
        browser.until("hits.filter((hit) => `${hit}`.startsWith('frame: ')).length > 20").await?;
        Ok(())
    });
}

#[test]
fn nothing_that_a_document_says_is_executed() {
    test(async |browser| {
        open(browser).await?;
        let documents =
            browser.js_with("return await documents(arguments[0])", vec![json!(SIZE)]).await?;
        let documents: Vec<String> = serde_json::from_value(documents)?;
        let (mut shown, mut pages, mut outside) = (0, 0, Vec::new());
        for (place, document) in documents.iter().enumerate() {
            browser
                .js_with("await map.load(arguments[0], { repair: true })", vec![json!(document)])
                .await?;
            let seen = browser
                .js_with("return await walk(...arguments)", vec![json!(VIEWS), json!(LENSES)])
                .await?;
            shown += seen["shown"].as_u64().unwrap_or_default();
            outside.extend(objections(&seen["found"]));
            ensure_nothing(browser, &format!("document {place} on the screen")).await?;
            let printed = browser.js("return await printed()").await?;
            pages += printed["pages"].as_u64().unwrap_or_default();
            outside.extend(objections(&printed["found"]));
            ensure_nothing(browser, &format!("document {place} on paper")).await?;
            let exported = browser.js("return await exported()").await?;
            let text = |name: &str| exported[name].as_str().context("a text").map(str::to_owned);
            for name in ["map", "blueprint"] {
                browser.site().page_with(&format!("/out-{place}-{name}.svg"), text(name)?, lax());
            }
            // What is carried is what came in.
            let first = browser
                .js_with(
                    "return map.toText().includes(JSON.stringify(vectors[arguments[0]]))",
                    vec![json!(place * SIZE)],
                )
                .await?;
            ensure!(first == true, "vector {} did not come in", place * SIZE);
            let formulas = browser
                .js_with(
                    "return Object.entries(arguments[0]).flatMap(([kind, list]) => formulas(list).map((cell) => `${kind}: ${cell}`))",
                    vec![exported["lists"].clone()],
                )
                .await?;
            ensure!(formulas == json!([]), "a spreadsheet would compute {formulas}");
        }
        ensure!(outside.is_empty(), "{outside:?}");
        let fields = browser.js("return [...filled].length").await?;
        println!("{} documents, {fields} fields, {shown} screens, {pages} pages", documents.len());
        // Each picture in a frame, and one as a page of its own.
        let frames: String = (0..documents.len())
            .flat_map(|place| {
                ["map", "blueprint"]
                    .map(|name| format!("<iframe src=out-{place}-{name}.svg></iframe>"))
            })
            .collect();
        browser.site().page_with(
            "/frames.html",
            format!("<!doctype html><title>Pictures</title><script src=xss.js></script>{frames}"),
            lax(),
        );
        browser.open("/frames.html").await?;
        let are_pictures = browser
            .js("return [...document.querySelectorAll('iframe')].every(({ contentDocument }) => contentDocument.documentElement.localName === 'svg' && contentDocument.querySelector('text'))")
            .await?;
        ensure!(are_pictures == true, "a picture is no picture");
        ensure_nothing(browser, "pictures").await?;
        browser.open("/out-0-map.svg").await?;
        browser.until("document.documentElement.localName === 'svg'").await?;
        ensure!(!browser.site().requests().iter().any(|path| path.starts_with("/xss?")));
        Ok(())
    });
}

const WALK: &str = "await walk(...arguments)";

/// What leads somewhere else than to the page itself and to safe addresses.
fn objections(found: &Value) -> Vec<String> {
    let of = |value: &Value, name: &str| value[name].as_str().unwrap_or_default().to_owned();
    let found = found.as_array().map(Vec::as_slice).unwrap_or_default();
    let is_bad = |one: &&Value| {
        let (name, value, rel) = (of(one, "name"), of(one, "value"), of(one, "rel"));
        let is_safe = ["https://", "http://", "mailto:"].iter().any(|safe| value.starts_with(safe));
        let is_inside = value.starts_with('#');
        !(name == "href" && (is_inside || is_safe && rel.contains("noopener")))
    };
    found.iter().filter(is_bad).map(Value::to_string).collect()
}

#[test]
fn no_door_executes_what_comes_in() {
    test(async |browser| {
        open(browser).await?;
        let documents =
            browser.js_with("return await documents(arguments[0])", vec![json!(SIZE)]).await?;
        let documents: Vec<String> = serde_json::from_value(documents)?;
        let mut shown = 0;
        for (place, document) in documents.iter().enumerate() {
            // A document that needs no mending, as these doors ask before they mend.
            let mended = browser
                .js_with(
                    "await map.load(arguments[0], { repair: true }); return map.toText()",
                    vec![json!(document)],
                )
                .await?;
            let address = format!("/document-{place}.json");
            browser.site().page(&address, mended.as_str().context("a text")?);
            let seen = browser
                .js_with(
                    "return await doors(...arguments)",
                    vec![mended, json!(address), json!(VIEWS), json!(LENSES), json!(place)],
                )
                .await?;
            let seen: Vec<(String, Value)> = serde_json::from_value(seen)?;
            ensure!(seen.len() == 4, "not every door was tried");
            for (door, seen) in seen {
                shown += seen["shown"].as_u64().unwrap_or_default();
                let outside = objections(&seen["found"]);
                ensure!(outside.is_empty(), "{door} of document {place}: {outside:?}");
            }
            ensure_nothing(browser, &format!("a door of document {place}")).await?;
        }
        println!("{} documents by 4 doors, {shown} screens", documents.len());
        // Dropped: a document, a diagram, a list; each in the way of its kind.
        let first = browser.js("return map.toText()").await?;
        drop_file(browser, "div.main", "a.journey.json", first.as_str().context("a text")?).await?;
        browser.deep("journey-map >>> .card").await?;
        let diagram = browser
            .js("return 'journey\\n  title ' + vectors[1].replace(/[\\r\\n]/g, ' ') + '\\n'
                     + vectors.map((vector) => vector.replace(/[:;,#\\r\\n]/g, ' ')).map((vector) => `  section ${vector}\\n    ${vector}: 3: ${vector}`).join('\\n')")
            .await?;
        drop_file(browser, "div.main", "a.mmd", diagram.as_str().context("a text")?).await?;
        browser
            .until("map.toJSON().journeys.some(({ touchpoints = [] }) => touchpoints.length > 200)")
            .await
            .context("the diagram")?;
        browser.js_with(WALK, vec![json!(VIEWS), json!(LENSES), json!(100)]).await?;
        ensure_nothing(browser, "the diagram").await?;
        let list = browser
            .js("return 'Name,Vendor,Description\\r\\n' + vectors.map((vector) => Array(3).fill(`\"${vector.replaceAll('\"', '\"\"')}\"`).join()).join('\\r\\n')")
            .await?;
        drop_file(browser, "div.main", "systems.csv", list.as_str().context("a text")?).await?;
        browser.deep("journey-map >>> .list-take").await?.click().await?;
        browser.until("map.toJSON().systems?.length > 200").await.context("the list")?;
        browser.js_with(WALK, vec![json!(VIEWS), json!(LENSES), json!(100)]).await?;
        ensure_nothing(browser, "the list").await?;
        Ok(())
    });
}

#[test]
fn neither_typed_steps_nor_a_frame_execute_anything() {
    test(async |browser| {
        open(browser).await?;
        let steps = browser
            .js("return vectors.map((vector) => vector.replace(/[\\r\\n]/g, ' ')).join('\\n')")
            .await?;
        browser.deep("journey-map >>> .steps-lines").await?;
        browser
            .js_with(
                "const lines = map.shadowRoot.querySelector('.steps-lines');
                 lines.value = arguments[0];
                 lines.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));",
                vec![steps],
            )
            .await?;
        browser
            .until("/\\d+ steps in/.test(map.shadowRoot.querySelector('.steps-count').textContent)")
            .await?;
        browser.js("map.shadowRoot.querySelector('.steps-foot .main').click()").await?;
        browser.until("map.toJSON().journeys?.[0]?.touchpoints?.length > 200").await?;
        browser.js_with(WALK, vec![json!(VIEWS), json!(LENSES), json!(100)]).await?;
        ensure_nothing(browser, "typed steps").await?;

        browser.site().page_with("/embed.html", FRAME, lax());
        let seen = browser
            .js_with(
                "const frame = document.body.appendChild(document.createElement('iframe'));
                 frame.src = 'embed.html';
                 await new Promise((done) => frame.addEventListener('load', done));
                 let last = 0;
                 const call = (member, args) => new Promise((done) => {
                     const id = ++last;
                     addEventListener('message', ({ data }) => data.id === id && data.type === 'journey-map/result' && done(data));
                     frame.contentWindow.postMessage({ type: 'journey-map/call', id, member, args }, location.origin);
                 });
                 await call('ready', []);
                 frame.contentWindow.alert = top.xss;
                 window.map = frame.contentDocument.querySelector('journey-map');
                 const found = [];
                 for (const [turn, document] of (await documents(arguments[0])).entries()) {
                     const { error } = await call('load', [document, { repair: true }]);
                     if (error) return error;
                     found.push(...(await glance(arguments[1], arguments[2], turn)).found);
                 }
                 return { found, length: (await call('toText', [])).value.length };",
                vec![json!(SIZE), json!(VIEWS), json!(LENSES)],
            )
            .await?;
        ensure!(seen["length"].as_u64() > Some(10_000), "the frame answers {seen}");
        let outside = objections(&seen["found"]);
        ensure!(outside.is_empty(), "the frame: {outside:?}");
        ensure_nothing(browser, "the frame").await?;
        Ok(())
    });
}
