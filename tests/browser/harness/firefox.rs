//! What Firefox does in its own way: scripts that run where the browser's own code does, and the console through them.

use anyhow::{Context, Result};
use serde_json::{Value, json};
use thirtyfour::common::capabilities::firefox::FirefoxPreferences;
use thirtyfour::common::command::FormatRequestData;
use thirtyfour::{DesiredCapabilities, RequestData, SessionId, WebDriver};

use crate::console::Entry;
use crate::session::variable;

/// What pages say by `console` goes where the browser writes everything else down, for all processes to come.
const LISTEN: &str = r#"
    const script = () => Cc["@mozilla.org/consoleAPI-storage;1"].getService(Ci.nsIConsoleAPIStorage).addLogEventListener(
        (event) => {
            const { level, filename, lineNumber, arguments: told } = event.wrappedJSObject ?? event;
            // What a page says is said by a script with an address. The browser's own parts complain without one: to each
            // other, about a page that has gone.
            if (filename === "") return;
            const text = [...told].map(String).join(" ");
            Services.console.logStringMessage("of a page " + JSON.stringify([level, `${filename} ${lineNumber} ${text}`]));
        }, Services.scriptSecurityManager.getSystemPrincipal());
    Services.ppmm.loadProcessScript("data:,(" + encodeURIComponent(String(script)) + ")()", true);"#;

/// All that was written down about pages, and empties the book: errors of scripts and of the policy know their source.
const READ: &str = r#"
    const of = (message) => {
        if (message instanceof Ci.nsIScriptError) {
            const { flags, sourceName, lineNumber, errorMessage, isFromChromeContext } = message;
            const level = flags & 8 ? "info" : flags & 1 ? "warn" : "error";
            // A script that was cut short because its tab closed; the errors of a page know their window.
            const isCut = message.category === "content javascript" && message.innerWindowID === 0 && sourceName === "";
            const isOwn = isFromChromeContext || /^(resource|chrome|\[)/.test(sourceName);
            return isCut || isOwn ? null : [level, `${sourceName} ${lineNumber} ${errorMessage}`];
        }
        const told = String(message.message).split("of a page ")[1];
        const [level, text] = told ? JSON.parse(told) : [];
        return text && !/^(resource|chrome)/.test(text) ? [level, text] : null;
    };
    const told = Services.console.getMessageArray().map(of).filter(Boolean);
    Services.console.reset();
    return told;"#;

/// Makes the place where pages are shown as large as wished; a window can't become as small as a phone.
const RESIZE: &str = r#"
    for (const [side, length] of [["width", arguments[0]], ["height", arguments[1]]])
        for (const name of [side, `min-${side}`, `max-${side}`])
            gBrowser.selectedBrowser.style.setProperty(name, `${length}px`);"#;

/// Starts a browser with a profile of its own.
pub(crate) async fn start(address: &str) -> Result<WebDriver> {
    let mut preferences = FirefoxPreferences::new();
    preferences.set("intl.accept_languages", "en-US")?;
    // Downloads go to a folder that is told before each test.
    preferences.set("browser.download.folderList", 2)?;
    preferences.set("browser.download.alwaysOpenPanel", false)?;
    // The script that listens has an address that the browser's own process would refuse, loudly.
    preferences.set("security.allow_parent_unrestricted_js_loads", true)?;
    let mut wanted = DesiredCapabilities::firefox();
    wanted.set_firefox_binary(&variable("JOURNEY_MAP_FIREFOX")?)?;
    wanted.set_preferences(preferences)?;
    wanted.set_headless()?;
    let driver = WebDriver::new(address, wanted).await?;
    // Larger than any page of a test, so that all of it is in reach of the pointer.
    driver.set_window_rect(0, 0, 1700, 1300).await?;
    inside(&driver, LISTEN, Vec::new()).await?;
    Ok(driver)
}

/// Runs a script where the browser's own code runs.
pub(crate) async fn inside(
    driver: &WebDriver,
    script: &str,
    arguments: Vec<Value>,
) -> Result<Value> {
    driver.handle().cmd(Place::Browser).await?;
    let answer = driver.execute(script, arguments).await;
    driver.handle().cmd(Place::Page).await?;
    Ok(answer.context("the browser’s own script failed")?.json().clone())
}

/// Gives the pages of this tab another size.
pub(crate) async fn viewport(driver: &WebDriver, width: u32, height: u32) -> Result<()> {
    inside(driver, RESIZE, vec![width.into(), height.into()]).await?;
    // The page hears of it a moment later.
    let script = "return innerWidth === arguments[0] && innerHeight === arguments[1]";
    crate::until("the page has its size", async || {
        let is_there = driver.execute(script, vec![width.into(), height.into()]).await?;
        Ok((is_there.json() == true).then_some(()))
    })
    .await
}

/// Where downloads go from now on.
pub(crate) async fn download_to(driver: &WebDriver, folder: &str) -> Result<()> {
    let script = "Services.prefs.setStringPref('browser.download.dir', arguments[0])";
    inside(driver, script, vec![folder.into()]).await.map(drop)
}

/// What the console received since the last call.
pub(crate) async fn console(driver: &WebDriver) -> Result<Vec<Entry>> {
    // What the page said before it answers is written down by then. A page that asks something can't answer.
    drop(driver.execute("return 0", Vec::new()).await);
    let told: Vec<(String, String)> =
        serde_json::from_value(inside(driver, READ, Vec::new()).await?)?;
    Ok(told
        .into_iter()
        .map(|(level, message)| Entry { level: level_of(&level), message })
        .collect())
}

/// As Chromium words them.
fn level_of(level: &str) -> String {
    match level {
        "error" | "assert" | "exception" => "SEVERE",
        "warn" => "WARNING",
        "debug" | "trace" => "DEBUG",
        _ => "INFO",
    }
    .to_owned()
}

/// A command beside those of the standard: where scripts run.
#[derive(Clone, Copy, Debug)]
enum Place {
    Browser,
    Page,
}

impl FormatRequestData for Place {
    fn format_request(&self, session: &SessionId) -> RequestData {
        let name = match self {
            Self::Browser => "chrome",
            Self::Page => "content",
        };
        let uri = format!("/session/{session}/moz/context").into();
        let body = Some(json!({ "context": name }));
        RequestData { method: "POST".parse().unwrap_or_default(), uri, body }
    }
}
