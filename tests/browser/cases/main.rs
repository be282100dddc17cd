//! What only a real browser can tell: one file per thing that a person or a host page does.
//!
//! How a test is written stands in the harness (`tests/browser/harness/lib.rs`); `cargo xtask test browser` runs them.

mod answering;
mod app_page;
mod contract;
mod desk;
mod drawing;
mod embedding;
mod fields;
mod figures;
mod files;
mod find;
mod first_minute;
mod garden;
mod gestures;
mod hands;
mod harness;
mod insights;
mod inspecting;
mod intake;
mod kept;
mod keyboard;
mod keyboard_menu;
mod keyboard_several;
mod killed;
mod levels;
mod lifecycle;
mod lists;
mod looks;
mod looks_insights;
mod looks_registers;
mod looks_systems;
mod map;
mod nested;
mod next_question;
mod picking;
mod plan;
mod pointer;
mod recent;
mod registers;
mod reload;
mod start;
mod start_page;
mod systems;
mod terms;
mod touch;
