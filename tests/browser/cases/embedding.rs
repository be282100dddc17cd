//! What a host page does with the element: loading, editing, undoing, listening.

use harness::test;
use serde_json::json;

use crate::plan::{PLAN, open};

#[test]
fn the_two_lines_show_a_map_and_ask_for_nothing_else() {
    test(async |browser| {
        open(browser, "<journey-map src=plan.json></journey-map>").await?;
        assert_eq!(
            browser.js("return map.toJSON()").await?,
            serde_json::from_str::<serde_json::Value>(PLAN)?
        );
        let resources = "performance.getEntriesByType('resource')";
        browser.until(&format!("{resources}.some(({{ name }}) => name.includes('_desk'))")).await?;
        let asked = browser
            .js("return performance.getEntriesByType('resource')
                     .map((entry) => new URL(entry.name).pathname)
                     .filter((path) => path !== '/favicon.ico').sort()")
            .await?;
        let expected = [
            "/journey-map-core.js",
            "/journey-map-core_bg.wasm",
            "/journey-map-core_desk.wasm",
            "/journey-map.js",
            "/plan.json",
        ];
        assert_eq!(asked, json!(expected));
        assert_eq!(browser.console().await?, []);
        Ok(())
    });
}

#[test]
fn events_have_the_promised_details() {
    test(async |browser| {
        open(browser, "<journey-map src=plan.json mode=edit></journey-map>").await?;
        let added = browser.js("return await map.apply({ do: 'add', kind: 'person', record: { id: 'ben', name: 'Ben' } })").await?;
        let ben = json!({ "kind": "person", "id": "ben" });
        assert_eq!(added, json!({ "added": [ben] }));
        browser.js("map.undo(); map.redo(); map.select('checkout'); map.select(null)").await?;
        let told = browser.js("return told").await?;
        let record = json!({ "id": "ben", "name": "Ben" });
        let add = json!({ "op": "add", "subject": ben, "after": record });
        let remove = json!({ "op": "remove", "subject": ben, "before": record });
        let checkout = json!({ "journey": "buy", "kind": "touchpoint", "id": "checkout" });
        let first = told[0][1]["revision"].as_u64().unwrap_or_default();
        let change = |revision: u64, change| json!(["journey-change", { "revision": revision, "origin": "host", "changes": [change] }]);
        assert_eq!(
            told,
            json!([
                change(first, add.clone()),
                change(first + 1, remove),
                change(first + 2, add),
                ["journey-select", { "subject": checkout }],
                ["journey-select", { "subject": null }],
            ])
        );
        Ok(())
    });
}

#[test]
fn undo_and_redo_say_whether_they_did() {
    test(async |browser| {
        open(browser, "<journey-map src=plan.json></journey-map>").await?;
        let steps = browser
            .js("const before = map.revision;
                 const steps = [map.canUndo, map.undo()];
                 await rename('Look up');
                 steps.push(map.canUndo, map.undo(), named(), map.canRedo, map.redo(), named(), map.redo());
                 return [...steps, map.revision - before]")
            .await?;
        assert_eq!(
            steps,
            json!([false, false, true, true, "Search", true, true, "Look up", false, 3])
        );
        Ok(())
    });
}

#[test]
fn a_refused_command_says_why_and_changes_nothing() {
    test(async |browser| {
        open(browser, "<journey-map src=plan.json></journey-map>").await?;
        let refused = browser
            .js("const text = map.toText(), revision = map.revision;
                 const error = await rename('x', 'nobody').catch((error) => error);
                 return [error.name, error.message, error.problems, map.toText() === text, map.revision === revision]")
            .await?;
        assert_eq!(refused[0], "JourneyMapError");
        assert!(
            refused[1].as_str().is_some_and(|sentence| sentence.contains("nobody")),
            "{refused}"
        );
        assert_eq!(
            (&refused[2], &refused[3], &refused[4]),
            (&json!([]), &json!(true), &json!(true))
        );
        Ok(())
    });
}

#[test]
fn the_newest_document_wins() {
    test(async |browser| {
        open(browser, "<journey-map></journey-map>").await?;
        let outcome = browser
            .js_with(
                "const plan = JSON.parse(arguments[0]);
                 const calls = ['One', 'Two', 'Three'].map((title) => map.load({ ...plan, title }));
                 const ends = await Promise.allSettled(calls);
                 return [ends.map((end) => end.reason?.name ?? end.value), map.toJSON().title, told]",
                vec![PLAN.into()],
            )
            .await?;
        assert_eq!(outcome, json!([["AbortError", "AbortError", { "warnings": [] }], "Three", []]));
        Ok(())
    });
}

#[test]
fn a_broken_document_is_refused_with_places_and_mended_on_demand() {
    test(async |browser| {
        open(browser, "<journey-map src=plan.json></journey-map>").await?;
        let broken = PLAN.replace("\"stage\": \"pay\"", "\"stage\": \"gone\"");
        let outcome = browser
            .js_with(
                "const [text] = arguments;
                 const refused = await map.load(text).catch((error) => error);
                 const refusedObject = await map.load(JSON.parse(text)).catch((error) => error);
                 const kept = map.toText().includes('gone');
                 const { warnings } = await map.load(text, { repair: true });
                 return [refused.name, refused.problems, refusedObject.problems[0].line, kept, warnings]",
                vec![broken.into()],
            )
            .await?;
        assert_eq!(outcome[0], "JourneyMapError");
        let problem = &outcome[1][0];
        assert_eq!(problem["path"], "journeys[0].touchpoints[1].stage");
        assert_eq!((&problem["line"], &problem["repairable"]), (&json!(13), &json!(true)));
        assert_eq!((&outcome[2], &outcome[3]), (&json!(null), &json!(false)));
        assert_eq!(outcome[4][0]["path"], problem["path"]);
        Ok(())
    });
}

#[test]
fn what_is_no_document_is_refused() {
    test(async |browser| {
        open(browser, "<journey-map src=plan.json></journey-map>").await?;
        let names = browser
            .js("const cycle = {}; cycle.self = cycle;
                 let deep = []; for (let i = 0; i < 1e5; i++) deep = [deep];
                 const deepText = '['.repeat(1e6);
                 const given = [cycle, deep, deepText, 1n, undefined, 7, '', '[]', { format: 'other' }];
                 const refusals = [];
                 for (const document of given) refusals.push(await map.load(document).catch((error) => error.name));
                 return [refusals, map.toJSON().title]")
            .await?;
        assert_eq!(names, json!([vec!["JourneyMapError"; 9], "Plan"]));
        Ok(())
    });
}

#[test]
fn no_key_of_a_document_becomes_a_prototype() {
    test(async |browser| {
        let sly = PLAN
            .replace("\"name\": \"Anna\"", "\"name\": \"Anna\", \"__proto__\": { \"sly\": true }");
        open(browser, "<journey-map></journey-map>").await?;
        let found = browser
            .js_with(
                "await map.load(arguments[0]);
                 const [anna] = map.toJSON().people;
                 return [({}).sly ?? null, anna.sly ?? null, Object.hasOwn(anna, '__proto__')]",
                vec![sly.into()],
            )
            .await?;
        assert_eq!(found, json!([null, null, true]));
        Ok(())
    });
}

#[test]
fn the_export_is_the_exact_file() {
    test(async |browser| {
        open(browser, "<journey-map src=plan.json></journey-map>").await?;
        let same = browser
            .js("const blob = await map.export('json');
                 const refusal = await map.export('doc').catch((error) => error.name);
                 return [await blob.text() === map.toText(), blob.type, refusal]")
            .await?;
        assert_eq!(same, json!([true, "application/json", "JourneyMapError"]));
        Ok(())
    });
}

#[test]
fn a_selection_is_reflected_and_followed() {
    test(async |browser| {
        open(browser, "<journey-map src=plan.json touchpoint=checkout></journey-map>").await?;
        let checkout = json!({ "journey": "buy", "kind": "touchpoint", "id": "checkout" });
        assert_eq!(browser.js("return map.selected").await?, checkout);
        browser.deep("journey-map >>> [data-touchpoint=search] .card-name").await?.click().await?;
        browser.until("map.touchpoint === 'search'").await?;
        assert_eq!(browser.js("return map.getAttribute('journey')").await?, "buy");
        let seen = browser
            .js("map.touchpoint = 'checkout'; const one = map.selected.id;
                 map.journey = 'back'; const two = map.selected;
                 map.select({ kind: 'person', id: 'anna' });
                 return [one, two, map.selected]")
            .await?;
        assert_eq!(seen, json!(["checkout", null, { "kind": "person", "id": "anna" }]));
        Ok(())
    });
}

#[test]
fn what_nobody_keeps_is_a_click_from_a_file_until_the_page_says_that_it_keeps_it() {
    test(async |browser| {
        open(browser, "<journey-map src=plan.json mode=edit></journey-map>").await?;
        browser
            .js("window.asks = () => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
                 window.given = [];
                 HTMLAnchorElement.prototype.click = function () { given.push(this.download); };
                 window.standing = () => map.shadowRoot.querySelector('.standing')?.textContent ?? ''")
            .await?;
        assert_eq!(browser.js("return [standing(), asks()]").await?, json!(["", false]));
        browser.js("await rename('Look up')").await?;
        browser.until("standing() === 'Not kept here'").await?;
        assert_eq!(browser.js("return asks()").await?, true);
        browser.deep("journey-map >>> .standing-download").await?.click().await?;
        browser.until("given.length === 1").await?;
        assert_eq!(browser.js("return given").await?, json!(["plan.journey.json"]));
        browser.js("map.markSaved()").await?;
        browser.until("standing() === 'Saved'").await?;
        assert_eq!(browser.js("return asks()").await?, false);
        // It kept what was there before this change.
        browser.js("await rename('Find'); map.markSaved(map.revision - 1)").await?;
        browser.until("standing() === 'Not saved yet'").await?;
        assert_eq!(browser.js("return asks()").await?, true);
        Ok(())
    });
}

#[test]
fn the_page_hears_that_another_document_is_open() {
    test(async |browser| {
        open(browser, "<journey-map src=plan.json mode=edit></journey-map>").await?;
        let seen = browser
            .js("await rename('Look up');
                 window.loads = [];
                 map.addEventListener('journey-load', ({ detail }) => loads.push([detail, map.canUndo, map.toJSON().title]));
                 await map.load({ ...map.toJSON(), title: 'Another' });
                 map.src = 'plan.json?again';
                 return loads")
            .await?;
        assert_eq!(seen, json!([[{ "warnings": [] }, false, "Another"]]));
        browser.until("loads.length === 2").await?;
        assert_eq!(
            browser.js("return loads[1]").await?,
            json!([{ "warnings": [] }, false, "Plan"])
        );
        Ok(())
    });
}
