//! IT systems and SaaS tools, and the integrations between them.

use crate::model::answer::Answer;
use crate::model::data::DataCategory;
use crate::model::id::Id;
use crate::model::json::Number;
use crate::model::person::Person;
use crate::model::security::Link;
use crate::model::standard::{Country, Currency, Date, Duration};

record! {
    /// An IT system or a SaaS tool.
    pub struct System: System, label name {
        /// The name as people say it.
        name: String = "name",
        /// What it is for, in a sentence.
        description: Option<String> = "description",
        /// Who makes or sells it.
        vendor: Option<String> = "vendor",
        /// What it can do, in single words: email, crm, payment, analytics.
        capabilities: Answer<Vec<String>> = "capabilities",
        /// Whether its use was agreed on.
        status: Option<SystemStatus> = "status",
        /// Who decided about the status, when and why.
        decision: Option<Decision> = "decision",
        /// When it came and when it goes.
        lifecycle: Option<Lifecycle> = "lifecycle",
        /// The system that replaces it.
        successor: Answer<Id<System>> = "successor",
        /// How much depends on it.
        criticality: Option<Criticality> = "criticality",
        /// How well it fits.
        fit: Option<Fit> = "fit",
        /// Who answers for it on the business side.
        business_owner: Answer<Id<Person>> = "businessOwner",
        /// Who answers for it on the IT side.
        it_owner: Answer<Id<Person>> = "itOwner",
        /// The country where it keeps its data.
        region: Option<Country> = "region",
        /// What it costs.
        cost: Option<AnnualCost> = "cost",
        /// The contract's dates.
        contract: Option<Contract> = "contract",
        /// Licensed and used seats.
        seats: Option<Seats> = "seats",
        /// What the provider promises.
        sla: Option<Sla> = "sla",
        /// The protection that it offers.
        controls: Option<SystemControls> = "controls",
        /// The day of the last review.
        last_review: Option<Date> = "lastReview",
        /// The day by which it should be reviewed again.
        review_by: Option<Date> = "reviewBy",
        /// Links to more.
        links: Answer<Vec<Link>> = "links",
    }
}

choice! {
    /// Whether the use of a system was agreed on.
    pub enum SystemStatus {
        /// Somebody would like to use it.
        Proposed = "proposed",
        /// IT and security look at it.
        UnderReview = "under-review",
        /// Its use was agreed on.
        Sanctioned = "sanctioned",
        /// In use, past IT: shadow IT.
        Unsanctioned = "unsanctioned",
        /// Not to be used any more.
        Retired = "retired",
    }
}

choice! {
    /// How much depends on a system.
    pub enum Criticality {
        /// Nobody would notice for days.
        Low = "low",
        /// It would be a nuisance.
        Medium = "medium",
        /// Work stops.
        High = "high",
        /// Business stops.
        Critical = "critical",
    }
}

record! {
    /// A decision: who, when, why.
    pub struct Decision {
        /// Who decided.
        by: Option<Id<Person>> = "by",
        /// The day.
        on: Option<Date> = "on",
        /// The reason.
        reason: Option<String> = "reason",
    }
}

record! {
    /// When a system came and when it goes.
    pub struct Lifecycle {
        /// The day it was introduced.
        introduced: Option<Date> = "introduced",
        /// The day its support ends.
        end_of_life: Option<Date> = "endOfLife",
    }
}

record! {
    /// How well a system fits, from 1 (badly) to 5 (very well).
    pub struct Fit {
        /// How well it does what the business needs.
        functional: Option<Number> = "functional",
        /// How well it is built and run.
        technical: Option<Number> = "technical",
    }
}

record! {
    /// What a system costs in a year.
    pub struct AnnualCost {
        /// The amount for a year.
        annual: Option<Number> = "annual",
        /// The currency of the amount; without it, that of the document.
        currency: Option<Currency> = "currency",
    }
}

record! {
    /// The dates of a contract.
    pub struct Contract {
        /// The day it renews.
        renewal: Option<Date> = "renewal",
        /// How many days before the renewal notice must be given.
        notice_days: Option<Number> = "noticeDays",
    }
}

record! {
    /// Seats of a system.
    pub struct Seats {
        /// How many were paid for.
        licensed: Option<Number> = "licensed",
        /// How many are used.
        active: Option<Number> = "active",
    }
}

record! {
    /// What a provider promises.
    pub struct Sla {
        /// The share of time that the system is there, from 0 to 1.
        availability: Option<Number> = "availability",
        /// The longest time until it is back after an outage.
        recovery_time: Option<Duration> = "recoveryTime",
    }
}

record! {
    /// The protection that a system offers. What is absent was not answered.
    pub struct SystemControls {
        /// Single sign-on.
        sso: Option<bool> = "sso",
        /// Multi-factor authentication.
        mfa: Option<bool> = "mfa",
        /// Data at rest is encrypted.
        encryption_at_rest: Option<bool> = "encryptionAtRest",
        /// Certificates that it holds, such as ISO 27001.
        certifications: Answer<Vec<String>> = "certifications",
        /// A data processing agreement was signed.
        dpa_signed: Option<bool> = "dpaSigned",
    }
}

record! {
    /// A connection over which one system hands data to another.
    pub struct Integration: Integration, label name {
        /// The name as people say it.
        name: Option<String> = "name",
        /// The system that hands over.
        from: Id<System> = "from",
        /// The system that receives.
        to: Id<System> = "to",
        /// The data that is handed over.
        data: Answer<Vec<Id<DataCategory>>> = "data",
        /// How: https, sftp, e-mail, by hand.
        protocol: Option<String> = "protocol",
        /// Whether the data is encrypted on the way.
        encrypted: Option<bool> = "encrypted",
        /// When the data is handed over.
        mode: Option<IntegrationMode> = "mode",
        /// Whether an outage of one end stops the other.
        carries_outage: Option<bool> = "carriesOutage",
        /// Anything else worth knowing.
        description: Option<String> = "description",
    }
}

choice! {
    /// When an integration hands data over.
    pub enum IntegrationMode {
        /// At set times.
        Batch = "batch",
        /// At once.
        RealTime = "real-time",
        /// When somebody does it by hand.
        Manual = "manual",
    }
}
