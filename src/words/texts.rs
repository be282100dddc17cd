//! Reads message files and fills their texts in. The notation is Fluent's: messages, comments,
//! `{ $placeables }`, `{ "literals" }` and `{ $number -> [one] … *[other] … }`; no terms,
//! attributes or functions. That is all that our texts use, and a tenth of what the whole of
//! Fluent weighs in the program; a test compares every text with Fluent's own library.

use std::collections::HashMap;

/// A value for a placeable, ready to be written.
pub(crate) struct Filling {
    /// As it is written.
    pub(crate) text: String,
    /// The number, if it is one.
    pub(crate) number: Option<f64>,
}

/// The texts of message files, by their ids.
pub(crate) struct Texts(HashMap<&'static str, &'static str>);

impl Texts {
    /// Reads message files; of several texts with one id, the last one counts.
    pub(crate) fn read(files: &[&'static str]) -> Self {
        let mut texts = Self(HashMap::new());
        texts.add(files);
        texts
    }

    /// Reads more message files.
    pub(crate) fn add(&mut self, files: &[&'static str]) {
        for file in files {
            let mut starts: Vec<_> = starts(file).collect();
            starts.push((file.len(), ""));
            for pair in starts.windows(2) {
                let [(start, id), (end, _)] = pair else { continue };
                let entry = &file[*start..*end];
                if let Some((_, pattern)) = entry.split_once('=').filter(|_| !id.is_empty()) {
                    self.0.insert(*id, pattern.trim());
                }
            }
        }
    }

    /// All ids.
    #[cfg(test)]
    pub(crate) fn ids(&self) -> impl Iterator<Item = &'static str> {
        self.0.keys().copied()
    }

    /// The pattern of that id.
    pub(crate) fn pattern(&self, id: &str) -> Option<&'static str> {
        self.0.get(id).copied()
    }
}

/// Where entries and comments begin, with the ids of entries. What is indented, and the bracket
/// that closes a choice, goes on with the entry before.
fn starts(file: &'static str) -> impl Iterator<Item = (usize, &'static str)> {
    let mut place = 0;
    file.split_inclusive('\n').filter_map(move |line| {
        let start = place;
        place += line.len();
        let goes_on = line.starts_with([' ', '}', '\n', '\r']);
        (!goes_on).then(|| (start, line.split_once('=').map_or("", |(id, _)| id.trim())))
    })
}

/// Fills a pattern in.
pub(crate) fn fill(pattern: &str, filling: &dyn Fn(&str) -> Option<Filling>) -> String {
    let mut filled = String::new();
    let mut rest = pattern;
    while let Some(open) = rest.find('{') {
        push_text(&mut filled, &rest[..open]);
        let Some(length) = closing(&rest[open..]) else { break };
        let inner = &rest[open + 1..open + length];
        filled.push_str(&placeable(inner.trim(), filling));
        rest = &rest[open + length + 1..];
    }
    push_text(&mut filled, rest);
    filled
}

/// Text goes on over lines; how far they are indented does not count.
fn push_text(filled: &mut String, text: &str) {
    for (place, line) in text.split('\n').enumerate() {
        if place > 0 {
            filled.push('\n');
        }
        filled.push_str(if place > 0 { line.trim_start_matches(' ') } else { line });
    }
}

/// Where the bracket is that closes the first one.
fn closing(text: &str) -> Option<usize> {
    let mut depth = 0usize;
    let mut is_literal = false;
    for (place, byte) in text.bytes().enumerate() {
        match byte {
            b'"' => is_literal = !is_literal,
            b'{' if !is_literal => depth += 1,
            b'}' if !is_literal => {
                depth -= 1;
                if depth == 0 {
                    return Some(place);
                }
            }
            _ => {}
        }
    }
    None
}

fn placeable(inner: &str, filling: &dyn Fn(&str) -> Option<Filling>) -> String {
    if let Some(literal) = inner.strip_prefix('"') {
        return literal.trim_end_matches('"').to_owned();
    }
    let (name, variants) = match inner.split_once("->") {
        Some((name, variants)) => (name.trim(), Some(variants)),
        None => (inner, None),
    };
    let value = filling(name.trim_start_matches('$'));
    match (variants, value) {
        (Some(variants), value) => fill(variant(variants, value.as_ref()), filling),
        (None, Some(value)) => value.text,
        // A value that nobody gave is shown as it is asked for.
        (None, None) => format!("{{{name}}}"),
    }
}

/// The variant for a value: the one with its own key, that of its plural, or the marked one.
fn variant<'a>(variants: &'a str, value: Option<&Filling>) -> &'a str {
    let mut marked = "";
    let mut of_plural = None;
    let mut rest = variants.trim_start();
    while let Some((is_marked, key, pattern, next)) = next_variant(rest) {
        let is_own = value.is_some_and(|value| value.text == key);
        if is_own {
            return pattern;
        }
        if value.and_then(|value| value.number).is_some_and(|number| plural(number) == key) {
            of_plural = of_plural.or(Some(pattern));
        }
        if is_marked {
            marked = pattern;
        }
        rest = next;
    }
    of_plural.unwrap_or(marked)
}

/// `*[key] pattern`, whether it is marked, and what follows.
fn next_variant(text: &str) -> Option<(bool, &str, &str, &str)> {
    let is_marked = text.starts_with('*');
    let (key, rest) = text.trim_start_matches('*').strip_prefix('[')?.split_once(']')?;
    let is_start = |line: &str| {
        let line = line.trim_start();
        line.starts_with('[') || line.starts_with("*[")
    };
    let mut end = rest.len();
    let mut place = 0;
    for line in rest.split_inclusive('\n') {
        let is_outside = rest[..place].matches('{').count() == rest[..place].matches('}').count();
        if place > 0 && is_outside && is_start(line) {
            end = place;
            break;
        }
        place += line.len();
    }
    Some((is_marked, key.trim(), rest[..end].trim(), rest[end..].trim_start()))
}

/// The plural category of a number in English and German (Unicode CLDR): one, or other.
fn plural(number: f64) -> &'static str {
    if number == 1.0 { "one" } else { "other" }
}
