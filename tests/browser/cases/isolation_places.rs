//! Wherever the element stands and however large it is drawn: it is there, and what points at it hits what it points at.

use anyhow::{Context, Result, ensure};
use harness::{Browser, Site, everywhere, test, until};
use serde_json::{Value, json};

use crate::garden::{name_of, open_garden};
use crate::hands::press;
use crate::plan::PLAN;
use crate::pointer::{MOUSE, Place};

/// What a page does to all of it, and how large that draws it.
const STRETCHED: &[(&str, &str)] = &[
    ("nothing", ""),
    ("zoom: 1.3", "zoom"),
    ("transform: scale(0.6)", "transform"),
    ("transform: translate(40px, 30px) scale(1.2)", "transform"),
    ("direction: rtl", "direction"),
    ("transform: translate(330px, 10px) rotate(30deg) scale(0.6)", "transform"),
    ("rotate: -12deg; translate: 60px 340px; scale: 0.7", "rotate"),
    ("transform: translate(20px, 180px) skew(15deg, -6deg) scale(0.7)", "transform"),
];

/// Where the line in the hand ends. Of what is turned, a rectangle around says nothing.
const END: &str = "
    const path = find('.hand-thread path');
    const { right, bottom } = path.getBoundingClientRect();
    const { a, b, c, d, e, f } = path.getScreenCTM();
    if (b === 0 && c === 0) return [right, bottom];
    if (path.getTotalLength() === 0) return [];
    const { x, y } = path.getPointAtLength(path.getTotalLength());
    return [a * x + c * y + e, b * x + d * y + f, true];";

/// Where a place of an element is, in per cent of its width and height, however it is turned.
async fn corner(browser: &Browser, selector: &str, parts: [u8; 2]) -> Result<Place> {
    let script = "
        const point = document.createElement('i');
        for (const [name, value] of [['position', 'absolute'], ['left', `${arguments[1][0]}%`], ['top', `${arguments[1][1]}%`]]) point.style.setProperty(name, value);
        find(arguments[0]).append(point);
        const { x, y } = point.getBoundingClientRect();
        point.remove();
        return [Math.round(x), Math.round(y)];";
    let at = browser.js_with(script, vec![selector.into(), json!(parts)]).await?;
    let number = |value: &Value| value.as_i64().context("a number");
    Ok((number(&at[0])?, number(&at[1])?))
}

