//! Which fields the inspector shows of each kind of thing, in which order and how each is edited: one table.
//! It knows no document and draws nothing; whoever adds a field to the format adds a row here.

pub mod field;
mod journeys;
pub mod notation;
mod protection;
pub mod remark;
mod rules;
pub mod said;
pub mod several;
mod shared;
mod systems;
mod touchpoint;
pub mod value;

use crate::app::fields::field::{Field, Group, Place};
use crate::model::subject::Kind;

/// The groups of a kind, in the order of the screen.
pub fn groups(kind: Kind) -> &'static [Group] {
    match kind {
        Kind::Document => journeys::DOCUMENT,
        Kind::Journey => journeys::JOURNEY,
        Kind::Stage => journeys::STAGE,
        Kind::Transition => journeys::TRANSITION,
        Kind::Touchpoint => touchpoint::TOUCHPOINT,
        Kind::Person => shared::PERSON,
        Kind::System => systems::SYSTEM,
        Kind::Integration => systems::INTEGRATION,
        Kind::DataCategory => protection::DATA_CATEGORY,
        Kind::Purpose => protection::PURPOSE,
        Kind::Persona => shared::PERSONA,
        Kind::Channel => shared::CHANNEL,
        Kind::Metric => shared::METRIC,
        Kind::Objective => rules::OBJECTIVE,
        Kind::Guideline => rules::GUIDELINE,
        Kind::Term => rules::TERM,
        Kind::Review => rules::REVIEW,
        Kind::Waiver => rules::WAIVER,
    }
}

/// The field of a kind with that key.
pub fn field(kind: Kind, key: &str) -> Option<&'static Field> {
    groups(kind).iter().flat_map(|group| group.fields).find(|field| field.key == key)
}

/// The field of a kind that is edited in the head of the inspector.
pub fn head(kind: Kind) -> Option<&'static Field> {
    let head = groups(kind).iter().find(|group| group.place == Place::Head)?;
    head.fields.first()
}
