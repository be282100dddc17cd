//! What is measured: metrics, their values at touchpoints, objectives, experiments, money.

use crate::model::answer::Answer;
use crate::model::id::Id;
use crate::model::json::Number;
use crate::model::person::Person;
use crate::model::standard::{Currency, Date, Duration};
use crate::model::subject::Mention;

record! {
    /// A metric, defined so that both sides understand it alike.
    pub struct Metric: Metric, label name {
        /// The name as people say it.
        name: String = "name",
        /// What is counted or measured.
        definition: Option<String> = "definition",
        /// The formula in words.
        formula: Option<String> = "formula",
        /// How to read it: "higher is better because …".
        reading: Option<String> = "reading",
        /// Which way is better.
        better: Option<Better> = "better",
        /// The unit: percent, seconds, points.
        unit: Option<String> = "unit",
        /// What it tells about.
        category: Option<MetricCategory> = "category",
    }
}

choice! {
    /// Which way of a metric is better.
    pub enum Better {
        /// More is better.
        Higher = "higher",
        /// Less is better.
        Lower = "lower",
    }
}

choice! {
    /// What a metric tells about.
    pub enum MetricCategory {
        /// System performance.
        System = "system-performance",
        /// Service-provider performance.
        Provider = "provider-performance",
        /// Market use and output.
        Market = "market-use",
        /// Financial and customer impact.
        Impact = "financial-impact",
    }
}

record! {
    /// A value of a metric at a touchpoint.
    pub struct Measurement {
        /// What was measured.
        metric: Id<Metric> = "metric",
        /// The value, in the metric's unit.
        value: Option<Number> = "value",
        /// The first day of the period.
        from: Option<Date> = "from",
        /// The length of the period.
        period: Option<Duration> = "period",
        /// Where the value comes from.
        source: Option<String> = "source",
        /// The value to reach.
        target: Option<Number> = "target",
    }
}

record! {
    /// What marketing or IT, or both, want to reach.
    pub struct Objective: Objective, label name {
        /// The objective in a line.
        name: String = "name",
        /// Why it matters.
        description: Option<String> = "description",
        /// Whose objective it is.
        side: Option<Side> = "side",
        /// Who answers for it.
        owner: Answer<Id<Person>> = "owner",
        /// What it is measured by.
        metric: Option<Id<Metric>> = "metric",
        /// The value at the beginning.
        baseline: Option<Number> = "baseline",
        /// The value to reach.
        target: Option<Number> = "target",
        /// The day by which to reach it.
        due: Option<Date> = "due",
        /// The touchpoints that it lives on.
        touchpoints: Answer<Vec<Mention>> = "touchpoints",
    }
}

choice! {
    /// Whose objective it is.
    pub enum Side {
        /// Marketing's.
        Marketing = "marketing",
        /// IT's.
        It = "it",
        /// Both sides' together.
        Both = "both",
    }
}

record! {
    /// Something that was tried out at a touchpoint.
    pub struct Experiment {
        /// What we believed.
        belief: String = "belief",
        /// The first day.
        from: Option<Date> = "from",
        /// How long it ran.
        period: Option<Duration> = "period",
        /// What it was measured by.
        metric: Option<Id<Metric>> = "metric",
        /// What came out.
        outcome: Answer<String> = "outcome",
    }
}

record! {
    /// An amount of money.
    pub struct Money {
        /// The amount.
        amount: Option<Number> = "amount",
        /// Its currency; without it, that of the document.
        currency: Option<Currency> = "currency",
    }
}

record! {
    /// How many customers pass in a period.
    pub struct Volume {
        /// How many begin here in the period.
        starts: Option<Number> = "starts",
        /// The length of the period.
        period: Option<Duration> = "period",
    }
}
