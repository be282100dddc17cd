//! A web component with which marketing and IT map the customer's digital journey together.

pub mod words;

pub mod model;

pub mod edit;

pub mod layout;

pub mod format;

pub mod exchange;

pub mod app;

#[cfg(feature = "web")]
pub mod ui;

#[cfg(feature = "web")]
pub mod platform;

#[cfg(feature = "web")]
pub mod embed;
