//! Builds and installs what the benchmark compares, then starts its scripts in `tests/bench`. It measures nothing itself.

use std::process::Command;

use anyhow::{Context, Result};

use crate::project::{Project, run as call};
use crate::test::chromium;
use crate::wasm::{self, Quality};
use crate::{npm, site};

/// Measures what the words ask for; the scripts know them all.
pub(crate) fn run(project: &Project, words: &[&str]) -> Result<()> {
    let mut node = Command::new("node");
    node.arg(project.root.join("tests/bench/run.mjs")).args(words);
    let is_meant = |part: &str| {
        words.contains(&part) || !["layout", "drawing"].iter().any(|part| words.contains(part))
    };
    if !words.contains(&"--help") {
        node.env("JOURNEY_MAP_BENCH", npm::install(project, "tests/bench", "bench")?);
        if is_meant("layout") {
            node.env("JOURNEY_MAP_LAYOUT", wasm::build_layout(project)?);
        }
        if is_meant("drawing") {
            site::assemble(project, Quality::Release)?;
            node.env("JOURNEY_MAP_SITE", project.site());
            node.env("JOURNEY_MAP_CHROME", chromium::find_program_or_install()?);
        }
    }
    call(&mut node).context("the benchmark did not get to its end")
}