#[test]
fn what_points_hits_what_it_points_at() {
    everywhere(async |browser| {
        browser.viewport(1700, 900).await?;
        open_garden(browser).await?;
        browser.js("map.style.setProperty('height', '460px'); document.body.style.setProperty('transform-origin', '0 0')").await?;
        for (what, property) in STRETCHED {
            if let Some((name, value)) = what.split_once(": ") {
                browser
                    .js_with(
                        "document.body.style.setProperty(arguments[0], arguments[1])",
                        vec![json!(name), json!(value)],
                    )
                    .await?;
            }
            browser.js("find('[data-action=fit]').click()").await?;
            let is_whole = "all('.card').length === 4 && all('.card').every((card) => { const [a, b] = [card, map].map((one) => one.getBoundingClientRect()); return a.left >= b.left && a.right <= b.right; })";
            browser.until(is_whole).await.context(*what)?;

            MOUSE.tap(browser, name_of(browser, "search").await?).await?;
            browser.until("map.selected?.id === 'search'").await.context(*what)?;
            browser.js("map.select(null)").await?;
            browser.until("!find('.inspector')").await?;

            // Found once nothing moves any more, the handle is where it is.
            let to = name_of(browser, "thanks").await?;
            let from = corner(browser, "[data-touchpoint=leaflet]", [98, 50]).await?;
            MOUSE.carry(browser, from, to).await?;
            let mut end = Value::Null;
            let found = until("the thread ends at the pointer", async || {
                end = browser.js(END).await?;
                let is_near = |place: usize, to: i64| {
                    end[place].as_f64().is_some_and(|at| (at - to as f64).abs() < 60.0)
                };
                // On a page that stands upright, the box of the thread tells how far to the right it leads.
                let is_there = is_near(0, to.0) && (end[2] != true || is_near(1, to.1));
                Ok(is_there.then_some(()))
            });
            let found = found.await;
            found.with_context(|| format!("{what}: it ends at {end}, the pointer is at {to:?}"))?;
            MOUSE.release(browser, to).await?;
            browser.until("ways().includes('leaflet thanks')").await.context(*what)?;
            browser.js("map.undo(); map.select(null)").await?;
            browser.until("!ways().includes('leaflet thanks') && !find('.inspector')").await?;

            // What is carried stays in the hand.
            let from = name_of(browser, "search").await?;
            let to = name_of(browser, "thanks").await?;
            MOUSE.carry(browser, from, to).await?;
            browser.until("find('.card.is-dragged')").await.context(*what)?;
            MOUSE.release(browser, to).await?;
            browser.until("touchpoint('search').stage === 'pay'").await.context(*what)?;
            browser.js("map.undo(); map.select(null)").await?;
            browser.until("touchpoint('search').stage === 'find' && !find('.inspector')").await?;

            // A menu opens where it was asked for.
            let (x, y) = name_of(browser, "leaflet").await?;
            browser
                .js_with(
                    "find('[data-touchpoint=leaflet]').dispatchEvent(new MouseEvent('contextmenu', { clientX: arguments[0], clientY: arguments[1], button: 2, bubbles: true, composed: true, cancelable: true }))",
                    vec![json!(x), json!(y)],
                )
                .await?;
            browser
                .until("find('.map-menu')?.getBoundingClientRect().width > 0")
                .await
                .context(*what)?;
            // Where there is no room for it, it stands at the edge.
            let is_at_edge = browser
                .js("const [menu, map] = ['.map-menu', '.map'].map((one) => find(one).getBoundingClientRect());
                     return map.right - menu.right < 16;")
                .await?;
            let top = corner(browser, ".map-menu", [0, 0]).await?;
            let foot = corner(browser, ".map-menu", [0, 100]).await?;
            let (across, down) = ((foot.0 - top.0) as f64, (foot.1 - top.1) as f64);
            let off =
                ((x - top.0) as f64 * down - (y - top.1) as f64 * across) / across.hypot(down);
            ensure!(is_at_edge == true || off.abs() < 12.0, "{what}: the menu is {off} beside {x}");
            press(browser, &["Escape"]).await?;
            browser.until("!find('.map-menu')").await?;
            browser.js("map.select(null)").await?;
            browser.until("!find('.inspector')").await?;

            // What is under the pointer stays there when one comes nearer.
            let moved = browser
                .js("const before = box('checkout');
                     const [clientX, clientY] = [before.left, before.top];
                     find('.map').dispatchEvent(new WheelEvent('wheel', { deltaY: -60, ctrlKey: true, clientX, clientY, bubbles: true, composed: true, cancelable: true }));
                     await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
                     const after = box('checkout');
                     return [after.width / before.width, after.left - before.left, after.top - before.top];")
                .await?;
            let part = |place: usize| moved[place].as_f64().unwrap_or(f64::INFINITY);
            ensure!(
                part(0) > 1.05 && part(1).abs() < 3.0 && part(2).abs() < 3.0,
                "{what}: {moved}"
            );
            if !property.is_empty() {
                browser
                    .js_with(
                        "document.body.style.removeProperty(arguments[0])",
                        vec![json!(property)],
                    )
                    .await?;
            }
        }
        Ok(())
    });
}

/// Makes boxes around an element, and perhaps shows them later.
const PLACES: &str = "
    const styled = (element, styles) => { for (const [name, value] of Object.entries(styles)) element.style.setProperty(name, value); return element; };
    const boxed = (styles) => (map) => { const box = styled(document.createElement('div'), styles); box.append(map); document.body.append(box); return { end: () => box.remove() }; };
    const rooted = (modes) => (map) => {
        let inner = map;
        for (const mode of modes) { const host = document.createElement('div'); host.attachShadow({ mode }).append(inner); inner = host; }
        document.body.append(inner);
        return { end: () => inner.remove() };
    };
    const later = (before, after) => (map) => { const { end } = boxed(before)(map); return { end, show: () => styled(map.parentElement, after) }; };
    window.places = {
        'open in closed in open shadow roots': rooted(['open', 'closed', 'open']),
        'a modal dialog': (map) => { const box = document.createElement('dialog'); styled(box, { width: '900px' }).append(map); document.body.append(box); return { end: () => box.remove(), show: () => box.showModal() }; },
        'a popover': (map) => { const box = document.createElement('div'); box.popover = 'auto'; styled(box, { width: '900px' }).append(map); document.body.append(box); return { end: () => box.remove(), show: () => box.showPopover() }; },
        'shown later': later({ display: 'none' }, { display: 'block' }),
        'of no size at first': later({ width: '0px', overflow: 'hidden' }, { width: '900px' }),
        'hidden at first': (map) => { map.hidden = true; const { end } = boxed({})(map); return { end, show: () => { map.hidden = false; } }; },
        'content-visibility': boxed({ 'content-visibility': 'auto', contain: 'strict', height: '400px' }),
        'display: contents': boxed({ display: 'contents' }),
        'a grid': boxed({ display: 'grid', 'grid-template-columns': '1fr minmax(0, 3fr)' }),
        'a flex box': (map) => { styled(map, { flex: '1', 'min-width': '0' }); return boxed({ display: 'flex' })(map); },
        'a box of its height': (map) => { styled(map, { height: '100%' }); return boxed({ height: '300px', overflow: 'auto' })(map); },
        'a very small box': (map) => { styled(map, { width: '200px', height: '150px' }); map.ui = 'none'; styled(map, {}); return boxed({})(map); },
        'a page from right to left': (map) => { const { end } = boxed({})(map); map.parentElement.dir = 'rtl'; return { end }; },
        'a text that is edited': (map) => { const { end } = boxed({})(map); map.parentElement.contentEditable = 'true'; return { end }; },
        'rotated': boxed({ transform: 'rotate(8deg)' }),
    };
    window.tried = async (name) => {
        const map = document.createElement('journey-map');
        Object.assign(map, { src: 'garden.json', mode: 'edit' });
        const { show, end } = places[name](map);
        await map.ready;
        show?.();
        const isSeen = () => [...map.shadowRoot.querySelectorAll('.card')].some((card) => {
            const [a, b] = [card, map].map((one) => one.getBoundingClientRect());
            return a.width > 10 && a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top;
        });
        let frames = 0;
        while (!isSeen() && frames < 200) { frames += 1; await new Promise((drawn) => requestAnimationFrame(drawn)); }
        const order = [...map.shadowRoot.querySelectorAll('.stage-head')].map((head) => head.getBoundingClientRect().left);
        const found = { isSeen: isSeen(), isInOrder: order.every((left, place) => place === 0 || left >= order[place - 1]), isFocused: map.matches(':focus-within'), scroll: scrollY };
        end();
        return JSON.stringify(found);
    };";

#[test]
fn it_shows_wherever_it_stands_and_takes_nothing_by_itself() {
    test(async |browser| {
        open_garden(browser).await?;
        browser.js(PLACES).await?;
        let names = browser.js("return Object.keys(places)").await?;
        for name in names.as_array().context("names")? {
            let found =
                browser.js_with("return await tried(arguments[0])", vec![name.clone()]).await?;
            // The dialog itself takes the keyboard to the first that may have it, as dialogs do.
            let is_focused = name == "a modal dialog"
                && found.as_str().is_some_and(|found| found.contains("\"isFocused\":true"));
            let expected =
                json!({ "isSeen": true, "isInOrder": true, "isFocused": is_focused, "scroll": 0 });
            let found: Value = serde_json::from_str(found.as_str().context("a text")?)?;
            ensure!(found == expected, "{name}: {found}");
        }
        // Names have the direction of whoever wrote them, the map has its own.
        let name = "שלום עולם!";
        browser
            .js_with("document.documentElement.dir = 'rtl'; await map.apply({ do: 'set', subject: { journey: 'buy', kind: 'touchpoint', id: 'search' }, field: 'name', value: arguments[0] }); map.select('search')", vec![json!(name)])
            .await?;
        browser.deep("journey-map >>> .inspector-form").await?;
        let ends = "(() => {
            const text = find('[data-touchpoint=search] .card-name').firstChild;
            const range = document.createRange();
            const at = (from) => { range.setStart(text, from); range.setEnd(text, from + 1); return range.getBoundingClientRect().left; };
            return text.length === 10 && at(9) < at(0);
        })()";
        browser
            .until(ends)
            .await
            .context("the name is read from the right, and ends with its mark")?;
        Ok(())
    });
}

