//! Notices when a source changes, by asking the file system a few times a second.
//!
//! A few hundred files make that cheap, and unlike notifications it works in containers and on network drives.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;
use std::thread;
use std::time::{Duration, SystemTime};

use crate::project::Project;
use crate::site;

const PAUSE: Duration = Duration::from_millis(300);

/// When each source was last written, and how long it is.
#[derive(PartialEq)]
pub(crate) struct Sources(BTreeMap<PathBuf, (SystemTime, u64)>);

impl Sources {
    /// Looks at everything that the site is built from.
    pub(crate) fn look(project: &Project) -> Self {
        let mut paths = vec![project.root.join("Cargo.toml"), project.root.join("Cargo.lock")];
        for folder in ["src", "www"] {
            // A folder that is being replaced right now is looked at next time.
            let files = site::files(&project.root.join(folder)).unwrap_or_default();
            paths.extend(files.into_values());
        }
        let stamps = paths.into_iter().filter_map(|path| {
            let file = fs::metadata(&path).ok()?;
            Some((path, (file.modified().ok()?, file.len())))
        });
        Self(stamps.collect())
    }

    /// Waits until something differs from this look and has then been quiet for a moment, as editors write several files.
    pub(crate) fn wait_for_change(&self, project: &Project) -> Self {
        let mut before = Self::look(project);
        loop {
            thread::sleep(PAUSE);
            let now = Self::look(project);
            if now != *self && now == before {
                return now;
            }
            before = now;
        }
    }

    /// The files that were written, added or removed since an earlier look.
    pub(crate) fn since(&self, earlier: &Self) -> Vec<PathBuf> {
        let written = self.0.iter().filter(|(path, stamp)| earlier.0.get(*path) != Some(*stamp));
        let removed = earlier.0.keys().filter(|path| !self.0.contains_key(*path));
        written.map(|(path, _)| path).chain(removed).cloned().collect()
    }
}
