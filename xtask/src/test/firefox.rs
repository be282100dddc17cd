//! Finds a Firefox and geckodriver. Debian is asked to install the one, and cargo compiles the other, where they are missing.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use super::Browser;
use super::system::{self, System, named, on_path};
use crate::project::{Project, run};

/// With it the tests were written; any other does that Firefox and thirtyfour understand.
const GECKODRIVER: &str = "geckodriver@0.37.1";
const PROGRAMS: &[&str] = &["firefox-esr", "firefox"];
const ADVICE: &str =
    "please install Firefox and put it on the PATH, or name its program in FIREFOX";
const NO_SNAP: &str = "this Firefox is a snap, which no driver can give a profile in a folder for \
    temporary files: please install Firefox from Mozilla (packages.mozilla.org, or an archive that is unpacked \
    anywhere), and name its program in FIREFOX";

/// Looks in `FIREFOX` and `GECKODRIVER`, then on the path; installs what is missing.
pub(crate) fn find_or_install(project: &Project) -> Result<Browser> {
    Ok(Browser { program: find_program_or_install()?, driver: find_driver_or_compile(project)? })
}

fn find_program_or_install() -> Result<PathBuf> {
    if let Some(program) = named("FIREFOX", PROGRAMS) {
        return no_snap(program);
    }
    // In Ubuntu the package is a snap.
    if system::system() != Some(System::Debian) || !system::install("Firefox", &["firefox-esr"]) {
        bail!("there is no Firefox: {ADVICE}");
    }
    named("FIREFOX", PROGRAMS)
        .with_context(|| format!("the installed package brought no Firefox: {ADVICE}"))
}

/// A snap is started by a link into its folder, or by a script that names it.
fn no_snap(program: PathBuf) -> Result<PathBuf> {
    let is_link = program.canonicalize().is_ok_and(|path| is_of_snap(&path));
    let is_script = fs::metadata(&program).is_ok_and(|file| file.len() < 10_000)
        && fs::read_to_string(&program).is_ok_and(|script| script.contains("/snap/bin"));
    if is_link || is_script {
        bail!("{}: {NO_SNAP}", program.display());
    }
    Ok(program)
}

fn is_of_snap(path: &Path) -> bool {
    path.starts_with("/snap") || path.ends_with("bin/snap")
}

fn find_driver_or_compile(project: &Project) -> Result<PathBuf> {
    let folder = project.target.join("geckodriver");
    let own = folder.join("bin").join(format!("geckodriver{}", env::consts::EXE_SUFFIX));
    let on_machine = named("GECKODRIVER", &[]).or_else(|| on_path("geckodriver"));
    if let Some(driver) = on_machine.or_else(|| own.is_file().then(|| own.clone())) {
        return Ok(driver);
    }
    println!("No geckodriver here; compiling {GECKODRIVER}, once, in about a minute");
    let mut install = project.cargo(&["install", GECKODRIVER, "--locked", "--debug", "--root"]);
    // Compiled in a folder for temporary files: what it is made of helps nobody later.
    install.arg(&folder).env_remove("CARGO_TARGET_DIR").env_remove("RUSTFLAGS");
    run(&mut install).context("please install geckodriver, or name it in GECKODRIVER")?;
    Ok(own)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn snaps_are_told_from_programs() {
        assert!(is_of_snap(Path::new("/snap/firefox/current/usr/lib/firefox/firefox")));
        assert!(is_of_snap(Path::new("/usr/bin/snap")));
        assert!(!is_of_snap(Path::new("/usr/lib/firefox-esr/firefox-esr")));
    }
}
