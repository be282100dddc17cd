//! The map in a frame: what a page around it can do with it, and hears of it, by messages alone.

use anyhow::Result;
use harness::{Browser, Site, everywhere, test};
use serde_json::{Value, json};

use crate::plan::PLAN;

/// What a page that shows a frame needs besides the strict policy.
const AROUND: &str = "default-src 'none'; script-src 'self'; connect-src 'self'; frame-src *; require-trusted-types-for 'script'";

/// A page with this markup that may show frames, for who works with the map in the first of them as `map`.
pub(crate) fn page_around(site: &Site, path: &str, markup: &str) {
    let page = format!("<!doctype html><html lang=en><title>Around</title><body>{markup}</body>");
    site.page_with(path, page, vec![("Content-Security-Policy", AROUND)]);
}

/// The policy of a site that lets every page frame it, as if nobody had thought of it.
pub(crate) fn framed_by_all(site: &str) -> String {
    format!(
        "default-src 'none'; script-src {site} 'wasm-unsafe-eval'; style-src {site}; connect-src {site}; img-src {site} data: blob:; require-trusted-types-for 'script'"
    )
}

/// Adds a frame and works with it from the first moment on. `window.told` gets its events.
async fn connect(browser: &Browser, src: &str, sandbox: Option<&str>) -> Result<()> {
    browser
        .js_with(
            "const [src, sandbox] = arguments;
             const { connect } = await import('/journey-map-frame.js');
             const frame = document.createElement('iframe');
             Object.assign(frame, { src, title: 'Map', width: 1000, height: 600 });
             if (sandbox !== null) frame.sandbox = sandbox;
             document.body.append(frame);
             window.map = connect(frame, sandbox === null ? {} : { origin: 'null' });
             window.told = [];
             for (const name of ['journey-ready', 'journey-change', 'journey-select', 'journey-error'])
                 map.addEventListener(name, ({ detail }) => told.push([name, detail]));
             window.refusal = (made) => made.then(() => null, ({ name, message, problems }) => ({ name, message, problems }));
             await map.ready",
            vec![src.into(), sandbox.into()],
        )
        .await?;
    Ok(())
}

const RENAME: &str = "{ do: 'set', subject: { journey: 'buy', kind: 'touchpoint', id: 'search' }, field: 'name', value: 'Look up' }";

