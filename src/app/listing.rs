//! A list that is about to come in: what it is taken for, which column is which field, and what
//! would come of it. What the screen needs to know of it is asked here; nothing is changed.

use std::rc::Rc;

use crate::app::registers::uses::counted;
use crate::app::reports::Report;
use crate::app::table::paste::Block;
use crate::exchange::table::bytes::Encoding;
use crate::exchange::table::column::{Column, KINDS, columns};
use crate::exchange::table::guess::{Choices, Confidence, confidence};
use crate::exchange::table::plan::Plan;
use crate::exchange::table::sheet::Sheet;
use crate::model::document::Document;
use crate::model::subject::Kind;
use crate::words::{Message, Words};

/// How many rows of a list are shown.
const SHOWN_ROWS: usize = 4;

/// How many rows could have the names of the columns.
const SHOWN_HEADERS: usize = 6;

/// A list that is about to come in.
#[derive(Clone, Debug)]
pub struct Listing {
    /// The name of its file, if it has one.
    pub name: Option<Rc<str>>,
    /// Its rows.
    pub(crate) sheet: Rc<Sheet>,
    /// What is done with it.
    pub(crate) choices: Choices,
    /// What would come of it, once that is known, and of which document.
    pub(crate) plan: Option<(Rc<Document>, Rc<Plan>)>,
}

/// Lists that come in from spreadsheets, or go out to them.
#[derive(Clone, Debug)]
pub enum List {
    /// Begins to import one, of a kind where somebody has one in mind.
    Begin(Option<Kind>),
    /// Somebody opened, dropped or pasted one.
    Came {
        /// The file's name, if it has one.
        name: Option<String>,
        /// Its text.
        text: String,
        /// How it was written.
        encoding: Encoding,
    },
    /// Somebody pasted a block of cells on the table.
    Block(Block),
    /// Something is to be done differently with it.
    Wish(Wish),
    /// Takes it in.
    Take,
    /// Downloads everything of a kind; of the shown journey, for what lives in journeys.
    Export(Kind),
    /// Downloads a report.
    Report(Report),
}

impl List {
    /// Cells that were pasted.
    pub fn pasted(text: String) -> Self {
        Self::Came { name: None, text, encoding: Encoding::Utf8 }
    }
}

/// A list that the page around the component wants.
#[derive(Clone, Debug)]
pub struct Wanted {
    /// The number of the call.
    pub call: u32,
    /// What it lists; `None` for what there is no list of.
    pub what: Option<Content>,
    /// The journey, for what lives in journeys; without it, the shown one.
    pub journey: Option<Rc<str>>,
}

/// What a list has in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Content {
    /// Everything of a kind.
    Kind(Kind),
    /// What is computed.
    Report(Report),
}

impl Content {
    /// What a word stands for.
    pub fn parse(word: &str) -> Option<Self> {
        let report = || Report::parse(word).map(Self::Report);
        Kind::parse(word).map(Self::Kind).or_else(report)
    }
}

/// What somebody wants to be done differently with a list.
#[derive(Clone, Debug, PartialEq)]
pub enum Wish {
    /// Its rows are of another kind.
    Kind(Kind),
    /// They go to another journey; without one, to a new one.
    Journey(Option<Rc<str>>),
    /// Another row names the columns, or none does.
    Header(Option<usize>),
    /// A column holds another field, or is left out.
    Field(usize, Option<usize>),
    /// Answers that are there give way, or stay.
    Overwrites(bool),
    /// What is missing is created, or left out.
    Creates(bool),
}

/// A column of a list, as it is shown.
#[derive(Clone, Debug, PartialEq)]
pub struct Shown {
    /// What the list calls it; empty where it has no names.
    pub heading: String,
    /// Which field it holds.
    pub field: Option<usize>,
    /// Whether that is a guess which somebody should look at.
    pub is_unsure: bool,
    /// Its first cells.
    pub cells: Vec<String>,
}

/// What would come of a list, as it is shown.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcome {
    /// How many entries are new.
    pub new: usize,
    /// How many say something else than before.
    pub changed: usize,
    /// How many say the same.
    pub same: usize,
    /// The rows that can't be read, by line.
    pub unread: Vec<(u32, Message)>,
    /// What was understood differently than it may be meant, by line.
    pub notes: Vec<(u32, Message)>,
    /// What is created because the list names it.
    pub created: Vec<Message>,
}

