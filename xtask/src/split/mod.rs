//! Cuts the compiled core in two: what a map needs to be drawn, and the desk, which comes when it is.
//!
//! The core says where: functions of the modules `desk` are doors ([`names::is_door`]). What can be reached from outside
//! without going through a door makes the first part, code and data; all else makes the desk. So nothing in the first
//! part can call what is not there yet, but through a door, and doors take a `Desk`, which only exists once it is.
//!
//! Who refers to what is told by the linker ([`graph`]), for the numbers in compiled code say no more whether they are
//! addresses. The plan is made from that and from what wasm-bindgen made of it ([`plan`]); then the module is written in
//! two parts that share memory and table ([`cut`]).

mod bound;
mod cut;
mod graph;
mod names;
mod plan;
mod reach;
#[cfg(test)]
mod tests;
mod whole;

use anyhow::{Context, Result};
use wasmparser::{Parser, Payload};

use bound::Bound;
pub(crate) use cut::cut;
use graph::Graph;
pub(crate) use plan::{Place, Plan};

/// Modules that must be in the desk. Where the first part reaches one of them, the build fails and says how.
const APART: &[&str] = &[
    "analyze",
    "app::opening",
    "check",
    "edit::apply",
    "exchange",
    "ui::atlas",
    "ui::help",
    "ui::inspect",
    "ui::inspector",
    "ui::picker",
    "ui::register",
    "ui::search",
    "ui::steps",
];

/// A module with nothing in it.
pub(crate) const EMPTY: &[u8] = b"\0asm\x01\0\0\0";

/// Plans how to cut what wasm-bindgen made of the linked core.
pub(crate) fn plan(linked: &[u8], bound: &[u8]) -> Result<Plan> {
    plan::plan(&Graph::read(linked)?, &Bound::read(bound)?, APART)
        .context("the compiled core could not be cut in two")
}

/// A linked module without what its linker tells: only this tool reads that.
pub(crate) fn without_references(module: &[u8]) -> Result<Vec<u8>> {
    let mut kept = EMPTY.to_vec();
    for part in Parser::new(0).parse_all(module) {
        let part = part.context("the linked core is no wasm")?;
        let is_reference = matches!(
            &part,
            Payload::CustomSection(custom)
                if custom.name() == "linking" || custom.name().starts_with("reloc.")
        );
        if let Some((id, range)) = part.as_section().filter(|_| !is_reference) {
            kept.push(id);
            wasm_encoder::Encode::encode(&module[range], &mut kept);
        }
    }
    Ok(kept)
}
