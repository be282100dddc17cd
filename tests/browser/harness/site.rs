//! The built site on a port of its own, and pages beside it.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Result;
use site_server::{Page, Server, Settings};

use crate::session::variable;

/// A server that is an origin of its own.
pub struct Site {
    server: Server,
}

impl Site {
    /// Serves the built site under the strict policy.
    pub fn start() -> Result<Self> {
        Self::start_with(Vec::new())
    }

    /// Serves another folder under the strict policy.
    pub fn of(folder: impl Into<PathBuf>) -> Result<Self> {
        Ok(Self { server: Server::start(0, Settings::strict(folder))? })
    }

    /// Serves the built site with these headers: each in place of the strict one of its name, or beside it.
    pub fn start_with(headers: Vec<(&str, &str)>) -> Result<Self> {
        let mut settings = Settings::strict(variable("JOURNEY_MAP_SITE")?);
        settings
            .headers
            .retain(|(old, _)| !headers.iter().any(|(new, _)| old.eq_ignore_ascii_case(new)));
        settings.headers.extend(owned(headers));
        Ok(Self { server: Server::start(0, settings)? })
    }

    /// The address of a path, which begins with `/`.
    pub fn url(&self, path: &str) -> String {
        format!("{}{path}", self.server.origin())
    }

    /// Answers a path with this text; the ending of the path tells what it is.
    pub fn page(&self, path: &str, text: impl Into<String>) {
        self.page_with(path, text, Vec::new());
    }

    /// Answers a path with this text, under headers that go before those of the site.
    pub fn page_with(&self, path: &str, text: impl Into<String>, headers: Vec<(&str, &str)>) {
        let page = Page { body: text.into().into_bytes(), headers: owned(headers).collect() };
        self.server.put(path, page);
    }

    /// Answers a path with a file of the site as well, under these headers.
    pub fn copy(&self, file: &str, path: &str, headers: Vec<(&str, &str)>) -> Result<()> {
        let body = fs::read(Path::new(&variable("JOURNEY_MAP_SITE")?).join(file))?;
        self.server.put(path, Page { body, headers: owned(headers).collect() });
        Ok(())
    }

    /// The paths that were asked for so far, with their queries, in order.
    pub fn requests(&self) -> Vec<String> {
        self.server.requests()
    }
}

fn owned(headers: Vec<(&str, &str)>) -> impl Iterator<Item = (String, String)> {
    headers.into_iter().map(|(name, value)| (name.to_owned(), value.to_owned()))
}
