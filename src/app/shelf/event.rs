//! What happens to the maps that lie on the shelf. It says what, never what it means.

use std::rc::Rc;

use crate::app::shelf::entry::Entry;

/// What happens to the maps that lie on the shelf.
#[derive(Clone, Debug)]
pub enum Shelf {
    /// What lies on it.
    Listed {
        /// The maps, in any order.
        entries: Vec<Entry>,
        /// When it was looked at, in milliseconds.
        now: f64,
    },
    /// Opens the map that is kept under a key.
    Reopen(Rc<str>),
    /// Gives a map another title.
    Rename {
        /// The key that it is kept under.
        key: Rc<str>,
        /// The title.
        title: String,
    },
    /// Takes the map that is kept under a key from the shelf.
    Remove(Rc<str>),
    /// Puts a map back that was taken from the shelf.
    Restore(Rc<Entry>),
}
