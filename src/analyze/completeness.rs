//! How far the three questions of touchpoints are answered. None is an answer, unknown is not. It says
//! how much is known of a map, never whether what is said there is true.

use crate::analyze::usage::is_gone;
use crate::model::journey::Journey;
use crate::model::touchpoint::{Touchpoint, TouchpointKind};

/// The three questions: who in marketing owns it, which systems carry it, what data does it touch.
pub const QUESTIONS: usize = 3;

/// What a touchpoint needs beside the three answers to be complete.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Needed {
    /// A name.
    Name,
    /// A channel.
    Channel,
    /// A note on its protection, or the answer that there is none to be made.
    Note,
}

/// How far a touchpoint is answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answered {
    /// Which of the three questions are answered: owner, systems, data.
    pub questions: [bool; QUESTIONS],
    /// What is missing beside them.
    pub missing: Vec<Needed>,
}

impl Answered {
    /// How many of the three questions are answered.
    pub fn count(&self) -> usize {
        self.questions.iter().filter(|is_answered| **is_answered).count()
    }
}

/// Whether the three questions are asked of a touchpoint: not of one that is gone, nor where customers leave.
pub fn is_asked(touchpoint: &Touchpoint) -> bool {
    *touchpoint.part() != TouchpointKind::DropOff && !is_gone(touchpoint)
}

/// How far a touchpoint is answered: answered questions / 3; what else it needs stands apart. Constant.
pub fn of_touchpoint(touchpoint: &Touchpoint) -> Answered {
    let needed = [
        (Needed::Name, !touchpoint.name.trim().is_empty()),
        (Needed::Channel, touchpoint.channel.is_some()),
        (Needed::Note, !touchpoint.notes().is_unknown()),
    ];
    Answered {
        questions: [
            !touchpoint.marketing_owner().is_unknown(),
            !touchpoint.systems.is_unknown(),
            !touchpoint.data.is_unknown(),
        ],
        missing: needed.into_iter().filter(|(_, is_there)| !is_there).map(|(it, _)| it).collect(),
    }
}

/// How far a journey is answered.
#[derive(Clone, Debug, PartialEq)]
pub struct Completeness {
    /// Of how many touchpoints the questions are asked.
    pub touchpoints: usize,
    /// How many answer each of the three questions.
    pub answered: [usize; QUESTIONS],
    /// The mean of answered / 3, a share.
    pub plain: f64,
    /// The mean weighted by how often customers come by, a share; `None` where that is not known.
    pub weighted: Option<f64>,
}

/// How far a journey is answered; `None` where it has no touchpoints that are asked; see [`is_asked`]. `visits` are the expected visits of
/// each touchpoint in the journey's order, where flow is known. One walk.
///
/// plain = Σ answered / 3n; weighted = Σ visits · answered / 3 Σ visits.
pub fn of_journey(journey: &Journey, visits: Option<&[f64]>) -> Option<Completeness> {
    let asked = || journey.touchpoints().enumerate().filter(|(_, found)| is_asked(found));
    let all: Vec<Answered> = asked().map(|(_, found)| of_touchpoint(found)).collect();
    if all.is_empty() {
        return None;
    }
    let most = QUESTIONS as f64;
    let answered: [usize; QUESTIONS] = std::array::from_fn(|question| {
        all.iter().filter(|answered| answered.questions[question]).count()
    });
    let plain = answered.iter().sum::<usize>() as f64 / (most * all.len() as f64);
    let visits = visits.filter(|visits| visits.len() == journey.touchpoints().len());
    let weighted = visits.and_then(|visits| {
        let known = |visits: f64| if visits.is_finite() { visits.max(0.0) } else { 0.0 };
        let visits: Vec<f64> = asked().map(|(place, _)| known(visits[place])).collect();
        let total: f64 = visits.iter().sum();
        let pairs = visits.iter().zip(&all);
        let sum: f64 = pairs.map(|(visits, answered)| visits * answered.count() as f64).sum();
        (total > 0.0).then_some(sum / (most * total))
    });
    Some(Completeness { touchpoints: all.len(), answered, plain, weighted })
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use super::*;
    use crate::model::answer::Answer;
    use crate::model::id::Id;
    use crate::model::stage::Stage;

    fn journey(answers: &[(bool, bool)]) -> Journey {
        let id = |text: &str| Id::from_name(text, "t", |_| false);
        let mut journey = Journey::new(Id::from_name("j", "j", |_| false), "J");
        let stage = Id::from_name("s", "s", |_| false);
        journey.insert_stage(0, Rc::new(Stage::new(stage.clone(), "S")));
        for (place, (systems, data)) in answers.iter().enumerate() {
            let name = format!("t{place}");
            let mut touchpoint = Touchpoint::new(id(&name), &name, stage.clone());
            if *systems {
                touchpoint.systems = Answer::None;
            }
            if *data {
                touchpoint.data = Answer::Is(Vec::new());
            }
            journey.insert_touchpoint(usize::MAX, Rc::new(touchpoint));
        }
        journey
    }

    #[test]
    fn none_is_an_answer_and_visits_weigh() {
        assert_eq!(of_journey(&journey(&[]), None), None);
        // Two of three and none of three: (2 + 0) / 6. With visits 3 and 1: (3·2 + 1·0) / (3·4).
        let journey = journey(&[(true, true), (false, false)]);
        for (visits, weighted) in [
            (None, None),
            (Some(vec![3.0, 1.0]), Some(0.5)),
            (Some(vec![0.0, 0.0]), None),
            (Some(vec![f64::INFINITY, 1.0]), Some(0.0)),
            (Some(vec![1.0]), None),
        ] {
            let found = of_journey(&journey, visits.as_deref()).unwrap();
            assert_eq!((found.touchpoints, found.answered), (2, [0, 1, 1]));
            assert_eq!((found.plain, found.weighted), (1.0 / 3.0, weighted), "{visits:?}");
        }
    }

    #[test]
    fn what_else_is_needed_stands_apart() {
        let journey = journey(&[(true, true)]);
        let mut touchpoint = (**journey.touchpoints().next().unwrap()).clone();
        let found = of_touchpoint(&touchpoint);
        assert_eq!((found.count(), found.missing), (2, vec![Needed::Channel, Needed::Note]));
        touchpoint.name.clear();
        assert_eq!(of_touchpoint(&touchpoint).missing.first(), Some(&Needed::Name));
    }
}
