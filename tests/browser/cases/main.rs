//! What only a real browser can tell: one file per thing that a person or a host page does.
//!
//! How a test is written stands in the harness (`tests/browser/harness/lib.rs`); `cargo xtask test browser` runs them.

mod app_page;
mod contract;
mod embedding;
mod files;
mod harness;
mod kept;
mod killed;
mod lifecycle;
mod plan;
mod reload;
mod start;
