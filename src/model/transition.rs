//! Transitions: the ways from one touchpoint to another, edges of the journey graph.

use crate::model::id::Id;
use crate::model::json::Number;
use crate::model::standard::Duration;
use crate::model::touchpoint::Touchpoint;
use crate::model::value::Value;

record! {
    /// A way from one touchpoint to another. Loops are allowed.
    pub struct Transition: Transition, label trigger {
        /// Where it begins.
        from: Id<Touchpoint> = "from",
        /// Where it leads.
        to: Id<Touchpoint> = "to",
        /// What makes the customer go this way.
        trigger: Option<String> = "trigger",
        /// The share of customers at the beginning who go this way, from 0 to 1.
        share: Option<Number> = "share",
        /// How many go this way in the journey's period.
        volume: Option<Number> = "volume",
        /// The mean time on the way.
        delay: Option<Duration> = "delay",
        /// Anything else worth knowing.
        description: Option<String> = "description",
    }
}

impl Transition {
    /// A transition of which only the ends are known.
    pub fn new(id: Id<Self>, from: Id<Touchpoint>, to: Id<Touchpoint>) -> Self {
        Self { id, from, to, ..Self::blank() }
    }
}
