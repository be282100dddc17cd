//! What a browser keeps on the disk, and browsers that use it one after the other and die.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result, ensure};
use thirtyfour::WebDriver;

use crate::session;

/// A folder for a browser's data. It goes when this is dropped.
pub struct Profile {
    folder: PathBuf,
}

impl Profile {
    /// A new, empty one; the name tells it from those of other tests.
    pub fn new(name: &str) -> Result<Self> {
        let folder =
            std::env::temp_dir().join(format!("journey-map-{name}-{}", std::process::id()));
        fs::create_dir_all(&folder)?;
        Ok(Self { folder })
    }

    /// Starts a browser on this data.
    pub async fn start(&self) -> Result<WebDriver> {
        // What a killed browser leaves says that it is running.
        for lock in ["SingletonLock", "SingletonSocket", "SingletonCookie"] {
            drop(fs::remove_file(self.folder.join(lock)));
        }
        session::start_with(&[&self.argument()]).await
    }

    /// Ends the browser as the failure of a machine would: at once, and without asking.
    pub fn kill(&self) -> Result<()> {
        let process = self.process()?.context("no browser is running on this profile")?;
        let killed = Command::new("kill").args(["-KILL", &process]).status()?;
        ensure!(killed.success(), "process {process} could not be killed");
        while self.process()?.is_some() {
            std::thread::yield_now();
        }
        Ok(())
    }

    fn argument(&self) -> String {
        format!("--user-data-dir={}", self.folder.display())
    }

    /// The browser itself; its children have a type.
    fn process(&self) -> Result<Option<String>> {
        let own = self.argument();
        for entry in fs::read_dir("/proc").context("killing browsers needs Linux")? {
            let name = entry?.file_name().to_string_lossy().into_owned();
            let is_number = name.chars().all(|letter| letter.is_ascii_digit());
            // Processes come and go while this looks.
            let Ok(line) = fs::read_to_string(format!("/proc/{name}/cmdline")) else { continue };
            let mut arguments = line.split(['\0', ' ']);
            if is_number
                && line.contains(&own)
                && !arguments.any(|word| word.starts_with("--type="))
            {
                return Ok(Some(name));
            }
        }
        Ok(None)
    }
}

impl Drop for Profile {
    fn drop(&mut self) {
        // A browser that is still ending may hold some of it; the system clears the rest away.
        drop(fs::remove_dir_all(&self.folder));
    }
}
