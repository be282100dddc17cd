//! Joins a script and those that it imports into one, because a page that loads one file draws sooner.
//!
//! It knows the form in which the scripts of the project are written, not all of JavaScript: imports of relative names at the
//! beginning of a line, and no two scripts with the same name for different things.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// Scripts that take the place of others: by the path of the other.
pub(crate) type Instead = BTreeMap<PathBuf, String>;

/// The script at a path with all that it imports. What it exports itself, stays exported.
pub(crate) fn join(entry: &Path, instead: &Instead) -> Result<String> {
    let mut joined = Joined { instead, done: Vec::new(), text: String::new() };
    joined.add(entry, true)?;
    Ok(joined.text)
}

struct Joined<'a> {
    instead: &'a Instead,
    done: Vec<PathBuf>,
    text: String,
}

impl Joined<'_> {
    /// Adds a script behind what it needs, once.
    fn add(&mut self, path: &Path, is_entry: bool) -> Result<()> {
        if self.done.iter().any(|done| done == path) {
            return Ok(());
        }
        self.done.push(path.to_path_buf());
        let script = match self.instead.get(path) {
            Some(script) => script.clone(),
            None => fs::read_to_string(path)
                .with_context(|| format!("could not read {}", path.display()))?,
        };
        let folder = path.parent().unwrap_or(Path::new(""));
        let mut own = String::new();
        for line in script.split_inclusive('\n') {
            if let Some(from) = import(line)? {
                self.add(&folder.join(from), false)?;
                continue;
            }
            let plain = line.strip_prefix("export ").filter(|_| !is_entry);
            own.push_str(plain.unwrap_or(line));
        }
        self.text.push_str(&own);
        Ok(())
    }
}

/// The script that a line imports from.
fn import(line: &str) -> Result<Option<&str>> {
    if !line.starts_with("import ") {
        return Ok(None);
    }
    let from =
        line.split_once(" } from \"./").and_then(|(_, from)| from.trim_end().strip_suffix("\";"));
    Ok(Some(from.with_context(|| {
        format!("`{}` does not name, in one line, what it imports from beside it", line.trim_end())
    })?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_needed_stands_before_who_needs_it_and_once() {
        let scripts = [
            (
                "page.js",
                "import { two } from \"./in/two.js\";\nimport { one } from \"./in/one.js\";\nexport const page = one + two;\n",
            ),
            ("in/one.js", "export const one = 1;\n"),
            ("in/two.js", "import { one } from \"./one.js\";\nexport const two = one + 1;\n"),
        ];
        let instead = scripts.map(|(path, script)| (PathBuf::from(path), script.to_owned())).into();
        let joined = join(Path::new("page.js"), &instead).unwrap();
        assert_eq!(
            joined,
            "const one = 1;\nconst two = one + 1;\nexport const page = one + two;\n"
        );
    }

    #[test]
    fn an_import_that_is_not_understood_is_refused() {
        for line in ["import * as all from \"./one.js\";", "import {", "import \"./one.js\";"] {
            let instead = Instead::from([(PathBuf::from("page.js"), line.to_owned())]);
            assert!(join(Path::new("page.js"), &instead).is_err(), "{line}");
        }
    }
}
