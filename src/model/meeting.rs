//! What the regular meeting leaves behind: decisions, actions, waived findings.

use crate::model::answer::Answer;
use crate::model::id::Id;
use crate::model::person::Person;
use crate::model::standard::Date;
use crate::model::subject::Mention;

record! {
    /// A meeting that reviewed the map.
    pub struct Review: Review, label name {
        /// What it is called.
        name: Option<String> = "name",
        /// The day.
        on: Option<Date> = "on",
        /// Who was there.
        attendees: Answer<Vec<Id<Person>>> = "attendees",
        /// What was decided.
        decisions: Answer<Vec<ReviewDecision>> = "decisions",
        /// What is to be done.
        actions: Answer<Vec<Action>> = "actions",
        /// Anything else worth keeping.
        notes: Option<String> = "notes",
    }
}

record! {
    /// Something that a meeting decided.
    pub struct ReviewDecision {
        /// The decision.
        text: String = "text",
        /// Who answers for it.
        by: Option<Id<Person>> = "by",
        /// What it is about.
        about: Option<Mention> = "about",
    }
}

record! {
    /// Something that a meeting gave somebody to do.
    pub struct Action {
        /// What to do.
        text: String = "text",
        /// Who does it.
        owner: Option<Id<Person>> = "owner",
        /// By when.
        due: Option<Date> = "due",
        /// Whether it is done.
        done: Option<bool> = "done",
        /// What it is about.
        about: Option<Mention> = "about",
    }
}

record! {
    /// A finding that is left as it is for a while.
    pub struct Waiver: Waiver, label reason {
        /// The rule of the finding.
        rule: String = "rule",
        /// What the finding speaks of.
        subject: Mention = "subject",
        /// Why it is left.
        reason: String = "reason",
        /// Who decided so.
        by: Option<Id<Person>> = "by",
        /// The last day; then the finding comes back.
        until: Option<Date> = "until",
    }
}
