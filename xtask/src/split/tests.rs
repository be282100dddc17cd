//! Cuts small modules, and runs the rules on graphs drawn by hand.

use wasm_encoder::{
    CodeSection, ConstExpr, DataSection, ElementSection, Elements, EntityType, ExportKind,
    ExportSection, Function, FunctionSection, ImportSection, Instruction, MemorySection,
    MemoryType, Module, RefType, TableSection, TableType, TypeSection, ValType,
};
use wasmparser::{ExternalKind, Operator, Parser, Payload, TypeRef, Validator};

use super::bound::Bound;
use super::cut::{Parts, cut};
use super::graph::{Graph, Node};
use super::names::{is_door, is_of, readable};
use super::plan::{Place, Plan, plan};
use super::reach::Reached;

/// A graph of functions, named by letters: `a>bc` refers to b and c.
fn graph(drawn: &[&str]) -> Graph {
    let mut graph = Graph::default();
    for (place, drawn) in drawn.iter().enumerate() {
        let name = drawn.chars().take(1).collect::<String>();
        let refers = drawn.chars().skip(2).map(|to| to as usize - 'a' as usize).collect();
        graph.functions.insert(name.clone(), place);
        graph.nodes.push(Node { name, memory: None, code: 100, refers });
    }
    graph
}

fn reached(graph: &Graph, doors: &[usize]) -> String {
    let reached = Reached::walk(graph, [0], |node| doors.contains(&node));
    let names = graph.nodes.iter().enumerate().filter(|(node, _)| reached.has(*node));
    names.map(|(_, node)| node.name.as_str()).collect()
}

#[test]
fn what_is_reached_without_a_door_comes_first() {
    let drawn = graph(&["a>bc", "b>d", "c>e", "d>", "e>df", "f>"]);
    assert_eq!(reached(&drawn, &[]), "abcdef");
    assert_eq!(reached(&drawn, &[2]), "abd");
    let walked = Reached::walk(&drawn, [0], |node| node == 2);
    assert_eq!((walked.way(3), walked.doors), (vec![0, 1, 3], vec![2]));
}

#[test]
fn doors_are_functions_of_a_module_desk() {
    // journey_map::ui::desk::inspector, journey_map::ui::inspector::inspector
    assert!(is_door("_RNvNtNtCs1_11journey_map2ui4desk9inspector"));
    assert!(!is_door("_RNvNtNtCs1_11journey_map2ui9inspector9inspector"));
    assert_eq!(
        readable("_RNvNtNtCs1_11journey_map2ui4desk9inspector"),
        "journey_map::ui::desk::inspector"
    );
}

#[test]
fn methods_belong_to_the_module_of_their_type() {
    for name in ["journey_map::ui::help::help", "<journey_map::ui::help::Help>::draw"] {
        assert!(is_of(name, "ui::help"), "{name}");
    }
    assert!(!is_of("journey_map::ui::help_line::draw", "ui::help"));
    assert!(!is_of("core::ptr::drop_in_place::<journey_map::ui::help::Help>", "ui::help"));
}

