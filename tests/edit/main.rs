//! Edits from outside: commands by tables, refusals by their message, history and differences,
//! and what holds for whatever is done in whatever order.

mod add;
mod diff;
mod drawn;
mod flat;
mod generate;
mod graft;
mod history;
mod merge;
mod notation;
mod properties;
mod refusals;
mod remove;
mod replace;
mod sample;
mod set;
