//! Stages: the ordered phases of a journey.

use crate::model::id::Id;
use crate::model::value::Value;

/// The id of the stage that touchpoints go to where a journey has none.
pub(in crate::model) const STAND_IN_STAGE: &str = "stage-1";

record! {
    /// A phase of a journey, such as awareness or purchase.
    pub struct Stage: Stage, label name {
        /// The name as people say it.
        name: String = "name",
        /// What the customer wants to reach in this phase.
        aim: Option<String> = "aim",
        /// Anything else worth knowing.
        description: Option<String> = "description",
    }
}

impl Stage {
    /// A stage of which only the name is known.
    pub fn new(id: Id<Self>, name: &str) -> Self {
        Self { id, name: name.to_owned(), ..Self::blank() }
    }
}
