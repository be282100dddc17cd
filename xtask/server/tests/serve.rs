//! Talks to a real server over a real connection.

use std::error::Error;
use std::fs;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::path::PathBuf;

use site_server::{CONTENT_SECURITY_POLICY, Page, Server, Settings};

#[test]
fn files_are_served_under_the_policy() -> Result<(), Box<dyn Error>> {
    let server = Server::start(0, Settings::strict(folder("files")?))?;
    let answer = get(&server, "/")?;
    assert!(answer.starts_with("HTTP/1.1 200 OK\r\n"), "{answer}");
    assert!(
        answer.contains(&format!("\r\nContent-Security-Policy: {CONTENT_SECURITY_POLICY}\r\n")),
        "{answer}"
    );
    assert!(answer.contains("\r\nContent-Type: text/html"), "{answer}");
    assert!(answer.ends_with("\r\n\r\n<head></head>the map"), "{answer}");
    assert!(get(&server, "/folder")?.contains("\r\nLocation: /folder/\r\n"));
    assert!(get(&server, "/missing.js")?.starts_with("HTTP/1.1 404 "));
    assert!(get(&server, "/../secret")?.starts_with("HTTP/1.1 400 "));
    assert_eq!(server.requests(), ["/", "/folder", "/missing.js", "/../secret"]);
    Ok(())
}

#[test]
fn a_page_from_memory_brings_its_own_headers() -> Result<(), Box<dyn Error>> {
    let server = Server::start(0, Settings::strict(folder("pages")?))?;
    let headers = vec![("content-security-policy".to_owned(), "default-src *".to_owned())];
    server.put("/host.html", Page { body: "<p>host".into(), headers });
    let answer = get(&server, "/host.html?query")?;
    assert!(answer.contains("\r\ncontent-security-policy: default-src *\r\n"), "{answer}");
    assert!(!answer.contains(CONTENT_SECURITY_POLICY), "{answer}");
    assert!(answer.ends_with("<p>host"), "{answer}");
    Ok(())
}

#[test]
fn a_reloading_page_carries_the_script_of_its_version() -> Result<(), Box<dyn Error>> {
    let settings = Settings { reloads: true, ..Settings::strict(folder("reloads")?) };
    let server = Server::start(0, settings)?;
    let before = get(&server, "/")?;
    assert!(before.contains("<script type=\"module\" src=\"/__reload.js?"), "{before}");
    server.reload();
    assert_ne!(before, get(&server, "/")?);
    Ok(())
}

#[test]
fn a_dropped_server_answers_no_more() -> Result<(), Box<dyn Error>> {
    let server = Server::start(0, Settings::strict(folder("dropped")?))?;
    let address = address(&server);
    drop(server);
    // The port is freed by the accepting thread, a moment later.
    while TcpStream::connect(&address).is_ok() {
        std::thread::yield_now();
    }
    Ok(())
}

/// A small site of its own for each test.
fn folder(name: &str) -> std::io::Result<PathBuf> {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::create_dir_all(folder.join("folder"))?;
    fs::write(folder.join("index.html"), "<head></head>the map")?;
    Ok(folder)
}

fn get(server: &Server, target: &str) -> std::io::Result<String> {
    let mut stream = TcpStream::connect(address(server))?;
    write!(stream, "GET {target} HTTP/1.1\r\nHost: localhost\r\n\r\n")?;
    let mut answer = String::new();
    stream.read_to_string(&mut answer)?;
    Ok(answer)
}

fn address(server: &Server) -> String {
    server.origin().trim_start_matches("http://").to_owned()
}
