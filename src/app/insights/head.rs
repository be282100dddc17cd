//! The line above the insights: the few figures that lead to a decision. What is not known is said in a
//! line that tells how to know it, and is no figure.

use crate::analyze::completeness::{Completeness, QUESTIONS, of_journey, of_touchpoint};
use crate::analyze::dependants::dependants;
use crate::app::figure::amounts::percent;
use crate::app::figure::{Figure, Input, Inputs, Origin, Way, said};
use crate::app::insights::Ground;
use crate::app::look::Slot;
use crate::model::journey::Journey;
use crate::model::subject::{Kind, Subject};
use crate::model::value::Entity;
use crate::words::Message;

/// The line above the insights.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Head {
    /// The figures, what matters most first.
    pub figures: Vec<Figure>,
    /// What is not known, and how to know it.
    pub unknown: Vec<Unknown>,
}

/// A figure that cannot be computed yet.
#[derive(Clone, Debug, PartialEq)]
pub struct Unknown {
    /// What it is, and how to know it.
    pub message: Message,
    /// Where to say what is missing: what the way there is called, and what goes it.
    pub way: Option<(Message, Way)>,
}

impl Head {
    /// Works out the line.
    pub fn of(ground: &Ground) -> Self {
        let mut head = Self::default();
        head.answers(ground);
        head
    }

    fn answers(&mut self, ground: &Ground) {
        let Some(journey) = ground.journey.clone() else { return };
        let visits: Option<Vec<f64>> =
            dependants(&journey).into_iter().map(|found| found.visits).collect();
        let Some(found) = of_journey(&journey, visits.as_deref()) else { return };
        let first = journey.touchpoints().find(|touchpoint| of_touchpoint(touchpoint).count() < 3);
        let way = first.map(|first| {
            let subject =
                Subject::inside(journey.id().shared(), Kind::Touchpoint, first.id.shared());
            (Message::new("insights-answers-way"), Way::to(subject))
        });
        let meaning = Message::new("insights-answers-means")
            .with("count", found.answered.iter().sum::<usize>())
            .with("most", found.touchpoints * QUESTIONS);
        self.figures.push(Figure {
            id: "answers".into(),
            title: Message::new("insights-answers"),
            value: said(percent(found.weighted.unwrap_or(found.plain))),
            meaning: Some(meaning),
            formula: Message::new(match found.weighted {
                Some(_) => "insights-answers-weighted",
                None => "insights-answers-plain",
            }),
            caveat: None,
            way,
            origin: Origin::new(move || answers_of(&journey, &found)),
        });
    }
}

/// How far each question is answered, and the touchpoints that leave one open.
fn answers_of(journey: &Journey, found: &Completeness) -> Inputs {
    let share = |count: usize| {
        let of = Message::new("insights-some").with("count", count);
        of.with("most", found.touchpoints)
    };
    let questions = Slot::ALL.into_iter().zip(found.answered);
    let questions =
        questions.map(|(slot, count)| Input::named(Message::new(question(slot)), share(count)));
    let plain = found.weighted.map(|_| {
        let name = Message::new("insights-answers-unweighted");
        Input::named(name, said(percent(found.plain)))
    });
    let open = journey.touchpoints().filter_map(|touchpoint| {
        let count = of_touchpoint(touchpoint).count();
        let value = Message::new("insights-some").with("count", count).with("most", QUESTIONS);
        let subject =
            Subject::inside(journey.id().shared(), Kind::Touchpoint, touchpoint.id.shared());
        (count < QUESTIONS).then(|| Input::of(subject, value))
    });
    Inputs { rows: questions.chain(plain).chain(open).collect(), ..Inputs::default() }
}

fn question(slot: Slot) -> &'static str {
    match slot {
        Slot::Owner => "insights-has-owner",
        Slot::System => "insights-has-system",
        Slot::Data => "insights-has-data",
    }
}
