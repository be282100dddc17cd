//! The few shapes that values have, whatever their types. Every walk over a document is written
//! once, over these shapes ([`walk`](crate::model::walk)), not once per type. A shape knows
//! nothing about what is done with it.

use std::rc::Rc;

use crate::model::json::{Extra, Json, Number};
use crate::model::problem::Expected;
use crate::model::reader::Reader;
use crate::model::roster::Roster;
use crate::model::subject::{Kind, Mention};
use crate::model::value::{Reference, Value};

/// A value to look at.
pub enum Shape<'a> {
    /// Nobody answered.
    Unknown,
    /// Answered: there is none.
    None,
    /// Text, or a word of a choice, or text in the notation of a standard.
    Text(&'a str),
    /// A truth.
    Bool(bool),
    /// A number.
    Number(&'a Number),
    /// Whatever it is, carried as it is.
    Any(&'a Rc<Json>),
    /// An id of something else.
    Reference(Reference<'a>),
    /// A subject that is mentioned.
    Mention(&'a Mention),
    /// Several values.
    List(&'a dyn List),
    /// Named values.
    Record(&'a dyn Record),
    /// Records that others refer to by id.
    Shelf(&'a dyn Shelf),
}

/// A value to change.
pub enum ShapeMut<'a> {
    /// Any text.
    Text(&'a mut String),
    /// Text that has to be one of several words, or in a notation.
    Word(&'a mut dyn Word),
    /// A truth.
    Bool(&'a mut bool),
    /// A number.
    Number(&'a mut Number),
    /// Whatever it is, carried as it is.
    Any(&'a mut Rc<Json>),
    /// An id of something else, and of which kind that is.
    Reference(Kind, &'a mut Rc<str>),
    /// A subject that is mentioned.
    Mention(&'a mut Mention),
    /// Room for a value.
    Slot(&'a mut dyn Slot),
    /// Several values.
    List(&'a mut dyn List),
    /// Named values.
    Record(&'a mut dyn Record),
    /// Records that others refer to by id.
    Shelf(&'a mut dyn Shelf),
}

/// Text that is checked.
pub trait Word {
    /// What it should be.
    fn expected(&self) -> Expected {
        Expected::Text
    }

    /// The words to choose from, where there are some.
    fn words(&self) -> &'static [&'static str] {
        &[]
    }

    /// Takes the text, or hands it back when it is something else.
    fn take(&mut self, text: String) -> Result<(), String>;
}

/// Room for a value that may be absent.
pub trait Slot {
    /// The value, if there is one.
    fn inner(&mut self) -> Option<&mut dyn Value>;

    /// Makes room for a value, which says nothing yet.
    fn open(&mut self) -> Option<&mut dyn Value>;

    /// Leaves it unanswered.
    fn close(&mut self);

    /// Answers with none. Returns whether that is an answer here.
    fn deny(&mut self) -> bool {
        false
    }
}

/// A list inside a record.
pub trait List {
    /// How many items there are.
    fn count(&self) -> usize;

    /// An item.
    fn item(&self, place: usize) -> Option<&dyn Value>;

    /// An item, to change it.
    fn item_mut(&mut self, place: usize) -> Option<&mut dyn Value>;

    /// Adds an item, which says nothing yet.
    fn push(&mut self) -> Option<&mut dyn Value>;

    /// Takes an item out.
    fn remove(&mut self, place: usize);
}

/// Named values, in the order of the file.
pub trait Record {
    /// The names of its fields, without `id`.
    fn keys(&self) -> &'static [&'static str];

    /// The field whose name stands at that place of the keys.
    fn field(&self, place: usize) -> Option<&dyn Value>;

    /// The same field, to change it.
    fn field_mut(&mut self, place: usize) -> Option<&mut dyn Value>;

    /// What this version does not know.
    fn extra(&self) -> &Extra;

    /// What this version does not know, to change it.
    fn extra_mut(&mut self) -> &mut Extra;

    /// Who it is, if others refer to it.
    fn identity(&self) -> Option<Identity<'_>> {
        None
    }

    /// Its id, which is given once, while it is read.
    fn id_mut(&mut self) -> Option<&mut Rc<str>> {
        None
    }

    /// Lets go of what cannot stay after the shelves in it have changed.
    fn settle(&mut self) {}
}

/// Who a record is.
#[derive(Clone, Copy, Debug)]
pub struct Identity<'a> {
    /// The kind of thing that it is.
    pub kind: Kind,
    /// Its id.
    pub id: &'a Rc<str>,
    /// What people call it; may be empty.
    pub label: &'a str,
}

/// An ordered list of records of one kind with unique ids.
pub trait Shelf {
    /// The kind of its entries.
    fn kind(&self) -> Kind;

    /// The ids of its entries.
    fn roster(&self) -> &Roster;

    /// An entry.
    fn entry(&self, place: usize) -> Option<&dyn Record>;

    /// An entry, to change it. One that is shared with another version is copied first.
    fn entry_mut(&mut self, place: usize) -> Option<&mut dyn Record>;

    /// Reads an entry and puts it in at a place, at the end when there is no such place. Returns
    /// whether it could: not when its id is taken.
    fn insert(&mut self, place: usize, json: Json, reader: &mut Reader<'_>) -> bool;

    /// Reads an entry and puts it in the place of the one with the same id. Returns whether it
    /// could.
    fn replace(&mut self, json: Json, reader: &mut Reader<'_>) -> bool;

    /// Takes the entry with that id out. Returns whether there was one.
    fn remove(&mut self, id: &str) -> bool;

    /// Moves the entry with that id to another place, the last when there is no such place.
    /// Returns whether there was one.
    fn relocate(&mut self, id: &str, place: usize) -> bool;

    /// Whether it is written though it may be empty: a file that had an empty list keeps it.
    fn is_written(&self) -> bool;

    /// Says that it is written though it may be empty.
    fn set_listed(&mut self);

    /// Where the entries are in memory: versions that share it hold the same.
    fn memory(&self) -> *const ();
}

/// The lists of things with ids that a record holds.
pub fn shelves(record: &dyn Record) -> Vec<&dyn Shelf> {
    let fields = (0..record.keys().len()).filter_map(|place| record.field(place));
    let mut shelves = Vec::new();
    for field in fields {
        if let Shape::Shelf(shelf) = field.shape() {
            shelves.push(shelf);
        }
    }
    shelves
}
