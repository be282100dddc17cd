//! Finds the terms of the glossary in a text: names, abbreviations and synonyms, as whole words, the
//! longest where several fit. It knows spellings only: who writes “seat” for a chair finds the licence.

use std::collections::{BTreeMap, BTreeSet};

use crate::analyze::abbreviations::{abbreviations, is_abbreviation};
use crate::model::document::Document;
use crate::model::guideline::Term;
use crate::words::letters::lower;

/// The terms of a glossary that say what they mean, ready to be looked for.
#[derive(Debug, PartialEq)]
pub struct Terms {
    /// Ways through words, from word to word; the first is where every way begins.
    branches: Vec<Branch>,
    /// What is written in capitals is looked for as it is written: “IT” is not “it”.
    exact: BTreeMap<Box<str>, usize>,
    /// The abbreviations that the terms are, or speak of.
    explained: BTreeSet<Box<str>>,
}

#[derive(Debug, Default, PartialEq)]
struct Branch {
    next: BTreeMap<Box<str>, usize>,
    term: Option<usize>,
}

/// Where a text says a term.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// The byte at which it begins.
    pub start: usize,
    /// The byte behind it.
    pub end: usize,
    /// The place of the term in the glossary.
    pub term: usize,
}

impl Terms {
    /// The terms of a document. Where two say the same, the first one counts.
    pub fn of(document: &Document) -> Self {
        let mut terms = Self::default();
        for (place, term) in document.glossary.iter().enumerate() {
            if term.definition.as_deref().is_some_and(|text| !text.trim().is_empty()) {
                ways(term).for_each(|way| terms.add(way, place));
            }
        }
        terms
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.exact.is_empty() && self.branches.len() < 2
    }

    /// Whether a term explains an abbreviation, or says it among its words.
    pub fn explain(&self, abbreviation: &str) -> bool {
        self.explained.contains(abbreviation)
    }

    /// Where a text says terms, in its order; they never overlap. It takes as long as the text is, times
    /// the words of the longest term.
    pub fn spans(&self, text: &str) -> Vec<Span> {
        let mut spans = Vec::new();
        if self.is_empty() {
            return spans;
        }
        let words = words(text);
        let mut at = 0;
        while at < words.len() {
            let found = self.exactly(text, &words, at).max(self.in_words(text, &words, at));
            let Some((count, term)) = found else {
                at += 1;
                continue;
            };
            let (start, end) = (words[at].0, words[at + count - 1].1);
            spans.push(Span { start, end, term });
            at += count;
        }
        spans
    }

    fn add(&mut self, way: &str, place: usize) {
        let way = way.trim();
        self.explained.extend(abbreviations(way).into_iter().map(Box::from));
        if is_abbreviation(way) {
            self.explained.insert(way.into());
            self.exact.entry(way.into()).or_insert(place);
            return;
        }
        let mut branch = 0;
        for (start, end) in words(way) {
            let next = self.branches.len();
            branch =
                *self.branches[branch].next.entry(lower(&way[start..end]).into()).or_insert(next);
            if branch == next {
                self.branches.push(Branch::default());
            }
        }
        if branch > 0 {
            self.branches[branch].term.get_or_insert(place);
        }
    }

    /// How many words from a place on are an abbreviation, and of which term.
    fn exactly(&self, text: &str, words: &[(usize, usize)], at: usize) -> Option<(usize, usize)> {
        const MOST_PARTS: usize = 4;
        let most = MOST_PARTS.min(words.len() - at);
        (1..=most).rev().find_map(|count| {
            let said = &text[words[at].0..words[at + count - 1].1];
            let term = self.exact.get(said).or_else(|| self.exact.get(said.strip_suffix('s')?))?;
            Some((count, *term))
        })
    }

    /// How many words from a place on are the longest term, and which.
    fn in_words(&self, text: &str, words: &[(usize, usize)], at: usize) -> Option<(usize, usize)> {
        let (mut branch, mut longest) = (&self.branches[0], None);
        for (place, &(start, end)) in words.iter().enumerate().skip(at) {
            if place > at && !is_joint(&text[words[place - 1].1..start]) {
                break;
            }
            let word = lower(&text[start..end]);
            let singular = [Some(&*word), word.strip_suffix('s'), word.strip_suffix("es")];
            let follow = |word: &str| branch.next.get(word).map(|next| &self.branches[*next]);
            let ends = singular.into_iter().flatten().find_map(|word| follow(word)?.term);
            longest = ends.map(|term| (place + 1 - at, term)).or(longest);
            match follow(&word) {
                Some(next) => branch = next,
                None => break,
            }
        }
        longest
    }
}

impl Default for Terms {
    fn default() -> Self {
        let (exact, explained) = (BTreeMap::new(), BTreeSet::new());
        Self { branches: vec![Branch::default()], exact, explained }
    }
}

/// A word that two entries of the glossary claim.
#[derive(Clone, Debug, PartialEq)]
pub struct Doubled {
    /// The word, as the first of them writes it.
    pub word: String,
    /// The places of the entries in the glossary.
    pub terms: Vec<usize>,
}

/// Names, abbreviations and synonyms that more than one entry of the glossary has, in the order of the glossary.
pub fn doubled(document: &Document) -> Vec<Doubled> {
    let mut claims: BTreeMap<String, Doubled> = BTreeMap::new();
    for (place, term) in document.glossary.iter().enumerate() {
        for way in ways(term).map(str::trim).filter(|way| !way.is_empty()) {
            let key = if is_abbreviation(way) { way.to_owned() } else { lower(way) };
            let claim = Doubled { word: way.to_owned(), terms: Vec::new() };
            let claim = claims.entry(key).or_insert(claim);
            if claim.terms.last() != Some(&place) {
                claim.terms.push(place);
            }
        }
    }
    let mut doubled: Vec<_> = claims.into_values().filter(|claim| claim.terms.len() > 1).collect();
    doubled.sort_by(|a, b| a.terms.cmp(&b.terms));
    doubled
}

/// The ways to say a term.
fn ways(term: &Term) -> impl Iterator<Item = &str> {
    let synonyms = term.synonyms.entries().iter().map(String::as_str);
    [Some(&*term.name), term.abbreviation.as_deref()].into_iter().flatten().chain(synonyms)
}

/// The words of a text: where each begins and ends.
pub(crate) fn words(text: &str) -> Vec<(usize, usize)> {
    let mut words: Vec<(usize, usize)> = Vec::new();
    for (at, letter) in text.char_indices() {
        // A mark above a letter belongs to its word.
        if !letter.is_alphanumeric() && !('\u{300}'..='\u{36f}').contains(&letter) {
            continue;
        }
        let end = at + letter.len_utf8();
        match words.last_mut().filter(|word| word.1 == at) {
            Some(word) => word.1 = end,
            None => words.push((at, end)),
        }
    }
    words
}

/// Whether the words of a term may stand on both sides of this: a space or a hyphen, not the end of a sentence.
fn is_joint(between: &str) -> bool {
    let is_part = |letter: char| {
        letter.is_whitespace() || matches!(letter, '-' | '‐' | '‑' | '/' | '&' | '’' | '\'')
    };
    between.chars().all(is_part)
}

#[cfg(test)]
mod tests;
