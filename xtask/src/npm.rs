//! Installs npm packages in the target directory, exactly those that a lockfile names. The sources stay without them.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result};

use crate::project::{Project, run};

const FILES: [&str; 2] = ["package.json", "package-lock.json"];

/// Has the packages that the folder `source` of the project asks for in the folder `name` of the target directory,
/// and answers that one. They are installed where they are missing or others.
pub(crate) fn install(project: &Project, source: &str, name: &str) -> Result<PathBuf> {
    let (wanted, folder) = (project.root.join(source), project.target.join(name));
    let is_same = |file: &str| {
        fs::read(folder.join(file))
            .ok()
            .is_some_and(|have| fs::read(wanted.join(file)).ok() == Some(have))
    };
    // It is written last, so an installation that was cut off is none.
    let is_complete = folder.join("node_modules/.package-lock.json").exists();
    if is_complete && FILES.into_iter().all(is_same) {
        return Ok(folder);
    }
    println!("Installing the packages of {source}");
    fs::create_dir_all(&folder)?;
    for file in FILES {
        fs::copy(wanted.join(file), folder.join(file))?;
    }
    let npm = if cfg!(windows) { "npm.cmd" } else { "npm" };
    run(Command::new(npm).args(["ci", "--no-audit", "--no-fund"]).current_dir(&folder))
        .context("npm is needed: please install Node, which brings it")?;
    Ok(folder)
}
