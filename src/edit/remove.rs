//! Removes things together with what cannot stand without them. References to what is gone go;
//! nothing else is mended.

use std::rc::Rc;

use crate::edit::refusal::Refusal;
use crate::model::document::Document;
use crate::model::journey::Journey;
use crate::model::reader::Lookup;
use crate::model::stage::Stage;
use crate::model::subject::{Kind, Subject};
use crate::model::touchpoint::Touchpoint;
use crate::model::value::{Value, Verdict};

/// Removes several things at once. One that goes with another of them is no mistake: people
/// select touchpoints together with the transitions between them.
pub(crate) fn remove(document: &mut Document, subjects: &[&Subject]) -> Result<(), Refusal> {
    if let Some(missing) = subjects.iter().find(|subject| document.record(subject).is_none()) {
        return Err(Refusal::NoSuch((*missing).clone()));
    }
    let mut ordered = subjects.to_vec();
    ordered.sort_by_key(|subject| turn(subject.kind));
    for subject in &ordered {
        if document.record(subject).is_some() {
            remove_one(document, subject)?;
        }
    }
    let mut gone = Vec::new();
    ordered.iter().for_each(|subject| gone.extend(goes_with(subject.kind)));
    settle(document, gone);
    Ok(())
}

/// Drops every reference of the `gone` kinds that leads nowhere, and what cannot stand without
/// it, until every reference leads somewhere.
pub(crate) fn settle(document: &mut Document, mut gone: Vec<Kind>) {
    while !gone.is_empty() {
        let before = document.clone();
        document.rewire(&mut |reference| {
            let is_lost = gone.contains(&reference.kind)
                && !before.knows(reference.kind, reference.journey, reference.id);
            if is_lost { Verdict::Drop } else { Verdict::Keep }
        });
        let (counts, counts_before) = (counts(document), counts(&before));
        let fewer = counts.into_iter().zip(counts_before).filter(|(now, before)| now != before);
        gone = fewer.map(|((kind, _), _)| kind).collect();
    }
}

/// What is inside of others comes after them; stages after the touchpoints that are in them.
fn turn(kind: Kind) -> usize {
    match kind {
        Kind::Journey => 0,
        Kind::Transition => 1,
        Kind::Touchpoint => 2,
        _ => 3,
    }
}

fn goes_with(kind: Kind) -> &'static [Kind] {
    match kind {
        Kind::Journey => &[Kind::Journey, Kind::Stage, Kind::Touchpoint, Kind::Transition],
        Kind::Touchpoint => &[Kind::Touchpoint, Kind::Transition],
        other => match Kind::ALL.iter().position(|kind| *kind == other) {
            Some(place) => &Kind::ALL[place..=place],
            None => &[],
        },
    }
}

fn remove_one(document: &mut Document, subject: &Subject) -> Result<(), Refusal> {
    let Subject { journey, kind, id } = subject;
    if *kind == Kind::Document {
        return Err(Refusal::DocumentStays);
    }
    if *kind == Kind::Stage
        && let Some(journey) = journey.as_deref().and_then(|id| document.journey_mut(id))
    {
        empty_stage(journey, id)?;
    }
    if document.remove(subject) { Ok(()) } else { Err(Refusal::NoSuch(subject.clone())) }
}

/// Touchpoints of a stage that goes belong to the stage before it, or to the next one where it
/// was the first.
fn empty_stage(journey: &mut Journey, id: &str) -> Result<(), Refusal> {
    let inside = |touchpoint: &&Rc<Touchpoint>| touchpoint.stage.as_str() == id;
    let moving: Vec<Rc<Touchpoint>> = journey.touchpoints().filter(inside).cloned().collect();
    let Some(place) = journey.stages().place(id).filter(|_| !moving.is_empty()) else {
        return Ok(());
    };
    let other = if place == 0 { 1 } else { place - 1 };
    let Some(home) = journey.stages().iter().nth(other).map(|stage: &Rc<Stage>| stage.id.clone())
    else {
        let name = journey.stage(id).map_or_else(String::new, |stage| stage.name.clone());
        return Err(Refusal::LastStage { name, touchpoints: moving.len() });
    };
    for mut touchpoint in moving {
        Rc::make_mut(&mut touchpoint).stage = home.clone();
        journey.replace_touchpoint(touchpoint);
    }
    Ok(())
}

/// How many things of each kind there are that can go because of what they refer to.
fn counts(document: &Document) -> [(Kind, usize); 4] {
    let journeys = || document.journeys.iter();
    [
        (Kind::Integration, document.integrations.len()),
        (Kind::Waiver, document.waivers.len()),
        (Kind::Touchpoint, journeys().map(|journey| journey.touchpoints().len()).sum()),
        (Kind::Transition, journeys().map(|journey| journey.transitions().len()).sum()),
    ]
}
