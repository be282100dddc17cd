//! Reads what wasm-bindgen made of the linked core: what is exported, and which function calls which.

use std::collections::HashMap;

use anyhow::{Context, Result};
use wasmparser::{ExternalKind, FunctionBody, Operator, Parser, Payload, TypeRef};

use super::names::function_names;

/// A module as it is about to be cut.
#[derive(Default)]
pub(crate) struct Bound {
    /// How many functions are imported; these come first.
    pub(crate) imported: usize,
    /// How many functions there are in all.
    pub(crate) count: usize,
    /// The names of functions.
    pub(crate) names: HashMap<u32, String>,
    /// Functions that are exported, and the one that starts the module.
    pub(crate) exported: Vec<usize>,
    /// What each function that is not imported calls.
    pub(crate) calls: Vec<Vec<usize>>,
}

impl Bound {
    /// Reads a module with names.
    pub(crate) fn read(module: &[u8]) -> Result<Self> {
        let mut bound = Self { names: function_names(module)?, ..Self::default() };
        for part in Parser::new(0).parse_all(module) {
            match part.context("the compiled core is no wasm")? {
                Payload::ImportSection(section) => {
                    for import in section.into_imports() {
                        bound.imported += usize::from(matches!(import?.ty, TypeRef::Func(_)));
                    }
                }
                Payload::ExportSection(section) => {
                    for export in section {
                        let export = export?;
                        if export.kind == ExternalKind::Func {
                            bound.exported.push(export.index as usize);
                        }
                    }
                }
                Payload::StartSection { func, .. } => bound.exported.push(func as usize),
                Payload::CodeSectionEntry(body) => bound.calls.push(calls(&body)?),
                _ => {}
            }
        }
        bound.count = bound.imported + bound.calls.len();
        Ok(bound)
    }

    /// What a function calls; an imported one calls nothing.
    pub(crate) fn called(&self, function: usize) -> &[usize] {
        let own = function.checked_sub(self.imported);
        own.and_then(|place| self.calls.get(place)).map_or(&[], Vec::as_slice)
    }
}

/// The functions that a function names in its code.
pub(crate) fn calls(body: &FunctionBody<'_>) -> Result<Vec<usize>> {
    let mut called = Vec::new();
    for step in body.get_operators_reader()? {
        if let Operator::Call { function_index }
        | Operator::ReturnCall { function_index }
        | Operator::RefFunc { function_index } = step?
        {
            called.push(function_index as usize);
        }
    }
    called.sort_unstable();
    called.dedup();
    Ok(called)
}
