//! What only a real browser can tell: one file per thing that a person or a host page does.
//!
//! How a test is written stands in the harness (`tests/browser/harness/lib.rs`); `cargo xtask test browser` runs them.

mod harness;
mod reload;
mod start;
