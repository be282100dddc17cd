//! What can be undone and redone. History keeps documents by value: versions share what did not
//! change between them, so there is no code that reverts anything. It never changes a document.
//!
//! History is bounded by bytes. What an entry costs is estimated from what differs between the
//! two documents at its ends: the records that changed, and the arrays of every journey that
//! changed, which are copied whole. Beyond the budget the oldest entries go; the newest stays,
//! whatever it costs, because the last edit can always be undone.

use std::collections::VecDeque;
use std::rc::Rc;

use crate::edit::diff::{Change, Op, diff};
use crate::model::document::Document;
use crate::model::journey::Journey;
use crate::model::json::Json;
use crate::model::path::Path;
use crate::model::subject::{Kind, Subject};
use crate::model::system::System;
use crate::model::touchpoint::Touchpoint;
use crate::model::value::Entity;
use crate::words::Message;

/// The most bytes that history may keep, unless told otherwise.
const BUDGET: usize = 64 << 20;

/// What typing is merged by: one field of one subject.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct MergeKey {
    /// Whose field.
    pub subject: Subject,
    /// Which field.
    pub field: Path,
}

/// The documents before and after this one, each with the edit that lies between. Documents of
/// several maps may follow each other: those that descend from each other are of one line.
#[derive(Debug)]
pub struct History {
    current: Rc<Document>,
    line: u32,
    /// The nearest is the last.
    past: VecDeque<Entry>,
    /// The nearest is the last.
    future: Vec<Entry>,
    /// The field that is being typed into.
    open: Option<MergeKey>,
    bytes: usize,
    budget: usize,
}

/// An edit, and the document on its far side.
#[derive(Debug)]
struct Entry {
    document: Rc<Document>,
    line: u32,
    label: Message,
    bytes: usize,
}

impl History {
    /// Begins with a document.
    pub fn new(document: Rc<Document>) -> Self {
        Self::with_budget(document, BUDGET)
    }

    /// Begins with a document, and keeps no more than `budget` bytes.
    pub fn with_budget(document: Rc<Document>, budget: usize) -> Self {
        let (past, future) = (VecDeque::new(), Vec::new());
        Self { current: document, line: 0, past, future, open: None, bytes: 0, budget }
    }

    /// The history, of documents of this line.
    #[must_use]
    pub fn of_line(mut self, line: u32) -> Self {
        self.line = line;
        self
    }

    /// The line that the document is of.
    pub fn line(&self) -> u32 {
        self.line
    }

    /// The document as it is now.
    pub fn current(&self) -> &Rc<Document> {
        &self.current
    }

    /// Goes on to the next document. Typing into the field that the last commit came from joins
    /// its entry. A document that says the same makes no entry. Returns whether the document
    /// changed.
    pub fn commit(
        &mut self,
        document: Rc<Document>,
        label: Message,
        merge: Option<MergeKey>,
    ) -> bool {
        let mut changes = diff(&self.current, &document);
        if changes.is_empty() {
            return false;
        }
        let goes_on = merge.is_some() && self.open == merge;
        let joined = if goes_on { self.past.pop_back() } else { None };
        self.bytes -= joined.as_ref().map_or(0, |entry| entry.bytes);
        self.forget_future();
        let now = std::mem::replace(&mut self.current, document);
        self.open = merge;
        let before = match joined {
            Some(entry) => {
                changes = diff(&entry.document, &self.current);
                entry.document
            }
            None => now,
        };
        if changes.is_empty() {
            // Typed, and typed back: there is nothing to undo.
            self.current = before;
            self.open = None;
            return true;
        }
        let bytes = cost(&changes, &before, &self.current);
        self.bytes += bytes;
        self.past.push_back(Entry { document: before, line: self.line, label, bytes });
        self.forget();
        true
    }

    /// Goes on to a document of another line, even if it says the same.
    pub fn turn(&mut self, document: Rc<Document>, label: Message, line: u32) {
        let changes = diff(&self.current, &document);
        self.forget_future();
        self.seal();
        let before = std::mem::replace(&mut self.current, document);
        let bytes = cost(&changes, &before, &self.current);
        self.bytes += bytes;
        let line = std::mem::replace(&mut self.line, line);
        self.past.push_back(Entry { document: before, line, label, bytes });
        self.forget();
    }

