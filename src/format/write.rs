//! Writes documents in their one canonical text: two spaces, known members in their order,
//! nothing escaped that need not be, a line break at the end. It never changes a value.

use crate::format::header::{FORMAT, FORMAT_KEY, VERSION_KEY};
use crate::format::migrate::NEWEST;
use crate::model::document::Document;
use crate::model::json::{Json, Number, Object};
use crate::model::value::Value;

/// The text of a document.
pub fn write(document: &Document) -> String {
    write_json(&to_json(document))
}

/// A document as a value, with its format and version: that of the program that wrote it, if it is a newer one.
pub fn to_json(document: &Document) -> Json {
    let mut rest = match Value::write(document) {
        Some(Json::Object(members)) => members,
        _ => Object::new(),
    };
    let newer = rest.extract_if(.., |(key, _)| key == VERSION_KEY).next();
    let version = newer.map_or(Json::Number(Number::from(NEWEST)), |(_, version)| version);
    let head = [(FORMAT_KEY, Json::text(FORMAT)), (VERSION_KEY, version)];
    let head = head.map(|(key, value)| (key.to_owned(), value));
    Json::Object(head.into_iter().chain(rest).collect())
}

/// The text of any JSON, in the same form.
pub fn write_json(json: &Json) -> String {
    let mut text = String::new();
    write_value(json, 0, &mut text);
    text.push('\n');
    text
}

/// Recursion is as deep as the tree; those that come from texts have a limit.
fn write_value(json: &Json, level: usize, text: &mut String) {
    match json {
        Json::Null => text.push_str("null"),
        Json::Bool(true) => text.push_str("true"),
        Json::Bool(false) => text.push_str("false"),
        Json::Number(number) => text.push_str(number.digits()),
        Json::Text(value) => write_text(value, text),
        Json::List(items) => {
            write_all('[', items, ']', level, text, |item, text| {
                write_value(item, level + 1, text);
            });
        }
        Json::Object(members) => {
            write_all('{', members, '}', level, text, |(key, value), text| {
                write_text(key, text);
                text.push_str(": ");
                write_value(value, level + 1, text);
            });
        }
    }
}

fn write_all<T>(
    open: char,
    all: &[T],
    close: char,
    level: usize,
    text: &mut String,
    write: impl Fn(&T, &mut String),
) {
    text.push(open);
    for (place, one) in all.iter().enumerate() {
        if place > 0 {
            text.push(',');
        }
        break_line(level + 1, text);
        write(one, text);
    }
    if !all.is_empty() {
        break_line(level, text);
    }
    text.push(close);
}

fn break_line(level: usize, text: &mut String) {
    text.push('\n');
    (0..level).for_each(|_| text.push_str("  "));
}

fn write_text(value: &str, text: &mut String) {
    text.push('"');
    let mut rest = value;
    while let Some(at) = rest.find(|c: char| c < ' ' || matches!(c, '"' | '\\')) {
        let (plain, special) = rest.split_at(at);
        text.push_str(plain);
        let byte = special.as_bytes().first().copied().unwrap_or_default();
        match byte {
            b'"' => text.push_str("\\\""),
            b'\\' => text.push_str("\\\\"),
            b'\n' => text.push_str("\\n"),
            b'\t' => text.push_str("\\t"),
            b'\r' => text.push_str("\\r"),
            0x8 => text.push_str("\\b"),
            0xc => text.push_str("\\f"),
            other => text.push_str(&format!("\\u{other:04x}")),
        }
        rest = &special[1..];
    }
    text.push_str(rest);
    text.push('"');
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_must_be_is_escaped() {
        for (value, written) in [
            ("a/ä\u{7f}\u{2028}\u{202e}😀", "\"a/ä\u{7f}\u{2028}\u{202e}😀\"\n"),
            ("\"\\\n\t\r\u{8}\u{c}\0\u{1f}", "\"\\\"\\\\\\n\\t\\r\\b\\f\\u0000\\u001f\"\n"),
        ] {
            assert_eq!(write_json(&Json::text(value)), written);
        }
    }

    #[test]
    fn lists_and_objects_are_indented() {
        let json = Json::object([
            ("a", Json::List(vec![Json::Null, Json::Bool(true)])),
            ("b", Json::List(vec![])),
            ("c", Json::object::<&str>([])),
        ]);
        let text = "{\n  \"a\": [\n    null,\n    true\n  ],\n  \"b\": [],\n  \"c\": {}\n}\n";
        assert_eq!(write_json(&json), text);
    }
}
