//! Decides what every event means, without touching the world: no clock, no storage, no screen.
//!
//! [`state::State`] is everything that the product remembers while it runs. An
//! [`event::Event`] is something that happened; [`update::update`] is the only writer of the
//! state and answers with [`effect::Effect`]s for `platform` to perform. What the screen needs is
//! handed out as a [`snapshot::Snapshot`], a value that is cheap to make and to compare.

pub mod action;
mod answering;
pub mod aspect;
pub mod atlas;
mod authoring;
pub mod blueprint;
pub mod choice;
pub mod clip;
pub mod desk;
pub mod detail;
pub mod drawing;
pub mod effect;
pub mod estate;
pub mod event;
pub mod export;
pub mod face;
pub mod fields;
pub mod figure;
pub mod find;
pub mod findings;
pub mod glossary;
mod host;
pub mod incoming;
pub mod insights;
pub mod intake;
mod keep;
pub mod keeping;
pub mod landing;
pub mod lane;
mod laning;
pub mod leaving;
pub mod lens;
pub mod list;
pub mod listing;
pub mod look;
mod moving;
pub mod nested;
pub mod next;
pub mod notice;
pub mod offer;
mod opening;
pub mod palette;
pub mod plain;
pub mod preview;
pub mod registers;
pub mod reports;
pub mod rescue;
mod selecting;
pub mod share;
pub mod shelf;
pub mod sketch;
pub mod snapshot;
pub mod start;
pub mod state;
pub mod table;
mod together;
pub mod update;
pub mod viewport;
pub mod waiting;
pub mod walk;
