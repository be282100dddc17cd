//! Writes the two parts of a module. They share memory, tables and globals; the later part takes from the first what it
//! calls there. The first calls the later one through places of the table that stay empty until it comes.

use std::error;
use std::fmt;

use anyhow::{Context, Result, ensure};
use wasm_encoder::reencode::{Error, Reencode};
use wasm_encoder::{
    CodeSection, ConstExpr, DataSection, ElementSection, Elements, EntityType, ExportKind,
    ExportSection, Function, FunctionSection, GlobalSection, ImportSection, Instruction,
    MemorySection, Module, TableSection, TypeSection,
};

use super::plan::{Place, Plan};
use super::whole::Whole;

/// The name under which the later part takes from the first.
const FIRST: &str = "core";

/// So many bytes of another part in between are fewer than a new segment takes.
const GAP: usize = 8;

/// A module in two parts.
pub(crate) struct Parts {
    /// What is there from the beginning.
    pub(crate) first: Vec<u8>,
    /// What comes later.
    pub(crate) later: Vec<u8>,
}

/// Cuts a module as planned.
pub(crate) fn cut(module: &[u8], plan: &Plan) -> Result<Parts> {
    let whole = Whole::read(module)?;
    let first = First::new(&whole, plan).write().context("the first part could not be written")?;
    let later = Later::new(&whole, plan).write().context("the later part could not be written")?;
    Ok(Parts { first, later })
}

/// The new number of each function, where it has one.
struct Numbers(Vec<Option<u32>>);

/// A function is named where it is not.
#[derive(Debug)]
struct Absent(u32);

impl fmt::Display for Absent {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "function {} is in the other part", self.0)
    }
}

impl error::Error for Absent {}

impl Reencode for Numbers {
    type Error = Absent;

    fn function_index(&mut self, number: u32) -> Result<u32, Error<Absent>> {
        self.0[number as usize].ok_or(Error::UserError(Absent(number)))
    }
}

impl Numbers {
    fn new(whole: &Whole<'_>, order: impl IntoIterator<Item = usize>) -> Self {
        let mut numbers = vec![None; whole.function_types.len()];
        for (new, old) in order.into_iter().enumerate() {
            numbers[old] = Some(new as u32);
        }
        Self(numbers)
    }

    fn types(&mut self, whole: &Whole<'_>) -> Result<TypeSection> {
        let mut types = TypeSection::new();
        if let Some(section) = &whole.types {
            self.parse_type_section(&mut types, section.clone())?;
        }
        Ok(types)
    }

    /// Fills the table where it is the turn of this part, in runs.
    fn elements(&self, whole: &Whole<'_>, doors: &[(u32, usize)]) -> ElementSection {
        let mut runs: Vec<(u32, Vec<u32>)> = Vec::new();
        let own = whole.elements.iter().map(|(place, function)| (*place, *function as usize));
        for (place, function) in own.chain(doors.iter().copied()) {
            let Some(number) = self.0[function] else { continue };
            match runs.last_mut() {
                Some((start, run)) if *start + run.len() as u32 == place => run.push(number),
                _ => runs.push((place, vec![number])),
            }
        }
        let mut elements = ElementSection::new();
        for (start, run) in runs {
            let start = ConstExpr::i32_const(start as i32);
            elements.active(None, &start, Elements::Functions(run.into()));
        }
        elements
    }
}

/// Doors, and their places in the table behind all others.
fn doors(whole: &Whole<'_>, plan: &Plan) -> Result<Vec<(u32, usize)>> {
    let table = whole.tables.as_ref().and_then(|tables| tables.clone().into_iter().next());
    let table = table.context("there is no table")??;
    let doors = (0..plan.functions.len()).filter(|f| plan.functions[*f] == Place::Door);
    Ok((table.ty.initial as u32..).zip(doors).collect())
}

/// What the later part takes from the first.
fn taken(whole: &Whole<'_>, plan: &Plan) -> Vec<usize> {
    let mut taken = whole.called_by(plan, |place| place != Place::Main);
    taken.retain(|f| *f >= whole.imports.len() && plan.functions[*f] == Place::Main);
    taken
}

/// A short name for each thing that is taken.
fn short(kind: char, number: usize) -> String {
    let digits = "0123456789abcdefghijklmnopqrstuvwxyz".as_bytes();
    let mut name = String::from(kind);
    let mut rest = number;
    loop {
        name.push(char::from(digits[rest % digits.len()]));
        rest /= digits.len();
        if rest == 0 {
            return name;
        }
    }
}

/// Writes the part that is there from the beginning.
struct First<'a, 'b> {
    whole: &'a Whole<'b>,
    plan: &'a Plan,
    imports: Vec<usize>,
    own: Vec<usize>,
    numbers: Numbers,
}

