//! The architecture as a table: which room may use which. Everything else follows from reading paths.

use crate::imports;
use crate::source::{Finding, Source};

/// Each room and the rooms that it may use, beside `words`, which every room may use.
const LAYERS: &[(&str, &[&str])] = &[
    ("words", &[]),
    ("model", &[]),
    ("edit", &["model"]),
    ("check", &["model", "edit", "analyze"]),
    ("analyze", &["model"]),
    ("layout", &["model"]),
    ("picture", &["model", "layout"]),
    ("format", &["model"]),
    ("exchange", &["model", "format", "analyze", "layout"]),
    ("app", &["model", "edit", "check", "analyze", "layout", "picture", "format", "exchange"]),
    ("ui", &["app", "check", "analyze", "edit", "model", "layout", "picture"]),
    ("platform", &["app", "picture"]),
    ("embed", &["app", "ui", "platform", "format", "model"]),
];

/// Finds uses of rooms that the table does not grant, and rooms that it does not know.
pub(crate) fn check(source: &Source) -> Vec<Finding> {
    let Some(room) = room(&source.path) else {
        return Vec::new();
    };
    let Some((_, granted)) = LAYERS.iter().find(|(name, _)| *name == room) else {
        return vec![
            source
                .finding(0, &format!("{room} is not a room of the table in tests/tidy/layers.rs")),
        ];
    };
    let is_granted = |used: &str| used == room || used == "words" || granted.contains(&used);
    let refused = |(used, at): (String, usize)| {
        let is_room = LAYERS.iter().any(|(name, _)| *name == used);
        let what = if is_room {
            format!("{room} may not use {used}")
        } else {
            format!("crate::{used} is not a room")
        };
        source.finding(at, &what)
    };
    let used = used_rooms(source).into_iter();
    let mut findings: Vec<_> = used.filter(|(used, _)| !is_granted(used)).map(refused).collect();
    // A group like `edit::{self, Command}` is one use.
    findings.dedup();
    findings
}

/// The room that a path belongs to; `src/lib.rs`, the map, belongs to none.
pub(crate) fn room(path: &str) -> Option<&str> {
    let inner =
        path.strip_prefix("src/").filter(|inner| *inner != "lib.rs" && inner.ends_with(".rs"))?;
    inner.split('/').next()?.split('.').next()
}

/// What stands behind `crate::`, written out in a path or in a group, and behind `super::` where that is the crate.
fn used_rooms(source: &Source) -> Vec<(String, usize)> {
    let code = &source.code;
    let is_root = source.path.ends_with("/mod.rs") || !source.path["src/".len()..].contains('/');
    let reaches_crate = |at: &usize| {
        is_root && source.path.matches('/').count() <= 2 && !source.is_in_inner_module(*at)
    };
    let climbs = Source::words(code, "super::")
        .into_iter()
        .filter(reaches_crate)
        .map(|at| at + "super::".len());
    let paths = Source::words(code, "crate::").into_iter().map(|at| at + "crate::".len());
    let mut used: Vec<_> = paths.chain(climbs).map(|at| (first_name(&code[at..]), at)).collect();
    for (path, at) in imports::uses(code) {
        if let Some(inner) =
            path.strip_prefix("crate::").filter(|_| !code[at..].starts_with("crate::"))
        {
            used.push((first_name(inner), at));
        }
    }
    used.retain(|(name, _)| !name.is_empty() && name != "super");
    used
}

fn first_name(path: &str) -> String {
    path.chars().take_while(|letter| imports::is_word(*letter)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn findings(path: &str, text: &str) -> Vec<Finding> {
        check(&Source::new(path, text))
    }

    #[test]
    fn a_use_across_the_table_is_found() {
        let text = "//! Dead ends.\n\nuse crate::edit::Command;";
        assert_eq!(
            findings("src/analyze/dead_end.rs", text),
            ["src/analyze/dead_end.rs:3: analyze may not use edit"]
        );
    }

    #[test]
    fn every_way_to_write_it_is_found() {
        for text in [
            "use crate::{words, edit};",
            "use crate::{\n    model::Document,\n    edit::{self, Command},\n};",
            "fn a() { crate::edit::apply() }",
            "pub use crate::edit;",
            "fn a() -> Vec<crate::edit::Command> {}",
            "use super::edit;",
        ] {
            let found = findings("src/analyze/mod.rs", text);
            assert_eq!(found.len(), 1, "{text}: {found:?}");
            assert!(found[0].ends_with("analyze may not use edit"), "{found:?}");
        }
    }

    #[test]
    fn a_group_is_found_on_its_line() {
        let text = "use crate::{\n    model,\n    edit,\n};";
        assert_eq!(
            findings("src/analyze.rs", text),
            ["src/analyze.rs:3: analyze may not use edit"]
        );
    }

    #[test]
    fn what_the_table_grants_is_fine() {
        for (path, text) in [
            ("src/check/mod.rs", "use crate::{analyze::flow, check::rule, model, words};"),
            ("src/analyze/dead_end.rs", "use super::edit; // the room's own"),
            ("src/analyze/rules/mod.rs", "use super::edit; // the room's own"),
            ("src/analyze/mod.rs", "mod tests { use super::edit; }"),
            ("src/check/mod.rs", "// crate::edit\nconst A: &str = \"crate::edit\";"),
            ("src/lib.rs", "pub use crate::edit::apply;"),
            ("tests/journeys.rs", "use crate::edit;"),
        ] {
            assert_eq!(findings(path, text), [""; 0], "{path}: {text}");
        }
    }

    #[test]
    fn strangers_are_found() {
        assert_eq!(findings("src/tools/a.rs", "").len(), 1);
        assert_eq!(findings("src/main.rs", "").len(), 1);
        assert_eq!(
            findings("src/check/a.rs", "use crate::apply;"),
            ["src/check/a.rs:1: crate::apply is not a room"]
        );
    }

    #[test]
    fn the_table_has_no_circles() {
        let reaches = |from: &str| {
            let mut seen = vec![from];
            let mut next = 0;
            while let Some(name) = seen.get(next).copied() {
                let granted = LAYERS
                    .iter()
                    .find(|(room, _)| *room == name)
                    .map_or(&[][..], |(_, granted)| granted);
                assert!(!granted.contains(&from), "{name} leads back to {from}");
                seen.extend(
                    granted.iter().filter(|granted| !seen.contains(granted)).collect::<Vec<_>>(),
                );
                next += 1;
            }
        };
        LAYERS.iter().for_each(|(room, _)| reaches(room));
    }
}
