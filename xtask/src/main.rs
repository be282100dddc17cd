//! Builds, serves and tests the journey map.
fn main() {}
