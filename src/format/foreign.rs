//! Recognises the JSON of other tools, to say what a file is instead of only what it is not.

use crate::model::json::Json;

/// The text that names what a tree looks like.
pub(crate) fn looks(json: &Json) -> Option<&'static str> {
    KINDS.iter().find(|(_, is_it)| is_it(json)).map(|(id, _)| *id)
}

type Test = fn(&Json) -> bool;

const KINDS: &[(&str, Test)] = &[
    ("format-looks-cyclonedx", |json| {
        says(json, "bomFormat", "CycloneDX") || says(json, "$schema", "cyclonedx")
    }),
    ("format-looks-threat-dragon", |json| {
        let has =
            |outer, inner| json.member(outer).is_some_and(|outer| outer.member(inner).is_some());
        has("summary", "title") && has("detail", "diagrams")
    }),
    ("format-looks-otm", |json| json.member("otmVersion").is_some()),
    ("format-looks-excalidraw", |json| says(json, "type", "excalidraw")),
    ("format-looks-tldraw", |json| json.member("tldrawFileFormatVersion").is_some()),
    ("format-looks-bpmn", |json| {
        says(json, "$type", "bpmn:") || json.member("bpmn:definitions").is_some()
    }),
    ("format-looks-json-canvas", |json| {
        let first = |key| json.member(key).and_then(Json::as_list).and_then(<[Json]>::first);
        let node = first("nodes");
        let has = |key| node.is_some_and(|node| node.member(key).is_some());
        has("x") && has("y") && has("width") && has("type")
    }),
    ("format-looks-schema", |json| says(json, "$schema", "json-schema.org")),
    ("format-looks-openapi", |json| {
        json.member("openapi").is_some() || json.member("swagger").is_some()
    }),
    ("format-looks-backstage", |json| {
        json.member("apiVersion").is_some() && json.member("kind").is_some()
    }),
    ("format-looks-xes", |json| {
        json.member("log").is_some_and(|log| log.member("trace").is_some())
    }),
    ("format-looks-package", |json| {
        json.member("name").is_some()
            && ["dependencies", "devDependencies", "scripts"]
                .iter()
                .any(|key| json.member(key).is_some())
    }),
    ("format-looks-geojson", |json| says(json, "type", "FeatureCollection")),
];

/// Whether a member is a text that contains a word.
fn says(json: &Json, key: &str, word: &str) -> bool {
    json.member(key).and_then(Json::as_text).is_some_and(|text| text.contains(word))
}
