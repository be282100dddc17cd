//! Who is not allowed to speak with the map in a frame is not heard, whatever is said and wherever from.

use anyhow::Result;
use harness::{Browser, Site, everywhere, until};
use serde_json::json;

use crate::frame::{framed_by_all, page_around};
use crate::plan::PLAN;

/// The site that the map is on, which no header protects.
fn maps() -> Result<Site> {
    let site = Site::start()?;
    let policy = framed_by_all("'self'");
    let embed = include_str!("../../../www/embed.html");
    site.page_with("/embed.html", embed, vec![("Content-Security-Policy", &policy)]);
    site.page("/plan.json", PLAN);
    site.page("/secret.journey.json", PLAN.replace("Plan", "Secret"));
    Ok(site)
}

/// What somebody says who is not to be heard: `flood(window, count)`.
const FLOOD: &str = r"
    window.heard = [];
    addEventListener('message', ({ data }) => heard.push(data));
    const call = (member, ...args) => ({ type: 'journey-map/call', id: 1, member, args });
    const cycle = { type: 'journey-map/call', id: 2, member: 'load' };
    cycle.args = [cycle];
    const shapes = [
        () => call('load', '{}'), () => call('load', { format: 'journey-map', version: 1, title: 'Mine' }),
        () => call('apply', { do: 'remove', subject: { kind: 'journey', id: 'buy' } }),
        () => call('select', 'checkout'), () => call('undo'), () => call('redo'), () => call('toText'), () => call('toJSON'),
        () => call('export', 'json'), () => call('findings'), () => call('analyze', 'flow'), () => call('hello'),
        () => call('ready'), () => call('revision'), () => call('get', 'src'), () => call('markSaved'),
        () => call('set', 'mode', 'view'), () => call('set', 'src', '/secret.journey.json'), () => call('set', 'lens', 'gaps'),
        () => call('constructor'), () => call('__proto__'), () => call('remove'), () => call('innerHTML', '<b>'),
        () => call('addEventListener', 'click'), () => call({ toString: 'load' }), () => call(['load'], '{}'),
        () => cycle, () => null, () => undefined, () => 7, () => 'journey-map/call', () => JSON.stringify(call('undo')),
        () => [call('undo')], () => new Map(Object.entries(call('undo'))), () => new Blob(['{}']), () => new Date(0), () => 1n,
        () => ({ type: ['journey-map/call'] }), () => ({ type: 'journey-map/result', id: 1, value: 1 }),
        () => ({ type: 'journey-map/event', name: 'journey-change', detail: {} }), () => ({ ...call('undo'), id: { a: [] } }),
        () => JSON.parse('{\u0022type\u0022:\u0022journey-map/call\u0022,\u0022__proto__\u0022:{\u0022member\u0022:\u0022undo\u0022}}'),
        () => ({ get type() { throw new Error('getter'); } }), () => ({ ...call('load'), args: () => {} }),
        (turn) => turn % 50 ? call('toText') : call('load', 'x'.repeat(1e6)),
    ];
    window.flood = (target, count) => {
        let sent = 0;
        for (let turn = 0; sent < count; turn++) {
            try {
                target.postMessage(shapes[turn % shapes.length](turn), '*');
                sent++;
            } catch (error) {
                // What can't be cloned goes nowhere.
                if (error.name !== 'DataCloneError' && error.message !== 'getter') throw error;
            }
        }
        return sent;
    };
";

/// Counts what comes to the map's frame, which is the first one of this page.
async fn count_inside(browser: &Browser) -> Result<()> {
    browser.enter_frame(0).await?;
    browser.js("window.came = 0; addEventListener('message', () => { window.came++; })").await?;
    Ok(browser.enter_default_frame().await?)
}

/// Waits until so many messages came to the map's frame.
async fn until_came(browser: &Browser, count: u32) -> Result<()> {
    browser.enter_frame(0).await?;
    browser.until(&format!("window.came === {count}")).await?;
    Ok(browser.enter_default_frame().await?)
}

