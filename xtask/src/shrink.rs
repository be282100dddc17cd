//! Takes out of the built scripts what only people who read them would miss: comments, indentation, and the long names
//! of what the compiled core imports. Nothing that runs changes.

use std::collections::BTreeMap;

/// A script without comments and indentation, its words replaced as `names` says.
pub(crate) fn shorten_script(script: &str, names: &BTreeMap<String, String>) -> String {
    let mut short = String::with_capacity(script.len());
    let mut rest = script;
    while let Some(first) = rest.chars().next() {
        let length = if rest.starts_with("//") {
            rest.find('\n').unwrap_or(rest.len())
        } else if rest.starts_with("/*") {
            rest.find("*/").map_or(rest.len(), |end| end + 2)
        } else if matches!(first, '"' | '\'' | '`') || (first == '/' && begins_pattern(&short)) {
            let length = literal(rest, first);
            short.push_str(&rest[..length]);
            length
        } else if first.is_alphanumeric() || matches!(first, '_' | '$') {
            let is_in_word = |c: char| c.is_alphanumeric() || matches!(c, '_' | '$');
            let length = rest.find(|c| !is_in_word(c)).unwrap_or(rest.len());
            let word = &rest[..length];
            short.push_str(names.get(word).map_or(word, String::as_str));
            length
        } else {
            let is_at_margin = short.is_empty() || short.ends_with('\n');
            if !(first.is_whitespace() && is_at_margin) {
                short.push(first);
            }
            first.len_utf8()
        };
        rest = &rest[length..];
    }
    short
}

/// How long a string or pattern is that begins here.
fn literal(text: &str, quote: char) -> usize {
    let mut is_escaped = false;
    for (place, c) in text.char_indices().skip(1) {
        match c {
            _ if is_escaped => is_escaped = false,
            '\\' => is_escaped = true,
            c if c == quote => return place + quote.len_utf8(),
            _ => {}
        }
    }
    text.len()
}

/// Whether a slash behind this begins a pattern rather than a division.
fn begins_pattern(before: &str) -> bool {
    before.trim_end().ends_with(['(', ',', '=', ':', '[', '!', '&', '|', '?', '{', '}', ';', '>'])
        || before.trim_end().ends_with("return")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_and_indentation_go_and_strings_stay() {
        let script = "/** What it does. */\nfunction long(a) { // why\n    return \"// no /* comment\" + `  a // b\n   c` + a / 2 / 3;\n}\nx = /\\/\\*\"/.test(y);\n";
        let short = "function shrt(a) { \nreturn \"// no /* comment\" + `  a // b\n   c` + a / 2 / 3;\n}\nx = /\\/\\*\"/.test(y);\n";
        let names = BTreeMap::from([("long".to_owned(), "shrt".to_owned())]);
        assert_eq!(shorten_script(script, &names), short);
    }
}
