//! Ten editors on one page, in one core: what is done in one is done in no other.

use anyhow::{Result, bail};
use harness::{Browser, everywhere};
use serde_json::{Value, json};

use crate::hands::{click, drop_file, place, press, until_focus};
use crate::plan::{PLAN, begin};
use crate::pointer::MOUSE;

/// Ten editors: the last two under one key, two with a look of their own, one in another view.
fn page() -> String {
    let own = ["lens=security theme=dark", "view=table ui=compact", "storage=alone"];
    let mut maps = vec!["<journey-map src=plan.json mode=edit></journey-map>".to_owned()];
    maps.extend(
        own.iter().map(|own| format!("<journey-map src=plan.json mode=edit {own}></journey-map>")),
    );
    maps.extend((0..4).map(|_| "<journey-map src=plan.json mode=edit></journey-map>".to_owned()));
    maps.extend(
        (0..2).map(|_| {
            "<journey-map src=plan.json mode=edit storage=twins></journey-map>".to_owned()
        }),
    );
    maps.join("\n")
}

/// All that could leak from one element into another.
const PREPARE: &str = "
    window.maps = [...document.querySelectorAll('journey-map')];
    window.heard = [];
    for (const name of ['journey-change', 'journey-select', 'journey-error', 'journey-ready'])
        document.addEventListener(name, ({ target }) => heard.push(maps.indexOf(target)));
    const has = (map, selector) => map.shadowRoot.querySelectorAll(selector).length;
    const texts = (map, selector) => [...map.shadowRoot.querySelectorAll(selector)].map((node) => node.textContent);
    window.look = (map) => ({
        text: map.toText(), revision: map.revision, selected: map.selected, undo: map.canUndo, redo: map.canRedo,
        attributes: [...map.attributes].map(({ name, value }) => `${name}=${value}`),
        looks: { ...map.shadowRoot.firstChild.dataset }, focus: map.shadowRoot.activeElement?.className ?? null,
        open: ['.panel', '.map-menu', '.naming', '.palette', '.help', '.inspector', '.is-dragged', '.is-connecting', '.is-selected, .is-also']
            .map((selector) => has(map, selector)),
        said: texts(map, '.notice-text'), announced: texts(map, '.announced'), findings: map.findings().length,
        fields: has(map, 'input, textarea'),
    });
    window.others = () => JSON.stringify(maps.slice(1).map(look));
    window.actor = () => JSON.stringify(look(maps[0]));
    window.note = () => { window.before = others(); window.own = actor(); };";

struct Editors<'a> {
    browser: &'a Browser,
    tried: Vec<&'static str>,
}

impl Editors<'_> {
    /// Does something in the first editor, waits for what comes of it there, and looks at the others.
    async fn tries(
        &mut self,
        what: &'static str,
        act: impl AsyncFnOnce(&Browser) -> Result<()>,
        outcome: &str,
    ) -> Result<()> {
        self.browser.js("note()").await?;
        act(self.browser).await?;
        if let Err(error) = self.browser.until(outcome).await {
            bail!("{what}: {error}; it is {}", self.browser.js("return actor()").await?);
        }
        // What would be drawn elsewhere, would be drawn in the next frame.
        let (before, after) = {
            let seen = self
                .browser
                .js("await new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)));
                     return [before, others()]")
                .await?;
            (seen[0].clone(), seen[1].clone())
        };
        if before != after {
            bail!("{what} is seen elsewhere: {before} -> {after}");
        }
        self.tried.push(what);
        Ok(())
    }

    /// Presses keys in the first editor.
    async fn presses(&mut self, what: &'static str, keys: &[&str], outcome: &str) -> Result<()> {
        self.tries(what, async |browser| press(browser, keys).await, outcome).await
    }
}

async fn run(browser: &Browser, script: &str) -> Result<()> {
    browser.js(script).await?;
    Ok(())
}

const TOUCHPOINTS: &str = "map.toJSON().journeys[0].touchpoints";

