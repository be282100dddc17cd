//! A file opens by saying what it is for.

use crate::source::{Finding, Source};

/// Finds Rust files that begin with anything but `//!`.
pub(crate) fn check(source: &Source) -> Vec<Finding> {
    if !source.is_rust() || source.text.starts_with("//! ") {
        return Vec::new();
    }
    vec![source.finding(0, "open the file with `//!`: what it is for, and what it never does")]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn silent_files_are_found() {
        assert_eq!(check(&Source::new("src/model/mod.rs", "use std::fmt;\n//! Late.")).len(), 1);
        assert_eq!(check(&Source::new("src/model/mod.rs", "//! The document.\n")), [""; 0]);
    }
}
