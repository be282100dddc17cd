//! A module as its sections say it, ready to be written in parts.

use std::collections::HashSet;
use std::ops::Range;

use anyhow::{Context, Result, bail, ensure};
use wasmparser::{
    ElementItems, ElementKind, ExportSectionReader, FunctionBody, GlobalSectionReader, Import,
    MemorySectionReader, Operator, Parser, Payload, TableSectionReader, TypeRef, TypeSectionReader,
};

use super::bound::calls;
use super::graph::address_of;
use super::plan::{Place, Plan};

/// A module, section by section.
#[derive(Default)]
pub(super) struct Whole<'a> {
    pub(super) types: Option<TypeSectionReader<'a>>,
    /// Imported functions; nothing else is imported.
    pub(super) imports: Vec<Import<'a>>,
    /// The type of each function, imported ones included.
    pub(super) function_types: Vec<u32>,
    pub(super) tables: Option<TableSectionReader<'a>>,
    pub(super) memories: Option<MemorySectionReader<'a>>,
    pub(super) globals: Option<GlobalSectionReader<'a>>,
    pub(super) exports: Option<ExportSectionReader<'a>>,
    /// The functions in the first table, and where.
    pub(super) elements: Vec<(u32, u32)>,
    pub(super) bodies: Vec<FunctionBody<'a>>,
    /// What each function that is not imported calls.
    pub(super) calls: Vec<Vec<usize>>,
    /// Where data goes, and the data.
    pub(super) data: Vec<(u32, &'a [u8])>,
}

impl<'a> Whole<'a> {
    pub(super) fn read(module: &'a [u8]) -> Result<Self> {
        let mut whole = Self::default();
        for part in Parser::new(0).parse_all(module) {
            match part.context("the compiled core is no wasm")? {
                Payload::TypeSection(types) => whole.types = Some(types),
                Payload::ImportSection(imports) => {
                    for import in imports.into_imports() {
                        let import = import?;
                        let TypeRef::Func(ty) = import.ty else {
                            bail!("{} is imported and no function", import.name)
                        };
                        whole.function_types.push(ty);
                        whole.imports.push(import);
                    }
                }
                Payload::FunctionSection(types) => {
                    for ty in types {
                        whole.function_types.push(ty?);
                    }
                }
                Payload::TableSection(tables) => whole.tables = Some(tables),
                Payload::MemorySection(memories) => whole.memories = Some(memories),
                Payload::GlobalSection(globals) => whole.globals = Some(globals),
                Payload::ExportSection(exports) => whole.exports = Some(exports),
                Payload::ElementSection(elements) => {
                    for element in elements {
                        let element = element?;
                        whole.read_element(&element.kind, element.items)?;
                    }
                }
                Payload::CodeSectionEntry(body) => {
                    whole.calls.push(calls(&body)?);
                    whole.bodies.push(body);
                }
                Payload::DataSection(data) => {
                    for segment in data {
                        let segment = segment?;
                        whole.data.push((address_of(&segment.kind)?, segment.data));
                    }
                }
                Payload::StartSection { .. } => bail!("the core may not start by itself"),
                _ => {}
            }
        }
        Ok(whole)
    }

    fn read_element(&mut self, kind: &ElementKind<'a>, items: ElementItems<'a>) -> Result<()> {
        let (ElementKind::Active { table_index, offset_expr }, ElementItems::Functions(functions)) =
            (kind, items)
        else {
            bail!("the table is filled in a way that this tool does not know")
        };
        ensure!(table_index.unwrap_or(0) == 0, "functions stand in more than one table");
        let Operator::I32Const { value } = offset_expr.get_operators_reader().read()? else {
            bail!("functions stand in the table at a place that is no number")
        };
        for (place, function) in (value as u32..).zip(functions) {
            self.elements.push((place, function?));
        }
        Ok(())
    }

    /// What a function calls; an imported one calls nothing.
    fn called(&self, function: usize) -> &[usize] {
        let own = function.checked_sub(self.imports.len());
        own.and_then(|place| self.calls.get(place)).map_or(&[], Vec::as_slice)
    }

    /// Functions that those of the named places call themselves, without repetition, in order.
    pub(super) fn called_by(&self, plan: &Plan, is_caller: impl Fn(Place) -> bool) -> Vec<usize> {
        let callers = (0..self.function_types.len()).filter(|f| is_caller(plan.functions[*f]));
        let called: HashSet<usize> =
            callers.flat_map(|function| self.called(function)).copied().collect();
        let mut called: Vec<usize> = called.into_iter().collect();
        called.sort_unstable();
        called
    }

    /// How many values a function of that type takes.
    pub(super) fn parameters(&self, type_index: u32) -> Result<u32> {
        let types = self.types.clone().context("there are no types")?;
        let mut types = types.into_iter_err_on_gc_types();
        let ty = types.nth(type_index as usize).context("there is no such type")??;
        Ok(ty.params().len() as u32)
    }

    /// The data in pieces: where each goes, and whether it comes later.
    pub(super) fn pieces(&self, plan: &Plan) -> Vec<(u32, &'a [u8], bool)> {
        let mut pieces = Vec::new();
        for (start, bytes) in &self.data {
            let end = start + bytes.len() as u32;
            let mut here = *start;
            let part = |range: Range<u32>| {
                &bytes[(range.start - start) as usize..(range.end - start) as usize]
            };
            for later in &plan.memory {
                let later = later.start.clamp(here, end)..later.end.clamp(here, end);
                if later.is_empty() {
                    continue;
                }
                pieces.push((here, part(here..later.start), false));
                pieces.push((later.start, part(later.clone()), true));
                here = later.end;
            }
            pieces.push((here, part(here..end), false));
        }
        pieces.retain(|(_, bytes, _)| !bytes.is_empty());
        pieces
    }
}
