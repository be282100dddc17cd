//! The table of fields beside the JSON Schema: every property has a row, every row a property, and each has
//! its texts.

use std::collections::{BTreeMap, BTreeSet};

use journey_map::app::fields::field::{Field, Place, Widget};
use journey_map::app::fields::groups;
use journey_map::app::fields::notation::Notation;
use journey_map::model::subject::Kind;
use journey_map::words::Words;
use serde_json::Value;

/// Properties that nobody types, and why.
const EXCEPT: &[(&str, &str)] = &[
    ("document.format", "says what kind of file it is; reading and writing see to it"),
    ("document.version", "says how the file is written; reading and writing see to it"),
    ("document.extensions", "belongs to other tools, and is carried as it is"),
    (
        "touchpoint.order",
        "is a place on the map: a drag sets it, or Alt with an arrow (`the_order_of_a_column_changes_by_key`)",
    ),
];

fn schema() -> Value {
    let text = std::fs::read_to_string("www/journey-map.schema.json").expect("the schema is there");
    serde_json::from_str(&text).expect("the schema is JSON")
}

/// The definition of a kind: the one of its list.
fn definition(schema: &Value, kind: Kind) -> &Value {
    if kind == Kind::Document {
        return schema;
    }
    let home = if kind.is_in_journey() { &schema["$defs"]["Journey"] } else { schema };
    resolve(schema, &home["properties"][kind.list_key()]["items"])
}

fn resolve<'a>(schema: &'a Value, value: &'a Value) -> &'a Value {
    if let Some(inner) = value["allOf"].as_array().and_then(|all| all.first()) {
        return resolve(schema, inner);
    }
    match value["$ref"].as_str() {
        Some(path) => {
            resolve(schema, &schema["$defs"][path.rsplit('/').next().unwrap_or_default()])
        }
        None => value,
    }
}

/// What is said of a property.
#[derive(Debug, PartialEq, Default)]
struct Leaf {
    can_be_none: bool,
    words: Vec<String>,
}

/// Every property that holds no other ones, with the way to it.
fn properties(schema: &Value, kind: Kind) -> BTreeMap<String, Leaf> {
    let mut found = BTreeMap::new();
    let members =
        definition(schema, kind)["properties"].as_object().expect("a record has properties");
    for (key, value) in members {
        let holds_entries =
            Kind::ALL.iter().any(|kind| kind.list_key() == key && *kind != Kind::Document)
                && matches!(kind, Kind::Document | Kind::Journey);
        if key != "id" && !holds_entries || key == "personas" && kind == Kind::Journey {
            walk(schema, value, key.clone(), false, &mut found);
        }
    }
    found
}

fn walk(
    schema: &Value,
    value: &Value,
    path: String,
    can_be_none: bool,
    found: &mut BTreeMap<String, Leaf>,
) {
    let value = resolve(schema, value);
    if let Some(ways) = value["anyOf"].as_array() {
        let is_none = |way: &Value| way["const"] == "none";
        if ways.iter().any(is_none) {
            let rest = ways.iter().find(|way| !is_none(way)).expect("there is another answer");
            if resolve(schema, rest)["properties"].is_object() || rest["type"] == "array" {
                found.insert(path.clone(), Leaf { can_be_none: true, ..Leaf::default() });
            }
            return walk(schema, rest, path, true, found);
        }
        let words = ways.iter().filter_map(|way| way["enum"].as_array()).flatten();
        let words = words.map(|word| word.as_str().unwrap_or_default().to_owned()).collect();
        found.insert(path, Leaf { can_be_none, words });
    } else if value["type"] == "array" {
        walk(schema, &value["items"], format!("{path}[]"), false, found);
    } else if let Some(members) = value["properties"].as_object() {
        for (key, value) in members {
            walk(schema, value, format!("{path}.{key}"), false, found);
        }
    } else {
        found.insert(path, Leaf { can_be_none, ..Leaf::default() });
    }
}

/// The properties that a row of the table edits.
fn rows(kind: Kind) -> BTreeMap<String, Leaf> {
    let mut found = BTreeMap::new();
    for field in groups(kind).iter().flat_map(|group| group.fields) {
        edits("", field, &mut found);
    }
    found
}

