//! The project's build tool: `cargo xtask build`, `cargo xtask start`.
//!
//! This file reads the command line and knows no more than which command it names.

mod project;
mod site;
mod start;
mod toolchain;
mod wasm;
mod watch;
mod weight;

use std::process::ExitCode;

use anyhow::{Result, bail};
use project::Project;

const HELP: &str = "\
Usage: cargo xtask <command>

  build                 builds the site into dist/site and weighs it
  start                 builds, serves on this machine, rebuilds and reloads on every change
      --port <number>   serves there, rather than on the first free port from 8080
      --open, --no-open opens the browser or not; without either, where there is a display
  help                  shows this";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match run(&words) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(words: &[&str]) -> Result<()> {
    match words {
        ["build"] => site::build(&Project::find()?),
        ["start", options @ ..] => start::run(&Project::find()?, &start::Options::read(options)?),
        [] | ["help" | "--help" | "-h"] => {
            println!("{HELP}");
            Ok(())
        }
        _ => bail!("`cargo xtask {}` is not a command\n\n{HELP}", words.join(" ")),
    }
}
