//! Runs everything that tells whether the project is sound, one numbered step after the other.
//!
//! The last line of the output is always `N passed, N failed`: all tests, and each check that found something as one failure.

pub(crate) mod chromium;
pub(crate) mod driver;
mod firefox;
mod system;
mod tally;

use std::path::{Path, PathBuf};
use std::process::Command;
use std::thread;
use std::time::Instant;

use anyhow::{Context, Result, bail};

use crate::project::{Project, run as call};
use crate::wasm::Quality;
use crate::{npm, site, toolchain};
use driver::{Driver, Kind};
use tally::Tally;

/// A browser and what drives it.
#[derive(Debug)]
pub(crate) struct Browser {
    pub(crate) program: PathBuf,
    pub(crate) driver: PathBuf,
}

/// A title and what it does. A test step counts its tests; a check counts nothing, and an error counts as one failure.
type Step = (&'static str, fn(&Project, &[&str]) -> Result<Tally>);

const CHECKS: &[Step] = &[
    ("Formatting", |project, _| format(project)),
    ("Clippy on core, tests and tools", |project, _| {
        lint(project, &["--workspace", "--all-targets"])
    }),
    ("Clippy on the web half", |project, _| lint_web(project)),
    ("Scripts of the benchmark", |project, _| check_bench(project)),
];
const CORE: &[Step] = &[("Tests of the core, and tidiness", test_core)];
const TOOLS: &[Step] = &[("Tests of the build tool", test_tools)];
const BROWSER: &[Step] =
    &[("Site and its weight", |project, _| build(project)), ("Tests in the browser", test_site)];
const QUICK: &[Step] = &[("Tests in the browser", test_quick_site)];

/// Runs a part, or without words everything; a second word is a filter for the names of the tests.
pub(crate) fn run(project: &Project, words: &[&str]) -> Result<bool> {
    let (part, filter) = match words {
        [] => ([CHECKS, CORE, TOOLS, BROWSER].concat(), &[][..]),
        ["core", filter @ ..] => (CORE.to_vec(), filter),
        ["browser", filter @ ..] => (BROWSER.to_vec(), filter),
        ["quick", filter @ ..] => (QUICK.to_vec(), filter),
        ["checks"] => (CHECKS.to_vec(), &[][..]),
        _ => bail!(
            "`test` takes nothing, or one of checks, core, browser and quick, the last three with a filter for test names"
        ),
    };
    let total = walk(project, &part, filter);
    println!("{total}");
    Ok(total.failed == 0)
}

fn walk(project: &Project, steps: &[Step], filter: &[&str]) -> Tally {
    let begun = Instant::now();
    let mut total = Tally::default();
    for (number, (title, step)) in (1..).zip(steps) {
        println!("\n[{number}/{}] {title}", steps.len());
        let (step_begun, before) = (Instant::now(), total.failed);
        let error = match step(project, filter) {
            Ok(tally) => {
                total.add(tally);
                None
            }
            Err(error) => {
                total.failed += 1;
                Some(error)
            }
        };
        if let Some(error) = &error {
            println!("error: {error:#}");
        }
        let outcome = if total.failed == before { "done" } else { "FAILED" };
        let (step_seconds, seconds) =
            (step_begun.elapsed().as_secs_f32(), begun.elapsed().as_secs_f32());
        println!(
            "[{number}/{}] {outcome} in {step_seconds:.1} s, {seconds:.0} s so far",
            steps.len()
        );
    }
    println!();
    total
}

fn format(project: &Project) -> Result<Tally> {
    toolchain::need_component(project, "fmt", "rustfmt")?;
    call(&mut project.cargo(&["fmt", "--all", "--check"]))?;
    Ok(Tally::default())
}

/// Nothing is measured here: the scripts are read, and the judge of drawings is judged.
fn check_bench(project: &Project) -> Result<Tally> {
    let folder = project.root.join("tests/bench");
    let is_script =
        |path: &Path| path.extension().is_some_and(|ending| ending == "mjs" || ending == "js");
    for script in site::files(&folder)?.into_values().filter(|path| is_script(path)) {
        call(Command::new("node").arg("--check").arg(script)).context("please install Node")?;
    }
    call(Command::new("node").args(["--test", "check.test.mjs"]).current_dir(folder))?;
    Ok(Tally::default())
}

fn lint_web(project: &Project) -> Result<Tally> {
    toolchain::need_wasm(project)?;
    lint(project, &["--lib", "--features", "web", "--target", toolchain::WASM])
}

fn lint(project: &Project, what: &[&str]) -> Result<Tally> {
    toolchain::need_component(project, "clippy", "clippy")?;
    call(project.cargo(&["clippy"]).args(what).args(["--", "--deny", "warnings"]))?;
    Ok(Tally::default())
}

fn test_core(project: &Project, filter: &[&str]) -> Result<Tally> {
    tally::count(project.cargo(&["test", "--no-fail-fast"]).args(filter))
}

fn test_tools(project: &Project, _: &[&str]) -> Result<Tally> {
    tally::count(&mut project.cargo(&[
        "test",
        "--no-fail-fast",
        "--package",
        "xtask",
        "--package",
        "site-server",
    ]))
}

fn build(project: &Project) -> Result<Tally> {
    site::build(project, Quality::Release)?;
    Ok(Tally::default())
}

fn test_site(project: &Project, filter: &[&str]) -> Result<Tally> {
    // If the step before failed, the site that lies there is an older one.
    site::assemble_all(project, Quality::Release)?;
    test_browser(project, filter)
}

fn test_quick_site(project: &Project, filter: &[&str]) -> Result<Tally> {
    site::assemble_all(project, Quality::Quick)?;
    test_browser(project, filter)
}

fn test_browser(project: &Project, filter: &[&str]) -> Result<Tally> {
    // Each test at a time keeps a browser busy; more of them than this only wait for each other.
    let threads = thread::available_parallelism().map_or(1, usize::from).min(4);
    let chromium = chromium::find_or_install()?;
    let firefox = firefox::find_or_install(project)?;
    let driver = Driver::start(&chromium.driver, Kind::Chromium)?;
    // Each of these drives one browser at a time. They idle until a test asks for one.
    let foxes = (0..threads).map(|_| Driver::start(&firefox.driver, Kind::Firefox));
    let foxes = foxes.collect::<Result<Vec<_>>>()?;
    let addresses: Vec<String> = foxes.iter().map(Driver::address).collect();
    // The folder of an earlier run would show sights that are no more.
    let screenshots = project.target.join("screenshots");
    if screenshots.exists() {
        std::fs::remove_dir_all(&screenshots)
            .context("the old screenshots could not be removed")?;
    }
    // Judges, and pages that other people build: their versions and checksums are in the lock file there.
    let packages = npm::install(project, "tests/browser", "npm")
        .context("the browser tests need axe-core, React, Vite and TypeScript")?;
    let mut tests = project.cargo(&["test", "--no-fail-fast", "--package", "browser-tests"]);
    tests.args(filter).args(["--", "--test-threads", &threads.to_string()]);
    tests.env("JOURNEY_MAP_SITE", project.site());
    tests.env("JOURNEY_MAP_FILE", project.single_file());
    tests.env("JOURNEY_MAP_PACKAGE", project.package());
    tests.env("JOURNEY_MAP_WEBDRIVER", driver.address());
    tests.env("JOURNEY_MAP_CHROME", chromium.program);
    tests.env("JOURNEY_MAP_GECKODRIVERS", addresses.join(" "));
    tests.env("JOURNEY_MAP_FIREFOX", firefox.program);
    tests.env("JOURNEY_MAP_SCREENSHOTS", screenshots);
    tests.env("JOURNEY_MAP_AXE", packages.join("node_modules/axe-core/axe.min.js"));
    tests.env("JOURNEY_MAP_NPM", packages);
    // The harness shows of a backtrace where in the test an error came up.
    tests.env("RUST_LIB_BACKTRACE", "1");
    tally::count(&mut tests)
}
