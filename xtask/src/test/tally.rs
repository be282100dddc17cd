//! Counts tests by listening to what `cargo test` prints.

use std::fmt;
use std::io::{self, BufRead, BufReader, Write};
use std::process::{Command, Stdio};

use anyhow::{Context, Result};

/// How many tests passed, and how many did not.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Tally {
    pub(crate) passed: usize,
    pub(crate) failed: usize,
}

impl Tally {
    pub(crate) fn add(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
    }

    /// Reads the summary of one test program, such as `test result: ok. 5 passed; 0 failed; 0 ignored; …`.
    fn read(line: &str) -> Option<Self> {
        let (_, counts) = line.strip_prefix("test result: ")?.split_once(". ")?;
        let count = |name: &str| {
            let mut counts = counts.split("; ").filter_map(|count| count.split_once(' '));
            counts.find(|(_, of)| *of == name)?.0.parse().ok()
        };
        Some(Self { passed: count("passed")?, failed: count("failed")? })
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{} passed, {} failed", self.passed, self.failed)
    }
}

/// Runs a test command and passes on what it prints. What fails without a failed test, as by not compiling, counts as one.
pub(crate) fn count(command: &mut Command) -> Result<Tally> {
    let mut child = command.stdout(Stdio::piped()).spawn().context("could not start the tests")?;
    let printed = child.stdout.take().context("the tests have no output")?;
    let mut total = Tally::default();
    for line in BufReader::new(printed).split(b'\n') {
        let line = line?;
        let mut ours = io::stdout().lock();
        ours.write_all(&line)?;
        ours.write_all(b"\n")?;
        if let Some(tally) = Tally::read(&String::from_utf8_lossy(&line)) {
            total.add(tally);
        }
    }
    if !child.wait()?.success() && total.failed == 0 {
        total.failed = 1;
    }
    Ok(total)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn summaries_are_read() {
        let line = "test result: FAILED. 12 passed; 3 failed; 1 ignored; 0 measured; 4 filtered out; finished in 0.05s";
        assert_eq!(Tally::read(line), Some(Tally { passed: 12, failed: 3 }));
    }

    #[test]
    fn other_lines_are_not() {
        for line in [
            "test result",
            "test a ... ok",
            "running 5 tests",
            "test result: ok. many passed; 0 failed",
        ] {
            assert_eq!(Tally::read(line), None, "{line}");
        }
    }

    #[test]
    fn what_fails_without_a_test_is_one_failure() {
        let cargo = std::env::var_os("CARGO").unwrap();
        let mut command = Command::new(cargo);
        command.args(["test", "--package", "of-no-such-name"]).stderr(Stdio::null());
        let tally = count(&mut command).unwrap();
        assert_eq!(tally, Tally { passed: 0, failed: 1 });
    }
}
