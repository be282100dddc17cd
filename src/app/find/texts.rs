//! What is said in a document, each text once, as it was written and folded. To find a word is one
//! walk over one long text, however many touchpoints say the same.

use std::rc::Rc;

use crate::model::names::Names;
use crate::words::letters::fold;

/// Texts by numbers, counted from 0.
#[derive(Default)]
pub(crate) struct Texts {
    numbers: Names,
    written: Vec<Rc<str>>,
    /// All of them folded, each on a line of its own.
    folded: String,
    /// Where the lines begin.
    starts: Vec<usize>,
}

impl Texts {
    /// The number of a text.
    pub(crate) fn number(&mut self, text: &str) -> usize {
        if let Some(number) = self.numbers.get(text) {
            return number;
        }
        let number = self.written.len();
        let written: Rc<str> = text.into();
        self.numbers.set(written.clone(), number);
        self.written.push(written);
        self.starts.push(self.folded.len());
        self.folded.push_str(&fold(text).replace('\n', " "));
        self.folded.push('\n');
        number
    }

    /// How many there are.
    pub(crate) fn len(&self) -> usize {
        self.written.len()
    }

    /// A text as it was written.
    pub(crate) fn written(&self, number: usize) -> &Rc<str> {
        &self.written[number]
    }

    /// By number: whether a text has a folded word in it.
    pub(crate) fn having(&self, word: &str) -> Vec<bool> {
        let mut having = vec![false; self.len()];
        let mut number = 0;
        for (at, _) in self.folded.match_indices(word) {
            while self.starts.get(number + 1).is_some_and(|start| *start <= at) {
                number += 1;
            }
            having[number] = true;
        }
        having
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_found_where_it_stands() {
        let mut texts = Texts::default();
        for text in ["Mail tool", "Größe", "", "two\nlines", "Mail tool", "e-mail"] {
            texts.number(text);
        }
        assert_eq!(texts.len(), 5);
        for (word, found) in [
            ("mail", "Mail tool, e-mail"),
            ("grosse", "Größe"),
            ("two lines", "two\nlines"),
            ("l", "Mail tool, two\nlines, e-mail"),
            ("toolgrosse", ""),
        ] {
            let having = texts.having(word);
            let said = (0..texts.len()).filter(|number| having[*number]);
            let said: Vec<_> = said.map(|number| &**texts.written(number)).collect();
            assert_eq!(said.join(", "), found, "{word}");
        }
    }
}
