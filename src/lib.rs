//! A web component with which marketing and IT map the customer's digital journey together.

pub mod words;

pub mod model;

pub mod edit;

pub mod layout;

pub mod format;

#[cfg(feature = "web")]
mod embed;
