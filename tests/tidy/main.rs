//! Keeps the architecture and the house rules, by reading the sources as text.
//!
//! Each rule is a file: a function from a source to findings, with bad samples beside it that prove that it fires.

mod features;
mod imports;
mod layers;
mod length;
mod names;
mod openings;
mod sinks;
mod source;
mod views;

use std::path::Path;

use source::{Finding, Source};

/// What every file of `src`, `xtask`, `tests` and `www` has to keep.
const RULES: &[fn(&Source) -> Vec<Finding>] = &[
    layers::check,
    imports::check,
    features::check,
    sinks::check,
    names::check,
    openings::check,
    length::check,
];

#[test]
fn the_tree_is_tidy() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let sources = source::read_tree(root);
    assert!(sources.iter().any(|source| source.path == "src/lib.rs"), "the sources were not found");
    let findings: Vec<Finding> =
        sources.iter().flat_map(|source| RULES.iter().flat_map(|rule| rule(source))).collect();
    assert!(findings.is_empty(), "\n\n{}\n", findings.join("\n"));
}

#[test]
fn exceptions_are_still_needed() {
    let sources = source::read_tree(Path::new(env!("CARGO_MANIFEST_DIR")));
    let idle = length::idle_exceptions(&sources);
    assert!(
        idle.is_empty(),
        "these may be removed from the exceptions in tests/tidy/length.rs: {idle:?}"
    );
}