#[test]
fn what_is_done_in_one_editor_is_done_in_no_other() {
    everywhere(async |browser| {
        browser.site().page("/plan.json", PLAN);
        browser.open_host(&page()).await?;
        begin(browser).await?;
        browser.js(PREPARE).await?;
        browser.until("Promise.all(maps.map((map) => map.ready)).then(() => true)").await?;
        browser
            .until("maps.every((map) => map.shadowRoot.querySelector('.card, .journey-grid') && !map.shadowRoot.querySelector('.next:empty'))")
            .await?;
        browser.js("heard.length = 0").await?;
        let mut editors = Editors { browser, tried: Vec::new() };
        let search = "[data-touchpoint=search] .card-name";

        editors
            .tries(
                "a click",
                async |browser| click(browser, search).await,
                "map.touchpoint === 'search'",
            )
            .await?;
        until_focus(browser, ".card.is-selected[data-touchpoint=search]").await?;
        editors.presses("an arrow", &["ArrowRight"], "map.touchpoint === 'checkout'").await?;
        until_focus(browser, ".card.is-selected[data-touchpoint=checkout]").await?;
        editors.presses("Delete", &["Delete"], &format!("{TOUCHPOINTS}.length === 1")).await?;
        editors.presses("Ctrl+Z", &["Ctrl+z"], &format!("{TOUCHPOINTS}.length === 2")).await?;
        editors
            .presses("Ctrl+Shift+Z", &["Ctrl+Shift+z"], &format!("{TOUCHPOINTS}.length === 1"))
            .await?;
        editors
            .tries(
                "undo()",
                async |browser| run(browser, "map.undo()").await,
                &format!("{TOUCHPOINTS}.length === 2"),
            )
            .await?;
        click(browser, search).await?;
        until_focus(browser, ".card.is-selected[data-touchpoint=search]").await?;
        editors
            .presses("a letter", &["n"], "map.shadowRoot.activeElement?.matches('input')")
            .await?;
        editors
            .presses("Escape", &["Escape"], "!map.shadowRoot.activeElement?.matches('input')")
            .await?;
        click(browser, search).await?;
        until_focus(browser, ".card.is-selected[data-touchpoint=search]").await?;
        editors
            .presses(
                "Ctrl+C",
                &["Ctrl+c"],
                "map.shadowRoot.querySelector('.notice-text')?.textContent.startsWith('Copied')",
            )
            .await?;
        editors.presses("Ctrl+V", &["Ctrl+v"], &format!("{TOUCHPOINTS}.length === 3")).await?;
        editors.presses("Ctrl+X", &["Ctrl+x"], &format!("{TOUCHPOINTS}.length === 2")).await?;
        browser.js("map.shadowRoot.querySelector('.map').focus()").await?;
        editors
            .presses("Ctrl+K", &["Ctrl+k"], "map.shadowRoot.querySelector('[role=dialog]')")
            .await?;
        editors
            .presses(
                "Escape from the palette",
                &["Escape"],
                "!map.shadowRoot.querySelector('[role=dialog]')",
            )
            .await?;
        browser.js("map.shadowRoot.querySelector('.map').focus()").await?;
        editors
            .presses("the help", &["?"], "map.shadowRoot.querySelector('[role=dialog]')")
            .await?;
        editors
            .presses(
                "Escape from the help",
                &["Escape"],
                "!map.shadowRoot.querySelector('[role=dialog]')",
            )
            .await?;
        for (what, script, outcome) in [
            ("apply()", "await rename('Look up')", "named() === 'Look up'"),
            (
                "select()",
                "map.select({ kind: 'person', id: 'anna' })",
                "map.selected?.id === 'anna'",
            ),
            ("a lens", "map.lens = 'it'", "map.shadowRoot.firstChild.dataset.lens === 'it'"),
            (
                "a theme",
                "map.theme = 'contrast'",
                "map.shadowRoot.firstChild.dataset.theme === 'contrast'",
            ),
            ("a language", "map.lang = 'de'", "map.lang === 'de'"),
            ("a view", "map.view = 'table'", "map.shadowRoot.querySelector('.journey-grid')"),
            ("another view", "map.view = 'map'", "map.shadowRoot.querySelector('.card')"),
            (
                "another journey",
                "map.journey = 'back'; map.journey = 'buy'",
                "map.shadowRoot.querySelector('[data-touchpoint=search]')",
            ),
        ] {
            editors.tries(what, async |browser| run(browser, script).await, outcome).await?;
        }

        let from = place(browser, search).await?;
        let to = (from.0 + 120, from.1 + 60);
        editors
            .tries(
                "a drag on its way",
                async |browser| MOUSE.carry(browser, from, to).await,
                "own !== actor()",
            )
            .await?;
        editors.presses("Escape while dragging", &["Escape"], "true").await?;
        MOUSE.release(browser, to).await?;

        let before = browser
            .js("return [dispatchEvent(new Event('beforeunload', { cancelable: true })), heard.filter((place) => place !== 0).length, heard.length > 9]")
            .await?;
        assert_eq!(before, json!([false, 0, true]), "it asks, and nobody else fired an event");
        let dropped = PLAN.replace("\"Plan\"", "\"Dropped\"");
        editors
            .tries(
                "a file",
                async |browser| drop_file(browser, ".map", "a.json", &dropped).await,
                "map.toJSON().title === 'Dropped'",
            )
            .await?;

        // Ids are of use within a shadow root alone: whatever points to one, finds it there.
        let lost = browser
            .js("return maps.flatMap((map) => {
                     const root = map.shadowRoot, ids = [...root.querySelectorAll('[id]')].map(({ id }) => id);
                     const doubled = ids.filter((id, place) => ids.indexOf(id) !== place);
                     const names = ['for', 'aria-labelledby', 'aria-describedby', 'aria-controls', 'aria-activedescendant', 'list'];
                     const asked = names.flatMap((name) => [...root.querySelectorAll(`[${name}]`)]
                         .flatMap((node) => node.getAttribute(name).split(' ')).filter(Boolean));
                     return [...doubled, ...asked.filter((id) => !root.getElementById(id))];
                 })")
            .await?;
        assert_eq!(lost, json!([]));
        println!("without effect on nine others: {}", editors.tried.join(", "));
        twins(browser).await
    });
}

