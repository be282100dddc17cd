//! The fields of what was agreed on: objectives, guidelines, terms, meetings, waived findings.

use crate::app::fields::field::{Field, Group, NAME, Of, Widget, fold, head, top};
use crate::app::fields::notation::Notation;
use crate::app::fields::touchpoint::SEVERITY;
use crate::model::data::Personal;
use crate::model::measure::Side;
use crate::model::security::Classification;
use crate::model::subject::Kind;

/// An objective.
pub(crate) const OBJECTIVE: &[Group] = &[
    head(&[NAME]),
    top(&[
        Field::new("side", "field-side", Widget::Segment("side", Side::WORDS)),
        Field::one("owner", "field-objective-owner", Of::Marketing).or_nobody(),
        Field::one("metric", "field-measured-by", Of::Metric),
        Field::read("baseline", "field-baseline", Notation::Number),
        Field::read("target", "field-value-target", Notation::Number),
        Field::day("due", "field-due"),
        Field::new("touchpoints", "field-lives-on", Widget::Mentions(&[Kind::Touchpoint]))
            .or_none(),
        Field::long("description", "field-why"),
    ]),
];

/// A guideline.
pub(crate) const GUIDELINE: &[Group] = &[
    head(&[NAME]),
    top(&[
        Field::long("description", "field-why"),
        SEVERITY,
        Field::one("owner", "field-guideline-owner", Of::Security).or_nobody(),
    ]),
    fold(
        "group-applies",
        &[
            Field::choice(
                "applies.classification",
                "field-applies-classification",
                "class",
                Classification::WORDS,
            ),
            Field::new(
                "applies.personal",
                "field-applies-personal",
                Widget::Words("personal", Personal::WORDS),
            )
            .or_none(),
            Field::new("applies.regions", "field-applies-regions", Widget::Tags(Notation::Country))
                .or_none(),
            Field::new("applies.outside", "field-applies-outside", Widget::Tags(Notation::Country))
                .or_none(),
        ],
    ),
    fold(
        "group-requires",
        &[
            Field::tags("requires.controls", "field-required-controls"),
            Field::tags("requires.certifications", "field-required-certifications"),
            Field::new(
                "requires.regions",
                "field-required-regions",
                Widget::Tags(Notation::Country),
            )
            .or_none(),
            Field::read("requires.reviewEvery", "field-review-every", Notation::Length),
        ],
    ),
];

/// A term of the glossary.
pub(crate) const TERM: &[Group] = &[
    head(&[NAME]),
    top(&[
        Field::long("definition", "field-definition"),
        Field::line("abbreviation", "field-abbreviation"),
        Field::tags("synonyms", "field-synonyms"),
    ]),
];

const DECISIONS: Field = Field::rows(
    "decisions",
    "field-decisions",
    &[
        Field::new("text", "field-decision", Widget::Long(Notation::Name)).required(),
        Field::one("by", "field-decided-by", Of::Marketing),
        Field::new("about", "field-mention", Widget::Mention(Kind::ALL)),
    ],
);

const ACTIONS: Field = Field::rows(
    "actions",
    "field-actions",
    &[
        Field::new("text", "field-action", Widget::Long(Notation::Name)).required(),
        Field::one("owner", "field-action-owner", Of::Marketing),
        Field::day("due", "field-due"),
        Field::truth("done", "field-done"),
        Field::new("about", "field-mention", Widget::Mention(Kind::ALL)),
    ],
);

/// A meeting.
pub(crate) const REVIEW: &[Group] = &[
    head(&[Field::line("name", "field-name")]),
    top(&[
        Field::past("on", "field-met-on", "today"),
        Field::several("attendees", "field-attendees", Of::Marketing),
        DECISIONS,
        ACTIONS,
        Field::long("notes", "field-meeting-notes"),
    ]),
];

/// A finding that is left as it is for a while.
pub(crate) const WAIVER: &[Group] = &[top(&[
    Field::new("reason", "field-waiver-reason", Widget::Long(Notation::Name)).required(),
    Field::read("rule", "field-rule", Notation::Name).required(),
    Field::new("subject", "field-mention", Widget::Mention(Kind::ALL)).required(),
    Field::one("by", "field-allowed-by", Of::Security),
    Field::day("until", "field-until"),
])];
