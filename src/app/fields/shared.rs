//! The fields of people, personas, channels and metrics.

use crate::app::fields::field::{DESCRIPTION, Field, Group, NAME, Of, Widget, fold, head, top};
use crate::app::fields::notation::Notation;
use crate::model::measure::{Better, MetricCategory};
use crate::model::person::{Function, PersonKind};

/// A person or a team.
pub(crate) const PERSON: &[Group] = &[
    head(&[NAME]),
    top(&[
        Field::choice("function", "field-function", "function", Function::WORDS),
        Field::line("title", "field-role"),
        Field::line("contact", "field-contact"),
    ]),
    fold(
        "group-person",
        &[
            Field::new(
                "kind",
                "field-person-kind",
                Widget::Segment("person-kind", PersonKind::WORDS),
            ),
            Field::one("team", "field-team", Of::Marketing),
            Field::one("deputy", "field-deputy", Of::Marketing),
            DESCRIPTION,
        ],
    ),
];

/// A kind of customer.
pub(crate) const PERSONA: &[Group] = &[
    head(&[NAME]),
    top(&[
        Field::long("description", "field-about-persona"),
        Field::read("share", "field-persona-share", Notation::Percent),
    ]),
];

/// A channel.
pub(crate) const CHANNEL: &[Group] = &[head(&[NAME]), top(&[DESCRIPTION])];

/// A metric.
pub(crate) const METRIC: &[Group] = &[
    head(&[NAME]),
    top(&[
        Field::long("definition", "field-metric-definition"),
        Field::long("formula", "field-formula"),
        Field::new("better", "field-better", Widget::Segment("better", Better::WORDS)),
        Field::long("reading", "field-reading"),
        Field::line("unit", "field-unit"),
        Field::choice(
            "category",
            "field-metric-category",
            "metric-category",
            MetricCategory::WORDS,
        ),
    ]),
];
