//! The project's build tool: `cargo xtask build`, `cargo xtask start`, `cargo xtask test`, `cargo xtask bench`.
//!
//! This file reads the command line and knows no more than which command it names.

mod bench;
mod factory;
mod join;
mod npm;
mod pack;
mod package;
mod project;
mod shrink;
mod single;
mod site;
mod split;
mod start;
mod test;
mod toolchain;
mod wasm;
mod watch;
mod weight;

use std::process::ExitCode;

use anyhow::{Result, bail};
use project::Project;
use wasm::Quality;

const HELP: &str = "\
Usage: cargo xtask <command>

  build                 builds dist/site, dist/journey-map.html (all in one file) and dist/package (for npm),
                        and weighs them
      --quick           in seconds after a change, but large: to look at, not to publish
  start                 builds, serves on this machine, rebuilds and reloads on every change
      --port <number>   serves there, rather than on the first free port from 8080
      --quick           as for build
      --open, --no-open opens the browser or not; without either, where there is a display
  test                  runs all checks and tests; its last line is `N passed, N failed`
  test checks           only formatting and lints
  test core [filter]    only the tests of the core, and tidiness
  test browser [filter] only the site, its weight, and the tests in Chromium and Firefox
  test quick [filter]   only the tests in browsers, on a site built with --quick
  bench                 measures layout, drawing and start beside those of others, and findings
  bench --help          shows what to measure, and how thoroughly
  help                  shows this";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match run(&words) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

/// Whether everything is as it should be; an error says why a command could not do its work at all.
fn run(words: &[&str]) -> Result<bool> {
    match words {
        ["build"] => site::build(&Project::find()?, Quality::Release)?,
        ["build", "--quick"] => site::build(&Project::find()?, Quality::Quick)?,
        ["start", options @ ..] => start::run(&Project::find()?, &start::Options::read(options)?)?,
        ["test", part @ ..] => return test::run(&Project::find()?, part),
        ["bench", words @ ..] => bench::run(&Project::find()?, words)?,
        [test::driver::GUARD, kind, program] => test::driver::guard(kind, program)?,
        [] | ["help" | "--help" | "-h"] => println!("{HELP}"),
        _ => bail!("`cargo xtask {}` is not a command\n\n{HELP}", words.join(" ")),
    }
    Ok(true)
}
