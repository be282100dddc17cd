//! The element comes, moves, goes, meets others of its kind, and sometimes can't start.

use harness::test;
use serde_json::json;

use crate::plan::{PLAN, open};

#[test]
fn an_element_that_moves_keeps_its_document() {
    test(async |browser| {
        open(browser, "<div id=here><journey-map src=plan.json mode=edit></journey-map></div><div id=there></div>")
            .await?;
        browser.js("await rename('Look up'); there.append(map)").await?;
        browser.deep("#there journey-map").await?;
        assert_eq!(browser.js("return [named(), map.canUndo]").await?, json!(["Look up", true]));
        // Longer away than for a move.
        browser
            .js("map.remove(); await new Promise((done) => setTimeout(done, 700));
                 await rename('Search again'); here.append(map)")
            .await?;
        browser.until("map.shadowRoot.textContent.includes('Search again')").await?;
        assert_eq!(
            browser.js("return [map.undo(), map.undo(), named()]").await?,
            json!([true, true, "Search"])
        );
        browser.until("!map.shadowRoot.textContent.includes('Search again')").await?;
        let ready =
            browser.js("return told.filter(([name]) => name === 'journey-ready').length").await?;
        assert_eq!(ready, 0, "it was ready before, once and for all");
        Ok(())
    });
}

#[test]
fn two_elements_do_not_disturb_each_other() {
    test(async |browser| {
        open(browser, "<journey-map src=plan.json mode=edit></journey-map><journey-map src=plan.json mode=edit></journey-map>")
            .await?;
        browser.js("window.other = document.querySelectorAll('journey-map')[1]").await?;
        browser.until("other.ready.then(() => true)").await?;
        let seen = browser
            .js("await rename('Look up');
                 const before = [other.canUndo, other.toJSON().journeys[0].touchpoints[0].name, other.undo()];
                 map.select('checkout');
                 other.journey = 'back';
                 return [...before, other.selected, map.journey, map.selected.id, named()]")
            .await?;
        assert_eq!(seen, json!([false, "Search", false, null, "buy", "checkout", "Look up"]));
        Ok(())
    });
}

#[test]
fn an_element_may_be_made_before_it_is_on_the_page() {
    test(async |browser| {
        browser.site().page("/plan.json", PLAN);
        browser.open_host("").await?;
        let seen = browser
            .js_with(
                "const map = document.createElement('journey-map');
                 map.mode = 'edit';
                 const before = [map.toText?.() ?? null, map.revision ?? 0];
                 document.body.append(map);
                 await customElements.whenDefined('journey-map');
                 const during = [map.toText(), map.toJSON(), map.findings(), map.undo(), map.revision];
                 await map.load(arguments[0]);
                 await map.ready;
                 return [before, during, map.mode, map.toJSON().title]",
                vec![PLAN.into()],
            )
            .await?;
        assert_eq!(seen, json!([[null, 0], [null, null, [], false, 0], "edit", "Plan"]));
        Ok(())
    });
}

#[test]
fn a_source_that_fails_is_told_and_the_element_goes_on() {
    test(async |browser| {
        browser.expect_console("404");
        browser.site().page("/plan.json", PLAN);
        browser.site().page(
            "/listen.js",
            "window.told = []; document.addEventListener('journey-error', (event) => told.push(event.detail.message));",
        );
        browser
            .open_host(
                "<script src=listen.js></script><journey-map src=nowhere.json></journey-map>",
            )
            .await?;
        browser.until("document.querySelector('journey-map').ready.then(() => true)").await?;
        let told = browser.js("return told").await?;
        let sentence = told[0].as_str().unwrap_or_default();
        assert!(sentence.contains("nowhere.json") && sentence.contains("404"), "{told}");
        let seen = browser
            .js("const map = document.querySelector('journey-map');
                 const before = [map.toJSON().title ?? '', map.shadowRoot.textContent.includes('nowhere.json')];
                 map.src = 'plan.json';
                 return before")
            .await?;
        assert_eq!(seen, json!(["", true]));
        browser.until("document.querySelector('journey-map').toJSON().title === 'Plan'").await?;
        Ok(())
    });
}

#[test]
fn a_second_script_does_not_throw_and_offers_another_name() {
    test(async |browser| {
        open(browser, "<journey-map src=plan.json></journey-map>").await?;
        let seen = browser
            .js("const second = await import('./journey-map.js?second');
                 second.define('other-map');
                 const other = document.createElement('other-map');
                 other.src = 'plan.json';
                 document.body.append(other);
                 await other.ready;
                 return other.toJSON().title")
            .await?;
        assert_eq!(seen, "Plan");
        let said = browser.console().await?;
        assert!(said.iter().any(|entry| entry.message.contains("is defined already")), "{said:?}");
        Ok(())
    });
}

#[test]
fn nothing_can_be_changed_in_view_mode() {
    test(async |browser| {
        open(browser, "<journey-map src=plan.json></journey-map>").await?;
        let card = browser.deep("journey-map >>> .card").await?;
        card.click().await?;
        card.send_keys(harness::thirtyfour::Key::Delete + "").await?;
        card.send_keys("n").await?;
        let seen = browser
            .js("return [map.toJSON().journeys[0].touchpoints.length, map.canUndo,
                         told.filter(([name]) => name === 'journey-change').length]")
            .await?;
        assert_eq!(seen, json!([2, false, 0]));
        Ok(())
    });
}
