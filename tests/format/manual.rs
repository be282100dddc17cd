//! The format's document is true: its examples open, its tables are those of the schema.

use journey_map::format::limits::{
    MOST_BYTES, MOST_COMPLAINTS, MOST_LEVELS, MOST_THINGS, MOST_VALUES,
};
use journey_map::format::parse::parse;
use journey_map::format::read::{Repair, read};
use journey_map::format::schema::schema;
use journey_map::model::channel::STANDARD_CHANNELS;
use journey_map::model::json::Json;

use crate::golden::{golden, root};
use crate::schema::unfit;

const MANUAL: &str = "src/format/FORMAT.md";
const BEGIN: &str = "<!-- fields: written by tests/format/manual.rs -->\n";
const END: &str = "<!-- end of fields -->\n";

#[test]
fn the_examples_open_and_fit_the_schema() {
    let manual = manual();
    let blocks = manual.split("```json\n").skip(1).map(|rest| rest.split("```").next().unwrap());
    let mut opened = 0;
    for block in blocks {
        let json = parse(block).unwrap_or_else(|error| panic!("{error:?}\n{block}")).json;
        if json.member("format").is_none() {
            continue;
        }
        let complaints = read(block, Repair::Refuse).err().map(|error| error.complaints);
        assert_eq!(complaints, None);
        assert_eq!(unfit(block), Vec::<String>::new());
        opened += 1;
    }
    assert_eq!(opened, 2);
}

#[test]
fn the_tables_are_those_of_the_schema() {
    let manual = manual();
    let (before, rest) = manual.split_once(BEGIN).unwrap();
    let (_, after) = rest.split_once(END).unwrap();
    golden(MANUAL, &format!("{before}{BEGIN}{}{END}{after}", tables(&schema())));
}

#[test]
fn the_limits_and_channels_are_those_of_the_code() {
    let manual = manual();
    let limits = format!(
        "{} MB, {} levels of lists and objects inside each other, {} values, and {} things with an id",
        MOST_BYTES / (1024 * 1024),
        MOST_LEVELS,
        grouped(MOST_VALUES),
        grouped(MOST_THINGS)
    );
    assert!(manual.contains(&limits), "{limits}");
    assert!(manual.contains(&format!("{} are kept", grouped(MOST_COMPLAINTS))));
    for channel in STANDARD_CHANNELS {
        assert!(manual.contains(&format!("`{channel}`")), "{channel}");
    }
}

fn manual() -> String {
    std::fs::read_to_string(root().join(MANUAL)).unwrap()
}

fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let cut = |place: usize| place > 0 && (digits.len() - place).is_multiple_of(3);
    let grouped = digits
        .char_indices()
        .flat_map(|(place, digit)| cut(place).then_some(',').into_iter().chain([digit]));
    grouped.collect()
}

/// A table of fields for each record, a list of words for each choice.
fn tables(schema: &Json) -> String {
    let mut text = table("The document", schema);
    let Some(Json::Object(definitions)) = schema.member("$defs") else { panic!("definitions") };
    for (name, definition) in definitions {
        if definition.member("properties").is_some() {
            text.push_str(&table(name, definition));
        }
    }
    text.push_str(
        "\n### Words\n\nOther words are carried as they are.\n\n| field | words |\n|---|---|\n",
    );
    for (name, definition) in definitions {
        let options = definition.member("anyOf").and_then(Json::as_list).unwrap_or_default();
        if let Some(words) = options.first().and_then(|first| first.member("enum")) {
            let words: Vec<_> = words.as_list().unwrap().iter().map(word).collect();
            text.push_str(&format!("| {name} | {} |\n", words.join(", ")));
        }
    }
    text.push('\n');
    text
}

fn table(name: &str, schema: &Json) -> String {
    let about = schema.member("description").and_then(Json::as_text).unwrap_or_default();
    let mut text =
        format!("\n### {name}\n\n{about}\n\n| field | value | meaning |\n|---|---|---|\n");
    let required = schema.member("required").and_then(Json::as_list).unwrap_or_default();
    let Some(Json::Object(properties)) = schema.member("properties") else { panic!("fields") };
    for (key, property) in properties {
        let is_required = required.iter().any(|name| name.as_text() == Some(key));
        let key = if is_required { format!("**`{key}`**") } else { format!("`{key}`") };
        let about = property.member("description").and_then(Json::as_text).unwrap_or_default();
        text.push_str(&format!("| {key} | {} | {about} |\n", value(property)));
    }
    text
}

fn value(schema: &Json) -> String {
    if let Some(name) = schema.member("$ref").and_then(Json::as_text) {
        let name = name.trim_start_matches("#/$defs/");
        let comment = schema.member("$comment").and_then(Json::as_text);
        return comment.map_or_else(|| name.to_owned(), str::to_owned);
    }
    if let Some(constant) = schema.member("const") {
        return word(constant);
    }
    if let Some(words) = schema.member("enum").and_then(Json::as_list) {
        return words.iter().map(word).collect::<Vec<_>>().join(", ");
    }
    if let Some(options) = schema.member("anyOf").and_then(Json::as_list) {
        return format!("{} or none", value(&options[1]));
    }
    match schema.member("type").and_then(Json::as_text) {
        Some("array") => format!("list of {}", value(schema.member("items").unwrap())),
        Some("string") => "text".to_owned(),
        Some("boolean") => "true or false".to_owned(),
        Some(other) => other.to_owned(),
        None => "anything".to_owned(),
    }
}

fn word(json: &Json) -> String {
    let text = journey_map::format::write::write_json(json);
    format!("`{}`", text.trim().trim_matches('"'))
}
