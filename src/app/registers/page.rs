//! What the page of a register shows. It is read once from a document and holds nothing of it.

use std::rc::Rc;

use crate::app::registers::REGISTERS;
use crate::model::document::Document;
use crate::model::subject::Kind;

/// The page of a register.
#[derive(Clone, Debug, PartialEq)]
pub struct Page {
    /// The kind of its entries.
    pub kind: Kind,
    /// The entries in the user's order.
    pub rows: Vec<Row>,
    /// The registers that are offered, and how many entries each has.
    pub counts: Vec<(Kind, usize)>,
}

/// An entry of a register.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// Its id.
    pub id: Rc<str>,
    /// What people call it.
    pub name: String,
}

impl Page {
    /// Reads the page of a kind.
    pub fn of(document: &Document, kind: Kind) -> Self {
        let mut rows = Vec::new();
        if let Some(shelf) = document.shelf(kind, None) {
            let entries = (0..shelf.roster().len()).filter_map(|place| shelf.entry(place));
            rows.extend(entries.filter_map(|entry| {
                let identity = entry.identity()?;
                Some(Row { id: identity.id.clone(), name: identity.label.to_owned() })
            }));
        }
        let offered = REGISTERS.iter();
        let offered = offered.filter(|other| other.kind == kind || other.is_offered(document));
        let counts = offered.map(|register| (register.kind, register.count(document))).collect();
        Self { kind, rows, counts }
    }
}