fn edits(before: &str, field: &Field, found: &mut BTreeMap<String, Leaf>) {
    let path = format!("{before}{}", field.key);
    let mut put = |path: String, leaf| assert_eq!(found.insert(path.clone(), leaf), None, "{path}");
    let can_be_none = field.none.is_some();
    let leaf = |words: &[&str]| Leaf {
        can_be_none,
        words: words.iter().map(|word| (*word).to_owned()).collect(),
    };
    let item = |words: &[&str]| Leaf { can_be_none: false, ..leaf(words) };
    let subject = |path: &str| ["journey", "kind", "id"].map(|key| format!("{path}.{key}"));
    match &field.widget {
        Widget::Choice(_, words) | Widget::Segment(_, words) => put(path, leaf(words)),
        Widget::Line(Notation::Money(key)) => {
            put(format!("{path}.{key}"), leaf(&[]));
            put(format!("{path}.currency"), leaf(&[]));
        }
        Widget::Line(_) | Widget::Day(_) | Widget::One(_) | Widget::Truth | Widget::Tick => {
            put(path, leaf(&[]));
        }
        Widget::Long(Notation::Lines) | Widget::Tags(_) | Widget::Several(_) => {
            put(format!("{path}[]"), item(&[]));
            put(path, leaf(&[]));
        }
        Widget::Words(_, words) => {
            put(format!("{path}[]"), item(words));
            put(path, leaf(&[]));
        }
        Widget::Long(_) | Widget::Scale(..) | Widget::Emotion => put(path, leaf(&[])),
        Widget::Mention(_) => subject(&path).into_iter().for_each(|path| put(path, item(&[]))),
        Widget::Mentions(_) => {
            let inner = subject(&format!("{path}[]"));
            put(path, leaf(&[]));
            inner.into_iter().for_each(|path| put(path, item(&[])));
        }
        Widget::Rows(fields) | Widget::Part(fields) => {
            let is_list = matches!(field.widget, Widget::Rows(_));
            put(path.clone(), leaf(&[]));
            let inner = format!("{path}{}.", if is_list { "[]" } else { "" });
            fields.iter().for_each(|field| edits(&inner, field, found));
        }
    }
}

#[test]
fn every_property_of_the_format_has_a_row_and_every_row_a_property() {
    let schema = schema();
    let mut excepted = BTreeSet::new();
    for kind in Kind::ALL {
        let (mut properties, rows) = (properties(&schema, *kind), rows(*kind));
        for (name, _) in EXCEPT {
            let (of, key) = name.split_once('.').expect("an exception names a kind");
            if of == kind.as_str() && properties.remove(key).is_some() {
                excepted.insert(*name);
            }
        }
        assert_eq!(
            rows.keys().collect::<Vec<_>>(),
            properties.keys().collect::<Vec<_>>(),
            "{kind}"
        );
        for (path, row) in rows {
            assert_eq!(Some(&row), properties.get(&path), "{kind} {path}");
        }
    }
    assert_eq!(excepted.len(), EXCEPT.len(), "an exception is none any more");
}

/// All rows, those of records inside of records as well.
fn all_rows() -> Vec<(Kind, &'static Field)> {
    fn within(kind: Kind, fields: &'static [Field], rows: &mut Vec<(Kind, &'static Field)>) {
        for field in fields {
            rows.push((kind, field));
            within(kind, field.inner(), rows);
        }
    }
    let mut rows = Vec::new();
    for kind in Kind::ALL {
        groups(*kind).iter().for_each(|group| within(*kind, group.fields, &mut rows));
    }
    rows
}

#[test]
fn every_row_has_its_texts() {
    let words = Words::new("en");
    let mut missing = BTreeSet::new();
    let mut need = |id: &str| {
        if !words.has(id) {
            missing.insert(id.to_owned());
        }
    };
    for (_, field) in all_rows() {
        need(field.label);
        field.none.iter().chain(&field.example).for_each(|text| need(text));
        for voice in ["marketing", "it"] {
            need(&format!("help-{}-{voice}", field.help()));
        }
        match &field.widget {
            Widget::Line(notation) | Widget::Long(notation) | Widget::Tags(notation) => {
                need(notation.hint());
                notation.example().iter().for_each(|example| need(example));
            }
            Widget::Day(today) => today.iter().for_each(|today| need(today)),
            Widget::One(of) | Widget::Several(of) => need(of.placeholder()),
            Widget::Choice(family, known)
            | Widget::Scale(family, known)
            | Widget::Words(family, known) => {
                known.iter().for_each(|word| need(&format!("{family}-{word}")));
            }
            Widget::Segment(family, known) => {
                for word in *known {
                    need(&format!("{family}-{word}"));
                    need(&format!("{family}-{word}-why"));
                }
            }
            _ => {}
        }
    }
    for kind in Kind::ALL {
        for group in groups(*kind) {
            if let Place::Fold(label) = group.place {
                need(label);
            }
        }
    }
    assert!(missing.is_empty(), "{missing:#?}");
}

#[test]
fn help_is_short() {
    let words = Words::new("en");
    let mut helps: Vec<_> = all_rows().iter().map(|(_, field)| field.help()).collect();
    helps.sort_unstable();
    helps.dedup();
    for help in helps {
        for voice in ["marketing", "it"] {
            let text = words.word("help", &format!("{help}-{voice}"));
            assert!(text.chars().count() <= 90, "{help}: {text}");
            assert!(text.ends_with(['.', '?', '…']), "{help}: {text}");
        }
    }
}

