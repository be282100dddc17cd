//! Which columns a register has beside the name of each entry: what matters for that kind.

use crate::app::registers::page::{Column, Width};
use crate::model::subject::Kind;

/// The columns of a register.
pub(super) fn columns(kind: Kind) -> &'static [Column] {
    match kind {
        Kind::Person => PEOPLE,
        Kind::System => SYSTEMS,
        Kind::Integration => INTEGRATIONS,
        Kind::DataCategory => DATA,
        Kind::Purpose => PURPOSES,
        Kind::Channel => CHANNELS,
        Kind::Persona => PERSONAS,
        Kind::Metric => METRICS,
        Kind::Objective => OBJECTIVES,
        Kind::Guideline => GUIDELINES,
        Kind::Term => TERMS,
        Kind::Review => REVIEWS,
        Kind::Waiver => WAIVERS,
        Kind::Document | Kind::Journey | Kind::Stage | Kind::Touchpoint | Kind::Transition => &[],
    }
}

const fn narrow(title: &'static str) -> Column {
    Column { title, width: Width::Narrow }
}

const fn middle(title: &'static str) -> Column {
    Column { title, width: Width::Middle }
}

const fn wide(title: &'static str) -> Column {
    Column { title, width: Width::Wide }
}

const PEOPLE: &[Column] = &[
    narrow("column-function"),
    middle("column-title"),
    middle("column-answers-for"),
    middle("column-deputy"),
];

const SYSTEMS: &[Column] = &[
    narrow("column-status"),
    middle("column-capabilities"),
    middle("column-owners"),
    narrow("column-region"),
    narrow("column-cost"),
];

const INTEGRATIONS: &[Column] = &[
    middle("column-from"),
    middle("column-to"),
    middle("column-data"),
    narrow("column-protection"),
    narrow("column-mode"),
];

const DATA: &[Column] =
    &[middle("column-personal"), narrow("column-classification"), wide("column-what")];

const PURPOSES: &[Column] =
    &[middle("column-basis"), narrow("column-retention"), wide("column-what-for")];

const CHANNELS: &[Column] = &[wide("column-what")];

const PERSONAS: &[Column] = &[wide("column-who"), narrow("column-share")];

const METRICS: &[Column] =
    &[wide("column-definition"), wide("column-reading"), middle("column-category")];

const OBJECTIVES: &[Column] =
    &[narrow("column-side"), middle("column-owner"), middle("column-target"), narrow("column-due")];

const GUIDELINES: &[Column] =
    &[wide("column-asks"), narrow("column-severity"), middle("column-owner")];

const TERMS: &[Column] = &[narrow("column-abbreviation"), wide("column-definition")];

const REVIEWS: &[Column] = &[
    narrow("column-day"),
    middle("column-attendees"),
    narrow("column-decisions"),
    narrow("column-open-actions"),
];

const WAIVERS: &[Column] = &[middle("column-rule"), middle("column-about"), narrow("column-until")];
