//! The fields of a touchpoint.

use crate::app::fields::field::{
    DESCRIPTION, Field, Group, LINKS, NAME, Of, Place, Widget, fold, head,
};
use crate::app::fields::notation::Notation;
use crate::model::data::DataAction;
use crate::model::experience::Evidence;
use crate::model::security::{Classification, Dpia, RiskStatus, Severity, Threat};
use crate::model::touchpoint::{DependencyStrength, SystemRole, TouchpointKind, TouchpointStatus};

/// The words for little to much.
pub(crate) const FIVE: &[&str] = &["1", "2", "3", "4", "5"];

/// What a system does at a touchpoint.
pub(crate) const ROLE: Field =
    Field::choice("role", "field-role-of-system", "system-role", SystemRole::WORDS);

/// What a threat is.
pub(crate) const SEVERITY: Field =
    Field::choice("severity", "field-severity", "severity", Severity::WORDS);

const SYSTEMS: Field = Field::rows(
    "systems",
    "question-system",
    &[
        Field::one("system", "field-system", Of::System).required(),
        ROLE,
        Field::new(
            "dependency",
            "field-dependency",
            Widget::Segment("dependency", DependencyStrength::WORDS),
        ),
        Field::one("fallback", "field-fallback", Of::System).or_said("answer-no-fallback"),
    ],
)
.or_said("answer-no-system");

const DATA: Field = Field::rows(
    "data",
    "question-data",
    &[
        Field::one("category", "field-data", Of::Data).required(),
        Field::new(
            "action",
            "field-data-action",
            Widget::Segment("data-action", DataAction::WORDS),
        ),
        Field::one("purpose", "field-purpose", Of::Purpose),
    ],
)
.or_said("answer-no-data");

/// The security notes.
pub(crate) const NOTES: Field = Field::rows(
    "security.notes",
    "field-security-notes",
    &[
        Field::new("text", "field-security-note", Widget::Long(Notation::Name))
            .hinted("field-security-note-hint")
            .required(),
        Field::one("by", "field-noted-by", Of::Security),
        Field::past("on", "field-noted-on", "today"),
    ],
)
.or_said("answer-no-note");

const RISKS: Field = Field::rows(
    "security.risks",
    "field-risks",
    &[
        Field::new("text", "field-risk", Widget::Long(Notation::Name)).required(),
        Field::choice("threat", "field-threat", "threat", Threat::WORDS),
        SEVERITY,
        Field::choice("status", "field-risk-status", "risk-status", RiskStatus::WORDS),
        Field::long("mitigation", "field-mitigation").or_none(),
        Field::one("owner", "field-risk-owner", Of::Security),
    ],
)
.or_said("answer-no-risk");

const EXCEPTION: Field = Field::new(
    "security.exception",
    "field-exception",
    Widget::Part(&[
        Field::new("reason", "field-exception-reason", Widget::Long(Notation::Name)).required(),
        Field::one("by", "field-allowed-by", Of::Security),
        Field::day("until", "field-until"),
    ]),
)
.or_said("answer-no-exception");

const MEASUREMENTS: Field = Field::rows(
    "metrics",
    "field-measurements",
    &[
        Field::one("metric", "field-metric", Of::Metric).required(),
        Field::read("value", "field-value-measured", Notation::Number),
        Field::read("target", "field-value-target", Notation::Number),
        Field::day("from", "field-from-day"),
        Field::read("period", "field-period", Notation::Length).hinted("field-month-example"),
        Field::line("source", "field-source"),
    ],
);

const EXPERIMENTS: Field = Field::rows(
    "experiments",
    "field-experiments",
    &[
        Field::new("belief", "field-belief", Widget::Long(Notation::Name)).required(),
        Field::day("from", "field-from-day"),
        Field::read("period", "field-period", Notation::Length).hinted("field-month-example"),
        Field::one("metric", "field-metric", Of::Metric),
        Field::long("outcome", "field-outcome").or_said("answer-no-outcome"),
    ],
);

