//! Elements come and go for years: what they took is given back.

use anyhow::Result;
use harness::{Browser, test, until};
use serde_json::{Value, json};

use crate::plan::PLAN;

/// How often elements come and go here, of the same one and of new ones. What grows, grows with each.
const MOUNTS: usize = 150;

/// After how many the browser is asked to collect what nobody holds. It knows nothing of the memory of the core, and would
/// take its time.
const AT_ONCE: usize = 25;

/// What may remain of them, in bytes of both memories: room for the last few, which are collected a little later. A
/// document alone takes 30 kB, so one in five that stayed would show.
const MOST: f64 = 1_048_576.0;

/// Before the element's script: knows the memory of the core, and does not wait for what is removed to come back.
const EARLY: &str = "
    window.memories = [];
    const instantiate = WebAssembly.instantiate;
    WebAssembly.instantiate = async (...given) => {
        const made = await instantiate(...given);
        if (made.exports?.memory) memories.push(made.exports.memory);
        return made;
    };
    const wait = window.setTimeout;
    window.setTimeout = (act, time, ...rest) => wait(act, time === 500 ? 0 : time, ...rest);
    window.wasm = () => memories.reduce((sum, { buffer }) => sum + buffer.byteLength, 0);
    const turn = () => new Promise((done) => wait(done));
    window.same = document.createElement('journey-map');
    window.fresh = () => document.createElement('journey-map');
    window.mount = async (count, next) => {
        for (let place = 0; place < count; place++) {
            const map = next();
            document.body.append(map);
            if (map.toText?.() === undefined || !map.toText()?.includes('Checkout')) await map.load(window.plan);
            await map.ready;
            await turn();
            if (!map.shadowRoot.querySelector('.shell')) throw new Error('nothing is drawn');
            map.remove();
            await turn();
            if (map.shadowRoot.querySelector('.shell')) throw new Error('something is drawn still');
        }
    };";

/// What is held, after all that nobody holds is gone.
#[derive(Debug)]
struct Held {
    heap: f64,
    wasm: f64,
    nodes: f64,
    listeners: f64,
}

impl Held {
    async fn now(browser: &Browser) -> Result<Self> {
        browser.cdp().send_raw("HeapProfiler.collectGarbage", json!({})).await?;
        let told: Value = browser.cdp().send_raw("Performance.getMetrics", json!({})).await?;
        let metric = |name: &str| {
            let all = told["metrics"].as_array().into_iter().flatten();
            all.filter(|metric| metric["name"] == name).find_map(|metric| metric["value"].as_f64())
        };
        let metric =
            |name| metric(name).ok_or_else(|| anyhow::anyhow!("{name} is not told: {told}"));
        Ok(Self {
            heap: metric("JSHeapUsedSize")?,
            wasm: browser.js("return wasm()").await?.as_f64().unwrap_or(f64::INFINITY),
            nodes: metric("Nodes")?,
            listeners: metric("JSEventListeners")?,
        })
    }
}

#[test]
fn a_thousand_elements_leave_nothing_behind() {
    test(async |browser| {
        browser.site().page("/early.js", EARLY);
        browser.open_host("<script src=early.js></script>").await?;
        browser.cdp().send_raw("Performance.enable", json!({})).await?;
        browser
            .js_with(
                "window.plan = arguments[0]; await customElements.whenDefined('journey-map')",
                vec![PLAN.into()],
            )
            .await?;
        let mount = async |count: usize, next: &str| {
            browser.js_with(&format!("await mount(arguments[0], {next})"), vec![count.into()]).await
        };
        // The desk comes, and whatever is made once is made.
        mount(10, "() => same").await?;
        browser.until("performance.getEntriesByType('resource').some(({ name }) => name.includes('_desk'))").await?;
        for next in ["() => same", "fresh", "fresh"] {
            mount(AT_ONCE, next).await?;
            Held::now(browser).await?;
        }
        for (what, next) in [("the same", "() => same"), ("new ones", "fresh")] {
            let before = Held::now(browser).await?;
            for _ in 0..MOUNTS / AT_ONCE {
                mount(AT_ONCE, next).await?;
                Held::now(browser).await?;
            }
            // What is collected is told to those who wait for it a little later.
            let level = until("level", async || {
                let after = Held::now(browser).await?;
                let grown = after.heap - before.heap + after.wasm - before.wasm;
                let is_level = grown < MOST
                    && after.nodes <= before.nodes + 20.0
                    && after.listeners <= before.listeners + 20.0;
                Ok(is_level.then_some(after))
            });
            match level.await {
                Ok(after) => println!("{what}, {MOUNTS} times: {before:?} -> {after:?}"),
                Err(_) => anyhow::bail!("{what}: {before:?} -> {:?}", Held::now(browser).await?),
            }
        }
        Ok(())
    });
}
