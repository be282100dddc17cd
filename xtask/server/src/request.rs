//! Reads the head of an HTTP request. Bodies are never read: nothing here takes any.

use std::io::{self, BufRead};

/// Longer heads are refused; no browser sends one to us.
const LONGEST_HEAD: u64 = 64 * 1024;

/// The first line of a request.
#[derive(Debug, PartialEq)]
pub(crate) struct Request {
    pub(crate) method: String,
    /// The path and the query, as they were sent.
    pub(crate) target: String,
}

impl Request {
    /// The target without its query.
    pub(crate) fn path(&self) -> &str {
        self.target.split(['?', '#']).next().unwrap_or_default()
    }
}

/// Reads up to the empty line; `None` is a request that makes no sense.
pub(crate) fn read(stream: impl BufRead) -> io::Result<Option<Request>> {
    let mut lines = stream.take(LONGEST_HEAD);
    let mut first = String::new();
    lines.read_line(&mut first)?;
    let mut line = String::new();
    while lines.read_line(&mut line)? > 0 && !line.trim_end().is_empty() {
        line.clear();
    }
    Ok(parse(&first))
}

fn parse(line: &str) -> Option<Request> {
    let mut words = line.split_whitespace();
    let (method, target, version) = (words.next()?, words.next()?, words.next()?);
    let sensible =
        target.starts_with('/') && version.starts_with("HTTP/1.") && words.next().is_none();
    sensible.then(|| Request { method: method.to_owned(), target: target.to_owned() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_request_is_its_first_line() {
        let request = read(&b"GET /a/b.js?c=d HTTP/1.1\r\nHost: x\r\n\r\n"[..]).unwrap().unwrap();
        assert_eq!((request.method.as_str(), request.path()), ("GET", "/a/b.js"));
    }

    #[test]
    fn nonsense_is_no_request() {
        for line in
            ["", "GET", "GET / SPDY/9", "GET http://elsewhere/ HTTP/1.1", "GET / HTTP/1.1 more"]
        {
            assert_eq!(parse(line), None, "{line:?}");
        }
    }
}
