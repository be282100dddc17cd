//! The rules: each objects to what it should, to nothing else, and what it offers as a mend mends it.

mod pairs;
mod ranking;
mod shorthand;
mod texts;
