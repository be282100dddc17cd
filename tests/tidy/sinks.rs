//! Nothing is turned into markup or code at run time, and no dialog of the browser stops the page.

use crate::source::{Finding, Source};

/// What must not be written in `src` and `www`.
const SINKS: &[&str] = &[
    "innerHTML",
    "outerHTML",
    "insertAdjacentHTML",
    "set_inner_html",
    "set_outer_html",
    "insert_adjacent_html",
    "from_html_unchecked",
    "document.write",
    "new Function(",
    "eval(",
    "alert(",
    "confirm(",
    "prompt(",
    "alert_with_message",
    "confirm_with_message",
    "prompt_with_message",
];

/// Finds them, in strings too, as a property can be named by a string. Tests are free to show what must not pass.
pub(crate) fn check(source: &Source) -> Vec<Finding> {
    if !source.is_product() && !source.path.starts_with("www/") {
        return Vec::new();
    }
    let places = |sink: &'static str| {
        Source::words(&source.uncommented, sink).into_iter().map(move |at| (sink, at))
    };
    let found = SINKS.iter().flat_map(|sink| places(sink)).filter(|(_, at)| !source.is_test(*at));
    found
        .map(|(sink, at)| {
            source.finding(at, &format!("{} has no place here", sink.trim_end_matches('(')))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sinks_are_found() {
        for (path, text) in [
            ("src/ui/card.rs", "element.set_inner_html(name);"),
            ("src/ui/card.rs", "Reflect::set(&element, &\"innerHTML\".into(), &name)"),
            ("src/platform/files.rs", "window.confirm_with_message(text)"),
            ("www/journey-map.js", "window.alert(1);"),
            ("www/journey-map.js", "if (confirm(\"?\")) eval(\"1\");"),
            ("www/index.html", "<p onclick=\"prompt()\">"),
        ] {
            assert!(!check(&Source::new(path, text)).is_empty(), "{path}: {text}");
        }
    }

    #[test]
    fn tests_may_show_what_must_not_pass() {
        let text = "#[cfg(test)]\nmod tests { const BAD: &str = \"javascript:alert(1)\"; }";
        assert_eq!(check(&Source::new("src/model/address.rs", text)), [""; 0]);
    }

    #[test]
    fn names_that_only_look_alike_are_fine() {
        for text in [
            "// never innerHTML",
            "medieval(1)",
            "default-src 'none'; script-src 'wasm-unsafe-eval'",
        ] {
            assert_eq!(check(&Source::new("www/x.js", text)), [""; 0], "{text}");
        }
    }
}
