//! Serves a folder on this machine, under the content security policy that the site promises to live with.
//!
//! It answers nothing but reading, and only what is below the folder or was put beside it with [`Server::put`].

mod content;
mod reload;
mod request;

use std::collections::BTreeMap;
use std::io::{self, BufReader, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::Duration;

use content::Answer;
use reload::Reload;
use request::Request;

/// What the site runs under, wherever it is served.
pub const CONTENT_SECURITY_POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; \
    style-src 'self'; connect-src 'self'; img-src 'self' data: blob:; font-src 'self'; \
    require-trusted-types-for 'script'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

/// The page that shows how a map is put into a frame. It alone may show one.
const PAGE_WITH_FRAME: &str = "/examples/frame.html";

/// What to serve, and how.
#[derive(Clone, Debug)]
pub struct Settings {
    /// The folder whose files are served.
    pub folder: PathBuf,
    /// Headers of every answer; a [`Page`] may replace them by name.
    pub headers: Vec<(String, String)>,
    /// Whether pages reload after [`Server::reload`].
    pub reloads: bool,
}

impl Settings {
    /// A folder under the strict policy, without reloading.
    pub fn strict(folder: impl Into<PathBuf>) -> Self {
        let policy = ("Content-Security-Policy".to_owned(), CONTENT_SECURITY_POLICY.to_owned());
        Self { folder: folder.into(), headers: vec![policy], reloads: false }
    }
}

/// A page that exists in memory only, or stands in for a file.
#[derive(Clone, Debug, Default)]
pub struct Page {
    /// What is answered; its media type follows from the ending of its path, if no header tells another.
    pub body: Vec<u8>,
    /// Headers beside, or instead of, those of the server. With a `Location`, the page leads there.
    pub headers: Vec<(String, String)>,
}

/// A running server; dropping it frees its port.
#[derive(Debug)]
pub struct Server {
    address: SocketAddr,
    shared: Arc<Shared>,
}

impl Server {
    /// Serves on a port of this machine, on any free one if the port is 0.
    pub fn start(port: u16, settings: Settings) -> io::Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port))?;
        let address = listener.local_addr()?;
        let shared = Arc::new(Shared {
            settings,
            pages: Mutex::default(),
            requests: Mutex::default(),
            reload: Reload::default(),
            stopped: AtomicBool::new(false),
        });
        let accepting = Arc::clone(&shared);
        thread::spawn(move || accept(&listener, &accepting));
        Ok(Self { address, shared })
    }

    /// The origin, such as `http://127.0.0.1:8080`.
    pub fn origin(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Answers a path, which begins with `/`, with this page from now on.
    pub fn put(&self, path: &str, page: Page) {
        lock(&self.shared.pages).insert(path.to_owned(), page);
    }

    /// The paths, with their queries, that were asked for so far, in order.
    pub fn requests(&self) -> Vec<String> {
        lock(&self.shared.requests).clone()
    }

    /// Makes every open page load itself again.
    pub fn reload(&self) {
        self.shared.reload.bump();
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.shared.stopped.store(true, Ordering::SeqCst);
        // The listener waits for a visitor; this one tells it to look at the flag.
        drop(TcpStream::connect(self.address));
    }
}

/// What the threads of one server know together.
#[derive(Debug)]
struct Shared {
    settings: Settings,
    pages: Mutex<BTreeMap<String, Page>>,
    requests: Mutex<Vec<String>>,
    reload: Reload,
    stopped: AtomicBool,
}

fn accept(listener: &TcpListener, shared: &Arc<Shared>) {
    for stream in listener.incoming() {
        if shared.stopped.load(Ordering::SeqCst) {
            return;
        }
        let shared = Arc::clone(shared);
        // A visitor who hangs up in the middle concerns nobody else.
        thread::spawn(move || stream.and_then(|stream| talk(stream, &shared)));
    }
}

fn talk(stream: TcpStream, shared: &Shared) -> io::Result<()> {
    stream.set_read_timeout(Some(Duration::from_secs(10)))?;
    let request = request::read(BufReader::new(&stream))?;
    if let Some(request) = &request {
        lock(&shared.requests).push(request.target.clone());
        if shared.settings.reloads && request.path() == reload::STREAM {
            return shared.reload.tell(stream);
        }
    }
    respond(&stream, &answer(request.as_ref(), shared), request.as_ref(), shared)
}

fn answer(request: Option<&Request>, shared: &Shared) -> Answer {
    let Some(request) = request else {
        return Answer::plain("400 Bad Request");
    };
    let page = lock(&shared.pages).get(request.path()).cloned();
    // Reports of a policy are posted; a page from memory hears that it was asked, not for what.
    if page.is_none() && !matches!(request.method.as_str(), "GET" | "HEAD") {
        return Answer::plain("405 Method Not Allowed");
    }
    if shared.settings.reloads && request.path() == reload::SCRIPT {
        return Answer::file(reload::SCRIPT, reload::SOURCE.into());
    }
    let answer = match page {
        Some(page) => Answer::page(request.path(), page),
        None => content::find(&shared.settings.folder, request.path()),
    };
    if shared.settings.reloads { shared.reload.add_script(answer) } else { answer }
}

fn respond(
    mut stream: &TcpStream,
    answer: &Answer,
    request: Option<&Request>,
    shared: &Shared,
) -> io::Result<()> {
    let mut head = format!("HTTP/1.1 {}\r\n", answer.status);
    let own = |name: &str| answer.headers.iter().any(|(own, _)| own.eq_ignore_ascii_case(name));
    let common = shared.settings.headers.iter().filter(|(name, _)| !own(name));
    let may_frame = request.is_some_and(|request| request.path() == PAGE_WITH_FRAME);
    for (name, value) in common.chain(&answer.headers) {
        let more =
            if may_frame && value == CONTENT_SECURITY_POLICY { "; frame-src 'self'" } else { "" };
        head.push_str(&format!("{name}: {value}{more}\r\n"));
    }
    let length = answer.body.len();
    head.push_str(&format!("Content-Length: {length}\r\nCache-Control: no-cache\r\n"));
    head.push_str("X-Content-Type-Options: nosniff\r\nConnection: close\r\n\r\n");
    stream.write_all(head.as_bytes())?;
    if request.is_none_or(|request| request.method != "HEAD") {
        stream.write_all(&answer.body)?;
    }
    stream.flush()
}

/// A thread that panicked leaves complete values behind, so a poisoned lock is as good as any.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
