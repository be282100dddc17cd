//! Decides for every function and every piece of data in which of the two parts it goes.

use std::ops::Range;

use anyhow::{Result, bail};

use super::bound::Bound;
use super::graph::Graph;
use super::names::{is_door, is_of, readable};
use super::reach::Reached;

/// So many bytes of a module may be in the first part all the same: what drops its values, what is empty of it, and
/// functions of others that the compiler has made one with its own.
const STRAYS: usize = 1_500;

/// Where a function goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Place {
    /// Into the part that is there from the beginning.
    Main,
    /// Into the part that comes later.
    Desk,
    /// Into the part that comes later, and it is called from the other one.
    Door,
}

/// Where everything goes.
#[derive(Debug, PartialEq)]
pub(crate) struct Plan {
    /// Where each function goes, imported ones included.
    pub(crate) functions: Vec<Place>,
    /// The memory whose first content comes later, in order.
    pub(crate) memory: Vec<Range<u32>>,
}

/// Plans the cut of a module of which `linked` says who refers to what. `apart` are the modules of the core that must
/// not be in the first part.
pub(crate) fn plan(linked: &Graph, bound: &Bound, apart: &[&str]) -> Result<Plan> {
    let doors: Vec<bool> = linked.nodes.iter().map(|node| is_door(&node.name)).collect();
    let node = |function: usize| {
        let name = bound.names.get(&(function as u32))?;
        linked.functions.get(name).copied()
    };
    // wasm-bindgen writes some functions of its own; what these call must always be there.
    let strangers =
        (0..bound.count).filter(|function| node(*function).is_none()).flat_map(|f| bound.called(f));
    let roots = bound.exported.iter().chain(strangers).filter_map(|function| node(*function));
    // Under the names that wasm-bindgen gave them, these are strangers, but they read data too.
    let roots = roots.chain(linked.exported.iter().copied());
    let reached = Reached::walk(linked, roots, |node| doors[node]);
    complain(linked, &reached, apart)?;

    let mut functions: Vec<Place> = (0..bound.count)
        .map(|function| match node(function) {
            Some(node) if reached.doors.contains(&node) => Place::Door,
            Some(node) if !reached.has(node) => Place::Desk,
            _ => Place::Main,
        })
        .collect();
    keep_strangers_with_their_callers(bound, &mut functions, |function| node(function).is_none());
    for function in (0..bound.count).filter(|function| functions[*function] == Place::Main) {
        if let Some(called) = bound.called(function).iter().find(|f| functions[**f] == Place::Desk)
        {
            let name = |number: usize| bound.names.get(&(number as u32)).map(|name| readable(name));
            bail!("{:?} calls {:?}, which is not there yet", name(function), name(*called));
        }
    }
    let pieces = linked.nodes.iter().enumerate().filter(|(node, _)| !reached.has(*node));
    let mut memory: Vec<Range<u32>> =
        pieces.filter_map(|(_, piece)| piece.memory.clone()).collect();
    memory.sort_by_key(|range| range.start);
    Ok(Plan { functions, memory })
}

/// Of the functions that wasm-bindgen wrote, those that only the later part calls go with it.
fn keep_strangers_with_their_callers(
    bound: &Bound,
    functions: &mut [Place],
    is_stranger: impl Fn(usize) -> bool,
) {
    let mut is_needed = vec![false; bound.count];
    let mut waiting: Vec<usize> = bound.exported.clone();
    waiting.extend(
        (0..bound.count)
            .filter(|function| functions[*function] == Place::Main && !is_stranger(*function)),
    );
    while let Some(next) = waiting.pop() {
        if !std::mem::replace(&mut is_needed[next], true) {
            waiting.extend(bound.called(next).iter().filter(|f| functions[**f] == Place::Main));
        }
    }
    for function in bound.imported..bound.count {
        if !is_needed[function] && is_stranger(function) {
            functions[function] = Place::Desk;
        }
    }
}

/// Says what is in the first part that must not be, and by which way the largest of it came there.
fn complain(linked: &Graph, reached: &Reached, apart: &[&str]) -> Result<()> {
    for module in apart {
        let is_stray = |node: &usize| {
            reached.has(*node) && is_of(&readable(&linked.nodes[*node].name), module)
        };
        let strays: Vec<usize> = (0..linked.nodes.len()).filter(is_stray).collect();
        let code = |node: &usize| linked.nodes[*node].code;
        let together: usize = strays.iter().map(code).sum();
        let Some(largest) = strays.iter().max_by_key(|node| code(node)) else { continue };
        if together > STRAYS {
            let way = reached.way(*largest).into_iter();
            let way: Vec<String> = way.map(|node| readable(&linked.nodes[node].name)).collect();
            bail!(
                "{module} must come with the desk, but the first part of the core reaches {} functions of it with \
                 {together} bytes:\n  {}\n\
                 Let it go through a function of a module `desk`, which takes a `Desk`, or take {module} out of \
                 `APART` in xtask/src/split/mod.rs.",
                strays.len(),
                way.join("\n  → ")
            );
        }
    }
    Ok(())
}
