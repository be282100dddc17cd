//! Finds what a path names, and says of which media type it is.

use std::fs;
use std::path::{Component, Path, PathBuf};

use crate::Page;

/// A response before the headers that all have in common.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: &'static str,
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) body: Vec<u8>,
}

impl Answer {
    /// Nothing but a status, repeated for human readers: as a page, so that it reloads once there is more to show.
    pub(crate) fn plain(status: &'static str) -> Self {
        Self { status, headers: vec![media_type(".html")], body: status.into() }
    }

    /// The content of the file that is named so.
    pub(crate) fn file(name: &str, body: Vec<u8>) -> Self {
        Self { status: "200 OK", headers: vec![media_type(name)], body }
    }

    /// A page from memory.
    pub(crate) fn page(path: &str, page: Page) -> Self {
        let name = if path.ends_with('/') { "index.html" } else { path };
        let mut answer = Self::file(name, page.body);
        let is_told = |(name, _): &(String, String)| {
            page.headers.iter().any(|(told, _)| told.eq_ignore_ascii_case(name))
        };
        answer.headers.retain(|own| !is_told(own));
        answer.headers.extend(page.headers);
        if answer.headers.iter().any(|(name, _)| name == "Location") {
            answer.status = "302 Found";
        }
        answer
    }

    /// Whether a browser shows this as a page.
    pub(crate) fn is_html(&self) -> bool {
        self.headers.iter().any(|(_, value)| value.starts_with("text/html"))
    }

    fn moved(path: String) -> Self {
        let mut answer = Self::plain("301 Moved Permanently");
        answer.headers.push(("Location".to_owned(), path));
        answer
    }
}

/// Answers a path with a file of the folder; a folder stands for the `index.html` in it.
pub(crate) fn find(folder: &Path, path: &str) -> Answer {
    let Some(inner) = inner_path(path) else {
        return Answer::plain("400 Bad Request");
    };
    let file = folder.join(&inner);
    if file.is_dir() && !path.ends_with('/') {
        // Without the slash, relative addresses in the page would point beside it.
        return Answer::moved(format!("/{}/", inner.display()));
    }
    let file = if path.ends_with('/') { file.join("index.html") } else { file };
    match fs::read(&file) {
        Ok(body) => Answer::file(&file.to_string_lossy(), body),
        // Browsers ask for it on their own account; its absence is no news.
        Err(_) if path == "/favicon.ico" => {
            Answer { body: Vec::new(), ..Answer::plain("204 No Content") }
        }
        Err(_) => Answer::plain("404 Not Found"),
    }
}

/// The path below the folder; `None` if it would lead out of it.
fn inner_path(path: &str) -> Option<PathBuf> {
    let path = decoded(path)?;
    let inner = PathBuf::from(path.trim_start_matches('/'));
    let stays = inner.components().all(|part| matches!(part, Component::Normal(_)));
    (stays && !path.contains(['\\', '\0'])).then_some(inner)
}

/// Undoes the percent encoding.
fn decoded(path: &str) -> Option<String> {
    let mut bytes = path.bytes();
    let mut plain = Vec::with_capacity(path.len());
    while let Some(byte) = bytes.next() {
        plain.push(match byte {
            b'%' => 16 * digit(bytes.next()?)? + digit(bytes.next()?)?,
            other => other,
        });
    }
    String::from_utf8(plain).ok()
}

fn digit(byte: u8) -> Option<u8> {
    char::from(byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok())
}

fn media_type(name: &str) -> (String, String) {
    let ending = name.rsplit('.').next().unwrap_or_default();
    let kind = match ending {
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "wasm" => "application/wasm",
        "json" | "map" | "webmanifest" => "application/json",
        "csv" => "text/csv; charset=utf-8",
        "xml" | "bpmn" => "application/xml",
        "txt" | "md" | "ts" | "ftl" => "text/plain; charset=utf-8",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "webp" => "image/webp",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        _ => "application/octet-stream",
    };
    ("Content-Type".to_owned(), kind.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_never_leaves_the_folder() {
        for path in [
            "/../a",
            "/a/../../b",
            "/%2e%2e/a",
            "/..%2fa",
            "/..\\a",
            "/a%00b",
            "/%",
            "/%ff",
            "/a/%2e./b",
        ] {
            assert_eq!(inner_path(path), None, "{path}");
        }
    }

    #[test]
    fn a_path_is_decoded() {
        assert_eq!(inner_path("/examples/a%20b.json"), Some("examples/a b.json".into()));
        assert_eq!(inner_path("//etc/hosts"), Some("etc/hosts".into()));
    }

    #[test]
    fn modules_and_wasm_have_the_types_that_browsers_insist_on() {
        assert_eq!(media_type("/x/journey-map.js").1, "text/javascript; charset=utf-8");
        assert_eq!(media_type("core_bg.wasm").1, "application/wasm");
    }
}