/// The touchpoint.
pub(crate) const TOUCHPOINT: &[Group] = &[
    head(&[NAME]),
    Group {
        place: Place::Question,
        fields: &[
            Field::one("owner.marketing", "field-owner", Of::Marketing).or_nobody(),
            Field::one("owner.it", "field-it-contact", Of::It).or_said("answer-no-contact"),
            SYSTEMS,
            DATA,
            Field::new(
                "security.classification",
                "field-classification",
                Widget::Segment("class", Classification::WORDS),
            ),
            NOTES,
        ],
    },
    fold(
        "group-about",
        &[
            DESCRIPTION,
            Field::one("channel", "field-channel", Of::Channel),
            Field::one("stage", "field-stage", Of::Stage).required(),
            Field::one("detail", "field-inside", Of::Journey),
            Field::new("kind", "field-part", Widget::Segment("part", TouchpointKind::WORDS)),
            Field::new(
                "status",
                "field-touchpoint-status",
                Widget::Segment("touchpoint-status", TouchpointStatus::WORDS),
            ),
            Field::several("personas", "field-personas", Of::Persona),
            Field::new("momentOfTruth", "field-moment-of-truth", Widget::Tick),
        ],
    ),
    fold(
        "group-experience",
        &[
            Field::new("experience.emotion", "field-emotion", Widget::Emotion),
            Field::new("experience.pains", "field-pains", Widget::Long(Notation::Lines)).or_none(),
            Field::new(
                "experience.opportunities",
                "field-opportunities",
                Widget::Long(Notation::Lines),
            )
            .or_none(),
            Field::new(
                "experience.importanceToCustomer",
                "field-importance-to-customer",
                Widget::Scale("importance", FIVE),
            ),
            Field::new(
                "experience.importanceToUs",
                "field-importance-to-us",
                Widget::Scale("importance", FIVE),
            ),
            Field::new(
                "experience.evidence",
                "field-evidence",
                Widget::Segment("evidence", Evidence::WORDS),
            ),
        ],
    ),
    fold(
        "group-figures",
        &[
            Field::read("volume.starts", "field-starts", Notation::Count),
            Field::read("volume.period", "field-volume-period", Notation::Length)
                .hinted("field-month-example"),
            Field::read("duration", "field-duration", Notation::Length)
                .hinted("field-minutes-example"),
            Field::read("cost", "field-contact-cost", Notation::Money("amount"))
                .hinted("field-cent-example"),
            Field::read("value", "field-goal-value", Notation::Money("amount")),
            MEASUREMENTS,
        ],
    ),
    fold(
        "group-taking-part",
        &[
            Field::several("owner.responsible", "field-responsible", Of::Marketing),
            Field::several("owner.consulted", "field-consulted", Of::Marketing),
            Field::several("owner.informed", "field-informed", Of::Marketing),
        ],
    ),
    fold(
        "group-review",
        &[
            Field::past("owner.lastReviewed", "field-last-reviewed", "reviewed-today"),
            Field::day("owner.reviewBy", "field-review-by"),
        ],
    ),
    fold(
        "group-consent",
        &[
            Field::several("consent.grants", "field-grants", Of::Purpose),
            Field::several("consent.reliesOn", "field-relies-on", Of::Purpose),
        ],
    ),
    fold(
        "group-security",
        &[
            Field::tags("security.controls", "field-controls"),
            RISKS,
            Field::choice("security.dpia", "field-dpia", "dpia", Dpia::WORDS),
            EXCEPTION,
            Field::one("security.checkedBy", "field-checked-by", Of::Security),
            Field::past("security.checkedOn", "field-checked-on", "checked-today"),
        ],
    ),
    fold("group-experiments", &[EXPERIMENTS]),
    fold("group-links", &[LINKS]),
];
