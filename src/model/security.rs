//! What must be known about the protection of a touchpoint: the security note.

use crate::model::answer::Answer;
use crate::model::id::Id;
use crate::model::person::Person;
use crate::model::standard::{Address, Date};

record! {
    /// What must be known about the protection of a touchpoint.
    pub struct Security {
        /// How confidential what happens here is.
        classification: Option<Classification> = "classification",
        /// Controls that are in place, such as rate limit or double opt-in.
        controls: Answer<Vec<String>> = "controls",
        /// Notes, each with who wrote it and when.
        notes: Answer<Vec<Note>> = "notes",
        /// Threats to this touchpoint.
        risks: Answer<Vec<Risk>> = "risks",
        /// The state of the data protection impact assessment, GDPR Art. 35.
        dpia: Option<Dpia> = "dpia",
        /// A rule that may be broken here for a while.
        exception: Answer<Exception> = "exception",
        /// Who checked the protection last.
        checked_by: Option<Id<Person>> = "checkedBy",
        /// When.
        checked_on: Option<Date> = "checkedOn",
    }
}

choice! {
    /// How confidential something is.
    pub enum Classification {
        /// Anybody may know.
        Public = "public",
        /// For people in the house.
        Internal = "internal",
        /// For those who need it.
        Confidential = "confidential",
        /// For a few, named.
        Restricted = "restricted",
    }
}

record! {
    /// A security note.
    pub struct Note {
        /// What must be known.
        text: String = "text",
        /// Who wrote it.
        by: Option<Id<Person>> = "by",
        /// When.
        on: Option<Date> = "on",
    }
}

record! {
    /// A threat to a touchpoint.
    pub struct Risk {
        /// What could happen.
        text: String = "text",
        /// The kind of threat.
        threat: Option<Threat> = "threat",
        /// How bad it would be.
        severity: Option<Severity> = "severity",
        /// What was decided.
        status: Option<RiskStatus> = "status",
        /// What is done against it.
        mitigation: Answer<String> = "mitigation",
        /// Who follows it up.
        owner: Option<Id<Person>> = "owner",
    }
}

choice! {
    /// The kind of a threat, as in STRIDE (security) and LINDDUN (privacy).
    pub enum Threat {
        /// STRIDE: pretending to be somebody else.
        Spoofing = "spoofing",
        /// STRIDE: changing what must not change.
        Tampering = "tampering",
        /// STRIDE: denying what was done.
        Repudiation = "repudiation",
        /// STRIDE: telling what must stay secret.
        InformationDisclosure = "information-disclosure",
        /// STRIDE: making a service unusable.
        DenialOfService = "denial-of-service",
        /// STRIDE: getting rights that one must not have.
        ElevationOfPrivilege = "elevation-of-privilege",
        /// LINDDUN: linking data of one person.
        Linking = "linking",
        /// LINDDUN: finding out who somebody is.
        Identifying = "identifying",
        /// LINDDUN: being unable to deny.
        NonRepudiation = "non-repudiation",
        /// LINDDUN: noticing that somebody is there.
        Detecting = "detecting",
        /// LINDDUN: data goes further than needed.
        DataDisclosure = "data-disclosure",
        /// LINDDUN: people don't know and can't act.
        Unawareness = "unawareness",
        /// LINDDUN: not following law or policy.
        NonCompliance = "non-compliance",
    }
}

choice! {
    /// How bad something is.
    pub enum Severity {
        /// A nuisance.
        Low = "low",
        /// It hurts.
        Medium = "medium",
        /// It hurts a lot.
        High = "high",
        /// It may end the business.
        Critical = "critical",
    }
}

choice! {
    /// What was decided about a risk.
    pub enum RiskStatus {
        /// Nothing yet.
        Open = "open",
        /// Something is done against it.
        Mitigated = "mitigated",
        /// It is lived with.
        Accepted = "accepted",
        /// It is gone.
        Closed = "closed",
    }
}

choice! {
    /// The state of a data protection impact assessment, GDPR Art. 35.
    pub enum Dpia {
        /// None is needed.
        NotNeeded = "not-needed",
        /// One is needed.
        Needed = "needed",
        /// One is being made.
        InProgress = "in-progress",
        /// It is done.
        Done = "done",
    }
}

record! {
    /// A rule that may be broken for a while.
    pub struct Exception {
        /// Why.
        reason: String = "reason",
        /// Who allowed it.
        by: Option<Id<Person>> = "by",
        /// The last day.
        until: Option<Date> = "until",
    }
}

record! {
    /// A link to more.
    pub struct Link {
        /// What it leads to.
        label: Option<String> = "label",
        /// Where it leads.
        address: Address = "address",
    }
}
