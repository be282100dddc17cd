//! Whether two words mean one thing though they are spelt differently: “E-Mail”, “e mail” and “emails”.
//! It compares spellings, never meanings.

use crate::words::letters::fold;

/// A word as it is compared: no case, no accents, letters and digits only, without a plural's s.
pub fn likeness(word: &str) -> String {
    let mut plain = fold(word);
    plain.retain(char::is_alphanumeric);
    const SHORTEST: usize = 4;
    let is_plural = plain.ends_with('s') && !plain.ends_with("ss") && plain.len() >= SHORTEST;
    if is_plural {
        plain.pop();
    }
    plain
}

/// Whether a text says a phrase, whole words of it, however they are spelt or joined.
/// The text's words times the longest phrase of three words that is looked for.
pub fn says(text: &str, phrase: &str) -> bool {
    let wanted = likeness(phrase);
    let words: Vec<&str> =
        text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    const MOST_WORDS: usize = 3;
    let is_said = |from: usize, count: usize| {
        words.get(from..from + count).is_some_and(|some| likeness(&some.concat()) == wanted)
    };
    !wanted.is_empty()
        && (0..words.len()).any(|from| (1..=MOST_WORDS).any(|count| is_said(from, count)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_one_word_are_alike() {
        for (one, other, is_alike) in [
            ("E-Mail", "email", true),
            ("e mails", "email", true),
            ("Analytics", "analytic", true),
            ("CRM", "crm", true),
            ("Données", "donnees", true),
            ("SMS", "sm", false),
            ("access", "acces", false),
            ("mail", "email", false),
        ] {
            assert_eq!(likeness(one) == likeness(other), is_alike, "{one} {other}");
        }
        assert_eq!(likeness(" - "), "");
    }

    #[test]
    fn a_phrase_is_found_by_its_whole_words() {
        for (text, phrase, is_said) in [
            ("Sends e-mails to members", "email", true),
            ("MailTool", "email", false),
            ("A tool for e mail", "E-Mail", true),
            ("marketing automation, cheap", "Marketing automation", true),
            ("", "email", false),
            ("anything", "-", false),
        ] {
            assert_eq!(says(text, phrase), is_said, "{text:?} says {phrase:?}");
        }
    }
}
