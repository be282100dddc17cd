//! Five guidelines that many houses agree on, to begin with. They are data like those that somebody
//! writes: once they are in the document, it owns them.

use crate::edit::command::Command;
use crate::format::parse::parse;
use crate::model::document::Document;
use crate::model::json::Json;
use crate::model::subject::Kind;

const GUIDELINES: &str = include_str!("guidelines.json");

/// The guidelines as the file has them.
pub fn agreed() -> Vec<Json> {
    match parse(GUIDELINES).map(|parsed| parsed.json) {
        Ok(Json::List(guidelines)) => guidelines,
        _ => Vec::new(),
    }
}

/// Adds those of them that the document does not have.
pub(crate) fn adding(document: &Document) -> Command {
    let is_new = |guideline: &Json| {
        let id = guideline.member("id").and_then(Json::as_text).unwrap_or_default();
        document.guidelines.get(id).is_none()
    };
    let new = agreed().into_iter().filter(is_new);
    Command::Batch(new.map(|guideline| Command::add(Kind::Guideline, None, guideline)).collect())
}