/// Two elements under one key are like two tabs: what one keeps, the other takes over, and nobody else.
async fn twins(browser: &Browser) -> Result<()> {
    browser
        .js("window.twin = (map, id, text) => map.apply({
                 do: 'set', subject: { journey: 'buy', kind: 'touchpoint', id }, field: 'description', value: text });
             window.described = (map, id) => map.toJSON().journeys[0].touchpoints.find((one) => one.id === id).description;
             window.before = JSON.stringify(maps.slice(0, 8).map(look));
             await twin(maps[8], 'search', 'by name')")
        .await?;
    browser.until("described(maps[9], 'search') === 'by name'").await?;
    // At once, about different things: both are there then.
    browser
        .js("await Promise.all([twin(maps[8], 'search', 'one'), twin(maps[9], 'checkout', 'two')])")
        .await?;
    browser
        .until("maps.slice(8).every((map) => described(map, 'search') === 'one' && described(map, 'checkout') === 'two')")
        .await?;
    // About the same: the second is asked, and nothing is overwritten.
    browser
        .js("await Promise.all([twin(maps[8], 'search', 'mine'), twin(maps[9], 'search', 'yours')])")
        .await?;
    browser
        .until("maps.slice(8).some((map) => map.shadowRoot.querySelector('.notices').textContent.includes('Mine counts'))")
        .await?;
    let seen: Value =
        browser.js("return [before === JSON.stringify(maps.slice(0, 8).map(look))]").await?;
    assert_eq!(seen, json!([true]));
    Ok(())
}
