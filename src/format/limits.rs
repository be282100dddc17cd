//! How much of a file is accepted. A limit is a message, never a hang or a crash.

/// The most bytes of a file: 50 MB.
pub const MOST_BYTES: usize = 50 * 1024 * 1024;

/// The most levels of lists and objects inside each other.
pub const MOST_LEVELS: usize = 200;

/// The most values of a file: texts, numbers, lists, objects. Each takes memory many times its
/// shortest text.
pub const MOST_VALUES: usize = 5_000_000;

/// The most things with an id: people, systems, touchpoints, transitions …
pub const MOST_THINGS: usize = 250_000;

/// The most complaints that are kept; the rest are counted.
pub const MOST_COMPLAINTS: usize = 1_000;
