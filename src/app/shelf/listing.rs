//! What lies on the shelf: looking at it, and putting it in order.

use std::rc::Rc;

use crate::app::effect::{Effect, Origin, Tell};
use crate::app::event::Event;
use crate::app::keep::readable;
use crate::app::keeping::Keeping;
use crate::app::notice::Tone;
use crate::app::shelf::entry::{Entry, ROOM, excess};
use crate::app::shelf::event::Shelf as Happening;
use crate::app::shelf::{Apart, stand_at};
use crate::app::state::State;
use crate::app::update::{commit, fail};
use crate::edit::command::Command;
use crate::edit::diff::diff;
use crate::edit::history::History;
use crate::format::read::Access;
use crate::model::document::Document;
use crate::model::json::Json;
use crate::model::subject::Subject;
use crate::words::Message;

/// Takes in what lies on the shelf, and lets go of what there is no room for.
pub(super) fn listed(state: &mut State, mut entries: Vec<Entry>, now: f64) -> Vec<Effect> {
    entries.sort_by(|a, b| b.at.total_cmp(&a.at));
    let stays = |key: &str| is_open(state, key) || state.shelf.apart(key).is_some();
    let going = excess(&entries, ROOM, &stays);
    entries.retain(|entry| !going.contains(&entry.key));
    state.shelf.entries = Some(Rc::new(entries));
    state.shelf.seen = now;
    going.into_iter().map(|key| Effect::Drop { key }).collect()
}

/// Gives a map of the shelf another title.
pub(super) fn rename(state: &mut State, key: &Rc<str>, title: &str) -> Vec<Effect> {
    let title = title.trim();
    if is_open(state, key) {
        let command = Command::set(Subject::document(), "title", Json::text(title));
        return match commit(state, &command, None, Origin::User) {
            Ok(committed) => committed.effects,
            Err(refusal) => fail(state, refusal.message()),
        };
    }
    let place = match state.shelf.apart(key) {
        Some(place) => place,
        None => {
            let Some(entry) = entry(state, key) else { return Vec::new() };
            let Some(document) = readable(&entry.kept.text) else {
                return fail(state, Message::new("app-kept-unreadable"));
            };
            let mut keeping = Keeping::of_line(state.shelf.next_line(), key.clone());
            keeping.adopt(entry.kept.revision, &document);
            keeping.source = entry.kept.source;
            keeping.is_loose = entry.is_loose;
            state.shelf.apart.push(Apart { keeping, document });
            state.shelf.apart.len() - 1
        }
    };
    let Apart { keeping, document } = &mut state.shelf.apart[place];
    if Access::to(document) == Access::ReadOnly {
        return fail(state, Message::new("app-newer-version"));
    }
    let mut renamed = Document::clone(document);
    title.clone_into(&mut renamed.title);
    *document = Rc::new(renamed);
    keeping.is_edited = true;
    keeping.save(document).into_iter().collect()
}

/// Takes a map from the shelf; the notice brings it back.
pub(super) fn remove(state: &mut State, key: &Rc<str>) -> Vec<Effect> {
    let Some(entry) = entry(state, key) else { return Vec::new() };
    if let Some(place) = state.shelf.apart(key) {
        state.shelf.apart.remove(place);
    }
    let mut effects = vec![Effect::Drop { key: key.clone() }];
    let line = state.shelf.next_line();
    if is_open(state, key)
        && let Some(next) = state.shelf.place_for(line)
    {
        // What is not kept any more is not open any more.
        let (before, blank) = (state.document().clone(), Rc::new(Document::empty()));
        state.history = History::new(blank.clone()).of_line(line);
        state.keeping = next;
        state.keeping.base = blank;
        state.revision += 1;
        let (revision, changes) = (state.revision, diff(&before, state.document()));
        effects.push(Effect::Tell(Tell::Changed { revision, origin: Origin::User, changes }));
        state.looking.is_at_start = false;
        state.look_at_what_exists();
        effects.extend(stand_at(state));
        effects.push(Effect::ForgetFile);
    }
    let title = entry.title.clone().filter(|title| !title.is_empty());
    let title = title.unwrap_or_else(|| state.words.text("app-untitled"));
    let message = Message::new("start-removed").with("title", title);
    let restore = Event::Shelf(Happening::Restore(Rc::new(entry)));
    state.say(Tone::Calm, message, vec![("start-restore", restore)]);
    effects
}

/// Whether a map has changes that are in no file.
pub(super) fn is_loose(state: &State, key: &str) -> bool {
    entry(state, key).is_none_or(|entry| entry.is_loose)
}

fn is_open(state: &State, key: &str) -> bool {
    state.keeping.key.as_deref() == Some(key)
}

fn entry(state: &State, key: &str) -> Option<Entry> {
    state.shelf.entries.as_ref()?.iter().find(|entry| *entry.key == *key).cloned()
}
