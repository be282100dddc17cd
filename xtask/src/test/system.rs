//! Finds programs, and asks Debian and Ubuntu to install the packages that bring them.

use std::env;
use std::fs;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use crate::project::run;

/// A system whose packages have names that are known here.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum System {
    Debian,
    Ubuntu,
}

/// A program that a variable names, or the first of these that is on the path.
pub(crate) fn named(variable: &str, names: &[&str]) -> Option<PathBuf> {
    let chosen = env::var_os(variable).filter(|path| !path.is_empty()).map(PathBuf::from);
    chosen.or_else(|| names.iter().find_map(|name| on_path(name)))
}

/// A program on the path.
pub(crate) fn on_path(name: &str) -> Option<PathBuf> {
    let folders = env::var_os("PATH")?;
    let file = format!("{name}{}", env::consts::EXE_SUFFIX);
    env::split_paths(&folders).map(|folder| folder.join(&file)).find(|path| path.is_file())
}

/// The system that this runs on, if it is one of those.
pub(crate) fn system() -> Option<System> {
    read_system(&fs::read_to_string("/etc/os-release").ok()?)
}

fn read_system(told: &str) -> Option<System> {
    let id = told.lines().find_map(|line| line.strip_prefix("ID="))?;
    match id.trim_matches('"') {
        "debian" => Some(System::Debian),
        "ubuntu" => Some(System::Ubuntu),
        _ => None,
    }
}

/// Says which packages are missing for what, and whether they could be installed.
pub(crate) fn install(what: &str, packages: &[&str]) -> bool {
    let Some(apt) = apt_get() else { return false };
    println!("No {what} here; installing {}", packages.join(" and "));
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
    fn systems_are_told_apart() {
        let debian =
            "PRETTY_NAME=\"Debian GNU/Linux 12 (bookworm)\"\nVERSION_ID=\"12\"\nID=debian\n";
        assert_eq!(read_system(debian), Some(System::Debian));
        assert_eq!(read_system("ID=\"ubuntu\""), Some(System::Ubuntu));
        assert_eq!(read_system("ID=fedora"), None);
    }
}
