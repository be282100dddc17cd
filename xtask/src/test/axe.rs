//! Brings axe-core, which judges how accessible a page is, from the npm registry. Its version and checksum are in
//! `tests/browser/package-lock.json`.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result};

use crate::project::{Project, run};

const FILES: [&str; 2] = ["package.json", "package-lock.json"];

/// The script, installed where it is missing.
pub(crate) fn find_or_install(project: &Project) -> Result<PathBuf> {
    let (wanted, folder) = (project.root.join("tests/browser"), project.target.join("npm"));
    let script = folder.join("node_modules/axe-core/axe.min.js");
    let is_same = |file: &str| {
        fs::read(folder.join(file))
            .ok()
            .is_some_and(|have| fs::read(wanted.join(file)).ok() == Some(have))
    };
    if script.exists() && FILES.into_iter().all(is_same) {
        return Ok(script);
    }
    println!("Installing axe-core");
    fs::create_dir_all(&folder)?;
    for file in FILES {
        fs::copy(wanted.join(file), folder.join(file))?;
    }
    let npm = if cfg!(windows) { "npm.cmd" } else { "npm" };
    run(Command::new(npm).args(["ci", "--no-audit", "--no-fund"]).current_dir(&folder))
        .context("the browser tests need axe-core: please install Node, which brings npm")?;
    Ok(script)
}
