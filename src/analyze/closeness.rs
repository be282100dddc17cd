//! Whether two names may be one thing that was written down twice: “MailTool”, “Mail Tool”, “Mailtol”.
//! It compares letters; whether they are one is for people to decide.

use crate::analyze::likeness::likeness;
use crate::words::letters::fold;

/// How close two names are, the closest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Close {
    /// They differ in case, accents, spaces, the order of words, or a plural.
    Alike,
    /// One is a letter or two away from the other.
    Slip,
    /// One is half of the other, or more of it.
    Part,
}

/// A name as it is compared.
#[derive(Clone, Debug, Default)]
pub struct Name {
    letters: Vec<char>,
    plain: String,
    sorted: String,
    figures: String,
}

/// A name of fewer letters than this is a part of too much.
const SHORTEST_PART: usize = 4;

impl Name {
    /// Makes a name ready to be compared.
    pub fn new(name: &str) -> Self {
        let plain = likeness(name);
        let folded = fold(name);
        let words = folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
        let mut words: Vec<_> = words.collect();
        words.sort_unstable();
        let figures = plain.chars().filter(|c| c.is_numeric()).collect();
        Self { letters: plain.chars().collect(), sorted: words.concat(), plain, figures }
    }

    /// How close another name is to this one, if it is.
    pub fn close(&self, other: &Self) -> Option<Close> {
        if self.plain.is_empty() || other.plain.is_empty() {
            return None;
        }
        if self.plain == other.plain || self.sorted == other.sorted {
            return Some(Close::Alike);
        }
        let (short, long) = match self.letters.len() <= other.letters.len() {
            true => (self, other),
            false => (other, self),
        };
        // “GA 3” and “GA 4”, “Shop 1” and “Shop 2” are two things on purpose.
        if self.figures == other.figures && is_slip(&short.letters, &long.letters) {
            return Some(Close::Slip);
        }
        let is_much = short.letters.len() >= SHORTEST_PART.max(long.letters.len() / 2);
        (is_much && long.plain.contains(&short.plain)).then_some(Close::Part)
    }
}

/// Whether a few letters after the first are missing, wrong or swapped: none in a short name, one in a name of four
/// letters or more, two in a long one.
fn is_slip(short: &[char], long: &[char]) -> bool {
    let most = match short.len() {
        ..4 => return false,
        4..9 => 1,
        _ => 2,
    };
    let begins_alike = short.first() == long.first();
    begins_alike && long.len() - short.len() <= most && distance(short, long, most) <= most
}

/// How many letters are missing, too many, wrong, or swapped with their neighbour; anything above
/// `most` once it is more than that.
fn distance(short: &[char], long: &[char], most: usize) -> usize {
    let mut before_last: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=short.len()).collect();
    for (row, letter) in long.iter().enumerate() {
        let mut line = vec![row + 1];
        for (column, other) in short.iter().enumerate() {
            let changed = last[column] + usize::from(letter != other);
            let mut least = changed.min(last[column + 1] + 1).min(line[column] + 1);
            let is_swapped =
                row > 0 && column > 0 && short[column - 1] == *letter && long[row - 1] == *other;
            if is_swapped {
                least = least.min(before_last[column - 1] + 1);
            }
            line.push(least);
        }
        if line.iter().min().is_some_and(|least| *least > most) {
            return most + 1;
        }
        (before_last, last) = (last, line);
    }
    last.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_may_be_one_thing_are_close() {
        for (one, other, close) in [
            ("MailTool", "Mail Tool", Some(Close::Alike)),
            ("MailTool", "mail-tool", Some(Close::Alike)),
            ("Mail tools", "MailTool", Some(Close::Alike)),
            ("Anna Meier", "Meier, Anna", Some(Close::Alike)),
            ("Café", "cafe", Some(Close::Alike)),
            ("Größe", "Groesse", Some(Close::Slip)),
            ("MailTool", "MialTool", Some(Close::Slip)),
            ("MailTool", "MailTol", Some(Close::Slip)),
            ("Customer platform", "Custmer platfrom", Some(Close::Slip)),
            ("Anna", "Anne", Some(Close::Slip)),
            ("Tim", "Tom", None),
            ("MailTool", "MailTool Pro", Some(Close::Part)),
            ("Mail", "MailTool", Some(Close::Part)),
            ("Web", "Web analytics", None),
            ("Shop", "Shop platform", None),
            ("E-mail", "Gmail", None),
            ("Shop 1", "Shop 2", None),
            ("GA4", "GA3", None),
            ("Payments", "Returns", None),
            ("", "", None),
            ("–", "MailTool", None),
        ] {
            assert_eq!(Name::new(one).close(&Name::new(other)), close, "{one} {other}");
            assert_eq!(Name::new(other).close(&Name::new(one)), close, "{other} {one}");
        }
    }
}
