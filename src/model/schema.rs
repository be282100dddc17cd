//! Collects the JSON Schema (2020-12) of every record while the types describe themselves.

use crate::model::json::{Json, Object};

/// The definitions (`$defs`) gathered so far, in the order of their first use.
#[derive(Debug, Default)]
pub struct Schemas {
    definitions: Object,
}

impl Schemas {
    /// Defines a named schema once and returns a reference to it.
    pub fn define(&mut self, name: &str, schema: impl FnOnce(&mut Self) -> Json) -> Json {
        if !self.definitions.iter().any(|(known, _)| known == name) {
            // The place is taken first: a record may contain itself.
            let place = self.definitions.len();
            self.definitions.push((name.to_owned(), Json::Null));
            let schema = schema(self);
            self.definitions[place].1 = schema;
        }
        ref_schema(name)
    }

    /// All definitions.
    pub fn into_definitions(self) -> Object {
        self.definitions
    }
}

/// A reference to a named schema.
pub fn ref_schema(name: &str) -> Json {
    Json::object([("$ref", Json::text(format!("#/$defs/{name}")))])
}

/// The schema of an object: key, schema and whether it has to be there, for each member. Members
/// beyond these are allowed; a later version may have written them.
pub fn object_schema(
    description: &str,
    members: impl IntoIterator<Item = (&'static str, Json, bool)>,
) -> Json {
    let mut properties = Object::new();
    let mut required = Vec::new();
    for (key, schema, is_required) in members {
        properties.push((key.to_owned(), schema));
        if is_required {
            required.push(key);
        }
    }
    let mut schema = vec![
        ("description", Json::text(description)),
        ("type", Json::text("object")),
        ("properties", Json::Object(properties)),
    ];
    if !required.is_empty() {
        schema.push(("required", Json::texts(required)));
    }
    Json::object(schema)
}

/// Adds a field's description to its schema.
pub fn described(schema: Json, description: &str) -> Json {
    let description = ("description".to_owned(), Json::text(description));
    match schema {
        Json::Object(members) if members.iter().all(|(key, _)| key != "description") => {
            Json::Object(std::iter::once(description).chain(members).collect())
        }
        Json::Bool(true) => Json::Object(vec![description]),
        other => other,
    }
}
