//! A browser in the hands of a test.

use std::fs;
use std::ops::Deref;
use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};

use anyhow::{Context, Result, bail};
use serde_json::Value;
use thirtyfour::{WebDriver, WebElement};

use crate::console::{self, Entry};
use crate::downloads::Downloads;
use crate::session::{Engine, Session, variable};
use crate::{Site, firefox, until};

/// Walks along selectors, each in the shadow root of what the one before found, and answers all that the last finds.
const FIND: &str = "
    let found = [document];
    for (const selector of arguments[0]) {
        const root = found[0]?.shadowRoot ?? found[0];
        if (!root) return [];
        found = [...root.querySelectorAll(selector)];
    }
    return found;";

/// Runs axe-core, and words what it finds: the rule, its help, and the first elements that break it.
const AXE: &str = "
    return axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) => violations.map((found) => {
        const where = found.nodes.slice(0, 3).map((node) => node.target.flat().join(' ') + ' (' + node.any.concat(node.all, node.none).map((check) => check.message).join('; ') + ')');
        return `${found.id}: ${found.help}, ${found.nodes.length} times, as ${where.join(', ')}`;
    }));";

/// A browser with one new tab, and a server of the test's own.
pub struct Browser {
    session: Session,
    site: Site,
    expected: Mutex<Vec<String>>,
    said: Mutex<Vec<Entry>>,
}

impl Deref for Browser {
    type Target = WebDriver;

    fn deref(&self) -> &WebDriver {
        &self.session.driver
    }
}

impl Browser {
    pub(crate) fn new(session: Session) -> Result<Self> {
        Ok(Self {
            session,
            site: Site::start()?,
            expected: Mutex::default(),
            said: Mutex::default(),
        })
    }

    pub(crate) fn into_session(self) -> Session {
        self.session
    }

    /// Which browser this is.
    pub fn engine(&self) -> Engine {
        self.session.engine
    }

    /// The server of this test.
    pub fn site(&self) -> &Site {
        &self.site
    }

    /// Opens a path of the site, such as `/?lens=security`, and waits until its document is loaded.
    pub async fn open(&self, path: &str) -> Result<()> {
        Ok(self.goto(self.site.url(path)).await?)
    }

    /// Opens a host page, as somebody else would write one, with this markup in its body.
    pub async fn open_host(&self, markup: &str) -> Result<()> {
        let page = format!(
            "<!doctype html>\n<html lang=\"en\">\n<head><meta charset=\"utf-8\"><title>Host</title>\n\
             <script type=\"module\" src=\"journey-map.js\"></script></head>\n<body>\n{markup}\n</body>\n</html>\n"
        );
        self.site.page("/host.html", page);
        self.open("/host.html").await
    }

    /// Gives the page another size than the 1280 by 800 pixels it begins with.
    pub async fn viewport(&self, width: u32, height: u32) -> Result<()> {
        self.session.viewport(width, height).await
    }

    /// Runs a script, the body of a function, and answers what it returns; a promise is awaited.
    pub async fn js(&self, script: &str) -> Result<Value> {
        self.js_with(script, Vec::new()).await
    }

    /// Runs a script with values, which it finds in `arguments`.
    pub async fn js_with(&self, script: &str, arguments: Vec<Value>) -> Result<Value> {
        // Chromium's driver lets a script wait without this, that of Firefox does not.
        let script = format!("return (async function() {{\n{script}\n}}).apply(null, arguments)");
        Ok(self.execute(&script, arguments).await?.json().clone())
    }

    /// Runs a script where Firefox's own code runs.
    pub async fn inside(&self, script: &str) -> Result<Value> {
        firefox::inside(&self.session.driver, script, Vec::new()).await
    }

    /// Waits until an expression in the page is true, and answers its value; as long as it throws, it is not.
    pub async fn until(&self, expression: &str) -> Result<Value> {
        let script = format!("return ({expression})");
        until(expression, async || {
            let value = self.js(&script).await?;
            let is_true =
                !matches!(&value, Value::Null | Value::Bool(false)) && value != 0 && value != "";
            Ok(is_true.then_some(value))
        })
        .await
    }

    /// Waits until there is an element, and answers the first; `>>>` enters the shadow root of what was found so far.
    pub async fn deep(&self, selectors: &str) -> Result<WebElement> {
        until(selectors, async || Ok(self.find_deep(selectors).await?.into_iter().next())).await
    }

    /// How many elements there are now.
    pub async fn count(&self, selectors: &str) -> Result<usize> {
        Ok(self.find_deep(selectors).await?.len())
    }

    async fn find_deep(&self, selectors: &str) -> Result<Vec<WebElement>> {
        let chain: Vec<&str> = selectors.split(">>>").map(str::trim).collect();
        Ok(self.execute(FIND, vec![chain.into()]).await?.elements()?)
    }

    /// Writes what is to be seen now to `<name>.png` in the folder of the screenshots.
    pub async fn screenshot(&self, name: &str) -> Result<()> {
        let folder = PathBuf::from(variable("JOURNEY_MAP_SCREENSHOTS")?);
        fs::create_dir_all(&folder)?;
        let picture = self.screenshot_as_png().await?;
        fs::write(folder.join(name).with_extension("png"), picture)
            .context("the screenshot could not be written")
    }

    /// What axe-core objects to on the whole page, shadow roots included: a sentence for each.
    pub async fn axe(&self) -> Result<Vec<String>> {
        let script = fs::read_to_string(variable("JOURNEY_MAP_AXE")?)?;
        let found = self.js(&format!("{script}\n{AXE}")).await?;
        let found: Vec<String> = serde_json::from_value(found)?;
        Ok(found)
    }

    /// Lets downloads arrive in a folder, from now on.
    pub async fn downloads(&self) -> Result<Downloads> {
        Downloads::catch(&self.session).await
    }

    /// Says that an error with this text in it will come to the console: it is no failure, but its absence is.
    pub fn expect_console(&self, text: &str) {
        self.expected.lock().unwrap_or_else(PoisonError::into_inner).push(text.to_owned());
    }

    /// Everything that the console received so far, of all levels.
    pub async fn console(&self) -> Result<Vec<Entry>> {
        // The driver tells each entry once.
        let news = self.session.console().await?;
        let mut said = self.said.lock().unwrap_or_else(PoisonError::into_inner);
        said.extend(news);
        Ok(said.clone())
    }

    pub(crate) async fn check_console(&self) -> Result<()> {
        let said = self.console().await?;
        let expected = self.expected.lock().unwrap_or_else(PoisonError::into_inner);
        let objections = console::objections(&said, &expected);
        if !objections.is_empty() {
            bail!("{}", objections.join("\n"));
        }
        Ok(())
    }
}

/// Where the screenshot of this name is, or would be.
pub fn screenshot_file(name: &str) -> Result<PathBuf> {
    Ok(PathBuf::from(variable("JOURNEY_MAP_SCREENSHOTS")?).join(format!("{name}.png")))
}
