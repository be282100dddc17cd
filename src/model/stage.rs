//! Stages: the ordered phases of a journey.

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
