//! Channels, over which customer and organisation meet, and personas, who the customers are.

use crate::model::id::Id;
use crate::model::json::Number;
use crate::model::value::Value;

record! {
    /// A channel that the standard ones don't cover, or one of them under the house's own name.
    pub struct Channel: Channel, label name {
        /// The name as people say it.
        name: String = "name",
        /// What belongs to it, in a sentence.
        description: Option<String> = "description",
    }
}

/// The channels that every document has without listing them.
pub const STANDARD_CHANNELS: [&str; 14] = [
    "web", "app", "email", "sms", "search", "social", "ads", "chat", "phone", "store", "post",
    "event", "partner", "other",
];

record! {
    /// A kind of customer.
    pub struct Persona: Persona, label name {
        /// The name as people say it.
        name: String = "name",
        /// Who they are and what they want.
        description: Option<String> = "description",
        /// Their share of the traffic, from 0 to 1.
        share: Option<Number> = "share",
    }
}

impl Persona {
    /// A persona of which only the name is known.
    pub fn new(id: Id<Self>, name: &str) -> Self {
        Self { id, name: name.to_owned(), ..Self::blank() }
    }
}
