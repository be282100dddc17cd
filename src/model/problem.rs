//! What can be wrong with a record that is read. Faults are data; their sentences are in `words`.

use crate::model::json::JsonKind;
use crate::model::path::Path;
use crate::model::subject::Kind;

/// A fault and its place. Every problem found while reading a record can be mended
/// by leaving out or standing in for the value at that place.
#[derive(Clone, Debug, PartialEq)]
pub struct Problem {
    /// Where, from the root of what was read.
    pub path: Path,
    /// What.
    pub fault: Fault,
}

/// What is wrong with a value.
#[derive(Clone, Debug, PartialEq)]
pub enum Fault {
    /// The value is of another type than the field.
    WrongType {
        /// What the field holds.
        expected: Expected,
        /// What was found.
        found: JsonKind,
    },
    /// A required member is not there.
    Missing(&'static str),
    /// A reference to something that does not exist.
    Dangling {
        /// What kind of thing it should be.
        kind: Kind,
        /// The id that nothing has.
        id: String,
    },
    /// An id that another thing of its kind has already.
    DuplicateId {
        /// The kind of both.
        kind: Kind,
        /// Their id.
        id: String,
    },
    /// Text that is not an id, or the reserved word `none`.
    BadId(String),
    /// Text that is not what the field's standard asks for.
    BadText {
        /// What the field holds.
        expected: Expected,
        /// What was found.
        found: String,
    },
    /// A number beyond the range of a 64-bit floating-point number.
    NumberRange(String),
}

/// What a field holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expected {
    /// Text.
    Text,
    /// A number.
    Number,
    /// `true` or `false`.
    Bool,
    /// A list.
    List,
    /// An object.
    Object,
    /// A date, RFC 3339 `full-date`.
    Date,
    /// A duration, ISO 8601.
    Duration,
    /// A currency, ISO 4217.
    Currency,
    /// A country, ISO 3166-1 alpha-2.
    Country,
    /// A language tag, BCP 47.
    Language,
    /// A web or mail address.
    Address,
    /// The name of a kind of thing.
    Kind,
}
