//! The shelf: all maps that are kept under one key of the page. Each has a key of its own below it,
//! and its own revisions, so that tabs may have different maps open. Opening another map never
//! takes the place of the one before: that one lies on the shelf, and an undo away.
//!
//! It knows nothing of the other maps of the page's origin: only keys below its own are its own.

pub mod entry;
pub mod event;
mod listing;

use std::rc::Rc;

use crate::app::desk;
use crate::app::effect::{Effect, Origin};
use crate::app::event::Event;
use crate::app::keep::readable;
use crate::app::keeping::{Keeping, KeptMap, NotKept, Standing};
use crate::app::notice::Tone;
use crate::app::opening::show_another;
use crate::app::shelf::entry::{Entry, key_of};
use crate::app::shelf::event::Shelf as Happening;
use crate::app::state::State;
use crate::app::update::{changed, fail, with_desk};
use crate::edit::reconcile::{Contested, reconcile};
use crate::format::read::{Access, Repair, read};
use crate::model::document::Document;
use crate::words::Message;

/// The shelf.
#[derive(Default)]
pub struct Shelf {
    /// Its key; `None` where there is one map only, or none is kept.
    key: Option<Rc<str>>,
    /// What tells the keys that are made here from those of other tabs.
    word: Rc<str>,
    made: u32,
    lines: u32,
    /// Maps that were open before, each as it was left.
    apart: Vec<Apart>,
    /// The map that is to be opened as soon as it has come.
    awaited: Option<Rc<str>>,
    /// What lies on it, the newest first; `None` before it was looked at.
    pub(crate) entries: Option<Rc<Vec<Entry>>>,
    /// When that was, in milliseconds.
    pub(crate) seen: f64,
}

/// A map that was left.
struct Apart {
    keeping: Keeping,
    document: Rc<Document>,
}

impl Shelf {
    /// Whether there is one.
    pub(crate) fn is_there(&self) -> bool {
        self.key.is_some()
    }

    /// Whether a map that was left could not be kept.
    pub fn has_unkept(&self) -> bool {
        let is_refused = |apart: &Apart| matches!(apart.keeping.standing, Standing::Refused(_));
        self.apart.iter().any(is_refused)
    }

    /// Begins: from now on, every map has a key of its own.
    pub(crate) fn begin(&mut self, key: Rc<str>, word: Rc<str>) {
        self.key = Some(key);
        self.word = word;
    }

    /// What another program needs to go on: its key, the word, and how many keys were made.
    pub(crate) fn to_go_on(&self) -> Option<(Rc<str>, Rc<str>, u32)> {
        Some((self.key.clone()?, self.word.clone(), self.made))
    }

    /// Goes on where another program ended.
    pub(crate) fn go_on(&mut self, key: Rc<str>, word: Rc<str>, made: u32) {
        self.begin(key, word);
        self.made = made;
    }

    /// Where a line of documents is kept from now on: under a key that nobody else has.
    fn place_for(&mut self, line: u32) -> Option<Keeping> {
        let shelf = self.key.clone()?;
        self.made += 1;
        let key = key_of(&shelf, &self.word, self.made);
        Some(Keeping::of_line(line, key))
    }

    fn next_line(&mut self) -> u32 {
        self.lines += 1;
        self.lines
    }

    fn apart(&self, key: &str) -> Option<usize> {
        self.apart.iter().position(|apart| apart.keeping.key.as_deref() == Some(key))
    }
}

/// The line of a document that is to take the place of the one that is open: a line of its own
/// where that one lies on the shelf then.
pub(crate) fn line_of_another(state: &mut State) -> u32 {
    if !state.shelf.is_there() || is_blank(state) {
        return state.history.line();
    }
    state.shelf.next_line()
}

/// Whether there is nothing in what is open that could lie on a shelf.
fn is_blank(state: &State) -> bool {
    state.document().is_empty()
}

