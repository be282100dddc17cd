//! What every drawn journey keeps, and what some well-known shapes look like.

#[path = "../drawing/mod.rs"]
mod drawing;

mod geometry;
mod inputs;
mod properties;
mod random;
mod shapes;
mod stability;
