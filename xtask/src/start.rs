//! Serves the site while someone works on it: a change is built and shown at once.
//!
//! What does not build is told in the terminal; the last version that did stays up.

use std::env;
use std::io::ErrorKind;
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::time::Instant;

use anyhow::{Context, Result, bail};
use site_server::{Server, Settings};

use crate::project::Project;
use crate::wasm::Quality;
use crate::watch::Sources;
use crate::{site, weight};

/// The ports that are tried when none is named.
const PORTS: std::ops::Range<u16> = 8080..8180;

/// What may be said after `start`.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct Options {
    port: Option<u16>,
    open: Option<bool>,
    quality: Quality,
}

impl Options {
    /// Reads the words after `start`.
    pub(crate) fn read(words: &[&str]) -> Result<Self> {
        let mut options = Self::default();
        let mut words = words.iter();
        while let Some(word) = words.next() {
            match *word {
                "--port" => {
                    let port = words.next().context("`--port` wants a number behind it")?;
                    options.port =
                        Some(port.parse().with_context(|| format!("`{port}` is not a port"))?);
                }
                "--open" => options.open = Some(true),
                "--no-open" => options.open = Some(false),
                "--quick" => options.quality = Quality::Quick,
                other => bail!(
                    "`start` knows no `{other}`; it takes --port <number>, --quick, --open and --no-open"
                ),
            }
        }
        Ok(options)
    }
}

/// What one sees first.
const EXAMPLE: &str = "online-shop";

/// Builds, serves, and goes on until the process is ended.
pub(crate) fn run(project: &Project, options: &Options) -> Result<()> {
    let mut sources = Sources::look(project);
    build(project, options.quality);
    let server = serve(project, options.port)?;
    let example = format!("{}/?example={EXAMPLE}", server.origin());
    println!("\nServing {}/ (Ctrl+C ends it), an example at {example}", server.origin());
    if options.open.unwrap_or_else(has_display) {
        open(&example);
    }
    loop {
        let now = sources.wait_for_change(project);
        println!("\nChanged: {}", names(project, &now.since(&sources)));
        sources = now;
        if build(project, options.quality) {
            server.reload();
        }
    }
}

/// Whether there is something new to show; whatever is wrong was printed.
fn build(project: &Project, quality: Quality) -> bool {
    let begun = Instant::now();
    if let Err(error) = site::assemble(project, quality) {
        eprintln!("error: {error:#}");
        return false;
    }
    if quality == Quality::Release
        && let Err(error) = weight::check(&project.site())
    {
        eprintln!("error: {error:#}");
    }
    println!("Built in {:.1} s", begun.elapsed().as_secs_f32());
    true
}

fn serve(project: &Project, port: Option<u16>) -> Result<Server> {
    let start =
        |port| Server::start(port, Settings { reloads: true, ..Settings::strict(project.site()) });
    if let Some(port) = port {
        return start(port).with_context(|| format!("could not serve on port {port}"));
    }
    for port in PORTS {
        match start(port) {
            Err(error)
                if matches!(error.kind(), ErrorKind::AddrInUse | ErrorKind::PermissionDenied) => {}
            result => return result.context("could not serve"),
        }
    }
    bail!("the ports {} to {} are all in use; name another with --port", PORTS.start, PORTS.end - 1)
}

fn has_display() -> bool {
    cfg!(any(windows, target_os = "macos"))
        || ["DISPLAY", "WAYLAND_DISPLAY"]
            .iter()
            .any(|name| env::var_os(name).is_some_and(|value| !value.is_empty()))
}

/// Opens the browser. That there is none is no reason to stop.
fn open(address: &str) {
    let mut command = if cfg!(windows) {
        Command::new("explorer")
    } else if cfg!(target_os = "macos") {
        Command::new("open")
    } else {
        Command::new("xdg-open")
    };
    let started = command
        .arg(address)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn();
    if started.is_err() {
        println!("No browser could be opened; please open the address yourself.");
    }
}

fn names(project: &Project, paths: &[PathBuf]) -> String {
    let names = paths
        .iter()
        .map(|path| path.strip_prefix(&project.root).unwrap_or(path).display().to_string());
    names.collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn options_are_read() {
        assert_eq!(Options::read(&[]).unwrap(), Options::default());
        let options = Options::read(&["--port", "9000", "--no-open"]).unwrap();
        assert_eq!(
            options,
            Options { port: Some(9000), open: Some(false), quality: Quality::Release }
        );
    }

    #[test]
    fn mistakes_are_told() {
        for words in [&["--port"][..], &["--port", "x"], &["--prot", "1"]] {
            assert!(Options::read(words).is_err(), "{words:?}");
        }
    }
}
