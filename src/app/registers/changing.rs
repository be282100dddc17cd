//! Changes of registers: adding by a name, connecting two systems, renaming, merging, removing.
//! Each is one entry of the history. What a change touches is asked in the files beside.

use std::rc::Rc;

use crate::app::effect::Origin;
use crate::app::event::{Edit, Event, Look};
use crate::app::look::{Adding, Panel};
use crate::app::notice::Tone;
use crate::app::registers::mentions::mentions;
use crate::app::registers::removing::removing;
use crate::app::registers::uses::uses;
use crate::app::registers::{of, say_name};
use crate::app::state::State;
use crate::app::update::{Committed, commit};
use crate::edit::command::Command;
use crate::edit::refusal::Refusal;
use crate::model::json::Json;
use crate::model::subject::{Kind, Subject};
use crate::words::Message;

/// The field that holds what people call a thing.
pub fn label_key(kind: Kind) -> &'static str {
    match kind {
        Kind::Journey => "title",
        Kind::Waiver => "reason",
        _ => "name",
    }
}

/// Adds an entry, and goes on with the next one if asked to.
pub(crate) fn add(
    state: &mut State,
    kind: Kind,
    name: &str,
    and_next: bool,
) -> Result<Committed, Refusal> {
    let record = Json::object([(label_key(kind), Json::text(name.trim()))]);
    let committed = commit(state, &Command::add(kind, None, record), None, Origin::User)?;
    if and_next {
        state.looking.adding = Some(Adding::Entry(kind));
    } else {
        state.looking.selection = committed.added.first().cloned();
    }
    Ok(committed)
}

/// Lets one system hand data to another.
pub(crate) fn integrate(state: &mut State, from: &str, to: &str) -> Result<Committed, Refusal> {
    let ends = Json::object([("from", Json::text(from)), ("to", Json::text(to))]);
    let command = Command::add(Kind::Integration, None, ends);
    let committed = commit(state, &command, None, Origin::User)?;
    state.looking.adding = None;
    state.looking.selection = committed.added.first().cloned();
    Ok(committed)
}

/// Renames an entry. Where texts still say the old name, it says so, and where the new one is seen.
pub(crate) fn rename(
    state: &mut State,
    subject: &Subject,
    name: &str,
) -> Result<Committed, Refusal> {
    state.looking.renaming = None;
    let identity = state.document().record(subject).and_then(|record| record.identity());
    let before = identity.map_or_else(String::new, |identity| identity.label.trim().to_owned());
    let name = name.trim();
    if name == before || (name.is_empty() && subject.kind != Kind::Integration) {
        return Ok(Committed::nothing());
    }
    let name = (!name.is_empty()).then(|| Json::text(name));
    let command = Command::set(subject.clone(), label_key(subject.kind), name);
    let committed = commit(state, &command, None, Origin::User)?;
    let left = mentions(state.document(), &before, subject).len();
    if left > 0 {
        let count = uses(state.document(), subject).len();
        let said = Message::new("register-renamed-left");
        let said = said.with("places", Message::new("register-renamed").with("count", count));
        let said = said.with("texts", Message::new("register-texts").with("count", left));
        let show = Look::Show(Some(Panel::Mentions {
            subject: subject.clone(),
            name: before.as_str().into(),
        }));
        let offer = ("register-show-texts", Event::Look(show));
        state.say(Tone::Calm, said.with("name", before), vec![offer]);
    }
    Ok(committed)
}

/// Merges two entries by a command that was made for that, and selects what stays.
pub(crate) fn merge(
    state: &mut State,
    command: &Command,
    stays: Subject,
) -> Result<Committed, Refusal> {
    let committed = commit(state, command, None, Origin::User)?;
    state.looking.panel = None;
    // A standard channel stays, and stands in no register.
    let is_listed = state.document().record(&stays).is_some();
    let name = say_name(state.document(), &stays, &state.words);
    let said = Message::new("register-merged").with("name", name);
    state.say(Tone::Calm, said, vec![("action-undo", Event::Edit(Edit::Undo))]);
    state.looking.selection = is_listed.then_some(stays);
    Ok(committed)
}

/// Removes an entry; what stood after it is selected then.
pub(crate) fn remove(state: &mut State, subject: &Subject) -> Result<Committed, Refusal> {
    let next = neighbour(state, subject);
    let command = Command::remove(subject.clone());
    let committed = commit(state, &command, None, Origin::User)?;
    state.looking.panel = None;
    let is_on_page = state.looking.view.register() == Some(subject.kind);
    state.looking.selection = next.filter(|_| is_on_page);
    Ok(committed)
}

/// Asks before an entry is removed that something else refers to. Returns whether it does.
pub(crate) fn ask_before_removing(state: &mut State, subject: &Subject) -> bool {
    let asks = of(subject.kind).is_some() && !removing(state.document(), subject).is_quiet();
    if asks {
        state.looking.panel = Some(Panel::Remove(subject.clone()));
    }
    asks
}

fn neighbour(state: &State, subject: &Subject) -> Option<Subject> {
    let roster = state.document().shelf(subject.kind, None)?.roster();
    let place = roster.place(&subject.id)?;
    let id: Rc<str> = roster.id(place + 1).or_else(|| roster.id(place.checked_sub(1)?))?.clone();
    Some(Subject::of(subject.kind, id))
}
