//! Puts the npm package together: what of the site a page with a build tool takes along, and what describes it.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result};
use serde_json::Value;

use crate::project::Project;
use crate::site;

/// What comes from the site.
const FILES: [&str; 10] = [
    "journey-map.js",
    "journey-map.d.ts",
    "journey-map-core.js",
    "journey-map-core_bg.wasm",
    "journey-map-core_desk.wasm",
    "journey-map-frame.d.ts",
    "journey-map-frame.js",
    "journey-map-plain.js",
    "journey-map-react.d.ts",
    "journey-map.schema.json",
];

/// Makes the folder that `npm pack` takes.
pub(crate) fn write(project: &Project) -> Result<()> {
    let (site, own) = (project.site(), project.root.join("xtask/package"));
    let mut sources: Vec<(String, PathBuf)> = Vec::new();
    let offered = site::offered(&site)?;
    for name in FILES.map(str::to_owned).into_iter().chain(offered) {
        let source = site.join(&name);
        sources.push((name, source));
    }
    for name in ["LICENSE-APACHE", "LICENSE-MIT"] {
        sources.push((name.to_owned(), project.root.join(name)));
    }
    sources.push(("README.md".to_owned(), own.join("README.md")));
    let described = project.target.join("package.json");
    let template = own.join("package.json");
    let mut description: Value = serde_json::from_str(&fs::read_to_string(&template)?)
        .with_context(|| format!("{} is no JSON", template.display()))?;
    description["version"] = project.version.as_str().into();
    fs::write(&described, format!("{description:#}\n"))?;
    sources.push(("package.json".to_owned(), described));
    let sources = sources.into_iter().map(|(name, source)| (name.into(), source)).collect();
    site::copy(&sources, &project.package()).context("the npm package could not be made")
}
