//! Sees to it that the Rust toolchain has the parts that a step needs, and installs those that are missing.

use std::path::PathBuf;
use std::process::{Command, Stdio};

use anyhow::{Context, Result};

use crate::project::{Project, output, run};

/// What the site is compiled for.
pub(crate) const WASM: &str = "wasm32-unknown-unknown";

/// Installs the WebAssembly target where it is missing.
pub(crate) fn need_wasm(project: &Project) -> Result<()> {
    if libraries(project)?.join(WASM).exists() {
        return Ok(());
    }
    println!("Installing the Rust target {WASM}");
    run(&mut in_root(project, "rustup", &["target", "add", WASM])).with_context(|| {
        format!("the Rust target {WASM} is missing and rustup could not add it; please install it")
    })
}

/// Installs the sources of the standard library where they are missing. Answers whether they are there: without them
/// the component is built all the same, only larger.
pub(crate) fn need_sources(project: &Project) -> Result<bool> {
    let sources = libraries(project)?.join("src/rust/library/Cargo.lock");
    if sources.exists() {
        return Ok(true);
    }
    println!("Installing rust-src");
    let added = run(&mut in_root(project, "rustup", &["component", "add", "rust-src"])).is_ok();
    if !added {
        println!(
            "rust-src could not be added: building with the standard library as shipped, some 30 kB larger"
        );
    }
    Ok(added)
}

fn libraries(project: &Project) -> Result<PathBuf> {
    let root = output(&mut in_root(project, "rustc", &["--print", "sysroot"]))?;
    Ok(PathBuf::from(root.trim()).join("lib/rustlib"))
}

/// Installs a part of the toolchain where the cargo command that comes with it is missing.
pub(crate) fn need_component(project: &Project, command: &str, component: &str) -> Result<()> {
    let probe = project
        .cargo(&[command, "--version"])
        .stderr(Stdio::null())
        .stdout(Stdio::null())
        .status()?;
    if probe.success() {
        return Ok(());
    }
    println!("Installing {component}");
    run(&mut in_root(project, "rustup", &["component", "add", component])).with_context(|| {
        format!("{component} is missing and rustup could not add it; please install it")
    })
}

fn in_root(project: &Project, program: &str, arguments: &[&str]) -> Command {
    let mut command = Command::new(program);
    command.args(arguments).current_dir(&project.root);
    command
}
