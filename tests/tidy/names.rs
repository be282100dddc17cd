//! A module is named after its idea. These names have none, so everything ends up in them.

use crate::imports;
use crate::source::{Finding, Source};

const EMPTY: &[&str] = &[
    "util",
    "utils",
    "utilities",
    "helper",
    "helpers",
    "common",
    "misc",
    "manager",
    "managers",
    "types",
];

/// Finds files, folders and inner modules with such names.
pub(crate) fn check(source: &Source) -> Vec<Finding> {
    if !source.is_rust() {
        return Vec::new();
    }
    let parts = source.path.split('/').map(|part| (part.trim_end_matches(".rs").to_owned(), 0));
    let inner = Source::words(&source.code, "mod ").into_iter().map(|at| {
        let name =
            source.code[at + "mod ".len()..].chars().take_while(|letter| imports::is_word(*letter));
        (name.collect(), at)
    });
    let empty = parts.chain(inner).filter(|(name, _)| EMPTY.contains(&name.as_str()));
    empty
        .map(|(name, at)| {
            source.finding(at, &format!("name the module after its idea, not {name}"))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn empty_names_are_found() {
        for (path, text) in [
            ("src/model/utils.rs", ""),
            ("src/ui/helpers/a.rs", ""),
            ("src/model/mod.rs", "pub(crate) mod types;"),
        ] {
            assert_eq!(check(&Source::new(path, text)).len(), 1, "{path}: {text}");
        }
        assert_eq!(check(&Source::new("src/model/mod.rs", "mod touchpoint;")), [""; 0]);
    }
}
