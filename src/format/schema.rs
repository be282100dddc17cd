//! The JSON Schema (2020-12) of the format, made from the types that read and write it.

use crate::format::header::{FORMAT, FORMAT_KEY, VERSION_KEY};
use crate::format::migrate::NEWEST;
use crate::model::document::Document;
use crate::model::json::{Json, Number};
use crate::model::schema::{Schemas, object_schema};

/// The schema of a document's file.
pub fn schema() -> Json {
    let mut schemas = Schemas::default();
    let constant = |value| Json::object([("const", value)]);
    let header = [
        (FORMAT_KEY, constant(Json::text(FORMAT)), true),
        (VERSION_KEY, constant(Json::Number(Number::from(NEWEST))), true),
    ];
    let members = Document::schema_members(&mut schemas);
    let root = object_schema(
        "Customer journeys, and the registers of people, systems and data that they share.",
        header.into_iter().chain(members),
    );
    let head = [
        ("$schema", Json::text("https://json-schema.org/draft/2020-12/schema")),
        ("$id", Json::text(format!("urn:{FORMAT}:{NEWEST}"))),
        ("title", Json::text("Journey map")),
    ];
    let definitions = Json::Object(schemas.into_definitions());
    let mut all: Vec<_> = head.into_iter().map(|(key, value)| (key.to_owned(), value)).collect();
    if let Json::Object(root) = root {
        all.extend(root);
    }
    all.push(("$defs".to_owned(), definitions));
    Json::Object(all)
}
