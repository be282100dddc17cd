//! Edits from outside: commands by tables, refusals by their message, history and differences,
//! and what holds for whatever is done in whatever order.

mod add;
mod drawn;
mod sample;
