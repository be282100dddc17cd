//! The example with the host's own save: two people edit one map, one of them learns it, and nothing is lost.

use std::fs;
use std::io::{BufRead, BufReader};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};

use anyhow::{Context, Result};
use harness::thirtyfour::WindowHandle;
use harness::{Browser, test, until};
use serde_json::{Value, json};

/// The example's server on a folder of its own. Both go with this.
struct Keeper {
    server: Child,
    folder: PathBuf,
    page: String,
}

impl Keeper {
    fn start(name: &str) -> Result<Self> {
        let site = PathBuf::from(std::env::var("JOURNEY_MAP_SITE")?);
        let folder =
            std::env::temp_dir().join(format!("journey-map-{name}-{}", std::process::id()));
        let mut server = Command::new("node")
            .arg(site.join("examples/own-save/server.mjs"))
            .args([&site, &folder])
            .arg("0")
            .stdout(Stdio::piped())
            .spawn()
            .context("the example needs Node")?;
        let mut line = String::new();
        let output = server.stdout.take().context("it says where it listens")?;
        BufReader::new(output).read_line(&mut line)?;
        let page = line.split_whitespace().next().unwrap_or_default().to_owned();
        Ok(Self { server, folder, page })
    }

    /// The file of the map, if there is one.
    fn file(&self) -> Option<Value> {
        let text = fs::read_to_string(self.folder.join("plan.journey.json")).ok()?;
        serde_json::from_str(&text).ok()
    }

    /// Waits until the file says this.
    async fn until_title(&self, title: &str) -> Result<()> {
        until(title, async || Ok(self.file().filter(|file| file["title"] == title).map(drop))).await
    }

    async fn open(&self, browser: &Browser) -> Result<()> {
        browser.goto(format!("{}?map=plan", self.page)).await?;
        browser.until("document.querySelector('journey-map').mode === 'edit'").await?;
        browser.js("window.map = document.querySelector('journey-map')").await?;
        Ok(())
    }
}

impl Drop for Keeper {
    fn drop(&mut self) {
        drop(self.server.kill());
        drop(self.server.wait());
        drop(fs::remove_dir_all(&self.folder));
    }
}

async fn set(browser: &Browser, field: &str, value: &str) -> Result<()> {
    browser
        .js_with(
            "const [field, value] = arguments;
             await map.apply({ do: 'set', subject: { kind: 'document', id: 'document' }, field, value })",
            vec![field.into(), value.into()],
        )
        .await?;
    Ok(())
}

async fn until_said(browser: &Browser, text: &str) -> Result<()> {
    browser
        .until(&format!("document.querySelector('.state').textContent.startsWith({text:?})"))
        .await?;
    Ok(())
}

