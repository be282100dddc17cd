//! Finds a Chromium or Chrome and the driver that belongs to it, and on Debian and Ubuntu installs them if there is none.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Result, bail};

use crate::project::run;

/// A browser and what drives it.
#[derive(Debug)]
pub(crate) struct Browser {
    pub(crate) program: PathBuf,
    pub(crate) driver: PathBuf,
}

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

fn named(variable: &str, names: &[&str]) -> Option<PathBuf> {
    let chosen = env::var_os(variable).filter(|path| !path.is_empty()).map(PathBuf::from);
    chosen.or_else(|| names.iter().find_map(|name| on_path(name)))
}

fn on_path(name: &str) -> Option<PathBuf> {
    let folders = env::var_os("PATH")?;
    let file = format!("{name}{}", env::consts::EXE_SUFFIX);
    env::split_paths(&folders).map(|folder| folder.join(&file)).find(|path| path.is_file())
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

/// Whether packages could be installed.
fn install() -> bool {
    let packages = match fs::read_to_string("/etc/os-release") {
        Ok(system) if is_named(&system, "debian") => ["chromium", "chromium-driver"],
        Ok(system) if is_named(&system, "ubuntu") => ["chromium-browser", "chromium-chromedriver"],
        _ => return false,
    };
    let Some(apt) = apt_get() else { return false };
    println!("No browser with a driver here; installing {}", packages.join(" and "));
    let apt = |arguments: &[&str]| {
        let mut command = Command::new(apt[0]);
        run(command.args(&apt[1..]).args(arguments).env("DEBIAN_FRONTEND", "noninteractive"))
    };
    let mut install = vec!["install", "--yes", "--no-install-recommends"];
    install.extend(packages);
    let outcome = apt(&["update"]).and_then(|()| apt(&install));
    if let Err(error) = &outcome {
        println!("{error:#}");
    }
    outcome.is_ok()
}

fn is_named(system: &str, name: &str) -> bool {
    system
        .lines()
        .any(|line| line.strip_prefix("ID=").is_some_and(|id| id.trim_matches('"') == name))
}

/// How `apt-get` is called with the right to install: as root, or through a `sudo` that asks for no password.
fn apt_get() -> Option<&'static [&'static str]> {
    on_path("apt-get")?;
    let succeeds = |program: &str, arguments: &[&str]| {
        Command::new(program)
            .args(arguments)
            .stderr(Stdio::null())
            .output()
            .ok()
            .filter(|run| run.status.success())
    };
    if succeeds("id", &["-u"]).is_some_and(|run| run.stdout.trim_ascii() == b"0") {
        return Some(&["apt-get"]);
    }
    succeeds("sudo", &["-n", "true"]).map(|_| &["sudo", "-n", "apt-get"][..])
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

    #[test]
    fn systems_are_told_apart() {
        let debian =
            "PRETTY_NAME=\"Debian GNU/Linux 12 (bookworm)\"\nID=debian\nVERSION_ID=\"12\"\n";
        assert!(is_named(debian, "debian") && !is_named(debian, "ubuntu"));
        assert!(is_named("ID=\"ubuntu\"", "ubuntu"));
    }
}
