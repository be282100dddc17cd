//! Names of functions: those of a module, and how people read them.

use std::collections::HashMap;

use anyhow::Result;
use wasmparser::{KnownCustom, Name, Parser, Payload};

/// The names of a module's functions by their numbers.
pub(crate) fn function_names(module: &[u8]) -> Result<HashMap<u32, String>> {
    let mut names = HashMap::new();
    for part in Parser::new(0).parse_all(module) {
        if let Payload::CustomSection(custom) = part?
            && let KnownCustom::Name(sections) = custom.as_known()
        {
            for section in sections {
                if let Name::Function(functions) = section? {
                    for naming in functions {
                        let naming = naming?;
                        names.insert(naming.index, naming.name.to_owned());
                    }
                }
            }
        }
    }
    Ok(names)
}

/// A name as it stands in the sources: `journey_map::ui::shell::keys::{closure#0}`.
pub(crate) fn readable(name: &str) -> String {
    format!("{:#}", rustc_demangle::demangle(name))
}

/// The module of the core that a function belongs to, with all that is in it: of a method, that of its type.
pub(crate) fn is_of(readable: &str, module: &str) -> bool {
    let path = readable.trim_start_matches(['<', '&', '(', '[', '*']);
    let Some(rest) = path.strip_prefix("journey_map::").and_then(|path| path.strip_prefix(module))
    else {
        return false;
    };
    rest.starts_with("::") || rest.starts_with('>') || rest.is_empty()
}

/// Whether the function is a door: it lies in a module `desk` of a room.
pub(crate) fn is_door(name: &str) -> bool {
    let readable = readable(name);
    let Some(path) = readable.strip_prefix("journey_map::") else { return false };
    matches!(path.split("::").collect::<Vec<_>>()[..], [_, "desk", _])
}
