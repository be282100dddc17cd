//! Builds and installs what the benchmark compares, then starts its scripts in `tests/bench`. It measures nothing itself.

use std::process::Command;

use anyhow::{Context, Result};

use crate::project::{Project, output, run as call};
use crate::test::chromium;
use crate::wasm::{self, Quality};
use crate::{npm, site};

/// Measures what the words ask for; the scripts know them all.
pub(crate) fn run(project: &Project, words: &[&str]) -> Result<()> {
    let node = || {
        let mut node = Command::new("node");
        node.arg(project.root.join("tests/bench/run.mjs")).args(words);
        node
    };
    if words.contains(&"--help") {
        return call(&mut node());
    }
    // Words that it does not understand are better told before minutes of building.
    let parts =
        output(node().arg("--plan")).context("nothing was measured; the benchmark needs Node")?;
    let is_meant = |name: &str| parts.split_whitespace().any(|part| part == name);
    let mut measure = node();
    measure.env("JOURNEY_MAP_BENCH", npm::install(project, "tests/bench", "bench")?);
    if is_meant("layout") || is_meant("findings") {
        measure.env("JOURNEY_MAP_LAYOUT", wasm::build_layout(project)?);
    }
    if is_meant("drawing") || is_meant("embed") {
        site::assemble(project, Quality::Release)?;
        measure.env("JOURNEY_MAP_SITE", project.site());
        measure.env("JOURNEY_MAP_CHROME", chromium::find_program_or_install()?);
    }
    call(&mut measure).context("the benchmark did not get to its end")
}
