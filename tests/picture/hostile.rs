//! Whatever is in a document, its picture is a picture: well-formed, without a script, without anything of elsewhere.

use journey_map::layout::lanes::Lanes;
use proptest::prelude::*;

use crate::generate::documents;
use crate::{document, picture};

/// Elements that a picture may have.
const ELEMENTS: &[&str] = &["svg", "title", "desc", "g", "rect", "path", "text", "tspan"];

/// Objects to what is no picture. What it says has to be well-formed, letter by letter.
fn object_to(picture: &str) -> Result<(), String> {
    let mut open = Vec::new();
    let rest = picture.strip_prefix("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    let mut rest = rest.ok_or("it does not begin as a file")?.trim_end();
    while !rest.is_empty() {
        let Some(tag) = rest.strip_prefix('<') else {
            let (text, next) = rest.split_at(rest.find('<').ok_or("it ends in a text")?);
            plain(text)?;
            rest = next;
            continue;
        };
        let (tag, next) = tag.split_once('>').ok_or("a tag does not end")?;
        rest = next;
        if let Some(name) = tag.strip_prefix('/') {
            if open.pop() != Some(name) {
                return Err(format!("</{name}> ends what did not begin"));
            }
            continue;
        }
        let (tag, is_empty) = tag.strip_suffix('/').map_or((tag, false), |tag| (tag, true));
        let (name, attributes) = tag.split_once(' ').unwrap_or((tag, ""));
        if !ELEMENTS.contains(&name) {
            return Err(format!("<{name}> has no place in a picture"));
        }
        for attribute in attributes.split("\" ").filter(|attribute| !attribute.is_empty()) {
            let (name, value) = attribute.split_once("=\"").ok_or(attribute)?;
            if name.starts_with("on") || name.contains("href") || name == "style" {
                return Err(format!("{name} has no place in a picture"));
            }
            plain(value.trim_end_matches('"'))?;
        }
        if !is_empty {
            open.push(name);
        }
    }
    if open.is_empty() { Ok(()) } else { Err(format!("{open:?} do not end")) }
}

fn plain(text: &str) -> Result<(), String> {
    let is_bad = |letter: char| {
        letter.is_control() && letter != '\n'
            || matches!(letter, '<' | '"' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{fffe}' | '\u{ffff}')
    };
    if text.contains(is_bad) {
        return Err(format!("{text:?} has letters that no file may have"));
    }
    let entities = text.split('&').skip(1);
    let known = |rest: &str| ["amp;", "lt;", "gt;", "quot;"].iter().any(|it| rest.starts_with(it));
    match entities.into_iter().find(|rest| !known(rest)) {
        Some(rest) => Err(format!("&{rest:?} is no entity")),
        None => Ok(()),
    }
}

#[test]
fn hostile_names_stay_names() {
    for name in [
        "<script>alert(1)</script>",
        "]]><svg onload=alert(1)>",
        "\\u0000\\u001f\\u007f&amp;&lt;",
        "\\u202Etxt.exe\\u202C",
        "a\\\" onclick=\\\"alert(1)",
        "😀👩‍👩‍👧 שלום مرحبا",
        "\\ufffe\\uffff\\ufeff",
        "WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW",
    ] {
        let text = format!(
            r#"{{ "format": "journey-map", "version": 1, "title": "{name}",
            "people": [{{ "id": "p", "name": "{name}" }}],
            "journeys": [{{ "id": "j", "title": "{name}", "stages": [{{ "id": "s", "name": "{name}", "aim": "{name}" }}],
            "touchpoints": [{{ "id": "t", "name": "{name}", "stage": "s", "owner": {{ "marketing": "p" }} }}],
            "transitions": [{{ "id": "w", "from": "t", "to": "t", "trigger": "{name}", "share": 0.5 }}] }}] }}"#
        );
        let drawn = picture(&document(&text), Lanes::Owner);
        assert_eq!(object_to(&drawn), Ok(()), "{name}");
        assert!(!drawn.contains("<script") && !drawn.contains("\u{202e}"), "{name}");
    }
}

#[test]
fn what_is_no_picture_is_noticed() {
    for bad in [
        "<svg><a/></svg>",
        "<svg><g></svg>",
        "<svg onload=\"a\"/>",
        "<svg>&x;</svg>",
        "<svg>\u{1}</svg>",
    ] {
        let text = format!("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{bad}\n");
        assert!(object_to(&text).is_err(), "{bad}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn any_document_has_a_picture(document in documents()) {
        prop_assume!(!document.journeys.is_empty());
        for lanes in [Lanes::None, Lanes::Channel, Lanes::Owner] {
            let found = object_to(&picture(&document, lanes));
            prop_assert_eq!(found, Ok(()));
        }
    }
}