impl PartialEq for Listing {
    fn eq(&self, other: &Self) -> bool {
        let plan = |listing: &Self| listing.plan.as_ref().map(|(_, plan)| Rc::as_ptr(plan));
        Rc::ptr_eq(&self.sheet, &other.sheet)
            && self.choices == other.choices
            && plan(self) == plan(other)
    }
}

impl Listing {
    /// The kinds that its rows can be of.
    pub fn kinds(&self) -> &'static [Kind] {
        &KINDS
    }

    /// What its rows are taken for.
    pub fn kind(&self) -> Kind {
        self.choices.kind
    }

    /// The journey that its rows go to.
    pub fn journey(&self) -> Option<&Rc<str>> {
        self.choices.journey.as_ref()
    }

    /// What its fields can hold, by their numbers.
    pub fn fields(&self, words: &Words) -> Vec<String> {
        let label = |column: &Column| words.word("column", &column.name);
        columns(self.choices.kind).iter().map(label).collect()
    }

    /// Which row names the columns.
    pub fn header(&self) -> Option<usize> {
        self.choices.header
    }

    /// The lines that could name the columns, with how they begin.
    pub fn headers(&self) -> Vec<(u32, String)> {
        let rows = self.sheet.rows.iter().take(SHOWN_HEADERS);
        let beginning = |cells: &[String]| {
            let cells: Vec<_> = cells
                .iter()
                .filter(|cell| !cell.is_empty())
                .take(3)
                .map(|cell| short(cell, 20))
                .collect();
            cells.join(" · ")
        };
        rows.map(|row| (row.line, beginning(&row.cells))).collect()
    }

    /// Whether answers that are there give way.
    pub fn overwrites(&self) -> bool {
        self.choices.overwrites
    }

    /// Whether what is missing is created.
    pub fn creates(&self) -> bool {
        self.choices.creates
    }

    /// How many rows there are, how it was written and what separates its cells.
    pub fn about(&self) -> Message {
        let separator = match self.sheet.separator {
            ';' => "table-semicolons",
            '\t' => "table-tabs",
            '|' => "table-bars",
            _ => "table-commas",
        };
        Message::new("table-about")
            .with("count", self.rows().count())
            .with("encoding", Message::new(self.sheet.encoding.message_id()))
            .with("separator", Message::new(separator))
    }

    /// Its columns.
    pub fn columns(&self, words: &Words) -> Vec<Shown> {
        let header = self.choices.header.and_then(|header| self.sheet.rows.get(header));
        let mapping = self.choices.mapping.iter().enumerate();
        let shown = mapping.map(|(place, field)| {
            let heading = header.map_or("", |row| row.cell(place));
            let sureness = |field: usize| confidence(heading, self.choices.kind, field, words);
            Shown {
                heading: heading.to_owned(),
                field: *field,
                is_unsure: field.is_some_and(|field| sureness(field) == Confidence::Likely),
                cells: self.rows().take(SHOWN_ROWS).map(|row| short(row.cell(place), 80)).collect(),
            }
        });
        shown.collect()
    }

    /// What would come of it; nothing while that is found out.
    pub fn outcome(&self) -> Option<Outcome> {
        let (_, plan) = self.plan.as_ref()?;
        let lines = |notes: &[crate::exchange::ImportNote]| {
            notes.iter().map(|note| (note.line, note.message.clone())).collect()
        };
        let created = |(kind, count): &(Kind, usize)| counted(*kind, *count);
        Some(Outcome {
            new: plan.new,
            changed: plan.changed,
            same: plan.same,
            unread: lines(&plan.unread),
            notes: lines(&plan.notes),
            created: plan.created.iter().map(created).collect(),
        })
    }

    /// What is wrong with the list as a whole: nothing in it, or nothing but names of columns.
    pub fn is_bare(&self) -> bool {
        self.rows().next().is_none()
    }

    fn rows(&self) -> impl Iterator<Item = &crate::exchange::table::sheet::Row> {
        self.sheet.rows.iter().skip(self.choices.header.map_or(0, |header| header + 1))
    }
}

/// As much of a cell as there is room for.
fn short(text: &str, most: usize) -> String {
    match text.char_indices().nth(most) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}
