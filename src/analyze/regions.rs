//! Whether a country is one of several. `EU` in a list stands for every member of the Union.

use crate::model::standard::Country;

/// The Union as a whole.
const UNION: &str = "EU";

/// The members of the European Union since 2020 (ISO 3166-1 alpha-2).
const MEMBERS: [&str; 27] = [
    "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT",
    "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK",
];

/// The countries of the European Economic Area that are no members of the Union.
pub const EEA_BESIDE_UNION: [&str; 3] = ["IS", "LI", "NO"];

/// Whether a country, or the Union as a whole, belongs to the European Economic Area. It takes as long for every country.
pub fn is_in_eea(country: &Country) -> bool {
    let code = country.as_str();
    code == UNION || MEMBERS.contains(&code) || EEA_BESIDE_UNION.contains(&code)
}

/// Whether a country is in the list: by itself, or as a member of the Union where the list names that.
/// Linear in the list.
pub fn is_among(country: &Country, list: &[Country]) -> bool {
    let is_member = MEMBERS.contains(&country.as_str());
    list.iter().any(|one| one == country || (is_member && one.as_str() == UNION))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_union_stands_for_its_members() {
        for (country, list, is_in) in [
            ("DE", "DE", true),
            ("DE", "EU NO", true),
            ("NO", "EU NO", true),
            ("US", "EU NO", false),
            ("GB", "EU", false),
            ("EU", "EU", true),
            ("EU", "DE FR", false),
            ("DE", "", false),
        ] {
            let list: Vec<_> = list.split_whitespace().filter_map(Country::parse).collect();
            assert_eq!(is_among(&Country::parse(country).unwrap(), &list), is_in, "{country}");
        }
    }
}
