//! Where the project's files are, and how its tools are called.

use std::env;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

/// The folders that the commands read and write.
pub(crate) struct Project {
    /// The folder of the workspace's `Cargo.toml`.
    pub(crate) root: PathBuf,
    /// Where cargo puts what it builds; `CARGO_TARGET_DIR` and cargo's configuration may move it.
    pub(crate) target: PathBuf,
    /// Of the component, as its `Cargo.toml` says.
    pub(crate) version: String,
}

impl Project {
    /// Asks cargo, so that every way to configure it is honoured.
    pub(crate) fn find() -> Result<Self> {
        let here = Path::new(env!("CARGO_MANIFEST_DIR"));
        let mut metadata = Command::new(cargo());
        metadata.args(["metadata", "--no-deps", "--format-version", "1"]).current_dir(here);
        let metadata: serde_json::Value = serde_json::from_str(&output(&mut metadata)?)?;
        let folder = |key: &str| {
            let path = metadata[key]
                .as_str()
                .with_context(|| format!("`cargo metadata` names no {key}"))?;
            anyhow::Ok(PathBuf::from(path))
        };
        let packages = metadata["packages"].as_array();
        let component = packages.into_iter().flatten().find(|known| known["name"] == "journey-map");
        let version = component.and_then(|known| known["version"].as_str());
        Ok(Self {
            root: folder("workspace_root")?,
            target: folder("target_directory")?,
            version: version.context("`cargo metadata` names no version")?.to_owned(),
        })
    }

    /// The finished site: all of it, and nothing else.
    pub(crate) fn site(&self) -> PathBuf {
        self.root.join("dist/site")
    }

    /// The page of the app with everything in it.
    pub(crate) fn single_file(&self) -> PathBuf {
        self.root.join("dist/journey-map.html")
    }

    /// What `npm pack` takes.
    pub(crate) fn package(&self) -> PathBuf {
        self.root.join("dist/package")
    }

    /// A cargo call in the workspace's root.
    pub(crate) fn cargo(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(cargo());
        command.args(arguments).current_dir(&self.root);
        command
    }
}

/// Runs a command, its output going where ours goes.
pub(crate) fn run(command: &mut Command) -> Result<()> {
    let status = command.status().with_context(|| format!("could not start {}", name(command)))?;
    if !status.success() {
        bail!("{} failed", name(command));
    }
    Ok(())
}

/// Runs a command and answers what it printed; its complaints go where ours go.
pub(crate) fn output(command: &mut Command) -> Result<String> {
    let output = command
        .stderr(Stdio::inherit())
        .output()
        .with_context(|| format!("could not start {}", name(command)))?;
    if !output.status.success() {
        bail!("{} failed", name(command));
    }
    Ok(String::from_utf8(output.stdout)?)
}

/// A command as a reader would type it.
fn name(command: &Command) -> String {
    let program = Path::new(command.get_program());
    let program = program.file_name().unwrap_or(command.get_program());
    let words = std::iter::once(program).chain(command.get_args());
    format!("`{}`", words.map(|word| word.to_string_lossy()).collect::<Vec<_>>().join(" "))
}

/// The cargo that runs us, so that the whole build uses one toolchain.
fn cargo() -> PathBuf {
    env::var_os("CARGO").map_or_else(|| "cargo".into(), PathBuf::from)
}
