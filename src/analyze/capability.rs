//! What a system can do, whatever people call it: who types “newsletter” means what another one has
//! written down as “email”. It knows words, never systems.

use crate::analyze::likeness::{likeness, says};
use crate::model::names::Names;
use crate::words::Words;

/// What systems of a digital journey can do. Each has its name among the texts, `capability-…`, and
/// the words that mean it, `means-…`, with commas between.
const CAPABILITIES: [&str; 18] = [
    "email",
    "crm",
    "payment",
    "analytics",
    "content",
    "consent",
    "chat",
    "support",
    "ads",
    "social",
    "shop",
    "search",
    "survey",
    "automation",
    "booking",
    "identity",
    "delivery",
    "data-platform",
];

/// How many letters tell a word apart from others that begin like it.
const TELLING: usize = 4;

/// The capabilities, with the words that mean them.
#[derive(Clone, Debug)]
pub struct Capabilities {
    /// The words as they are compared, and the place of what each means.
    words: Vec<(String, usize)>,
    places: Names,
}

impl Capabilities {
    /// The capabilities in the words of a language.
    pub fn new(texts: &Words) -> Self {
        let (mut words, mut places) = (Vec::new(), Names::default());
        for (place, capability) in CAPABILITIES.iter().enumerate() {
            for word in texts.word("means", capability).split(',').map(likeness) {
                places.set(word.as_str().into(), place);
                words.push((word, place));
            }
        }
        Self { words, places }
    }

    /// What a word or a phrase means.
    pub fn meant(&self, phrase: &str) -> Option<&'static str> {
        CAPABILITIES.get(self.places.get(&likeness(phrase))?).copied()
    }

    /// What a phrase is compared by: what it means, or else how it is spelt.
    pub fn key(&self, phrase: &str) -> String {
        self.meant(phrase).map_or_else(|| likeness(phrase), str::to_owned)
    }

    /// What somebody means who has not typed all of it: a word that is meant begins like that.
    pub fn begun(&self, typed: &str) -> Option<&'static str> {
        let begun = likeness(typed);
        let begins = |word: &str| begun.len() >= TELLING && word.starts_with(&begun);
        let found = || self.words.iter().find(|(word, _)| begins(word));
        self.meant(typed).or_else(|| CAPABILITIES.get(found()?.1).copied())
    }

    /// All that a text speaks of: “Newsletter and payment tool” of two.
    pub fn spoken_of(&self, text: &str) -> Vec<&'static str> {
        let said = self.words.iter().filter(|(word, _)| says(text, word));
        let mut places: Vec<_> = said.map(|(_, place)| *place).collect();
        places.dedup();
        places.iter().filter_map(|place| CAPABILITIES.get(*place).copied()).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_stand_for_capabilities() {
        let capabilities = Capabilities::new(&Words::new("en"));
        for (typed, meant) in [
            ("newsletter", Some("email")),
            ("E-Mail", Some("email")),
            ("mailings", Some("email")),
            ("Customers", Some("crm")),
            ("checkout", Some("payment")),
            ("web tracking", Some("analytics")),
            ("help desk", Some("support")),
            ("cookie banner", Some("consent")),
            ("Zahlung", Some("payment")),
            ("banana", None),
            ("", None),
        ] {
            assert_eq!(capabilities.meant(typed), meant, "{typed}");
        }
    }

    #[test]
    fn what_is_begun_is_understood_once_it_tells() {
        let capabilities = Capabilities::new(&Words::new("en"));
        for (typed, meant) in
            [("newsl", Some("email")), ("new", None), ("analy", Some("analytics"))]
        {
            assert_eq!(capabilities.begun(typed), meant, "{typed}");
        }
    }

    #[test]
    fn a_name_may_speak_of_several() {
        let capabilities = Capabilities::new(&Words::new("en"));
        for (name, spoken_of) in
            [("Newsletter tool", "email"), ("Payment and live chat", "payment chat"), ("Acme", "")]
        {
            assert_eq!(capabilities.spoken_of(name).join(" "), spoken_of, "{name}");
        }
    }

    #[test]
    fn no_word_means_two_things_and_each_has_a_name() {
        let words = Words::new("en");
        let capabilities = Capabilities::new(&words);
        let mut all: Vec<_> = capabilities.words.iter().map(|(word, _)| word).collect();
        all.sort_unstable();
        all.windows(2).for_each(|pair| assert_ne!(pair[0], pair[1]));
        for capability in CAPABILITIES {
            assert!(words.has(&["capability-", capability].concat()), "{capability}");
            assert_eq!(capabilities.meant(capability), Some(capability));
        }
    }
}
