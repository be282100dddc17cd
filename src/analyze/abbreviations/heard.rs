//! The abbreviations of a document, thing by thing: one that the next version shares is not read again. It does not
//! say which of them need an explanation.

use std::rc::Rc;

use crate::analyze::abbreviations::{Unexplained, said_in};
use crate::analyze::terms::Terms;
use crate::model::document::Document;
use crate::model::shape::{Record, Shelf, shelves};
use crate::model::subject::{Kind, Subject};
use crate::model::value::Entity;

/// So many things are read in a step.
const AT_A_TIME: usize = 200;

/// The abbreviations of a document. It holds the document, so that what is the same in memory is the same.
#[derive(Debug)]
pub struct Heard {
    document: Rc<Document>,
    parts: Vec<Part>,
}

/// A list of things, in the order of the file, and what each of them says.
#[derive(Clone, Debug, Default)]
struct Part {
    things: Vec<(*const (), Option<Rc<Saying>>)>,
}

/// The abbreviations that a thing says, each once.
#[derive(Debug)]
struct Saying {
    place: Subject,
    words: Vec<Rc<str>>,
}

/// What is read: a thing alone, or a list of things.
enum Source<'a> {
    Alone(&'a dyn Record, Subject),
    List(&'a dyn Shelf, Option<Rc<str>>),
}

/// A document that is being read. To cancel it, drop it.
#[derive(Debug)]
pub struct Hearing {
    before: Option<Rc<Heard>>,
    heard: Heard,
}

impl Hearing {
    /// Begins to read, with what was read in the version before.
    pub fn new(document: Rc<Document>, before: Option<Rc<Heard>>) -> Self {
        Self { before, heard: Heard { document, parts: vec![Part::default()] } }
    }

    /// Reads a while on. After the last step there is what was heard.
    pub fn step(&mut self) -> Option<Heard> {
        let Heard { document, parts } = &mut self.heard;
        let sources = sources(document);
        let mut left = AT_A_TIME;
        while left > 0 {
            let here = parts.len() - 1;
            let Some((source, part)) = sources.get(here).zip(parts.last_mut()) else {
                parts.pop();
                let parts = std::mem::take(parts);
                return Some(Heard { document: document.clone(), parts });
            };
            let known = self.before.as_ref().and_then(|before| before.parts.get(here));
            let end = (part.things.len() + left).min(source.len());
            left -= end - part.things.len();
            for place in part.things.len()..end {
                part.things.push(source.read(place, known));
            }
            if end == source.len() {
                parts.push(Part::default());
            }
        }
        None
    }
}

impl Heard {
    /// Reads a document at once, but for what was read in the version before.
    pub fn of(document: &Rc<Document>, before: Option<Rc<Self>>) -> Self {
        let mut hearing = Hearing::new(document.clone(), before);
        loop {
            if let Some(heard) = hearing.step() {
                return heard;
            }
        }
    }

    /// Whether this is what was heard of that document.
    pub fn is_of(&self, document: &Rc<Document>) -> bool {
        Rc::ptr_eq(&self.document, document)
    }

    /// What no term explains, the most frequent first.
    pub fn unexplained(&self, terms: &Terms) -> Vec<Unexplained> {
        let things = self.parts.iter().flat_map(|part| &part.things);
        let said = things.filter_map(|(_, said)| said.as_deref());
        let said = said.flat_map(|said| said.words.iter().map(|word| (word, &said.place)));
        let mut said: Vec<_> = said.filter(|(word, _)| !terms.explain(word)).collect();
        said.sort_by(|a, b| a.0.cmp(b.0));
        let mut found: Vec<Unexplained> = Vec::new();
        for (word, place) in said {
            match found.last_mut().filter(|last| last.word == *word) {
                Some(last) => last.places.push(place.clone()),
                None => found.push(Unexplained { word: word.clone(), places: vec![place.clone()] }),
            }
        }
        found.sort_by_key(|one| std::cmp::Reverse(one.places.len()));
        found
    }
}

impl Source<'_> {
    fn len(&self) -> usize {
        match self {
            Self::Alone(..) => 1,
            Self::List(shelf, _) => shelf.roster().len(),
        }
    }

    /// Reads the thing at a place, unless it was read already.
    fn read(&self, place: usize, known: Option<&Part>) -> (*const (), Option<Rc<Saying>>) {
        let (record, subject) = match self {
            Self::Alone(record, subject) => (*record, subject.clone()),
            Self::List(shelf, journey) => {
                let Some(record) = shelf.entry(place) else { return (std::ptr::null(), None) };
                let Some(identity) = record.identity() else { return (std::ptr::null(), None) };
                let (kind, id) = (identity.kind, identity.id.clone());
                (record, Subject { journey: journey.clone(), kind, id })
            }
        };
        let memory = std::ptr::from_ref(record).cast();
        if let Some(known) = known.and_then(|known| known.find(place, memory))
            && known.as_ref().is_none_or(|said| said.place == subject)
        {
            return (memory, known.clone());
        }
        let words = said_in(record);
        let said = (!words.is_empty()).then(|| Rc::new(Saying { place: subject, words }));
        (memory, said)
    }
}

