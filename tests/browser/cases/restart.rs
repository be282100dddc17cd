//! An error goes through the core: every element goes on in a new one, as it was.

use anyhow::Result;
use harness::{Browser, everywhere};
use serde_json::json;

use crate::plan::{PLAN, open};

/// What the page's scripts use: all elements, and an error in the core, of which the console hears.
const PREPARE: &str = "window.maps = [...document.querySelectorAll('journey-map')];
    window.trap = (map) => setTimeout(() => map[Symbol.for('journey-map-trap')]());
    window.back = (map) => map.shadowRoot.firstChild !== map.old && map.shadowRoot.querySelector('.shell .main > *')
        && !map.shadowRoot.querySelector('.waiting');
    window.mark = () => { for (const map of maps) { map.old = map.shadowRoot.firstChild; map.noted = ''; } told.length = 0; };
    // Some notices go by themselves, and a test may be late.
    for (const map of maps)
        new MutationObserver(() => { map.noted += map.shadowRoot.querySelector('.notices')?.textContent ?? ''; })
            .observe(map.shadowRoot, { childList: true, subtree: true, characterData: true });
    window.said = (map, text) => map.noted.includes(text);";

async fn open_all(browser: &Browser, markup: &str) -> Result<()> {
    open(browser, markup).await?;
    browser.js(PREPARE).await?;
    browser.until("Promise.all(maps.map((map) => map.ready)).then(() => true)").await?;
    Ok(())
}

/// How often the console was told of something.
async fn errors(browser: &Browser) -> Result<usize> {
    let said = browser.console().await?;
    Ok(said.iter().filter(|entry| entry.level == "SEVERE").count())
}

