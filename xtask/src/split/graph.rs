//! Reads from the linked core who refers to what: its linker was asked to keep that. Functions are told apart by their
//! names, which live on when wasm-bindgen renumbers them; data by where it lies, which stays.

use std::collections::HashMap;
use std::ops::Range;

use anyhow::{Context, Result};
use wasmparser::{
    CustomSectionReader, DataKind, DefinedDataSymbol, ExternalKind, KnownCustom, Linking, Operator,
    Parser, Payload, RelocationEntry, RelocationType, SymbolInfo,
};

use super::names::function_names;

/// A function or a piece of data.
#[derive(Debug)]
pub(crate) struct Node {
    /// Its name, as the linker has it.
    pub(crate) name: String,
    /// Where it lies in memory; a function lies nowhere.
    pub(crate) memory: Option<Range<u32>>,
    /// How many bytes of code it has.
    pub(crate) code: usize,
    /// What it calls, reads, or takes the address of.
    pub(crate) refers: Vec<usize>,
}

/// Everything in the core, and what refers to what.
#[derive(Debug, Default)]
pub(crate) struct Graph {
    /// Functions and pieces of data.
    pub(crate) nodes: Vec<Node>,
    /// Functions by their names.
    pub(crate) functions: HashMap<String, usize>,
    /// Functions that are exported. wasm-bindgen gives these other names.
    pub(crate) exported: Vec<usize>,
}

/// What a linked module says, section by section.
#[derive(Default)]
struct Linked<'a> {
    names: HashMap<u32, String>,
    imported: u32,
    /// The functions that are exported, but for those that only tell wasm-bindgen what there is.
    exported: Vec<u32>,
    /// The code of each function, from the beginning of its section.
    bodies: Vec<Range<usize>>,
    /// The data of each segment from the beginning of its section, and where it goes.
    segments: Vec<(Range<usize>, u32)>,
    code: Option<(u32, usize)>,
    data: Option<(u32, usize)>,
    symbols: Vec<SymbolInfo<'a>>,
    references: Vec<(u32, Vec<RelocationEntry>)>,
}

impl Graph {
    /// Reads a module that was linked with `--emit-relocs`.
    pub(crate) fn read(module: &[u8]) -> Result<Self> {
        let linked = Linked::read(module).context("the linked core could not be read")?;
        let mut graph = Self::default();
        let functions: Vec<usize> = (0..linked.imported + linked.bodies.len() as u32)
            .map(|number| graph.function(linked.names.get(&number), number))
            .collect();
        for (body, node) in linked.bodies.iter().zip(&functions[linked.imported as usize..]) {
            graph.nodes[*node].code += body.len();
        }
        graph.exported = linked.exported.iter().map(|number| functions[*number as usize]).collect();
        let pieces = graph.pieces(&linked);
        for (section, entries) in &linked.references {
            for entry in entries {
                let Some(to) = target(&linked, &functions, &pieces, entry) else { continue };
                let at = entry.offset as usize;
                let from = if linked.code.is_some_and(|(code, _)| code == *section) {
                    let place = linked.bodies.partition_point(|body| body.end <= at);
                    functions.get(linked.imported as usize + place).copied()
                } else if linked.data.is_some_and(|(data, _)| data == *section) {
                    linked.address(at).and_then(|address| piece_at(&pieces, address))
                } else {
                    None
                };
                if let Some(from) = from {
                    graph.nodes[from].refers.push(to);
                }
            }
        }
        for node in &mut graph.nodes {
            node.refers.sort_unstable();
            node.refers.dedup();
        }
        Ok(graph)
    }

    /// The node of a function; those that share a name share a node.
    fn function(&mut self, name: Option<&String>, number: u32) -> usize {
        let name = name.cloned().unwrap_or_else(|| format!("function {number}"));
        *self.functions.entry(name.clone()).or_insert_with(|| {
            self.nodes.push(Node { name, memory: None, code: 0, refers: Vec::new() });
            self.nodes.len() - 1
        })
    }

    /// Makes a node for each piece of data. Symbols that overlap are one piece.
    fn pieces(&mut self, linked: &Linked<'_>) -> Vec<(Range<u32>, usize)> {
        let mut found: Vec<(Range<u32>, &str)> = Vec::new();
        for symbol in &linked.symbols {
            if let SymbolInfo::Data { name, symbol: Some(place), .. } = symbol
                && let Some(memory) = linked.memory(place)
            {
                found.push((memory, name));
            }
        }
        found.sort_by_key(|(memory, _)| (memory.start, memory.end));
        let mut pieces: Vec<(Range<u32>, usize)> = Vec::new();
        for (memory, name) in found {
            match pieces.last_mut() {
                Some((before, node)) if memory.start < before.end => {
                    before.end = before.end.max(memory.end);
                    self.nodes[*node].memory = Some(before.clone());
                }
                _ => {
                    let (name, refers) = (name.to_owned(), Vec::new());
                    self.nodes.push(Node { name, memory: Some(memory.clone()), code: 0, refers });
                    pieces.push((memory, self.nodes.len() - 1));
                }
            }
        }
        pieces
    }
}

