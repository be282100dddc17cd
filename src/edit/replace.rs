//! Takes a system out of use, for another one or for nothing, as one command. The system itself stays in
//! the register, retired, so that nobody wonders later what became of it. It carries nothing out.

use std::rc::Rc;

use crate::edit::command::Command;
use crate::model::answer::{Answer, NONE};
use crate::model::document::Document;
use crate::model::id::Id;
use crate::model::json::Json;
use crate::model::subject::{Kind, Subject};
use crate::model::system::{Integration, System, SystemStatus};
use crate::model::touchpoint::{Dependency, DependencyStrength, Touchpoint};
use crate::model::value::{Entity, Value};

/// The command that replaces a system by another one, or by nothing, wherever it is used.
///
/// By another one: it carries the touchpoints and integrations instead, and takes over where the system took
/// over. By nothing: where a fallback was named, that carries the touchpoint from now on; else the use goes, and a
/// touchpoint without any other system is asked again which one carries it. Integrations go. `None` where there is no such
/// system, or both are the same.
pub fn replacement(document: &Document, system: &str, by: Option<&str>) -> Option<Command> {
    let old = document.systems.get(system)?;
    let by: Option<Id<System>> = match by {
        Some(id) => Some(document.systems.get(id).filter(|new| new.id != old.id)?.id.clone()),
        None => None,
    };
    let mut commands = Vec::new();
    for journey in document.journeys.iter() {
        let changed = journey.touchpoints().filter_map(|touchpoint| {
            let systems = uses(touchpoint, &old.id, by.as_ref())?;
            let (journey, id) = (journey.id().shared(), touchpoint.id.shared());
            let subject = Subject::inside(journey, Kind::Touchpoint, id);
            let answer = if systems.is_empty() { None } else { systems.write() };
            Some(Command::set(subject, "systems", answer))
        });
        commands.extend(changed);
    }
    let is_at = |way: &&Rc<Integration>| way.from == old.id || way.to == old.id;
    for way in document.integrations.iter().filter(is_at) {
        commands.extend(integration(way, &old.id, by.as_ref()));
    }
    let subject = Subject::of(Kind::System, old.id.shared());
    let successor = Json::text(by.as_ref().map_or(NONE, Id::as_str));
    commands.push(Command::set(subject.clone(), "successor", successor));
    let retired = Json::text(SystemStatus::Retired.as_str());
    commands.push(Command::set(subject, "status", retired));
    Some(Command::Batch(commands))
}

/// Whether a batch does what [`replacement`] says: its last words retire a system.
pub(crate) fn retires(commands: &[Command]) -> Option<&Subject> {
    let [
        ..,
        Command::Set { subject: one, field: first, .. },
        Command::Set { subject, field, value },
    ] = commands
    else {
        return None;
    };
    let word = value.as_ref().and_then(Json::as_text);
    let is_retired = word == Some(SystemStatus::Retired.as_str()) && field.to_string() == "status";
    let is_it = one == subject && subject.kind == Kind::System && first.to_string() == "successor";
    (is_it && is_retired).then_some(subject)
}

/// The systems of a touchpoint after the change; `None` where nothing changes.
fn uses(
    touchpoint: &Touchpoint,
    old: &Id<System>,
    by: Option<&Id<System>>,
) -> Option<Vec<Dependency>> {
    let before = touchpoint.systems.entries();
    let falls_back = |used: &Dependency| used.fallback.value() == Some(old);
    if !before.iter().any(|used| used.system == *old || falls_back(used)) {
        return None;
    }
    let mut after: Vec<Dependency> = Vec::with_capacity(before.len());
    for used in before {
        let mut next = used.clone();
        if next.system == *old {
            match by.or(used.fallback.value().filter(|fallback| *fallback != old)) {
                Some(new) => next.system = new.clone(),
                None => continue,
            }
        }
        if falls_back(&next) {
            next.fallback = by.map_or(Answer::Unknown, |new| Answer::Is(new.clone()));
        }
        // What carries it cannot take over from itself; whether anything else does, nobody said.
        if next.fallback.value() == Some(&next.system) {
            next.fallback = Answer::Unknown;
        }
        // What was used for the same beside it, is not used twice: the stronger need counts.
        let is_twin = |other: &Dependency| other.system == next.system && other.role == next.role;
        let is_double = used.system == *old
            || before.iter().any(|one| one.system == *old && one.role == next.role);
        match after.iter_mut().find(|other| is_double && is_twin(other)) {
            Some(twin) if next.dependency == Some(DependencyStrength::Hard) => {
                twin.dependency = next.dependency;
            }
            Some(_) => {}
            None => after.push(next),
        }
    }
    Some(after)
}

/// What becomes of an integration. One that would begin and end at the same system goes.
fn integration(way: &Integration, old: &Id<System>, by: Option<&Id<System>>) -> Vec<Command> {
    let subject = Subject::of(Kind::Integration, way.id.shared());
    let Some(new) = by else { return vec![Command::remove(subject)] };
    let end = |end: &Id<System>| if end == old { new.clone() } else { end.clone() };
    let (from, to) = (end(&way.from), end(&way.to));
    if from == to {
        return vec![Command::remove(subject)];
    }
    let set = |key: &str, before: &Id<System>, id: &Id<System>| {
        (before != id).then(|| Command::set(subject.clone(), key, Json::text(id.as_str())))
    };
    [set("from", &way.from, &from), set("to", &way.to, &to)].into_iter().flatten().collect()
}