/// The browser test that walks the table of a kind.
fn walk_of(kind: Kind) -> &'static str {
    match kind {
        Kind::Document => "every_field_of_the_document",
        Kind::Person => "every_field_of_a_person",
        Kind::System => "every_field_of_a_system",
        Kind::Integration => "every_field_of_an_integration",
        Kind::DataCategory => "every_field_of_a_data_category",
        Kind::Purpose => "every_field_of_a_purpose",
        Kind::Journey => "every_field_of_a_journey",
        Kind::Persona => "every_field_of_a_persona",
        Kind::Channel => "every_field_of_a_channel",
        Kind::Metric => "every_field_of_a_metric",
        Kind::Objective => "every_field_of_an_objective",
        Kind::Guideline => "every_field_of_a_guideline",
        Kind::Term => "every_field_of_a_term",
        Kind::Review => "every_field_of_a_meeting",
        Kind::Waiver => "every_field_of_a_waiver",
        Kind::Stage => "every_field_of_a_stage",
        Kind::Touchpoint => "every_field_of_a_touchpoint",
        Kind::Transition => "every_field_of_a_transition",
    }
}

/// How somebody edits a field.
fn how(widget: &Widget) -> &'static str {
    match widget {
        Widget::Line(Notation::Text | Notation::Name) => "a line of text",
        Widget::Line(Notation::Money(_)) => "money",
        Widget::Line(Notation::Percent) => "per cent",
        Widget::Line(Notation::Length) => "length of time",
        Widget::Line(Notation::Number | Notation::Count | Notation::Days) => "number",
        Widget::Line(Notation::Country) => "country",
        Widget::Line(Notation::Currency) => "currency",
        Widget::Line(Notation::Language) => "language",
        Widget::Line(Notation::Address) => "address",
        Widget::Line(_) => "a line",
        Widget::Long(Notation::Lines) => "one in each line",
        Widget::Long(_) => "lines of text",
        Widget::Day(_) => "day",
        Widget::Choice(..) => "list of words",
        Widget::Segment(..) => "words side by side",
        Widget::Scale(..) | Widget::Emotion => "scale of five",
        Widget::Truth => "yes or no",
        Widget::Tick => "tick",
        Widget::One(_) => "picker",
        Widget::Several(_) => "picker of several",
        Widget::Tags(_) => "texts, one by one",
        Widget::Words(..) => "words to press",
        Widget::Rows(_) => "entries that unfold",
        Widget::Part(_) => "an entry that unfolds",
        Widget::Mention(_) => "picker of anything",
        Widget::Mentions(_) => "picker of several touchpoints",
    }
}

fn list(kind: Kind, place: &str, before: &str, field: &Field, lines: &mut String) {
    let words = Words::new("en");
    let path = format!("{before}{}", field.key);
    let said = match &field.widget {
        Widget::Line(Notation::Money(key)) => format!("{path}.{key}`, `{path}.currency"),
        _ => path.clone(),
    };
    let (label, how, test) = (words.text(field.label), how(&field.widget), walk_of(kind));
    lines.push_str(&format!("| {kind} | `{said}` | {place}: {label} | {how} | `{test}` |\n"));
    let inner = match field.widget {
        Widget::Rows(_) => format!("{path}[]."),
        _ => format!("{path}."),
    };
    field.inner().iter().for_each(|field| list(kind, place, &inner, field, lines));
}

/// `tests/browser/fields.md` says where each field is edited. `FIELDS=write` writes it anew.
#[test]
fn the_list_of_fields_says_where_each_is_edited() {
    let mut lines = String::from(
        "# Where every field is edited\n\nMade by `tests/app/fields.rs` from the table of fields, which it compares \
         with the JSON Schema. Each test of the last column stands in `tests/browser/cases/fields.rs`: it answers the \
         field by hand and finds it in the export.\n\n\
         | record | field | where | how | by hand |\n| :-- | :-- | :-- | :-- | :-- |\n",
    );
    let words = Words::new("en");
    for kind in Kind::ALL {
        for group in groups(*kind) {
            let place = match group.place {
                Place::Head => "head".to_owned(),
                Place::Question => "question".to_owned(),
                Place::Top => "form".to_owned(),
                Place::Fold(head) => words.text(head),
            };
            group.fields.iter().for_each(|field| list(*kind, &place, "", field, &mut lines));
        }
    }
    lines.push_str("\nNot in the inspector:\n\n");
    for (name, why) in EXCEPT {
        lines.push_str(&format!("- `{name}` {why}.\n"));
    }
    lines.push_str("- `id` is made once and stays; the lists of a document and of a journey are its registers.\n");
    let path = "tests/browser/fields.md";
    if std::env::var("FIELDS").as_deref() == Ok("write") {
        std::fs::write(path, &lines).expect("the list can be written");
    }
    let kept = std::fs::read_to_string(path).expect("the list is there");
    assert_eq!(kept, lines, "FIELDS=write cargo test --test app the_list_of_fields");
}
