//! Starts a browser, and makes a used one look new.

use std::env;

use anyhow::{Context, Result, bail};
use thirtyfour::{ChromiumLikeCapabilities, DesiredCapabilities, LoggingPrefsLogLevel, WebDriver};

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

/// Starts a browser with a profile of its own.
pub(crate) async fn start() -> Result<WebDriver> {
    start_with(&[]).await
}

/// Starts a browser with further arguments.
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

/// Leaves nothing but one new tab.
pub(crate) async fn clean(driver: &WebDriver) -> Result<()> {
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
    driver.browser_log().await?;
    Ok(())
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
