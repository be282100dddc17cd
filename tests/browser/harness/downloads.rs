//! Files that really arrive, in a folder of one test.

use std::fs;
use std::path::PathBuf;
use std::sync::atomic::{AtomicUsize, Ordering};

use anyhow::Result;
use thirtyfour::cdp::domains::browser::DownloadBehavior;

use crate::session::{Engine, Session};
use crate::{firefox, until};

static FOLDERS: AtomicUsize = AtomicUsize::new(0);

/// A folder that downloads of one browser go to. It goes when this is dropped.
pub struct Downloads {
    folder: PathBuf,
}

impl Downloads {
    pub(crate) async fn catch(session: &Session) -> Result<Self> {
        let number = FOLDERS.fetch_add(1, Ordering::Relaxed);
        let name = format!("journey-map-downloads-{}-{number}", std::process::id());
        let folder = std::env::temp_dir().join(name);
        fs::create_dir_all(&folder)?;
        let path = folder.display().to_string();
        match session.engine {
            Engine::Chromium => {
                let cdp = session.driver.cdp();
                cdp.browser().set_download_behavior(DownloadBehavior::Allow, Some(path)).await?;
            }
            Engine::Firefox => firefox::download_to(&session.driver, &path).await?,
        }
        Ok(Self { folder })
    }

    /// Waits for a file of this name, and answers what is in it.
    pub async fn arrived(&self, name: &str) -> Result<Vec<u8>> {
        until(&format!("{name} arrives"), async || {
            let content = fs::read(self.folder.join(name)).unwrap_or_default();
            // While it is on its way, Firefox keeps its place by an empty file.
            Ok((!content.is_empty()).then_some(content))
        })
        .await
    }

    /// Removes what arrived.
    pub fn clear(&self) -> Result<()> {
        for name in self.names()? {
            fs::remove_file(self.folder.join(name))?;
        }
        Ok(())
    }

    /// What arrived so far.
    pub fn names(&self) -> Result<Vec<String>> {
        let entries = fs::read_dir(&self.folder)?;
        entries.map(|entry| Ok(entry?.file_name().to_string_lossy().into_owned())).collect()
    }
}

impl Drop for Downloads {
    fn drop(&mut self) {
        // What can't be removed the system clears away.
        drop(fs::remove_dir_all(&self.folder));
    }
}
