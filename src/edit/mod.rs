//! Turns a command into the next document, or refuses with a reason; keeps history and says what
//! differs. It never changes a document in place and knows no files, browsers or screens.
//!
//! Where to look: a [`command::Command`] is a change as data; [`apply::apply`] is the one door
//! through which documents change. Each kind of command has a file: [`add`](self::add),
//! [`set`](self::set), [`remove`](self::remove), [`merge`](self::merge). What a command may not do
//! is a [`refusal::Refusal`]. [`history::History`] keeps documents by value, so there is no code
//! that reverts anything; [`diff::diff`] tells two documents apart,
//! [`reconcile::reconcile`] joins two that grew from the same one. [`excerpt::excerpt`] takes touchpoints
//! out as a document of their own, [`graft::graft`] puts such a document into another one.

pub mod command;
pub mod notation;

pub mod apply;

pub mod excerpt;
pub mod graft;

mod add;
mod loops;
pub mod merge;
mod remove;
pub mod replace;
mod set;

pub(crate) mod field;
pub(crate) mod label;
mod revise;

pub mod refusal;

pub mod diff;
pub mod history;
pub mod reconcile;
