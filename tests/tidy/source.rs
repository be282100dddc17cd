//! Reads a source file into views that rules can search without tripping over comments and strings.

use std::fs;
use std::ops::Range;
use std::path::Path;

use crate::{imports, views};

/// One thing that is not tidy: `file:line: what`.
pub(crate) type Finding = String;

/// A file, its path written with slashes from the project's root.
pub(crate) struct Source {
    pub(crate) path: String,
    /// As it was written.
    pub(crate) text: String,
    /// With blanks in place of comments; every byte keeps its place.
    pub(crate) uncommented: String,
    /// With blanks in place of comments and of what strings contain.
    pub(crate) code: String,
}

impl Source {
    /// Takes the text apart.
    pub(crate) fn new(path: &str, text: &str) -> Self {
        let (uncommented, code) =
            if path.ends_with(".rs") { views::of_rust(text) } else { views::of_script(text) };
        Self { path: path.to_owned(), text: text.to_owned(), uncommented, code }
    }

    /// Whether it is Rust below `src`, the product itself.
    pub(crate) fn is_product(&self) -> bool {
        self.is_rust() && self.path.starts_with("src/")
    }

    pub(crate) fn is_rust(&self) -> bool {
        self.path.ends_with(".rs")
    }

    /// A finding at a byte of this file.
    pub(crate) fn finding(&self, at: usize, what: &str) -> Finding {
        let line = 1 + self.text[..at].matches('\n').count();
        format!("{}:{line}: {what}", self.path)
    }

    /// Whether a byte belongs to a test: to a file of tests, or to a module under `#[cfg(test)]`.
    pub(crate) fn is_test(&self, at: usize) -> bool {
        let folder_or_file = |part: &str| matches!(part, "tests" | "tests.rs");
        self.path.split('/').any(folder_or_file)
            || blocks(&self.code, "#[cfg(test)]").iter().any(|block| block.contains(&at))
    }

    /// Whether a byte is inside of a module that is written within the file.
    pub(crate) fn is_in_inner_module(&self, at: usize) -> bool {
        blocks(&self.code, "mod ").iter().any(|block| block.contains(&at))
    }

    /// Places of a word that is not part of a longer one.
    pub(crate) fn words(view: &str, word: &str) -> Vec<usize> {
        let free = |at: &usize| !view[..*at].ends_with(imports::is_word);
        view.match_indices(word).map(|(at, _)| at).filter(free).collect()
    }
}

/// All sources of the project, sorted by path.
pub(crate) fn read_tree(root: &Path) -> Vec<Source> {
    let mut sources = Vec::new();
    let mut waiting: Vec<_> =
        ["src", "xtask", "tests", "www"].map(|folder| root.join(folder)).into();
    while let Some(folder) = waiting.pop() {
        for entry in fs::read_dir(&folder).into_iter().flatten().flatten() {
            let path = entry.path();
            let name =
                path.strip_prefix(root).unwrap_or(&path).to_string_lossy().replace('\\', "/");
            if path.is_dir() {
                waiting.push(path);
            } else if [".rs", ".js", ".mjs", ".html", ".css"]
                .iter()
                .any(|ending| name.ends_with(ending))
            {
                let text =
                    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{name}: {error}"));
                sources.push(Source::new(&name, &text));
            }
        }
    }
    sources.sort_by(|one, other| one.path.cmp(&other.path));
    sources
}

/// The braced blocks that directly follow a word; a `;` before the brace means that there is none.
fn blocks(code: &str, word: &str) -> Vec<Range<usize>> {
    let mut blocks = Vec::new();
    for start in Source::words(code, word) {
        let Some(open) = code[start..].find(['{', ';']).map(|at| start + at) else {
            continue;
        };
        let mut depth = 0_usize;
        for (at, byte) in code.bytes().enumerate().skip(open) {
            match byte {
                b'{' => depth += 1,
                b'}' => depth = depth.saturating_sub(1),
                _ => {}
            }
            if depth == 0 {
                blocks.push(start..at);
                break;
            }
        }
    }
    blocks
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tests_are_told_from_the_rest() {
        let text = "fn a() {} #[cfg(test)] mod tests { fn b() { c } } fn d() {}";
        let source = Source::new("src/x.rs", text);
        let is_test = |word: &str| source.is_test(text.find(word).expect("it is in the text"));
        assert!(is_test("b()") && is_test("c }") && !is_test("a()") && !is_test("d()"));
        assert!(Source::new("src/check/tests.rs", "a").is_test(0));
    }
}