    /// Whether this field is being typed into.
    pub fn is_typing(&self, key: &MergeKey) -> bool {
        self.open.as_ref() == Some(key)
    }

    /// Ends the typing: the next commit is an entry of its own.
    pub fn seal(&mut self) {
        self.open = None;
    }

    /// Goes back over the last edit, and says what it is called.
    pub fn undo(&mut self) -> Option<Message> {
        let entry = self.past.pop_back()?;
        self.seal();
        let label = entry.label.clone();
        let document = std::mem::replace(&mut self.current, entry.document);
        let line = std::mem::replace(&mut self.line, entry.line);
        self.future.push(Entry { document, line, label: entry.label, bytes: entry.bytes });
        Some(label)
    }

    /// Does the last undone edit again, and says what it is called.
    pub fn redo(&mut self) -> Option<Message> {
        let entry = self.future.pop()?;
        self.seal();
        let label = entry.label.clone();
        let document = std::mem::replace(&mut self.current, entry.document);
        let line = std::mem::replace(&mut self.line, entry.line);
        self.past.push_back(Entry { document, line, label: entry.label, bytes: entry.bytes });
        Some(label)
    }

    /// What the edit is called that [`History::undo`] goes back over.
    pub fn undo_label(&self) -> Option<&Message> {
        self.past.back().map(|entry| &entry.label)
    }

    /// What the edit is called that [`History::redo`] does again.
    pub fn redo_label(&self) -> Option<&Message> {
        self.future.last().map(|entry| &entry.label)
    }

    /// About how many bytes the other documents take beside this one.
    pub fn bytes(&self) -> usize {
        self.bytes
    }

    fn forget_future(&mut self) {
        self.bytes -= self.future.drain(..).map(|entry| entry.bytes).sum::<usize>();
    }

    fn forget(&mut self) {
        while self.bytes > self.budget && self.past.len() > 1 {
            let oldest = self.past.pop_front();
            self.bytes -= oldest.map_or(0, |entry| entry.bytes);
        }
    }
}

/// What a document keeps alive that its neighbour does not, about.
fn cost(changes: &[Change], before: &Document, after: &Document) -> usize {
    let record = size_of::<Touchpoint>().max(size_of::<System>());
    let sides = changes.iter().flat_map(|change| change.before.iter().chain(&change.after));
    let records: usize = sides.map(|json| record + size(json)).sum();
    let journeys = after.journeys.iter().map(|journey| {
        let old = before.journeys.get(journey.id().as_str());
        let is_shared = old.is_some_and(|old| Rc::ptr_eq(old, journey));
        if is_shared { 0 } else { arrays(journey, changes) }
    });
    // What no version knows is copied with every document.
    let extra: usize = after.extra.iter().map(|(key, value)| key.len() + size(value)).sum();
    records + journeys.sum::<usize>() + size_of::<Document>() + extra
}

/// The arrays of a journey that was copied: the graph's, and those of its lists unless only
/// records in them changed.
fn arrays(journey: &Journey, changes: &[Change]) -> usize {
    /// A node or an edge.
    const GRAPH: usize = 24;
    /// A place in the order, and one by id.
    const LISTS: usize = 64;
    let is_listed_anew = |change: &Change| {
        let id = Some(journey.id().as_str());
        let is_inside = change.subject.journey.as_deref() == id && change.op != Op::Update;
        is_inside || (change.subject.kind == Kind::Journey && Some(&*change.subject.id) == id)
    };
    let each = if changes.iter().any(is_listed_anew) { GRAPH + LISTS } else { GRAPH };
    each * (journey.touchpoints().len() + journey.transitions().len())
}

fn size(json: &Json) -> usize {
    size_of::<Json>()
        + match json {
            Json::Null | Json::Bool(_) => 0,
            Json::Number(number) => number.digits().len(),
            Json::Text(text) => text.len(),
            Json::List(items) => items.iter().map(size).sum(),
            Json::Object(members) => members
                .iter()
                .map(|(key, value)| size_of::<String>() + key.len() + size(value))
                .sum(),
        }
}