/// What an entry refers to.
fn target(
    linked: &Linked<'_>,
    functions: &[usize],
    pieces: &[(Range<u32>, usize)],
    entry: &RelocationEntry,
) -> Option<usize> {
    // What a type is is told by its number, not by a symbol.
    if entry.ty == RelocationType::TypeIndexLeb {
        return None;
    }
    match linked.symbols.get(entry.index as usize)? {
        SymbolInfo::Func { index, .. } => functions.get(*index as usize).copied(),
        SymbolInfo::Data { symbol: Some(place), .. } => {
            piece_at(pieces, linked.memory(place)?.start)
        }
        _ => None,
    }
}

fn piece_at(pieces: &[(Range<u32>, usize)], address: u32) -> Option<usize> {
    let place = pieces.partition_point(|(memory, _)| memory.end <= address);
    pieces.get(place).filter(|(memory, _)| memory.start <= address).map(|(_, node)| *node)
}

impl<'a> Linked<'a> {
    fn read(module: &'a [u8]) -> Result<Self> {
        let mut linked = Self { names: function_names(module)?, ..Self::default() };
        let mut section = 0;
        for part in Parser::new(0).parse_all(module) {
            let part = part?;
            match &part {
                Payload::ImportSection(imports) => {
                    for import in imports.clone().into_imports() {
                        let is_function = matches!(import?.ty, wasmparser::TypeRef::Func(_));
                        linked.imported += u32::from(is_function);
                    }
                }
                Payload::ExportSection(exports) => {
                    for export in exports.clone() {
                        let export = export?;
                        let is_told = export.name.starts_with("__wbindgen_describe");
                        if export.kind == ExternalKind::Func && !is_told {
                            linked.exported.push(export.index);
                        }
                    }
                }
                Payload::CodeSectionStart { range, .. } => {
                    linked.code = Some((section, range.start));
                }
                Payload::CodeSectionEntry(body) => {
                    let start = linked.code.map_or(0, |(_, start)| start);
                    let range = body.range();
                    linked.bodies.push(range.start - start..range.end - start);
                }
                Payload::DataSection(data) => {
                    let start = data.range().start;
                    linked.data = Some((section, start));
                    for segment in data.clone() {
                        let segment = segment?;
                        let end = segment.range.end - start;
                        let begin = end - segment.data.len();
                        linked.segments.push((begin..end, address_of(&segment.kind)?));
                    }
                }
                Payload::CustomSection(custom) => linked.read_custom(custom)?,
                _ => {}
            }
            let is_section = part.as_section().is_some();
            section += u32::from(is_section);
        }
        Ok(linked)
    }

    fn read_custom(&mut self, custom: &CustomSectionReader<'a>) -> Result<()> {
        match custom.as_known() {
            KnownCustom::Linking(linking) => {
                for part in linking.subsections() {
                    if let Linking::SymbolTable(symbols) = part? {
                        self.symbols = symbols.into_iter().collect::<Result<_, _>>()?;
                    }
                }
            }
            KnownCustom::Reloc(relocations) => {
                let entries = relocations.entries().into_iter().collect::<Result<_, _>>()?;
                self.references.push((relocations.section_index(), entries));
            }
            _ => {}
        }
        Ok(())
    }

    /// Where a symbol lies in memory; one without a size lies nowhere.
    fn memory(&self, place: &DefinedDataSymbol) -> Option<Range<u32>> {
        let (_, address) = self.segments.get(place.index as usize)?;
        let start = address + place.offset;
        (place.size > 0).then(|| start..start + place.size)
    }

    /// The address of a byte of the section of data.
    fn address(&self, at: usize) -> Option<u32> {
        let (range, address) = self.segments.iter().find(|(range, _)| range.contains(&at))?;
        Some(address + (at - range.start) as u32)
    }
}

/// Where an active segment goes.
pub(crate) fn address_of(kind: &DataKind<'_>) -> Result<u32> {
    let DataKind::Active { offset_expr, .. } = kind else {
        anyhow::bail!("a segment of data has no place of its own");
    };
    match offset_expr.get_operators_reader().read()? {
        Operator::I32Const { value } => Ok(value as u32),
        other => anyhow::bail!("the place of data is no number, but {other:?}"),
    }
}
