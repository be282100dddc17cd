//! What a page does with an element beside showing it: moves it about, takes it away too early, changes its mind.

use harness::test;
use serde_json::json;

use crate::plan::{PLAN, begin, open};

/// Answers `/slow-*.json` only when the test lets it, so that an old address answers after a new one.
const SLOW: &str = "window.held = [];
    const ask = window.fetch;
    window.fetch = async (...asked) => {
        const answer = await ask(...asked);
        if (answer.url.includes('slow')) await new Promise((go) => held.push(go));
        return answer;
    };";

#[test]
fn the_newest_address_wins_however_slow_the_old_one_is() {
    test(async |browser| {
        browser.site().page("/slow.js", SLOW);
        browser.site().page("/slow-a.json", PLAN.replace("\"Plan\"", "\"A\""));
        browser.site().page("/slow-b.json", PLAN.replace("\"Plan\"", "\"B\""));
        browser.site().page("/c.json", PLAN.replace("\"Plan\"", "\"C\""));
        let markup = "<script src=slow.js></script><journey-map src=slow-a.json></journey-map><journey-map src=slow-a.json></journey-map>";
        browser.open_host(markup).await?;
        browser
            .js("window.map = document.querySelector('journey-map');
                 window.other = document.querySelectorAll('journey-map')[1];
                 await customElements.whenDefined('journey-map')")
            .await?;
        browser.until("held.length === 2").await?;
        // Before the first document is there: the page names another one, and none.
        browser.js("map.src = 'c.json'; other.removeAttribute('src')").await?;
        browser.until("Promise.all([map.ready, other.ready]).then(() => true)").await?;
        assert_eq!(
            browser.js("return [map.toJSON().title, other.toJSON().journeys ?? []]").await?,
            json!(["C", []])
        );
        // Afterwards: an old one that answers late, a document that was loaded meanwhile.
        browser.js("map.src = 'slow-b.json'; other.src = 'slow-b.json'").await?;
        browser.until("held.length === 4").await?;
        let titles = browser
            .js_with(
                "map.src = 'c.json';
                 await other.load(arguments[0]);
                 for (const go of held) go();
                 for (let place = 0; place < 5; place++) await new Promise((turn) => setTimeout(turn));
                 map.removeAttribute('src');
                 return [map.toJSON().title, other.toJSON().title]",
                vec![PLAN.into()],
            )
            .await?;
        assert_eq!(titles, json!(["C", "Plan"]));
        browser.js("other.src = 'c.json'").await?;
        browser.until("other.toJSON().title === 'C'").await?;
        Ok(())
    });
}

#[test]
fn elements_that_never_come_or_go_too_early_do_no_harm() {
    test(async |browser| {
        browser.site().page("/plan.json", PLAN);
        browser.site().page(
            "/early.js",
            "const early = document.createElement('journey-map');
             early.src = 'plan.json';
             document.documentElement.append(early);
             addEventListener('DOMContentLoaded', () => { early.remove(); window.early = early; window.never = document.createElement('journey-map'); });",
        );
        browser
            .open_host("<script src=early.js></script><journey-map src=plan.json></journey-map>")
            .await?;
        begin(browser).await?;
        let seen = browser
            .js_with(
                "const made = document.createElement('journey-map');
                 document.body.append(made);
                 made.remove();
                 const loading = early.load(arguments[0].replace('Plan', 'Early'));
                 document.body.append(early);
                 await loading;
                 return [never.toText(), made.toText(), early.toJSON().title, never.shadowRoot.childNodes.length]",
                vec![PLAN.into()],
            )
            .await?;
        assert_eq!(seen, json!([null, null, "Early", 1]));
        browser.until("early.shadowRoot.querySelector('.card')").await?;
        Ok(())
    });
}

#[test]
fn an_element_goes_on_wherever_it_is_moved() {
    test(async |browser| {
        let markup = "<div id=one><journey-map src=plan.json mode=edit></journey-map></div><div id=two></div>
             <div id=shadowed><template shadowrootmode=open><p>Around</p></template></div><iframe src=about:blank></iframe>";
        open(browser, markup).await?;
        browser.js("await rename('Look up'); map.select('search')").await?;
        let shown = "map.shadowRoot.querySelector('.card[data-touchpoint=search]')?.textContent.includes('Look up')
            && getComputedStyle(map.shadowRoot.querySelector('.shell')).display !== 'block'";
        browser.until(shown).await?;
        let kept = browser
            .js("const card = map.shadowRoot.querySelector('.card.is-selected');
                 if (!two.moveBefore) return true;
                 two.moveBefore(map, null);
                 return map.shadowRoot.contains(card)")
            .await?;
        assert_eq!(kept, json!(true), "moveBefore() leaves the drawing as it is");
        for move_it in [
            "shadowed.shadowRoot.append(map)",
            "two.attachShadow({ mode: 'closed' }).append(map)",
            "one.append(map)",
        ] {
            browser.js(move_it).await?;
            browser.until(shown).await?;
            let seen = browser
                .js("return [named(), map.canUndo, map.selected?.id, map.toText() !== null]")
                .await?;
            assert_eq!(seen, json!(["Look up", true, "search", true]), "{move_it}");
        }
        let card = "#one journey-map >>> [data-touchpoint=checkout] .card-name";
        browser.deep(card).await?.click().await?;
        browser.until("map.touchpoint === 'checkout'").await?;
        // Into the document of a frame, and back from a frame that is gone.
        browser
            .js("map.select('search');
                 document.querySelector('iframe').contentDocument.body.append(map)")
            .await?;
        browser.until(shown).await?;
        browser.js("document.querySelector('iframe').remove(); one.append(map)").await?;
        browser.until(shown).await?;
        browser.js("map.select('checkout')").await?;
        browser.deep("#one journey-map >>> .card.is-selected[data-touchpoint=checkout]").await?;
        Ok(())
    });
}

#[test]
fn a_page_that_comes_back_goes_on() {
    test(async |browser| {
        browser.site().page("/next.html", "<!doctype html><title>Next</title>");
        open(browser, "<journey-map src=plan.json mode=edit storage=plans></journey-map>").await?;
        browser.js("await rename('Look up')").await?;
        browser.until("map.shadowRoot.textContent.includes('Kept in this browser')").await?;
        browser.open("/next.html").await?;
        browser.back().await?;
        begin(browser).await?;
        browser.js("await rename('Look again')").await?;
        // A page in the cache of the browser is told that it goes, and that it is back.
        browser
            .js("dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
                 dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
                 await rename('Look at last')")
            .await?;
        browser.until("map.shadowRoot.textContent.includes('Kept in this browser')").await?;
        browser.refresh().await?;
        begin(browser).await?;
        assert_eq!(browser.js("return named()").await?, "Look at last");
        Ok(())
    });
}
