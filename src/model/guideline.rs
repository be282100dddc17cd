//! Guidelines that marketing and IT agreed on, and the glossary of their common words.

use crate::model::answer::Answer;
use crate::model::data::Personal;
use crate::model::id::Id;
use crate::model::person::Person;
use crate::model::security::{Classification, Severity};
use crate::model::standard::{Country, Duration};

record! {
    /// A rule that marketing and IT agreed on. It is data: when it applies, what it requires.
    pub struct Guideline: Guideline, label name {
        /// The rule in a line.
        name: String = "name",
        /// Why it was agreed on.
        description: Option<String> = "description",
        /// When it applies; without it, always.
        applies: Option<AppliesWhen> = "applies",
        /// What it requires.
        requires: Option<Requirement> = "requires",
        /// How bad it is to break it.
        severity: Option<Severity> = "severity",
        /// Who can explain it.
        owner: Answer<Id<Person>> = "owner",
    }
}

record! {
    /// When a guideline applies: all that is said must hold.
    pub struct AppliesWhen {
        /// The data is at least this confidential.
        classification: Option<Classification> = "classification",
        /// The data is of one of these kinds.
        personal: Answer<Vec<Personal>> = "personal",
        /// The system keeps its data in one of these countries; EU stands for all of the Union.
        regions: Answer<Vec<Country>> = "regions",
        /// The system keeps its data in none of these countries; EU stands for all of the Union.
        outside: Answer<Vec<Country>> = "outside",
    }
}

record! {
    /// What a guideline requires.
    pub struct Requirement {
        /// Controls of a system or touchpoint, by their names: sso, mfa, encryptionAtRest.
        controls: Answer<Vec<String>> = "controls",
        /// Certificates that the system must hold.
        certifications: Answer<Vec<String>> = "certifications",
        /// The countries in which the system may keep its data; EU stands for all of the Union.
        regions: Answer<Vec<Country>> = "regions",
        /// The longest time between two reviews.
        review_every: Option<Duration> = "reviewEvery",
    }
}

record! {
    /// A term of the glossary.
    pub struct Term: Term, label name {
        /// The term.
        name: String = "name",
        /// Its abbreviation.
        abbreviation: Option<String> = "abbreviation",
        /// What it means, in words that both sides understand.
        definition: Option<String> = "definition",
        /// Other words for the same thing.
        synonyms: Answer<Vec<String>> = "synonyms",
    }
}
