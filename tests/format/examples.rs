//! Whoever looks for what a map may say finds it in one of the examples: together they use every
//! field of the published schema, every word of its lists, and both ways to answer with none.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::golden::root;
use crate::schema::json_files;

#[derive(Default)]
struct Seen<'a> {
    fields: BTreeSet<(&'a str, &'a str)>,
    words: BTreeSet<(&'a str, &'a str)>,
    answers: BTreeSet<&'static str>,
}

#[test]
fn the_examples_use_every_field_and_every_word() {
    let text = std::fs::read_to_string(root().join("www/journey-map.schema.json")).unwrap();
    let schema = serde_json::from_str::<Value>(&text).unwrap();
    let examples: Vec<Value> = json_files(&root().join("www/examples"))
        .iter()
        .map(|path| serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap())
        .collect();
    let mut used = Seen::default();
    for example in &examples {
        walk(&schema, "Document", &schema, example, &mut used);
    }
    let declared = declared(&schema);
    let fields: Vec<_> = declared.fields.difference(&used.fields).collect();
    assert_eq!(fields, Vec::<&(&str, &str)>::new(), "fields that no example uses");
    let words: Vec<_> = declared.words.difference(&used.words).collect();
    assert_eq!(words, Vec::<&(&str, &str)>::new(), "words that no example uses");
    assert_eq!(used.answers, BTreeSet::from(["\"none\"", "[]"]));
}

/// All that the schema speaks of.
fn declared(schema: &Value) -> Seen<'_> {
    let mut seen = Seen::default();
    let named = schema["$defs"].as_object().into_iter().flatten();
    let document = [("Document", schema)];
    for (name, part) in named.map(|(name, part)| (name.as_str(), part)).chain(document) {
        let fields = part["properties"].as_object().into_iter().flatten();
        seen.fields.extend(fields.map(|(field, _)| (name, field.as_str())));
        seen.words.extend(words(part).map(|word| (name, word)));
    }
    seen
}

/// Notes what a value uses of its part of the schema.
fn walk<'a>(
    schema: &'a Value,
    name: &'a str,
    part: &'a Value,
    value: &'a Value,
    seen: &mut Seen<'a>,
) {
    if let Some(reference) = part["$ref"].as_str() {
        let name = reference.rsplit('/').next().unwrap();
        return walk(schema, name, &schema["$defs"][name], value, seen);
    }
    let ways = part["anyOf"].as_array().map_or(&[][..], Vec::as_slice);
    let may_be_none = ways.iter().any(|way| way["const"] == "none");
    match value {
        Value::String(text) if may_be_none && text == "none" => {
            seen.answers.insert("\"none\"");
        }
        Value::String(text) => {
            seen.words.extend(words(part).find(|word| word == text).map(|word| (name, word)))
        }
        Value::Array(items) => {
            if may_be_none && items.is_empty() {
                seen.answers.insert("[]");
            }
            let list = ways.iter().find(|way| way["type"] == "array").unwrap_or(part);
            items.iter().for_each(|item| walk(schema, name, &list["items"], item, seen));
        }
        Value::Object(members) => {
            let part = ways.iter().find(|way| way["$ref"].is_string()).unwrap_or(part);
            if part["$ref"].is_string() {
                return walk(schema, name, part, value, seen);
            }
            for (field, value) in members {
                let Some((field, part)) =
                    part["properties"].as_object().and_then(|all| all.get_key_value(field))
                else {
                    continue;
                };
                seen.fields.insert((name, field));
                walk(schema, name, part, value, seen);
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// The words that a part of the schema lists.
fn words(part: &Value) -> impl Iterator<Item = &str> {
    let ways = part["anyOf"].as_array().into_iter().flatten();
    ways.filter_map(|way| way["enum"].as_array()).flatten().filter_map(Value::as_str)
}
