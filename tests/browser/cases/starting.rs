//! How a map begins on a page: nothing waits that need not, and nothing is fetched that nobody needs.

use anyhow::Result;
use harness::{Browser, test, until};
use serde_json::json;

use crate::plan::{PLAN, begin_early};

/// Holds back what ends like this until the page says so.
fn gate(ending: &str) -> String {
    format!(
        "const real = window.fetch;
         window.asked = 0;
         window.held = new Promise((done) => {{ window.letThrough = done; }});
         window.fetch = async (what, ...more) => {{
             if (!String(what.url ?? what).endsWith('{ending}')) return real(what, ...more);
             window.asked += 1;
             await window.held;
             return real(what, ...more);
         }};"
    )
}

async fn open_behind(browser: &Browser, ending: &str, markup: &str) -> Result<()> {
    browser.site().page("/plan.json", PLAN);
    browser.site().page("/gate.js", gate(ending));
    browser.open_host(&format!("<script src=gate.js></script>{markup}")).await
}

#[test]
fn the_document_comes_while_the_core_is_on_its_way_and_once() {
    test(async |browser| {
        let markup = "<journey-map src=plan.json></journey-map>";
        open_behind(browser, "_bg.wasm", markup).await?;
        let plans =
            || browser.site().requests().iter().filter(|path| *path == "/plan.json").count();
        until("the document is asked for", async || Ok((plans() > 0).then_some(()))).await?;
        assert_eq!(browser.js("return customElements.get('journey-map') && document.querySelector('journey-map').toText()").await?, json!(null));
        browser.js("letThrough()").await?;
        begin_early(browser).await?;
        assert_eq!(browser.js("return map.toJSON().title").await?, "Plan");
        assert_eq!(plans(), 1);
        // What it says later is asked for anew.
        browser.site().page("/plan.json", PLAN.replace("Plan", "Later"));
        browser.js("map.removeAttribute('src'); map.src = 'plan.json'").await?;
        browser.until("map.toJSON().title === 'Later'").await?;
        Ok(())
    });
}

#[test]
fn a_drawing_alone_is_read_without_the_desk() {
    test(async |browser| {
        let markup = "<journey-map src=plan.json ui=none></journey-map>";
        open_behind(browser, "_desk.wasm", &markup.repeat(3)).await?;
        begin_early(browser).await?;
        browser.deep("journey-map:last-of-type >>> .card").await?;
        browser.js("letThrough(); window.maps = document.querySelectorAll('journey-map')").await?;
        // Whatever an element does when it is idle, it has done when this is.
        let idle = "return new Promise((done) => requestIdleCallback(() => setTimeout(() => requestIdleCallback(() => done(asked)))))";
        assert_eq!(browser.js(idle).await?, 0);
        // What needs it, brings it.
        browser.js("maps[1].select('search')").await?;
        browser.until("asked === 1").await?;
        browser.until("maps[1].shadowRoot.querySelector('.inspector-form')").await?;
        let has_desk = |map: usize| format!("maps[{map}].shadowRoot.querySelector('.legend')");
        assert_eq!(browser.js(&format!("return {}", has_desk(0))).await?, json!(null));
        browser.js("maps[0].findings()").await?;
        browser.until(&has_desk(0)).await?;
        browser.js("maps[2].ui = 'compact'").await?;
        browser.until(&has_desk(2)).await?;
        assert_eq!(browser.js("return asked").await?, 1, "it is one for all");
        Ok(())
    });
}
