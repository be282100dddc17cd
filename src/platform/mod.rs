//! Does in the browser what the app asks for (storage, files, the network, the clipboard) and
//! answers with events. It decides nothing, and it never sees the state.

mod clipboard;
mod connection;
mod database;
mod day;
pub(crate) mod desk;
mod download;
mod drop;
mod failure;
mod fetch;
mod file;
mod kept_map;
mod leaving;
mod paint;
pub mod perform;
mod pick;
mod print;
mod slices;
mod storage;
mod tabs;
