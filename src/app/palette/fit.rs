//! How well a name fits what somebody types: its beginning, the beginnings of its words, letters in
//! their order. It knows nothing of what is named.

use crate::words::letters::fold;

/// What something is found by.
#[derive(Clone, Debug)]
pub(super) struct Fit {
    label: String,
    /// The label with what tells more.
    all: String,
    /// Of what fits alike, what is nearer comes first; what is far off is not guessed at.
    distance: u8,
}

/// What somebody typed.
pub(super) struct Typed {
    whole: String,
    words: Vec<String>,
}

impl Typed {
    /// Reads it.
    pub(super) fn new(typed: &str) -> Self {
        let whole = fold(typed.trim());
        let words = whole.split_whitespace().map(str::to_owned).collect();
        Self { whole, words }
    }
}

/// Fewer letters than these fit everything in some order.
const FEWEST: usize = 3;

impl Fit {
    /// What is called so, with other words for it.
    pub(super) fn new(label: &str, also: &str, distance: u8) -> Self {
        let label = fold(label);
        let all = [&*label, " ", &fold(also)].concat();
        Self { label, all, distance }
    }

    /// How well it fits, the best first; `None` where it does not.
    pub(super) fn rank(&self, typed: &Typed) -> Option<(u8, u8)> {
        let Typed { whole, words } = typed;
        let begin = |text: &str| words.iter().all(|word| begins_word(text, word));
        // Other words for it have to be begun at least.
        let is_in =
            |word: &String| self.label.contains(word.as_str()) || begins_word(&self.all, word);
        let rank = match () {
            () if self.label == *whole => 0,
            () if self.label.starts_with(whole) => 1,
            () if begin(&self.label) => 2,
            () if self.label.contains(whole) => 3,
            () if begin(&self.all) => 4,
            () if is_short_for(&self.label, whole) => 5,
            () if words.iter().all(is_in) => 6,
            () if self.distance == 0 && has_in_order(&self.label, whole) => 7,
            () => return None,
        };
        Some((rank, self.distance))
    }
}

fn begins_word(text: &str, typed: &str) -> bool {
    let is_begun = |(at, _): (usize, &str)| {
        text[..at].chars().next_back().is_none_or(|before| !before.is_alphanumeric())
    };
    text.match_indices(typed).any(is_begun)
}

/// Whether the letters are those that words begin with, in their order.
fn is_short_for(text: &str, typed: &str) -> bool {
    let mut words =
        text.split(|c: char| !c.is_alphanumeric()).filter_map(|word| word.chars().next());
    typed.chars().count() > 1 && typed.chars().all(|letter| words.any(|first| first == letter))
}

/// Whether the letters are there in their order, from the beginning of the text on.
fn has_in_order(text: &str, typed: &str) -> bool {
    let mut letters = text.chars();
    typed.chars().count() >= FEWEST
        && text.chars().next() == typed.chars().next()
        && typed
            .chars()
            .filter(|letter| *letter != ' ')
            .all(|one| letters.any(|other| other == one))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_fit_the_better_the_nearer_they_begin() {
        for (label, typed, rank) in [
            ("Undo", "undo", Some(0)),
            ("Undo", "un", Some(1)),
            ("Move to stage …", "stage", Some(2)),
            ("Move to stage …", "st mo", Some(2)),
            ("Add touchpoint", "touch", Some(2)),
            ("Checkout", "out", Some(3)),
            ("Move to stage …", "mts", Some(5)),
            ("Move to stage …", "mvstg", Some(7)),
            ("Export JSON", "exjs", Some(7)),
            ("Öffnen", "of", Some(1)),
            ("Undo", "redo", None),
            ("Undo", "ud", None),
        ] {
            let found = Fit::new(label, "", 0).rank(&Typed::new(typed)).map(|(rank, _)| rank);
            assert_eq!(found, rank, "{label} {typed}");
        }
    }

    #[test]
    fn what_tells_more_counts_less() {
        let fit = Fit::new("Delete", "remove trash", 0);
        assert_eq!(fit.rank(&Typed::new("remove")), Some((4, 0)));
        assert_eq!(fit.rank(&Typed::new("let rem")), Some((6, 0)));
        assert_eq!(fit.rank(&Typed::new("emo")), None);
    }

    #[test]
    fn names_of_things_are_not_guessed_at() {
        assert_eq!(Fit::new("Compare products", "", 1).rank(&Typed::new("cmprd")), None);
    }
}
