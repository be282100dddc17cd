//! Draws what the app says, and turns what people do into events. One component per file; none
//! of them keeps a copy of what the document says.

pub mod action_button;
pub mod card;
pub mod composer;
mod gesture;
pub mod icon;
pub mod map;
pub mod map_tools;
pub mod naming;
mod neighbour;
mod position;
pub mod scene_view;
pub mod shell;
pub mod stage_head;
pub mod strip;
pub mod style;
pub mod top_bar;
pub mod ways;
