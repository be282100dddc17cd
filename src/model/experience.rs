//! How a touchpoint feels to the customer.

use crate::model::answer::Answer;
use crate::model::json::Number;

record! {
    /// How a touchpoint feels to the customer.
    pub struct Experience {
        /// The customer's emotion, from -2 (very bad) to 2 (very good).
        emotion: Option<Number> = "emotion",
        /// What hurts.
        pains: Answer<Vec<String>> = "pains",
        /// What could be better.
        opportunities: Answer<Vec<String>> = "opportunities",
        /// How much it matters to the customer, from 1 (little) to 5 (a lot).
        importance_to_customer: Option<Number> = "importanceToCustomer",
        /// How much it matters to us, from 1 (little) to 5 (a lot).
        importance_to_us: Option<Number> = "importanceToUs",
        /// How well this is known.
        evidence: Option<Evidence> = "evidence",
    }
}

choice! {
    /// How well something is known.
    pub enum Evidence {
        /// We believe so.
        Assumed = "assumed",
        /// Partly researched.
        Partly = "partly",
        /// Researched.
        Researched = "researched",
    }
}
