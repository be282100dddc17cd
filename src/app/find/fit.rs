//! What fits a term. A word is looked for in all texts once; after that,
//! each touchpoint is asked by numbers.

use crate::app::find::index::{Facet, Index, Page, What};
use crate::app::find::query::{Ask, Term};

/// A term, and which texts and things fulfil it.
pub(crate) struct Fit {
    pub(crate) term: Term,
    /// By number: the texts that say so.
    pub(crate) texts: Vec<bool>,
    /// By number: the things that say so themselves.
    things: Vec<bool>,
    /// By number: the things that say so in a field that was asked for.
    things_in_field: Vec<bool>,
}

impl Fit {
    /// What fits a term.
    pub(crate) fn new(index: &Index, term: Term) -> Self {
        let texts = match &term.ask {
            Ask::Text(text) => index.texts.having(text),
            Ask::None | Ask::Unknown => Vec::new(),
        };
        let mut fit = Self { term, texts, things: Vec::new(), things_in_field: Vec::new() };
        let says = |facet: &Facet| match facet.what {
            What::Text(text) => fit.texts.get(text).copied().unwrap_or(false),
            _ => false,
        };
        let things = index.things.iter().map(|thing| thing.page.iter().any(says)).collect();
        let in_field = index.things.iter().map(|thing| {
            thing.page.iter().any(|facet| fit.is_within(facet.field) && fit.is_said(facet))
        });
        fit.things_in_field = in_field.collect();
        fit.things = things;
        fit
    }

    fn is_within(&self, field: usize) -> bool {
        self.term.field.as_ref().is_some_and(|meant| meant.is_within[field])
    }

    /// Whether a text, or a number, says what is asked. Nobody wants every 1 of the document who
    /// does not ask for a field.
    pub(crate) fn is_said(&self, facet: &Facet) -> bool {
        match facet.what {
            What::Text(text) | What::Number(text) => {
                self.texts.get(text).copied().unwrap_or(self.term.ask == Ask::Unknown)
            }
            What::None => self.term.ask == Ask::None,
            What::Thing(_) => false,
        }
    }

    /// Whether a record speaks to the term: says the text, says none, says anything at all.
    pub(crate) fn speaks(&self, page: &Page) -> bool {
        page.iter().any(|facet| self.hits(facet))
    }

    /// Whether one thing that a record says does so.
    pub(crate) fn hits(&self, facet: &Facet) -> bool {
        let of = |list: &[bool], number: usize| list.get(number).copied().unwrap_or(false);
        let Some(field) = &self.term.field else {
            return match facet.what {
                What::Text(text) => of(&self.texts, text),
                What::Thing(thing) => of(&self.things, thing),
                What::Number(_) | What::None => false,
            };
        };
        match (&self.term.ask, facet.what) {
            (Ask::None, What::Thing(thing)) => of(&self.things_in_field, thing),
            (Ask::None, what) => what == What::None && field.is_named[facet.field],
            (Ask::Unknown, What::Thing(thing)) => {
                field.is_within[facet.field] || of(&self.things_in_field, thing)
            }
            (Ask::Unknown, _) => field.is_within[facet.field],
            (Ask::Text(_), What::Thing(thing)) => {
                field.is_within[facet.field] && of(&self.things, thing)
                    || of(&self.things_in_field, thing)
            }
            (Ask::Text(_), _) => field.is_within[facet.field] && self.is_said(facet),
        }
    }
}
