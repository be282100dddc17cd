//! The file format from outside: what is read is written again, what is broken is said.

mod open;
