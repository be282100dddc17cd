//! The line between core and browser is drawn in one place: `#[cfg(feature)]` stands in `src/lib.rs` only.

use crate::source::{Finding, Source};

/// Finds conditions on features beside the map.
pub(crate) fn check(source: &Source) -> Vec<Finding> {
    if !source.is_product() || source.path == "src/lib.rs" {
        return Vec::new();
    }
    let conditions = Source::words(&source.code, "cfg").into_iter().filter(|at| {
        let line = source.code[*at..].lines().next().unwrap_or_default();
        line.contains("feature")
    });
    conditions.map(|at| source.finding(at, "features are told apart in src/lib.rs only")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn conditions_are_found() {
        for text in [
            "#[cfg(feature = \"web\")]",
            "#[cfg(not(feature = \"web\"))]",
            "#[cfg_attr(feature = \"web\", x)]",
        ] {
            assert_eq!(check(&Source::new("src/model/mod.rs", text)).len(), 1, "{text}");
            assert_eq!(check(&Source::new("src/lib.rs", text)), [""; 0]);
        }
        assert_eq!(
            check(&Source::new("src/model/mod.rs", "#[cfg(test)]\nfn feature() {}")),
            [""; 0]
        );
    }
}
