//! How people write what a standard writes in its own way: numbers, days, money, countries. What may
//! mean two things is not guessed.

pub mod date;
pub mod money;
pub mod names;
pub mod number;
