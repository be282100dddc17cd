//! The app without a screen: events in, effects out.

mod authoring;
mod find;
mod keeping;
mod opening;
mod world;
