//! Runs one test: lends it a browser, and looks at the console when it is through.

use std::any::Any;
use std::panic::{self, AssertUnwindSafe};
use std::sync::{LazyLock, Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use anyhow::{Context, Error, Result, anyhow};
use tokio::runtime::Runtime;

use crate::Browser;
use crate::session::{Engine, Session};

/// A test that takes longer hangs.
const PATIENCE: Duration = Duration::from_secs(90);

/// One runtime for all tests, because a session talks through connections that live in it.
static RUNTIME: LazyLock<Runtime> = LazyLock::new(|| match Runtime::new() {
    Ok(runtime) => runtime,
    Err(error) => panic!("no runtime could be started: {error}"),
});

/// Sessions that no test is using. The drivers end them all when the run is over.
static IDLE: Mutex<Vec<Session>> = Mutex::new(Vec::new());

/// Runs `body` with a Chromium that looks new.
///
/// # Panics
///
/// If `body` fails, or if the console received an error that it did not expect.
pub fn test(body: impl AsyncFnOnce(&Browser) -> Result<()>) {
    run(Engine::Chromium, body);
}

/// The same with a Firefox.
///
/// # Panics
///
/// As [`test`].
pub fn firefox(body: impl AsyncFnOnce(&Browser) -> Result<()>) {
    run(Engine::Firefox, body);
}

/// The same in one browser after the other.
///
/// # Panics
///
/// As [`test`].
pub fn everywhere(body: impl AsyncFn(&Browser) -> Result<()>) {
    for engine in [Engine::Chromium, Engine::Firefox] {
        run(engine, &body);
    }
}

fn run(engine: Engine, body: impl AsyncFnOnce(&Browser) -> Result<()>) {
    let browser = match RUNTIME.block_on(lend(engine)) {
        Ok(browser) => browser,
        Err(error) => panic!("no browser: {error:?}"),
    };
    let outcome =
        panic::catch_unwind(AssertUnwindSafe(|| RUNTIME.block_on(watched(&browser, body))));
    let failure: Box<dyn Any + Send> = match outcome {
        Ok(Ok(())) => return RUNTIME.block_on(give_back(browser)),
        Ok(Err(error)) => Box::new(format!("{error:#}{}", places(&error))),
        Err(panic) => panic,
    };
    RUNTIME.block_on(tell(browser, &*failure));
    panic::resume_unwind(failure);
}

async fn watched(browser: &Browser, body: impl AsyncFnOnce(&Browser) -> Result<()>) -> Result<()> {
    let limited = tokio::time::timeout(PATIENCE, body(browser));
    limited.await.map_err(|_| anyhow!("the test takes longer than {PATIENCE:?}"))??;
    browser.check_console().await
}

async fn lend(engine: Engine) -> Result<Browser> {
    let session = match idle(engine) {
        Some(session) => session,
        None => Session::start(engine).await.context("the driver starts no browser")?,
    };
    let browser = Browser::new(session)?;
    browser.viewport(1280, 800).await?;
    Ok(browser)
}

fn idle(engine: Engine) -> Option<Session> {
    let mut idle = IDLE.lock().unwrap_or_else(PoisonError::into_inner);
    let place = idle.iter().rposition(|session| session.engine == engine)?;
    Some(idle.remove(place))
}

/// The lines of the test by which the error came.
fn places(error: &Error) -> String {
    let trace = error.backtrace().to_string();
    trace
        .lines()
        .filter(|line| line.contains("cases/"))
        .map(|line| format!("\n{}", line.trim_start()))
        .collect()
}

/// Keeps the session for the next test, which gets a new tab; one that can't be cleaned is ended.
async fn give_back(browser: Browser) {
    let session = browser.into_session();
    match session.clean().await {
        Ok(()) => IDLE.lock().unwrap_or_else(PoisonError::into_inner).push(session),
        Err(_) => session.quit().await,
    }
}

/// Shows how the page looked and what it said when the test failed, and ends the session: who knows its state.
async fn tell(browser: Browser, failure: &(dyn Any + Send)) {
    let test = thread::current().name().unwrap_or("test").replace("::", "-");
    // A panic of the body was printed when it happened, an error was not.
    if let Some(error) = failure.downcast_ref::<String>() {
        eprintln!("{test} in {:?}: {error}", browser.engine());
    }
    for entry in browser.console().await.unwrap_or_default() {
        eprintln!("console: {entry}");
    }
    let engine = if browser.engine() == Engine::Firefox { "-firefox" } else { "" };
    let name = format!("failed-{test}{engine}");
    match browser.screenshot(&name).await {
        Ok(()) => eprintln!("screenshot: {name}.png"),
        Err(error) => eprintln!("no screenshot: {error:#}"),
    }
    browser.into_session().quit().await;
}
