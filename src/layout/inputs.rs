//! What a drawing is made from. Two of them are equal when they would be drawn alike, which is
//! found out without drawing. It computes nothing else.

use std::rc::Rc;

use crate::layout::lanes::Lanes;
use crate::model::document::Document;
use crate::model::journey::Journey;
use crate::model::roster::Roster;
use crate::model::touchpoint::Touchpoint;
use crate::model::transition::Transition;

/// A journey and how it is to be drawn. It is cheap to make and to copy.
///
/// Equal are those of which everything that the layout sees is equal: a name, an answer, a share
/// make no difference. What two versions share is not looked at, so comparing takes hardly longer
/// than walking through two lists.
#[derive(Clone, Debug)]
pub struct Inputs {
    pub(crate) journey: Journey,
    pub(crate) lanes: Lanes,
    /// What the lanes stand for, in the order of the document.
    pub(crate) roster: Roster,
}

impl Inputs {
    /// A journey to be drawn with lanes. These come in the order of the registers of `document`;
    /// without it, in the order in which the touchpoints bring them up.
    pub fn of(journey: &Journey, lanes: Lanes, document: Option<&Document>) -> Self {
        let roster = document.map(|document| lanes.roster(document)).unwrap_or_default();
        Self { journey: journey.clone(), lanes, roster }
    }
}

impl PartialEq for Inputs {
    fn eq(&self, other: &Self) -> bool {
        let stages = |inputs: &Self| inputs.journey.stages().clone();
        let touchpoint = |one: &Touchpoint, two: &Touchpoint| {
            (&one.id, &one.stage, &one.order) == (&two.id, &two.stage, &two.order)
                && self.lanes.key(&self.journey, one) == other.lanes.key(&other.journey, two)
        };
        let transition = |one: &Transition, two: &Transition| {
            (&one.id, &one.from, &one.to) == (&two.id, &two.from, &two.to)
        };
        // A touchpoint that both share may yet belong to everybody in the journey.
        let shares_personas = self.lanes != Lanes::Persona
            || self.journey.head().personas == other.journey.head().personas;
        self.lanes == other.lanes
            && shares_personas
            && self.roster.ids() == other.roster.ids()
            && is_alike(stages(self).iter(), stages(other).iter(), |one, two| one.id == two.id)
            && is_alike(self.journey.touchpoints(), other.journey.touchpoints(), touchpoint)
            && is_alike(self.journey.transitions(), other.journey.transitions(), transition)
    }
}

/// Whether two lists are as long, and what stands in the same place is shared or alike.
fn is_alike<'a, T: 'a>(
    some: impl ExactSizeIterator<Item = &'a Rc<T>>,
    others: impl ExactSizeIterator<Item = &'a Rc<T>>,
    alike: impl Fn(&T, &T) -> bool,
) -> bool {
    some.len() == others.len()
        && some.zip(others).all(|(one, two)| Rc::ptr_eq(one, two) || alike(one, two))
}