/// The keeping goes with the document: when that is one of another line, what was open is kept
/// once more, and the map of the other line goes on where it was left.
pub(crate) fn follow(state: &mut State, before: &Rc<Document>) -> Vec<Effect> {
    let line = state.history.line();
    if line == state.keeping.line {
        return Vec::new();
    }
    let mut effects = Vec::new();
    let known = state.shelf.apart.iter().position(|apart| apart.keeping.line == line);
    let next = match known.map(|place| state.shelf.apart.remove(place)) {
        Some(apart) => {
            let key = apart.keeping.key.clone();
            effects.extend(key.map(|key| Effect::ReadKept { key }));
            apart.keeping
        }
        None => {
            let made = state.shelf.place_for(line);
            let mut made = made.unwrap_or_else(|| Keeping::off(before.clone()));
            if state.document().is_empty() {
                // Of nothing there is nothing to be kept.
                made.base = state.document().clone();
            }
            made
        }
    };
    let mut left = std::mem::replace(&mut state.keeping, next);
    if Access::to(before) == Access::Edit {
        effects.extend(left.flush(before));
    }
    state.shelf.apart.push(Apart { keeping: left, document: before.clone() });
    effects.extend(stand_at(state));
    effects
}

/// The page loads a document: what is open lies on the shelf then, and is not kept over. Where there is no shelf, the page
/// says what takes the place of what.
pub(crate) fn make_room(state: &mut State) -> Vec<Effect> {
    if !state.shelf.is_there() || is_blank(state) {
        return Vec::new();
    }
    let line = state.shelf.next_line();
    let Some(next) = state.shelf.place_for(line) else { return Vec::new() };
    let document = state.document().clone();
    let mut keeping = std::mem::replace(&mut state.keeping, next);
    let kept = (Access::to(&document) == Access::Edit).then(|| keeping.flush(&document)).flatten();
    state.shelf.apart.push(Apart { keeping, document });
    kept.into_iter().collect()
}

/// What the page loaded is not kept before somebody changes it: it is no map of theirs.
pub(crate) fn hold_back(state: &mut State) {
    if state.shelf.is_there() {
        state.keeping.base = state.document().clone();
    }
}

/// Lets the tab come back to the map that is open.
pub(crate) fn stand_at(state: &State) -> Option<Effect> {
    let (shelf, key) = (state.shelf.key.clone()?, state.keeping.key.clone()?);
    Some(Effect::StandAt { shelf, key })
}

/// Goes on with a key that nobody else has: what is kept under the one before is left alone.
pub(crate) fn step_aside(state: &mut State) -> Vec<Effect> {
    let Some(next) = state.shelf.place_for(state.history.line()) else { return Vec::new() };
    state.keeping = next;
    state.keeping.base = state.document().clone();
    stand_at(state).into_iter().collect()
}

/// Takes the event in.
pub(crate) fn update(state: &mut State, happening: Happening) -> Vec<Effect> {
    match happening {
        Happening::Listed { entries, now } => listing::listed(state, entries, now),
        Happening::Reopen(key) => reopen(state, &key),
        Happening::Rename { key, title } => listing::rename(state, &key, &title),
        Happening::Remove(key) => listing::remove(state, &key),
        Happening::Restore(entry) => vec![Effect::PutBack { entry }],
    }
}

/// Opens a map of the shelf.
fn reopen(state: &mut State, key: &Rc<str>) -> Vec<Effect> {
    if state.keeping.key.as_ref() == Some(key) {
        state.looking.is_at_start = false;
        return Vec::new();
    }
    let unkept = state.shelf.apart(key).filter(|place| {
        let apart = &state.shelf.apart[*place];
        apart.keeping.is_dirty(&apart.document)
    });
    if let Some(place) = unkept {
        // What the storage has is older than what is here.
        let (line, document) = {
            let apart = &state.shelf.apart[place];
            (apart.keeping.line, apart.document.clone())
        };
        return turn(state, document, line);
    }
    state.shelf.awaited = Some(key.clone());
    vec![Effect::ReadKept { key: key.clone() }]
}

fn turn(state: &mut State, document: Rc<Document>, line: u32) -> Vec<Effect> {
    let before = state.document().clone();
    state.history.turn(document, Message::new("app-label-open"), line);
    let mut effects = changed(state, &before, Origin::User);
    effects.push(show_another(state));
    effects
}

