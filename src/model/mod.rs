//! Holds a document that is always well-formed, and answers questions about it.
//! It knows nothing about files, browsers, clocks or screens.
//!
//! Where to look: a [`document::Document`] has registers ([`register`]) of what journeys share
//! and the [`journey::Journey`]s themselves, each a `petgraph` graph of touchpoints and
//! transitions. Every record is described once, by the macros of [`record`]; reading, writing,
//! the schema, references and single-field edits are walks over that description
//! ([`value::Value`]). What this version does not know travels along as [`json::Json`].

#[macro_use]
pub mod record;

pub mod answer;
pub mod channel;
pub mod data;
pub mod document;
pub mod experience;
pub mod guideline;
pub mod id;
pub mod journey;
pub mod json;
pub mod measure;
pub mod meeting;
pub mod own_ids;
pub mod path;
pub mod person;
pub mod problem;
pub mod reader;
pub mod register;
pub mod schema;
pub mod security;
pub mod stage;
pub mod standard;
pub mod subject;
pub mod system;
pub mod touchpoint;
pub mod transition;
pub mod value;
