//! The app without a screen: events in, effects out.

mod authoring;
mod keeping;
mod opening;
mod world;
