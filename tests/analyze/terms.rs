//! Terms in any text: what is found lies in the text, in its order, on whole letters and words.

use std::rc::Rc;

use journey_map::analyze::abbreviations::{abbreviations, is_abbreviation};
use journey_map::analyze::terms::{Terms, doubled};
use journey_map::format::read::{Repair, read};
use journey_map::model::document::Document;
use proptest::prelude::{Strategy, any, prop_assert, prop_assert_eq, prop_oneof, proptest};
use proptest::string::string_regex;

/// Words that glossaries and texts share, so that much is found.
fn word() -> impl Strategy<Value = String> {
    string_regex("(seat|customer|loss|of|SSO|CRM|R&D|café|İstanbul|straße|ΣΑΣ|e\u{301}|KPIs?|日本)")
        .expect("what is well-formed")
}

fn text() -> impl Strategy<Value = String> {
    let joint = string_regex("[ .,;&/’'\n👍🏽-]{1,2}").expect("what is well-formed");
    let part = prop_oneof![4 => word(), 3 => joint, 1 => any::<String>()];
    proptest::collection::vec(part, 0..20).prop_map(|parts| parts.concat())
}

fn glossary() -> impl Strategy<Value = Rc<Document>> {
    let phrase = proptest::collection::vec(word(), 1..4).prop_map(|words| words.join(" "));
    proptest::collection::vec(phrase, 0..8).prop_map(|names| {
        let entry = |(place, name): (usize, &String)| {
            serde_json::json!({ "id": format!("t{place}"), "name": name, "definition": "It.", "synonyms": [name] })
        };
        let terms: Vec<_> = names.iter().enumerate().map(entry).collect();
        let map = serde_json::json!({ "format": "journey-map", "version": 1, "title": "", "glossary": terms });
        read(&map.to_string(), Repair::Refuse).expect("a map").document
    })
}

proptest! {
    #[test]
    fn spans_lie_in_the_text_in_its_order(document in glossary(), text in text()) {
        let mut behind = 0;
        for span in Terms::of(&document).spans(&text) {
            prop_assert!(behind <= span.start && span.start < span.end && span.end <= text.len());
            prop_assert!(text.is_char_boundary(span.start) && text.is_char_boundary(span.end));
            prop_assert!(span.term < document.glossary.len());
            let is_open = |letter: Option<char>| letter.is_none_or(|letter| !letter.is_alphanumeric());
            prop_assert!(is_open(text[..span.start].chars().next_back()), "whole words");
            prop_assert!(is_open(text[span.end..].chars().next()), "whole words");
            behind = span.end;
        }
    }

    #[test]
    fn a_term_is_found_in_its_own_name(document in glossary()) {
        let terms = Terms::of(&document);
        for term in document.glossary.iter() {
            let spans = terms.spans(&term.name);
            let said = |span: &journey_map::analyze::terms::Span| term.name[span.start..span.end].to_owned();
            prop_assert_eq!(spans.iter().map(said).collect::<Vec<_>>(), [&*term.name]);
        }
        for double in doubled(&document) {
            prop_assert!(double.terms.windows(2).all(|pair| pair[0] < pair[1]));
        }
    }

    #[test]
    fn abbreviations_lie_in_the_text_in_its_order(text in text()) {
        let mut rest = &*text;
        for word in abbreviations(&text) {
            prop_assert!(is_abbreviation(word));
            let at = rest.find(word);
            prop_assert!(at.is_some(), "{word} behind the one before");
            rest = &rest[at.unwrap_or_default() + word.len()..];
        }
    }
}