/// A map of the shelf was read that is not the one that is open.
pub(crate) fn found(
    state: &mut State,
    key: &Rc<str>,
    found: Result<Option<KeptMap>, Message>,
) -> Vec<Effect> {
    if state.shelf.awaited.take_if(|awaited| awaited == key).is_none() {
        return Vec::new();
    }
    let kept = match found {
        Ok(Some(kept)) => kept,
        Ok(None) => return fail(state, Message::new("start-gone")),
        Err(message) => return fail(state, message),
    };
    let Ok(opened) = read(&kept.text, Repair::Refuse) else {
        return fail(state, Message::new("app-kept-unreadable"));
    };
    let apart = state.shelf.apart(key).map(|place| state.shelf.apart.remove(place));
    let mut keeping = match &apart {
        Some(apart) => apart.keeping.clone(),
        None => Keeping::of_line(state.shelf.next_line(), key.clone()),
    };
    // What did not change since it was left is the same document.
    let document = match apart {
        Some(apart) if keeping.revision == kept.revision => apart.document,
        _ => opened.document,
    };
    keeping.adopt(kept.revision, &document);
    keeping.source = kept.source;
    keeping.is_loose = listing::is_loose(state, key);
    let line = keeping.line;
    state.shelf.apart.push(Apart { keeping, document: document.clone() });
    let mut effects = turn(state, document, line);
    if state.access() == Access::ReadOnly {
        state.say(Tone::Alarm, Message::new("app-newer-version"), Vec::new());
    }
    // It was read a moment ago.
    effects.retain(|effect| !matches!(effect, Effect::ReadKept { .. }));
    effects
}

/// A map that was left is kept.
pub(crate) fn kept(state: &mut State, key: &str, revision: u64) -> Vec<Effect> {
    let mut effects: Vec<_> = state.look_at_shelf().into_iter().collect();
    if let Some(place) = state.shelf.apart(key) {
        let Apart { keeping, document, .. } = &mut state.shelf.apart[place];
        if !keeping.is_orphan() {
            effects.extend(keeping.kept(revision, document));
        }
    }
    effects
}

/// A map that was left was not kept. Another tab's version is joined with this one; where that
/// can't be done, this one lies on the shelf beside it.
pub(crate) fn not_kept(state: &mut State, key: &str, why: NotKept) -> Vec<Effect> {
    let Some(place) = state.shelf.apart(key) else { return Vec::new() };
    let Apart { keeping, .. } = &mut state.shelf.apart[place];
    if keeping.is_orphan() {
        return Vec::new();
    }
    match why {
        NotKept::Refused(message) => {
            keeping.failed(Standing::Refused(message.clone()));
            let back = keeping.key.clone().map(|key| Event::Shelf(Happening::Reopen(key)));
            let offers = back.map(|back| ("start-go-back", back)).into_iter().collect();
            state.say(Tone::Alarm, message, offers);
            Vec::new()
        }
        NotKept::Conflict(theirs) => {
            keeping.failed(Standing::Kept);
            with_desk(state, |desk, state| desk::settle(desk, state, place, theirs))
        }
    }
}

pub(crate) fn settle(state: &mut State, place: usize, theirs: Option<KeptMap>) -> Option<Effect> {
    let line = state.shelf.apart[place].keeping.line;
    let other = state.shelf.place_for(line);
    let Apart { keeping, document, .. } = &mut state.shelf.apart[place];
    let Some(theirs) = theirs else {
        // It was removed meanwhile: what is here begins anew.
        keeping.revision = 0;
        return keeping.save(document);
    };
    let their_document = readable(&theirs.text);
    let joined = their_document.as_ref().and_then(|their_document| {
        reconcile(&keeping.base, document, their_document, Contested::Undecided)
    });
    match (their_document, joined) {
        (Some(their_document), Some(joined)) => {
            keeping.adopt(theirs.revision, &their_document);
            *document = joined;
        }
        _ => {
            *keeping = other?;
            (keeping.is_loose, keeping.is_edited) = (true, true);
            state.say(Tone::Calm, Message::new("start-both-kept"), Vec::new());
        }
    }
    let Apart { keeping, document, .. } = &mut state.shelf.apart[place];
    keeping.save(document)
}

/// What is open was written to a file: it may go from the shelf, if there is no room.
pub(crate) fn taken_along(state: &mut State) -> Option<Effect> {
    if !state.shelf.is_there() || !std::mem::take(&mut state.keeping.is_loose) {
        return None;
    }
    let document = state.document().clone();
    state.keeping.keep_again(&document)
}

impl State {
    /// Asks what lies on the shelf, where that is to be seen.
    pub(crate) fn look_at_shelf(&self) -> Option<Effect> {
        let shelf = self.shelf.key.clone().filter(|_| self.shows_start())?;
        Some(Effect::ListShelf { shelf })
    }
}
