//! Starts browsers, and makes used ones look new.

use std::env;
use std::path::PathBuf;
use std::sync::{LazyLock, Mutex, PoisonError};

use anyhow::{Context, Result, bail};
use thirtyfour::{ChromiumLikeCapabilities, DesiredCapabilities, LoggingPrefsLogLevel, WebDriver};

use crate::console::Entry;
use crate::firefox;

/// Nothing on the screen, nothing over the network.
const ARGUMENTS: &[&str] = &[
    "--headless=new",
    "--accept-lang=en-US",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    // Containers often have a tiny one.
    "--disable-dev-shm-usage",
];

/// Which browser a test runs in.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Engine {
    /// Chromium or Chrome.
    Chromium,
    /// Firefox.
    Firefox,
}

/// A running browser.
pub(crate) struct Session {
    pub(crate) driver: WebDriver,
    pub(crate) engine: Engine,
    /// Who drives it.
    address: String,
}

/// Drivers of Firefox that drive none: each can one at a time.
static FREE: LazyLock<Mutex<Vec<String>>> = LazyLock::new(|| {
    let told = variable("JOURNEY_MAP_GECKODRIVERS").unwrap_or_default();
    Mutex::new(told.split_whitespace().map(str::to_owned).collect())
});

impl Session {
    /// Starts a browser with a profile of its own.
    pub(crate) async fn start(engine: Engine) -> Result<Self> {
        if engine == Engine::Chromium {
            let address = variable("JOURNEY_MAP_WEBDRIVER")?;
            return Ok(Self { driver: start_with(&[]).await?, engine, address });
        }
        let address = FREE.lock().unwrap_or_else(PoisonError::into_inner).pop();
        let address = address.context("every driver of Firefox is in use")?;
        Ok(Self { driver: firefox::start(&address).await?, engine, address })
    }

    /// Ends the browser.
    pub(crate) async fn quit(self) {
        let ended = self.driver.quit().await;
        if self.engine == Engine::Firefox && ended.is_ok() {
            FREE.lock().unwrap_or_else(PoisonError::into_inner).push(self.address);
        }
    }

    /// Leaves nothing but one new tab.
    pub(crate) async fn clean(&self) -> Result<()> {
        let driver = &self.driver;
        let old = driver.windows().await?;
        let new = driver.new_tab().await?;
        for window in old {
            driver.switch_to_window(window).await?;
            driver.close_window().await?;
        }
        driver.switch_to_window(new).await?;
        if driver.windows().await?.len() != 1 {
            bail!("a window could not be closed");
        }
        // What the old tabs had to say ends here.
        self.console().await?;
        Ok(())
    }

    /// What the console received since the last call.
    pub(crate) async fn console(&self) -> Result<Vec<Entry>> {
        match self.engine {
            Engine::Chromium => {
                Ok(self.driver.browser_log().await?.into_iter().map(Entry::from).collect())
            }
            Engine::Firefox => firefox::console(&self.driver).await,
        }
    }

    /// Gives the page another size.
    pub(crate) async fn viewport(&self, width: u32, height: u32) -> Result<()> {
        if self.engine == Engine::Firefox {
            return firefox::viewport(&self.driver, width, height).await;
        }
        let cdp = self.driver.cdp();
        cdp.emulation().set_device_metrics_override(width, height, 1.0, false).await?;
        Ok(())
    }
}

/// Starts a Chromium with further arguments.
pub(crate) async fn start_with(further: &[&str]) -> Result<WebDriver> {
    let mut wanted = DesiredCapabilities::chrome();
    wanted.set_binary(&variable("JOURNEY_MAP_CHROME")?)?;
    for argument in ARGUMENTS.iter().chain(further) {
        wanted.add_arg(argument)?;
    }
    if is_root() {
        // The sandbox refuses to work for root, as whom containers run.
        wanted.add_arg("--no-sandbox")?;
    }
    wanted.set_browser_log_level(LoggingPrefsLogLevel::All)?;
    Ok(WebDriver::new(variable("JOURNEY_MAP_WEBDRIVER")?, wanted).await?)
}

/// Where something lies that the build tool made beside the site, or needs to test it: `FILE`, `PACKAGE` or `NPM`.
pub fn artefact(name: &str) -> Result<PathBuf> {
    Ok(variable(&["JOURNEY_MAP_", name].concat())?.into())
}

/// What the build tool tells about the surroundings.
pub(crate) fn variable(name: &str) -> Result<String> {
    env::var(name).with_context(|| {
        format!("{name} is not set; please run the tests by `cargo xtask test browser`")
    })
}

#[cfg(unix)]
fn is_root() -> bool {
    use std::os::unix::fs::MetadataExt;
    std::fs::metadata("/proc/self").is_ok_and(|process| process.uid() == 0)
}

#[cfg(not(unix))]
fn is_root() -> bool {
    false
}
