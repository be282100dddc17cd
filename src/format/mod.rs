//! Reads every version of the file ever written, writes the newest, and loses nothing in between.
//! It never decides what a document means, and it never reaches for a file itself.
//!
//! A text goes through `scan` (is it JSON?), [`parse`] (a tree), `header` (is it ours, of
//! which version?), [`migrate`] and the model's reader, which collects every problem; `locate`
//! finds their lines. [`write`](mod@write) is the way back. [`schema`] describes the format for
//! other programs.
#![doc = include_str!("FORMAT.md")]

pub mod bytes;
pub mod complaint;
pub mod fault;
mod foreign;
mod foreign_text;
pub(crate) mod header;
mod known;
mod leftover;
pub mod limits;
mod locate;
pub mod migrate;
pub mod parse;
pub mod read;
mod scan;
pub mod schema;
mod serialize;
pub mod syntax;
mod token;
pub mod write;
