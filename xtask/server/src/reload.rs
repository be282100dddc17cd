//! Makes open pages load themselves again: a script of its own file, because the policy allows none in the page.

use std::io::{self, Write};
use std::net::TcpStream;
use std::sync::{Condvar, Mutex, PoisonError};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use crate::content::Answer;
use crate::lock;

/// The path of the script that listens.
pub(crate) const SCRIPT: &str = "/__reload.js";
/// The path of the stream that it listens to.
pub(crate) const STREAM: &str = "/__reload";
/// Compares the version that the page was served with to the one that the stream tells.
pub(crate) const SOURCE: &str = "\
const shown = new URL(import.meta.url).search.slice(1);
new EventSource(\"/__reload\").onmessage = ({ data }) => {
  if (data !== shown) location.reload();
};
";

/// Often enough for a closed page to be noticed soon.
const HEARTBEAT: Duration = Duration::from_secs(15);

/// The version that is being served, and a way to wait for the next.
#[derive(Debug)]
pub(crate) struct Reload {
    version: Mutex<u64>,
    changed: Condvar,
}

impl Default for Reload {
    /// Starts at the time, so that a page which outlived an earlier server reloads too.
    fn default() -> Self {
        let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        Self { version: Mutex::new(now.as_secs()), changed: Condvar::new() }
    }
}

impl Reload {
    /// Wakes all pages.
    pub(crate) fn bump(&self) {
        *lock(&self.version) += 1;
        self.changed.notify_all();
    }

    /// Tells one page the version now and whenever it changes, until the page is gone.
    pub(crate) fn tell(&self, mut stream: TcpStream) -> io::Result<()> {
        stream.write_all(b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nCache-Control: no-store\r\n\r\n")?;
        loop {
            let version = *lock(&self.version);
            stream.write_all(format!("data: {version}\n\n").as_bytes())?;
            let waited = self
                .changed
                .wait_timeout_while(lock(&self.version), HEARTBEAT, |now| *now == version);
            drop(waited.unwrap_or_else(PoisonError::into_inner));
        }
    }

    /// Adds the script to a page.
    pub(crate) fn add_script(&self, mut answer: Answer) -> Answer {
        if answer.is_html() {
            let version = *lock(&self.version);
            let tag = format!("<script type=\"module\" src=\"{SCRIPT}?{version}\"></script>\n");
            let page = String::from_utf8_lossy(&answer.body);
            let place = page.find("</head>").unwrap_or(page.len());
            answer.body = [&page[..place], &tag, &page[place..]].concat().into();
        }
        answer
    }
}
