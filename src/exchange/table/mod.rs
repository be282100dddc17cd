//! Lists that exist already: systems, people, touchpoints and the like from CSV, or from cells
//! copied out of a spreadsheet, into the document that is open; and out again.
//!
//! A text becomes a [`sheet::Sheet`] of rows; [`guess`](mod@guess) says what they are and which
//! column is which field; a [`plan::Planner`] makes the next document, in which nothing is half
//! done. What fields there are comes from the records themselves ([`column`]).

pub mod bytes;
pub mod column;

pub mod guess;
pub mod plan;
pub mod sheet;
pub mod write;

mod amount;
mod cell;
mod country;
mod day;
mod directory;
mod guard;
mod names;
mod said;
mod style;
mod target;
mod who;
