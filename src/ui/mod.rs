//! Draws what the app says, and turns what people do into events. One component per file; none
//! of them keeps a copy of what the document says.

pub mod icon;
pub mod style;