impl<'a, 'b> First<'a, 'b> {
    fn new(whole: &'a Whole<'b>, plan: &'a Plan) -> Self {
        let later = whole.called_by(plan, |place| place != Place::Main);
        let mut imports = whole.called_by(plan, |place| place == Place::Main);
        imports.retain(|function| *function < whole.imports.len());
        // What nobody calls may stand in the table.
        imports.extend((0..whole.imports.len()).filter(|f| later.binary_search(f).is_err()));
        imports.sort_unstable();
        imports.dedup();
        let own = whole.imports.len()..whole.function_types.len();
        let own: Vec<usize> = own.filter(|f| plan.functions[*f] == Place::Main).collect();
        let doors = (0..plan.functions.len()).filter(|f| plan.functions[*f] == Place::Door);
        let order = imports.iter().chain(&own).copied().chain(doors);
        let numbers = Numbers::new(whole, order);
        Self { whole, plan, imports, own, numbers }
    }

    fn write(mut self) -> Result<Vec<u8>> {
        let doors = doors(self.whole, self.plan)?;
        let mut imports = ImportSection::new();
        for function in &self.imports {
            let import = &self.whole.imports[*function];
            let ty = EntityType::Function(self.whole.function_types[*function]);
            imports.import(import.module, import.name, ty);
        }
        let mut functions = FunctionSection::new();
        let stubs = doors.iter().map(|(_, function)| function);
        for function in self.own.iter().chain(stubs) {
            functions.function(self.whole.function_types[*function]);
        }
        let types = self.numbers.types(self.whole)?;
        let (tables, memories, globals) = self.shared(doors.len() as u64)?;
        let exports = self.exports(tables.len(), memories.len(), globals.len())?;
        // Doors stand in the table of the later part only; here they have a number all the same.
        let mut filled = Numbers(self.numbers.0.clone());
        doors.iter().for_each(|(_, function)| filled.0[*function] = None);
        let elements = filled.elements(self.whole, &[]);
        let code = self.code(&doors)?;
        let data = self.data();
        let mut module = Module::new();
        module.section(&types).section(&imports).section(&functions).section(&tables);
        module.section(&memories).section(&globals).section(&exports).section(&elements);
        module.section(&code).section(&data);
        Ok(module.finish())
    }

    /// Tables, with room for the doors, memories, and globals.
    fn shared(&mut self, doors: u64) -> Result<(TableSection, MemorySection, GlobalSection)> {
        let (mut tables, mut memories, mut globals) =
            (TableSection::new(), MemorySection::new(), GlobalSection::new());
        if let Some(section) = &self.whole.tables {
            for (place, table) in section.clone().into_iter().enumerate() {
                let mut ty = self.numbers.table_type(table?.ty)?;
                if place == 0 {
                    ty.minimum += doors;
                    ty.maximum = ty.maximum.map(|maximum| maximum + doors);
                }
                tables.table(ty);
            }
        }
        if let Some(section) = &self.whole.memories {
            self.numbers.parse_memory_section(&mut memories, section.clone())?;
        }
        if let Some(section) = &self.whole.globals {
            self.numbers.parse_global_section(&mut globals, section.clone())?;
        }
        Ok((tables, memories, globals))
    }

    fn exports(&mut self, tables: u32, memories: u32, globals: u32) -> Result<ExportSection> {
        let mut exports = ExportSection::new();
        if let Some(section) = &self.whole.exports {
            for export in section.clone() {
                let length = export?.name.len();
                ensure!(length > 4, "the core exports a name as short as those of this tool");
            }
            self.numbers.parse_export_section(&mut exports, section.clone())?;
        }
        let mut export = |kind, letter, count: u32| {
            for number in 0..count {
                exports.export(&short(letter, number as usize), kind, number);
            }
        };
        export(ExportKind::Table, 't', tables);
        export(ExportKind::Memory, 'm', memories);
        export(ExportKind::Global, 'g', globals);
        for (place, function) in taken(self.whole, self.plan).into_iter().enumerate() {
            let number = self.numbers.function_index(function as u32)?;
            exports.export(&short('f', place), ExportKind::Func, number);
        }
        Ok(exports)
    }

    fn code(&mut self, doors: &[(u32, usize)]) -> Result<CodeSection> {
        let mut code = CodeSection::new();
        for function in &self.own {
            let body = self.whole.bodies[function - self.whole.imports.len()].clone();
            self.numbers.parse_function_body(&mut code, body)?;
        }
        for (place, function) in doors {
            let type_index = self.whole.function_types[*function];
            let mut door = Function::new([]);
            for parameter in 0..self.whole.parameters(type_index)? {
                door.instruction(&Instruction::LocalGet(parameter));
            }
            door.instruction(&Instruction::I32Const(*place as i32));
            door.instruction(&Instruction::CallIndirect { type_index, table_index: 0 });
            door.instruction(&Instruction::End);
            code.function(&door);
        }
        Ok(code)
    }

