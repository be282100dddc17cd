//! What the page of a register shows: columns, and for each entry what it says in them. It is read
//! once from a document and holds nothing of it.

use std::rc::Rc;

use crate::app::estate::Body;
use crate::app::estate::gaze::Sheet;
use crate::app::registers::REGISTERS;
use crate::app::registers::columns::columns;
use crate::app::registers::entries::Entries;
use crate::model::document::Document;
use crate::model::subject::Kind;
use crate::words::Words;

/// The page of a register.
#[derive(Clone, Debug, PartialEq)]
pub struct Page {
    /// The kind of its entries.
    pub kind: Kind,
    /// What is said of each entry beside its name.
    pub columns: &'static [Column],
    /// The entries in the user's order.
    pub rows: Vec<Row>,
    /// Which sheet of it is looked at.
    pub sheet: Sheet,
    /// What that shows in place of the list.
    pub body: Option<Body>,
    /// The registers that are offered, and how many entries each has.
    pub counts: Vec<(Kind, usize)>,
}

/// A column of a page.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// The message that is its title.
    pub title: &'static str,
    /// How wide it is beside the others.
    pub width: Width,
}

/// How wide a column is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Width {
    /// A number, or a word.
    Narrow,
    /// A few words.
    Middle,
    /// A sentence.
    Wide,
}

/// An entry of a register.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Row {
    /// Its id.
    pub id: Rc<str>,
    /// What people call it, or what stands for that.
    pub name: String,
    /// Whether it has no name of its own.
    pub is_unnamed: bool,
    /// What it says in each column.
    pub cells: Vec<Cell>,
    /// How many things refer to it.
    pub uses: usize,
}

/// What an entry says in a column.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Cell {
    /// As people read it; empty where nobody answered.
    pub text: String,
    /// What it is sorted by, where that is a number.
    pub number: Option<f64>,
    /// Whether somebody should look at it.
    pub is_alarm: bool,
}

impl Page {
    /// Reads the page of a kind.
    pub fn of(document: &Document, kind: Kind, words: &Words) -> Self {
        let offered = REGISTERS.iter();
        let offered = offered.filter(|other| other.kind == kind || other.is_offered(document));
        let counts = offered.map(|register| (register.kind, register.count(document))).collect();
        let rows = Entries::new(document, kind, words).rows();
        Self { kind, columns: columns(kind), rows, sheet: Sheet::List, body: None, counts }
    }

    /// Whether anything can refer to the entries.
    pub fn has_uses(&self) -> bool {
        !matches!(self.kind, Kind::Integration | Kind::Term | Kind::Review | Kind::Waiver)
    }

    /// The entry with that id.
    pub fn row(&self, id: &str) -> Option<&Row> {
        self.rows.iter().find(|row| *row.id == *id)
    }
}
