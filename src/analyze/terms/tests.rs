//! Terms in texts, by tables.

use std::rc::Rc;

use super::*;
use crate::model::answer::Answer;
use crate::model::id::Id;

/// A glossary of lines such as `Single sign-on | SSO | one login, one password`: name, abbreviation, synonyms.
fn document(lines: &[&str]) -> Document {
    let mut document = Document::empty();
    for (place, line) in lines.iter().enumerate() {
        let mut parts = line.split('|').map(str::trim);
        let mut term = Term::blank_with(place, parts.next().unwrap());
        term.abbreviation = parts.next().filter(|text| !text.is_empty()).map(str::to_owned);
        if let Some(synonyms) = parts.next() {
            term.synonyms =
                Answer::Is(synonyms.split(',').map(|word| word.trim().to_owned()).collect());
        }
        document.glossary.insert(place, Rc::new(term));
    }
    document
}

impl Term {
    fn blank_with(place: usize, name: &str) -> Self {
        use crate::model::value::Value;
        let mut term = Self::blank();
        term.id = Id::parse(&format!("term-{place}")).unwrap();
        term.name = name.to_owned();
        term.definition = Some("What it means.".to_owned());
        term
    }
}

const GLOSSARY: &[&str] = &[
    "Seat",
    "Single sign-on | SSO | one login",
    "Customer",
    "Customer satisfaction score | CSAT",
    "Information technology | IT",
    "Research and development | R&D",
    "Churn | | loss of customers",
    "Café",
    "Process",
];

/// The text with each term in brackets, followed by its place.
fn marked(text: &str) -> String {
    let mut marked = text.to_owned();
    for span in Terms::of(&document(GLOSSARY)).spans(text).into_iter().rev() {
        marked.insert_str(span.end, &format!("]{}", span.term));
        marked.insert(span.start, '[');
    }
    marked
}

#[test]
fn terms_are_found_where_they_are_said() {
    for (text, expected) in [
        ("", ""),
        ("nothing of it", "nothing of it"),
        ("A seat, two seats; seating", "A [seat]0, two [seats]0; seating"),
        ("SEAT", "[SEAT]0"),
        ("single sign-on and Single Sign On", "[single sign-on]1 and [Single Sign On]1"),
        ("a single sign. On it goes", "a single sign. On it goes"),
        ("SSO, but not sso or Sso", "[SSO]1, but not sso or Sso"),
        ("Three SSOs", "Three [SSOs]1"),
        ("SSO-login", "[SSO]1-login"),
        ("it is IT", "it is [IT]4"),
        ("R&D, R & D", "[R&D]5, R & D"),
        ("the customer’s wish", "the [customer]2’s wish"),
        ("customer satisfaction scores", "[customer satisfaction scores]3"),
        ("customer satisfaction", "[customer]2 satisfaction"),
        ("customers lost: a loss of customers", "[customers]2 lost: a [loss of customers]6"),
        ("loss of love", "loss of love"),
        ("loss\nof customers", "[loss\nof customers]6"),
        ("im CAFÉ, dans le Café", "im [CAFÉ]7, dans le [Café]7"),
        ("cafe\u{301}", "cafe\u{301}"),
        ("processes", "[processes]8"),
        ("seat seat", "[seat]0 [seat]0"),
    ] {
        assert_eq!(marked(text), expected);
    }
}

#[test]
fn a_term_without_a_definition_explains_nothing() {
    let mut document = document(&["Seat"]);
    let mut term = (**document.glossary.get("term-0").unwrap()).clone();
    for (definition, is_empty) in [(None, true), (Some("  "), true), (Some("A place."), false)] {
        term.definition = definition.map(str::to_owned);
        document.glossary.replace(Rc::new(term.clone()));
        assert_eq!(Terms::of(&document).is_empty(), is_empty, "{definition:?}");
    }
}

#[test]
fn an_abbreviation_is_explained_by_itself_and_by_the_words_of_a_term() {
    let terms =
        Terms::of(&document(&["Card rules (PCI DSS)", "GDPR", "Churn | | NRR loss", "x | CDP"]));
    for (word, is_explained) in
        [("PCI", true), ("DSS", true), ("GDPR", true), ("NRR", true), ("CDP", true), ("CRM", false)]
    {
        assert_eq!(terms.explain(word), is_explained, "{word}");
    }
}

#[test]
fn the_first_of_two_entries_counts_and_both_are_doubled() {
    let document = document(&["Seat | ST", "Licence | | seat, Seat", "Stand | ST", "st"]);
    assert_eq!(Terms::of(&document).spans("seat")[0].term, 0);
    let doubled = doubled(&document);
    let expected = [("Seat", vec![0, 1]), ("ST", vec![0, 2])]
        .map(|(word, terms)| Doubled { word: word.to_owned(), terms });
    assert_eq!(doubled, expected);
}
