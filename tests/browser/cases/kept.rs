//! What is kept in the browser is there again: after a reload, in another tab, in spite of another tab.

use anyhow::Result;
use harness::{Browser, test};
use serde_json::json;

use crate::plan::{PLAN, begin, open};

const KEPT: &str = "<journey-map src=plan.json mode=edit storage=plans></journey-map>";

/// A page on which the storage does as the script says.
async fn open_with(browser: &Browser, script: &str) -> Result<()> {
    browser.site().page("/storage.js", script);
    open(browser, &format!("<script src=storage.js></script>{KEPT}")).await
}

#[test]
fn a_change_is_there_after_a_reload() {
    test(async |browser| {
        open(browser, KEPT).await?;
        browser.js("await rename('Found')").await?;
        // The reload follows at once: what is under way then counts as well.
        browser.js("rename('Look up'); location.reload()").await?;
        browser.until("window.map === undefined && document.querySelector('journey-map')").await?;
        begin(browser).await?;
        assert_eq!(browser.js("return [named(), map.canUndo]").await?, json!(["Look up", false]));
        Ok(())
    });
}

#[test]
fn a_draft_wins_over_the_source_and_both_are_offered() {
    test(async |browser| {
        open(browser, KEPT).await?;
        browser.js("await rename('Mine')").await?;
        browser.site().page("/plan.json", PLAN.replace("\"Search\"", "\"Theirs\""));
        browser.refresh().await?;
        begin(browser).await?;
        assert_eq!(browser.js("return named()").await?, "Mine");
        press(browser, "Open the page’s version").await?;
        browser.until("named() === 'Theirs'").await?;
        browser.js("map.undo()").await?;
        assert_eq!(browser.js("return named()").await?, "Mine", "it is one undo away");
        Ok(())
    });
}

#[test]
fn without_a_key_closing_the_page_asks_and_with_one_it_does_not() {
    test(async |browser| {
        const ASKS: &str = "return !dispatchEvent(new Event('beforeunload', { cancelable: true }))";
        open(browser, "<journey-map src=plan.json mode=edit></journey-map>").await?;
        assert_eq!(browser.js(ASKS).await?, false, "nothing was changed");
        browser.js("await rename('Look up')").await?;
        assert_eq!(browser.js(ASKS).await?, true);
        browser.js("await map.load(map.toText())").await?;
        assert_eq!(browser.js(ASKS).await?, false, "the page has seen to it");

        open(browser, KEPT).await?;
        browser.js("await rename('Look up')").await?;
        assert_eq!(browser.js(ASKS).await?, false, "it is kept");
        Ok(())
    });
}

#[test]
fn two_tabs_follow_each_other() {
    test(async |browser| {
        open(browser, KEPT).await?;
        let one = browser.window().await?;
        let two = browser.new_tab().await?;
        for (turn, tab) in [&two, &one, &two, &one].into_iter().enumerate() {
            browser.switch_to_window(tab.clone()).await?;
            if turn == 0 {
                open(browser, KEPT).await?;
            } else {
                browser.until(&format!("named() === 'Turn {}'", turn - 1)).await?;
            }
            browser.js(&format!("await rename('Turn {turn}')")).await?;
        }
        browser.switch_to_window(two).await?;
        browser.until("named() === 'Turn 3'").await?;
        let said = browser.js("return told.filter(([name]) => name === 'journey-error')").await?;
        assert_eq!(said, json!([]));
        Ok(())
    });
}

#[test]
fn changes_to_different_things_at_the_same_time_are_all_kept() {
    test(async |browser| {
        open_two(browser).await?;
        browser
            .js("await Promise.all([rename('Look up'), renameIn(other, 'Pay now', 'checkout')])")
            .await?;
        let both = "(of) => { const all = of.toJSON().journeys[0].touchpoints.map((one) => one.name); return all.join() === 'Look up,Pay now'; }";
        browser.until(&format!("[map, other].every({both})")).await?;
        browser.refresh().await?;
        begin(browser).await?;
        assert_eq!(
            browser.js("return [named(), named('checkout')]").await?,
            json!(["Look up", "Pay now"])
        );
        Ok(())
    });
}

#[test]
fn changes_to_the_same_thing_at_the_same_time_are_put_to_the_user() {
    test(async |browser| {
        open_two(browser).await?;
        browser.js("await Promise.all([rename('Mine'), renameIn(other, 'Theirs')])").await?;
        // The second one met what the first had kept.
        let asked =
            "[map, other].filter((one) => one.shadowRoot.textContent.includes('Mine counts'))";
        browser.until(&format!("{asked}.length === 1")).await?;
        let names = "[map, other].map((one) => one.toJSON().journeys[0].touchpoints[0].name)";
        assert_eq!(browser.js(&format!("return {names}")).await?, json!(["Mine", "Theirs"]));
        let press = "[...one.shadowRoot.querySelectorAll('button')].find((button) => button.textContent.includes('Mine counts')).click()";
        browser.js(&format!("const [one] = {asked}; window.asked = one; {press}")).await?;
        browser.until(&format!("{names}.join() === 'Theirs,Theirs'")).await?;
        // What the other tab had is not lost.
        browser.js("window.asked.undo()").await?;
        assert_eq!(browser.js(&format!("return {names}.includes('Mine')")).await?, true);
        Ok(())
    });
}

