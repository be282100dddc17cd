//! Imports from outside: real-looking texts, the documents they become, and what is said.

mod detect;
mod example;
mod mermaid;
mod properties;
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
