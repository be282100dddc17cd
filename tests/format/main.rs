//! The file format from outside: what is read is written again, what is broken is said.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod broken;
mod broken_files;
mod differential;
mod examples;
#[path = "../generate/mod.rs"]
mod generate;
mod generated;
mod golden;
mod limits;
mod manual;
mod migrations;
mod open;
mod plain;
mod same;
mod schema;
mod scramble;
mod spoiled;
mod words;

use proptest::test_runner::Config;

/// So many cases, or as many as `PROPTEST_CASES` says.
fn cases(cases: u32) -> Config {
    let wanted = std::env::var("PROPTEST_CASES").ok().and_then(|text| text.parse().ok());
    Config { cases: wanted.unwrap_or(cases), failure_persistence: None, ..Config::default() }
}
