//! Finds a Chromium or Chrome and the driver that belongs to it, and on Debian and Ubuntu installs them if there is none.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Result, bail};

use super::Browser;
use super::system::{self, System, named};

const PROGRAMS: &[&str] =
    &["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
const DRIVERS: &[&str] = &["chromedriver", "chromium.chromedriver"];
const ADVICE: &str = "please install Chromium or Chrome and the chromedriver of the same version, \
    and put both on the PATH or name them in CHROME and CHROMEDRIVER";

/// Looks in `CHROME` and `CHROMEDRIVER`, then on the path; then asks the system to install them.
pub(crate) fn find_or_install() -> Result<Browser> {
    if let Some(browser) = find() {
        return matching(browser);
    }
    if !install() {
        bail!("there is no browser with a driver: {ADVICE}");
    }
    match find() {
        Some(browser) => matching(browser),
        None => bail!("the installed packages brought no browser with a driver: {ADVICE}"),
    }
}

/// The same for who needs no driver.
pub(crate) fn find_program_or_install() -> Result<PathBuf> {
    match named("CHROME", PROGRAMS) {
        Some(program) => Ok(program),
        None => Ok(find_or_install()?.program),
    }
}

fn find() -> Option<Browser> {
    Some(Browser { program: named("CHROME", PROGRAMS)?, driver: named("CHROMEDRIVER", DRIVERS)? })
}

/// Whether packages could be installed.
fn install() -> bool {
    let packages = match system::system() {
        Some(System::Debian) => ["chromium", "chromium-driver"],
        Some(System::Ubuntu) => ["chromium-browser", "chromium-chromedriver"],
        None => return false,
    };
    system::install("Chromium with a driver", &packages)
}

/// A driver refuses browsers of another major version, with a message that is hard to read.
fn matching(browser: Browser) -> Result<Browser> {
    match (major_version(&browser.program), major_version(&browser.driver)) {
        (Some(program), Some(driver)) if program != driver => {
            bail!("the browser has version {program}, its driver {driver}: {ADVICE}")
        }
        _ => Ok(browser),
    }
}

fn major_version(program: &Path) -> Option<u32> {
    let output = Command::new(program).arg("--version").stderr(Stdio::null()).output().ok()?;
    read_major_version(&String::from_utf8_lossy(&output.stdout))
}

/// The first number with dots in it, as in `Chromium 140.0.7339.80 built on Debian`.
fn read_major_version(text: &str) -> Option<u32> {
    text.split_whitespace().find_map(|word| word.split_once('.')?.0.parse().ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_read() {
        assert_eq!(read_major_version("Chromium 140.0.7339.80 built on Debian"), Some(140));
        assert_eq!(read_major_version("ChromeDriver 141.0.1 (a-b@{#1})"), Some(141));
        assert_eq!(read_major_version("nothing"), None);
    }
}