#[test]
fn a_barred_storage_is_told_and_everything_else_works() {
    test(async |browser| {
        let barred = "Object.defineProperty(window, 'indexedDB', { get() { throw new DOMException('no', 'SecurityError'); } });";
        open_with(browser, barred).await?;
        browser
            .until("map.shadowRoot.textContent.includes('does not let this page keep anything')")
            .await?;
        browser.js("await rename('Look up')").await?;
        assert_eq!(browser.js("return named()").await?, "Look up");
        browser.until("told.some(([name]) => name === 'journey-error')").await?;
        assert_eq!(
            browser
                .js("return !dispatchEvent(new Event('beforeunload', { cancelable: true }))")
                .await?,
            true,
            "closing the page asks"
        );
        Ok(())
    });
}

#[test]
fn a_storage_that_is_held_for_a_moment_is_waited_for() {
    test(async |browser| {
        // What Chromium says while a browser that was killed still holds the database.
        let held = "const open = IDBFactory.prototype.open;
            window.tries = 0;
            IDBFactory.prototype.open = function (...given) {
                tries += 1;
                if (tries > Number(sessionStorage.held ?? 0)) return open.apply(this, given);
                const request = { error: new DOMException('held', 'UnknownError') };
                setTimeout(() => request.onerror());
                return request;
            };";
        open_with(browser, held).await?;
        browser.js("await rename('Look up')").await?;
        browser.until("map.shadowRoot.textContent.includes('Kept in this browser')").await?;
        browser.js("sessionStorage.held = 2").await?;
        browser.refresh().await?;
        begin(browser).await?;
        assert_eq!(browser.js("return [named(), tries]").await?, json!(["Look up", 3]));
        let alarms = "map.shadowRoot.querySelectorAll('.notice').length";
        assert_eq!(browser.js(&format!("return {alarms}")).await?, 0);
        Ok(())
    });
}

#[test]
fn a_full_storage_is_told_and_tried_again() {
    test(async |browser| {
        let full = "window.isFull = true;
            const add = IDBObjectStore.prototype.add;
            IDBObjectStore.prototype.add = function (...given) {
                if (isFull) throw new DOMException('full', 'QuotaExceededError');
                return add.apply(this, given);
            };";
        open_with(browser, full).await?;
        browser.js("await rename('Look up')").await?;
        browser.until("map.shadowRoot.textContent.includes('no room left')").await?;
        browser.js("isFull = false; await rename('Find')").await?;
        browser
            .until("!dispatchEvent(new Event('beforeunload', { cancelable: true })) === false")
            .await?;
        browser.refresh().await?;
        begin(browser).await?;
        assert_eq!(browser.js("return named()").await?, "Find");
        Ok(())
    });
}

#[test]
fn what_is_kept_but_unreadable_is_left_as_it_is() {
    test(async |browser| {
        open(browser, KEPT).await?;
        browser.js("await rename('Look up')").await?;
        let all = "await new Promise((done) => {
                const request = indexedDB.open('journey-map');
                request.onsuccess = () => {
                    const store = request.result.transaction('maps', 'readwrite').objectStore('maps');
                    WORK
                };
            })";
        let write = all.replace(
            "WORK",
            "store.put({ text: '{ broken' }, ['plans', 1000]).onsuccess = () => done()",
        );
        let read = all.replace("WORK", "store.getAllKeys().onsuccess = (event) => done(event.target.result.map(([, revision]) => revision))");
        browser.js(&write).await?;
        browser.refresh().await?;
        begin(browser).await?;
        browser.js("await rename('Elsewhere')").await?;
        browser
            .until("map.shadowRoot.textContent.includes('can’t be opened by this version')")
            .await?;
        let revisions = browser.js(&format!("return {read}")).await?;
        assert_eq!(revisions.as_array().and_then(|all| all.last()), Some(&json!(1000)));
        Ok(())
    });
}

/// Two elements with one key, which change at the same time like tabs of two screens.
async fn open_two(browser: &Browser) -> Result<()> {
    open(browser, &format!("{KEPT}{KEPT}")).await?;
    browser
        .js("window.other = document.querySelectorAll('journey-map')[1];
             window.renameIn = (map, name, id = 'search') => map.apply({
                 do: 'set', subject: { journey: 'buy', kind: 'touchpoint', id }, field: 'name', value: name,
             });")
        .await?;
    browser.until("other.ready.then(() => true)").await?;
    Ok(())
}

/// Presses the button with that text.
async fn press(browser: &Browser, text: &str) -> Result<()> {
    browser
        .until(&format!(
            "(() => {{ const button = [...map.shadowRoot.querySelectorAll('button')]
                 .find((button) => button.textContent.includes('{text}'));
               button?.click(); return Boolean(button); }})()"
        ))
        .await?;
    Ok(())
}
