//! What every drawn journey keeps, and what some well-known shapes look like.

#[path = "../drawing/mod.rs"]
mod drawing;

#[path = "../format/golden.rs"]
mod golden;

mod geometry;
mod inputs;
mod properties;
mod random;
mod shapes;
mod stability;
mod written;
