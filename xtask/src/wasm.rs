//! Compiles the web half of the core and gives it its JavaScript side.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use wasm_bindgen_cli_support::Bindgen;

use crate::pack::pack;
use crate::project::{Project, run};
use crate::shrink::shorten_script;
use crate::{factory, split, toolchain};

/// The stem of the generated files. The public entry `journey-map.js` is written by hand and imports them.
const NAME: &str = "journey-map-core";

/// How much time the compiler takes for how good a result.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) enum Quality {
    /// As visitors get it: small and fast.
    #[default]
    Release,
    /// For the eyes of who works on it: seconds after a change, and several times as large.
    Quick,
}

/// Builds, and answers the folder with the generated files.
pub(crate) fn build(project: &Project, quality: Quality) -> Result<PathBuf> {
    toolchain::need_wasm(project)?;
    match quality {
        Quality::Release => {
            compile(project, &["--lib", "--features", "web"])?;
            bind(project, quality)
        }
        Quality::Quick => {
            let target = ["--target", toolchain::WASM, "--lib", "--features", "web"];
            run(project.cargo(&["build", "--profile", "quick"]).args(target))?;
            bind(project, quality)
        }
    }
}

/// Builds the layout alone as a module for Node, compiled like the site, and answers its script.
pub(crate) fn build_layout(project: &Project) -> Result<PathBuf> {
    toolchain::need_wasm(project)?;
    compile(project, &["--package", "layout-module"])?;
    let folder = project.target.join("layout-module");
    Bindgen::new()
        .input_path(compiled(project, "release", "layout_module"))
        .nodejs_module(true)?
        .generate(&folder)
        .context("wasm-bindgen could not process the compiled layout")?;
    Ok(folder.join("layout_module.js"))
}

fn compiled(project: &Project, profile: &str, name: &str) -> PathBuf {
    project.target.join(toolchain::WASM).join(profile).join(name).with_extension("wasm")
}

/// Compiles as visitors get it.
fn compile(project: &Project, what: &[&str]) -> Result<()> {
    let has_sources = toolchain::need_sources(project)?;
    let mut cargo = project.cargo(&["build", "--release", "--target", toolchain::WASM]);
    cargo.args(what);
    if has_sources {
        // The standard library as it is shipped was compiled for speed. Compiled for size, like all the rest, it takes
        // some 30 kB off what every visitor downloads. Cargo calls that unstable, hence the variable.
        cargo.args(["-Zbuild-std=std,panic_abort", "-Zbuild-std-features=optimize_for_size"]);
        cargo.env("RUSTC_BOOTSTRAP", "1");
    }
    let mut flags = Vec::new();
    // Panic messages carry the paths of the sources. Shortened, the same sources give the same bytes on every machine.
    if let Some(home) = cargo_home() {
        let sources = home.join("registry").join("src");
        flags.push(format!("--remap-path-prefix={}=crates", sources.display()));
    }
    if has_sources {
        // What only a developer would read: where a panic was, and values in the notation of Rust.
        flags.extend(["-Zlocation-detail=none", "-Zfmt-debug=none"].map(str::to_owned));
        // A panic ends the core either way; without its sentence it takes 6 kB less.
        flags.extend(["-Zunstable-options", "-Cpanic=immediate-abort"].map(str::to_owned));
    }
    // Whole names, and who refers to what: by them the core is cut in two.
    flags.extend(["-Csymbol-mangling-version=v0", "-Clink-arg=--emit-relocs"].map(str::to_owned));
    cargo.env("CARGO_ENCODED_RUSTFLAGS", flags.join("\u{1f}"));
    run(&mut cargo)
}

fn bind(project: &Project, quality: Quality) -> Result<PathBuf> {
    let profile = match quality {
        Quality::Release => "release",
        Quality::Quick => "quick",
    };
    let compiled = compiled(project, profile, "journey_map");
    let folder = project.target.join("site-core").join(profile);
    if is_newer(&folder.join(format!("{NAME}_bg.wasm")), &compiled) {
        return Ok(folder);
    }
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    let linked = fs::read(&compiled)?;
    Bindgen::new()
        .input_bytes(NAME, split::without_references(&linked)?)
        .out_name(NAME)
        .web(true)?
        // Otherwise the generated `init()` insists on being told where its wasm is.
        .omit_default_module_path(false)
        .typescript(false)
        .demangle(false)
        .remove_producers_section(true)
        .generate(&folder)
        .context("wasm-bindgen could not process the compiled core")?;
    let script = folder.join(format!("{NAME}.js"));
    fs::write(&script, factory::make(&fs::read_to_string(&script)?)?)?;
    match quality {
        Quality::Release => cut(&folder, &linked)?,
        // Nothing is cut off: what comes later is empty, but it comes.
        Quality::Quick => fs::write(folder.join(format!("{NAME}_desk.wasm")), nothing())?,
    }
    Ok(folder)
}

/// A module with nothing in it, but with so much of that that no bundler takes it for a file to put into a script.
fn nothing() -> Vec<u8> {
    let mut module = split::EMPTY.to_vec();
    // A custom section of 8,192 bytes without a name.
    module.extend([0, 0x80, 0x40]);
    module.resize(module.len() + 8192, 0);
    module
}

/// Cuts the module in two and makes both smaller, together with the script: all know the names of what they take from
/// each other.
fn cut(folder: &Path, linked: &[u8]) -> Result<()> {
    let (wasm, script) =
        (folder.join(format!("{NAME}_bg.wasm")), folder.join(format!("{NAME}.js")));
    let bound = fs::read(&wasm)?;
    let mut plan = split::plan(linked, &bound)?;
    let (packed, names) = pack(&bound, &mut plan.functions)?;
    let parts = split::cut(&packed, &plan)?;
    fs::write(wasm, parts.first)?;
    fs::write(folder.join(format!("{NAME}_desk.wasm")), parts.later)?;
    let short = shorten_script(&fs::read_to_string(&script)?, &names);
    Ok(fs::write(script, short)?)
}

/// Whether `output` was made after `input` and after this tool, which decides how it is made.
fn is_newer(output: &Path, input: &Path) -> bool {
    let changed = |path: &Path| fs::metadata(path).and_then(|file| file.modified()).ok();
    let tool = env::current_exe().ok().and_then(|path| changed(&path));
    match (changed(output), changed(input), tool) {
        (Some(output), Some(input), Some(tool)) => output > input && output > tool,
        _ => false,
    }
}

fn cargo_home() -> Option<PathBuf> {
    let named = env::var_os("CARGO_HOME").map(PathBuf::from);
    named.or_else(|| Some(env::home_dir()?.join(".cargo")))
}
