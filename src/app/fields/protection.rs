//! The fields of data categories and purposes.

use crate::app::fields::field::{DESCRIPTION, Field, Group, NAME, Of, fold, head, top};
use crate::app::fields::notation::Notation;
use crate::model::data::{LawfulBasis, Personal};
use crate::model::security::Classification;

/// A category of data.
pub(crate) const DATA_CATEGORY: &[Group] = &[
    head(&[NAME]),
    top(&[
        Field::choice("personal", "field-personal", "personal", Personal::WORDS),
        Field::choice("classification", "field-classification", "class", Classification::WORDS),
        DESCRIPTION,
        Field::line("code", "field-code"),
    ]),
];

const RECIPIENTS: Field = Field::rows(
    "recipients",
    "field-recipients",
    &[
        Field::read("name", "field-recipient", Notation::Name).required(),
        Field::read("country", "field-country", Notation::Country),
        Field::line("safeguard", "field-safeguard").or_none(),
    ],
);

/// A purpose.
pub(crate) const PURPOSE: &[Group] = &[
    head(&[NAME]),
    top(&[
        Field::choice("lawfulBasis", "field-lawful-basis", "lawful-basis", LawfulBasis::WORDS),
        Field::read("retention", "field-retention", Notation::Length)
            .or_said("answer-no-retention"),
        DESCRIPTION,
    ]),
    fold("group-recipients", &[RECIPIENTS]),
    fold(
        "group-record",
        &[
            Field::tags("subjects", "field-subjects"),
            Field::tags("measures", "field-measures"),
            Field::line("controller", "field-controller"),
            Field::one("dpo", "field-dpo", Of::Privacy).or_nobody(),
        ],
    ),
];
