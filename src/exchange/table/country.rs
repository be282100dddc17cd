//! Countries by the names that people write into lists, in English and German.

use crate::exchange::table::names::{has, plain};
use crate::model::standard::Country;

/// The country of a code or of a name.
pub(super) fn country(text: &str) -> Option<Country> {
    let plain = plain(text);
    // A name goes before a code: UK is no country's code.
    let named = COUNTRIES.iter().find(|(_, names)| has(names, &plain));
    match named {
        Some((code, _)) => Country::parse(code),
        None => Country::parse(&text.trim().to_ascii_uppercase()),
    }
}

const COUNTRIES: &[(&str, &str)] = &[
    ("EU", "european union|europaische union|europe|europa|eu eea|eea|ewr"),
    ("AT", "austria|osterreich|aut"),
    ("AU", "australia|australien"),
    ("BE", "belgium|belgien"),
    ("BG", "bulgaria|bulgarien"),
    ("BR", "brazil|brasilien"),
    ("CA", "canada|kanada"),
    ("CH", "switzerland|schweiz|che"),
    ("CN", "china"),
    ("CZ", "czechia|czech republic|tschechien"),
    ("DE", "germany|deutschland|ger|deu|brd"),
    ("DK", "denmark|danemark"),
    ("EE", "estonia|estland"),
    ("ES", "spain|spanien"),
    ("FI", "finland|finnland"),
    ("FR", "france|frankreich"),
    ("GB", "united kingdom|great britain|uk|grossbritannien|vereinigtes konigreich|england"),
    ("GR", "greece|griechenland"),
    ("HR", "croatia|kroatien"),
    ("HU", "hungary|ungarn"),
    ("IE", "ireland|irland"),
    ("IL", "israel"),
    ("IN", "india|indien"),
    ("IS", "iceland|island"),
    ("IT", "italy|italien"),
    ("JP", "japan"),
    ("LI", "liechtenstein"),
    ("LT", "lithuania|litauen"),
    ("LU", "luxembourg|luxemburg"),
    ("LV", "latvia|lettland"),
    ("MX", "mexico|mexiko"),
    ("NL", "netherlands|the netherlands|holland|niederlande"),
    ("NO", "norway|norwegen"),
    ("PL", "poland|polen"),
    ("PT", "portugal"),
    ("RO", "romania|rumanien"),
    ("SE", "sweden|schweden"),
    ("SG", "singapore|singapur"),
    ("SI", "slovenia|slowenien"),
    ("SK", "slovakia|slowakei"),
    ("TR", "turkey|turkei|turkiye"),
    ("UA", "ukraine"),
    ("US", "usa|u s a|united states|united states of america|vereinigte staaten|us east|us west"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn countries_are_found_by_code_and_name() {
        for (text, code) in [
            ("de", "DE"),
            ("Österreich", "AT"),
            ("OESTERREICH", "AT"),
            ("U.S.A.", "US"),
            ("United Kingdom", "GB"),
            ("UK", "GB"),
            ("Atlantis", ""),
        ] {
            assert_eq!(country(text).as_ref().map_or("", Country::as_str), code, "{text}");
        }
    }
}
