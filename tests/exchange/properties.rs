//! What holds for every text.

use journey_map::exchange::detect::detect;
use journey_map::exchange::mermaid::read_mermaid;
use journey_map::exchange::steps::read_steps;
use journey_map::format::read::{Repair, read};
use journey_map::format::write::write;
use proptest::prelude::*;

use crate::DEFAULTS;

/// Words of the notation itself.
const KEYWORDS: &[&str] = &["title", "section", "accTitle", "accDescr", "journey"];

/// A line of a Mermaid journey, sound or not.
fn line() -> impl Strategy<Value = String> {
    prop_oneof![
        "[a-z]{2,5}( [a-z]{2,5})?: [0-9]: [a-z]{2,5}, [a-z]{2,5}",
        "(title|section|accTitle:|accDescr:) [a-z]{2,5}",
        "(title|section|accTitle|accDescr)?[:;{}# ]{0,3}([a-z]{2,5})?",
        "([a-z]{2,5}|[0-9.:;%#&{},<> -]|br|#quot;|%%\\{|\\}%%){0,8}",
    ]
}

proptest! {
    #[test]
    fn every_text_is_read_or_refused(text in "(\\PC|[\\n\\r\\t:;#%{}<>&-]|journey\\n|```mermaid\\n|---\\n|section |title ){0,60}") {
        detect(&text);
        read_steps(&text, &DEFAULTS);
        let _ = read_mermaid(&text, &DEFAULTS);
        let _ = read_mermaid(&format!("journey\n{text}"), &DEFAULTS);
    }

    #[test]
    fn every_line_is_kept_or_noted(lines in proptest::collection::vec(line(), 0..8)) {
        let text = format!("journey\n{}", lines.join("\n"));
        let imported = read_mermaid(&text, &DEFAULTS).unwrap();
        let kept = write(&imported.document);
        let mut noted: Vec<_> = imported.notes.iter().map(|note| note.line as usize).collect();
        // One note stands for all the lines of a directive.
        if let Some(start) = lines.iter().position(|line| line.trim_start().starts_with("%%{")) {
            noted.extend(start + 2..lines.len() + 2);
        }
        let silent = (2..).zip(&lines).filter(|(number, _)| !noted.contains(number));
        for (_, line) in silent {
            for word in line.split(|c: char| !c.is_ascii_alphabetic()).filter(|word| word.len() > 1) {
                let is_notation = KEYWORDS.contains(&word) || matches!(word, "br" | "quot");
                prop_assert!(is_notation || kept.contains(word), "{:?} of {:?}", word, text);
            }
        }
    }

    #[test]
    fn every_import_can_be_saved_and_opened(text in "(\\PC|\\n|: |; |section ){0,60}") {
        let mermaid = read_mermaid(&format!("journey\n{text}"), &DEFAULTS).unwrap();
        for document in [mermaid.document, read_steps(&text, &DEFAULTS).document] {
            let opened = read(&write(&document), Repair::Refuse).unwrap();
            prop_assert!(opened.warnings.is_empty());
            prop_assert_eq!(&*opened.document, &document);
        }
    }
}
