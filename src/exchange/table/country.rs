//! Countries by the names that lists have for them: in German as well, and as people shorten them.

use crate::exchange::table::names::{has, plain};
use crate::model::spoken::names::read_name;
use crate::model::standard::Country;
use crate::words::Words;

/// The country of a code or of a name.
pub(super) fn country(text: &str, words: &Words) -> Option<Country> {
    let plain = plain(text);
    // A name goes before a code: UK is no country's code.
    let named = COUNTRIES.iter().find(|(_, names)| has(names, &plain));
    match named {
        Some((code, _)) => Country::parse(code),
        None => Country::parse(&text.trim().to_ascii_uppercase()).or_else(|| {
            read_name("names-countries", text, words).and_then(|code| Country::parse(&code))
        }),
    }
}

const COUNTRIES: &[(&str, &str)] = &[
    ("EU", "europaische union|europe|europa|eu eea|eea|ewr"),
    ("AT", "osterreich|aut"),
    ("AU", "australien"),
    ("BE", "belgien"),
    ("BG", "bulgarien"),
    ("BR", "brasilien"),
    ("CA", "kanada"),
    ("CH", "schweiz|che"),
    ("CZ", "tschechien"),
    ("DE", "deutschland|ger|deu|brd"),
    ("DK", "danemark"),
    ("EE", "estland"),
    ("ES", "spanien"),
    ("FI", "finnland"),
    ("FR", "frankreich"),
    ("GB", "uk|grossbritannien|vereinigtes konigreich|england"),
    ("GR", "griechenland"),
    ("HR", "kroatien"),
    ("HU", "ungarn"),
    ("IE", "irland"),
    ("IN", "indien"),
    ("IS", "island"),
    ("IT", "italien"),
    ("LT", "litauen"),
    ("LU", "luxemburg"),
    ("LV", "lettland"),
    ("MX", "mexiko"),
    ("NL", "niederlande|the netherlands"),
    ("NO", "norwegen"),
    ("PL", "polen"),
    ("RO", "rumanien"),
    ("SE", "schweden"),
    ("SG", "singapur"),
    ("SI", "slowenien"),
    ("SK", "slowakei"),
    ("TR", "turkei|turkiye"),
    ("US", "u s a|vereinigte staaten|us east|us west"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn countries_are_found_by_code_and_name() {
        let words = Words::new("en");
        for (text, code) in [
            ("de", "DE"),
            ("Österreich", "AT"),
            ("OESTERREICH", "AT"),
            ("U.S.A.", "US"),
            ("United Kingdom", "GB"),
            ("UK", "GB"),
            ("Atlantis", ""),
        ] {
            assert_eq!(country(text, &words).as_ref().map_or("", Country::as_str), code, "{text}");
        }
    }
}
