//! How far the questions of the shown journey are answered.

use std::rc::Rc;

use crate::analyze::completeness::{Completeness, QUESTIONS, is_asked, of_journey, of_touchpoint};
use crate::app::figure::amounts::percent;
use crate::app::figure::{Figure, Input, Inputs, Origin, Way, said};
use crate::app::insights::head::Line;
use crate::app::insights::{Ground, touchpoint};
use crate::app::look::Slot;
use crate::model::journey::Journey;
use crate::model::touchpoint::Touchpoint;
use crate::words::Message;

/// The figure; none where the journey has no touchpoints.
pub(super) fn line(ground: &Ground) -> Option<Line> {
    let journey = ground.journey.clone()?;
    // Visits of an older version may be those of other touchpoints.
    let known = ground.journey_facts().filter(|facts| facts.flow.withheld.is_none());
    let visits = known.map(|facts| facts.flow.visits.clone());
    let found = of_journey(&journey, visits.as_deref())?;
    let first = asked(&journey).find(|found| of_touchpoint(found).count() < QUESTIONS);
    let way = first
        .map(|first| (Message::new("insights-answers-way"), Way::to(touchpoint(&journey, first))));
    let meaning = Message::new(match found.weighted {
        Some(_) => "insights-answers-means",
        None => "insights-answers-means-plain",
    })
    .with("count", found.answered.iter().sum::<usize>())
    .with("most", found.touchpoints * QUESTIONS);
    Some(Line::Figure(Figure {
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
    }))
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
    let open = asked(journey).filter_map(|found| {
        let count = of_touchpoint(found).count();
        let value = Message::new("insights-some").with("count", count).with("most", QUESTIONS);
        (count < QUESTIONS).then(|| Input::of(touchpoint(journey, found), value))
    });
    Inputs { rows: questions.chain(plain).chain(open).collect(), ..Inputs::default() }
}

fn asked(journey: &Journey) -> impl Iterator<Item = &Rc<Touchpoint>> {
    journey.touchpoints().filter(|found| is_asked(found))
}

fn question(slot: Slot) -> &'static str {
    match slot {
        Slot::Owner => "insights-has-owner",
        Slot::System => "insights-has-system",
        Slot::Data => "insights-has-data",
    }
}
