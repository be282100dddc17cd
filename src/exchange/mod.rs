//! Trades with other tools and with plain text: an import returns a document and, line by line,
//! what of the text could not be taken as it was. It never drops anything silently, and it never
//! touches the document that is open: a list comes into a copy of it.

pub mod detect;
pub mod mermaid;
pub mod redact;
pub mod steps;
pub mod table;

mod ids;
mod lines;
mod sequence;

use std::rc::Rc;

use crate::model::document::Document;
use crate::model::journey::{Head, Journey};
use crate::model::value::Entity;
use crate::words::Message;

/// What an import made of a text.
#[derive(Clone, Debug, PartialEq)]
pub struct Imported {
    /// A new document with what was read.
    pub document: Document,
    /// What could not be taken as it was, in the order of the lines.
    pub notes: Vec<ImportNote>,
}

/// Something that an import could not take as it was, and what became of it.
#[derive(Clone, Debug, PartialEq)]
pub struct ImportNote {
    /// The line, counted from 1.
    pub line: u32,
    /// What happened, and what to do.
    pub message: Message,
}

/// Why a text could not be imported at all.
#[derive(Clone, Debug, PartialEq)]
pub struct ImportError {
    /// The line, counted from 1, where there is one to show.
    pub line: Option<u32>,
    /// What is wrong, and what to do.
    pub message: Message,
}

/// Names for what the text leaves without one, in the language of the user: see the texts
/// `exchange-untitled` and `exchange-first-stage`.
#[derive(Clone, Copy, Debug)]
pub struct Defaults<'a> {
    /// The title of the journey, and of the document.
    pub title: &'a str,
    /// The name of the stage of steps that come before any stage.
    pub stage: &'a str,
}

impl Imported {
    /// Gives the document and its journey a title.
    pub fn entitle(&mut self, title: &str) {
        title.clone_into(&mut self.document.title);
        let first = self.document.journeys.iter().next().map(|journey| journey.id().shared());
        if let Some(journey) = first.and_then(|id| self.document.journey_mut(&id)) {
            let head = Head { title: title.to_owned(), ..journey.head().clone() };
            journey.set_head(head);
        }
    }

    fn of(journey: Journey, mut notes: Vec<ImportNote>) -> Self {
        let mut document = Document::empty();
        document.title.clone_from(&journey.head().title);
        document.journeys.insert(0, Rc::new(journey));
        notes.sort_by_key(|note| note.line);
        Self { document, notes }
    }
}

impl ImportNote {
    fn new(line: u32, message: Message) -> Self {
        Self { line, message }
    }
}

/// As much of a text as a message has room for.
fn excerpt(text: &str) -> String {
    const MOST: usize = 80;
    let text = text.trim();
    match text.char_indices().nth(MOST) {
        Some((end, _)) => format!("{}…", text[..end].trim_end()),
        None => text.to_owned(),
    }
}
