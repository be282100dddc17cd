//! What looks like an abbreviation, by tables.

use super::*;

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
