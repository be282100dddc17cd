//! Codes that have names: countries, currencies, languages. Each list is a text of the message files,
//! `IE Ireland; GB United Kingdom/UK`: a code, its name, other names that are understood.

use crate::words::Words;
use crate::words::letters::fold;

/// The name of a code; the code itself where the list has none.
pub fn say_name(list: &'static str, code: &str, words: &Words) -> String {
    let text = words.text(list);
    let known = entries(&text).find(|(known, _)| *known == code);
    let name = known.and_then(|(_, names)| names.split('/').next());
    name.map_or_else(|| code.to_owned(), |name| name.trim().to_owned())
}

/// The code of a name, or a code of the list in any letters.
pub fn read_name(list: &'static str, typed: &str, words: &Words) -> Option<String> {
    let (text, typed) = (words.text(list), fold(typed.trim()));
    let is_meant = |(code, names): &(&str, &str)| {
        fold(code) == typed || names.split('/').any(|name| fold(name.trim()) == typed)
    };
    entries(&text).find(is_meant).map(|(code, _)| code.to_owned())
}

/// Codes with their names.
fn entries(text: &str) -> impl Iterator<Item = (&str, &str)> {
    text.split(';').filter_map(|entry| entry.trim().split_once(' '))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::standard::{Country, Currency, Language};

    fn check(list: &'static str, typed: &str, expected: Option<&str>) {
        assert_eq!(read_name(list, typed, &Words::new("en")).as_deref(), expected, "{typed}");
    }

    #[test]
    fn names_are_understood_and_said() {
        for (typed, code) in [
            ("Ireland", "IE"),
            ("ie", "IE"),
            ("UK", "GB"),
            ("United States", "US"),
            ("usa", "US"),
            ("EU", "EU"),
        ] {
            check("names-countries", typed, Some(code));
        }
        for (typed, code) in [("€", "EUR"), ("euros", "EUR"), ("usd", "USD"), ("£", "GBP")] {
            check("names-currencies", typed, Some(code));
        }
        for (typed, code) in [("German", "de"), ("en", "en"), ("english", "en")] {
            check("names-languages", typed, Some(code));
        }
        check("names-countries", "Atlantis", None);
        assert_eq!(say_name("names-countries", "IE", &Words::new("en")), "Ireland");
        assert_eq!(say_name("names-countries", "ZZ", &Words::new("en")), "ZZ");
    }

    #[test]
    fn every_entry_is_a_code_with_a_name_that_reads_back() {
        let words = Words::new("en");
        let is_code = |list: &str, code: &str| match list {
            "names-countries" => Country::parse(code).is_some(),
            "names-currencies" => Currency::parse(code).is_some(),
            _ => Language::parse(code).is_some(),
        };
        for (list, least) in
            [("names-countries", 80), ("names-currencies", 20), ("names-languages", 25)]
        {
            let text = words.text(list);
            assert!(entries(&text).count() >= least, "{list}");
            for (code, names) in entries(&text) {
                assert!(is_code(list, code), "{list}: {code}");
                for name in names.split('/').chain([code]) {
                    assert_eq!(read_name(list, name, &words).as_deref(), Some(code), "{name}");
                }
            }
        }
    }
}
