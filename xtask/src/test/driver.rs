//! Runs the browser's driver for as long as the tests do, and ends it with all its browsers whatever happens to us.
//!
//! A driver that is killed leaves its browsers running. So it gets a guard, a second process of this tool, which asks the
//! driver to end as soon as its own input closes, and that closes even if we are killed.

use std::env;
use std::fs;
use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

/// The command by which this tool starts itself as a guard.
pub(crate) const GUARD: &str = "guard-driver";

/// Which browser a driver drives.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Kind {
    /// chromedriver: as many browsers as one likes.
    Chromium,
    /// geckodriver: one browser at a time.
    Firefox,
}

impl Kind {
    fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
        }
    }

    fn arguments(self) -> &'static [&'static str] {
        match self {
            Self::Chromium => &["--port=0"],
            // The second port has a fixed number otherwise; the console is read where the browser's own code runs.
            Self::Firefox => &["--port=0", "--websocket-port=0", "--allow-system-access"],
        }
    }

    /// Asks the driver to quit all browsers and itself. Without an answer it is ended all the same, a little later.
    fn end(self, driver: &mut Child, port: u16) {
        let asked = match self {
            Self::Chromium => shut_down(port),
            Self::Firefox => terminate(driver),
        };
        asked.unwrap_or_default();
    }
}

/// A running driver.
pub(crate) struct Driver {
    guard: Child,
    port: u16,
}

impl Driver {
    /// Starts a driver on a free port.
    pub(crate) fn start(program: &Path, kind: Kind) -> Result<Self> {
        let mut command = Command::new(env::current_exe()?);
        command
            .args([GUARD, kind.name()])
            .arg(program)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped());
        out_of_reach_of_ctrl_c(&mut command);
        let mut guard = command.spawn().context("could not start the guard of the driver")?;
        let mut line = String::new();
        BufReader::new(guard.stdout.take().context("the guard has no output")?)
            .read_line(&mut line)?;
        match line.trim().parse() {
            Ok(port) => Ok(Self { guard, port }),
            Err(_) => bail!("{} did not start", program.display()),
        }
    }

    /// Where it listens.
    pub(crate) fn address(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        drop(self.guard.stdin.take());
        if let Err(error) = self.guard.wait() {
            eprintln!("the driver may still be running: {error}");
        }
    }
}

/// The guard: starts the driver, tells its port, waits for the end of its input, and cleans up.
pub(crate) fn guard(kind: &str, program: &str) -> Result<()> {
    let kind = if kind == Kind::Firefox.name() { Kind::Firefox } else { Kind::Chromium };
    // Profiles of browsers go there, and not all of them are removed by their owners. Paths of sockets have to be short.
    let scratch = env::temp_dir().join(format!("journey-map-{}", std::process::id()));
    fs::create_dir_all(&scratch)?;
    let outcome = guard_with(kind, program, &scratch);
    // Browsers may still be writing when the driver is gone.
    let end = Instant::now() + Duration::from_secs(5);
    while fs::remove_dir_all(&scratch).is_err() && scratch.exists() && Instant::now() < end {
        thread::sleep(Duration::from_millis(100));
    }
    outcome
}

fn guard_with(kind: Kind, program: &str, scratch: &Path) -> Result<()> {
    let mut driver = Command::new(program)
        .args(kind.arguments())
        .env("TMPDIR", scratch)
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        // Firefox tells there about itself; what pages say, the tests hear in another way.
        .stderr(if kind == Kind::Firefox { Stdio::null() } else { Stdio::inherit() })
        .spawn()
        .with_context(|| format!("could not start {program}"))?;
    let mut lines =
        BufReader::new(driver.stdout.take().context("the driver has no output")?).lines();
    let port = lines.by_ref().map_while(Result::ok).find_map(|line| read_port(&line));
    // A full pipe would stop the driver.
    thread::spawn(move || lines.for_each(drop));
    if let Some(port) = port {
        println!("{port}");
        io::stdin().read_to_end(&mut Vec::new())?;
        kind.end(&mut driver, port);
    }
    wait_or_kill(&mut driver)?;
    Ok(())
}

/// From `ChromeDriver was started successfully on port 46635.`, or from `1795 geckodriver INFO Listening on 127.0.0.1:40139`.
fn read_port(line: &str) -> Option<u16> {
    let chromium = line.split_once("successfully on port ");
    let told = chromium.or_else(|| line.split_once("Listening on 127.0.0.1:"))?.1;
    told.trim_end_matches('.').parse().ok()
}

/// Makes the driver quit all browsers and itself.
fn shut_down(port: u16) -> io::Result<()> {
    let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, port))?;
    stream.set_read_timeout(Some(Duration::from_secs(10)))?;
    stream.write_all(b"GET /shutdown HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n")?;
    stream.read_to_end(&mut Vec::new()).map(drop)
}

/// Killed, geckodriver would leave its browser running; on this signal it takes it along.
#[cfg(unix)]
fn terminate(driver: &mut Child) -> io::Result<()> {
    Command::new("kill").args(["-TERM", &driver.id().to_string()]).status().map(drop)
}

#[cfg(not(unix))]
fn terminate(driver: &mut Child) -> io::Result<()> {
    driver.kill()
}

fn wait_or_kill(driver: &mut Child) -> io::Result<()> {
    let end = Instant::now() + Duration::from_secs(10);
    while Instant::now() < end {
        if driver.try_wait()?.is_some() {
            return Ok(());
        }
        thread::sleep(Duration::from_millis(50));
    }
    driver.kill()?;
    driver.wait().map(drop)
}

/// Ctrl+C in a terminal reaches all processes of a group at once; the guard has to outlive us for a moment.
#[cfg(unix)]
fn out_of_reach_of_ctrl_c(command: &mut Command) {
    use std::os::unix::process::CommandExt;
    command.process_group(0);
}

#[cfg(not(unix))]
fn out_of_reach_of_ctrl_c(_: &mut Command) {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_port_is_read() {
        assert_eq!(read_port("ChromeDriver was started successfully on port 46635."), Some(46635));
        let firefox = "1795364750160\tgeckodriver\tINFO\tListening on 127.0.0.1:40139";
        assert_eq!(read_port(firefox), Some(40139));
        assert_eq!(read_port("Starting ChromeDriver 1.2 on port 0"), None);
    }
}