/// Waits until both versions are offered, and answers what the page says that was changed.
async fn conflict(browser: &Browser) -> Result<Value> {
    browser.until("!document.querySelector('.panel').hidden").await?;
    browser
        .js("const said = (list) => [...document.querySelectorAll(list + ' li')].map((item) => item.textContent);
             return [said('.theirs'), said('.mine')]")
        .await
}

async fn other_window(browser: &Browser, first: &WindowHandle) -> Result<WindowHandle> {
    browser.js("window.open('about:blank')").await?;
    until("another window", async || {
        Ok(browser.windows().await?.into_iter().find(|window| window != first))
    })
    .await
}

#[test]
fn two_people_save_and_nothing_is_lost() {
    test(async |browser| {
        let keeper = Keeper::start("own-save")?;
        let downloads = browser.downloads().await?;
        browser.expect_console("404");
        browser.expect_console("412");
        keeper.open(browser).await?;
        let none: [&str; 0] = [];
        assert_eq!(browser.axe().await?, none);
        assert_eq!(keeper.file(), None);
        set(browser, "title", "Mine").await?;
        keeper.until_title("Mine").await?;
        until_said(browser, "Saved at").await?;

        let first = browser.window().await?;
        let second = other_window(browser, &first).await?;
        browser.switch_to_window(second.clone()).await?;
        keeper.open(browser).await?;
        assert_eq!(browser.js("return map.toJSON().title").await?, "Mine");
        set(browser, "title", "Theirs").await?;
        keeper.until_title("Theirs").await?;

        // Mine counts.
        browser.switch_to_window(first.clone()).await?;
        set(browser, "description", "Written by me.").await?;
        let changed = conflict(browser).await?;
        assert_eq!(changed[0], json!(["The map, title: “Mine” is now “Theirs”."]));
        assert!(changed[1].to_string().contains("is now “Written by me.”"), "{changed}");
        assert_eq!(browser.axe().await?, none);
        browser.deep("[data-do=keep]").await?.click().await?;
        keeper.until_title("Mine").await?;
        assert_eq!(keeper.file().unwrap_or_default()["description"], "Written by me.");
        until_said(browser, "Saved at").await?;
        browser.deep(".aside button").await?.click().await?;
        let aside: Value =
            serde_json::from_slice(&downloads.arrived("plan-set-aside.journey.json").await?)?;
        assert_eq!(aside["title"], "Theirs");

        // Theirs counts.
        browser.switch_to_window(second).await?;
        set(browser, "title", "Once more").await?;
        let changed = conflict(browser).await?;
        assert_eq!(changed[1], json!(["The map, title: “Theirs” is now “Once more”."]));
        browser.deep("[data-do=download-mine]").await?.click().await?;
        let mine: Value =
            serde_json::from_slice(&downloads.arrived("plan-mine.journey.json").await?)?;
        assert_eq!(mine["title"], "Once more");
        browser.deep("[data-do=take]").await?.click().await?;
        until_said(browser, "Saved at").await?;
        browser
            .until("map.toJSON().title === 'Mine' && document.querySelector('.panel').hidden")
            .await?;
        assert_eq!(browser.count(".aside button").await?, 1);
        set(browser, "title", "In the end").await?;
        keeper.until_title("In the end").await?;
        // An answer that gets lost on its way is no conflict with oneself.
        browser
            .js("const ask = window.fetch;
                 window.fetch = async (...asked) => {
                     await ask(...asked);
                     window.fetch = ask;
                     throw new TypeError('The answer got lost.');
                 };")
            .await?;
        set(browser, "title", "At last").await?;
        until_said(browser, "Not saved: The answer got lost.").await?;
        browser.js("window.dispatchEvent(new Event('online'))").await?;
        until_said(browser, "Saved at").await?;
        keeper.until_title("At last").await?;
        assert_eq!(browser.js("return document.querySelector('.panel').hidden").await?, true);
        let left = fs::read_dir(&keeper.folder)?.count();
        assert_eq!(left, 1, "drafts are gone");
        Ok(())
    });
}

#[test]
fn the_server_refuses_what_is_not_its_own() {
    test(async |browser| {
        let keeper = Keeper::start("own-save-doors")?;
        for status in ["400", "404", "405", "412", "413", "415", "422", "428"] {
            browser.expect_console(status);
        }
        keeper.open(browser).await?;
        let answers = browser
            .js("const json = { 'Content-Type': 'application/json' };
                 const body = map.toText();
                 const put = (path, headers, text = body) => fetch(path, { method: 'PUT', body: text, headers: { ...json, ...headers } });
                 const created = await put('/maps/other', { 'If-None-Match': '*' });
                 const etag = created.headers.get('etag');
                 const answers = [
                     created, await put('/maps/other', { 'If-None-Match': '*' }), await put('/maps/other', {}),
                     await put('/maps/other', { 'If-Match': '\"x\"' }), await put('/maps/nobody', { 'If-Match': etag }),
                     await put('/maps/other', { 'If-Match': etag, 'Content-Type': 'text/plain' }),
                     await put('/maps/other', { 'If-Match': etag }, '{}'), await put('/maps/other', { 'If-Match': etag }, '{'),
                     await put('/maps/other', { 'If-Match': etag }, 'x'.repeat(9 * 1024 * 1024)),
                     await fetch('/maps/other', { headers: { 'If-None-Match': etag }, cache: 'no-store' }),
                     await put('/maps/..%2fout', { 'If-None-Match': '*' }), await put('/maps/Other', { 'If-None-Match': '*' }),
                     await fetch('/..%2f..%2fCargo.toml'), await fetch('/maps/other', { method: 'DELETE' }),
                     // Of ten who are first, one is.
                 ].map(({ status }) => status);
                 const race = await Promise.all(Array.from({ length: 10 }, () => put('/maps/other', { 'If-Match': etag }, body.replace('{', '{ '))));
                 return [answers, race.map(({ status }) => status).sort().slice(0, 2)]")
            .await?;
        assert_eq!(
            answers,
            json!([
                [201, 412, 428, 412, 412, 415, 422, 422, 413, 304, 405, 404, 400, 405],
                [204, 412]
            ])
        );
        // A page elsewhere, whatever it says of itself.
        let address = keeper.page.replace("examples/own-save/", "maps/other");
        browser.expect_console("Failed to");
        browser.open("/").await?;
        let refused = browser
            .js_with(
                "return fetch(arguments[0], { method: 'PUT', mode: 'no-cors', body: '{}' }).then(({ type }) => type, ({ name }) => name)",
                vec![address.into()],
            )
            .await?;
        assert_eq!(refused, "TypeError");
        Ok(())
    });
}