/// A module that imports two functions. Its own: a (2) calls the door b (3); b calls c (4) and an import; c is called
/// by a as well; d (5) stands in the table only; e (6) is called by b.
fn module() -> Vec<u8> {
    let bodies: [&[Instruction<'_>]; 5] = [
        &[Instruction::Call(3), Instruction::Drop, Instruction::Call(4)],
        &[
            Instruction::Call(1),
            Instruction::Drop,
            Instruction::Call(6),
            Instruction::Drop,
            Instruction::Call(4),
        ],
        &[Instruction::Call(0)],
        &[Instruction::I32Const(4)],
        &[Instruction::I32Const(5)],
    ];
    let (mut types, mut imports) = (TypeSection::new(), ImportSection::new());
    types.ty().function([], [ValType::I32]);
    for name in ["one", "two"] {
        imports.import("./a.js", name, EntityType::Function(0));
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
    let mut tables = TableSection::new();
    let (element_type, table64, shared) = (RefType::FUNCREF, false, false);
    tables.table(TableType { element_type, minimum: 3, maximum: Some(3), table64, shared });
    let mut memories = MemorySection::new();
    let (maximum, memory64, page_size_log2) = (None, false, None);
    memories.memory(MemoryType { minimum: 1, maximum, memory64, shared, page_size_log2 });
    let mut exports = ExportSection::new();
    exports.export("begin", ExportKind::Func, 2);
    let mut elements = ElementSection::new();
    elements.active(None, &ConstExpr::i32_const(1), Elements::Functions(vec![4, 5].into()));
    let mut data = DataSection::new();
    data.active(0, &ConstExpr::i32_const(1000), *b"first part, later part, first");
    let mut module = Module::new();
    module.section(&types).section(&imports).section(&functions).section(&tables);
    module.section(&memories).section(&exports).section(&elements).section(&code).section(&data);
    module.finish()
}

fn parts() -> Parts {
    use Place::{Desk, Door, Main};
    let functions = vec![Main, Desk, Main, Door, Main, Desk, Desk];
    let memory = std::iter::once(1012..1022).collect();
    cut(&module(), &Plan { functions, memory }).unwrap()
}

/// Imports, exports, what each function does, and the data of a module.
fn told(module: &[u8]) -> (Vec<String>, Vec<String>, Vec<String>, Vec<String>) {
    Validator::new().validate_all(module).unwrap();
    let (mut imported, mut exported, mut bodies, mut data) = Default::default();
    let (imports, exports): (&mut Vec<String>, &mut Vec<String>) = (&mut imported, &mut exported);
    let (functions, bytes): (&mut Vec<String>, &mut Vec<String>) = (&mut bodies, &mut data);
    for part in Parser::new(0).parse_all(module) {
        match part.unwrap() {
            Payload::ImportSection(section) => {
                for import in section.into_imports() {
                    let import = import.unwrap();
                    let is_function = matches!(import.ty, TypeRef::Func(_));
                    let kind = if is_function { "" } else { " shared" };
                    imports.push(format!("{}.{}{kind}", import.module, import.name));
                }
            }
            Payload::ExportSection(section) => {
                for export in section {
                    let export = export.unwrap();
                    let is_function = export.kind == ExternalKind::Func;
                    let number =
                        if is_function { format!(" {}", export.index) } else { String::new() };
                    exports.push(format!("{}{number}", export.name));
                }
            }
            Payload::CodeSectionEntry(body) => {
                let steps = body.get_operators_reader().unwrap().into_iter();
                let steps = steps.map(|step| match step.unwrap() {
                    Operator::Call { function_index } => format!("call {function_index}"),
                    Operator::CallIndirect { .. } => "call in table".to_owned(),
                    Operator::I32Const { value } => value.to_string(),
                    Operator::Drop => "drop".to_owned(),
                    Operator::End => "end".to_owned(),
                    other => format!("{other:?}"),
                });
                functions.push(steps.collect::<Vec<_>>().join(", "));
            }
            Payload::DataSection(section) => {
                for segment in section {
                    bytes.push(String::from_utf8_lossy(segment.unwrap().data).into_owned());
                }
            }
            _ => {}
        }
    }
    (imported, exported, bodies, data)
}

#[test]
fn the_first_part_reaches_the_later_one_through_the_table_only() {
    let (imports, exports, bodies, data) = told(&parts().first);
    assert_eq!(imports, ["./a.js.one"]);
    // Its own function and the one that is taken from it.
    assert_eq!(exports, ["begin 1", "t0", "m0", "f0 2"]);
    assert_eq!(bodies, ["call 3, drop, call 2, end", "call 0, end", "3, call in table, end"]);
    assert_eq!(data, ["first part, ", ", first"]);
}

#[test]
fn the_later_part_takes_what_it_calls_and_fills_its_places() {
    let (imports, exports, bodies, data) = told(&parts().later);
    assert_eq!(imports, ["core.f0", "./a.js.two", "core.t0 shared", "core.m0 shared"]);
    assert!(exports.is_empty());
    assert_eq!(bodies, ["call 1, drop, call 4, drop, call 0, end", "4, end", "5, end"]);
    assert_eq!(data, ["later part"]);
}

#[test]
fn a_module_that_must_wait_and_is_reached_fails_with_the_way() {
    let mut linked = graph(&["a>b", "b>"]);
    linked.nodes[0].name = "_RNvNtCs1_11journey_map5embed5begin".to_owned();
    linked.nodes[1].name = "_RNvNtNtCs1_11journey_map2ui4help4help".to_owned();
    linked.nodes[1].code = 2_000;
    linked.functions =
        linked.nodes.iter().enumerate().map(|(place, node)| (node.name.clone(), place)).collect();
    let names = [(0, linked.nodes[0].name.clone()), (1, linked.nodes[1].name.clone())];
    let bound = Bound {
        imported: 0,
        count: 2,
        names: names.into(),
        exported: vec![0],
        calls: vec![vec![1], Vec::new()],
    };
    assert!(plan(&linked, &bound, &["ui::atlas"]).is_ok());
    let error = plan(&linked, &bound, &["ui::help"]).unwrap_err().to_string();
    for said in
        ["ui::help", "2000 bytes", "journey_map::embed::begin", "→ journey_map::ui::help::help"]
    {
        assert!(error.contains(said), "{error}");
    }
}

#[test]
fn a_function_that_waits_may_not_be_called_without_a_door() {
    let linked = graph(&["a>", "b>"]);
    let names = [(0, "a".to_owned()), (1, "b".to_owned())].into();
    let calls = vec![vec![1], Vec::new()];
    let bound = Bound { imported: 0, count: 2, names, exported: vec![0], calls };
    let error = plan(&linked, &bound, &[]).unwrap_err().to_string();
    assert!(error.contains("is not there yet"), "{error}");
}

#[test]
fn what_an_exported_function_reads_is_there_from_the_beginning() {
    // wasm-bindgen gave it another name.
    let mut linked = graph(&["a>b", "b>"]);
    linked.nodes[1].memory = Some(0..8);
    linked.exported = vec![0];
    let names = [(0, "begin".to_owned())].into();
    let bound = Bound { imported: 0, count: 1, names, exported: vec![0], calls: vec![Vec::new()] };
    assert_eq!(plan(&linked, &bound, &[]).unwrap().memory, []);
}
