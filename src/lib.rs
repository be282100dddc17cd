//! A web component with which marketing and IT map the customer's digital journey together.
//!
//! # The map of the house
//!
//! Each module is a room with one idea. Which room may use which is a table in
//! `tests/tidy/layers.rs`, and a test; the rooms below are in reading order.
//!
//! | room | does | never |
//! |---|---|---|
//! | [`words`] | says what is said: message ids with arguments, and their texts | decides anything |
//! | [`model`] | holds a document that is always well-formed, journeys as `petgraph` graphs | knows files, clocks, browsers |
//! | [`edit`] | turns a command into the next document, or refuses; history, differences, joining | changes a document in place |
//! | [`analyze`] | computes what marketing, IT and security ask: one file per question | objects, or changes anything |
//! | [`check`] | objects, one file per rule, with the reason and the mend | changes anything itself |
//! | [`layout`] | places touchpoints and routes transitions into a scene, alike on every machine | knows names or colours |
//! | [`picture`] | draws a scene on paper: elements, written as SVG or put on a page | knows documents or browsers |
//! | [`format`](mod@format) | reads every version that was ever written, writes the newest | loses what it does not know |
//! | [`exchange`] | trades with other notations: steps, Mermaid, lists of spreadsheets | drops a line silently |
//! | [`app`] | decides what every event means | touches the world |
//! | `ui` | draws what the app says, turns hands into events | keeps a copy of the document |
//! | `platform` | performs effects, answers with events | decides what they mean |
//! | `embed` | puts all of it into a custom element | does any of it itself |
//!
//! The rooms up to `app` are the core: they compile without a browser and without the feature
//! `web`, which adds the other three.
//!
//! # What comes first
//!
//! In a browser the program comes in two parts: what a map needs to be drawn, and the *desk*, all
//! that people work with, fetched once the map is there or as soon as it is needed. The modules
//! named `desk` are the doors to it. Whatever is reached through a door only, code, texts and other
//! data, comes with the desk; the build tool works that out and refuses what comes too early. Every
//! door takes an [`app::desk::Desk`], which nobody has before it is there; [`app::waiting`] lets
//! events wait for it. To move something into the desk, call it from a door alone.
//!
//! # How data flows
//!
//! ```text
//!  pointer, key, attribute, method call, storage reply
//!         │  ui / embed / platform translate into
//!         ▼
//!    app::Event ─► app::update(&mut State, Event) ─► Vec<Effect> ─► platform ──┐
//!         ▲             │ an intention? edit::Command                          │ reply
//!         │             ▼                                                      │
//!         │      edit::apply(&Document, Command) ── Err(Refusal) ─► notice     │
//!         │             │ Ok                                                   │
//!         │             ▼                                                      │
//!         │      Rc<Document>, a history entry, revision + 1                   │
//!         │             ▼                                                      │
//!         │      layout::scene, once per journey that changed                  │
//!         │             ▼                                                      │
//!         └──── ui draws a Snapshot ─► DOM;  embed fires `journey-change` ◄────┘
//! ```
//!
//! # What always holds
//!
//! - `update` is the only writer of the state, and synchronous; whatever takes time is an effect
//!   whose answer comes back as an event.
//! - Looking (panning, zooming, selecting, a drag under way) never changes the revision.
//! - Documents are values. Versions share what did not change, so undo is keeping the old one.
//! - Not answered and answered with none are different, in the model, the file and on the screen.
//! - Nothing is kept before loading has ended, and no tab overwrites what another one kept.

pub mod words;

pub mod model;

pub mod edit;

pub mod analyze;

pub mod check;

pub mod layout;

pub mod picture;

pub mod format;

pub mod exchange;

pub mod app;

#[cfg(feature = "web")]
pub mod ui;

#[cfg(feature = "web")]
pub mod platform;

#[cfg(feature = "web")]
pub mod embed;
