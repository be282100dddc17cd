//! Holds a document that is always well-formed, and answers questions about it.
//! It knows nothing about files, browsers, clocks or screens.
//!
//! Where to look: a [`document::Document`] has registers ([`register`]) of what journeys share
//! and the [`journey::Journey`]s themselves, whose touchpoints and transitions are a `petgraph`
//! graph. Every record is described once, by the macros of [`record`]; reading, writing,
//! references and comparing are walks ([`walk`]) over the shapes ([`shape`]) that its fields
//! have. What this version does not know travels along as [`json::Json`].

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
pub mod length;
pub mod measure;
pub mod meeting;
pub mod names;
pub mod own_ids;
pub mod path;
pub mod person;
pub mod problem;
pub mod reader;
pub mod register;
pub mod roster;
pub mod schema;
pub mod security;
pub mod shape;
pub mod spoken;
pub mod stage;
pub mod standard;
pub mod subject;
pub mod system;
pub mod touchpoint;
pub mod transition;
pub mod value;
pub mod walk;
