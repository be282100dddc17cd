//! Finds what somebody types in a list of offers: no matter the case or the accents, what begins
//! with it first.

use crate::app::offer::Offer;
use crate::words::letters::fold;

/// The offers that fit what was typed, the best first; all of them when nothing was typed.
pub fn search<'a>(offers: &'a [Offer], typed: &str) -> Vec<&'a Offer> {
    let typed = fold(typed.trim());
    let rank = |offer: &Offer| {
        let label = fold(&offer.label);
        if label.starts_with(&typed) {
            Some(0)
        } else if label.split(|c: char| !c.is_alphanumeric()).any(|word| word.starts_with(&typed)) {
            Some(1)
        } else if label.contains(&typed) {
            Some(2)
        } else {
            let is_found = |text: &str| fold(text).contains(&typed);
            (is_found(&offer.detail) || is_found(&offer.also)).then_some(3)
        }
    };
    let mut found: Vec<_> = offers.iter().filter_map(|offer| Some((rank(offer)?, offer))).collect();
    found.sort_by_key(|(rank, _)| *rank);
    found.into_iter().map(|(_, offer)| offer).collect()
}

/// The offer of that very name.
pub fn named<'a>(offers: &'a [Offer], name: &str) -> Option<&'a Offer> {
    let name = fold(name.trim());
    offers.iter().find(|offer| fold(&offer.label) == name)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn offers() -> Vec<Offer> {
        let offer = |(label, detail, also): (&str, &str, &str)| Offer {
            detail: detail.to_owned(),
            also: also.to_owned(),
            ..Offer::plain(label, label)
        };
        [
            ("Web analytics", "measures", "statistics"),
            ("MailTool", "e-mail", ""),
            ("Größenberater", "shop", ""),
            ("Shop mail", "", ""),
            ("Gmail", "", ""),
        ]
        .map(offer)
        .to_vec()
    }

    #[test]
    fn the_best_comes_first() {
        for (typed, found) in [
            ("mail", "MailTool, Shop mail, Gmail"),
            ("E-MAIL", "MailTool"),
            ("grosse", "Größenberater"),
            ("GRÖ", "Größenberater"),
            ("shop", "Shop mail, Größenberater"),
            ("  tool ", "MailTool"),
            ("stat", "Web analytics"),
            ("nobody", ""),
        ] {
            let offers = offers();
            let labels: Vec<_> =
                search(&offers, typed).into_iter().map(|offer| offer.label.as_str()).collect();
            assert_eq!(labels.join(", "), found, "{typed}");
        }
        assert_eq!(search(&offers(), "").len(), 5);
    }

    #[test]
    fn the_very_name_is_told_from_a_part_of_it() {
        assert_eq!(named(&offers(), " mailtool").map(|offer| &*offer.id), Some("MailTool"));
        assert_eq!(named(&offers(), "mail"), None);
    }
}
