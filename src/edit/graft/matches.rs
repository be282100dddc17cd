//! Which thing of a document an excerpt means by its own: the one with the same id and name, or the
//! same name; else a new one. It changes neither.

use std::rc::Rc;

use crate::edit::excerpt::BROUGHT;
use crate::model::channel::STANDARD_CHANNELS;
use crate::model::document::Document;
use crate::model::id::fresh;
use crate::model::names::Ids;
use crate::model::reader::Lookup;
use crate::model::subject::{Kind, Subject};
use crate::model::value::Verdict;
use crate::model::walk::references::of_record;
use crate::words::letters::lower;

/// What things of the excerpt are in the document.
pub(super) struct Matches<'a> {
    document: &'a Document,
    excerpt: &'a Document,
    /// By name, the number of what is called so.
    names: Ids,
    /// By id in the excerpt, the number of what it is.
    asked: Ids,
    /// By new id.
    given: Ids,
    found: Vec<Found>,
    /// What is new and not looked into yet.
    open: Vec<Subject>,
}

/// What something of the excerpt is.
struct Found {
    id: Rc<str>,
    is_new: bool,
}

impl<'a> Matches<'a> {
    /// Nothing is asked yet.
    pub(super) fn new(document: &'a Document, excerpt: &'a Document) -> Self {
        let (names, asked, given) = (Ids::default(), Ids::default(), Ids::default());
        let (found, open) = (Vec::new(), Vec::new());
        let mut matches = Self { document, excerpt, names, asked, given, found, open };
        for kind in BROUGHT {
            let shelf = document.shelf(kind, None);
            for id in shelf.iter().flat_map(|shelf| shelf.roster().ids()) {
                let name = name(document, kind, id);
                // Of several with one name, the first.
                if !name.is_empty() && !matches.names.of(kind).has(&name) {
                    let number = matches.note(id.clone(), false);
                    matches.names.of_mut(kind).set(name.into(), number);
                }
            }
        }
        matches
    }

    fn note(&mut self, id: Rc<str>, is_new: bool) -> usize {
        self.found.push(Found { id, is_new });
        self.found.len() - 1
    }

    /// Finds what the excerpt means by an id.
    pub(super) fn ask(&mut self, kind: Kind, id: &str) {
        let is_standard = kind == Kind::Channel && STANDARD_CHANNELS.contains(&id);
        let is_there = self.excerpt.knows(kind, None, id) && BROUGHT.contains(&kind);
        if !is_there || is_standard || self.asked.of(kind).has(id) {
            return;
        }
        let name = name(self.excerpt, kind, id);
        let is_same =
            self.document.knows(kind, None, id) && self::name(self.document, kind, id) == name;
        let called = self.names.of(kind).get(&name);
        let number = match called {
            _ if is_same => self.note(id.into(), false),
            Some(number) => number,
            // Of a journey inside, there is no more than its name.
            None if kind == Kind::Journey => return,
            None => self.give(kind, id, name),
        };
        self.asked.of_mut(kind).set(id.into(), number);
    }

    fn give(&mut self, kind: Kind, id: &str, name: String) -> usize {
        let (document, given) = (self.document, self.given.of(kind));
        let is_taken = |id: &str| given.has(id) || document.knows(kind, None, id);
        let new = if is_taken(id) { fresh(&name, kind.as_str(), is_taken) } else { id.to_owned() };
        self.given.of_mut(kind).add(&new);
        self.open.push(Subject::of(kind, id));
        let number = self.note(new.into(), true);
        if !name.is_empty() {
            self.names.of_mut(kind).set(name.into(), number);
        }
        number
    }

    /// Finds what new things refer to in turn.
    pub(super) fn follow(&mut self) {
        while let Some(subject) = self.open.pop() {
            let excerpt = self.excerpt;
            let Some(record) = excerpt.record(&subject) else { continue };
            of_record(record, &mut |reference| self.ask(reference.kind, reference.id));
        }
    }

    fn found(&self, kind: Kind, id: &str) -> Option<&Found> {
        self.found.get(self.asked.of(kind).get(id)?)
    }

    /// What becomes of a reference.
    pub(super) fn verdict(&self, kind: Kind, id: &str) -> Verdict {
        if kind == Kind::Channel && STANDARD_CHANNELS.contains(&id) {
            return Verdict::Keep;
        }
        match self.found(kind, id) {
            Some(found) if *found.id == *id => Verdict::Keep,
            Some(found) => Verdict::To(found.id.clone()),
            None => Verdict::Drop,
        }
    }

    /// The id that something gets that the document does not have.
    pub(super) fn is_new(&self, kind: Kind, id: &str) -> Option<&Rc<str>> {
        let number = self.asked.of(kind).get(id)?;
        let found = self.found.get(number).filter(|found| found.is_new)?;
        // What is called the same in the excerpt is one and the same thing: the first of them.
        let name = name(self.excerpt, kind, id);
        let shelf = self.excerpt.shelf(kind, None)?;
        let is_first = name.is_empty()
            || !shelf
                .roster()
                .ids()
                .iter()
                .take_while(|other| ***other != *id)
                .any(|other| self.asked.of(kind).get(other) == Some(number));
        is_first.then_some(&found.id)
    }
}

impl Lookup for Matches<'_> {
    fn knows(&self, kind: Kind, journey: Option<&str>, id: &str) -> bool {
        self.given.of(kind).has(id) || self.document.knows(kind, journey, id)
    }
}

/// What a thing is known by.
fn name(document: &Document, kind: Kind, id: &str) -> String {
    let record = document.record(&Subject::of(kind, id));
    let identity = record.and_then(|record| record.identity());
    identity.map_or_else(String::new, |identity| lower(identity.label.trim()))
}
