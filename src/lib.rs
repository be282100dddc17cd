//! A web component with which marketing and IT map the customer's digital journey together.

#[cfg(feature = "web")]
mod embed;
