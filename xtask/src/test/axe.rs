//! Brings axe-core, which judges how accessible a page is, from the npm registry. Its version and checksum are in
//! `tests/browser/package-lock.json`.

use std::path::PathBuf;

use anyhow::{Context, Result};

use crate::npm;
use crate::project::Project;

/// The script, installed where it is missing.
pub(crate) fn find_or_install(project: &Project) -> Result<PathBuf> {
    let packages =
        npm::install(project, "tests/browser", "npm").context("the browser tests need axe-core")?;
    Ok(packages.join("node_modules/axe-core/axe.min.js"))
}
