//! Makes the compiled core easier to compress: what is alike becomes one or stands together, and what no browser reads
//! goes. Nothing that runs changes.

use std::collections::{BTreeMap, HashMap};
use std::convert::Infallible;

use anyhow::{Context, Result};
use wasm_encoder::reencode::{Error, Reencode, utils};
use wasm_encoder::{CodeSection, FunctionSection, ImportSection, MemArg, Module};
use wasmparser::{
    CodeSectionReader, CustomSectionReader, FunctionBody, FunctionSectionReader,
    ImportSectionReader, Parser, Payload, TypeRef,
};

use crate::split::Place;

/// So few bytes of code are not worth being taken from the other part.
const SHORT: usize = 16;

/// Packs a module that is about to be cut, and its plan with it. Answers it and the short names of its imports by their
/// long ones.
pub(crate) fn pack(
    module: &[u8],
    places: &mut Vec<Place>,
) -> Result<(Vec<u8>, BTreeMap<String, String>)> {
    let mut packing = Packing { order: Order::default(), names: import_names(module)? };
    let mut module = packing.write(module, Functions::read(module)?.as_they_are())?;
    // Functions that differed in what they call may be alike once that has become one.
    loop {
        let functions = Functions::read(&module)?;
        let merged = functions.merged(places);
        if merged.kept.len() == functions.bodies.len() {
            break;
        }
        *places = merged.places(places);
        module = packing.write(&module, merged)?;
    }
    let sorted = Functions::read(&module)?.sorted();
    *places = sorted.places(places);
    Ok((packing.write(&module, sorted)?, packing.names))
}

/// Short names for imports; only the script beside the module knows them.
fn import_names(module: &[u8]) -> Result<BTreeMap<String, String>> {
    let mut names = BTreeMap::new();
    for part in Parser::new(0).parse_all(module) {
        if let Payload::ImportSection(section) = part.context("the compiled core is no wasm")? {
            for import in section.into_imports() {
                let next = format!("i{}", names.len());
                names.entry(import?.name.to_owned()).or_insert(next);
            }
        }
    }
    Ok(names)
}

/// The functions of a module.
struct Functions<'a> {
    /// How many are imported; these come first.
    imported: usize,
    /// The type of each of the others.
    types: Vec<u32>,
    /// The code of each of the others.
    bodies: Vec<&'a [u8]>,
}

/// Which functions a module keeps, and where each is found.
#[derive(Default)]
struct Order {
    /// The kept ones, by their old places among those that are not imported.
    kept: Vec<usize>,
    /// The new number of each function by its old one, imported ones included.
    numbers: Vec<u32>,
}

impl Order {
    /// Where the functions go now: what one in the first part stands for is there.
    fn places(&self, before: &[Place]) -> Vec<Place> {
        let count = self.numbers.iter().max().map_or(0, |last| *last as usize + 1);
        let mut places = vec![Place::Door; count];
        for (old, new) in self.numbers.iter().enumerate() {
            let place = &mut places[*new as usize];
            *place = before[old].min(*place);
        }
        places
    }
}

impl<'a> Functions<'a> {
    fn read(module: &'a [u8]) -> Result<Self> {
        let mut functions = Self { imported: 0, types: Vec::new(), bodies: Vec::new() };
        for part in Parser::new(0).parse_all(module) {
            match part.context("the compiled core is no wasm")? {
                Payload::ImportSection(section) => {
                    for import in section.into_imports() {
                        functions.imported += usize::from(matches!(import?.ty, TypeRef::Func(_)));
                    }
                }
                Payload::FunctionSection(section) => {
                    functions.types = section.into_iter().collect::<Result<_, _>>()?;
                }
                Payload::CodeSectionEntry(body) => functions.bodies.push(body.as_bytes()),
                _ => {}
            }
        }
        Ok(functions)
    }

    fn as_they_are(&self) -> Order {
        self.order((0..self.bodies.len()).collect(), |place| place)
    }

    /// Of functions that are the same in all but their numbers, the first. A door stays what it is, and short functions
    /// stay where they are.
    fn merged(&self, places: &[Place]) -> Order {
        let mut firsts = HashMap::new();
        let firsts: Vec<usize> = (0..self.bodies.len())
            .map(|place| {
                let (number, body) = (self.imported + place, self.bodies[place]);
                let apart = match places[number] {
                    Place::Door => Some(number),
                    Place::Desk if body.len() < SHORT => Some(0),
                    Place::Desk | Place::Main => None,
                };
                *firsts.entry((self.types[place], body, apart)).or_insert(place)
            })
            .collect();
        let kept = (0..self.bodies.len()).filter(|place| firsts[*place] == *place).collect();
        self.order(kept, |place| firsts[place])
    }

    /// Those that take the same and begin alike stand together: there a compressor finds most that it has seen.
    fn sorted(&self) -> Order {
        let mut kept: Vec<usize> = (0..self.bodies.len()).collect();
        kept.sort_by_key(|place| (self.types[*place], self.bodies[*place]));
        self.order(kept, |place| place)
    }

    fn order(&self, kept: Vec<usize>, stands_for: impl Fn(usize) -> usize) -> Order {
        let mut places = vec![0; self.bodies.len()];
        kept.iter().enumerate().for_each(|(new, old)| places[*old] = new);
        let own = (0..self.bodies.len()).map(|place| self.imported + places[stands_for(place)]);
        let numbers = (0..self.imported).chain(own).map(|number| number as u32).collect();
        Order { kept, numbers }
    }
}

/// Writes modules anew.
struct Packing {
    order: Order,
    names: BTreeMap<String, String>,
}

type Written<T> = Result<T, Error<Infallible>>;

