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
    narrow("head-function"),
    middle("head-title"),
    middle("head-answers-for"),
    middle("head-deputy"),
];

const SYSTEMS: &[Column] = &[
    narrow("head-status"),
    middle("head-capabilities"),
    middle("head-owners"),
    narrow("head-region"),
    narrow("head-cost"),
];

const INTEGRATIONS: &[Column] = &[
    middle("head-from"),
    middle("head-to"),
    middle("head-data"),
    narrow("head-protection"),
    narrow("head-mode"),
];

const DATA: &[Column] =
    &[middle("head-personal"), narrow("head-classification"), wide("head-what")];

const PURPOSES: &[Column] =
    &[middle("head-basis"), narrow("head-retention"), wide("head-what-for")];

const CHANNELS: &[Column] = &[wide("head-what")];

const PERSONAS: &[Column] = &[wide("head-who"), narrow("head-share")];

const METRICS: &[Column] =
    &[wide("head-definition"), wide("head-reading"), middle("head-category")];

const OBJECTIVES: &[Column] =
    &[narrow("head-side"), middle("head-owner"), middle("head-target"), narrow("head-due")];

const GUIDELINES: &[Column] = &[wide("head-asks"), narrow("head-severity"), middle("head-owner")];

const TERMS: &[Column] = &[narrow("head-abbreviation"), wide("head-definition")];

const REVIEWS: &[Column] = &[
    narrow("head-day"),
    middle("head-attendees"),
    narrow("head-decisions"),
    narrow("head-open-actions"),
];

const WAIVERS: &[Column] = &[middle("head-rule"), middle("head-about"), narrow("head-until")];
