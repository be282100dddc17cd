//! The touchpoints that rules ask about.

use std::rc::Rc;

use crate::analyze::completeness::is_asked;
use crate::model::journey::Journey;
use crate::model::subject::{Kind, Subject};
use crate::model::touchpoint::Touchpoint;
use crate::model::value::Entity;

/// The touchpoints that have to answer the three questions, and the subjects that they are: all but those
/// that are gone, and those where customers leave.
pub(super) fn asked(journey: &Journey) -> impl Iterator<Item = (&Rc<Touchpoint>, Subject)> {
    journey
        .touchpoints()
        .filter(|touchpoint| is_asked(touchpoint))
        .map(|touchpoint| (touchpoint, subject(journey, touchpoint)))
}

/// The subject that a touchpoint is.
pub(super) fn subject(journey: &Journey, touchpoint: &Touchpoint) -> Subject {
    Subject::inside(journey.id().shared(), Kind::Touchpoint, touchpoint.id.shared())
}
