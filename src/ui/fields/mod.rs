//! The fields of the inspector, drawn from the table of fields: a group, a field, an entry of a list, whatever they are
//! about. They keep nothing of a document.

pub(crate) mod chips;
pub(crate) mod draw;
pub(crate) mod group;
pub(crate) mod help_strip;
pub(crate) mod open;
pub(crate) mod rows;
mod scale;
mod tags;