#[test]
fn every_element_goes_on_as_it_was() {
    everywhere(async |browser| {
        browser.expect_console("unreachable");
        open_all(
            browser,
            "<journey-map src=plan.json mode=edit storage=plans></journey-map>
             <journey-map src=plan.json lens=security touchpoint=checkout></journey-map>
             <journey-map src=plan.json view=table theme=dark ui=compact></journey-map>",
        )
        .await?;
        browser.deep("journey-map:last-of-type >>> .journey-grid").await?;
        browser.js("await rename('Look up'); map.select('search')").await?;
        let asked = "performance.getEntriesByType('resource').length";
        let asked_before = browser.js(&format!("return {asked}")).await?;
        // The page itself measures how long it takes.
        browser
            .js("mark();
                 window.before = maps.map((map) => map.revision);
                 window.took = new Promise((tell) => {
                     const begun = performance.now();
                     const look = () => maps.every(back) ? tell(performance.now() - begun) : requestAnimationFrame(look);
                     look();
                 });
                 trap(maps[1])")
            .await?;
        let took = browser.until("took").await?;
        println!("restarted three elements in {took} ms");
        let seen = browser
            .js("return [named(), map.selected.id, map.canUndo, map.mode,
                         maps[1].selected.id, maps[1].lens, maps[2].view, maps[2].shadowRoot.firstChild.dataset.theme,
                         maps.every((map, place) => map.revision === before[place]), told.map(([name]) => name)]")
            .await?;
        let errors_told = ["journey-error"; 3];
        assert_eq!(
            seen,
            json!([
                "Look up",
                "search",
                false,
                "edit",
                "checkout",
                "security",
                "table",
                "dark",
                true,
                errors_told
            ])
        );
        browser.deep("journey-map:last-of-type >>> .journey-grid").await?;
        browser.until("said(map, 'Nothing was lost')").await?;
        assert_eq!(browser.js(&format!("return {asked}")).await?, asked_before, "all was there");

        browser.js("told.length = 0; await rename('Look again')").await?;
        let steps = browser
            .js("return [map.undo(), named(), map.redo(), named(), map.revision > before[0],
                         told.map(([name]) => name)]")
            .await?;
        let changes = ["journey-change"; 3];
        assert_eq!(steps, json!([true, "Look up", true, "Look again", true, changes]));
        let card = browser.deep("journey-map >>> [data-touchpoint=search] .card-name").await?;
        card.click().await?;
        browser.action_chain().send_keys(harness::thirtyfour::Key::Right + "").perform().await?;
        browser.until("map.touchpoint === 'checkout'").await?;
        assert_eq!(errors(browser).await?, 1);

        // What was changed before and after is kept.
        browser.until("map.shadowRoot.textContent.includes('Kept in this browser')").await?;
        browser.refresh().await?;
        crate::plan::begin(browser).await?;
        assert_eq!(browser.js("return named()").await?, "Look again");
        Ok(())
    });
}

#[test]
fn calls_are_answered_or_made_again() {
    everywhere(async |browser| {
        browser.expect_console("unreachable");
        open_all(
            browser,
            "<journey-map src=plan.json mode=edit></journey-map><journey-map></journey-map>",
        )
        .await?;
        browser.deep("journey-map >>> [data-touchpoint=search]").await?;
        let seen = browser
            .js_with(
                "mark();
                 const away = maps[1];
                 await away.load(arguments[0].replace('Plan', 'Away'));
                 away.remove();
                 const text = map.toText(), revision = map.revision;
                 const waiting = map.export('png').catch((error) => [error.name, error.message]);
                 // The call reaches the core before it breaks.
                 await null; await null; await null;
                 const trapped = (() => { try { map[Symbol.for('journey-map-trap')](); } catch (error) { return error.name; } })();
                 console.error(trapped, 'unreachable');
                 const between = [map.toText() === text, map.revision === revision, map.undo(), map.selected];
                 map.lens = 'security';
                 const calls = [rename('Look up'), map.load(arguments[0].replace('Plan', 'Again')), rename('Look twice')];
                 const ends = await Promise.allSettled(calls);
                 const title = away.toJSON().title;
                 document.body.append(away);
                 return [await waiting, between, ends.map(({ status }) => status), named(), map.lens, title]",
                vec![PLAN.into()],
            )
            .await?;
        assert_eq!(seen[0][0], "JourneyMapError", "{seen}");
        assert!(seen[0][1].as_str().is_some_and(|told| told.contains("interrupted")), "{seen}");
        assert_eq!(seen[1], json!([true, true, false, null]));
        assert_eq!(seen[2], json!(["fulfilled", "fulfilled", "fulfilled"]));
        assert_eq!(
            (&seen[3], &seen[4], &seen[5]),
            (&json!("Look twice"), &json!("security"), &json!("Away"))
        );
        browser.until("maps.every(back)").await?;
        let seen = browser.js("return [maps[1].toJSON().title, map.toJSON().title]").await?;
        assert_eq!(seen, json!(["Away", "Again"]));
        assert!(browser.js("return map.shadowRoot.firstChild.dataset.lens").await? == "security");
        Ok(())
    });
}

#[test]
fn where_nothing_can_be_rescued_it_begins_with_what_is_known() {
    everywhere(async |browser| {
        browser.expect_console("unreachable");
        open_all(
            browser,
            "<journey-map mode=edit></journey-map>
             <journey-map src=plan.json></journey-map>
             <journey-map src=plan.json mode=edit storage=plans></journey-map>",
        )
        .await?;
        browser
            .js_with(
                "await map.load(arguments[0].replace('Plan', 'Loaded')); await rename('Lost')",
                vec![PLAN.into()],
            )
            .await?;
        browser
            .js("await maps[2].apply({ do: 'set', subject: { kind: 'document', id: 'document' }, field: 'title', value: 'Kept' })")
            .await?;
        browser.until("maps[2].shadowRoot.textContent.includes('Kept in this browser')").await?;
        let seen = browser
            .js("mark();
                 const revision = map.revision;
                 const decode = TextDecoder.prototype.decode;
                 TextDecoder.prototype.decode = () => { throw new Error('no memory'); };
                 try { map[Symbol.for('journey-map-trap')](); } catch (error) { console.error(String(error)); }
                 TextDecoder.prototype.decode = decode;
                 return revision")
            .await?;
        browser.until("maps.every(back)").await?;
        browser.until("maps.every((map) => said(map, 'as it was loaded or kept last'))").await?;
        let after = browser
            .js_with(
                "return [maps.map((map) => map.toJSON().title), named(), map.revision > arguments[0], told.map(([name]) => name)]",
                vec![seen],
            )
            .await?;
        let errors_told = ["journey-error"; 3];
        assert_eq!(after, json!([["Loaded", "Plan", "Kept"], "Search", true, errors_told]));
        Ok(())
    });
}

#[test]
fn what_breaks_again_and_again_stops_and_hands_out_the_map() {
    everywhere(async |browser| {
        for text in ["failed to append child", "unreachable"] {
            browser.expect_console(text);
        }
        open_all(
            browser,
            "<journey-map src=plan.json mode=edit></journey-map><journey-map></journey-map>",
        )
        .await?;
        browser.js("await rename('Look up')").await?;
        // The screen of a core can do nothing when the browser lets it add nothing.
        browser
            .js("window.texts = {};
                 const make = URL.createObjectURL;
                 URL.createObjectURL = (blob) => { const address = make(blob); texts[address] = blob.text(); return address; };
                 window.text = map.toText();
                 Node.prototype.insertBefore = () => { throw new Error('broken'); };
                 told.length = 0;
                 map.select('search')")
            .await?;
        browser
            .until("maps.every((map) => map.shadowRoot.textContent.includes('Reload the page'))")
            .await?;
        let seen = browser
            .js("const late = document.createElement('journey-map');
                 document.body.append(late);
                 const links = maps.map((map) => map.shadowRoot.querySelector('a[download]'));
                 return [map.toText() === text, map.undo(), map.revision > 0,
                         await rename('x').catch((error) => error.name),
                         await late.ready.catch((error) => error.name),
                         links[0].download, new URL(links[0].href).protocol, await texts[links[0].href] === text,
                         told.filter(([, { message }]) => message?.includes('Reload the page')).length]")
            .await?;
        assert_eq!(
            seen,
            json!([
                true,
                false,
                true,
                "JourneyMapError",
                "JourneyMapError",
                "plan.journey.json",
                "blob:",
                true,
                3
            ])
        );
        Ok(())
    });
}

#[test]
fn away_from_the_page_it_goes_on_as_well_and_the_keyboard_stays_with_the_map() {
    everywhere(async |browser| {
        browser.expect_console("unreachable");
        let one = "<journey-map src=plan.json mode=edit></journey-map>";
        open_all(browser, &one.repeat(2)).await?;
        browser.js("maps[1].remove()").await?;
        browser.until("!maps[1].shadowRoot.querySelector('.shell')").await?;
        browser.deep("journey-map >>> input.document-title").await?.click().await?;
        browser.js("mark(); trap(map)").await?;
        browser.until("back(map)").await?;
        browser.until("map.shadowRoot.activeElement?.matches('.map')").await?;
        browser
            .js("await maps[1].apply({ do: 'add', kind: 'person', record: { id: 'ben', name: 'Ben' } });
                 document.body.append(maps[1])")
            .await?;
        browser.until("maps[1].shadowRoot.querySelector('.card')").await?;
        assert_eq!(browser.js("return maps[1].toJSON().people.length").await?, json!(2));
        Ok(())
    });
}