const LAX: &str = "default-src * 'unsafe-inline' 'unsafe-eval' data: blob:";

/// Pages that changed what all scripts share, before we come.
const SPOILED: &[(&str, &str)] = &[
    (
        "prototypes with more on them",
        "for (const kind of [Object, Array, String, Function, Element]) kind.prototype.extended = function () {};",
    ),
    (
        "patched functions",
        "for (const name of ['addEventListener', 'removeEventListener']) {
             const real = EventTarget.prototype[name];
             EventTarget.prototype[name] = function (...given) { return real.apply(this, given); };
         }
         for (const name of ['setTimeout', 'requestAnimationFrame', 'queueMicrotask']) { const real = window[name]; window[name] = (act, ...more) => real.call(window, (...given) => act(...given), ...more); }
         window.Promise = class Zoned extends Promise {};
         window.name = 'map';",
    ),
    (
        "frozen prototypes",
        "for (const kind of [Object, Array, String, Function, Error, Promise, Map, Set, RegExp, Symbol, Date]) Object.freeze(kind.prototype);",
    ),
    (
        "an element of that name already",
        "customElements.define('journey-map', class extends HTMLElement {});",
    ),
];

#[test]
fn a_page_that_changed_what_all_share_shows_it_as_well() {
    test(async |browser| {
        browser.site().page("/plan.json", PLAN);
        for (what, script) in SPOILED {
            browser.site().page("/spoil.js", *script);
            browser.site().page(
                "/late.js",
                "import { define, JourneyMapError } from './journey-map.js'; define('our-map'); window.JourneyMapError = JourneyMapError; window.isDefined = true;",
            );
            browser.open_host("<script src=spoil.js></script><script type=module src=late.js></script><our-map src=plan.json></our-map>").await?;
            browser.until("window.isDefined").await.context(*what)?;
            let seen = browser
                .js("window.map = document.querySelector('our-map');
                     await map.ready;
                     await map.apply({ do: 'set', subject: { journey: 'buy', kind: 'touchpoint', id: 'search' }, field: 'name', value: 'Look up' });
                     const refused = await map.load('{').catch((error) => [error.name, error instanceof JourneyMapError, error.problems.length]);
                     map.select('search');
                     return [map.toText().includes('Look up'), map.findings().length >= 0, (await (await map.export('svg')).text()).includes('Look up'), map.undo(), ...refused]")
                .await
                .context(*what)?;
            assert_eq!(seen, json!([true, true, true, true, "JourneyMapError", true, 1]), "{what}");
            browser
                .until("map.shadowRoot.querySelector('.inspector-form')")
                .await
                .context(*what)?;
        }
        Ok(())
    });
}

#[test]
fn two_versions_live_on_a_page() {
    test(async |browser| {
        let other = Site::start_with(vec![("Access-Control-Allow-Origin", "*")])?;
        browser.site().page("/garden.json", PLAN);
        browser.site().page_with(
            "/two.html",
            "<!doctype html><html lang=en><title>Two</title><script type=module src=journey-map.js></script>
             <journey-map src=garden.json mode=edit storage=shared></journey-map>",
            vec![("Content-Security-Policy", LAX)],
        );
        browser.open("/two.html").await?;
        let seen = browser
            .js_with(
                "await customElements.whenDefined('journey-map');
                 window.map = document.querySelector('journey-map');
                 await map.ready;
                 const { define } = await import(arguments[0]);
                 define('journey-map-two');
                 window.two = document.createElement('journey-map-two');
                 Object.assign(two, { src: 'garden.json', mode: 'edit' });
                 document.body.append(two);
                 await two.ready;
                 window.rename = (map, value) => map.apply({ do: 'set', subject: { journey: 'buy', kind: 'touchpoint', id: 'search' }, field: 'name', value });
                 await rename(map, 'One');
                 await rename(two, 'Two');
                 const named = (map) => map.toJSON().journeys[0].touchpoints[0].name;
                 return [named(map), named(two), map.undo(), two.canRedo, named(two), map.canRedo, two.constructor === map.constructor, map.redo()];",
                vec![json!(other.url("/journey-map.js"))],
            )
            .await?;
        assert_eq!(seen, json!(["One", "Two", true, false, "Two", true, false, true]));
        let said = browser.console().await?;
        assert!(said.iter().any(|entry| entry.message.contains("is defined already")), "{said:?}");
        // Under the same key they are two tabs: what one keeps, the other opens, and hears of.
        browser
            .js("window.three = document.createElement('journey-map-two');
                 Object.assign(three, { mode: 'edit', storage: 'shared', src: 'garden.json' });")
            .await?;
        browser.until("/\\bKept\\b|kept/i.test(map.shadowRoot.querySelector('.standing')?.textContent ?? '')").await?;
        browser.js("document.body.append(three); await three.ready").await?;
        browser.until("three.toJSON().journeys[0].touchpoints[0].name === 'One'").await?;
        Ok(())
    });
}
