//! What it takes to put a touchpoint into another lane: the answer that the lanes stand for. It
//! takes nothing back that has more than one part.

use crate::app::authoring::answer_with;
use crate::edit::command::Command;
use crate::layout::lanes::Lanes;
use crate::model::journey::Journey;
use crate::model::json::Json;
use crate::model::subject::{Kind, Subject};
use crate::model::touchpoint::{DependencyStrength, Touchpoint};
use crate::model::value::Entity;

/// The changes that put a touchpoint into the lane of `key`; `None` where there are none that do.
pub(crate) fn to_lane(
    lanes: Lanes,
    journey: &Journey,
    touchpoint: &Touchpoint,
    key: Option<&str>,
) -> Option<Vec<Command>> {
    if lanes.key(journey, touchpoint).as_deref() == key {
        return Some(Vec::new());
    }
    let id = touchpoint.id.shared();
    let subject = Subject::inside(journey.id().shared(), Kind::Touchpoint, id);
    let answer = |field: &str, value: Option<Json>| {
        let command = Command::set(subject.clone(), field, value);
        Some(vec![command])
    };
    match lanes {
        Lanes::None => None,
        Lanes::Channel => answer("channel", key.map(Json::text)),
        Lanes::Owner => answer("owner.marketing", key.map(Json::text)),
        // A touchpoint for everybody in the journey is in the lane of the journey's only persona.
        Lanes::Persona => match key {
            Some(key) => answer("personas", Some(Json::texts([key]))),
            None if journey.head().personas.entries().len() == 1 => None,
            None => answer("personas", None),
        },
        Lanes::System => match key {
            Some(key) => Some(carried_by(&subject, touchpoint, key)),
            None if touchpoint.systems.entries().len() > 1 => None,
            None => answer("systems", None),
        },
    }
}

/// A system that is used already becomes the one that carries it; another one takes the place of
/// the one that did.
fn carried_by(subject: &Subject, touchpoint: &Touchpoint, system: &str) -> Vec<Command> {
    let uses = touchpoint.systems.entries();
    let is_hard = |place: &usize| uses[*place].dependency == Some(DependencyStrength::Hard);
    let set = |place: usize, field: &str, word: &str| {
        let mut path = String::from("systems[");
        path.push_str(&place.to_string());
        path.push_str(field);
        Command::set(subject.clone(), &path, Json::text(word))
    };
    if let Some(known) = uses.iter().position(|used| *used.system.as_str() == *system) {
        let before = (0..known).filter(is_hard);
        let mut commands: Vec<_> = before.map(|place| set(place, "].dependency", "soft")).collect();
        commands.push(set(known, "].dependency", "hard"));
        return commands;
    }
    match (0..uses.len()).find(is_hard).or((!uses.is_empty()).then_some(0)) {
        Some(place) => vec![set(place, "].system", system)],
        None => {
            let entry = answer_with(Json::text(system), Kind::Touchpoint, "systems[0]");
            vec![Command::set(subject.clone(), "systems[0]", entry)]
        }
    }
}