#[test]
fn a_page_does_with_the_map_in_its_frame_what_it_could_do_with_the_element() {
    everywhere(async |browser| {
        browser.site().page("/plan.json", PLAN);
        page_around(browser.site(), "/around.html", "");
        browser.open("/around.html").await?;
        connect(browser, "embed.html?src=plan.json&mode=edit&lens=it&touchpoint=checkout", None)
            .await?;
        let document: Value = serde_json::from_str(PLAN)?;
        assert_eq!(browser.js("return await map.toJSON()").await?, document);
        let seen = browser
            .js("return [await map.get('lens'), await map.get('mode'), (await map.selected).id, await map.canUndo]")
            .await?;
        assert_eq!(seen, json!(["it", "edit", "checkout", false]));

        let done = browser
            .js(&format!(
                "const before = await map.revision;
                 await map.apply({RENAME});
                 const undone = [await map.undo(), await map.canRedo, await map.redo()];
                 await map.select('search');
                 await map.set('lens', 'security');
                 const blob = await map.export('json');
                 return [await map.revision - before, undone, (await map.selected).id, await map.get('lens'),
                         await blob.text() === await map.toText(), blob.type, (await map.analyze('structure')).journey,
                         Array.isArray(await map.findings())]"
            ))
            .await?;
        assert_eq!(
            done,
            json!([
                3,
                [true, true, true],
                "search",
                "security",
                true,
                "application/json",
                "buy",
                true
            ])
        );
        let names = browser.js("return told.map(([name]) => name)").await?;
        assert_eq!(
            names,
            json!([
                "journey-select",
                "journey-ready",
                "journey-change",
                "journey-change",
                "journey-change",
                "journey-select"
            ])
        );
        let change = browser.js("return told[2][1].changes[0].after.name").await?;
        assert_eq!(change, "Look up");

        let broken = PLAN.replace("\"stage\": \"pay\"", "\"stage\": \"gone\"");
        let refused = browser
            .js_with(
                "return await Promise.all([map.load(arguments[0]), map.apply({ do: 'fly' }), map.export('doc'), map.load(() => {})].map(refusal))",
                vec![broken.into()],
            )
            .await?;
        let names: Vec<_> =
            refused.as_array().into_iter().flatten().map(|told| told["name"].clone()).collect();
        assert_eq!(
            names,
            ["JourneyMapError", "JourneyMapError", "JourneyMapError", "DataCloneError"]
        );
        assert_eq!(refused[0]["problems"][0]["line"], 13);
        assert!(refused[2]["message"].as_str().is_some_and(|said| said.contains("“doc”")));
        asks_for_what_is_not_there(browser).await?;
        gives_what_is_not_taken(browser).await?;

        // Loaded again, the frame is a new one: what is asked meanwhile waits for it.
        browser.js("await map.load(await (await fetch('plan.json')).text())").await?;
        let title = browser
            .js("const frame = document.querySelector('iframe');
                 const loaded = new Promise((done) => { frame.onload = done; });
                 frame.contentWindow.location.reload();
                 await loaded;
                 await map.ready;
                 return (await map.toJSON()).title")
            .await?;
        assert_eq!(title, "Plan");
        Ok(())
    });
}

/// Names that are no members, and arguments that are no list, are answered with an error.
async fn asks_for_what_is_not_there(browser: &Browser) -> Result<()> {
    let answers = browser
        .js("const { contentWindow } = document.querySelector('iframe');
             const ask = (call) => new Promise((done) => {
                 addEventListener('message', function hear({ data }) {
                     if (data.type !== 'journey-map/result' || data.id !== (call.id ?? null)) return;
                     removeEventListener('message', hear);
                     done('value' in data ? data.value : data.error.name);
                 });
                 contentWindow.postMessage({ type: 'journey-map/call', ...call }, location.origin);
             });
             const members = ['constructor', '__proto__', 'remove', 'innerHTML', 'addEventListener', 'toString', 'shadowRoot',
                              'connectedCallback', '', 7, null, undefined, {}, ['load']];
             const answers = [];
             for (const member of members) answers.push(await ask({ id: `${answers.length}`, member, args: [] }));
             const attributes = ['innerHTML', 'onclick', '__proto__', 'id', 'ready', 7, undefined];
             for (const name of attributes) answers.push(await ask({ id: 'get', member: 'get', args: [name] }));
             for (const name of [...attributes, 'storage']) answers.push(await ask({ id: 'set', member: 'set', args: [name, 'x'] }));
             for (const args of ['x', 7, { 0: 'lens' }, null]) answers.push(await ask({ id: 'args', member: 'get', args }));
             return [answers.filter((answer) => answer !== 'Error'), await ask({ member: 'canUndo' })]")
        .await?;
    assert_eq!(answers, json!([[], true]));
    Ok(())
}

/// What a member does not take is refused in a sentence that names it, by the element itself as by its frame.
async fn gives_what_is_not_taken(browser: &Browser) -> Result<()> {
    browser.enter_frame(0).await?;
    browser.js("window.framed = document.querySelector('journey-map')").await?;
    browser.enter_default_frame().await?;
    let answers = browser
        .js("const { framed } = document.querySelector('iframe').contentWindow;
             const given = [
                 ['export', 'svg', null], ['export', 'png', 7], ['export', 'csv', { kind: {} }], ['export', 'svg', { journey: 5 }],
                 ['export', 'svg', { view: ['map'] }], ['load', undefined], ['load', '{}', null], ['load', '{}', 'repair'],
                 ['analyze', 'flow', null], ['analyze', 'flow', { journey: {} }], ['apply'], ['apply', undefined],
                 ['select', 5], ['select', { id: 5 }], ['select', { kind: {}, id: 'search' }], ['markSaved', 'today'], ['markSaved', null],
             ];
             const said = [];
             for (const [member, ...args] of given) {
                 const told = [await refusal(map[member](...args)), await refusal((async () => framed[member](...args))())];
                 const isSo = told.every((one) => one?.name === 'JourneyMapError' && one.message.includes(`${member}() takes`) && one.message === told[0].message);
                 if (!isSo) said.push([member, ...args, told]);
             }
             // What was refused changed nothing, and broke nothing.
             said.push((await map.toJSON()).title, (await map.selected)?.id, (await (await map.export('svg', { journey: null, view: null })).text()).includes('<svg'));
             const { connect } = await import('/journey-map-frame.js');
             const frame = document.querySelector('iframe');
             const why = (act) => { try { act(); } catch ({ name, message }) { return `${name} ${message.includes('connect() takes')}`; } };
             said.push(why(() => connect(null)), why(() => connect(map)), why(() => connect(frame, { origin: 'maps' })), why(() => connect(frame, null).disconnect()));
             for (const args of [['lens', {}], ['lens', () => {}], ['lens', Symbol.iterator]])
                 said.push((await refusal(map.set(...args))).message);
             return said;")
        .await?;
    let why = "TypeError true";
    let wrong = "What set() takes into a frame is made of texts, numbers, lists and plain objects.";
    let set = ["“lens” is set to a text, or to null.", wrong, wrong];
    let expected = json!(["Plan", "search", true, why, why, why, null, set[0], set[1], set[2]]);
    assert_eq!(answers, expected);
    Ok(())
}

#[test]
fn an_attribute_is_taken_away_and_a_frame_that_is_gone_refuses() {
    everywhere(async |browser| {
        browser.site().page("/plan.json", PLAN);
        page_around(browser.site(), "/around.html", "");
        browser.open("/around.html").await?;
        connect(browser, "embed.html?src=plan.json&lang=de", None).await?;
        let seen = browser
            .js("const before = await map.get('lang');
                 await map.set('lang', null);
                 const taken = await map.get('lang');
                 document.querySelector('iframe').remove();
                 const gone = await refusal(map.toText());
                 map.disconnect();
                 return [before, taken, gone.message, (await refusal(map.toText())).message]")
            .await?;
        let ended = ["The frame is not on the page.", "The connection to the frame was ended."];
        assert_eq!(seen, json!(["de", "", ended[0], ended[1]]));
        Ok(())
    });
}

#[test]
fn opened_by_itself_the_page_shows_a_map_to_be_read_or_says_what_it_is_for() {
    test(async |browser| {
        browser.site().page("/plan.json", PLAN);
        browser.open("/embed.html?src=plan.json&mode=edit&storage=mine&view=table").await?;
        browser.until("document.querySelector('journey-map').ready.then(() => true)").await?;
        let seen = browser
            .js("const map = document.querySelector('journey-map');
                 return [map.toJSON().title, map.mode, map.storage, map.view]")
            .await?;
        assert_eq!(seen, json!(["Plan", "view", "", "table"]));
        for elsewhere in ["", "?src=https://elsewhere.example/plan.json", "?src=data:,%7B%7D"] {
            browser.open(&format!("/embed.html{elsewhere}")).await?;
            let note = browser.deep(".note:not([hidden])").await?.text().await?;
            assert!(note.contains("inside of another page"), "{elsewhere}: {note}");
            assert_eq!(browser.count("journey-map").await?, 0);
        }
        Ok(())
    });
}

#[test]
fn a_listed_page_of_another_origin_works_with_the_map_and_keeps_the_document_itself() {
    everywhere(async |browser| {
        let maps = Site::start_with(vec![("Access-Control-Allow-Origin", "*")])?;
        let policy = framed_by_all(&maps.url(""));
        let embed = include_str!("../../../www/embed.html");
        maps.page_with("/embed.html", embed, vec![("Content-Security-Policy", &policy)]);
        let around = browser.site().url("");
        maps.page(
            "/embed.json",
            json!({ "allowedParents": ["https://a.example", around] }).to_string(),
        );
        page_around(browser.site(), "/around.html", "");
        for sandbox in [None, Some("allow-scripts")] {
            browser.open("/around.html").await?;
            let src = "/embed.html?src=/secret.journey.json&storage=plans&mode=edit";
            connect(browser, &maps.url(src), sandbox).await?;
            let seen = browser
                .js_with(
                    &format!(
                        "await map.load(arguments[0]);
                         await map.apply({RENAME});
                         await map.markSaved();
                         const blob = await map.export('svg');
                         return [(await map.toJSON()).title, await map.get('src'), await map.get('storage'), await map.get('mode'),
                                 (await blob.text()).includes('Look up'), (await refusal(map.set('src', '/secret.journey.json'))).name,
                                 told.some(([name]) => name === 'journey-change')]"
                    ),
                    vec![PLAN.into()],
                )
                .await?;
            assert_eq!(seen, json!(["Plan", "", "", "edit", true, "Error", true]), "{sandbox:?}");
        }
        // What would be kept would be kept where the frame is.
        browser.open("/around.html").await?;
        connect(browser, &maps.url("/embed.html?storage=plans&mode=edit"), None).await?;
        browser.js_with("await map.load(arguments[0])", vec![PLAN.into()]).await?;
        browser.enter_frame(0).await?;
        let kept = browser
            .js("return [localStorage.length, (await indexedDB.databases()).length]")
            .await?;
        assert_eq!(kept, json!([0, 0]));
        browser.enter_default_frame().await?;
        assert!(!maps.requests().iter().any(|path| path.starts_with("/secret")));
        Ok(())
    });
}

#[test]
fn what_an_address_opens_comes_from_here_wherever_the_server_leads() {
    everywhere(async |browser| {
        let (site, other) =
            (browser.site(), Site::start_with(vec![("Access-Control-Allow-Origin", "*")])?);
        other.page("/theirs.json", PLAN.replace("Plan", "Theirs"));
        site.page("/plan.json", PLAN);
        site.page_with("/moved.json", "", vec![("Location", "/plan.json")]);
        site.page_with("/away.json", "", vec![("Location", &other.url("/theirs.json"))]);
        // Nobody set a policy here.
        let lax = || vec![("Content-Security-Policy", "")];
        for name in ["embed.html", "index.html"] {
            site.copy(name, &format!("/{name}"), lax())?;
        }
        browser.expect_console("connect-src");
        let title = "document.querySelector('journey-map').toJSON()?.title";
        for page in ["embed.html", "index.html"] {
            browser.open(&format!("/{page}?src=moved.json")).await?;
            browser.until(&format!("{title} === 'Plan'")).await?;
            browser.open(&format!("/{page}?src=away.json")).await?;
            browser.until("document.querySelector('journey-map').ready.then(() => true)").await?;
            let seen = browser.js(&format!("return {title} ?? ''")).await?;
            assert_ne!(seen, "Theirs", "{page}");
        }
        page_around(site, "/around.html", "");
        browser.open("/around.html").await?;
        connect(browser, "embed.html?src=away.json", None).await?;
        assert_ne!(browser.js("return (await map.toJSON()).title ?? ''").await?, "Theirs");
        browser.js("await map.set('src', 'moved.json')").await?;
        browser.until("map.toJSON().then(({ title }) => title === 'Plan')").await?;
        browser.js("await map.set('src', 'away.json')").await?;
        browser.until("told.filter(([name]) => name === 'journey-error').length > 1").await?;
        assert_eq!(browser.js("return (await map.toJSON()).title").await?, "Plan");
        assert!(!other.requests().iter().any(|path| path == "/theirs.json"));
        Ok(())
    });
}
