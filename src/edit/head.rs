//! What is said about a document or a journey as a whole, apart from the lists that it holds.

use crate::model::document::Document;
use crate::model::json::Json;
use crate::model::subject::Kind;
use crate::model::value::Value;

/// A document that says the same as a whole, and holds nothing.
pub(crate) fn head(document: &Document) -> Document {
    Document {
        title: document.title.clone(),
        description: document.description.clone(),
        language: document.language.clone(),
        currency: document.currency.clone(),
        review_every: document.review_every.clone(),
        extensions: document.extensions.clone(),
        extra: document.extra.clone(),
        ..Document::empty()
    }
}

/// Says as a whole what another document says.
pub(crate) fn set_head(document: &mut Document, head: Document) {
    document.title = head.title;
    document.description = head.description;
    document.language = head.language;
    document.currency = head.currency;
    document.review_every = head.review_every;
    document.extensions = head.extensions;
    document.extra = head.extra;
}

/// Whether two documents say the same as a whole.
pub(crate) fn is_same_head(a: &Document, b: &Document) -> bool {
    a.title == b.title
        && a.description == b.description
        && a.language == b.language
        && a.currency == b.currency
        && a.review_every == b.review_every
        && a.extensions == b.extensions
        && a.extra == b.extra
}

/// What a document says as a whole, as JSON.
pub(crate) fn head_json(document: &Document) -> Json {
    head(document).write().unwrap_or_default()
}

/// Whether a key of a document or a journey holds a list of things with ids.
pub(crate) fn is_list_key(key: &str) -> bool {
    Kind::ALL.iter().any(|kind| *kind != Kind::Document && kind.list_key() == key)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::json::Number;
    use crate::model::reader::Reader;

    fn document(members: &[(&str, Json)]) -> Document {
        let empty = Document::empty();
        let mut reader = Reader::new(&empty);
        let document = Document::read(Json::object(members.to_vec()), &mut reader).unwrap();
        assert_eq!(reader.into_problems().0, []);
        document
    }

    #[test]
    fn a_head_has_every_key_that_holds_no_list() {
        let sample = |key: &str| match key {
            "language" => Json::text("de"),
            "currency" => Json::text("EUR"),
            "reviewEvery" => Json::text("P1Y"),
            "extensions" => Json::Number(Number::from(1)),
            _ => Json::text("text"),
        };
        let keys = Document::KEYS.iter().filter(|key| !is_list_key(key)).chain(&["unknown"]);
        let members: Vec<_> = keys.map(|key| (*key, sample(key))).collect();
        let said = document(&members);
        assert_eq!(head_json(&said), Json::object(members.clone()));

        let mut other = document(&[("title", Json::text("other"))]);
        set_head(&mut other, head(&said));
        assert_eq!(head_json(&other), Json::object(members.clone()));

        for left_out in 0..members.len() {
            let (key, _) = members[left_out];
            let mut fewer = members.clone();
            if key == "title" {
                fewer[left_out].1 = Json::text("another");
            } else {
                fewer.remove(left_out);
            }
            assert!(!is_same_head(&said, &document(&fewer)), "{key}");
        }
        assert!(is_same_head(&said, &document(&members)));
    }
}
