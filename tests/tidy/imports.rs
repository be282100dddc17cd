//! No globs but the preludes, and no climbing out of a module: a name's home can be read off its import.

use crate::source::{Finding, Source};

/// Finds globs that hide where names come from, and `super::super`.
pub(crate) fn check(source: &Source) -> Vec<Finding> {
    if !source.is_rust() {
        return Vec::new();
    }
    let globs = uses(&source.code).into_iter().filter(|(path, _)| path.ends_with("::*"));
    let bad = globs.filter(|(path, at)| !is_allowed(path, source, *at));
    let climbs = Source::words(&source.code, "super::super");
    let climbs = climbs
        .into_iter()
        .map(|at| source.finding(at, "name the path from crate:: instead of super::super"));
    bad.map(|(path, at)| source.finding(at, &format!("name what you use of {path}")))
        .chain(climbs)
        .collect()
}

fn is_allowed(path: &str, source: &Source, at: usize) -> bool {
    let room =
        |names: &[&str]| names.iter().any(|name| crate::layers::room(&source.path) == Some(name));
    match path {
        "yew::prelude::*" => room(&["ui", "embed"]),
        "wasm_bindgen::prelude::*" => room(&["embed", "platform"]),
        "super::*" | "proptest::prelude::*" => source.is_test(at),
        _ => false,
    }
}

/// Every path that a `use` brings in, groups written out, with its place.
pub(crate) fn uses(code: &str) -> Vec<(String, usize)> {
    let mut found = Vec::new();
    for start in Source::words(code, "use ") {
        let start = start + "use ".len();
        let end = code[start..].find(';').map_or(code.len(), |at| start + at);
        expand("", &code[start..end], start, &mut found);
    }
    found
}

/// Writes out the groups of `tree`, which stands at `at` behind `prefix`.
fn expand(prefix: &str, tree: &str, at: usize, found: &mut Vec<(String, usize)>) {
    let at = at + tree.len() - tree.trim_start().len();
    let tree = tree.trim();
    let Some(open) = tree.find('{') else {
        if !tree.is_empty() {
            found.push((format!("{prefix}{tree}"), at));
        }
        return;
    };
    let prefix = format!("{prefix}{}", tree[..open].trim());
    let mut depth = 0_usize;
    let mut begin = open + 1;
    for (here, byte) in tree.bytes().enumerate().skip(open) {
        match byte {
            b'{' => depth += 1,
            b'}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth == 0 || (depth == 1 && byte == b',') {
            expand(&prefix, &tree[begin..here], at + begin, found);
            begin = here + 1;
        }
        if depth == 0 {
            return;
        }
    }
}

/// Whether a letter can be part of a name.
pub(crate) fn is_word(letter: char) -> bool {
    letter == '_' || letter.is_alphanumeric()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn groups_are_written_out() {
        let paths: Vec<_> = uses("use a::{b, c::{self, d as e}, f::*};")
            .into_iter()
            .map(|(path, _)| path)
            .collect();
        assert_eq!(paths, ["a::b", "a::c::self", "a::c::d as e", "a::f::*"]);
    }

    #[test]
    fn globs_are_found() {
        for (path, text) in [
            ("src/model/mod.rs", "use std::collections::*;"),
            ("src/model/mod.rs", "use crate::words::{a, text::*};"),
            ("src/model/mod.rs", "use yew::prelude::*;"),
            ("src/ui/canvas.rs", "use wasm_bindgen::prelude::*;"),
            ("src/model/mod.rs", "use super::*;"),
            ("xtask/src/main.rs", "pub(crate) use std::fs::*;"),
        ] {
            assert_eq!(check(&Source::new(path, text)).len(), 1, "{path}: {text}");
        }
    }

    #[test]
    fn preludes_are_fine_where_they_belong() {
        for (path, text) in [
            ("src/ui/canvas.rs", "use yew::prelude::*;"),
            ("src/embed/mod.rs", "use yew::prelude::*; use wasm_bindgen::prelude::*;"),
            (
                "src/model/mod.rs",
                "#[cfg(test)]\nmod tests { use super::*; use proptest::prelude::*; }",
            ),
            ("src/model/tests.rs", "use super::*;"),
            ("tests/properties.rs", "use proptest::prelude::*;"),
        ] {
            assert_eq!(check(&Source::new(path, text)), [""; 0], "{path}: {text}");
        }
    }

    #[test]
    fn climbing_is_found() {
        let source = Source::new("src/check/rules/dead_end.rs", "//! x\nuse super::super::RULES;");
        assert_eq!(
            check(&source),
            ["src/check/rules/dead_end.rs:2: name the path from crate:: instead of super::super"]
        );
    }
}
