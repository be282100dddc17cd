//! The fields of the document, its journeys, their stages and transitions.

use crate::app::fields::field::{
    DESCRIPTION, Field, Group, LINKS, NAME, Of, Widget, fold, head, top,
};
use crate::app::fields::notation::Notation;
use crate::model::security::Classification;

/// The document.
pub(crate) const DOCUMENT: &[Group] = &[
    top(&[
        Field::read("title", "app-title-label", Notation::Name).hinted("app-untitled").required(),
        Field::long("description", "field-about-map"),
        Field::choice("classification", "field-map-class", "class", Classification::WORDS),
    ]),
    fold(
        "group-document",
        &[
            Field::read("language", "field-language", Notation::Language),
            Field::read("currency", "field-currency", Notation::Currency),
            Field::read("reviewEvery", "field-review-every", Notation::Length),
        ],
    ),
];

/// A journey.
pub(crate) const JOURNEY: &[Group] = &[
    top(&[
        Field::read("title", "field-journey-title", Notation::Name)
            .hinted("app-untitled-journey")
            .required(),
        Field::long("description", "field-about-journey"),
        Field::one("owner", "field-keeper", Of::Marketing).or_nobody(),
    ]),
    fold(
        "group-journey",
        &[
            Field::several("personas", "field-personas", Of::Persona),
            Field::read("volume.starts", "field-journey-starts", Notation::Count),
            Field::read("volume.period", "field-volume-period", Notation::Length)
                .hinted("field-month-example"),
            Field::day("reviewBy", "field-review-by"),
            LINKS,
        ],
    ),
];

/// A stage.
pub(crate) const STAGE: &[Group] = &[
    head(&[NAME]),
    top(&[
        Field::new("aim", "field-aim", Widget::Long(Notation::Text)).hinted("field-aim-hint"),
        DESCRIPTION,
    ]),
];

/// A transition.
pub(crate) const TRANSITION: &[Group] = &[
    top(&[
        Field::line("trigger", "field-trigger").hinted("field-trigger-hint"),
        Field::read("share", "field-share", Notation::Percent),
        Field::read("delay", "field-delay", Notation::Length).hinted("field-delay-hint"),
        Field::read("volume", "field-way-volume", Notation::Count),
        DESCRIPTION,
    ]),
    fold(
        "group-ends",
        &[
            Field::one("from", "field-from-touchpoint", Of::Touchpoint).required(),
            Field::one("to", "field-to-touchpoint", Of::Touchpoint).required(),
        ],
    ),
];