#[test]
fn ten_thousand_messages_of_others_change_nothing() {
    everywhere(async |browser| {
        let maps = maps()?;
        let attacker = browser.site();
        for site in [&maps, attacker] {
            site.page("/flood.js", FLOOD);
        }
        let sibling = format!("<iframe src='{}'></iframe>", attacker.url("/sibling.html"));
        page_around(attacker, "/sibling.html", "<script src=flood.js></script>");
        let own = "<iframe src='embed.html?src=plan.json&mode=edit'></iframe>";
        page_around(&maps, "/own.html", &format!("{own}{sibling}"));
        let foreign = format!(
            "<script src=flood.js></script><iframe src='{}'></iframe>",
            maps.url("/embed.html?mode=edit&src=/secret.journey.json")
        );
        page_around(attacker, "/attack.html", &foreign);

        // A page around the frame that is not in the list.
        browser.open("/attack.html").await?;
        count_inside(browser).await?;
        assert_eq!(browser.js("return flood(frames[0], 4000)").await?, 4000);
        until_came(browser, 4000).await?;

        // A page that opened the one around the frame, and a frame beside it.
        let first = browser.window().await?;
        browser
            .js_with("window.opened = open(arguments[0])", vec![maps.url("/own.html").into()])
            .await?;
        let second = until("the page that was opened", async || {
            Ok(browser.windows().await?.into_iter().find(|window| *window != first))
        })
        .await?;
        browser.switch_to_window(second.clone()).await?;
        browser.until("document.readyState === 'complete' && frames.length === 2").await?;
        browser
            .js("const { connect } = await import('./journey-map-frame.js');
                 window.map = connect(document.querySelector('iframe'));
                 await map.ready;
                 window.before = [await map.toText(), await map.revision];")
            .await?;
        count_inside(browser).await?;
        browser.switch_to_window(first.clone()).await?;
        assert_eq!(browser.js("return flood(opened.frames[0], 3000)").await?, 3000);
        browser.switch_to_window(second).await?;
        browser.enter_frame(1).await?;
        assert_eq!(browser.js("return flood(parent.frames[0], 3000)").await?, 3000);
        browser.enter_default_frame().await?;
        until_came(browser, 6000).await?;
        let after = browser
            .js("const after = [await map.toText(), await map.revision, await map.get('mode'), await map.get('lens'), await map.selected];
                 return [after[0] === before[0] && after[1] === before[1], ...after.slice(2)]")
            .await?;
        assert_eq!(after, json!([true, "edit", "overview", null]));
        browser.enter_frame(1).await?;
        assert_eq!(browser.js("return heard").await?, json!([]), "the frame beside it");
        browser.enter_default_frame().await?;
        browser.switch_to_window(first).await?;
        assert_eq!(browser.js("return heard").await?, json!([]), "the page around and the opener");
        assert!(!maps.requests().iter().any(|path| path.starts_with("/secret")), "it was fetched");
        Ok(())
    });
}

#[test]
fn an_address_allows_nobody_and_a_broken_list_allows_nobody_else() {
    everywhere(async |browser| {
        let maps = maps()?;
        let (around, port) =
            (browser.site().url(""), browser.site().url("").replace("127.0.0.1", "localhost"));
        browser.expect_console("is not in embed.json: nobody may speak");
        browser.expect_console("embed.json is not as it must be");
        let quoted = json!(around).to_string();
        let lists = [
            r#"{ "allowedParents": [] }"#.to_owned(),
            format!(r#"{{ "allowedParents": ["{port}", "https://a.example"] }}"#),
            r#"{ "allowedParents": ["*"] }"#.to_owned(),
            r#"{ "allowedParents": ["null"] }"#.to_owned(),
            format!(r#"{{ "allowedParents": ["{around}/"] }}"#),
            format!(r#"{{ "allowedParents": [{quoted}, "http://*.example"] }}"#),
            format!(r#"{{ "allowedParents": {quoted} }}"#),
            format!("[{quoted}]"),
            format!(r#"{{ "allowedParents": [{quoted}], }}"#),
            "null".to_owned(),
        ];
        page_around(browser.site(), "/attack.html", "<script src=flood.js></script>");
        browser.site().page("/flood.js", FLOOD);
        for list in lists {
            maps.page("/embed.json", &*list);
            browser.open("/attack.html").await?;
            let address = maps.url(&format!(
                "/embed.html?origin={around}&src=/secret.journey.json&storage=journey-map&mode=edit"
            ));
            browser
                .js_with(
                    "const frame = document.createElement('iframe');
                     frame.src = arguments[0];
                     const loaded = new Promise((done) => { frame.onload = done; });
                     document.body.append(frame);
                     await loaded;
                     flood(frames[0], 100)",
                    vec![address.into()],
                )
                .await?;
            browser.enter_frame(0).await?;
            let told = format!("A page of {around} may not");
            browser
                .until(&format!(
                    "document.querySelector('.note:not([hidden])')?.textContent.includes({told:?})"
                ))
                .await?;
            assert_eq!(browser.count("journey-map").await?, 0, "{list}");
            browser.enter_default_frame().await?;
            assert_eq!(browser.js("return heard").await?, json!([]), "{list}");
        }
        assert!(!maps.requests().iter().any(|path| path.starts_with("/secret")), "it was fetched");
        Ok(())
    });
}

#[test]
fn only_the_listed_origin_is_heard_and_the_address_picks_one_of_the_list() {
    everywhere(async |browser| {
        let (maps, other) = (maps()?, Site::start()?);
        let listed = browser.site().url("");
        maps.page(
            "/embed.json",
            json!({ "allowedParents": [listed, "https://a.example"] }).to_string(),
        );
        for (site, picked, is_heard) in [
            (browser.site(), "?src=/plan.json", true),
            (browser.site(), &*format!("?origin={listed}"), true),
            (browser.site(), "?origin=https://a.example", false),
            (&other, "", false),
            (&other, &format!("?origin={listed}"), false),
        ] {
            let frame =
                format!("<iframe src='{}'></iframe>", maps.url(&format!("/embed.html{picked}")));
            page_around(site, "/around.html", &frame);
            browser.goto(site.url("/around.html")).await?;
            if is_heard {
                if picked.contains("src") {
                    // Nobody looks at an empty map because its document is not to be opened.
                    browser.enter_frame(0).await?;
                    browser.deep(".note:not([hidden])").await?;
                    assert_eq!(browser.count("journey-map").await?, 0);
                    browser.enter_default_frame().await?;
                }
                browser
                    .js_with(
                        "const { connect } = await import('./journey-map-frame.js');
                         window.map = connect(document.querySelector('iframe'));
                         await map.load(arguments[0])",
                        vec![PLAN.into()],
                    )
                    .await?;
                assert_eq!(browser.js("return (await map.toJSON()).title").await?, "Plan");
                browser.enter_frame(0).await?;
                browser.deep("journey-map >>> .card").await?;
                assert_eq!(browser.count(".note:not([hidden])").await?, 0);
                browser.enter_default_frame().await?;
            } else {
                browser.js("window.heard = []; addEventListener('message', ({ data }) => heard.push(data));
                            frames[0].postMessage({ type: 'journey-map/call', id: 1, member: 'toText' }, '*')").await?;
                browser.enter_frame(0).await?;
                browser.deep(".note:not([hidden])").await?;
                browser.enter_default_frame().await?;
                assert_eq!(browser.js("return heard").await?, json!([]), "{picked}");
            }
        }
        Ok(())
    });
}
