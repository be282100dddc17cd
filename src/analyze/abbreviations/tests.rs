//! What looks like an abbreviation, by tables.

use super::*;
use crate::model::guideline::Term;
use crate::model::id::Id;
use crate::model::value::Value;

#[test]
fn abbreviations_are_told_from_other_words() {
    for (text, expected) in [
        ("", ""),
        ("Send it to the CDP", "CDP"),
        ("CDP, KPIs and SLAs.", "CDP KPI SLA"),
        ("OK, an ID of the IT in the EU, as a PDF", ""),
        ("a B2B shop, R&D, T-SQL, E-ID", "B2B R&D T-SQL E-ID"),
        ("EU-US rules, CMO-CIO talks", "CMO CIO"),
        ("GmbH, McDonald, iOS, PhD, A, Q1, 3D", ""),
        ("5 EUR, USD 7, ISO 27001 and SOC 2", ""),
        ("MB: 24", "MB"),
        ("SALE ENDS NOW", ""),
        ("BLACK FRIDAY", ""),
        ("VERYLONGWORD", ""),
        ("Please DO NOT DELETE this", ""),
        ("PCI DSS", "PCI DSS"),
        ("the GDPR DPO", "GDPR DPO"),
        ("ÖPNV und ÄÖÜ", "ÖPNV ÄÖÜ"),
        ("CDP CDP", "CDP CDP"),
    ] {
        assert_eq!(abbreviations(text).join(" "), expected, "{text}");
    }
}

/// What a version shares with the one before is not read again.
#[test]
fn a_version_is_read_where_it_differs() {
    let before = Rc::new(Document::empty());
    let mut now = (*before).clone();
    let mut term = Term::blank();
    (term.id, term.definition) = (Id::parse("k").unwrap(), Some("Not an OKR.".to_owned()));
    now.glossary.insert(0, Rc::new(term));
    let (heard, now) = (Heard::of(&before, None), Rc::new(now));
    let followed = Heard::of(&now, Some(&heard));
    assert!(followed.is_of(&now) && !heard.is_of(&now));
    assert_eq!(followed.unexplained(&Terms::of(&now)).len(), 1);
    let shared =
        heard.parts.iter().zip(&followed.parts).filter(|(a, b)| Rc::ptr_eq(&a.said, &b.said));
    assert_eq!(
        shared.count(),
        heard.parts.len() - 2,
        "all but the glossary and the document itself"
    );
}
