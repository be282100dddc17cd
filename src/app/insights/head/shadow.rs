//! How many systems are used that nobody agreed to.

use std::rc::Rc;

use crate::analyze::shadow::{Shadow, shadow_it};
use crate::app::figure::{Figure, Input, Inputs, Origin, Way};
use crate::app::insights::Ground;
use crate::app::insights::head::Line;
use crate::model::document::Document;
use crate::model::subject::{Kind, Subject};
use crate::words::Message;

/// The figure; nothing where there are no systems.
pub(super) fn line(ground: &Ground) -> Option<Line> {
    let (document, facts) = ground.known.clone()?;
    if document.systems.is_empty() {
        return None;
    }
    let visits = |journey: usize, place: usize| {
        facts.journeys().get(journey)?.flow.visits.get(place).copied()
    };
    let found = shadow_it(&document, &facts.estate().usage, &visits);
    let first = found.first().and_then(|first| document.systems.iter().nth(first.system));
    let meaning = first.zip(found.first()).map(|(system, shadow)| {
        let means = Message::new("shadow-means").with("name", system.name.as_str());
        means.with("count", shadow.touchpoints)
    });
    let way = first.map(|system| {
        let name = Message::new("figure-way-to").with("name", system.name.as_str());
        (name, Way::to(Subject::of(Kind::System, system.id.shared())))
    });
    Some(Line::Figure(Figure {
        id: "shadow".into(),
        title: Message::new("shadow"),
        value: Message::new("shadow-count").with("count", found.len()),
        meaning,
        formula: Message::new("shadow-formula"),
        caveat: None,
        way,
        origin: Origin::new(move || {
            let rows = found.iter().filter_map(|shadow| row(&document, shadow));
            Inputs { rows: rows.collect(), ..Inputs::default() }
        }),
    }))
}

fn row(document: &Rc<Document>, shadow: &Shadow) -> Option<Input> {
    let system = document.systems.iter().nth(shadow.system)?;
    let id = if shadow.is_known { "shadow-known" } else { "shadow-unsaid" };
    let value = Message::new(id).with("count", shadow.touchpoints);
    Some(Input::of(Subject::of(Kind::System, system.id.shared()), value))
}
