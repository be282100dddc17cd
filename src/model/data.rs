//! Data categories and the purposes that they are processed for.

use crate::model::answer::Answer;
use crate::model::id::Id;
use crate::model::person::Person;
use crate::model::security::Classification;
use crate::model::standard::{Country, Duration};

record! {
    /// A category of data, such as e-mail addresses.
    pub struct DataCategory: DataCategory, label name {
        /// The name as people say it.
        name: String = "name",
        /// What belongs to it, in a sentence.
        description: Option<String> = "description",
        /// Whether it is about people.
        personal: Option<Personal> = "personal",
        /// How confidential it is.
        classification: Option<Classification> = "classification",
        /// A code of the W3C Data Privacy Vocabulary, such as dpv-pd:EmailAddress.
        code: Option<String> = "code",
    }
}

choice! {
    /// Whether data is about people.
    pub enum Personal {
        /// Not about people.
        NotPersonal = "none",
        /// Personal data, GDPR Art. 4(1).
        Personal = "personal",
        /// Special categories of personal data, GDPR Art. 9.
        Special = "special",
    }
}

record! {
    /// What data is processed for. Lawful basis, retention, recipients and transfers belong here.
    pub struct Purpose: Purpose, label name {
        /// The name as people say it.
        name: String = "name",
        /// The purpose in a sentence.
        description: Option<String> = "description",
        /// The lawful basis, GDPR Art. 6(1).
        lawful_basis: Option<LawfulBasis> = "lawfulBasis",
        /// How long the data is kept.
        retention: Answer<Duration> = "retention",
        /// The controller, GDPR Art. 4(7).
        controller: Option<String> = "controller",
        /// The data protection officer.
        dpo: Answer<Id<Person>> = "dpo",
        /// The kinds of people that the data is about: customers, prospects, employees.
        subjects: Answer<Vec<String>> = "subjects",
        /// Who receives the data.
        recipients: Answer<Vec<Recipient>> = "recipients",
        /// Technical and organisational measures.
        measures: Answer<Vec<String>> = "measures",
    }
}

choice! {
    /// The lawful basis of processing, GDPR Art. 6(1)(a) to (f).
    pub enum LawfulBasis {
        /// (a) The person consented.
        Consent = "consent",
        /// (b) Needed for a contract with the person.
        Contract = "contract",
        /// (c) A law demands it.
        LegalObligation = "legal-obligation",
        /// (d) To protect somebody's life.
        VitalInterests = "vital-interests",
        /// (e) A task in the public interest.
        PublicTask = "public-task",
        /// (f) Legitimate interests, weighed against the person's.
        LegitimateInterests = "legitimate-interests",
    }
}

record! {
    /// Somebody who receives data.
    pub struct Recipient {
        /// The name.
        name: String = "name",
        /// The country that the data goes to.
        country: Option<Country> = "country",
        /// What keeps the data safe there, such as standard contractual clauses.
        safeguard: Answer<String> = "safeguard",
    }
}

record! {
    /// A touchpoint's use of a data category.
    pub struct DataUse {
        /// The data.
        category: Id<DataCategory> = "category",
        /// What is done with it.
        action: Option<DataAction> = "action",
        /// What for.
        purpose: Option<Id<Purpose>> = "purpose",
    }
}

choice! {
    /// What a touchpoint does with data.
    pub enum DataAction {
        /// Takes it from the customer.
        Collect = "collect",
        /// Works with it.
        Use = "use",
        /// Hands it to somebody else.
        Share = "share",
        /// Deletes it.
        Delete = "delete",
    }
}

record! {
    /// Consent that is given or needed at a touchpoint.
    pub struct Consent {
        /// The purposes that the customer consents to here.
        grants: Answer<Vec<Id<Purpose>>> = "grants",
        /// The purposes whose consent this touchpoint relies on.
        relies_on: Answer<Vec<Id<Purpose>>> = "reliesOn",
    }
}
