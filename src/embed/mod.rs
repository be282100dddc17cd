//! The composition root: one [`instance::Instance`] per element holds the state, sends events
//! through the app, its effects to the platform and the host, and its picture to the screen.
//! The element itself is `www/journey-map.js`. Documents and answers cross as text, because
//! `JSON.parse` turns no key of a document into a prototype.

pub mod instance;
mod plain;
mod rescue;
mod screen;
mod telling;