    /// What comes later is nothing yet: short gaps are filled with zeros.
    fn data(&self) -> DataSection {
        let mut segments: Vec<(u32, Vec<u8>)> = Vec::new();
        for (start, bytes, is_later) in self.whole.pieces(self.plan) {
            if is_later {
                continue;
            }
            match segments.last_mut() {
                Some((begin, before))
                    if start as usize - (*begin as usize + before.len()) <= GAP =>
                {
                    before.resize((start - *begin) as usize, 0);
                    before.extend(bytes);
                }
                _ => segments.push((start, bytes.to_vec())),
            }
        }
        written(&segments)
    }
}

/// Writes the part that comes later.
struct Later<'a, 'b> {
    whole: &'a Whole<'b>,
    plan: &'a Plan,
    taken: Vec<usize>,
    imports: Vec<usize>,
    own: Vec<usize>,
    numbers: Numbers,
}

impl<'a, 'b> Later<'a, 'b> {
    fn new(whole: &'a Whole<'b>, plan: &'a Plan) -> Self {
        let taken = taken(whole, plan);
        let mut imports = whole.called_by(plan, |place| place != Place::Main);
        imports.retain(|function| *function < whole.imports.len());
        let own = whole.imports.len()..whole.function_types.len();
        let own: Vec<usize> = own.filter(|f| plan.functions[*f] != Place::Main).collect();
        let numbers = Numbers::new(whole, taken.iter().chain(&imports).chain(&own).copied());
        Self { whole, plan, taken, imports, own, numbers }
    }

    fn write(mut self) -> Result<Vec<u8>> {
        let doors = doors(self.whole, self.plan)?;
        let types = self.numbers.types(self.whole)?;
        let imports = self.imports(doors.len() as u64)?;
        let mut functions = FunctionSection::new();
        for function in &self.own {
            functions.function(self.whole.function_types[*function]);
        }
        // What is taken from the first part stands in the table already.
        let mut filled = Numbers(self.numbers.0.clone());
        self.taken.iter().chain(&self.imports).for_each(|function| filled.0[*function] = None);
        let elements = filled.elements(self.whole, &doors);
        let mut code = CodeSection::new();
        for function in &self.own {
            let body = self.whole.bodies[function - self.whole.imports.len()].clone();
            self.numbers.parse_function_body(&mut code, body)?;
        }
        let pieces = self.whole.pieces(self.plan).into_iter();
        let segments: Vec<(u32, Vec<u8>)> = pieces
            .filter(|(_, _, is_later)| *is_later)
            .map(|(start, bytes, _)| (start, bytes.to_vec()))
            .collect();
        let mut module = Module::new();
        module.section(&types).section(&imports).section(&functions).section(&elements);
        module.section(&code).section(&written(&segments));
        Ok(module.finish())
    }

    fn imports(&mut self, doors: u64) -> Result<ImportSection> {
        let mut imports = ImportSection::new();
        for (place, function) in self.taken.iter().enumerate() {
            let ty = EntityType::Function(self.whole.function_types[*function]);
            imports.import(FIRST, &short('f', place), ty);
        }
        for function in &self.imports {
            let import = &self.whole.imports[*function];
            let ty = EntityType::Function(self.whole.function_types[*function]);
            imports.import(import.module, import.name, ty);
        }
        if let Some(section) = &self.whole.tables {
            for (place, table) in section.clone().into_iter().enumerate() {
                let mut ty = self.numbers.table_type(table?.ty)?;
                if place == 0 {
                    ty.minimum += doors;
                    ty.maximum = ty.maximum.map(|maximum| maximum + doors);
                }
                imports.import(FIRST, &short('t', place), ty);
            }
        }
        if let Some(section) = &self.whole.memories {
            for (place, memory) in section.clone().into_iter().enumerate() {
                let ty = self.numbers.memory_type(memory?)?;
                imports.import(FIRST, &short('m', place), ty);
            }
        }
        if let Some(section) = &self.whole.globals {
            for (place, global) in section.clone().into_iter().enumerate() {
                let ty = self.numbers.global_type(global?.ty)?;
                imports.import(FIRST, &short('g', place), ty);
            }
        }
        Ok(imports)
    }
}

fn written(segments: &[(u32, Vec<u8>)]) -> DataSection {
    let mut data = DataSection::new();
    for (start, bytes) in segments {
        data.active(0, &ConstExpr::i32_const(*start as i32), bytes.iter().copied());
    }
    data
}