impl Part {
    /// What a thing said that stood near a place.
    fn find(&self, place: usize, memory: *const ()) -> Option<&Option<Rc<Saying>>> {
        /// So many may have come or gone before it.
        const NEAR: usize = 4;
        let near = place.saturating_sub(NEAR)..(place + NEAR).min(self.things.len());
        let mut near = self.things.get(near)?.iter();
        near.find(|(known, _)| *known == memory).map(|(_, said)| said)
    }
}

/// All that is read of a document, in the order of the file.
fn sources(document: &Document) -> Vec<Source<'_>> {
    let mut sources = vec![Source::Alone(document, Subject::document())];
    let lists = shelves(document).into_iter().filter(|shelf| shelf.kind() != Kind::Journey);
    sources.extend(lists.map(|shelf| Source::List(shelf, None)));
    for journey in document.journeys.iter() {
        let id = journey.id().shared();
        sources.push(Source::Alone(&**journey, Subject::of(Kind::Journey, id.clone())));
        let lists = shelves(&**journey).into_iter();
        sources.extend(lists.map(|shelf| Source::List(shelf, Some(id.clone()))));
    }
    sources
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::guideline::Term;
    use crate::model::id::Id;
    use crate::model::value::Value;

    fn term(id: &str, definition: &str) -> Rc<Term> {
        let mut term = Term::blank();
        (term.id, term.definition) = (Id::parse(id).unwrap(), Some(definition.to_owned()));
        Rc::new(term)
    }

    /// What a version shares with the one before is not read again.
    #[test]
    fn a_version_is_read_where_it_differs() {
        let mut before = Document::empty();
        before.glossary.insert(0, term("k", "Not an OKR."));
        let mut now = before.clone();
        now.glossary.insert(0, term("j", "Nor a CDP."));
        let (before, now) = (Rc::new(before), Rc::new(now));
        let heard = Rc::new(Heard::of(&before, None));
        let followed = Heard::of(&now, Some(heard.clone()));
        assert!(followed.is_of(&now) && !heard.is_of(&now));
        let words = |heard: &Heard, of: &Document| {
            let found = heard.unexplained(&Terms::of(of));
            found.iter().map(|one| one.word.to_string()).collect::<Vec<_>>().join(" ")
        };
        assert_eq!(
            (words(&heard, &before), words(&followed, &now)),
            ("OKR".to_owned(), "CDP OKR".to_owned())
        );
        let said = |heard: &Heard| {
            let things = heard.parts.iter().flat_map(|part| &part.things);
            things.filter_map(|(_, said)| said.clone()).collect::<Vec<_>>()
        };
        let (old, new) = (said(&heard), said(&followed));
        assert!(Rc::ptr_eq(&old[0], &new[1]));
    }

    #[test]
    fn much_is_read_in_steps() {
        let mut document = Document::empty();
        for number in 0..3 * AT_A_TIME {
            let id = format!("t{number}");
            document.glossary.insert(number, term(&id, "Not an OKR."));
        }
        let document = Rc::new(document);
        let mut hearing = Hearing::new(document.clone(), None);
        let mut steps = 1;
        let heard = loop {
            match hearing.step() {
                Some(heard) => break heard,
                None => steps += 1,
            }
        };
        assert!(steps > 3, "{steps}");
        let found = heard.unexplained(&Terms::of(&document));
        assert_eq!(found[0].places.len(), 3 * AT_A_TIME);
    }
}
