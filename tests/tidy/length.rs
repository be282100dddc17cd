//! A file holds one idea; one that grew past this holds several.

use crate::source::{Finding, Source};

const LONGEST: usize = 400;

/// Files that may be longer: their path, and why they are one idea all the same.
const EXCEPTIONS: &[(&str, &str)] = &[];

/// Finds files that have outgrown their idea.
pub(crate) fn check(source: &Source) -> Vec<Finding> {
    if !source.is_rust()
        || !is_too_long(source)
        || EXCEPTIONS.iter().any(|(path, _)| *path == source.path)
    {
        return Vec::new();
    }
    let lines = source.text.lines().count();
    vec![
        source
            .finding(0, &format!("{lines} lines, where {LONGEST} are the most: split it by idea")),
    ]
}

/// Exceptions for files that are short enough by now, or gone.
pub(crate) fn idle_exceptions(sources: &[Source]) -> Vec<&'static str> {
    let is_needed =
        |path: &str| sources.iter().any(|source| source.path == path && is_too_long(source));
    EXCEPTIONS.iter().map(|(path, _)| *path).filter(|path| !is_needed(path)).collect()
}

fn is_too_long(source: &Source) -> bool {
    source.text.lines().count() > LONGEST
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_files_are_found() {
        let found = check(&Source::new("src/model/mod.rs", &"\n".repeat(401)));
        assert_eq!(
            found,
            ["src/model/mod.rs:1: 401 lines, where 400 are the most: split it by idea"]
        );
        assert_eq!(check(&Source::new("src/model/mod.rs", &"\n".repeat(400))), [""; 0]);
    }
}
