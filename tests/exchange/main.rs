//! Imports from outside: real-looking texts, the documents they become, and what is said.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod detect;
mod example;
#[allow(dead_code, reason = "another suite uses more of it")]
#[path = "../generate/mod.rs"]
mod generate;
mod mermaid;
mod properties;
mod redact;
mod table;
mod table_properties;
mod words;

use journey_map::exchange::{Defaults, ImportNote};
use journey_map::words::Words;

/// What the interface passes.
const DEFAULTS: Defaults<'_> = Defaults { title: "Customer journey", stage: "Journey" };

/// Notes as people read them.
fn said(notes: &[ImportNote]) -> String {
    let words = Words::new("en");
    notes.iter().map(|note| format!("{}: {}\n", note.line, words.say(&note.message))).collect()
}
