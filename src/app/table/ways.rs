//! Where touchpoints lead and what leads to them, as a table says and changes it.

use std::rc::Rc;

use crate::app::aspect::{Part, Said};
use crate::app::event::{Edit, Event};
use crate::app::share::say_share;
use crate::app::table::columns::{Column, LEADS_TO};
use crate::edit::command::Command;
use crate::model::journey::Journey;
use crate::model::json::Json;
use crate::model::subject::{Kind, Subject};
use crate::model::touchpoint::Touchpoint;
use crate::model::transition::Transition;
use crate::model::value::Entity;
use crate::words::Words;

/// The transitions that a column speaks of.
pub fn of<'a>(column: Column, journey: &'a Journey, touchpoint: &str) -> Vec<&'a Rc<Transition>> {
    if column == &LEADS_TO { journey.outgoing(touchpoint) } else { journey.incoming(touchpoint) }
}

/// The touchpoint at the other end of a transition.
pub fn other_end(column: Column, way: &Transition) -> Rc<str> {
    if column == &LEADS_TO { way.to.shared() } else { way.from.shared() }
}

/// Says where a touchpoint leads, or what leads to it, each with its share.
pub fn say(column: Column, words: &Words, journey: &Journey, touchpoint: &Touchpoint) -> Said {
    let part = |way: &Rc<Transition>| {
        let other = other_end(column, way);
        let name = journey.touchpoint(&other).map_or(&*other, |found| found.name.as_str());
        let name = if name.is_empty() { words.text("map-untitled") } else { name.to_owned() };
        let more = way.share.as_ref().map(say_share).unwrap_or_default();
        Part { text: name, more, word: other.to_string() }
    };
    let parts: Vec<_> = of(column, journey, touchpoint.id.as_str()).into_iter().map(part).collect();
    if parts.is_empty() { Said::Hollow } else { Said::Filled(parts) }
}

/// Connects touchpoints with another one, where they are not yet: one step.
pub fn connect(column: Column, journey: &Journey, rows: &[Rc<str>], other: &str) -> Option<Event> {
    let is_new = |row: &&Rc<str>| {
        let ways = of(column, journey, row);
        !ways.iter().any(|way| *other_end(column, way) == *other)
    };
    let add = |row: &Rc<str>| {
        let (from, to) = if column == &LEADS_TO { (&**row, other) } else { (other, &**row) };
        let ends = Json::object([("from", Json::text(from)), ("to", Json::text(to))]);
        Command::add(Kind::Transition, Some(journey.id().as_str()), ends)
    };
    let mut commands: Vec<_> = rows.iter().filter(is_new).map(add).collect();
    let command = if commands.len() > 1 { Command::Batch(commands) } else { commands.pop()? };
    Some(Event::Edit(Edit::Do(command)))
}

/// A transition as a subject.
pub fn subject(journey: &Journey, way: &Transition) -> Subject {
    Subject::inside(journey.id().shared(), Kind::Transition, way.id.shared())
}
