//! The single file: opened from a disk, without a server, and in a frame that may do nothing but run scripts.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Result;
use harness::{Browser, Engine, artefact, everywhere, until};
use serde_json::{Value, json};

use crate::hands::{click, pasted, press, until_focus, until_text, write};
use crate::plan::begin;

/// A folder that goes when the test ends.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Result<Self> {
        let folder =
            std::env::temp_dir().join(format!("journey map ü {name} {}", std::process::id()));
        fs::create_dir_all(&folder)?;
        Ok(Self(folder))
    }

    /// Lays a copy of the single file into the folder, and answers its path.
    fn copy(&self, name: &str) -> Result<PathBuf> {
        let copy = self.0.join(name);
        fs::copy(artefact("FILE")?, &copy)?;
        Ok(copy)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        // The system clears away what can't be removed now.
        drop(fs::remove_dir_all(&self.0));
    }
}

async fn open(browser: &Browser, file: &Path) -> Result<()> {
    browser.goto(format!("file://{}", file.display())).await?;
    begin(browser).await
}

async fn title(browser: &Browser) -> Result<Value> {
    browser.js("return map.toJSON().title").await
}

#[test]
fn the_single_file_opens_from_a_disk_and_keeps_what_is_made_in_it() {
    everywhere(async |browser| {
        let folder = Folder::new("single")?;
        let (one, other) = (folder.copy("one.html")?, folder.copy("other.html")?);
        open(browser, &one).await?;
        until_focus(browser, ".steps-lines").await?;
        browser
            .until("map.shadowRoot.querySelectorAll('[data-offered] svg.sketch').length === 8")
            .await?;
        write(browser, "Find: Search\nBuy: Checkout").await?;
        press(browser, &["Ctrl+Enter"]).await?;
        browser.deep("journey-map >>> .card").await?;
        browser
            .js("await map.apply({ do: 'set', subject: { kind: 'document', id: 'document' }, field: 'title', value: 'On disk' })")
            .await?;
        browser.refresh().await?;
        begin(browser).await?;
        assert_eq!(title(browser).await?, "On disk");
        let text = browser.js("return [await (await map.export('json')).text() === map.toText(), (await map.export('png')).size > 1000]");
        assert_eq!(text.await?, json!([true, true]));
        // What is looked at stands in its address, as on the site.
        browser.js("map.select(map.toJSON().journeys[0].touchpoints[0].id)").await?;
        browser.until("location.search.includes('touchpoint=')").await?;

        // Another copy is another work, although all files of a disk share one storage.
        open(browser, &other).await?;
        browser.deep("journey-map >>> .steps-page").await?;
        click(browser, "[data-offered*=online-shop]").await?;
        browser.until("map.toJSON().title === 'Online shop'").await?;
        browser.goto(format!("file://{}?example=bank-account", other.display())).await?;
        begin(browser).await?;
        browser.until("map.toJSON().title === 'Bank account'").await?;
        open(browser, &one).await?;
        assert_eq!(title(browser).await?, "On disk");

        let asked = "return performance.getEntriesByType('resource').map(({ name }) => name)";
        assert_eq!(browser.js(asked).await?, json!([]), "nothing is asked for");
        assert_eq!(browser.console().await?, []);
        Ok(())
    });
}

#[test]
fn the_single_file_runs_in_a_frame_without_an_origin() {
    everywhere(async |browser| {
        let file = fs::read_to_string(artefact("FILE")?)?;
        browser.site().page_with("/single.html", file, vec![("Content-Security-Policy", "")]);
        let framed = vec![("Content-Security-Policy", "default-src 'none'; frame-src 'self'")];
        let markup = "<!doctype html><title>Host</title><iframe sandbox=allow-scripts width=1000 height=600 src=single.html></iframe>";
        browser.site().page_with("/host.html", markup, framed);
        browser.open("/host.html").await?;
        browser.enter_frame(0).await?;
        begin(browser).await?;
        click(browser, ".steps-lines").await?;
        write(browser, "Find: Search\nBuy: Checkout").await?;
        click(browser, ".steps-foot .main").await?;
        browser.deep("journey-map >>> .card").await?;
        let told = "map.shadowRoot.textContent.includes('does not let this page keep')";
        browser.until(told).await?;
        click(browser, "[data-action=export]").await?;
        click(browser, "[data-form=json]").await?;
        if browser.engine() == Engine::Chromium {
            let shown = "[...map.shadowRoot.querySelectorAll('textarea')].some((area) => area.value === map.toText())";
            browser.until(shown).await?;
        } else {
            // Frames may write to the clipboard there. The sheet, over everything else, says where the map is.
            let said = "Downloads are not allowed here. What you wanted is in the clipboard: paste it into a text file with the ending .journey.json.";
            until_text(browser, ".export-went", said).await?;
            let text = browser.js("return map.toText()").await?;
            until("the map is in the clipboard", async || {
                Ok((pasted(browser).await? == text).then_some(()))
            })
            .await?;
        }
        browser.enter_default_frame().await?;
        let asked = browser.site().requests();
        assert_eq!(asked, ["/host.html", "/single.html"]);
        Ok(())
    });
}
