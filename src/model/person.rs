//! People and teams: who owns, who is asked, who stands in.

use crate::model::id::Id;

record! {
    /// A person or a team that owns, supports or is asked about touchpoints and systems.
    pub struct Person: Person, label name {
        /// The name as people say it.
        name: String = "name",
        /// Whether this is a person or a team.
        kind: Option<PersonKind> = "kind",
        /// The function that it belongs to.
        function: Option<Function> = "function",
        /// The role's title in one line of text, such as "Marketing technologist".
        title: Option<String> = "title",
        /// The team that a person belongs to.
        team: Option<Id<Person>> = "team",
        /// How to reach it: mail, phone, chat.
        contact: Option<String> = "contact",
        /// Who stands in.
        deputy: Option<Id<Person>> = "deputy",
        /// Anything else worth knowing.
        description: Option<String> = "description",
    }
}

choice! {
    /// A person or a team.
    pub enum PersonKind {
        /// One human being.
        Person = "person",
        /// A group with a name of its own.
        Team = "team",
    }
}

choice! {
    /// The function in the organisation that somebody belongs to.
    pub enum Function {
        /// Marketing.
        Marketing = "marketing",
        /// Information technology.
        It = "it",
        /// Information security.
        Security = "security",
        /// Privacy and data protection.
        Privacy = "privacy",
        /// Sales.
        Sales = "sales",
        /// Customer service.
        Service = "service",
        /// Finance.
        Finance = "finance",
        /// Human resources.
        Hr = "hr",
        /// An agency outside of the house.
        Agency = "agency",
        /// Any other function.
        Elsewhere = "other",
    }
}
