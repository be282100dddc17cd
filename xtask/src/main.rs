//! The project's build tool: `cargo xtask build`.
//!
//! This file reads the command line and knows no more than which command it names.

mod project;
mod site;
mod toolchain;
mod wasm;
mod weight;

use std::process::ExitCode;

use anyhow::{Result, bail};
use project::Project;

const HELP: &str = "\
Usage: cargo xtask <command>

  build                 builds the site into dist/site and weighs it
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
        [] | ["help" | "--help" | "-h"] => {
            println!("{HELP}");
            Ok(())
        }
        _ => bail!("`cargo xtask {}` is not a command\n\n{HELP}", words.join(" ")),
    }
}