impl Packing {
    fn write(&mut self, module: &[u8], order: Order) -> Result<Vec<u8>> {
        self.order = order;
        let mut written = Module::new();
        self.parse_core_module(&mut written, Parser::new(0), module)
            .context("the compiled core could not be packed")?;
        Ok(written.finish())
    }
}

impl Reencode for Packing {
    type Error = Infallible;

    fn function_index(&mut self, number: u32) -> Written<u32> {
        Ok(self.order.numbers[number as usize])
    }

    fn parse_import_section(
        &mut self,
        imports: &mut ImportSection,
        section: ImportSectionReader<'_>,
    ) -> Written<()> {
        for import in section.into_imports() {
            let import = import?;
            let kind = self.entity_type(import.ty)?;
            let name = self.names.get(import.name).map_or(import.name, String::as_str);
            imports.import(import.module, name, kind);
        }
        Ok(())
    }

    fn parse_function_section(
        &mut self,
        functions: &mut FunctionSection,
        section: FunctionSectionReader<'_>,
    ) -> Written<()> {
        let types = section.into_iter().collect::<Result<Vec<u32>, _>>()?;
        self.order.kept.iter().for_each(|place| {
            functions.function(types[*place]);
        });
        Ok(())
    }

    fn parse_code_section(
        &mut self,
        code: &mut CodeSection,
        section: CodeSectionReader<'_>,
    ) -> Written<()> {
        let bodies = section.into_iter().collect::<Result<Vec<FunctionBody>, _>>()?;
        for place in std::mem::take(&mut self.order.kept) {
            self.parse_function_body(code, bodies[place].clone())?;
        }
        Ok(())
    }

    /// How an address is aligned is a hint that browsers do not heed.
    fn mem_arg(&mut self, place: wasmparser::MemArg) -> Written<MemArg> {
        Ok(MemArg { align: 0, ..utils::mem_arg(self, place)? })
    }

    /// Custom sections are for tools.
    fn parse_custom_section(&mut self, _: &mut Module, _: CustomSectionReader<'_>) -> Written<()> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use wasm_encoder::{ExportKind, ExportSection, Function, Instruction, TypeSection, ValType};

    use super::*;

    /// A module that imports two functions and has those of `bodies`; what is exported is named by its number.
    fn module(exports: &[u32], bodies: &[&[Instruction<'_>]]) -> Vec<u8> {
        let mut types = TypeSection::new();
        types.ty().function([], [ValType::I32]);
        let mut imports = ImportSection::new();
        for name in ["__wbg_long_0123", "__wbg_longer_4567"] {
            imports.import("./a.js", name, wasm_encoder::EntityType::Function(0));
        }
        let (mut functions, mut code) = (FunctionSection::new(), CodeSection::new());
        for body in bodies {
            functions.function(0);
            let mut function = Function::new([]);
            body.iter().chain([&Instruction::End]).for_each(|step| {
                function.instruction(step);
            });
            code.function(&function);
        }
        let mut exported = ExportSection::new();
        for number in exports {
            exported.export(&format!("f{number}"), ExportKind::Func, *number);
        }
        let mut module = Module::new();
        module.section(&types).section(&imports).section(&functions).section(&exported);
        module.section(&code);
        module.finish()
    }

    fn packed(module: &[u8]) -> Vec<u8> {
        let mut places = vec![Place::Main; 16];
        let (packed, names) = pack(module, &mut places).unwrap();
        let names: Vec<_> =
            names.iter().map(|(long, short)| (long.as_str(), short.as_str())).collect();
        assert_eq!(names, [("__wbg_long_0123", "i0"), ("__wbg_longer_4567", "i1")]);
        packed
    }

    /// What each function does, and which function each export is.
    fn told(module: &[u8]) -> (Vec<String>, Vec<u32>) {
        let (mut functions, mut exported) = (Vec::new(), Vec::new());
        for part in Parser::new(0).parse_all(module) {
            match part.unwrap() {
                Payload::CodeSectionEntry(body) => {
                    let steps = body.get_operators_reader().unwrap().into_iter();
                    let steps: Vec<_> = steps.map(|step| format!("{:?}", step.unwrap())).collect();
                    functions.push(steps.join(", "));
                }
                Payload::ExportSection(section) => {
                    exported.extend(section.into_iter().map(|export| export.unwrap().index));
                }
                _ => {}
            }
        }
        (functions, exported)
    }

    #[test]
    fn functions_that_do_the_same_become_one_and_so_do_their_callers() {
        let module = module(
            &[2, 4, 5, 6],
            &[
                &[Instruction::I32Const(7)],
                &[Instruction::I32Const(7)],
                &[Instruction::Call(2)],
                &[Instruction::Call(3)],
                &[Instruction::Call(1)],
            ],
        );
        let (functions, exported) = told(&packed(&module));
        assert_eq!(
            functions,
            [
                "Call { function_index: 1 }, End",
                "Call { function_index: 4 }, End",
                "I32Const { value: 7 }, End"
            ]
        );
        assert_eq!(exported, [4, 3, 3, 2]);
    }

    #[test]
    fn functions_that_begin_alike_stand_together() {
        let module = module(
            &[2, 3, 4],
            &[
                &[Instruction::I32Const(1), Instruction::I32Const(2), Instruction::I32Add],
                &[Instruction::MemorySize(0)],
                &[Instruction::I32Const(1), Instruction::I32Const(2), Instruction::I32Sub],
            ],
        );
        let (functions, exported) = told(&packed(&module));
        assert!(functions[0].starts_with("MemorySize"), "{functions:?}");
        assert_eq!(exported, [3, 2, 4]);
    }

    #[test]
    fn what_is_no_module_is_told() {
        assert!(pack(b"\0asm\x01\0\0\0\x01", &mut Vec::new()).is_err());
    }
}
